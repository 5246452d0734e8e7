import type { CallUse, Frame, ModelAtom, Value } from '../machine/abstract-value.ts';
import { joinAll, NOTHING } from '../machine/cells.ts';
import {
  fieldCell,
  grow,
  machineOf,
  madeOnce,
  model,
  newExternal,
  newObject,
  textValue,
  unknown,
} from '../machine/make-atoms.ts';
import { joinTexts, withTraces } from '../machine/operators.ts';
import { Danger } from '../machine/trace.ts';
import { carry, tracesOf } from '../machine/traces.ts';
import { globalValue, requireModel } from './globals.ts';
import type { NativeMethod } from './native-method.ts';
import { environmentModel, processModel } from './process-model.ts';
import { newUrl } from './text-functions.ts';

const BUILTIN =
  /^(?:node:.+|assert|async_hooks|buffer|child_process|cluster|console|constants|crypto|dgram|diagnostics_channel|dns|domain|events|fs|http|http2|https|inspector|module|net|os|path|perf_hooks|process|punycode|querystring|readline|repl|stream|string_decoder|timers|tls|tty|url|util|v8|vm|wasi|worker_threads|zlib)(?:\/.+)?$/u;

/** Node's own modules. Undefined: the name is a package's. */
export function builtinModule(specifier: string, frame: Frame): ModelAtom | undefined {
  const machine = machineOf(frame);
  if (specifier === 'process' || specifier === 'node:process') return processModel(machine);
  if (!BUILTIN.test(specifier)) return undefined;
  const name = specifier.replace(/^node:/u, '');
  const known = FUNCTIONS[name.split('/')[0] ?? name] ?? {};
  const outside = madeOnce(machine, ['builtin', name], () => newExternal(`node:${name}`, undefined, false));
  return model(machine, `builtin ${name}`, () => {
    const made: ModelAtom = {
      kind: 'model',
      name,
      member: (member, reader) => {
        if (member === 'default' || member === 'promises' || member === 'posix') return [made];
        if (name === 'process' && member === 'env') return [environmentModel(machine)];
        const call = Object.hasOwn(known, member) ? known[member] : undefined;
        if (call !== undefined)
          return [
            model(machine, `${name}.${member}`, () => ({ kind: 'model', name: `${name}.${member}`, call })),
          ];
        const global =
          name === 'url' || name === 'timers' || name === 'buffer' ? globalValue(member, reader) : undefined;
        return (
          global ??
          machine.steps.readMember([outside], member, {
            frame: reader,
            site: reader.node,
            args: [],
            receiver: [],
          })
        );
      },
      // `const EventEmitter = require('events')`, `assert(x)`.
      call: (use) => machine.steps.callValue([outside], use),
      construct: (use) => machine.steps.constructValue([outside], use),
    };
    return made;
  });
}

const first: NativeMethod = (use) => use.args[0] ?? [];

/** The last part of a path leaves no folder. */
function basename(use: CallUse): Value {
  const value = use.args[0] ?? [];
  const from = tracesOf(value);
  if (from.length === 0) return value;
  return carry(unknown(machineOf(use.frame), 'the last part of a path'), from, {
    what: 'only its last part is kept',
    frame: use.frame,
    site: use.site,
    clears: Danger.path,
    form: 'text',
  });
}

/** The letters after the last dot, or the folders before the last slash: what is true of them is not true of the path. */
function pathPart(name: string): NativeMethod {
  return (use) => {
    const value = use.args[0] ?? [];
    const from = tracesOf(value);
    if (from.length === 0) return unknown(machineOf(use.frame), `the ${name} of a path`);
    return carry(unknown(machineOf(use.frame), `the ${name} of a path`), from, {
      what: `only its ${name} is kept`,
      frame: use.frame,
      site: use.site,
      form: 'text',
      part: name,
    });
  };
}

/** Parts of a path; separators are kept as the code writes them. */
function joinPaths(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const pieces: Value[] = [];
  for (const arg of use.args) {
    if (pieces.length > 0) pieces.push(textValue(machine, '/'));
    pieces.push(arg);
  }
  return pieces.length === 0 ? [] : withTraces(joinTexts(machine, pieces), pieces, use);
}

/** `util.promisify(f)`: a call of `f`, with what it hands to its callback. */
function promisify(use: CallUse): Value {
  const machine = machineOf(use.frame);
  return (use.args[0] ?? []).map(
    (target): ModelAtom =>
      madeOnce(machine, [use.site, target], () => ({
        kind: 'model',
        name: 'a promisified function',
        call: (later) => {
          const box = madeOnce(machine, [later.site, `promisified ${later.frame.id}`], () =>
            newObject(machine),
          );
          const settle: ModelAtom = madeOnce(machine, [box, 'callback'], () => ({
            kind: 'model',
            name: 'callback',
            call: (answer) => {
              grow(machine, fieldCell(box, 'value'), answer.args[1] ?? []);
              return [NOTHING];
            },
          }));
          const returned = machine.steps.callValue([target], { ...later, args: [...later.args, [settle]] });
          return joinAll([machine.steps.readMember([box], 'value', later), returned]);
        },
      })),
  );
}

function inherits(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const own = joinAll((use.args[0] ?? []).map((atom) => machine.steps.readMember([atom], 'prototype', use)));
  const base = joinAll((use.args[1] ?? []).map((atom) => machine.steps.readMember([atom], 'prototype', use)));
  for (const atom of own)
    if (atom.kind === 'object')
      grow(
        machine,
        atom.protos,
        base.filter((each) => each !== atom),
      );
  return [];
}

const FUNCTIONS: Readonly<Record<string, Readonly<Record<string, NativeMethod>>>> = {
  path: {
    join: joinPaths,
    resolve: joinPaths,
    normalize: first,
    basename,
    extname: pathPart('extname'),
    dirname: pathPart('dirname'),
  },
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html
  os: { tmpdir: (use) => textValue(machineOf(use.frame), '/tmp') },
  // https://nodejs.org/api/url.html#legacy-url-api: the same fields as `new URL`.
  url: { parse: newUrl },
  // https://nodejs.org/api/module.html#modulecreaterequirefilename
  module: { createRequire: (use) => [requireModel(use.frame)] },
  util: { promisify, inherits, deprecate: first, callbackify: first },
};
