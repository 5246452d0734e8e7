import type { CallUse, Cell, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, joinValues, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { grow, machineOf, madeOnce, model, unknown } from '../machine/make-atoms.ts';
import { constantNames } from '../machine/patterns.ts';
import { credentialsV2 } from './credentials-v2.ts';
import { databaseSigner } from './database-signer.ts';
import { DOCUMENT_METHODS, documentOperation } from './document-operations.ts';
import { callBack, isInherited, meetCall, operationName, waitedFor } from './meet-call.ts';
import { resolveCredentials } from './resolve-credentials.ts';

const SDK = 'aws-sdk-v2';

/** Members of clients that call nothing, or what they are given. */
const QUIET = new Set([
  'config',
  'endpoint',
  'setupRequestListeners',
  'on',
  'once',
  'removeListener',
  'then',
  'catch',
  'finally',
  'bind',
  'call',
  'apply',
  'toString',
  'createSet',
  'setEndpoint',
  'isGlobalEndpoint',
  'constructor',
  'api',
  'httpOptions',
  'service',
  'options',
  'credentialsFrom',
]);

/** Members of `AWS` that are no clients. */
const OTHER = new Set([
  'Endpoint',
  'HttpRequest',
  'HttpResponse',
  'HttpClient',
  'NodeHttpClient',
  'Request',
  'Response',
  'EventListeners',
  'XML',
  'JSON',
  'MetadataService',
  'ParamValidator',
  'Config',
  'Model',
  'SequentialExecutor',
  'VERSION',
]);

/** `aws-sdk`. What the code itself adds to it is found again. */
export function namespaceV2(machine: Machine): ModelAtom {
  const written = new Map<string, Cell>();
  const cellFor = (name: string): Cell => {
    const cell = written.get(name) ?? aCell();
    written.set(name, cell);
    return cell;
  };
  return model(machine, 'v2', () => {
    const made: ModelAtom = {
      kind: 'model',
      name: 'AWS',
      isPassedThrough: true,
      member: (name, frame) => {
        if (name === 'default') return [made];
        const own = readCell(cellFor(name), frame);
        return own.length > 0 ? own : namespaceMember(machine, name);
      },
      dynamicMember: (use) => {
        machine.steps.note(use, {
          what: 'a client of the AWS SDK',
          because: 'the name of its service is not known',
        });
        return unknown(machine, 'a client');
      },
      write: (name, value) => grow(machine, cellFor(name), value),
    };
    return made;
  });
}

function namespaceMember(machine: Machine, name: string): Value | undefined {
  const credentials = credentialsV2(machine, name);
  if (credentials !== undefined) return [credentials];
  if (name === 'Service') return [serviceBase(machine)];
  if (OTHER.has(name) || !/^[A-Z]/u.test(name)) return undefined;
  return [serviceClass(machine, name)];
}

/** The class of a service's clients. */
export function serviceClass(machine: Machine, service: string): ModelAtom {
  return model(machine, `v2 class ${service}`, () => {
    const made: ModelAtom = {
      kind: 'model',
      name: service,
      trait: { kind: 'client-class', service },
      isPassedThrough: true,
      construct: (use) => [newClient(use, service, {})],
      member: (name) => (name === 'default' ? [made] : classMember(machine, service, name)),
    };
    return made;
  });
}

function classMember(machine: Machine, service: string, name: string): Value | undefined {
  if (name === 'DocumentClient') return [documentClass(machine, service)];
  if (name === 'Converter') return [quiet(machine, 'Converter')];
  if (name === 'ManagedUpload') return [uploadClass(machine)];
  if (name === 'Presigner') return [presignerClass(machine, service)];
  if (name === 'Signer') return [signerClass(machine, service)];
  return undefined;
}

/** Something whose methods stay on the machine that runs them. */
function quiet(machine: Machine, name: string): ModelAtom {
  return model(machine, `v2 quiet ${name}`, () => {
    const answer = (use: CallUse): Value => {
      machine.steps.activate(
        joinAll(use.args).filter((atom) => atom.kind === 'closure'),
        { ...use, args: [] },
      );
      return unknown(machine, `result of ${name}`);
    };
    const made: ModelAtom = {
      kind: 'model',
      name,
      call: answer,
      construct: () => [made],
      member: () => [made],
    };
    return made;
  });
}

function documentClass(machine: Machine, service: string): ModelAtom {
  return model(machine, `v2 document ${service}`, () => ({
    kind: 'model',
    name: 'DocumentClient',
    trait: { kind: 'client-class', service },
    construct: (use) => [newClient(use, service, DOCUMENT_METHODS)],
  }));
}

function newClient(use: CallUse, service: string, methods: Readonly<Record<string, string>>): ModelAtom {
  const machine = machineOf(use.frame);
  const config = madeOnce(machine, [use.site, `config ${use.frame.id}`], () => aCell());
  const given = use.args[0] ?? [];
  grow(machine, config, given);
  resolveCredentials(use, config);
  // A document client may be given the client that it speaks through.
  const inner = given.some((atom) => atom.kind === 'object')
    ? machine.steps.readMember(given, 'service', use)
    : [];
  for (const atom of inner) {
    if (atom.kind === 'model' && atom.trait?.kind === 'client')
      grow(machine, config, readCell(atom.trait.client.config, use.frame));
  }
  return clientV2(machine, { service, config, methods });
}

interface Client {
  readonly service: string;
  readonly config: Cell;
  readonly methods: Readonly<Record<string, string>>;
}

function clientV2(machine: Machine, given: Client): ModelAtom {
  return madeOnce(machine, [given.config, `client ${given.service}`], () => ({
    kind: 'model',
    name: `${given.service} client`,
    trait: { kind: 'client', client: { sdk: SDK, service: given.service, config: given.config } },
    isPassedThrough: true,
    member: (name: string) => clientMember(machine, given, name),
    dynamicMember: (use: CallUse) => {
      machine.steps.note(use, { what: `an operation of ${given.service}`, because: 'its name is not known' });
      return request(
        use,
        meetCall(use, {
          sdk: SDK,
          service: given.service,
          operation: '*',
          input: use.args[0] ?? [],
          configs: [given.config],
        }),
      );
    },
  }));
}

function clientMember(machine: Machine, given: Client, name: string): Value | undefined {
  if (QUIET.has(name) || isInherited(name) || !/^[a-z]\w*$/u.test(name)) return undefined;
  const call =
    SPECIAL[name] ??
    ((use: CallUse, client: Client) =>
      operationCall(use, client, documentOperation(client.methods, name) ?? operationName(name)));
  return [
    madeOnce(machine, [given.config, `method ${given.service} ${name}`], () => ({
      kind: 'model',
      name: `${given.service}.${name}`,
      call: (use: CallUse) => call(use, given),
    })),
  ];
}

function operationCall(use: CallUse, given: Client, operation: string): Value {
  const inputs = (use.args[0] ?? []).filter((atom) => atom.kind !== 'closure');
  const answer = meetCall(use, {
    sdk: SDK,
    service: given.service,
    operation,
    input: inputs,
    configs: [given.config],
  });
  callBack(use, answer);
  return request(use, answer);
}

type Special = (use: CallUse, client: Client) => Value;

/** Methods that call an operation by its name, or one of another name. */
const SPECIAL: Readonly<Record<string, Special>> = {
  getSignedUrl: (use, client) => named(use, client, { isPresigned: true }),
  getSignedUrlPromise: (use, client) => named(use, client, { isPresigned: true }),
  makeRequest: (use, client) => named(use, client, {}),
  makeUnauthenticatedRequest: (use) => unknown(machineOf(use.frame), 'an unsigned request'),
  waitFor: (use, client) => named(use, client, { isWaiter: true }),
  createPresignedPost: (use, client) => {
    const answer = meetCall(use, {
      sdk: SDK,
      service: client.service,
      operation: 'PutObject',
      input: use.args[0] ?? [],
      configs: [client.config],
      isPresigned: true,
    });
    callBack(use, answer);
    return answer;
  },
  upload: (use, client) => operationCall(use, client, 'PutObject'),
};

function named(
  use: CallUse,
  client: Client,
  given: { readonly isPresigned?: boolean; readonly isWaiter?: boolean },
): Value {
  const machine = machineOf(use.frame);
  const names = constantNames(use.args[0] ?? []);
  if (names === undefined || names.length === 0) {
    machine.steps.note(use, { what: `an operation of ${client.service}`, because: 'its name is not known' });
  }
  const answers = (names ?? ['*']).map((name) => {
    const operation = given.isWaiter === true ? waited(client, name) : operationName(name);
    const call = {
      sdk: SDK,
      service: client.service,
      operation: documentOperation(client.methods, name) ?? operation,
      input: use.args[1] ?? [],
      configs: [client.config],
    } as const;
    return meetCall(use, given.isPresigned === true ? { ...call, isPresigned: true } : call);
  });
  const answer = joinAll(answers);
  callBack(use, answer);
  return request(use, answer);
}

function waited({ service }: Client, name: string): string {
  const waiter = `waitUntil${operationName(name)}`;
  return name === '*' ? name : (waitedFor(service, waiter) ?? waiter);
}

/** What a method of v2 gives back: a request, whose answer comes by promise, callback, event or stream. */
function request(use: CallUse, answer: Value): Value {
  const machine = machineOf(use.frame);
  const held = madeOnce(machine, [use.site, `request ${use.frame.id}`], () => aCell());
  grow(machine, held, answer);
  return [
    madeOnce(machine, [held, 'request'], () => ({
      kind: 'model',
      name: 'a request',
      member: (name: string) =>
        name === 'then' || name === 'catch' || name === 'finally'
          ? undefined
          : [requestMethod(machine, held, name)],
    })),
  ];
}

function requestMethod(machine: Machine, held: Cell, name: string): ModelAtom {
  return madeOnce(machine, [held, name], () => ({
    kind: 'model',
    name,
    call: (use: CallUse) => {
      const answer = readCell(held, use.frame);
      const callbacks = joinAll(use.args).filter((atom) => atom.kind === 'closure' || atom.kind === 'model');
      const error = unknown(machine, 'an error');
      const args = name === 'on' ? [joinValues(answer, error)] : [error, answer];
      machine.steps.callValue(callbacks, { ...use, args, moreArgs: [], receiver: [] });
      return name === 'on' ? use.receiver : answer;
    },
  }));
}

/** `new AWS.S3.ManagedUpload({ params, service })`. */
function uploadClass(machine: Machine): ModelAtom {
  return model(machine, 'v2 ManagedUpload', () => ({
    kind: 'model',
    name: 'ManagedUpload',
    construct: (use) => {
      const input = machine.steps.readMember(use.args[0] ?? [], 'params', use);
      return request(use, meetCall(use, { sdk: SDK, service: 'S3', operation: 'PutObject', input }));
    },
  }));
}

/** `new AWS.Polly.Presigner().getSynthesizeSpeechUrl(input)`. */
function presignerClass(machine: Machine, service: string): ModelAtom {
  const call = (use: CallUse): Value => {
    const answer = meetCall(use, {
      sdk: SDK,
      service,
      operation: 'SynthesizeSpeech',
      input: use.args[0] ?? [],
      isPresigned: true,
    });
    callBack(use, answer);
    return answer;
  };
  const method = (): ModelAtom =>
    model(machine, `v2 presigner ${service} method`, () => ({
      kind: 'model',
      name: 'getSynthesizeSpeechUrl',
      call,
    }));
  return model(machine, `v2 presigner ${service}`, () => {
    const made: ModelAtom = {
      kind: 'model',
      name: 'Presigner',
      construct: () => [made],
      member: () => [method()],
    };
    return made;
  });
}

/** Signers work on their own; only a database's token stands for a right. */
function signerClass(machine: Machine, service: string): ModelAtom {
  return service.toLowerCase() === 'rds' ? databaseSigner(machine) : quiet(machine, `${service}.Signer`);
}

/** `AWS.Service`: clients of services that the SDK does not know yet. */
function serviceBase(machine: Machine): ModelAtom {
  return model(machine, 'v2 Service', () => ({
    kind: 'model',
    name: 'Service',
    construct: (use) => {
      const api = machine.steps.readMember(use.args[0] ?? [], 'apiConfig', use);
      const metadata = machine.steps.readMember(api, 'metadata', use);
      const names = ['serviceId', 'signingName', 'endpointPrefix'].map(
        (field) => constantNames(machine.steps.readMember(metadata, field, use))?.[0],
      );
      return [newClient(use, names.find((name) => name !== undefined) ?? 'unknown', {})];
    },
    member: (name) => (name === 'defineService' ? [definer(machine)] : undefined),
  }));
}

function definer(machine: Machine): ModelAtom {
  return model(machine, 'v2 defineService', () => ({
    kind: 'model',
    name: 'defineService',
    call: (use) => {
      const name = constantNames(use.args[0] ?? [])?.[0];
      return name === undefined
        ? unknown(machine, 'a service defined in code')
        : [serviceClass(machine, name)];
    },
  }));
}
