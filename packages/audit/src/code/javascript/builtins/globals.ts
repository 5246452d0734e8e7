import type { CallUse, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, joinValues, NOTHING, readCell } from '../machine/cells.ts';
import {
  fieldCell,
  grow,
  machineOf,
  madeOnce,
  model,
  newExternal,
  newObject,
  scalar,
  textValue,
  unknown,
} from '../machine/make-atoms.ts';
import { globalCell } from '../machine/scopes.ts';
import { Danger } from '../machine/trace.ts';
import { carry, deepTraces, errorValue, trace, tracesOf } from '../machine/traces.ts';
import { COLLECTIONS } from './collections.ts';
import { COMPILER_HELPERS } from './compiler-helpers.ts';
import type { NativeMethod } from './native-method.ts';
import { OBJECT_FUNCTIONS } from './object-functions.ts';
import { processModel } from './process-model.ts';
import { decoded, encoded, newRegexp, newUrl, number, numeric, rawText, text } from './text-functions.ts';

/** What a name means that nobody in the project declares. Undefined: nothing that JavaScript knows. */
export function globalValue(name: string, frame: Frame): Value | undefined {
  const machine = machineOf(frame);
  if (name === 'process') return [processModel(machine)];
  if (name === 'globalThis' || name === 'global') return [globalObject(frame)];
  if (name === 'require') return [requireModel(frame)];
  const collection = COLLECTIONS[name];
  if (collection !== undefined)
    return [model(machine, name, () => ({ kind: 'model', name, construct: collection }))];
  const members = NAMESPACES[name];
  const call = FUNCTIONS.get(name) ?? COMPILER_HELPERS.get(name);
  const construct = CONSTRUCTORS.get(name);
  if (members === undefined && call === undefined && construct === undefined) return undefined;
  return [
    model(machine, `global ${name}`, () => ({
      kind: 'model',
      name,
      ...(call === undefined ? {} : { call }),
      ...(construct === undefined ? {} : { construct }),
      ...(members === undefined ? {} : { member: (member: string) => memberOf(name, member, frame) }),
    })),
  ];
}

/** A compiler's helper by its name. */
export function helperValue(name: string, frame: Frame): Value | undefined {
  return COMPILER_HELPERS.has(name) ? globalValue(name, frame) : undefined;
}

/** The functions of `Object`, `Array`, `Promise` and the like. */
function memberOf(space: string, name: string, frame: Frame): Value | undefined {
  const machine = machineOf(frame);
  if (space === 'Symbol') return textValue(machine, `Symbol.${name}`);
  const call = NAMESPACES[space]?.get(name);
  if (call === undefined) return undefined;
  return [model(machine, `${space}.${name}`, () => ({ kind: 'model', name: `${space}.${name}`, call }))];
}

function globalObject(frame: Frame): ModelAtom {
  const machine = machineOf(frame);
  return model(machine, 'globalThis', () => ({
    kind: 'model',
    name: 'globalThis',
    member: (name, reader) => {
      const own = readCell(globalCell(machine, name), reader);
      if (own.length > 0) return own;
      return (
        globalValue(name, reader) ?? [
          madeOnce(machine, ['global', name], () => newExternal(name, undefined, false)),
        ]
      );
    },
    write: (name, value) => grow(machine, globalCell(machine, name), value),
  }));
}

/** The `require` of a file. */
export function requireModel(frame: Frame): ModelAtom {
  const machine = machineOf(frame);
  return model(machine, `require in ${frame.file.path}`, () => ({
    kind: 'model',
    name: 'require',
    call: (use) => {
      const names = use.args[0] ?? [];
      return joinAll(
        names.map((atom) => {
          const isText = atom.kind === 'scalar' && atom.value.kind === 'text';
          return machine.steps.requireModule(
            isText && atom.value.kind === 'text' ? atom.value.text : '',
            frame,
            use,
          );
        }),
      );
    },
    member: (name) => (name === 'resolve' ? unknown(machine, 'a path') : undefined),
  }));
}

const first: NativeMethod = (use) => use.args[0] ?? [];
const nothing: NativeMethod = () => [NOTHING];
const test: NativeMethod = (use) => unknown(machineOf(use.frame), 'a test');

/** Calls its first argument later. */
const callsFirst: NativeMethod = (use) => {
  const { steps } = machineOf(use.frame);
  return steps.callValue(use.args[0] ?? [], { ...use, args: use.args.slice(2), moreArgs: [], receiver: [] });
};

const FUNCTIONS: ReadonlyMap<string, NativeMethod> = new Map<string, NativeMethod>([
  ['setTimeout', callsFirst],
  ['setInterval', callsFirst],
  ['setImmediate', (use) => callsFirst({ ...use, args: [use.args[0] ?? [], [], ...use.args.slice(1)] })],
  ['queueMicrotask', callsFirst],
  ['clearTimeout', nothing],
  ['clearInterval', nothing],
  ['structuredClone', first],
  ['String', text],
  ['Number', numeric],
  ['Boolean', test],
  ['Symbol', test],
  ['BigInt', number],
  ['parseInt', number],
  ['parseFloat', number],
  ['isNaN', test],
  ['encodeURIComponent', encoded],
  ['decodeURIComponent', decoded],
  ['encodeURI', first],
  ['decodeURI', decoded],
  ['unescape', decoded],
  ['RegExp', (use) => newRegexp(use)],
  ['Date', number],
  ['Error', test],
  [
    'Array',
    (use) => [
      madeOnce(machineOf(use.frame), [use.site, use.frame], () => newObject(machineOf(use.frame), 'array')),
    ],
  ],
  ['Object', first],
  ['eval', (use) => refuse(use, 'eval of a text')],
]);

function refuse(use: CallUse, what: string): Value {
  const machine = machineOf(use.frame);
  machine.steps.note(use, { what, because: 'code that is made of text is not read' });
  return unknown(machine, what);
}

/** `new Promise((resolve, reject) => …)`: what `resolve` is given. */
function newPromise(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const cell = madeOnce(machine, [use.site, `promise ${use.frame.id}`], () => aCell());
  const settle: ModelAtom = madeOnce(machine, [cell, 'resolve'], () => ({
    kind: 'model',
    name: 'resolve',
    call: (later) => {
      grow(machine, cell, later.args[0] ?? []);
      return [NOTHING];
    },
  }));
  const fail = model(machine, 'reject', () => ({ kind: 'model', name: 'reject', call: () => [NOTHING] }));
  machine.steps.callValue(use.args[0] ?? [], {
    ...use,
    args: [[settle], [fail]],
    moreArgs: [],
    receiver: [],
  });
  const value = readCell(cell, use.frame);
  return value.length > 0 ? value : unknown(machine, 'result of a promise');
}

/** `new Proxy(target, handler)`: the target, and the traps that are called for it. */
function newProxy(use: CallUse): Value {
  const machine = machineOf(use.frame);
  return joinValues(
    use.args[0] ?? [],
    machine.steps.activate(use.args[1] ?? [], { ...use, args: [use.args[0] ?? []] }),
  );
}

const CONSTRUCTORS: ReadonlyMap<string, NativeMethod> = new Map<string, NativeMethod>([
  ['Promise', newPromise],
  ['Proxy', newProxy],
  ['Date', (use) => (use.args.length === 0 ? changing(use, 'the time') : number(use))],
  ['Error', test],
  ['TypeError', test],
  ['RangeError', test],
  ['RegExp', (use) => newRegexp(use)],
  [
    'Object',
    (use) => [madeOnce(machineOf(use.frame), [use.site, use.frame], () => newObject(machineOf(use.frame)))],
  ],
  [
    'Array',
    (use) => [
      madeOnce(machineOf(use.frame), [use.site, use.frame], () => newObject(machineOf(use.frame), 'array')),
    ],
  ],
  ['Function', (use) => refuse(use, 'new Function of a text')],
  ['String', first],
  ['URL', (use) => newUrl(use)],
]);

/** All of a list, as a list: promises are what they will be. */
function allOf(use: CallUse): Value {
  return use.args[0] ?? [];
}

function oneOf(use: CallUse): Value {
  return machineOf(use.frame).steps.elementsOf(use.args[0] ?? [], use);
}

/** What `Promise.allSettled` gives back: objects that hold the values. */
function settled(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const result = madeOnce(machine, [use.site, `settled ${use.frame.id}`], () => newObject(machine));
  grow(machine, fieldCell(result, 'value'), oneOf(use));
  grow(machine, fieldCell(result, 'reason'), errorValue(use));
  grow(machine, fieldCell(result, 'status'), unknown(machine, 'a status'));
  const list = madeOnce(machine, [use.site, `list ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(machine, list.anyField, [result]);
  return [list];
}

function listFrom(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const elements = machine.steps.elementsOf(use.args[0] ?? [], use);
  const mapped = use.args[1];
  const made = madeOnce(machine, [use.site, `list ${use.frame.id}`], () => newObject(machine, 'array'));
  const each =
    mapped === undefined
      ? elements
      : machine.steps.callValue(mapped, { ...use, args: [elements], receiver: [] });
  grow(machine, made.anyField, each);
  return [made];
}

function parseJson(use: CallUse): Value {
  const machine = machineOf(use.frame);
  // A copy by way of JSON is the thing itself; a text is not read.
  const objects = (use.args[0] ?? []).filter((atom) => atom.kind === 'object');
  if (objects.length > 0) return objects;
  return carry(unknown(machine, 'what JSON.parse makes'), tracesOf(use.args[0] ?? []), {
    what: 'is parsed as JSON',
    frame: use.frame,
    site: use.site,
    form: 'any',
  });
}

function stringify(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const objects = (use.args[0] ?? []).filter((atom) => atom.kind === 'object');
  const from = deepTraces(use.args[0] ?? [], use.frame);
  const change = {
    what: 'is written as JSON',
    frame: use.frame,
    site: use.site,
    clears: Danger.log | Danger.nosql,
  };
  if (objects.length === 0) return carry(unknown(machine, 'a JSON text'), from, change);
  return from.length === 0 ? objects : [...objects, ...carry(unknown(machine, 'a JSON text'), from, change)];
}

const NAMESPACES: Readonly<Record<string, ReadonlyMap<string, NativeMethod>>> = {
  Object: OBJECT_FUNCTIONS,
  Reflect: OBJECT_FUNCTIONS,
  Array: new Map<string, NativeMethod>([
    ['from', listFrom],
    ['fromAsync', listFrom],
    ['of', (use) => listFromArgs(use)],
    ['isArray', test],
  ]),
  Promise: new Map<string, NativeMethod>([
    ['all', allOf],
    ['allSettled', settled],
    ['race', oneOf],
    ['any', oneOf],
    ['resolve', (use) => use.args[0] ?? [NOTHING]],
    ['reject', test],
  ]),
  JSON: new Map<string, NativeMethod>([
    ['parse', parseJson],
    ['stringify', stringify],
  ]),
  Math: new Map<string, NativeMethod>([['random', (use) => changing(use, 'a random number')]]),
  Number: new Map<string, NativeMethod>([
    ['parseInt', number],
    ['parseFloat', number],
  ]),
  String: new Map<string, NativeMethod>([['raw', rawText]]),
  console: new Map<string, NativeMethod>(
    [
      'log',
      'info',
      'warn',
      'error',
      'debug',
      'trace',
      'table',
      'dir',
      'time',
      'timeEnd',
      'group',
      'groupEnd',
    ].map((name) => [name, nothing]),
  ),
  Symbol: new Map<string, NativeMethod>(),
  Buffer: new Map<string, NativeMethod>([
    ['from', (use) => use.args[0] ?? []],
    ['concat', (use) => machineOf(use.frame).steps.elementsOf(use.args[0] ?? [], use)],
  ]),
  Date: new Map<string, NativeMethod>([['now', (use) => changing(use, 'the time')]]),
};

/** Another value in each invocation. */
export function changing(use: CallUse, what: string): Value {
  const machine = machineOf(use.frame);
  const { file } = use.frame;
  const step = { kind: 'read', what: `${what} is taken`, file, at: use.site.start } as const;
  const from = trace(machine, { source: 'random', origin: 'random', form: 'text', cleared: 0, step });
  return [scalar(machine, { kind: 'unknown', because: 'a number' }, from)];
}

function listFromArgs(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const made = madeOnce(machine, [use.site, `list ${use.frame.id}`], () => newObject(machine, 'array'));
  grow(machine, made.anyField, joinAll(use.args));
  return [made];
}
