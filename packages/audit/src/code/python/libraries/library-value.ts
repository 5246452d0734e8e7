import { type AwsState, inheritState, meet, newState, withState } from '../aws/aws-state.ts';
import type { CallUse, Cell, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { handOver } from '../machine/calls.ts';
import {
  fieldCell,
  growCell,
  internedModel,
  joinAll,
  joinValues,
  made,
  NO_VALUE,
  readCell,
  textsOf,
  textValue,
  unknown,
} from '../machine/cells.ts';
import { keysOf } from '../machine/collections.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { AWS_WRANGLER, S3_FILES } from './data-libraries.ts';
import type { LibraryClass, LibraryRow } from './library-row.ts';
import { POWERTOOLS } from './powertools.ts';
import { signedValue } from './signed-requests.ts';

/** An object of a library's class: what it was made with. */
interface Kept {
  readonly state: AwsState;
  readonly fields: Map<string, Cell>;
  readonly held: Map<string, Cell>;
}

/** What a library that calls AWS has under a dotted path; undefined: it is not known to. */
export function libraryValue(path: string, use: Use): Value | undefined {
  const { machine } = use.frame;
  const signed = signedValue(path, use);
  if (signed !== undefined) return signed;
  for (const library of librariesOf(path)) {
    const fn = library.functions.find(([pattern]) => pattern.test(path));
    if (fn !== undefined) {
      const call = (at: CallUse): Value => callFunctionRows(fn[1], at);
      return [internedModel(machine, `library ${path}`, () => ({ kind: 'model', name: path, call }))];
    }
    const type = library.classes.find(([pattern]) => pattern.test(path));
    if (type !== undefined) {
      const call = (at: CallUse): Value => [makeObject(path, type[1], at)];
      return [internedModel(machine, `library ${path}`, () => ({ kind: 'model', name: path, call }))];
    }
  }
  return undefined;
}

function librariesOf(path: string): readonly (typeof POWERTOOLS)[] {
  if (path.startsWith('aws_lambda_powertools.utilities.')) return [POWERTOOLS];
  if (path.startsWith('awswrangler.')) return [AWS_WRANGLER];
  return path.startsWith('s3fs.') || path.startsWith('smart_open.') ? [S3_FILES] : [];
}

function callFunctionRows(rows: readonly LibraryRow[], use: CallUse): Value {
  const state = newState();
  for (const value of [...use.named.values(), use.moreNamed]) inheritState(state, value, use);
  const kept: Kept = { state, fields: new Map(), held: new Map() };
  const answer = callRows(rows, kept, use);
  // A decorator of a library gives a decorator.
  if (!rows.some(({ of }) => of !== undefined)) return answer;
  handOver(use);
  return use.args[0] ?? [identity(use)];
}

function identity(use: CallUse): ModelAtom {
  return internedModel(use.frame.machine, 'identity', () => ({
    kind: 'model',
    name: 'a decorator',
    call: (later) => argument(later, 0),
  }));
}

function callRows(rows: readonly LibraryRow[], kept: Kept, use: CallUse): Value {
  return joinAll(rows.map((row) => callRow(row, kept, use)));
}

function callRow(row: LibraryRow, kept: Kept, use: CallUse): Value {
  if (row.of !== undefined) return callHeld(row.of, kept, use);
  if (row.mode !== undefined && !modes(use).includes(row.mode)) return NO_VALUE;
  const parameters = new Map<string, Value>();
  for (const [name, cell] of kept.fields) parameters.set(name, readCell(cell, use.frame));
  for (const [name, place] of Object.entries(row.parameters ?? {})) {
    const given = place.startsWith('=') ? textValue(use.frame.machine, place.slice(1)) : at(place, use);
    if (name === 'Path' && row.service === 's3') addPath(parameters, given, use);
    else if (given.length > 0) parameters.set(name, given);
  }
  const { service = '' } = row;
  const operations = (row.calls ?? '').split(' ').filter((each) => each !== '');
  return joinAll(
    operations.map((operation) => meet(kept.state, { sdk: 'library', service, operation, parameters }, use)),
  );
}

/** `s3://bucket/key` as bucket and key. */
function addPath(parameters: Map<string, Value>, path: Value, use: CallUse): void {
  const { machine } = use.frame;
  for (const text of textsOf(path)) {
    const [, bucket, key] = /^(?:s3a?:\/\/)?([^/]+)\/?(.*)$/.exec(text) ?? [];
    if (bucket === undefined) continue;
    parameters.set('Bucket', joinValues(parameters.get('Bucket') ?? NO_VALUE, textValue(machine, bucket)));
    parameters.set('Key', joinValues(parameters.get('Key') ?? NO_VALUE, textValue(machine, key ?? '')));
  }
  if (!parameters.has('Bucket')) parameters.set('Bucket', unknown(machine, 'a part of a path'));
}

function modes(use: CallUse): readonly ('read' | 'write')[] {
  const given = argument(use, 1, 'mode');
  const texts = given.length === 0 ? ['r'] : textsOf(given);
  const paths = textsOf(argument(use, 0));
  if (paths.length > 0 && paths.every((path) => /^[a-z]+:/.test(path) && !path.startsWith('s3'))) return [];
  if (texts.length === 0) return ['read', 'write'];
  return texts.map((mode) => (/[wax+]/.test(mode) ? 'write' : 'read'));
}

/** `name@0`: the argument of that name, or in that place; `name@0%`: the keys of it. */
function at(place: string, use: CallUse): Value {
  if (place.endsWith('%')) {
    const keyed = at(place.slice(0, -1), use).map((atom) =>
      atom.kind === 'collection' ? keysOf(atom, use) : [atom],
    );
    return joinAll(keyed);
  }
  const [name = '', index = '0'] = place.split('@');
  return argument(use, Number(index), name);
}

function callHeld(of: string, kept: Kept, use: CallUse): Value {
  const [name = '', method = ''] = of.split('.');
  const cell = kept.held.get(name);
  const held = cell === undefined ? (use.named.get(name) ?? NO_VALUE) : readCell(cell, use.frame);
  const { steps } = use.frame.machine;
  const bare = { ...use, args: [], named: new Map(), more: NO_VALUE, moreNamed: NO_VALUE };
  return steps.callValue(steps.readMember(held, method, use), { ...bare, isDecorator: false });
}

const keptBy = new WeakMap<ModelAtom, Kept>();

function makeObject(path: string, type: LibraryClass, use: CallUse): ModelAtom {
  const { frame } = use;
  const model = made(frame, `object ${path} ${use.site.start}`, () => {
    const kept: Kept = { state: newState(), fields: new Map(), held: new Map() };
    const fresh: ModelAtom = {
      kind: 'model',
      name: path,
      member: (name, later) => method(type, kept, { name, later }),
    };
    keptBy.set(fresh, kept);
    return withState(fresh, kept.state);
  });
  const kept = keptBy.get(model);
  if (kept === undefined) return model;
  for (const [name, place] of Object.entries(type.keeps ?? {})) {
    growCell(frame.machine, fieldCell(kept.fields, name), at(place, use));
  }
  for (const place of type.holds ?? []) {
    growCell(frame.machine, fieldCell(kept.held, place.split('@')[0] ?? ''), at(place, use));
  }
  for (const value of [...use.named.values(), use.moreNamed]) inheritState(kept.state, value, use);
  return model;
}

function method(type: LibraryClass, kept: Kept, { name, later }: { name: string; later: Use }): Value {
  const rows = entryOf(type.methods, name) ?? type.methods['*'];
  const { machine } = later.frame;
  if (rows === undefined) return unknown(machine, name);
  return [{ kind: 'model', name, call: (use) => callRows(rows, kept, use) }];
}
