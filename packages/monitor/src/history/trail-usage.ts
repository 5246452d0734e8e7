import { OPERATION_EXCEPTIONS } from '@watertight/audit/code/actions/operation-exceptions.ts';
import { SERVICE_MODELS } from '@watertight/audit/code/actions/service-models.generated.ts';
import type { PrincipalUsage } from '@watertight/audit/model/subjects/account.ts';
import { isoOf, type Row, textOf } from './stored-history.ts';

/** IAM prefixes of event sources whose first word is not the prefix. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['monitoring', 'cloudwatch'],
  ['email', 'ses'],
  ['rdsdata', 'rds-data'],
  ['cloudcontrolapi', 'cloudformation'],
  ['tagging', 'tag'],
  ['iotdata', 'iot'],
]);

const MODELS = Map.groupBy(SERVICE_MODELS, ({ prefix }) => prefix);

/** Last calls of principals, one row a principal, service and event name. Refused calls used no permission. */
export function trailUsageSql(until: number): string {
  return `SELECT principal, event_source, event_name, max(ts) AS last_ts FROM api_call
WHERE ts <= ${until} AND principal LIKE 'arn:%' AND error_code NOT LIKE '%AccessDenied%'
  AND error_code NOT LIKE '%Unauthorized%' AND error_code NOT LIKE '%NotAuthorized%' AND error_code NOT LIKE '%Forbidden%'
GROUP BY principal, event_source, event_name ORDER BY principal, event_source, event_name LIMIT 200000`;
}

/**
 * What roles and users called, as use of services and actions. Sessions count for their role; calls whose permission has
 * another name than the call count for that permission.
 * @param principals ARNs of the roles and users that are looked for
 */
export function trailUsage(rows: readonly Row[], principals: readonly string[]): readonly PrincipalUsage[] {
  const known = new Map(principals.flatMap((arn) => [[arn, arn] as const, [keyOf(arn), arn] as const]));
  const last = new Map<string, PrincipalUsage>();
  for (const row of rows) {
    const principal = textOf(row, 'principal');
    const principalArn = known.get(principal) ?? known.get(keyOf(principal));
    if (principalArn === undefined) continue;
    const service = prefixOf(textOf(row, 'event_source'));
    const lastUsed = isoOf(row['last_ts']);
    for (const action of actionsOf(service, textOf(row, 'event_name'))) {
      const key = `${principalArn} ${action}`;
      const before = last.get(key);
      if (before?.lastUsed !== undefined && before.lastUsed >= lastUsed) continue;
      last.set(key, { principalArn, service: serviceOf(action), action, lastUsed, source: 'cloudtrail' });
    }
  }
  return [...last.values()];
}

/** The same text for a role, whatever its path, and for its sessions; and for a user. */
function keyOf(arn: string): string {
  const [, , , , account = '', ...rest] = arn.split(':');
  const [kind = '', ...names] = rest.join(':').split('/');
  if (kind === 'assumed-role') return `${account} role ${names[0] ?? ''}`;
  return `${account} ${kind} ${names.at(-1) ?? ''}`;
}

function prefixOf(eventSource: string): string {
  const [first = ''] = eventSource.split('.');
  return PREFIXES.get(first) ?? first;
}

function serviceOf(action: string): string {
  return action.split(':', 1)[0] ?? '';
}

/** The permissions that a call of CloudTrail needs: `s3.amazonaws.com`, `ListBuckets` is `s3:ListAllMyBuckets`. */
export function actionsOfCall(eventSource: string, eventName: string): readonly string[] {
  return actionsOf(prefixOf(eventSource), eventName);
}

/** The actions that a call proves; the call's own name where none is known to differ. */
function actionsOf(prefix: string, eventName: string): readonly string[] {
  for (const { boto3 } of MODELS.get(prefix) ?? []) {
    const rows = OPERATION_EXCEPTIONS[`${boto3}.${eventName}`];
    if (rows === undefined || typeof rows === 'function') continue;
    const proved = rows.flatMap((row) => (typeof row === 'string' ? [row] : []));
    if (proved.length > 0) return proved;
  }
  return [`${prefix}:${eventName}`];
}
