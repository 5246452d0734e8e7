import type { CodeValue } from '../../code-value.ts';
import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { Atom, Cell, Facts, Frame, ScalarAtom, Value } from './abstract-value.ts';
import { readCell } from './cells.ts';
import type { Machine } from './machine.ts';
import { machineOf, scalar } from './make-atoms.ts';
import type { Trace, TraceStep } from './trace.ts';

/** Traces told apart in one handler; beyond them values keep the trace that they have. */
const MOST_TRACES = 4_000;
const MOST_STEPS = 14;
const DEEPEST = 5;
const MOST_FIELDS = 60;

type NewTrace = Omit<Trace, 'id'>;

/** The trace of these words; the first way that led to it is kept. */
export function trace(machine: Machine, given: NewTrace): Trace {
  const { source, origin, form, cleared, step } = given;
  const key = `${source} ${form} ${cleared} ${step.at} ${step.kind} ${step.file.path} ${origin}`;
  const known = machine.watch.traces.get(key);
  if (known !== undefined) return known;
  const made: Trace = { id: machine.watch.traces.size, source, origin, form, cleared, step };
  if (made.id < MOST_TRACES) machine.watch.traces.set(key, made);
  return made;
}

/** The traces of a value, each once. */
export function tracesOf(value: Value): readonly Trace[] {
  const found: Trace[] = [];
  for (const atom of value) {
    if (atom.kind === 'scalar' && atom.trace !== undefined && !found.includes(atom.trace))
      found.push(atom.trace);
  }
  return found;
}

/** Names of fields that do not count. */
export type FieldNames = Pick<ReadonlySet<string>, 'has'>;

/** The traces of a value and of what it holds. */
export function deepTraces(value: Value, frame: Frame, except?: FieldNames): readonly Trace[] {
  const found = new Set<Trace>();
  collect(value, { frame, found, seen: new Set(), depth: 0, ...(except === undefined ? {} : { except }) });
  return [...found];
}

interface Collecting {
  readonly frame: Frame;
  readonly found: Set<Trace>;
  readonly seen: Set<Atom>;
  readonly depth: number;
  /** Fields that do not count. */
  readonly except?: FieldNames;
}

function collect(value: Value, given: Collecting): void {
  for (const each of tracesOf(value)) given.found.add(each);
  if (given.depth >= DEEPEST) return;
  for (const atom of value) {
    if (atom.kind !== 'object' || given.seen.has(atom)) continue;
    given.seen.add(atom);
    const fields = [...atom.fields].slice(0, MOST_FIELDS);
    const cells = fields.flatMap(([name, cell]) => (given.except?.has(name) === true ? [] : [cell]));
    const deeper = { ...given, depth: given.depth + 1 };
    for (const cell of [...cells, atom.anyField, atom.protos]) collect(readCell(cell, given.frame), deeper);
  }
}

/** What happens to a value on its way. */
export interface Change {
  readonly what: string;
  readonly frame: Frame;
  readonly site: SyntaxNode;
  /** Dangers that it rules out. */
  readonly clears?: number;
  /** Dangers that are back: what was encoded is decoded. */
  readonly restores?: number;
  readonly form?: Trace['form'];
  readonly source?: Trace['source'];
  /** Only a part of the value: what a test says of it says nothing of the whole. */
  readonly part?: string;
}

/** A trace after one more step. */
export function changed(machine: Machine, from: Trace, change: Change): Trace {
  const step: TraceStep = {
    kind: 'change',
    what: change.what,
    file: change.frame.file,
    at: change.site.start,
    before: from.step,
  };
  return trace(machine, {
    source: change.source ?? from.source,
    origin: change.part === undefined ? from.origin : partOrigin(from.origin, change.part),
    form: change.form ?? from.form,
    cleared: (from.cleared | (change.clears ?? 0)) & ~(change.restores ?? 0),
    step: stepCount(from.step) >= MOST_STEPS || isSamePlace(from.step, step) ? from.step : step,
  });
}

function isSamePlace(one: TraceStep, other: TraceStep): boolean {
  return one.at === other.at && one.file === other.file;
}

function stepCount(step: TraceStep): number {
  let count = 0;
  for (let at: TraceStep | undefined = step; at !== undefined && count <= MOST_STEPS; at = at.before)
    count += 1;
  return count;
}

/** A result with the traces of what it is made of; what is known of it stays. */
export function carry(result: Value, from: readonly Trace[], change: Change): Value {
  if (from.length === 0) return result;
  const machine = machineOf(change.frame);
  const carrier = result.find(
    (atom): atom is ScalarAtom =>
      atom.kind === 'scalar' && (atom.value.kind === 'unknown' || atom.value.kind === 'joined'),
  );
  const value: CodeValue = carrier?.value ?? { kind: 'unknown', because: externalName(result) };
  const traced = from.slice(0, 6).map((each) => scalar(machine, value, changed(machine, each, change)));
  return [...result.filter((atom) => atom !== carrier), ...new Set(traced)];
}

/** The words that the role writer has for the same value without a trace. */
function externalName(result: Value): string {
  const external = result.find((atom) => atom.kind === 'external');
  return external?.kind === 'external' ? `result of ${external.name}` : 'a value made of the event';
}

/** A value as the facts at a place know it. */
export function asKnown(value: Value, facts: Facts, machine: Machine): Value {
  if (facts.cleared.size === 0) return value;
  let isChanged = false;
  const known = value.map((atom) => {
    if (atom.kind !== 'scalar' || atom.trace === undefined) return atom;
    const dangers = clearedFor(atom.trace.origin, facts);
    if ((dangers & ~atom.trace.cleared) === 0) return atom;
    isChanged = true;
    const { trace: from } = atom;
    return scalar(machine, atom.value, trace(machine, { ...from, cleared: from.cleared | dangers }));
  });
  return isChanged ? [...new Set(known)] : value;
}

/** Whether a value of the event can still do something at a place. */
export function isDangerousAt(from: Trace, danger: number, frame: Frame): boolean {
  const validated = ruledOutFor(from.origin, machineOf(frame).watch.validated);
  const cleared = from.cleared | clearedFor(from.origin, frame.facts) | validated;
  return from.source === 'event' && (cleared & danger) === 0;
}

/** A test of a whole speaks of its parts only where it says so. */
function clearedFor(origin: string, facts: Facts): number {
  return ruledOutFor(origin, facts.cleared);
}

/** The path of a part of a text; parts of parts share one. */
function partOrigin(origin: string, name: string): string {
  return origin.includes('#') ? origin : `${origin}#${name}`;
}

/** What stands in a path for a test that was passed, or for a part of a text. */
const MARKS = /~\d+|#[\w$]+/gu;
const MARK = /~\d+/gu;

/** A path without the marks of the tests that it passed. */
export function plainOrigin(origin: string): string {
  return isMarked(origin) ? origin.replace(MARKS, '') : origin;
}

function isMarked(origin: string): boolean {
  return origin.includes('~') || origin.includes('#');
}

/** What is said of a path holds behind every test that it passed, and of every part. */
function ruledOutFor(origin: string, by: ReadonlyMap<string, number>): number {
  const own = by.get(origin) ?? 0;
  if (!isMarked(origin)) return own;
  const whole = by.get(origin.replace(/#[\w$]+/u, '')) ?? 0;
  return own | whole | (by.get(plainOrigin(origin)) ?? 0);
}

/** Marks on one path; a list that passed more tests is only what they say of it as a whole. */
const MOST_MARKS = 4;
/** Paths of which something is known everywhere. */
const MOST_VALIDATED = 4_000;

/** An element that passed tests of its fields: a path of its own, of which they hold wherever it goes. */
export function passedTrace(
  machine: Machine,
  from: Trace,
  { tests, at }: { readonly tests: readonly ReadonlyMap<string, number>[]; readonly at: number },
): Trace {
  const { validated } = machine.watch;
  const inside = `${from.origin}.`;
  const said = tests.flatMap((each) => [...each].filter(([origin]) => origin.startsWith(inside)));
  const marks = from.origin.match(MARK)?.length ?? 0;
  machine.work.spent += (validated.size + said.length) >> 5;
  if (said.length === 0 || marks >= MOST_MARKS || validated.size > MOST_VALIDATED) return from;
  const [root = ''] = from.origin.split('.');
  const marked = (origin: string) => `${root}~${at}${origin.slice(root.length)}`;
  const kept = [...validated].filter(([origin]) => origin.startsWith(inside));
  for (const [origin, dangers] of [...kept, ...said])
    validated.set(marked(origin), dangers | (validated.get(marked(origin)) ?? 0));
  return trace(machine, { ...from, origin: marked(from.origin) });
}

/** What a variable holds, as the facts at a place know it. */
export function heldValue(cell: Cell, facts: Facts, machine: Machine): Value {
  const held = facts.held.get(cell);
  if (held === undefined) return asKnown(cell.value, facts, machine);
  const plain = cell.value.filter((atom) => atom.kind !== 'scalar' || atom.trace === undefined);
  const traced = held.filter((atom) => atom.kind === 'scalar' && atom.trace !== undefined);
  return asKnown(traced.length === 0 ? plain : [...plain, ...traced], facts, machine);
}

/** What `catch` is given: an error that tells where in the code it came from. */
export function errorValue({ frame, site }: { readonly frame: Frame; readonly site: SyntaxNode }): Value {
  const machine = machineOf(frame);
  const step: TraceStep = { kind: 'read', what: 'an error is caught', file: frame.file, at: site.start };
  const from = trace(machine, { source: 'error', origin: 'error', form: 'any', cleared: 0, step });
  return [scalar(machine, { kind: 'unknown', because: 'an error' }, from)];
}
