import { actionInfo } from '../../access/action-table.ts';
import type { AwsCall } from '../aws-call.ts';
import type { ActionNeed, NeedRow } from './action-need.ts';
import { dependentRows } from './dependent-actions.ts';
import { aliasedActions } from './operation-aliases.ts';
import { OPERATION_EXCEPTIONS } from './operation-exceptions.ts';
import type { ServiceModelRow } from './service-model.ts';
import { serviceOf } from './service-of.ts';

/** What a call needs: actions, or why they are not known. Never a wildcard. */
export type CallNeeds =
  | { readonly kind: 'known'; readonly needs: readonly ActionNeed[] }
  | { readonly kind: 'unknown'; readonly because: string };

/** The actions of one call. Calls with rights of somebody else need none. */
export function actionsFor(call: AwsCall): CallNeeds {
  if (call.credentials !== 'execution-role') return { kind: 'known', needs: [] };
  const access = dataAccess(call);
  if (access !== undefined)
    return { kind: 'known', needs: [{ action: access, source: 'code', required: true }] };
  const service = serviceOf(call.service);
  if (service === undefined) return { kind: 'unknown', because: `${call.service} is no service of AWS` };
  if (call.operation === '*') return { kind: 'unknown', because: 'the name of the method is not known' };
  const rows = rowsOf(service, call);
  if (rows === undefined) {
    const isKnown = service.others.some(([name]) => name === call.operation);
    const because = isKnown
      ? `AWS documents no permission for ${service.boto3}:${call.operation}`
      : `${call.service} has no operation ${call.operation}`;
    return { kind: 'unknown', because };
  }
  const needs = [...rows, ...dependentRows(service, call)].flatMap((row) => needOf(row, call));
  return { kind: 'known', needs: needs.filter(({ action }) => actionInfo(action) !== undefined) };
}

/** Services without an SDK: what a signature or a token gives access to, by the prefix of its actions. */
const DATA_SERVICES: ReadonlySet<string> = new Set([
  'aoss',
  'cassandra',
  'elasticache',
  'es',
  'execute-api',
  'kafka-cluster',
  'memorydb',
  'neptune-db',
  'rds-db',
  'vpc-lattice-svcs',
]);

/** The action of a request that the code signs itself, or of a token that lets it in: `rds-db:connect`. */
function dataAccess({ service, operation }: AwsCall): string | undefined {
  if (!DATA_SERVICES.has(service)) return undefined;
  const isToken = serviceOf(service) === undefined || /^(?:Connect|ESHttp\w+)$/i.test(operation);
  return isToken ? actionInfo(`${service}:${operation}`)?.action : undefined;
}

function rowsOf(service: ServiceModelRow, call: AwsCall): readonly NeedRow[] | undefined {
  const { operation } = call;
  const exception = OPERATION_EXCEPTIONS[`${service.boto3}.${operation}`];
  if (exception !== undefined) return typeof exception === 'function' ? exception(call) : exception;
  if (service.unsigned.includes(operation)) return [];
  if (service.prefix === 'apigateway') return apiGatewayRows(service, operation);
  const info = actionInfo(`${service.prefix}:${operation}`);
  if (info !== undefined) return [info.action];
  return aliasedActions(service.boto3, operation);
}

/**
 * API Gateway's own API is permitted by HTTP method, not by operation.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-create-and-manage-api.html
 */
function apiGatewayRows(service: ServiceModelRow, operation: string): readonly NeedRow[] | undefined {
  const verb = service.others.find(([name]) => name === operation)?.[1];
  return verb === undefined ? undefined : [`apigateway:${verb}`];
}

function needOf(row: NeedRow, call: AwsCall): readonly ActionNeed[] {
  if (typeof row === 'string') return [{ action: row, source: 'code', required: true }];
  const { when, source = 'code', required = true, ...rest } = row;
  return when === undefined || when(call) ? [{ ...rest, source, required }] : [];
}
