import type {
  Atom,
  Cell,
  CollectionAtom,
  FlowAtom,
  Frame,
  Machine,
  Use,
  Value,
} from '../machine/abstract-value.ts';
import { readCell } from '../machine/cells.ts';
import { lineAt } from '../syntax/parse-python.ts';

const LONGEST_WAY = 16;
/** Values inside each other that are looked at. */
const MOST_INSIDE = 300;

/** Traits of a flow, as bits. */
export const TRAITS = {
  /** A path without `..`: what it begins with says where it ends up. */
  resolved: 1,
  /** The host of an address: what is known of it holds for the address. */
  host: 2,
  /** What a pattern matched: known to be there, the text it is of has the pattern's signs only. */
  match: 4,
  /** Put together from texts. */
  joined: 8,
  /** An error of any kind. */
  broad: 16,
  /** Bytes, which are written as `repr` does. */
  bytes: 32,
  /** Parts between slashes: each of them leaves no folder. */
  parts: 64,
} as const;

export type FlowPlan = Omit<FlowAtom, 'kind' | 'at' | 'depth'> & { readonly at: Use };

/** The flow of this kind at this place, always the same one. */
export function flowAtom(machine: Machine, plan: FlowPlan): FlowAtom {
  const { at: use, parent, ...rest } = plan;
  const { file } = use.frame;
  const at = { file: file.path, line: lineAt(file, use.site.start) };
  // Reading the same part twice gives the same: what is known of one is known of the other.
  const isRead = parent !== undefined && (rest.what === parent.what || rest.what.endsWith(' comes in'));
  const again = parent === undefined ? undefined : sameStep(parent, plan, at.line);
  if (again !== undefined) return again;
  const place = isRead ? '' : `${file.path}:${use.site.start}`;
  const key = `flow ${parent === undefined ? '' : idOf(parent)} ${place} ${JSON.stringify(rest)}`;
  const known = machine.interned.get(key);
  if (known !== undefined) return known as FlowAtom;
  const depth = (parent?.depth ?? 0) + 1;
  const atom: FlowAtom = { kind: 'flow', ...rest, at, depth, ...(parent === undefined ? {} : { parent }) };
  machine.interned.set(key, atom);
  return atom;
}

/** In a loop the same step is not taken twice; ways that are too long stay as they are. */
function sameStep(parent: FlowAtom, plan: FlowPlan, line: number): FlowAtom | undefined {
  if (parent.depth > LONGEST_WAY && plan.clean === parent.clean && plan.form === parent.form) return parent;
  if (parent.depth > 2 * LONGEST_WAY) return parent;
  for (let at: FlowAtom | undefined = parent; at !== undefined; at = at.parent) {
    const isSame = at.what === plan.what && at.at.line === line && at.at.file === plan.at.frame.file.path;
    if (
      isSame &&
      at.clean === plan.clean &&
      at.form === plan.form &&
      at.method === plan.method &&
      at.traits === plan.traits
    )
      return at;
  }
  return undefined;
}

const ids = new WeakMap<FlowAtom, number>();
let lastId = 0;

function idOf(atom: FlowAtom): number {
  const known = ids.get(atom);
  if (known !== undefined) return known;
  lastId += 1;
  ids.set(atom, lastId);
  return lastId;
}

/** The flow after a step. */
export function nextFlow(
  atom: FlowAtom,
  use: Use,
  step: Partial<Pick<FlowAtom, 'form' | 'clean' | 'traits' | 'method' | 'what' | 'within' | 'origin'>>,
): FlowAtom {
  const {
    kind: _kind,
    at: _at,
    depth: _depth,
    parent: _parent,
    method: _method,
    within: _within,
    ...kept
  } = atom;
  return flowAtom(use.frame.machine, { ...kept, ...step, at: use, parent: atom });
}

/** The flow with harms taken from it, at the place where it is: no step of its own. */
export function cleaned(atom: FlowAtom, bits: number, machine: Machine): FlowAtom {
  if ((atom.clean | bits) === atom.clean) return atom;
  const key = `clean ${idOf(atom)} ${atom.clean | bits}`;
  const known = machine.interned.get(key);
  if (known !== undefined) return known as FlowAtom;
  const made: FlowAtom = { ...atom, clean: atom.clean | bits };
  origins.set(made, origins.get(atom) ?? atom);
  machine.interned.set(key, made);
  return made;
}

const origins = new WeakMap<FlowAtom, FlowAtom>();

/** Whether a flow is another one, or came from it. */
export function comesFrom(atom: FlowAtom, source: FlowAtom): boolean {
  const wanted = origins.get(source) ?? source;
  for (let at: FlowAtom | undefined = atom; at !== undefined; at = at.parent) {
    if ((origins.get(at) ?? at) === wanted) return true;
  }
  return false;
}

/** Where a value itself comes from. */
export function flowsOf(value: Value): readonly FlowAtom[] {
  return value.filter((atom) => atom.kind === 'flow');
}

/** Where a value and what is in it comes from; of what nests without end the nearest. */
export function flowsIn(value: Value, frame: Frame): readonly FlowAtom[] {
  const flows = new Set<FlowAtom>();
  const inside = new Set<Atom>(value);
  let left = MOST_INSIDE;
  for (const atom of inside) {
    left -= 1;
    if (left < 0) break;
    if (atom.kind === 'flow') flows.add(atom);
    const cells =
      atom.kind === 'collection' ? cellsOf(atom) : atom.kind === 'instance' ? atom.fields.values() : [];
    for (const cell of cells) for (const each of readCell(cell, frame)) inside.add(each);
  }
  return [...flows];
}

function cellsOf(atom: CollectionAtom): readonly Cell[] {
  return [...[...atom.fields.values()].slice(0, 60), atom.rest];
}
