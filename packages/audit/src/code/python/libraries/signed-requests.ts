import type { AwsState } from '../aws/aws-state.ts';
import { inheritState, meet, newState, withState } from '../aws/aws-state.ts';
import type { CallUse, Cell, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { handOver } from '../machine/calls.ts';
import {
  growCell,
  internedModel,
  joinAll,
  made,
  NO_VALUE,
  readCell,
  textsOf,
  unknown,
} from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { note, sourceOf } from '../machine/machine.ts';

/** Classes that sign requests: where they are told the service. */
const SIGNERS: readonly (readonly [RegExp, (use: CallUse) => Value])[] = [
  [/^requests_aws4auth\.(?:aws4auth\.)?AWS4Auth$/, (use) => use.named.get('service') ?? argument(use, 3)],
  [/^botocore\.auth\.(?:S3)?SigV4(?:Query)?Auth$/, (use) => argument(use, 1, 'service_name')],
  [
    /^opensearchpy\.(?:\w+\.)*(?:Requests|Urllib3)?AWSV4Signer(?:Async)?Auth$/,
    (use) => argument(use, 2, 'service'),
  ],
  [
    /^(?:requests_)?aws_requests_auth\.\w+\.\w*AWS\w*Auth$/,
    (use) => use.named.get('aws_service') ?? argument(use, 5),
  ],
];

interface Signer {
  readonly state: AwsState;
  readonly services: Cell;
}

const signers = new WeakMap<ModelAtom, Signer>();

/** Signers of requests, and requests that are sent with one. */
export function signedValue(path: string, use: Use): Value | undefined {
  const { machine } = use.frame;
  const signer = SIGNERS.find(([pattern]) => pattern.test(path));
  if (signer !== undefined) {
    const call = (at: CallUse): Value => [makeSigner(signer[1](at), at)];
    return [internedModel(machine, `signer ${path}`, () => ({ kind: 'model', name: path, call }))];
  }
  if (path === 'botocore.awsrequest.AWSRequest') {
    const call = (at: CallUse): Value => [makeRequest(at)];
    return [internedModel(machine, `signed ${path}`, () => ({ kind: 'model', name: path, call }))];
  }
  const verb =
    /^(?:requests|httpx)\.(?:(?:Session|session|Client)\(\)\.)?(get|post|put|delete|patch|head|request)$/.exec(
      path,
    );
  if (verb === null && !/^opensearchpy\.(?:Async)?OpenSearch$|^elasticsearch\.Elasticsearch$/.test(path))
    return undefined;
  const call = (at: CallUse): Value => send(path, verb?.[1], at);
  return [internedModel(machine, `signed ${path}`, () => ({ kind: 'model', name: path, call }))];
}

function makeSigner(services: Value, use: CallUse): ModelAtom {
  const { frame } = use;
  const model = made(frame, `signer ${use.site.start}`, () => {
    const own: Signer = { state: newState(), services: { value: NO_VALUE, readers: new Set() } };
    const fresh: ModelAtom = {
      kind: 'model',
      name: 'a signer of requests',
      member: (name, later) =>
        name === 'add_auth'
          ? [{ kind: 'model', name, call: (at) => sign(own, at) }]
          : unknown(later.frame.machine, name),
    };
    signers.set(fresh, own);
    return withState(fresh, own.state);
  });
  const own = signers.get(model);
  if (own === undefined) return model;
  growCell(frame.machine, own.services, services);
  for (const value of [...use.args, ...use.named.values()]) {
    inheritState(own.state, value, use);
    const assumed = value.filter((atom) => atom.kind === 'model' && atom.isAssumed === true);
    growCell(frame.machine, own.state.credentials, assumed);
  }
  return model;
}

/** The services whose requests are signed: their data access, by the name of its action. */
const DATA_ACTIONS: Readonly<Record<string, string>> = {
  'execute-api': 'Invoke',
  appsync: 'GraphQL',
  lambda: 'InvokeFunctionUrl',
  aoss: 'APIAccessAll',
  'neptune-db': 'connect',
  'vpc-lattice-svcs': 'Invoke',
};
const VERBS = ['get', 'post', 'put', 'delete', 'head'];

function sign(signer: Signer, use: CallUse, verb?: string): Value {
  const given = readCell(signer.services, use.frame);
  const services = textsOf(given);
  if (services.length === 0 && given.length > 0) {
    note(use, sourceOf(use), 'the service that the signed request is for is not known');
  }
  const url = addressOf(use.named.get('url') ?? argument(use, 0), use);
  const hosts = use.named.get('hosts');
  const parameters = new Map(hosts === undefined ? [['url', url]] : [['hosts', hosts]]);
  return joinAll(
    services.flatMap((service) =>
      operationsOf(service, verb, use).map((operation) =>
        meet(signer.state, { sdk: 'signed-http', service, operation, parameters }, use),
      ),
    ),
  );
}

/** Requests that are made first and signed then, by their address. */
const requests = new WeakMap<ModelAtom, Cell>();

/** `AWSRequest(method, url)`. */
function makeRequest(use: CallUse): ModelAtom {
  const { frame } = use;
  const request = made(frame, `request ${use.site.start}`, () => {
    const url: Cell = { value: NO_VALUE, readers: new Set() };
    const fresh: ModelAtom = {
      kind: 'model',
      name: 'a request',
      member: (name, later) =>
        name === 'url' ? readCell(url, later.frame) : unknown(later.frame.machine, `${name} of a request`),
    };
    requests.set(fresh, url);
    return fresh;
  });
  const url = requests.get(request);
  if (url !== undefined) growCell(frame.machine, url, argument(use, 1, 'url'));
  return request;
}

function addressOf(value: Value, use: Use): Value {
  return joinAll(
    value.map((atom) => {
      const url = atom.kind === 'model' ? requests.get(atom) : undefined;
      return url === undefined ? [atom] : readCell(url, use.frame);
    }),
  );
}

function operationsOf(service: string, verb: string | undefined, use: CallUse): readonly string[] {
  if (service === 'es') {
    const verbs = verb === undefined || verb === 'request' ? VERBS : [verb];
    return verbs.map((each) => `ESHttp${each.charAt(0).toUpperCase()}${each.slice(1)}`);
  }
  const operation = entryOf(DATA_ACTIONS, service);
  if (operation !== undefined) return [operation];
  note(use, `a signed request to ${service}`, 'the operation is part of the request');
  return [];
}

function send(path: string, verb: string | undefined, use: CallUse): Value {
  const auth = [...(use.named.get('auth') ?? NO_VALUE), ...(use.named.get('http_auth') ?? NO_VALUE)];
  const answers = auth.map((atom) => {
    const signer = atom.kind === 'model' ? signers.get(atom) : undefined;
    return signer === undefined ? NO_VALUE : sign(signer, use, verb);
  });
  handOver(use, path);
  return [...joinAll(answers), ...unknown(use.frame.machine, `what ${path} gives`)];
}
