import type { FunctionLife, FunctionSighting } from './function-timeline.ts';
import { functionKey } from './function-timeline.ts';
import type { InterfaceSighting } from './interface-timeline.ts';

/** One successful call that makes, changes or removes something we follow. */
export interface ChangeEvent {
  readonly eventId: string;
  /** Epoch seconds. */
  readonly time: number;
  readonly account: string;
  readonly region: string;
  readonly eventSource: string;
  /** Without Lambda's date suffix. */
  readonly eventName: string;
  readonly principal: string;
  readonly resource: string;
  /** The whole CloudTrail record as JSON text, '' when it was not kept. */
  readonly record: string;
}

/** What kind of change a call is to a function, or to the role it runs with. */
export const FUNCTION_CHANGES = new Map<
  string,
  'deploy' | 'configuration' | 'permission' | 'created' | 'deleted'
>([
  ['UpdateFunctionCode', 'deploy'],
  ['PublishVersion', 'deploy'],
  ['CreateAlias', 'deploy'],
  ['UpdateAlias', 'deploy'],
  ['DeleteAlias', 'deploy'],
  ['UpdateFunctionConfiguration', 'configuration'],
  ['PutFunctionConcurrency', 'configuration'],
  ['DeleteFunctionConcurrency', 'configuration'],
  ['PutProvisionedConcurrencyConfig', 'configuration'],
  ['CreateEventSourceMapping', 'configuration'],
  ['UpdateEventSourceMapping', 'configuration'],
  ['DeleteEventSourceMapping', 'configuration'],
  ['AddPermission', 'permission'],
  ['RemovePermission', 'permission'],
  ['CreateFunctionUrlConfig', 'permission'],
  ['UpdateFunctionUrlConfig', 'permission'],
  ['DeleteFunctionUrlConfig', 'permission'],
  ['CreateFunction', 'created'],
  ['DeleteFunction', 'deleted'],
]);

/** Calls that change what an execution role may do. */
export const ROLE_CHANGES: ReadonlySet<string> = new Set([
  'AttachRolePolicy',
  'DetachRolePolicy',
  'PutRolePolicy',
  'DeleteRolePolicy',
  'PutRolePermissionsBoundary',
  'DeleteRolePermissionsBoundary',
  'UpdateAssumeRolePolicy',
]);

/** All event names that the timelines are made of. */
export const CHANGE_EVENTS: readonly string[] = [
  ...FUNCTION_CHANGES.keys(),
  ...ROLE_CHANGES,
  'CreateNetworkInterface',
  'DeleteNetworkInterface',
];

/** The function a Lambda call names: name, partial ARN or ARN, any version. '' when it names none. */
export function functionNameOf(resource: string): string {
  const [, afterFunction] = resource.split(':function:');
  const name = (afterFunction ?? resource).split(':')[0] ?? '';
  return /^[A-Za-z0-9_-]{1,140}$/.test(name) ? name : '';
}

/** The function that a change event is about, '' when it is about none. */
export function functionOfEvent(event: ChangeEvent): string {
  if (event.eventSource !== 'lambda.amazonaws.com') return '';
  const request = fieldOf(parseRecord(event.record), 'requestParameters');
  const response = fieldOf(parseRecord(event.record), 'responseElements');
  return (
    functionNameOf(event.resource) ||
    functionNameOf(textAt(request, 'functionName')) ||
    functionNameOf(textAt(response, 'functionArn'))
  );
}

/** The interface that a CreateNetworkInterface or DeleteNetworkInterface call made or removed. */
export function interfaceOfEvent(event: ChangeEvent): InterfaceSighting | undefined {
  const record = parseRecord(event.record);
  const base = { account: event.account, region: event.region, seenAt: event.time };
  if (event.eventName === 'DeleteNetworkInterface') {
    const id = textAt(fieldOf(record, 'requestParameters'), 'networkInterfaceId') || event.resource;
    return id === '' ? undefined : { ...base, ...NOTHING_KNOWN, interfaceId: id, fact: 'deleted' };
  }
  if (event.eventName !== 'CreateNetworkInterface') return undefined;
  const made = fieldOf(fieldOf(record, 'responseElements'), 'networkInterface');
  const interfaceId = textAt(made, 'networkInterfaceId');
  if (interfaceId === '') return undefined;
  const address = textAt(made, 'privateIpAddress');
  const sixes = itemsOf(fieldOf(made, 'ipv6AddressesSet')).map((item) => textAt(item, 'ipv6Address'));
  return {
    ...base,
    interfaceId,
    addresses: [address, ...sixes].filter((text) => text !== ''),
    vpcId: textAt(made, 'vpcId'),
    subnetId: textAt(made, 'subnetId'),
    securityGroups: itemsOf(fieldOf(made, 'groupSet'))
      .map((group) => textAt(group, 'groupId'))
      .sort(),
    type: textAt(made, 'interfaceType'),
    description: textAt(made, 'description'),
    requesterId: textAt(made, 'requesterId'),
    instanceId: '',
    fact: 'created',
  };
}

/** The configuration that a call answered with, when the answer has the network configuration. */
export function configurationOfEvent(event: ChangeEvent): FunctionSighting | undefined {
  if (event.eventName !== 'CreateFunction' && event.eventName !== 'UpdateFunctionConfiguration')
    return undefined;
  const answer = fieldOf(parseRecord(event.record), 'responseElements');
  const functionName = functionNameOf(textAt(answer, 'functionName'));
  const vpc = fieldOf(answer, 'vpcConfig');
  if (functionName === '' || vpc === undefined) return undefined;
  return {
    account: event.account,
    region: event.region,
    functionName,
    version: '$LATEST',
    runtime: textAt(answer, 'runtime'),
    role: textAt(answer, 'role'),
    vpcId: textAt(vpc, 'vpcId'),
    subnetIds: listAt(vpc, 'subnetIds'),
    securityGroups: listAt(vpc, 'securityGroupIds'),
    codeSha256: textAt(answer, 'codeSha256'),
    lastModified: event.time,
    memorySizeMb: numberAt(answer, 'memorySize'),
    timeoutSeconds: numberAt(answer, 'timeout'),
    seenAt: event.time,
  };
}

/** When functions were made and deleted. A deletion of one version is none of the function. */
export function livesOf(events: readonly ChangeEvent[]): FunctionLife[] {
  const lives = new Map<string, FunctionLife>();
  for (const event of [...events].sort((a, b) => a.time - b.time)) {
    const kind = FUNCTION_CHANGES.get(event.eventName);
    const functionName = kind === 'created' || kind === 'deleted' ? functionOfEvent(event) : '';
    if (functionName === '') continue;
    const { account, region, time } = event;
    const key = functionKey({ account, region, functionName });
    const life = lives.get(key) ?? { account, region, functionName };
    if (kind === 'created') {
      const { deletedAt: _, ...alive } = life;
      lives.set(key, { ...alive, createdAt: life.createdAt ?? time });
    } else if (textAt(fieldOf(parseRecord(event.record), 'requestParameters'), 'qualifier') === '') {
      lives.set(key, { ...life, deletedAt: time });
    }
  }
  return [...lives.values()];
}

const NOTHING_KNOWN = {
  addresses: [],
  vpcId: '',
  subnetId: '',
  securityGroups: [],
  type: '',
  description: '',
  requesterId: '',
  instanceId: '',
};

/** A record that is no JSON (cut at its size limit) tells nothing beyond its columns. */
function parseRecord(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const field: unknown = Reflect.get(value, name);
  return field;
}

function textAt(value: unknown, name: string): string {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : '';
}

function numberAt(value: unknown, name: string): number {
  const field = fieldOf(value, name);
  return typeof field === 'number' ? field : -1;
}

function listAt(value: unknown, name: string): string[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field.filter((item) => typeof item === 'string').sort() : [];
}

/** EC2 writes lists as `{ items: [...] }`. */
function itemsOf(value: unknown): readonly unknown[] {
  const items = fieldOf(value, 'items');
  return Array.isArray(items) ? items : [];
}
