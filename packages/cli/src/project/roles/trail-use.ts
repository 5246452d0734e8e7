import { evaluate } from '@watertight/audit/access/evaluate.ts';
import { permissionsOf } from '@watertight/audit/access/permissions-of.ts';
import { matchesWildcard } from '@watertight/audit/access/wildcard.ts';
import { actionsFor } from '@watertight/audit/code/actions/actions-for.ts';
import { SERVICE_MODELS } from '@watertight/audit/code/actions/service-models.generated.ts';
import type { AwsCall } from '@watertight/audit/code/aws-call.ts';
import type { CodeValue } from '@watertight/audit/code/code-value.ts';
import { mergeNeeds } from '@watertight/audit/code/least-privilege/merge-needs.ts';
import { policyStatements } from '@watertight/audit/code/least-privilege/policy-statements.ts';
import { resourcesFor } from '@watertight/audit/code/least-privilege/resources-for.ts';
import type { RoleNeed } from '@watertight/audit/code/least-privilege/role-need.ts';
import type { PolicyDocument } from '@watertight/audit/model/policy-document.ts';
import { isUnresolved, known, type Value } from '@watertight/audit/model/unresolved.ts';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import type { MadeRole } from './function-roles.ts';

/** What CloudTrail saw a function's role do, against what its code needs. */
export interface TrailUse {
  /** Calls that succeeded. */
  readonly calls: number;
  /** Actions that were used, sorted. */
  readonly used: readonly string[];
  /** Needed by the code and never seen: CloudTrail has no data events unless they are switched on. */
  readonly neededNotSeen: readonly string[];
  /** Seen and not found in the code: they are part of the new role, or it would break them. */
  readonly seenNotInCode: readonly string[];
  /** In the code, but seen on resources that it does not name: they are part of the new role as well. */
  readonly seenElsewhere: readonly { readonly action: string; readonly resources: readonly string[] }[];
  /** The history against the new role, and against the present one where the template declares it. */
  readonly replay: {
    readonly allowed: number;
    readonly wouldBreak: readonly AskedCall[];
    readonly present?: {
      readonly allowed: number;
      readonly denied: readonly AskedCall[];
      /** Policies that were not read: what they allow seems denied. */
      readonly notRead: readonly string[];
    };
  };
}

/** One action of a call on one resource. */
export interface AskedCall {
  readonly eventId: string;
  readonly action: string;
  readonly resource: string;
}

/** A role with what was seen of it, and the comparison. */
export interface TrailedRole {
  readonly made: MadeRole;
  readonly trail: TrailUse;
}

interface SeenCall {
  readonly eventId: string;
  readonly needs: readonly RoleNeed[];
}

/** Adds what a role was seen doing to what its code needs, and replays the history against the new and the present role. */
export function withTrail(made: MadeRole, calls: readonly ApiCall[]): TrailedRole {
  const seen = calls
    .filter((call) => call.errorCode === '' && isOf(made, call))
    .map((call): SeenCall => ({ eventId: call.eventId, needs: observedNeeds(call) }));
  const { role } = made;
  const extra = mergeNeeds(seen.flatMap((each) => each.needs).flatMap((need) => beyond(need, role.needs)));
  const needs = mergeNeeds([...role.needs, ...extra]);
  const statements = policyStatements(needs);
  const used = new Set(seen.flatMap((each) => each.needs.map(({ action }) => action)));
  const inCode = role.needs.filter((need) => need.source === 'code' && need.required);
  const known = new Set(role.needs.flatMap((need) => (need.required ? need.action : [])));
  const asked = seen.flatMap(({ eventId, needs: own }) =>
    own.flatMap(({ action, resources }) => resources.map((resource) => ({ eventId, action, resource }))),
  );
  const { allowed, denied } = replayed(newDocuments(statements), asked);
  const present = presentReplay(made, asked);
  return {
    made: { ...made, role: { ...role, needs, statements } },
    trail: {
      calls: seen.length,
      used: [...used].sort(),
      neededNotSeen: [...new Set(inCode.map(({ action }) => action))].filter((each) => !used.has(each)),
      seenNotInCode: extra.map(({ action }) => action).filter((action) => !known.has(action)),
      seenElsewhere: extra
        .filter(({ action }) => known.has(action))
        .map(({ action, resources }) => ({ action, resources })),
      replay: { allowed, wouldBreak: denied, ...(present === undefined ? {} : { present }) },
    },
  };
}

/** A need with the resources that no need of the code for the same action speaks of; none where all are. */
function beyond(need: RoleNeed, own: readonly RoleNeed[]): readonly RoleNeed[] {
  const named = own
    .filter((each) => each.required && each.action === need.action)
    .flatMap((each) => each.resources);
  const resources = need.resources.filter((resource) => !named.some((each) => mayBe(each, resource)));
  return resources.length === 0 ? [] : [{ ...need, resources }];
}

/** True when a resource with atoms may be the one that was seen; stars in what was seen are parts that no event tells. */
function mayBe(named: string, seen: string): boolean {
  const [, , , region = '', account = ''] = seen.split(':');
  const here = named.replace('<region>', region).replace('<account>', account);
  return matchesWildcard(seen, opened(here)) || (seen.includes('*') && matchesWildcard(here, seen));
}

/** Lambda's sessions carry the function's name; where AWS picked it, it holds the logical id. */
function isOf({ role, declared }: MadeRole, { principalType, sessionName, principal }: ApiCall): boolean {
  if (principalType !== 'AssumedRole') return false;
  const fn = declared?.fn;
  if (fn === undefined) return sessionName === role.name;
  const name = known(fn.name);
  const roleArn = fn.role?.kind === 'unresolved' ? undefined : fn.role?.arn;
  if (roleArn === principal && roleArn !== undefined) return true;
  if (name !== undefined && !name.includes('<')) return sessionName === name;
  return fn.logicalId !== undefined && matchesWildcard(sessionName, `*-${fn.logicalId}-*`);
}

function observedNeeds(call: ApiCall): readonly RoleNeed[] {
  const asCall = awsCallOf(call);
  const found = asCall === undefined ? undefined : actionsFor(asCall);
  if (asCall === undefined || found?.kind !== 'known') return [];
  return found.needs
    .filter((need) => need.source === 'code' && need.required)
    .map(
      (need): RoleNeed => ({
        action: need.action,
        resources: resourcesFor({ need, call: asCall, running: {} }).resources.map((resource) =>
          resource.replace('<region>', call.region).replace('<account>', call.account),
        ),
        source: 'observed',
        required: true,
        evidence: [{ file: 'CloudTrail', call: `${call.eventName} ${call.eventId}` }],
      }),
    );
}

/** Services whose events carry another name than their actions. */
const EVENT_SOURCES: Readonly<Record<string, string>> = { monitoring: 'cloudwatch', email: 'ses' };

function awsCallOf(call: ApiCall): AwsCall | undefined {
  const source = call.eventSource.replace(/\.amazonaws\.com$/, '');
  const prefix = EVENT_SOURCES[source] ?? source;
  const services = SERVICE_MODELS.filter((row) => row.boto3 === prefix || row.prefix === prefix);
  const service = services.find((row) => row.boto3 === prefix) ?? services[0];
  if (service === undefined) return undefined;
  return {
    sdk: 'boto3',
    service: service.boto3,
    operation: call.eventName,
    parameters: requestParameters(call),
    credentials: 'execution-role',
    call: call.eventName,
    at: { file: 'CloudTrail' },
  };
}

/**
 * CloudTrail begins names with a small letter; the API has them as the service does, so both are given. Successful reads
 * keep their main resource alone: `orders/index/byDate` for a query.
 */
function requestParameters({ record, resource, eventSource }: ApiCall): Readonly<Record<string, CodeValue>> {
  const given: Record<string, CodeValue> = {};
  for (const [name, value] of Object.entries(recordParameters(record))) {
    if (typeof value !== 'string') continue;
    const own = name === 'bucketName' ? 'bucket' : name;
    for (const spelled of [own, own.charAt(0).toUpperCase() + own.slice(1)])
      given[spelled] = { kind: 'text', text: value };
  }
  if (Object.keys(given).length > 0 || resource === '') return given;
  const isTable = eventSource.startsWith('dynamodb.') && !resource.startsWith('arn:');
  const [main = '', index] = isTable ? resource.split('/index/', 2) : [resource];
  for (const name of MAIN_PARAMETERS) given[name] = { kind: 'text', text: main };
  return index === undefined ? given : { ...given, IndexName: { kind: 'text', text: index } };
}

/** Names under which APIs take their main resource: successful reads keep nothing else. */
const MAIN_PARAMETERS = [
  'TableName',
  'Bucket',
  'FunctionName',
  'QueueUrl',
  'TopicArn',
  'SecretId',
  'Name',
  'KeyId',
];

function recordParameters(record: string): Readonly<Record<string, unknown>> {
  if (record === '') return {};
  try {
    const value: unknown = JSON.parse(record);
    const found =
      typeof value === 'object' && value !== null && 'requestParameters' in value
        ? value.requestParameters
        : {};
    return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
  } catch {
    return {};
  }
}

type Replayed = { readonly allowed: number; readonly denied: readonly AskedCall[] };

function presentReplay(
  { declared }: MadeRole,
  asked: readonly AskedCall[],
): (Replayed & { readonly notRead: readonly string[] }) | undefined {
  const own = declared?.inventory.resolveAs('role', declared.fn.role);
  if (declared === undefined || own === undefined) return undefined;
  const { policies, missing } = permissionsOf(declared.inventory, own);
  return {
    ...replayed(
      policies.map(({ document }) => openDocument(document)),
      asked,
    ),
    notRead: missing,
  };
}

function replayed(documents: readonly PolicyDocument[], asked: readonly AskedCall[]): Replayed {
  const denied = asked.filter((each) => !isAllowed(documents, each));
  return { allowed: asked.length - denied.length, denied };
}

function newDocuments(statements: MadeRole['role']['statements']): readonly PolicyDocument[] {
  const own = statements.map(({ Action, Resource }, index) => ({
    effect: 'Allow' as const,
    actions: Action,
    resources: Resource,
    conditions: [],
    index,
  }));
  return [openDocument({ version: '2012-10-17', statements: own, problems: [] })];
}

/** A policy with everything open that only the deployment knows. */
function openDocument(document: PolicyDocument): PolicyDocument {
  const open = (values: readonly Value<string>[]) =>
    values.map((each) => opened(isUnresolved(each) ? (each.text ?? '*') : each));
  return {
    ...document,
    statements: document.statements.map((each) => ({
      ...each,
      ...(each.resources === undefined ? {} : { resources: open(each.resources) }),
      ...(each.notResources === undefined ? {} : { notResources: open(each.notResources) }),
    })),
  };
}

/** Services whose resources CloudFormation names after their logical ids: `shop-Orders-1ABC`; buckets in small letters. */
const NAMED_AFTER_ID = /^arn:[^:]*:(?:dynamodb|kinesis|lambda|logs|s3|secretsmanager|sns|sqs|ssm|states):/;

/** A text with atoms as a pattern: places are open, and names that AWS picks are what it would pick. */
function opened(text: string): string {
  const isNamed = NAMED_AFTER_ID.test(text);
  const isBucket = text.startsWith('arn:aws:s3:');
  return text.replace(/<([^<>]*)>/g, (_found, name: string) => {
    const [id = ''] = name.split('.', 1);
    if (!isNamed || !/^[A-Z]\w*$/i.test(id) || id === 'region' || id === 'account') return '*';
    return `*${isBucket ? id.toLowerCase() : id}*`;
  });
}

function isAllowed(documents: readonly PolicyDocument[], { action, resource }: AskedCall): boolean {
  const principal = { kind: 'role', arn: 'arn:aws:iam::123456789012:role/replayed' } as const;
  const identity = documents.map((document) => ({
    source: { form: 'identity', label: 'the role' } as const,
    document,
  }));
  const asked = resource === '*' ? resource : resource.replaceAll('*', '<?any>');
  const decision = evaluate(
    { principal, action, resource: asked, resourceAccount: '123456789012' },
    { identity },
  );
  return !/denied$/.test(decision.kind);
}
