import { parseArn } from '../../model/arn.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { FunctionPermission } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';
import { principalScope } from '../principal-scope.ts';
import { sourceArns } from '../source-arns.ts';
import { matchesWildcard } from '../wildcard.ts';
import type { Feed } from './feed.ts';
import { subjectNames } from './subject-names.ts';

/** Services whose use of a function an inventory can show; a grant to another one is its own proof. */
const SHOWN = new Set([
  'apigateway',
  'appsync',
  'cognito-idp',
  'edgelambda',
  'elasticloadbalancing',
  'events',
  'firehose',
  'iot',
  's3',
  'scheduler',
  'ses',
  'sns',
]);

/** True for a statement by which somebody may invoke a function. `lambda:Invoke` is what some templates write. */
function grantsInvoke(statement: PolicyStatement): boolean {
  if (valueText(statement.effect) === 'Deny') return false;
  if (statement.notActions !== undefined) return true;
  return (statement.actions ?? []).some((action) => {
    const text = valueText(action).toLowerCase();
    return text === 'lambda:invoke' || INVOKE_ACTIONS.some((name) => matchesWildcard(name, text));
  });
}

const INVOKE_ACTIONS = ['lambda:invokefunction', 'lambda:invokeasync', 'lambda:invokefunctionurl'];

/**
 * The steps that a permission grants to AWS services and that `declared` (the steps into the same function) do not
 * already show: the permission and the route of one API are one step.
 */
export function grantedFeeds(
  permission: FunctionPermission,
  declared: readonly Feed[],
  inventory: Inventory,
): readonly Feed[] {
  const to = subjectNames(inventory).target(permission.function);
  if (to?.kind !== 'function' || !grantsInvoke(permission.statement)) return [];
  return callers(permission).flatMap((service) => {
    const same = declared.filter((feed) => feed.service === service);
    return sources(permission.statement, service)
      .map((arn) => grantedFeed(arn, { service, to, by: permission }, inventory))
      .filter((feed) => !same.some((each) => isSameSource(each, feed)));
  });
}

/** Services that the statement lets in; of a Principal * that names its sources, the services of those. */
function callers({ statement, account }: FunctionPermission): readonly string[] {
  const { principals, kind } = principalScope(statement, account);
  const named = principals.flatMap(({ service = '*' }) => (service === '*' ? [] : [service]));
  if (named.length > 0 || kind !== 'limited') return named;
  const services = sourceArns(statement).map((arn) => parseArn(valueText(arn))?.service ?? '');
  return [...new Set(services)]
    .filter((service) => service !== '')
    .map((service) => CALLERS[service] ?? service);
}

const CALLERS: Readonly<Record<string, string>> = { 'execute-api': 'apigateway' };

/** ARNs of the sources; undefined stands for "any source". An Alexa or Lex grant needs none. */
function sources(statement: PolicyStatement, service: string): readonly (string | undefined)[] {
  const arns = sourceArns(statement).map((value) => (isUnresolved(value) ? value.text : value));
  // A target group's ARN names no subject: whatever load balancer has the function is meant.
  return arns.length === 0 || service === 'elasticloadbalancing' ? [undefined] : arns;
}

function grantedFeed(
  arn: string | undefined,
  step: { readonly service: string; readonly to: Subject; readonly by: Subject },
  inventory: Inventory,
): Feed {
  const from = arn === undefined ? undefined : subjectNames(inventory).byArn(arn);
  return {
    ...step,
    isWired: !SHOWN.has(step.service),
    ...(from === undefined ? {} : { from }),
    ...(arn === undefined ? {} : { fromArn: arn }),
  };
}

function isSameSource(declared: Feed, granted: Feed): boolean {
  if (granted.fromArn === undefined) return true;
  if (granted.from !== undefined) return declared.from === granted.from;
  const arn = declared.fromArn ?? declared.from?.arn;
  if (arn === undefined || granted.fromArn.includes('<?')) return true;
  return matchesWildcard(arn, granted.fromArn) || sourceKey(granted.fromArn) === sourceKey(arn);
}

/** Text under which the ARNs of one source meet: those of an API's methods are the API's. */
export function sourceKey(arn: string): string {
  const parts = parseArn(arn);
  if (parts?.service === 'execute-api') return `api:${parts.resource.split('/', 1)[0]}`;
  if (parts?.service === 'apigateway') return `api:${parts.resource.split('/')[2]}`;
  return arn.replace(/:\*$/, '');
}
