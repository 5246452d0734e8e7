import { evaluate } from '@watertight/audit/access/evaluate.ts';
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
import { known } from '@watertight/audit/model/unresolved.ts';
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
  /** The history against the new role. */
  readonly replay: {
    readonly allowed: number;
    readonly wouldBreak: readonly {
      readonly eventId: string;
      readonly action: string;
      readonly resource: string;
    }[];
  };
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

/** Adds what a role was seen doing to what its code needs, and replays the history against the new role. */
export function withTrail(made: MadeRole, calls: readonly ApiCall[]): TrailedRole {
  const seen = calls
    .filter((call) => call.errorCode === '' && isOf(made, call))
    .map((call): SeenCall => ({ eventId: call.eventId, needs: observedNeeds(call) }));
  const { role } = made;
  const extra = seen
    .flatMap(({ needs }) => needs)
    .filter((need) => !role.needs.some((own) => own.required && own.action === need.action));
  const needs = mergeNeeds([...role.needs, ...extra]);
  const statements = policyStatements(needs);
  const used = new Set(seen.flatMap((each) => each.needs.map(({ action }) => action)));
  const inCode = role.needs.filter((need) => need.source === 'code' && need.required);
  const document = openDocument(statements);
  const asked = seen.flatMap(({ eventId, needs: own }) =>
    own.flatMap(({ action, resources }) => resources.map((resource) => ({ eventId, action, resource }))),
  );
  const broken = asked.filter((each) => !isAllowed(document, each.action, each.resource));
  return {
    made: { ...made, role: { ...role, needs, statements } },
    trail: {
      calls: seen.length,
      used: [...used].sort(),
      neededNotSeen: [...new Set(inCode.map(({ action }) => action))].filter((each) => !used.has(each)),
      seenNotInCode: [...new Set(extra.map(({ action }) => action))].sort(),
      replay: { allowed: asked.length - broken.length, wouldBreak: broken },
    },
  };
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

/** CloudTrail begins names with a small letter; the API has them as the service does, so both are given. */
function requestParameters({ record, resource }: ApiCall): Readonly<Record<string, CodeValue>> {
  const given: Record<string, CodeValue> = {};
  for (const [name, value] of Object.entries(recordParameters(record))) {
    if (typeof value !== 'string') continue;
    for (const spelled of [name, name.charAt(0).toUpperCase() + name.slice(1)])
      given[spelled] = { kind: 'text', text: value };
  }
  if (Object.keys(given).length === 0 && resource !== '')
    for (const name of MAIN_PARAMETERS) given[name] = { kind: 'text', text: resource };
  return given;
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

/** The new policy with everything open that only the deployment knows. */
function openDocument(statements: MadeRole['role']['statements']): PolicyDocument {
  return {
    version: '2012-10-17',
    statements: statements.map(({ Action, Resource }, index) => ({
      effect: 'Allow',
      actions: Action,
      resources: Resource.map((each) => each.replace(/<[^<>]*>/g, '*')),
      conditions: [],
      index,
    })),
    problems: [],
  };
}

function isAllowed(document: PolicyDocument, action: string, resource: string): boolean {
  const principal = { kind: 'role', arn: 'arn:aws:iam::123456789012:role/new' } as const;
  const identity = [{ source: { form: 'identity', label: 'the new role' } as const, document }];
  const asked = resource === '*' ? resource : resource.replaceAll('*', '<?any>');
  const decision = evaluate(
    { principal, action, resource: asked, resourceAccount: '123456789012' },
    { identity },
  );
  return !/denied$/.test(decision.kind);
}
