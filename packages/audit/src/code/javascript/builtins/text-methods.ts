import type { CallUse, ScalarAtom, Value } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { listOf, machineOf, scalar, textValue, unknown } from '../machine/make-atoms.ts';
import { joinTexts } from '../machine/operators.ts';
import { carry, tracesOf } from '../machine/traces.ts';
import { noteShape } from '../traces/known-text.ts';
import type { NativeMethod, NativeTable } from './native-method.ts';

const LONGEST = 4_096;

type Change = (text: string, args: readonly string[]) => string | undefined;

/** Methods that make a text of a text, on texts that are known. */
const CHANGES: Readonly<Record<string, Change>> = {
  toUpperCase: (text) => text.toUpperCase(),
  toLowerCase: (text) => text.toLowerCase(),
  toLocaleUpperCase: (text) => text.toUpperCase(),
  toLocaleLowerCase: (text) => text.toLowerCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
  normalize: (text) => text,
  replace: (text, [from, to]) =>
    from === undefined || to === undefined ? undefined : text.replace(from, () => to),
  replaceAll: (text, [from, to]) =>
    from === undefined || to === undefined ? undefined : text.replaceAll(from, () => to),
  slice: (text, [from, to]) => text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  substring: (text, [from, to]) =>
    text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to)),
  charAt: (text, [at]) => text.charAt(Number(at ?? 0)),
};

/** Methods that leave the text of an environment variable as it most likely is: trimmed, or made a text. */
const KEEPING = new Set(['toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'normalize']);

export const TEXT_METHODS: NativeTable = new Map<string, NativeMethod>([
  ...Object.entries(CHANGES).map(([name, change]): [string, NativeMethod] => [
    name,
    (use) => changed(use, name, change),
  ]),
  ['concat', (use) => joinTexts(machineOf(use.frame), [use.receiver, ...use.args])],
  ['split', split],
  ['padStart', (use) => unknown(machineOf(use.frame), 'a padded text')],
]);

function changed(use: CallUse, name: string, change: Change): Value {
  const machine = machineOf(use.frame);
  const args = use.args.map(knownText);
  return joinAll(
    use.receiver.map((atom): Value => {
      if (atom.kind !== 'scalar') return [];
      const text = atom.value.kind === 'text' ? atom.value.text : undefined;
      if (text === undefined || text.length > LONGEST || args.some((each) => each === undefined)) {
        return KEEPING.has(name) ? [atom] : filled(use, name, atom);
      }
      const made = change(
        text,
        args.filter((each) => each !== undefined),
      );
      return made === undefined || made.length > LONGEST
        ? unknown(machine, `result of ${name}`)
        : textValue(machine, made);
    }),
  );
}

/** `PAGE.replace('{name}', name)`, `TEXT.replace(/…/g, (all, key) => values[key])`: what is put into a text is part of it. */
function filled(use: CallUse, name: string, atom: ScalarAtom): Value {
  const machine = machineOf(use.frame);
  const made = unknown(machine, `result of ${name}`);
  const given = joinAll([...use.args, use.moreArgs ?? []]);
  const callbacks = given.filter((each) => each.kind === 'closure');
  const match = unknown(machine, 'a part of a text');
  const returned = machine.steps.callValue(callbacks, { ...use, args: [match, match], receiver: [] });
  const whole = carry(made, tracesOf(joinAll([given, returned])), {
    what: `${name} puts it into a text`,
    frame: use.frame,
    site: use.site,
    form: 'text',
  });
  noteShape(whole, [atom]);
  return whole;
}

function knownText(value: Value): string | undefined {
  const [only] = value;
  if (value.length !== 1 || only?.kind !== 'scalar') return undefined;
  if (only.value.kind === 'text') return only.value.text;
  return only.value.kind === 'number' ? String(only.value.value) : undefined;
}

function split(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const separator = knownText(use.args[0] ?? []);
  const pieces: ScalarAtom[] = [];
  for (const atom of use.receiver) {
    if (
      atom.kind === 'scalar' &&
      atom.value.kind === 'text' &&
      separator !== undefined &&
      pieces.length < 64
    ) {
      for (const text of atom.value.text.slice(0, LONGEST).split(separator))
        pieces.push(scalar(machine, { kind: 'text', text }));
    } else pieces.push(scalar(machine, { kind: 'unknown', because: 'a part of a text' }));
  }
  return [listOf(machine, [use.site, `list ${use.frame.id}`], pieces)];
}
