import type { CallUse, Cell, ModelAtom, Use, Value } from '../machine/abstract-value.ts';
import { aCell, fieldCell, growCell, joinAll, made, NO_VALUE, readCell, unknown } from '../machine/cells.ts';
import { entryOf } from '../machine/entry-of.ts';
import { argument } from '../machine/frames.ts';
import { note, sourceOf } from '../machine/machine.ts';
import { type AwsState, answerOf, meet, withState } from './aws-state.ts';
import { botoClient, placed, withExtra } from './boto-client.ts';
import { EC2_RESOURCES, IAM_RESOURCES } from './compute-resources.ts';
import {
  CLOUDFORMATION_RESOURCES,
  CLOUDWATCH_RESOURCES,
  SNS_RESOURCES,
  SQS_RESOURCES,
} from './message-resources.ts';
import type { ResourceService, ResourceType } from './resource-type.ts';
import { DYNAMODB_RESOURCES, GLACIER_RESOURCES, S3_RESOURCES } from './storage-resources.ts';

const SERVICES: Readonly<Record<string, ResourceService>> = {
  s3: S3_RESOURCES,
  dynamodb: DYNAMODB_RESOURCES,
  sqs: SQS_RESOURCES,
  sns: SNS_RESOURCES,
  cloudwatch: CLOUDWATCH_RESOURCES,
  cloudformation: CLOUDFORMATION_RESOURCES,
  ec2: EC2_RESOURCES,
  iam: IAM_RESOURCES,
  glacier: GLACIER_RESOURCES,
};

/** Names of the parameters of S3's transfers by place, after the bucket and key that the object has. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  'Bucket.upload_file': ['Filename', 'Key', 'ExtraArgs'],
  'Bucket.upload_fileobj': ['Fileobj', 'Key', 'ExtraArgs'],
  'Bucket.download_file': ['Key', 'Filename', 'ExtraArgs'],
  'Bucket.download_fileobj': ['Key', 'Fileobj', 'ExtraArgs'],
  'Bucket.copy': ['CopySource', 'Key', 'ExtraArgs'],
  'Object.upload_file': ['Filename', 'ExtraArgs'],
  'Object.upload_fileobj': ['Fileobj', 'ExtraArgs'],
  'Object.download_file': ['Filename', 'ExtraArgs'],
  'Object.download_fileobj': ['Fileobj', 'ExtraArgs'],
  'Object.copy': ['CopySource', 'ExtraArgs'],
};

/** One object of a resource interface. */
interface Resource {
  readonly service: string;
  readonly typeName: string;
  readonly type: ResourceType;
  readonly state: AwsState;
  readonly ids: Map<string, Cell>;
  /** Its attributes came with the answer that it came with. */
  readonly isLoaded: boolean;
}

/** `boto3.resource('dynamodb')`. */
export function botoResource(service: string, state: AwsState, use: Use): ModelAtom {
  const type = entryOf(SERVICES, service)?.['Service'];
  if (type === undefined) {
    note(
      use,
      sourceOf(use),
      service === '' ? 'the service of the resource is not known' : `boto3 has no resources of ${service}`,
    );
    return botoClient(service, state, use);
  }
  const resource = { service, typeName: 'Service', type, state, ids: new Map(), isLoaded: true };
  return resourceAt(resource, `resource ${service}`, use);
}

function resourceAt(resource: Resource, key: string, use: Use): ModelAtom {
  return made(use.frame, `${key} ${use.site.start} ${use.site.end}`, () => {
    const made = resource;
    resources.set(made.ids, made);
    const model: ModelAtom = {
      kind: 'model',
      name: `the ${resource.service} ${resource.typeName.toLowerCase()}`,
      isAws: true,
      member: (name, at) => memberOf(resource, name, { at, self: () => model }),
      toCode: () => ({ kind: 'unknown', because: `a resource of ${resource.service}` }),
    };
    return withState(model, resource.state);
  });
}

const resources = new WeakMap<object, Resource>();

function memberOf(
  resource: Resource,
  name: string,
  given: { readonly at: Use; readonly self: () => ModelAtom },
): Value {
  const { type, service, state } = resource;
  const { at, self } = given;
  const action = entryOf(type.actions, name);
  if (action !== undefined)
    return method(name, (use) => act(resource, { name, action }, use), {
      path: pathOf(resource, name),
      given: (use) => new Map([...resource.ids].map(([id, cell]) => [id, readCell(cell, use.frame)])),
    });
  const listed = entryOf(type.collections, name);
  if (listed !== undefined) return [collection(resource, listed, at)];
  const child = type.has.find((each) => each.split('=')[0] === name);
  if (child !== undefined)
    return method(name, (use) => [childOf(resource, child.split('=').at(-1) ?? name, use)]);
  if (name === 'meta') return [metaOf(botoClient(service, state, at))];
  if (name === 'batch_writer') return method(name, () => [batchWriter(resource)]);
  if (name === 'load' || name === 'reload') return method(name, (use) => load(resource, use));
  if (name === 'get_available_subresources') return method(name, () => NO_VALUE);
  if (name === '__enter__' || name === '__aenter__') return method(name, () => [self()]);
  if (name === 'version' || name === 'Version')
    return method(name, (use) => [childOf(resource, 'ObjectVersion', use)]);
  return attribute(resource, name, at);
}

function method(
  name: string,
  call: (use: CallUse) => Value,
  more: Pick<ModelAtom, 'path' | 'given'> = {},
): Value {
  return [{ kind: 'model', name, isAws: true, call, ...more }];
}

/** Tables and topics take what the client's methods take; the others have a path of their own. */
function pathOf({ service, typeName }: Resource, name: string): string {
  return typeName === 'Table' || typeName === 'Topic' || typeName === 'Service'
    ? `client ${service}.${name}`
    : `resource ${service}.${typeName}.${name}`;
}

function metaOf(client: ModelAtom): ModelAtom {
  return {
    kind: 'model',
    name: 'meta',
    member: (name, use) =>
      name === 'client' ? [client] : unknown(use.frame.machine, `${name} of a resource`),
  };
}

function attribute(resource: Resource, name: string, at: Use): Value {
  const { type } = resource;
  const own = idNamed(resource, name);
  if (own !== undefined) return readCell(own, at.frame);
  if (type.free?.includes(name) === true) return unknown(at.frame.machine, `${name} of a resource`);
  if (/^[A-Z_]/.test(name) || name.startsWith('wait_until') || type.load === undefined) {
    note(at, sourceOf(at), `${resource.service} ${resource.typeName} has no ${name}`);
    return unknown(at.frame.machine, name);
  }
  if (!resource.isLoaded) load(resource, at);
  return [answerOf(`${resource.service}.${type.load}`, at.frame.machine)];
}

function idNamed(resource: Resource, name: string): Cell | undefined {
  const free = resource.type.free ?? [];
  const place = free.indexOf(name);
  if (place === -1) return undefined;
  const ids = resource.type.ids;
  const id = free.length === ids.length ? ids[place] : ids[0];
  return id === undefined ? undefined : resource.ids.get(id);
}

function load(resource: Resource, use: Use): Value {
  const operation = resource.type.load;
  if (operation === undefined) return NO_VALUE;
  return meetFor(resource, operation, { use, parameters: new Map() });
}

function meetFor(
  resource: Resource,
  operation: string,
  { use, parameters }: { readonly use: Use; readonly parameters: ReadonlyMap<string, Value> },
): Value {
  const all = new Map<string, Value>();
  for (const [name, cell] of resource.ids) all.set(name, readCell(cell, use.frame));
  for (const [name, value] of parameters) all.set(name, value);
  return meet(resource.state, { service: resource.service, operation, parameters: all }, use);
}

function act(resource: Resource, { name, action }: { name: string; action: string }, use: CallUse): Value {
  const [operations = '', gives] = action.split('>');
  const names = PLACED[`${resource.typeName}.${name}`];
  const parameters = names === undefined ? use.named : withExtra(placed(names, use), use);
  const answer = joinAll(operations.split(' ').map((each) => meetFor(resource, each, { use, parameters })));
  if (gives === undefined) return answer;
  const child = childOf(resource, gives, { ...use, args: [], isLoaded: true });
  const state = childState(child);
  for (const [id, cell] of state?.ids ?? []) {
    growCell(
      use.frame.machine,
      cell,
      parameters.get(id) ??
        // A queue that is asked for by its name is known by it.
        (id === 'QueueUrl' ? parameters.get('QueueName') : undefined) ??
        (state?.type.ids.at(-1) === id ? answer : NO_VALUE),
    );
  }
  // Some give one, some a list of them: iterating gives the same.
  return [asOneOrMany(child)];
}

const manyOf = new WeakMap<ModelAtom, ModelAtom>();

function asOneOrMany(child: ModelAtom): ModelAtom {
  const known = manyOf.get(child);
  if (known !== undefined) return known;
  const many: ModelAtom = { ...child, elements: () => [child], item: () => [child] };
  manyOf.set(child, many);
  return many;
}

const childStates = new WeakMap<ModelAtom, Resource>();

function childState(model: ModelAtom): Resource | undefined {
  return childStates.get(model);
}

/** `bucket.Object(key)`: what the parent is, and what is given. */
function childOf(
  parent: Resource,
  typeName: string,
  use: CallUse & { readonly isLoaded?: boolean },
): ModelAtom {
  const { isLoaded = false } = use;
  const type = SERVICES[parent.service]?.[typeName];
  if (type === undefined) return answerOf(`${parent.service}.${typeName}`, use.frame.machine);
  const key = `${parent.service} ${typeName}${isLoaded ? ' loaded' : ''}`;
  const fresh: Resource = { ...parent, typeName, type, ids: new Map(), isLoaded };
  const model = resourceAt(fresh, key, use);
  const child = childStates.get(model) ?? fresh;
  childStates.set(model, child);
  let at = 0;
  for (const id of type.ids) {
    const cell = fieldCell(child.ids, id);
    const inherited = parent.ids.get(id);
    const given = use.named.get(attributeName(id)) ?? use.named.get(id);
    if (inherited !== undefined) growCell(use.frame.machine, cell, readCell(inherited, use.frame));
    else {
      growCell(use.frame.machine, cell, given ?? argument(use, at));
      at += 1;
    }
  }
  return model;
}

/** `bucket_name` for `Bucket`, as the constructors have it. */
function attributeName(id: string): string {
  if (id === 'Bucket') return 'bucket_name';
  return id.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** `bucket.objects`: lists when it is asked for elements or pages. */
function collection(resource: Resource, row: string, at: Use): ModelAtom {
  const [operation = '', typeName = ''] = row.split('>');
  const list = (use: Use, parameters: ReadonlyMap<string, Value>): Value =>
    meetFor(resource, operation, { use, parameters });
  const members = (use: Use): Value => [
    childOf(resource, typeName, {
      ...use,
      args: [],
      named: new Map(),
      more: NO_VALUE,
      moreNamed: NO_VALUE,
      isLoaded: true,
    }),
  ];
  const batch = SERVICES[resource.service]?.[typeName]?.batch ?? {};
  return made(at.frame, `collection ${operation} ${at.site.start}`, () => {
    const self: ModelAtom = {
      kind: 'model',
      name: `the ${operation} collection`,
      isAws: true,
      elements: (use) => {
        list(use, new Map());
        return members(use);
      },
      member: (name) => {
        const action = entryOf(batch, name);
        return method(name, (use) => {
          list(use, name === 'filter' ? use.named : new Map());
          if (action === undefined) return name === 'pages' ? [pagesOf(members(use))] : [self];
          return meetFor(resource, action, { use, parameters: use.named });
        });
      },
    };
    return self;
  });
}

function pagesOf(members: Value): ModelAtom {
  const page: ModelAtom = { kind: 'model', name: 'a page', elements: () => members };
  return { kind: 'model', name: 'the pages', elements: () => [page] };
}

/** `table.batch_writer()` sends BatchWriteItem, whatever is put or deleted. */
function batchWriter(resource: Resource): ModelAtom {
  const write = (use: CallUse): Value => {
    const table = resource.ids.get('TableName') ?? aCell();
    return meetFor(resource, 'BatchWriteItem', {
      use,
      parameters: new Map([['TableName', readCell(table, use.frame)]]),
    });
  };
  const self: ModelAtom = {
    kind: 'model',
    name: 'a batch writer',
    isAws: true,
    member: (name) =>
      name === '__enter__' || name === '__aenter__'
        ? method(name, () => [self])
        : method(name, write, { path: `client dynamodb.${name}` }),
  };
  return self;
}
