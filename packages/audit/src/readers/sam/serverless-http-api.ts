import {
  child,
  entriesOf,
  itemsOf,
  knownText,
  listTree,
  mapTree,
  type Tree,
  textTree,
} from '../tree/tree.ts';
import { authorizerId, httpSecurity } from './api-events.ts';
import { type Emitter, picked, refTo, type ServerlessResource, subOf, textList } from './emitter.ts';
import { definitionOf, domain, grantAuthorizer, INVOCATIONS, withAuth } from './serverless-api.ts';

/** An HTTP API. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html */
export function expandHttpApi(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const auth = child(p, 'Auth');
  const cors = child(p, 'CorsConfiguration');
  const properties = mapTree(
    {
      ...picked(p, ['Name', 'Description', 'DisableExecuteApiEndpoint', 'Tags']),
      ProtocolType: textTree('HTTP'),
      CorsConfiguration: cors?.kind === 'scalar' ? openCors(cors) : cors,
      ...definitionOf(p, emitter),
    },
    p.at,
  );
  const secured = withAuth(source, auth, (own) => httpSecurity(own, auth, source.logicalId));
  emitter.replace(secured, 'AWS::ApiGatewayV2::Api', properties);
  const name = child(p, 'StageName') ?? textTree('$default');
  const stageId = `${source.logicalId}${knownText(name) === '$default' ? 'ApiGatewayDefault' : (knownText(name) ?? '').replaceAll(/\W/g, '')}Stage`;
  const stageProperties = mapTree(
    {
      ApiId: refTo(source.logicalId),
      StageName: name,
      ...picked(p, ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables', 'Tags']),
    },
    p.at ?? source.at,
  );
  emitter.make({ logicalId: stageId, type: 'AWS::ApiGatewayV2::Stage', properties: stageProperties }, source);
  emitter.synonyms.set(`${source.logicalId}.Stage`, stageId);
  for (const [authorizerName, authorizer] of entriesOf(child(auth, 'Authorizers')))
    httpAuthorizer({ name: authorizerName, authorizer }, source, emitter);
  domain(source, emitter, 'AWS::ApiGatewayV2');
}

/** `CorsConfiguration: true` allows every origin. */
function openCors(cors: Tree): Tree | undefined {
  return knownText(cors) === 'true' ? mapTree({ AllowOrigins: textList('*') }, cors.at) : undefined;
}

function httpAuthorizer(
  { name, authorizer }: { readonly name: string; readonly authorizer: Tree },
  source: ServerlessResource,
  emitter: Emitter,
): void {
  const target = child(authorizer, 'FunctionArn');
  const token = child(authorizer, 'JwtConfiguration');
  const identity = child(authorizer, 'Identity');
  const logicalId = authorizerId(source.logicalId, name);
  const one = child(authorizer, 'IdentitySource');
  const headers = itemsOf(child(identity, 'Headers')).map((each) =>
    textTree(`$request.header.${knownText(each) ?? ''}`),
  );
  const properties = mapTree(
    {
      ApiId: refTo(source.logicalId),
      Name: textTree(name),
      AuthorizerType: textTree(target === undefined ? 'JWT' : 'REQUEST'),
      AuthorizerUri: target === undefined ? undefined : subOf(INVOCATIONS, { Function: target }),
      IdentitySource:
        one === undefined ? (headers.length === 0 ? undefined : listTree(headers)) : listTree([one]),
      JwtConfiguration:
        token === undefined
          ? undefined
          : mapTree({
              Issuer: child(token, 'issuer') ?? child(token, 'Issuer'),
              Audience: child(token, 'audience') ?? child(token, 'Audience'),
            }),
      EnableSimpleResponses: child(authorizer, 'EnableSimpleResponses'),
      AuthorizerResultTtlInSeconds: child(identity, 'ReauthorizeEvery'),
    },
    authorizer.at,
  );
  emitter.make({ logicalId, type: 'AWS::ApiGatewayV2::Authorizer', properties }, source);
  if (target !== undefined) grantAuthorizer(logicalId, { source, emitter, target });
}
