import { actionInfo, expandActions } from '../../access/action-table.ts';
import { isLambdaBasic, knownTexts } from '../../access/grants/granted-actions.ts';
import type { HeldStatement } from '../../access/permissions-of.ts';
import { managedPolicy } from '../../access/policy/managed-policies.ts';
import { matchesWildcard } from '../../access/wildcard.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import type { Policy } from '../../model/subjects/identity.ts';
import { isUnresolved, type Value, valueText } from '../../model/unresolved.ts';
import { resourceForms } from './resource-forms.ts';
import type { RoleNeed } from './role-need.ts';

/** Something that the present role allows and the function does not need. */
export interface ExcessGrant {
  /** As the policy writes it: `s3:*`. */
  readonly action: string;
  readonly resources: readonly string[];
  readonly because: string;
  readonly policy: string;
  readonly at?: SourcePlace;
}

/**
 * What one statement of a role allows beyond the needs.
 * @param isFramework the role is a framework's: what it attaches by itself is not the developer's to narrow
 */
export function excessOf(
  { statement, policy }: HeldStatement,
  needs: readonly RoleNeed[],
  { isFramework }: { readonly isFramework: boolean },
): readonly ExcessGrant[] {
  if (statement.effect === 'Deny' || (isFramework && isAutomatic(policy, needs))) return [];
  const resources = statement.resources ?? [];
  const at = statement.at ?? policy.at;
  const found = {
    resources: (statement.notResources ?? resources).map(valueText),
    policy: valueText(policy.name),
    ...(at === undefined ? {} : { at }),
  };
  if (statement.notActions !== undefined)
    return [{ ...found, action: 'NotAction', because: 'it allows every action but those that it names' }];
  const patterns = knownTexts(statement.actions).texts;
  const allowed = new Set(patterns.flatMap(expandActions));
  const wanted = needs.filter((need) => allowed.has(need.action));
  return patterns.flatMap((pattern) => {
    const because = excessReason(pattern, needs);
    if (because !== undefined) return [{ ...found, action: pattern, because }];
    if (expandActions(pattern).every(isHarmless)) return [];
    if (statement.notResources !== undefined)
      return [{ ...found, action: pattern, because: 'it allows every resource but those that it names' }];
    const wide = wideReason(pattern, resources, wanted);
    return wide === undefined ? [] : [{ ...found, action: pattern, because: wide }];
  });
}

/** Policies that SAM and the Serverless Framework attach for what a function is configured to do, by name. */
const FRAMEWORK_POLICY =
  /^(?:AWSXRayDaemonWriteAccess|AWSLambda(?:Basic|VPCAccess|Kinesis|DynamoDB|SQSQueue|MSK|BasicDurable)ExecutionRole(?:Policy)?)$/;

/** True for a framework's own policy that the function's configuration asks for: not the developer's to narrow. */
function isAutomatic(policy: Policy, needs: readonly RoleNeed[]): boolean {
  const name = policy.arn?.split('/').at(-1) ?? '';
  if (policy.form !== 'aws-managed' || !FRAMEWORK_POLICY.test(name)) return false;
  const actions = new Set(
    policy.document.statements.flatMap((each) => knownTexts(each.actions).texts.flatMap(expandActions)),
  );
  const own = [...actions].filter((action) => !isHarmless(action));
  return own.length === 0 || needs.some((need) => need.source === 'platform' && own.includes(need.action));
}

function isHarmless(action: string): boolean {
  return isLambdaBasic(action) || action === 'logs:TagResource';
}

function excessReason(pattern: string, needs: readonly RoleNeed[]): string | undefined {
  const granted = expandActions(pattern);
  if (granted.length === 0) return 'AWS knows no such action';
  if (granted.every(isHarmless)) return undefined;
  const all = new Set([...needs.map(({ action }) => action), ...mappingActions(needs)]);
  const needed = granted.filter((action) => all.has(action));
  if (needed.length === 0) return 'neither the code nor the template needs it';
  if (needed.length === granted.length) return undefined;
  return `${needed.join(', ')} of ${granted.length} actions ${needed.length === 1 ? 'is' : 'are'} needed`;
}

/** AWS's own policies for the roles of functions that read a source. */
const MAPPING_POLICIES: Readonly<Record<string, string>> = {
  kinesis: 'AWSLambdaKinesisExecutionRole',
  dynamodb: 'AWSLambdaDynamoDBExecutionRole',
  sqs: 'AWSLambdaSQSQueueExecutionRole',
  kafka: 'AWSLambdaMSKExecutionRole',
};

/** What AWS's own policy grants to a function with such a source: frameworks grant by it, and it tells what a poller may ask. */
function mappingActions(needs: readonly RoleNeed[]): readonly string[] {
  const services = new Set(
    needs
      .filter((need) => need.evidence.some(({ call }) => call.endsWith('event source mapping')))
      .map(({ action }) => action.split(':', 1)[0] ?? ''),
  );
  return [...services].flatMap((service) => {
    const name = MAPPING_POLICIES[service];
    const found =
      name === undefined ? undefined : managedPolicy(`arn:aws:iam::aws:policy/service-role/${name}`);
    const statements = found?.document.statements ?? [];
    return statements.flatMap((each) => knownTexts(each.actions).texts.flatMap(expandActions));
  });
}

/**
 * Why the resources of a needed action are too many: one lets more in than is needed, or no need lies in it although the
 * action works on resources of its form.
 * @param wanted needs for any action of the statement: its other actions may be what a resource is there for
 */
function wideReason(
  pattern: string,
  resources: readonly Value<string>[],
  wanted: readonly RoleNeed[],
): string | undefined {
  const actions = expandActions(pattern).filter((each) => actionInfo(each)?.canLimitResource === true);
  const own = wanted.filter((need) => actions.includes(need.action)).flatMap((need) => need.resources);
  const all = wanted.flatMap((need) => need.resources);
  if (own.length === 0) return undefined;
  const names = resources.flatMap((each) => (isUnresolved(each) ? (each.text ?? []) : each));
  if (names.some((each) => !isCovered(each, own) && own.some((need) => isWithin(need, each))))
    return `needed on ${[...new Set(own)].slice(0, 3).join(', ')} only`;
  const foreign = names.filter(
    (each) =>
      !isCovered(each, all) &&
      !all.some((need) => isWithin(need, each)) &&
      actions.some((action) => worksOn(action, each)),
  );
  return foreign.length === 0 ? undefined : `nothing needs it on ${foreign.slice(0, 3).join(', ')}`;
}

/** Places that either side may leave to the deployment are open. */
function open(text: string): string {
  return text.replace(/<region>|<account>/g, '*');
}

function isCovered(resource: string, needs: readonly string[]): boolean {
  // What the template does not tell may be the very name that is needed.
  const perhaps = resource.replace(/<\?[^<>]*>/g, '*');
  return needs.some(
    (each) =>
      matchesWildcard(resource, open(each)) ||
      matchesWildcard(open(resource), open(each)) ||
      (perhaps !== resource && matchesWildcard(each, open(perhaps))),
  );
}

function isWithin(need: string, resource: string): boolean {
  return matchesWildcard(need, open(resource));
}

/** True when a resource has the form of one that the action works on: a bucket is none for `s3:GetObject`. */
function worksOn(action: string, resource: string): boolean {
  const service = action.split(':', 1)[0] ?? '';
  const types = actionInfo(action)?.resourceTypes ?? [];
  return types
    .flatMap(({ name }) => resourceForms(service, name))
    .map((form) => form.replace(/<[^<>]*>|\{[^{}]*\}/g, '*'))
    .some((form) => matchesWildcard(resource, form) || matchesWildcard(form, resource));
}
