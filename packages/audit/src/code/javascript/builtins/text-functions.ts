import type { CallUse, ModelAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues } from '../machine/cells.ts';
import { fieldCell, grow, machineOf, madeOnce, newObject, unknown } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { carry, tracesOf } from '../machine/traces.ts';
import { noteShape } from '../traces/known-text.ts';
import type { NativeMethod } from './native-method.ts';

/** A number, which is harmless in every text. */
export const number: NativeMethod = (use) =>
  carry(unknown(machineOf(use.frame), 'a number'), tracesOf(use.args[0] ?? []), {
    what: 'is made a number',
    frame: use.frame,
    site: use.site,
    clears: ALL_DANGERS,
  });

/** `String(x)`. */
export const text: NativeMethod = (use) => remade(use, { what: 'is made a text', form: 'text' });

const ENCODED =
  Danger.path |
  Danger.address |
  Danger.redirect |
  Danger.html |
  Danger.log |
  Danger.xml |
  Danger.template |
  Danger.shell;

/** `encodeURIComponent(x)`. */
export const encoded: NativeMethod = (use) =>
  remade(use, { what: 'is encoded', form: 'text', clears: ENCODED });

/** `decodeURIComponent(x)`. */
export const decoded: NativeMethod = (use) =>
  remade(use, { what: 'is decoded', form: 'text', restores: ENCODED });

/** The first argument, with one more step of its traces. */
function remade(
  use: CallUse,
  change: { what: string; form: 'text'; clears?: number; restores?: number },
): Value {
  const value = use.args[0] ?? [];
  const from = tracesOf(value).filter((each) => each.source !== 'error');
  const plain = value.filter((atom) => atom.kind !== 'scalar' || atom.trace === undefined);
  if (plain.length === value.length) return value;
  const traced = carry(unknown(machineOf(use.frame), valueName(value)), from, {
    ...change,
    frame: use.frame,
    site: use.site,
  });
  return joinValues(plain, traced);
}

function valueName(value: Value): string {
  for (const atom of value)
    if (atom.kind === 'scalar' && atom.trace !== undefined && atom.value.kind === 'unknown')
      return atom.value.because;
  return 'a text';
}

/** A number stays the text that it is known to be. */
export function numeric(use: CallUse): Value {
  const value = use.args[0] ?? [];
  return tracesOf(value).length === 0 ? value : number(use);
}

/** `String.raw`: the fixed texts and the values between them. */
export const rawText: NativeMethod = (use) => {
  const machine = machineOf(use.frame);
  const [strings = []] = use.args;
  const texts = strings.filter((atom) => atom.kind === 'object');
  if (texts.length === 0) return strings;
  const values = joinAll([...use.args.slice(1), use.moreArgs ?? []]);
  const whole = carry(unknown(machine, 'a text'), tracesOf(values), {
    what: 'is put into a text',
    frame: use.frame,
    site: use.site,
    form: 'text',
  });
  noteShape(whole, machine.steps.elementsOf(machine.steps.readMember(texts, 'raw', use), use));
  return whole;
};

/** A regular expression made of a text keeps its source. */
export function newRegexp(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = unknown(machine, 'a test');
  const [only] = use.args[0] ?? [];
  if (only?.kind !== 'scalar' || only.value.kind !== 'text') return made;
  const source = only.value.text;
  return [
    madeOnce(machine, ['regular expression', `new /${source}`], () => {
      const atom = { kind: 'scalar', value: { kind: 'unknown', because: 'a test' } } as const;
      machine.watch.regexps.set(atom, source);
      return atom;
    }),
  ];
}

/** An address keeps its text, and shows its host name. */
export function newUrl(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, use.frame], () => newObject(machine));
  const address = withoutTraced(use.args[0] ?? []);
  for (const name of ['href', 'hostname', 'host', 'origin']) grow(machine, fieldCell(made, name), address);
  const traced = addressTraces(use);
  for (const name of ['href', 'hostname', 'host', 'origin', 'pathname', 'search', 'searchParams'])
    grow(machine, fieldCell(made, name), traced);
  const asText = madeOnce(
    machine,
    [made, 'toString'],
    (): ModelAtom => ({
      kind: 'model',
      name: 'an address as text',
      // A host that was set later is part of the text.
      call: (later) =>
        joinAll(['href', 'hostname', 'host'].map((name) => machine.steps.readMember([made], name, later))),
    }),
  );
  grow(machine, fieldCell(made, 'toString'), [asText]);
  made.isComplete = false;
  return [made];
}

function withoutTraced(value: Value): Value {
  return value.filter((atom) => atom.kind !== 'scalar' || atom.trace === undefined);
}

/** An address that came with the event, as what is made of it has it. */
function addressTraces(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const traced = joinAll(use.args.slice(0, 2)).filter(
    (atom) => atom.kind === 'scalar' && atom.trace !== undefined,
  );
  if (traced.length === 0) return [];
  return carry(unknown(machine, 'an address'), tracesOf(traced), {
    what: 'is read as an address',
    frame: use.frame,
    site: use.site,
  });
}
