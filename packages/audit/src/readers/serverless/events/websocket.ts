import { joinedText } from '../../cloudformation/text-parts.ts';
import { child, itemsOf, knownText, valueTree } from '../../tree/tree.ts';
import { capitalized, normalizedName } from '../naming.ts';
import { stackName } from '../service.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import { addPermission, functionArn, member, ownership, prefixOf, type ServerlessEvent } from './event.ts';
import { invokeArn } from './http-authorizer.ts';
import { addLogGroup } from './rest-api.ts';

const WEBSOCKETS = 'WebsocketsApi';

/** https://www.serverless.com/framework/docs/providers/aws/events/websocket */
export function compileWebSocket(event: ServerlessEvent): void {
  const { service } = event;
  const external = child(service.provider, 'apiGateway', 'websocketApiId');
  const api: TreeSource = external ?? refTo(WEBSOCKETS);
  if (external === undefined) addWebSocketApi(event);
  const key = knownText(event.value) ?? knownText(member(event, 'route')) ?? '$default';
  const part = capitalized(key.replace('$', 'S').replaceAll(/[^0-9A-Za-z]/g, ''));
  const integration = `${prefixOf(event)}WebsocketsIntegration`;
  event.stack.add(integration, 'AWS::ApiGatewayV2::Integration', {
    properties: { ApiId: api, IntegrationType: 'AWS_PROXY', IntegrationUri: invokeArn(functionArn(event)) },
    ...ownership(event),
  });
  event.stack.add(`${part}WebsocketsRoute`, 'AWS::ApiGatewayV2::Route', {
    properties: {
      ApiId: api,
      RouteKey: key,
      Target: joined('integrations/', refTo(integration)),
      ...webSocketAuthorization(event, api),
    },
    ...ownership(event),
  });
  addPermission(event, 'Websockets', { principal: 'apigateway.amazonaws.com', sourceArn: undefined });
  const connections = joined('arn:', refTo('AWS::Partition'), ':execute-api:*:*:*/@connections/*');
  event.stack.grant({
    owner: event.fn.key,
    actions: ['execute-api:ManageConnections'],
    resource: connections,
    at: event.at,
  });
}

function addWebSocketApi({ service, stack }: ServerlessEvent): void {
  const { provider } = service;
  const logs = child(provider, 'logs', 'websocket');
  const isLogged = logs !== undefined && knownText(logs) !== 'false';
  const at = (logs ?? provider)?.at;
  if (isLogged) addLogGroup({ service, stack }, 'WebsocketsLogGroup', 'websocket');
  stack.add(WEBSOCKETS, 'AWS::ApiGatewayV2::Api', {
    properties: {
      Name:
        child(provider, 'websocketsApiName') ??
        valueTree(joinedText([stackName(service), '-websockets'], 'api name')),
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression:
        child(provider, 'websocketsApiRouteSelectionExpression') ?? '$request.body.action',
      DisableExecuteApiEndpoint: child(provider, 'apiGateway', 'disableDefaultEndpoint'),
    },
    at,
  });
  stack.add('WebsocketsDeploymentStage', 'AWS::ApiGatewayV2::Stage', {
    properties: {
      ApiId: refTo(WEBSOCKETS),
      StageName: valueTree(service.stage),
      DefaultRouteSettings: isLogged
        ? {
            LoggingLevel: child(logs, 'level') ?? 'INFO',
            DataTraceEnabled: child(logs, 'fullExecutionData') ?? true,
          }
        : undefined,
      AccessLogSettings: isLogged
        ? {
            DestinationArn: attributeOf('WebsocketsLogGroup', 'Arn'),
            Format: child(logs, 'format') ?? '$context.requestId',
          }
        : undefined,
    },
    at,
  });
}

/** A function of the service by its key, or any by its ARN; `aws_iam` for signed requests. */
function webSocketAuthorization(event: ServerlessEvent, api: TreeSource): TreeRecord {
  const written = member(event, 'authorizer');
  if (written === undefined) return { AuthorizationType: 'NONE' };
  const name = knownText(written) ?? knownText(child(written, 'name'));
  if (name === 'aws_iam' || name === 'AWS_IAM') return { AuthorizationType: 'AWS_IAM' };
  const fn = event.service.functions.find((each) => each.key === name);
  const arn = child(written, 'arn') ?? (name?.startsWith('arn:') === true ? written : undefined);
  const target: TreeSource = arn ?? (fn === undefined ? undefined : attributeOf(fn.logicalId, 'Arn'));
  const id = `${normalizedName((fn?.key ?? name?.split(':').at(-1) ?? 'arn').replaceAll(/[^0-9A-Za-z_-]/g, ''))}WebsocketsAuthorizer`;
  const sources = itemsOf(child(written, 'identitySource'));
  event.stack.add(id, 'AWS::ApiGatewayV2::Authorizer', {
    properties: {
      ApiId: api,
      Name: fn?.key ?? 'authorizer',
      AuthorizerType: 'REQUEST',
      AuthorizerUri: target === undefined ? undefined : invokeArn(target),
      IdentitySource: sources.length === 0 ? ['route.request.header.Auth'] : sources,
    },
    at: written.at,
  });
  if (fn !== undefined)
    addPermission({ ...event, fn }, 'Websockets', { principal: 'apigateway.amazonaws.com' });
  return { AuthorizationType: 'CUSTOM', AuthorizerId: refTo(id) };
}
