import type { SourcePlace } from '../../model/source-place.ts';
import { type Unresolved, unresolved, type Value } from '../../model/unresolved.ts';

/**
 * A template as text tells it, every node with its place. Maps are real maps, so no key can reach a prototype. The same
 * shape holds a template before and after its intrinsic functions are resolved; only afterwards are there `unresolved`
 * nodes and targets.
 */
export type Tree = MapTree | ListTree | ScalarTree | UnresolvedTree;

interface TreeBase {
  /** A map or list that is the value of a key is where its key is. */
  readonly at?: SourcePlace;
}

export interface MapTree extends TreeBase {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Tree>;
}

export interface ListTree extends TreeBase {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

export interface ScalarTree extends TreeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, without quotes: keeps the leading zeros of account ids. */
  readonly text: string;
  readonly target?: TreeTarget;
}

/** Something that the template does not tell. */
export interface UnresolvedTree extends TreeBase {
  readonly kind: 'unresolved';
  readonly value: Unresolved;
  /** What it may be, one of; undefined stands for absent. From `Fn::If` with an unknown condition. */
  readonly alternatives?: readonly (Tree | undefined)[];
  readonly target?: TreeTarget;
}

/** The resource that a text names as a whole: from `Ref` and `Fn::GetAtt`. */
export interface TreeTarget {
  readonly logicalId: string;
  readonly attribute?: string;
}

/** A scalar of a text; what else it could be read as is decided by who reads it. */
export function textTree(text: string, at?: SourcePlace, target?: TreeTarget): ScalarTree {
  return {
    kind: 'scalar',
    value: text,
    text,
    ...(at === undefined ? {} : { at }),
    ...(target === undefined ? {} : { target }),
  };
}

/** A scalar of a number or boolean. */
export function scalarTree(value: number | boolean | null, at?: SourcePlace): ScalarTree {
  return { kind: 'scalar', value, text: String(value), ...(at === undefined ? {} : { at }) };
}

/** A map; entries whose value is undefined are left out. */
export function mapTree(entries: Readonly<Record<string, Tree | undefined>>, at?: SourcePlace): MapTree {
  const present = new Map<string, Tree>();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) present.set(key, value);
  return mapTreeOf(present, at);
}

export function mapTreeOf(entries: ReadonlyMap<string, Tree>, at?: SourcePlace): MapTree {
  return { kind: 'map', entries, ...(at === undefined ? {} : { at }) };
}

export function listTree(items: readonly Tree[], at?: SourcePlace): ListTree {
  return { kind: 'list', items, ...(at === undefined ? {} : { at }) };
}

/** A known text or an unresolved one, as a node. */
export function valueTree(value: Value<string>, at?: SourcePlace, target?: TreeTarget): Tree {
  return typeof value === 'string' ? textTree(value, at, target) : unresolvedTree(value, { at, target });
}

export function unresolvedTree(
  value: Unresolved,
  parts: {
    readonly at?: SourcePlace | undefined;
    readonly alternatives?: readonly (Tree | undefined)[] | undefined;
    readonly target?: TreeTarget | undefined;
  } = {},
): UnresolvedTree {
  return {
    kind: 'unresolved',
    value: parts.at === undefined || value.at !== undefined ? value : { ...value, at: parts.at },
    ...(parts.at === undefined ? {} : { at: parts.at }),
    ...(parts.alternatives === undefined ? {} : { alternatives: parts.alternatives }),
    ...(parts.target === undefined ? {} : { target: parts.target }),
  };
}

/**
 * The node under a path of keys. Below an unknown condition it is what both sides agree on, else unresolved with both
 * sides as alternatives; undefined when no side has it.
 */
export function child(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let node = tree;
  for (const key of path) {
    if (node === undefined) return undefined;
    node = node.kind === 'map' ? node.entries.get(key) : childOfUnresolved(node, key);
  }
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

function childOfUnresolved(node: Tree, key: string): Tree | undefined {
  if (node.kind !== 'unresolved') return undefined;
  if (node.alternatives === undefined) return unresolvedTree(node.value, { at: node.at });
  const sides = node.alternatives.map((side) => child(side, key));
  return agreed(sides, node);
}

/** One node for several possible ones: themselves when they say the same, else unresolved. */
function agreed(sides: readonly (Tree | undefined)[], parent: UnresolvedTree): Tree | undefined {
  const [first, ...others] = sides;
  if (sides.every((side) => side === undefined)) return undefined;
  if (others.every((side) => isSameScalar(first, side))) return first;
  return unresolvedTree(parent.value, { at: parent.at, alternatives: sides });
}

function isSameScalar(one: Tree | undefined, other: Tree | undefined): boolean {
  return one?.kind === 'scalar' && other?.kind === 'scalar' && one.text === other.text;
}

/** A node of which it may be unknown whether it is there. */
export interface PossibleTree {
  readonly tree: Tree;
  readonly isConditional: boolean;
}

/** What the node may be: itself, or each side of an unknown condition. At most eight conditions deep. */
function possibilities(tree: Tree | undefined, depth = 8): readonly PossibleTree[] {
  if (tree === undefined) return [];
  if (tree.kind !== 'unresolved' || tree.alternatives === undefined || depth === 0)
    return [{ tree, isConditional: false }];
  return tree.alternatives.flatMap((side) =>
    possibilities(side, depth - 1).map((each) => ({ tree: each.tree, isConditional: true })),
  );
}

/** The items of a list, or the node itself when AWS accepts one value for a list of one; both sides of conditions. */
export function possibleItems(tree: Tree | undefined): readonly PossibleTree[] {
  return possibilities(tree).flatMap((outer) =>
    (outer.tree.kind === 'list' ? outer.tree.items : [outer.tree]).flatMap((item) =>
      possibilities(item).map((inner) => ({
        tree: inner.tree,
        isConditional: outer.isConditional || inner.isConditional,
      })),
    ),
  );
}

/** {@link possibleItems} without the question of whether they are there. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return possibleItems(tree).map((each) => each.tree);
}

/** Keys and values of a map; below an unknown condition those of both sides. */
export function entriesOf(tree: Tree | undefined): readonly (readonly [string, Tree])[] {
  if (tree?.kind === 'map') return [...tree.entries].filter(([, value]) => !isNull(value));
  const keys = new Set(possibilities(tree).flatMap(({ tree: side }) => keysOf(side)));
  return [...keys].flatMap((key) => {
    const value = child(tree, key);
    return value === undefined ? [] : [[key, value] as const];
  });
}

function keysOf(tree: Tree): readonly string[] {
  return tree.kind === 'map' ? [...tree.entries.keys()] : [];
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** The text of a node; a map or list where a text belongs is unresolved, never ''. */
export function textOf(tree: Tree | undefined): Value<string> | undefined {
  if (tree === undefined || isNull(tree)) return undefined;
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'unresolved') return tree.value;
  return unresolved(`a ${tree.kind} where a text belongs`, tree.at === undefined ? {} : { at: tree.at });
}

/** The texts of a list, or of one value. */
export function textsOf(tree: Tree | undefined): readonly Value<string>[] {
  if (tree === undefined) return [];
  const items = tree.kind === 'list' ? tree.items : [tree];
  return items.flatMap((item) => (item.kind === 'list' ? item.items : [item])).flatMap(definedText);
}

function definedText(tree: Tree): readonly Value<string>[] {
  const text = textOf(tree);
  return text === undefined ? [] : [text];
}

/** The number of a node, written as number or text. */
export function numberOf(tree: Tree | undefined): Value<number> | undefined {
  const text = textOf(tree);
  if (text === undefined || typeof text !== 'string') return text;
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : unresolved(text, placeOf(tree));
}

/** The boolean of a node: `true`, `"true"`, and `yes` as YAML 1.1 has it. */
export function booleanOf(tree: Tree | undefined): Value<boolean> | undefined {
  const text = textOf(tree);
  if (text === undefined || typeof text !== 'string') return text;
  if (/^(?:true|yes|on)$/i.test(text)) return true;
  if (/^(?:false|no|off)$/i.test(text)) return false;
  return unresolved(text, placeOf(tree));
}

function placeOf(tree: Tree | undefined): { readonly at?: SourcePlace } {
  return tree?.at === undefined ? {} : { at: tree.at };
}

/** The texts of a map by key: environment variables, tags, stage variables. */
export function textMapOf(tree: Tree | undefined): Readonly<Record<string, Value<string>>> {
  return Object.fromEntries(
    entriesOf(tree).flatMap(([key, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** A known text, else undefined. */
export function knownText(tree: Tree | undefined): string | undefined {
  const text = textOf(tree);
  return typeof text === 'string' ? text : undefined;
}
