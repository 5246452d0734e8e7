import type { Atom, CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues, NOTHING, readCell } from '../machine/cells.ts';
import { withCleared } from '../machine/facts.ts';
import {
  fieldCell,
  grow,
  listOf,
  machineOf,
  madeOnce,
  newObject,
  scalar,
  textValue,
  unknown,
} from '../machine/make-atoms.ts';
import { joinTexts, withTraces } from '../machine/operators.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { asKnown, changed, deepTraces, passedTrace } from '../machine/traces.ts';
import type { RuledOut } from '../machine/watch.ts';
import { nameOf, part } from '../syntax/syntax-node.ts';
import type { NativeMethod, NativeTable } from './native-method.ts';

/** Methods of lists. Elements keep their places only where that is free. */
export const LIST_METHODS: NativeTable = new Map<string, NativeMethod>([
  ['map', (use) => listFrom(use, callEach(use))],
  ['flatMap', (use) => listFrom(use, flattened(callEach(use), use))],
  ['forEach', (use) => callEach(use).slice(0, 0)],
  ['filter', filtered],
  ['find', (use) => visited(use)],
  ['findLast', (use) => visited(use)],
  ['some', (use) => verdict(use)],
  ['every', (use) => verdict(use)],
  ['findIndex', (use) => verdict(use)],
  ['sort', (use) => kept(use)],
  ['toSorted', (use) => kept(use)],
  ['reduce', reduce],
  ['reduceRight', reduce],
  ['flat', (use) => listFrom(use, flattened(elements(use), use))],
  ['concat', concat],
  ['slice', (use) => listFrom(use, elements(use))],
  ['splice', splice],
  ['reverse', (use) => use.receiver],
  ['toReversed', (use) => listFrom(use, elements(use))],
  ['push', push],
  ['unshift', push],
  ['pop', elements],
  ['shift', elements],
  ['at', elements],
  ['fill', fill],
  ['values', (use) => listFrom(use, elements(use))],
  ['entries', (use) => listFrom(use, [pairOf(use, elements(use))])],
  ['keys', (use) => listFrom(use, unknown(machineOf(use.frame), 'an index'))],
  ['join', join],
  ['includes', (use) => unknown(machineOf(use.frame), 'a test')],
  ['indexOf', (use) => unknown(machineOf(use.frame), 'an index')],
  ['toString', join],
  ['next', next],
  ['return', next],
]);

function elements(use: CallUse): Value {
  return machineOf(use.frame).steps.elementsOf(use.receiver, use);
}

function listFrom(use: CallUse, value: Value): Value {
  return [listOf(machineOf(use.frame), [use.site, `list ${use.frame.id}`], value)];
}

function flattened(value: Value, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const lists = value.filter((atom) => atom.kind === 'object' && atom.shape === 'array');
  return joinValues(
    steps.elementsOf(lists, use),
    value.filter((atom) => !lists.includes(atom)),
  );
}

function callEach(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const index = unknown(machine, 'an index');
  const args = [elements(use), index, use.receiver];
  return machine.steps.callValue(use.args[0] ?? [], {
    ...use,
    args,
    moreArgs: [],
    receiver: use.args[1] ?? [],
  });
}

function visited(use: CallUse): Value {
  callEach(use);
  return joinValues(elements(use), [NOTHING]);
}

function kept(use: CallUse): Value {
  callEach(use);
  return use.receiver;
}

/** Elements that passed a test are what the test says of them. */
function filtered(use: CallUse): Value {
  const { frame } = use;
  kept(use);
  const given = elements(use);
  if (deepTraces(given, frame).length === 0) return use.receiver;
  const tests = testsOf(use);
  const before = frame.facts;
  for (const ruledOut of tests) frame.facts = withCleared(frame.facts, ruledOut);
  const passed = given.map((atom) => passedAtom(atom, tests, use));
  frame.facts = before;
  return listFrom(use, passed);
}

/** An element as it is known behind the test; what is said of its fields holds for those of this element only. */
function passedAtom(atom: Atom, tests: readonly RuledOut[], use: CallUse): Atom {
  const { frame } = use;
  const machine = machineOf(frame);
  const [known = atom] = asKnown([atom], frame.facts, machine);
  if (known.kind === 'scalar' && known.trace?.source === 'event')
    return scalar(machine, known.value, passedTrace(machine, known.trace, { tests, at: use.site.start }));
  if (atom.kind !== 'object' || atom.shape === 'instance') return known;
  const copy = madeOnce(machine, [use.site, `passed ${frame.id} ${atom.id}`], () =>
    newObject(machine, atom.shape),
  );
  for (const [name, cell] of [...atom.fields])
    grow(machine, fieldCell(copy, name), asKnown(readCell(cell, frame), frame.facts, machine));
  grow(machine, copy.anyField, asKnown(readCell(atom.anyField, frame), frame.facts, machine));
  grow(machine, copy.protos, asKnown(readCell(atom.protos, frame), frame.facts, machine));
  if (!atom.isComplete) copy.isComplete = false;
  return copy;
}

/** What the functions that a list is tested by say of an element for which they are true. */
function testsOf(use: CallUse): readonly RuledOut[] {
  const { steps } = machineOf(use.frame);
  return (use.args[0] ?? []).flatMap((atom) => {
    if (atom.kind !== 'closure') return [];
    const frame = atom.frames.get(use.site) ?? atom.frames.get('shared');
    if (frame === undefined) return [];
    // Elements that are new to it must be known to it before it is asked about them.
    if (frame.isQueued) steps.runFrame(frame);
    return [steps.factsOfAnswer(frame)];
  });
}

function verdict(use: CallUse): Value {
  callEach(use);
  return unknown(machineOf(use.frame), 'a test');
}

/** Elements that a fold goes through one after the other. */
const LONGEST_FOLD = 6;

/** A short list whose places are known is folded as it stands: `steps.reduce((at, step) => step(at), event)`. */
function folded(use: CallUse, name: 'reduce' | 'reduceRight'): Value | undefined {
  const machine = machineOf(use.frame);
  const [list] = use.receiver;
  if (use.receiver.length !== 1 || list?.kind !== 'object' || list.shape !== 'array') return undefined;
  const isPlaced = readCell(list.anyField, use.frame).length === 0 && list.isComplete && list.fields.size > 0;
  if (!isPlaced || list.fields.size > LONGEST_FOLD) return undefined;
  const places = [...list.fields].flatMap(([place, cell]) => (/^\d+$/u.test(place) ? [cell] : []));
  const values = places.map((cell) => readCell(cell, use.frame));
  // Only functions are told apart by their places; texts and objects are as well put together in one go.
  if (!values.every((value) => value.some((atom) => atom.kind === 'closure'))) return undefined;
  if (name === 'reduceRight') values.reverse();
  let at = use.args[1] ?? values.shift() ?? [];
  values.forEach((value, place) => {
    const key = madeOnce(machine, [use.site, `fold ${use.frame.id} ${place}`], () => ({ place }));
    const args = [at, value];
    at = machine.steps.callValue(use.args[0] ?? [], { ...use, args, moreArgs: [], receiver: [], key });
  });
  return at;
}

function reduce(use: CallUse): Value {
  const callee = part(use.site, 'callee');
  const isRight = nameOf(part(callee, 'property')) === 'reduceRight';
  const inOrder = folded(use, isRight ? 'reduceRight' : 'reduce');
  if (inOrder !== undefined) return inOrder;
  const machine = machineOf(use.frame);
  const each = elements(use);
  const start = use.args[1] ?? each;
  const step = (before: Value): Value =>
    machine.steps.callValue(use.args[0] ?? [], { ...use, args: [before, each], moreArgs: [], receiver: [] });
  const once = step(start);
  return joinAll([
    start,
    once,
    step(
      joinValues(
        start,
        once.filter((atom) => atom.kind !== 'scalar'),
      ),
    ),
  ]);
}

function concat(use: CallUse): Value {
  return listFrom(use, joinValues(elements(use), flattened(joinAll(use.args), use)));
}

function fill(use: CallUse): Value {
  addElements(use, use.args[0] ?? []);
  return use.receiver;
}

function splice(use: CallUse): Value {
  addElements(use, joinAll(use.args.slice(2)));
  return listFrom(use, elements(use));
}

function push(use: CallUse): Value {
  addElements(use, joinAll([...use.args, use.moreArgs ?? []]));
  return unknown(machineOf(use.frame), 'a length');
}

function addElements(use: CallUse, value: Value): void {
  const machine = machineOf(use.frame);
  for (const atom of use.receiver) if (atom.kind === 'object') grow(machine, atom.anyField, value);
}

function pairOf(use: CallUse, value: Value): ReturnType<typeof newObject> {
  const machine = machineOf(use.frame);
  const pair = madeOnce(machine, [use.site, `pair ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(machine, fieldCell(pair, '0'), unknown(machine, 'an index'));
  grow(machine, fieldCell(pair, '1'), value);
  return pair;
}

/** Iterators by hand. */
function next(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const result = madeOnce(machine, [use.site, `next ${use.frame.id}`], () => newObject(machine));
  grow(machine, fieldCell(result, 'value'), elements(use));
  grow(machine, fieldCell(result, 'done'), unknown(machine, 'a test'));
  return [result];
}

/** Parts of a path that are put together again may lead anywhere. */
function withFolders(joined: Value, separator: Value, use: CallUse): Value {
  const isPath = separator.some(
    (atom) => atom.kind === 'scalar' && atom.value.kind === 'text' && atom.value.text.includes('/'),
  );
  if (!isPath) return joined;
  const machine = machineOf(use.frame);
  return joined.map((atom) => {
    if (atom.kind !== 'scalar' || atom.trace === undefined || atom.trace.cleared === ALL_DANGERS) return atom;
    const what = 'its parts are put together';
    const { frame, site } = use;
    return scalar(
      machine,
      atom.value,
      changed(machine, atom.trace, { what, frame, site, restores: Danger.path }),
    );
  });
}

function join(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const [list] = use.receiver;
  const separator = use.args[0] ?? textValue(machine, ',');
  const isPlaced =
    list?.kind === 'object' &&
    use.receiver.length === 1 &&
    list.anyField.value.length === 0 &&
    list.isComplete;
  if (!isPlaced || list.fields.size > 16) {
    const joined: Value = [scalar(machine, { kind: 'unknown', because: 'a joined list' })];
    return withFolders(withTraces(joined, [elements(use), separator], use), separator, use);
  }
  const pieces: Value[] = [];
  for (const cell of list.fields.values()) {
    if (pieces.length > 0) pieces.push(separator);
    pieces.push(cell.value);
    cell.readers.add(use.frame);
  }
  return pieces.length === 0 ? textValue(machine, '') : withTraces(joinTexts(machine, pieces), pieces, use);
}
