import type { CallUse, Cell, ModelAtom, Value } from '../machine/abstract-value.ts';
import { aCell, joinAll, joinValues, NO_VALUE, readCell } from '../machine/cells.ts';
import type { Machine } from '../machine/machine.ts';
import { fieldCell, grow, machineOf, madeOnce, model, newObject, unknown } from '../machine/make-atoms.ts';
import { constantNames } from '../machine/patterns.ts';
import { meetCall } from '../sdk/meet-call.ts';

/** Requests that the code signs itself: which service, method and address they are for. */
interface Signing {
  readonly options: Value;
  readonly request: Value;
}

/** What a signed request to a service is called in its permissions; the method's name where it counts. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'execute-api': 'Invoke',
  appsync: 'GraphQL',
  lambda: 'InvokeFunctionUrl',
  aoss: 'APIAccessAll',
  'neptune-db': 'connect',
  'vpc-lattice-svcs': 'Invoke',
};

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/\.execute-api\./u, 'execute-api'],
  [/\.appsync-api\./u, 'appsync'],
  [/\.lambda-url\./u, 'lambda'],
  [/\.aoss\.amazonaws/u, 'aoss'],
  [/\.es\.amazonaws/u, 'es'],
];

/** Packages that sign requests, by how their exports take what they sign. */
export function signingPackage(machine: Machine, specifier: string): ModelAtom | undefined {
  const make = Object.hasOwn(PACKAGES, specifier) ? PACKAGES[specifier] : undefined;
  return make === undefined ? undefined : model(machine, `signing ${specifier}`, () => make(machine));
}

const PACKAGES: Readonly<Record<string, (machine: Machine) => ModelAtom>> = {
  '@aws-sdk/signature-v4': (machine) => exporting(machine, { SignatureV4: (use) => signer(use, 'sign') }),
  '@smithy/signature-v4': (machine) => exporting(machine, { SignatureV4: (use) => signer(use, 'sign') }),
  aws4: (machine) =>
    exporting(machine, {
      sign: (use) => sign(use, { options: use.args[0] ?? [], request: use.args[0] ?? [] }),
    }),
  aws4fetch: (machine) => exporting(machine, { AwsClient: (use) => signer(use, 'fetch') }),
  'aws4-axios': (machine) =>
    exporting(machine, {
      aws4Interceptor: (use) => sign(use, { options: optionsOf(use), request: [] }),
      default: (use) => sign(use, { options: optionsOf(use), request: [] }),
    }),
  'aws-sigv4-fetch': (machine) => exporting(machine, { createSignedFetcher: (use) => [fetcher(use)] }),
  '@opensearch-project/opensearch/aws': (machine) =>
    exporting(machine, { AwsSigv4Signer: (use) => sign(use, { options: use.args[0] ?? [], request: [] }) }),
  '@opensearch-project/opensearch/aws-v3': (machine) =>
    exporting(machine, { AwsSigv4Signer: (use) => sign(use, { options: use.args[0] ?? [], request: [] }) }),
};

function optionsOf(use: CallUse): Value {
  const given = use.args[0] ?? [];
  const hasOptions = given.some((atom) => atom.kind === 'object' && atom.fields.has('options'));
  return hasOptions ? machineOf(use.frame).steps.readMember(given, 'options', use) : given;
}

function exporting(machine: Machine, exports: Readonly<Record<string, (use: CallUse) => Value>>): ModelAtom {
  const made: ModelAtom = {
    kind: 'model',
    name: 'a package that signs requests',
    ...(exports['default'] === undefined ? {} : { call: exports['default'] }),
    member: (name) => {
      if (name === 'default') return [made];
      const run = Object.hasOwn(exports, name) ? exports[name] : undefined;
      return run === undefined
        ? undefined
        : [madeOnce(machine, [made, name], () => ({ kind: 'model', name, call: run, construct: run }))];
    },
  };
  return made;
}

function held(use: CallUse): Cell {
  const machine = machineOf(use.frame);
  const options = madeOnce(machine, [use.site, `signing ${use.frame.id}`], () => aCell());
  grow(machine, options, use.args[0] ?? []);
  return options;
}

/** An object that signs: options first, requests later. */
function signer(use: CallUse, method: string): Value {
  const machine = machineOf(use.frame);
  const options = held(use);
  const run = (later: CallUse): Value => {
    const given = method === 'fetch' ? withAddress(later) : (later.args[0] ?? []);
    return sign(later, { options: readCell(options, later.frame), request: given });
  };
  return [
    madeOnce(machine, [options, 'signer'], () => ({
      kind: 'model',
      name: 'a signer',
      member: (name: string) =>
        name === method || name === 'presign' || name === 'sign'
          ? [madeOnce(machine, [options, name], () => ({ kind: 'model', name, call: run }))]
          : undefined,
    })),
  ];
}

function fetcher(use: CallUse): ModelAtom {
  const machine = machineOf(use.frame);
  const options = held(use);
  return madeOnce(machine, [options, 'fetcher'], () => ({
    kind: 'model',
    name: 'a signed fetch',
    call: (later: CallUse) =>
      sign(later, { options: readCell(options, later.frame), request: withAddress(later) }),
  }));
}

/** `fetch(address, options)` as one request. */
function withAddress(use: CallUse): Value {
  const machine = machineOf(use.frame);
  const request = madeOnce(machine, [use.site, `request ${use.frame.id}`], () => newObject(machine));
  grow(machine, fieldCell(request, 'url'), use.args[0] ?? []);
  const options = (use.args[1] ?? []).filter((atom) => atom.kind === 'object');
  if (options.length > 0)
    grow(machine, fieldCell(request, 'method'), machine.steps.readMember(options, 'method', use));
  return [request];
}

function sign(use: CallUse, signing: Signing): Value {
  const machine = machineOf(use.frame);
  const objects = (value: Value): Value => value.filter((atom) => atom.kind === 'object');
  const read = (value: Value, name: string): Value =>
    objects(value).some(
      (atom) => atom.kind === 'object' && (atom.fields.has(name) || atom.protos.value.length > 0),
    )
      ? machine.steps.readMember(objects(value), name, use)
      : NO_VALUE;
  const address = joinAll(['url', 'hostname', 'host', 'href'].map((name) => read(signing.request, name)));
  const services = constantNames(read(signing.options, 'service')) ?? [];
  const named = services.length > 0 ? services : servicesOf(address);
  if (named.length === 0)
    machine.steps.note(use, { what: 'a signed request', because: 'the service it is for is not known' });
  const input = madeOnce(machine, [use.site, `signed ${use.frame.id}`], () => newObject(machine));
  for (const name of ['url', 'hostname', 'host', 'path', 'method'])
    grow(machine, fieldCell(input, name), read(signing.request, name));
  const config = madeOnce(machine, [use.site, `signed config ${use.frame.id}`], () => aCell());
  grow(machine, config, objects(signing.options));
  for (const service of named) {
    for (const operation of operationsOf(use, service, read(signing.request, 'method'))) {
      meetCall(use, { sdk: 'signed-http', service, operation, input: [input], configs: [config] });
    }
  }
  return joinValues(unknown(machine, 'a signed request'), signing.request);
}

function servicesOf(address: Value): readonly string[] {
  const found = new Set<string>();
  for (const atom of address) {
    if (atom.kind !== 'scalar') continue;
    const text = JSON.stringify(atom.value);
    for (const [pattern, service] of HOSTS) if (pattern.test(text)) found.add(service);
  }
  return [...found];
}

function operationsOf(use: CallUse, service: string, method: Value): readonly string[] {
  if (service === 'es') {
    const methods = constantNames(method) ?? [];
    const known = methods.length > 0 ? methods : ['GET', 'POST', 'PUT', 'DELETE', 'HEAD'];
    return known.map((each) => `ESHttp${each.charAt(0).toUpperCase()}${each.slice(1).toLowerCase()}`);
  }
  const operation = Object.hasOwn(OPERATIONS, service) ? OPERATIONS[service] : undefined;
  if (operation !== undefined) return [operation];
  machineOf(use.frame).steps.note(use, {
    what: `a signed request to ${service}`,
    because: 'the operation is part of the request',
  });
  return [];
}
