import { joinedText } from '../../cloudformation/text-parts.ts';
import { child, entriesOf, itemsOf, knownText, type Tree, valueTree } from '../../tree/tree.ts';
import { stackName } from '../service.ts';
import { attributeOf, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import type { ServerlessEvent } from './event.ts';

/** Logical id of the REST API of a service. */
export const REST_API = 'ApiGatewayRestApi';

/** The API, its stage, keys and usage plans; the provider's `restApiId` is an API of another stack. */
export function addRestApi(event: ServerlessEvent): void {
  const { service, stack } = event;
  const { provider } = service;
  const settings = child(provider, 'apiGateway');
  if (child(settings, 'restApiId') !== undefined || stack.has(REST_API)) return;
  const at = (settings ?? provider)?.at;
  stack.add(REST_API, 'AWS::ApiGateway::RestApi', {
    properties: {
      Name:
        child(provider, 'apiName') ?? valueTree(joinedText([service.stage, '-', service.name], 'api name')),
      EndpointConfiguration: endpoint(provider),
      DisableExecuteApiEndpoint: child(settings, 'disableDefaultEndpoint'),
      MinimumCompressionSize: child(settings, 'minimumCompressionSize'),
      ApiKeySourceType: child(settings, 'apiKeySourceType'),
      Policy: resourcePolicy(child(settings, 'resourcePolicy') ?? child(provider, 'resourcePolicy')),
    },
    at,
  });
  addStage(event);
  addKeys(event);
}

/** The framework's default is an edge-optimized endpoint. */
function endpoint(provider: Tree | undefined): TreeRecord {
  const type = child(provider, 'endpointType');
  const text = knownText(type);
  const types: TreeSource = text === undefined ? (type ?? 'EDGE') : text.toUpperCase();
  return { Types: [types], VpcEndpointIds: child(provider, 'vpcEndpointIds') };
}

/** A list of statements, or a document. */
function resourcePolicy(policy: Tree | undefined): TreeSource {
  if (policy === undefined || policy.kind !== 'list') return policy;
  return { Version: '2012-10-17', Statement: policy };
}

function addStage({ service, stack }: ServerlessEvent): void {
  const { provider } = service;
  const logs = child(provider, 'logs', 'restApi') ?? child(provider, 'logs', 'apiGateway');
  const isLogged = logs !== undefined && knownText(logs) !== 'false';
  const isAccessLogged = isLogged && knownText(child(logs, 'accessLogging')) !== 'false';
  const isExecutionLogged = isLogged && knownText(child(logs, 'executionLogging')) !== 'false';
  const metrics = child(provider, 'apiGateway', 'metrics');
  const tracing = child(provider, 'tracing', 'apiGateway');
  if (isLogged) addLogGroup({ service, stack }, 'ApiGatewayLogGroup', 'api-gateway');
  stack.add('ApiGatewayStage', 'AWS::ApiGateway::Stage', {
    properties: {
      RestApiId: refTo(REST_API),
      StageName: child(provider, 'apiGateway', 'stage') ?? valueTree(service.stage),
      TracingEnabled: tracing,
      AccessLogSetting: isAccessLogged
        ? {
            DestinationArn: attributeOf('ApiGatewayLogGroup', 'Arn'),
            Format: child(logs, 'format') ?? 'requestId: $context.requestId',
          }
        : undefined,
      MethodSettings:
        isExecutionLogged || metrics !== undefined
          ? [
              {
                ResourcePath: '/*',
                HttpMethod: '*',
                LoggingLevel: isExecutionLogged ? (child(logs, 'level') ?? 'INFO') : undefined,
                DataTraceEnabled: isExecutionLogged ? (child(logs, 'fullExecutionData') ?? true) : undefined,
                MetricsEnabled: metrics,
              },
            ]
          : undefined,
    },
    at: (logs ?? tracing ?? child(provider, 'apiGateway') ?? provider)?.at,
  });
}

/** A log group that an API's stage writes to. */
export function addLogGroup(
  { service, stack }: Pick<ServerlessEvent, 'service' | 'stack'>,
  id: string,
  folder: string,
): void {
  stack.add(id, 'AWS::Logs::LogGroup', {
    properties: {
      LogGroupName: valueTree(joinedText([`/aws/${folder}/`, stackName(service)], 'log group name')),
      RetentionInDays: child(service.provider, 'logRetentionInDays'),
    },
    at: child(service.provider, 'logs')?.at,
  });
}

/** Keys are texts, maps with a name, or lists of both under the name of a usage plan. */
function addKeys({ service, stack }: ServerlessEvent): void {
  const settings = child(service.provider, 'apiGateway');
  const keys = itemsOf(child(settings, 'apiKeys') ?? child(service.provider, 'apiKeys'));
  const plans = child(settings, 'usagePlan') ?? child(service.provider, 'usagePlan');
  const named = keys.flatMap((each) => entriesOf(each).filter(([, value]) => value.kind === 'list'));
  const groups =
    named.length > 0 ? named.map(([name, list]) => ({ name, keys: itemsOf(list) })) : [{ name: '', keys }];
  if (keys.length === 0 && plans === undefined) return;
  for (const { name, keys: members } of groups) {
    const plan = `ApiGatewayUsagePlan${name}`;
    addPlan({ service, stack }, plan, planOf(plans, name));
    members.forEach((key, index) => {
      const id = `ApiGatewayApiKey${name}${index + 1}`;
      const enabled = child(key, 'enabled') ?? true;
      const keyName = key.kind === 'scalar' ? key : (child(key, 'name') ?? id);
      stack.add(id, 'AWS::ApiGateway::ApiKey', {
        properties: { Enabled: enabled, Name: keyName },
        at: key.at,
      });
      stack.add(`ApiGatewayUsagePlanKey${name}${index + 1}`, 'AWS::ApiGateway::UsagePlanKey', {
        properties: { KeyId: refTo(id), KeyType: 'API_KEY', UsagePlanId: refTo(plan) },
        at: key.at,
      });
    });
  }
}

function planOf(plans: Tree | undefined, name: string): Tree | undefined {
  if (plans?.kind !== 'list') return plans;
  return plans.items.map((each) => child(each, name)).find((each) => each !== undefined);
}

function addPlan(
  { service, stack }: Pick<ServerlessEvent, 'service' | 'stack'>,
  id: string,
  plan: Tree | undefined,
): void {
  const [throttle, quota] = [child(plan, 'throttle'), child(plan, 'quota')];
  stack.add(id, 'AWS::ApiGateway::UsagePlan', {
    properties: {
      ApiStages: [{ ApiId: refTo(REST_API), Stage: valueTree(service.stage) }],
      Throttle:
        throttle === undefined
          ? undefined
          : { BurstLimit: child(throttle, 'burstLimit'), RateLimit: child(throttle, 'rateLimit') },
      Quota:
        quota === undefined ? undefined : { Limit: child(quota, 'limit'), Period: child(quota, 'period') },
    },
    at: (plan ?? child(service.provider, 'apiGateway'))?.at,
  });
}
