import { LIST_METHODS } from '../builtins/list-methods.ts';
import type { CallUse, Frame, ModelAtom, ScalarAtom, Value } from '../machine/abstract-value.ts';
import { machineOf, model, scalar } from '../machine/make-atoms.ts';
import { ALL_DANGERS, type Trace } from '../machine/trace.ts';
import { changed, plainOrigin, trace } from '../machine/traces.ts';
import { fieldOf, fieldWords, isCallerProof, originOf } from './event-fields.ts';
import { isTracedText, tracedText } from './traced-text.ts';

/** Methods of lists that call a function with the elements, or give elements back. */
const LISTS = new Set([
  'map',
  'flatMap',
  'forEach',
  'filter',
  'find',
  'findLast',
  'some',
  'every',
  'reduce',
  'pop',
  'shift',
  'entries',
  'sort',
]);

const PROMISES = /^(?:then|catch|finally)$/u;

/** Fields of answers that say nothing secret. */
const PLAIN_ANSWERS =
  /^(?:ARN|Name|VersionId|VersionStages|CreatedDate|\$metadata|length|Type|DataType|LastModifiedDate|then|catch)$/u;

/** A member of something that came with the event, of an error, or of a secret. */
export function tracedMember(atom: ScalarAtom, name: string, use: CallUse): Value | undefined {
  const from = atom.trace;
  if (from === undefined) return undefined;
  const machine = machineOf(use.frame);
  // `event.filter` is a field, `event.filter(…)` a method.
  const isCalled = use.site.type === 'CallExpression';
  if (atom.value.kind === 'joined' && isCalled && isTracedText(name)) return [textMethod(use.frame, name)];
  if (atom.value.kind !== 'unknown') return undefined;
  if (isCalled && LISTS.has(name) && from.form !== 'text') return [listMethod(use.frame, name)];
  if (isCalled && isTracedText(name)) return [textMethod(use.frame, name)];
  // A promise is what it will be, whatever that is made of.
  if (isCalled && PROMISES.test(name)) return undefined;
  if (name === 'length' || name === 'byteLength')
    return from.source === 'secret' ? plain(atom, use) : [scalar(machine, atom.value, harmless(from, use))];
  if (from.source === 'error') return errorMember(atom, name, use);
  if (from.source === 'secret' && PLAIN_ANSWERS.test(name)) return plain(atom, use);
  if (from.source !== 'event') return [atom];
  return [scalar(machine, atom.value, readField(from, name, use))];
}

function plain(atom: ScalarAtom, use: CallUse): Value {
  return [scalar(machineOf(use.frame), atom.value)];
}

function harmless(from: Trace, use: CallUse): Trace {
  return changed(machineOf(use.frame), from, {
    what: 'its length is taken',
    frame: use.frame,
    site: use.site,
    clears: ALL_DANGERS,
  });
}

/** The stack tells what the code looks like inside; a message of an error that nobody expected tells of the libraries. */
function errorMember(atom: ScalarAtom, name: string, use: CallUse): Value {
  const from = atom.trace;
  if (from === undefined) return [atom];
  if (name === 'cause' || name === 'originalError' || name === 'inner') return [atom];
  if (name !== 'stack' && name !== 'message') return plain(atom, use);
  const machine = machineOf(use.frame);
  const what = `the error's ${name} is read`;
  const step = { ...from.step, what, file: use.frame.file, at: use.site.start };
  return [
    scalar(machine, atom.value, trace(machine, { ...from, origin: `error.${name}`, form: 'text', step })),
  ];
}

function readField(from: Trace, name: string, use: CallUse): Trace {
  const machine = machineOf(use.frame);
  // What a text holds is a text: only what parses it makes fields.
  if (from.form === 'text') return from;
  const origin = originOf(from.origin, name);
  if (isCallerProof(origin)) machine.watch.callerProofs.add(origin);
  machine.watch.fields.add(plainOrigin(origin));
  const field = fieldOf(origin);
  const { step } = from;
  return trace(machine, {
    source: from.source,
    origin,
    form: machine.watch.parsed.has(plainOrigin(origin)) ? 'any' : (field.form ?? from.form),
    cleared: from.cleared | field.cleared,
    step: {
      kind: 'read',
      what: `${fieldWords(origin)} comes in`,
      file: use.frame.file,
      at: use.site.start,
      // Reading deeper into the same object is one step; what was made before stays.
      ...(step.kind === 'read' ? {} : { before: step }),
    },
  });
}

/** An element of a list that came with the event, or a field whose name is not known. */
export function tracedElement(atom: ScalarAtom, use: CallUse, name = '[]'): ScalarAtom {
  const because = 'an element of something that is not known';
  const { trace: from } = atom;
  const machine = machineOf(use.frame);
  if (from === undefined) return scalar(machine, { kind: 'unknown', because });
  if (from.source !== 'event') return scalar(machine, { kind: 'unknown', because }, from);
  return scalar(machine, { kind: 'unknown', because }, readField(from, name, use));
}

function listMethod(frame: Frame, name: string): ModelAtom {
  return model(machineOf(frame), `traced list ${name}`, () => ({
    kind: 'model',
    name,
    call: (use) => {
      const call = LIST_METHODS.get(name);
      return call === undefined ? [] : call(use);
    },
  }));
}

function textMethod(frame: Frame, name: string): ModelAtom {
  return model(machineOf(frame), `traced text ${name}`, () => ({
    kind: 'model',
    name,
    call: (use) => tracedText(name, use),
  }));
}
