import { operationOf, waitedOperation } from '../../actions/operation-of.ts';
import { serviceOf } from '../../actions/service-of.ts';
import type { CallUse, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { joinAll, joinValues, made, NO_VALUE, readCell, textsOf, unknown } from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { note, sourceOf } from '../machine/machine.ts';
import { type AwsState, answerOf, meet, withState } from './aws-state.ts';

/** A client's methods that call nothing. */
const QUIET =
  /^(?:can_paginate|close|exceptions|meta|waiter_names|__\w+__|_\w+|get_available_subresources|events|register)$/;

/** Transfers of S3: names of what they take by place, and what they call. */
const TRANSFERS: Readonly<
  Record<string, { readonly takes: readonly string[]; readonly calls: readonly string[] }>
> = {
  upload_file: { takes: ['Filename', 'Bucket', 'Key', 'ExtraArgs'], calls: ['PutObject'] },
  upload_fileobj: { takes: ['Fileobj', 'Bucket', 'Key', 'ExtraArgs'], calls: ['PutObject'] },
  download_file: { takes: ['Bucket', 'Key', 'Filename', 'ExtraArgs'], calls: ['HeadObject', 'GetObject'] },
  download_fileobj: { takes: ['Bucket', 'Key', 'Fileobj', 'ExtraArgs'], calls: ['HeadObject', 'GetObject'] },
  copy: { takes: ['CopySource', 'Bucket', 'Key', 'ExtraArgs'], calls: ['CopyObject'] },
};

/** A client of one service; '' when it is not known which. */
export function botoClient(service: string, state: AwsState, use: Use): ModelAtom {
  return made(use.frame, `client ${service} ${use.site.start} ${use.site.end}`, () => {
    const methods = new Map<string, ModelAtom>();
    const model: ModelAtom = {
      kind: 'model',
      name: service === '' ? 'a client' : `the ${service} client`,
      isAws: true,
      member: (name, at) => {
        if (name === 'meta') return [metaOf(() => model)];
        if (name === 'exceptions') return unknown(at.frame.machine, 'an exception');
        if (name === '__enter__' || name === '__aenter__')
          return [{ kind: 'model', name, call: () => [model] }];
        const known = methods.get(name) ?? methodOf({ service, state }, name);
        methods.set(name, known);
        return [known];
      },
    };
    return withState(model, state);
  });
}

function metaOf(client: () => ModelAtom): ModelAtom {
  return {
    kind: 'model',
    name: 'meta',
    member: (name, use) =>
      name === 'client' ? [client()] : unknown(use.frame.machine, `${name} of a client`),
  };
}

interface Client {
  readonly service: string;
  readonly state: AwsState;
}

function methodOf(client: Client, name: string): ModelAtom {
  return {
    kind: 'model',
    name: `${client.service}.${name}`,
    path: `client ${client.service}.${name}`,
    isAws: !QUIET.test(name),
    call: (use) => callMethod(client, name, use),
  };
}

function callMethod(client: Client, name: string, use: CallUse): Value {
  const { machine } = use.frame;
  if (QUIET.test(name)) return unknown(machine, `${name}()`);
  const { service, state } = client;
  const model = serviceOf(service);
  if (model === undefined) {
    const because =
      service === '' ? 'the service of the client is not known' : `boto3 has no service ${service}`;
    note(use, sourceOf(use), because);
    return unknown(machine, because);
  }
  const special = callSpecial(client, name, use);
  if (special !== undefined) return special;
  const operation = /^[a-z][a-z0-9_]*$/.test(name) ? operationOf(model, name) : undefined;
  if (operation === undefined) {
    note(use, sourceOf(use), `${service} has no method ${name}`);
    return [answerOf(`${service}.${name}`, machine)];
  }
  return meet(state, { service, operation, parameters: namedOf(use) }, use);
}

/** Named arguments: the API's parameters. */
export function namedOf(use: CallUse): ReadonlyMap<string, Value> {
  return use.named;
}

function callSpecial(client: Client, name: string, use: CallUse): Value | undefined {
  const { service, state } = client;
  switch (name) {
    case 'get_paginator':
      return joinAll(known(argument(use, 0, 'operation_name'), use).map((each) => [pages(client, each)]));
    case 'get_waiter':
      return joinAll(known(argument(use, 0, 'waiter_name'), use).map((each) => [waiter(client, each)]));
    case 'generate_presigned_url':
      return presigned(client, use);
    case 'generate_presigned_post':
      return meet(
        state,
        { service, operation: 'PutObject', parameters: placed(['Bucket', 'Key'], use), isPresigned: true },
        use,
      );
    case 'generate_db_auth_token':
      return meet(
        state,
        {
          service: 'rds-db',
          operation: 'connect',
          parameters: placed(['DBHostname', 'Port', 'DBUsername'], use),
        },
        use,
      );
    case 'generate_db_connect_auth_token':
    case 'generate_db_connect_admin_auth_token': {
      const operation = name.includes('admin') ? 'DbConnectAdmin' : 'DbConnect';
      return meet(state, { service, operation, parameters: placed(['Hostname'], use) }, use);
    }
    default: {
      const transfer = service === 's3' ? entryOf(TRANSFERS, name) : undefined;
      if (transfer === undefined) return undefined;
      const parameters = withExtra(placed(transfer.takes, use), use);
      return joinAll(transfer.calls.map((operation) => meet(state, { service, operation, parameters }, use)));
    }
  }
}

/** Arguments by place and by name. */
export function placed(names: readonly string[], use: CallUse): ReadonlyMap<string, Value> {
  const parameters = new Map(use.named);
  names.forEach((name, at) => {
    const value = use.args[at];
    if (value !== undefined) parameters.set(name, value);
  });
  return parameters;
}

/** `ExtraArgs` are parameters too. */
export function withExtra(parameters: ReadonlyMap<string, Value>, use: CallUse): ReadonlyMap<string, Value> {
  const merged = new Map(parameters);
  const extra = merged.get('ExtraArgs') ?? NO_VALUE;
  for (const name of ['ExtraArgs', 'Filename', 'Fileobj', 'Callback', 'Config']) merged.delete(name);
  for (const atom of extra) {
    if (atom.kind !== 'collection') continue;
    for (const [name, cell] of atom.fields) merged.set(name, readCell(cell, use.frame));
  }
  return merged;
}

function known(value: Value, use: CallUse): readonly string[] {
  const texts = textsOf(value);
  if (texts.length === 0 && value.length > 0)
    note(use, sourceOf(use), 'the name of the operation is not known');
  return texts;
}

function pages(client: Client, method: string): ModelAtom {
  return {
    kind: 'model',
    name: `the pages of ${client.service}.${method}`,
    isAws: true,
    member: (name) => [
      {
        kind: 'model',
        name,
        call: (use) =>
          name === 'paginate' ? callMethod(client, method, use) : unknown(use.frame.machine, name),
      },
    ],
  };
}

function waiter(client: Client, name: string): ModelAtom {
  const wait = (use: CallUse): Value => {
    const model = serviceOf(client.service);
    const operation = model === undefined ? undefined : waitedOperation(model, name);
    if (operation === undefined) {
      note(use, sourceOf(use), `${client.service} has no waiter ${name}`);
      return NO_VALUE;
    }
    const parameters = new Map(use.named);
    parameters.delete('WaiterConfig');
    return meet(client.state, { service: client.service, operation, parameters }, use);
  };
  const call: ModelAtom = { kind: 'model', name: 'wait', call: wait };
  return { kind: 'model', name: `the waiter ${name}`, isAws: true, member: () => [call] };
}

function presigned(client: Client, use: CallUse): Value {
  const model = serviceOf(client.service);
  const methods = known(argument(use, 0, 'ClientMethod'), use);
  const given = argument(use, 1, 'Params');
  const parameters = new Map<string, Value>();
  for (const atom of given) {
    if (atom.kind !== 'collection') continue;
    for (const [name, cell] of atom.fields) {
      parameters.set(name, joinValues(parameters.get(name) ?? NO_VALUE, readCell(cell, use.frame)));
    }
  }
  for (const method of methods) {
    const operation = model === undefined ? undefined : operationOf(model, method);
    if (operation === undefined) note(use, sourceOf(use), `${client.service} has no method ${method}`);
    else meet(client.state, { service: client.service, operation, parameters, isPresigned: true }, use);
  }
  return unknown(use.frame.machine, 'a presigned address');
}
