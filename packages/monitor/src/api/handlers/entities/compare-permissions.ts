import { matchesWildcard } from '@watertight/audit/access/wildcard.ts';
import type { KeptGrant } from '../../../store/kept-scan.ts';
import type { ResponseOf } from '../../contract.ts';

type Answer = ResponseOf<'GET /functions/:account/:region/:name/permissions'>;
type Grant = NonNullable<Answer['grants']>[number];
type Used = Answer['used'][number];

/**
 * Services whose reading and writing of data CloudTrail logs only where data events are switched on.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
const DATA_SERVICES: ReadonlySet<string> = new Set([
  's3',
  'dynamodb',
  'sqs',
  'sns',
  'lambda',
  'kinesis',
  'ebs',
  'xray',
  'logs',
  'cloudwatch',
  'ssm-messages',
  'appsync',
  'cognito-identity',
  'rds-data',
  'timestream',
]);

/**
 * Each granted action with what was used of it, unused ones first, and each used action with the statements that allow it.
 * IAM's action names do not distinguish case. Conditions and resources are not weighed: a statement that names an action counts.
 */
export function comparePermissions(
  grants: readonly KeptGrant[],
  used: readonly Used[],
  logged: readonly string[],
): { readonly grants: Grant[]; readonly used: Used[] } {
  const seen = used.filter(({ calls }) => calls > 0);
  const rows = grants.map((grant): Grant => {
    const own = grant.effect === 'Deny' ? [] : seen.filter(({ action }) => names(grant.action, action));
    return {
      ...grant,
      resources: [...grant.resources],
      calls: own.reduce((sum, { calls }) => sum + calls, 0),
      lastUsed: Math.max(0, ...own.map(({ lastUsed }) => lastUsed)),
      used: own.map(({ action }) => action),
      isLogged: isLogged(grant.action, logged),
    };
  });
  const order = ({ effect, lastUsed, isLogged: is }: Grant) =>
    effect === 'Deny' ? 3 : lastUsed > 0 ? 2 : is ? 0 : 1;
  rows.sort((a, b) => order(a) - order(b) || (a.action < b.action ? -1 : 1));
  return {
    grants: rows,
    used: used.map((each) => ({
      ...each,
      grantedBy: grants
        .filter(({ effect, action }) => effect === 'Allow' && names(action, each.action))
        .map(({ policy, statement }) => `${policy}, ${statement}`),
    })),
  };
}

const BUT = 'everything but ';

function names(pattern: string, action: string): boolean {
  if (pattern.startsWith(BUT))
    return !pattern
      .slice(BUT.length)
      .split(', ')
      .some((each) => names(each, action));
  return matchesWildcard(action.toLowerCase(), pattern.toLowerCase());
}

/** Whether silence about a granted action proves that it was not used. */
function isLogged(pattern: string, logged: readonly string[]): boolean {
  const [service = ''] = pattern.toLowerCase().split(':');
  if (service.includes('*') || service.includes(' ')) return false;
  return !DATA_SERVICES.has(service) || logged.includes(service);
}
