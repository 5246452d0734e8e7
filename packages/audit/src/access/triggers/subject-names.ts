import { type ArnParts, arnName, parseArn } from '../../model/arn.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { Subject, SubjectKind } from '../../model/subjects/subject.ts';
import { isUnresolved, known } from '../../model/unresolved.ts';

/** Finds subjects by the names that other services use for them. */
export interface SubjectNames {
  /** What a reference leads to; an alias, a version or a URL stands for its function. */
  target(reference: Reference | undefined): Subject | undefined;
  /** The subject that an ARN (or the ARN of a part of it) speaks of: a route's ARN its API, a stream's ARN its table. */
  byArn(arn: string): Subject | undefined;
  byName(kind: SubjectKind, name: string): Subject | undefined;
}

const KIND_OF_SERVICE: Readonly<Record<string, SubjectKind>> = {
  'execute-api': 'api',
  apigateway: 'api',
  appsync: 'graphql-api',
  cloudfront: 'distribution',
  'cognito-idp': 'user-pool',
  dynamodb: 'table',
  elasticloadbalancing: 'load-balancer',
  events: 'event-rule',
  firehose: 'stream',
  iot: 'iot-rule',
  kinesis: 'stream',
  lambda: 'function',
  logs: 'log-group',
  pipes: 'pipe',
  s3: 'bucket',
  scheduler: 'schedule',
  secretsmanager: 'secret',
  ses: 'receipt-rule',
  sns: 'topic',
  sqs: 'queue',
  states: 'state-machine',
};

const memo = new WeakMap<Inventory, SubjectNames>();

/** The names of an inventory's subjects; made once per inventory, in one pass. */
export function subjectNames(inventory: Inventory): SubjectNames {
  const seen = memo.get(inventory);
  if (seen !== undefined) return seen;
  const made = makeNames(inventory);
  memo.set(inventory, made);
  return made;
}

function makeNames(inventory: Inventory): SubjectNames {
  const index = new Map<string, Subject>();
  for (const subject of inventory.subjects) {
    for (const name of namesOf(subject)) {
      const key = `${subject.kind}|${name}`;
      if (!index.has(key)) index.set(key, subject);
    }
  }
  const byName = (kind: SubjectKind, name: string) => index.get(`${kind}|${name}`);
  const byArn = (arn: string) => {
    const direct = inventory.resolve({ kind: 'arn', arn });
    if (direct !== undefined) return direct;
    const parts = parseArn(arn);
    const kind = parts === undefined ? undefined : kindOf(parts);
    if (parts === undefined || kind === undefined) return undefined;
    const found = byName(kind, nameInArn(parts));
    return found !== undefined && areSameAccount(found.account, parts.account) ? found : undefined;
  };
  const resolve = (reference: Reference | undefined): Subject | undefined => {
    const direct = inventory.resolve(reference);
    if (direct !== undefined || reference === undefined) return direct;
    const text = isUnresolved(reference) ? reference.text : reference.arn;
    if (text === undefined) return undefined;
    return byArn(text) ?? byName('function', functionNameOf(text));
  };
  return {
    byName,
    byArn,
    target: (reference) => {
      const subject = resolve(reference);
      const isPart =
        subject?.kind === 'alias' || subject?.kind === 'version' || subject?.kind === 'function-url';
      return isPart ? resolve(subject.function) : subject;
    },
  };
}

function namesOf(subject: Subject): readonly string[] {
  const names = new Set<string>();
  const name = known(subject.name);
  if (name !== undefined) names.add(name);
  if (subject.arn !== undefined) names.add(arnName(subject.arn));
  if (subject.logicalId !== undefined) names.add(`<${subject.logicalId}>`);
  return [...names];
}

/** `orders` of `orders`, `orders:prod`, `123456789012:function:orders`. */
function functionNameOf(text: string): string {
  const at = text.lastIndexOf('function:');
  const rest = at < 0 ? text : text.slice(at + 'function:'.length);
  return rest.split(':', 1)[0] ?? rest;
}

function kindOf({ service, resource }: ArnParts): SubjectKind | undefined {
  return service === 'events' && resource.startsWith('event-bus/') ? 'event-bus' : KIND_OF_SERVICE[service];
}

/** Formats: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
function nameInArn({ service, resource }: ArnParts): string {
  const bySlash = resource.split('/');
  switch (service) {
    case 'execute-api':
    case 's3':
      return bySlash[0] ?? '';
    case 'apigateway':
      return bySlash[2] ?? '';
    case 'appsync':
    case 'dynamodb':
    case 'kinesis':
    case 'firehose':
    case 'cloudfront':
      return bySlash[1] ?? '';
    case 'elasticloadbalancing':
      return bySlash[2] ?? '';
    case 'lambda':
      return functionNameOf(resource);
    case 'logs':
      return resource.replace(/^log-group:/, '').split(':', 1)[0] ?? '';
    default:
      return resource.slice(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1);
  }
}

/** Atoms and absent accounts fit any. */
function areSameAccount(one: string, other: string): boolean {
  return one === other || !/^\d{12}$/.test(one) || !/^\d{12}$/.test(other);
}
