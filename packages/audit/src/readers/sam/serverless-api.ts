import {
  child,
  entriesOf,
  itemsOf,
  knownText,
  listTree,
  mapTree,
  mapTreeOf,
  type Tree,
  textOf,
  textTree,
} from '../tree/tree.ts';
import { authorizerId, type RouteSecurity, restSecurity } from './api-events.ts';
import {
  documentOf,
  type Emitter,
  picked,
  refTo,
  type ServerlessResource,
  subOf,
  textList,
} from './emitter.ts';

/** The URI by which API Gateway calls a function. */
export const INVOCATIONS =
  'arn:{Partition}:apigateway:{Region}:lambda:path/2015-03-31/functions/{Function}/invocations';

/**
 * `AWS::Serverless::Api`: the API, its stage, authorizers, domain name and usage plan.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html
 */
export function expandApi(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const auth = child(p, 'Auth');
  const definition = definitionOf(p, emitter);
  const properties = mapTree(
    {
      ...picked(p, [
        'Name',
        'MinimumCompressionSize',
        'ApiKeySourceType',
        'DisableExecuteApiEndpoint',
        'Tags',
        'Mode',
      ]),
      EndpointConfiguration: endpoint(child(p, 'EndpointConfiguration')),
      Cors: corsOf(child(p, 'Cors')),
      Policy: resourcePolicy(child(auth, 'ResourcePolicy')),
      ...definition,
    },
    p.at,
  );
  const apiId = source.logicalId;
  const secured = withAuth(source, auth, (own) => restSecurity(own, auth, { apiId, method: 'ANY' }));
  emitter.replace(secured, 'AWS::ApiGateway::RestApi', properties);
  stage(source, emitter);
  for (const [name, authorizer] of entriesOf(child(auth, 'Authorizers')))
    restAuthorizer({ name, authorizer }, source, emitter);
  usagePlan(source, emitter);
  domain(source, emitter, 'AWS::ApiGateway');
}

/**
 * The API's `Auth`, kept for the events that are expanded later, and what it means for operations of a definition: the
 * default and the authorizers by name.
 */
export function withAuth(
  source: ServerlessResource,
  auth: Tree | undefined,
  securityOf: (own: Tree | undefined) => RouteSecurity,
): ServerlessResource {
  if (auth === undefined) return source;
  const named = entriesOf(child(auth, 'Authorizers')).map(
    ([name]) => [name, mapTree(securityOf(mapTree({ Authorizer: textTree(name) })))] as const,
  );
  const added = mapTree({
    'watertight:auth': auth,
    'watertight:security': mapTree(securityOf(undefined)),
    'watertight:authorizers': mapTreeOf(new Map(named)),
  });
  const metadata = new Map([...entriesOf(source.metadata), ...entriesOf(added)]);
  return { ...source, metadata: mapTreeOf(metadata, source.metadata?.at) };
}

/** `DefinitionBody`, or the file of `DefinitionUri` when it is local. */
export function definitionOf(p: Tree, emitter: Emitter): Readonly<Record<string, Tree | undefined>> {
  const body = child(p, 'DefinitionBody');
  if (body !== undefined) return { Body: body };
  const uri = child(p, 'DefinitionUri');
  if (uri === undefined) return {};
  const location = knownText(uri);
  const included = location === undefined ? undefined : emitter.context.include(location);
  return included === undefined ? { BodyS3Location: uri } : { Body: included };
}

function endpoint(tree: Tree | undefined): Tree | undefined {
  const type = tree?.kind === 'map' ? child(tree, 'Type') : tree;
  return type === undefined ? undefined : mapTree({ Types: listTree([type], type.at) }, tree?.at);
}

/** One origin as a quoted text, or a map of quoted texts; several origins are one text with commas. */
function corsOf(tree: Tree | undefined): Tree | undefined {
  if (tree === undefined) return undefined;
  const origin = tree.kind === 'map' ? child(tree, 'AllowOrigin') : tree;
  const text = textOf(origin);
  const origins =
    typeof text === 'string'
      ? text.split(',').map((each) => textTree(each.trim().replaceAll("'", ''), origin?.at))
      : origin === undefined
        ? []
        : [origin];
  return mapTree(
    { AllowOrigins: listTree(origins), AllowCredentials: child(tree, 'AllowCredentials') },
    tree.at,
  );
}

/** Statements that `ResourcePolicy` lists; the address and VPC lists become a deny beside an allow for everyone. */
function resourcePolicy(tree: Tree | undefined): Tree | undefined {
  if (tree === undefined) return undefined;
  const own = itemsOf(child(tree, 'CustomStatements'));
  const lists = entriesOf(tree).filter(([key]) => key !== 'CustomStatements');
  const limits = lists.flatMap(([key, values]) => limit(key, values));
  const everyone = mapTree(
    {
      Effect: textTree('Allow'),
      Principal: textTree('*'),
      Action: textTree('execute-api:Invoke'),
      Resource: textList('execute-api:/*'),
    },
    tree.at,
  );
  return documentOf(limits.length === 0 ? own : [...own, everyone, ...limits], tree.at);
}

function limit(key: string, values: Tree): readonly Tree[] {
  const isAllowed = key.endsWith('Whitelist');
  const name = key.startsWith('IpRange')
    ? 'aws:SourceIp'
    : key.includes('Vpce')
      ? 'aws:SourceVpce'
      : 'aws:SourceVpc';
  const operator = name === 'aws:SourceIp' ? 'IpAddress' : 'StringEquals';
  const negated = name === 'aws:SourceIp' ? 'NotIpAddress' : 'StringNotEquals';
  if (!/(?:Whitelist|Blacklist)$/.test(key)) return [];
  return [
    mapTree(
      {
        Effect: textTree('Deny'),
        Principal: textTree('*'),
        Action: textTree('execute-api:Invoke'),
        Resource: textList('execute-api:/*'),
        Condition: mapTree({ [isAllowed ? negated : operator]: mapTree({ [name]: values }) }),
      },
      values.at,
    ),
  ];
}

function stage(source: ServerlessResource, emitter: Emitter): void {
  const p = source.properties;
  const name = child(p, 'StageName') ?? textTree('Prod');
  const logicalId = `${source.logicalId}${(knownText(name) ?? '').replaceAll(/\W/g, '')}Stage`;
  const properties = mapTree(
    {
      RestApiId: refTo(source.logicalId),
      StageName: name,
      ...picked(p, [
        'AccessLogSetting',
        'MethodSettings',
        'TracingEnabled',
        'CacheClusterEnabled',
        'CacheClusterSize',
        'Variables',
        'Tags',
      ]),
    },
    p.at ?? source.at,
  );
  emitter.make({ logicalId, type: 'AWS::ApiGateway::Stage', properties }, source);
  emitter.synonyms.set(`${source.logicalId}.Stage`, logicalId);
}

function restAuthorizer(
  { name, authorizer }: { readonly name: string; readonly authorizer: Tree },
  source: ServerlessResource,
  emitter: Emitter,
): void {
  const pool = child(authorizer, 'UserPoolArn');
  const target = child(authorizer, 'FunctionArn');
  const identity = child(authorizer, 'Identity');
  const isRequest = knownText(child(authorizer, 'FunctionPayloadType')) === 'REQUEST';
  const header = child(identity, 'Header') ?? textTree('Authorization');
  const logicalId = authorizerId(source.logicalId, name);
  const properties = mapTree(
    {
      RestApiId: refTo(source.logicalId),
      Name: textTree(name),
      Type: textTree(pool === undefined ? (isRequest ? 'REQUEST' : 'TOKEN') : 'COGNITO_USER_POOLS'),
      ProviderARNs: pool === undefined ? undefined : pool.kind === 'list' ? pool : listTree([pool]),
      AuthorizerUri: target === undefined ? undefined : subOf(INVOCATIONS, { Function: target }),
      AuthorizerResultTtlInSeconds: child(identity, 'ReauthorizeEvery'),
      IdentitySource: isRequest
        ? requestSources(identity)
        : subOf('method.request.header.{Header}', { Header: header }),
    },
    authorizer.at,
  );
  emitter.make({ logicalId, type: 'AWS::ApiGateway::Authorizer', properties }, source);
  if (target !== undefined) grantAuthorizer(logicalId, { source, emitter, target });
}

function requestSources(identity: Tree | undefined): Tree | undefined {
  const places = [
    ['Headers', 'method.request.header.'],
    ['QueryStrings', 'method.request.querystring.'],
    ['StageVariables', 'stageVariables.'],
    ['Context', 'context.'],
  ] as const;
  const sources = places.flatMap(([key, prefix]) =>
    itemsOf(child(identity, key)).flatMap((each) => `${prefix}${knownText(each) ?? ''}`),
  );
  return sources.length === 0 ? undefined : textTree(sources.join(','), identity?.at);
}

/** The API may ask the authorizer's function. */
export function grantAuthorizer(
  authorizer: string,
  parts: { readonly source: ServerlessResource; readonly emitter: Emitter; readonly target: Tree },
): void {
  const sourceArn = subOf('arn:{Partition}:execute-api:{Region}:{AccountId}:{Api}/authorizers/*', {
    Api: refTo(parts.source.logicalId),
  });
  const properties = mapTree(
    {
      Action: textTree('lambda:InvokeFunction'),
      FunctionName: parts.target,
      Principal: textTree('apigateway.amazonaws.com'),
      SourceArn: sourceArn,
    },
    parts.target.at,
  );
  parts.emitter.make(
    { logicalId: `${authorizer}Permission`, type: 'AWS::Lambda::Permission', properties },
    parts.source,
  );
}

function usagePlan(source: ServerlessResource, emitter: Emitter): void {
  const plan = child(source.properties, 'Auth', 'UsagePlan');
  const form = knownText(child(plan, 'CreateUsagePlan'));
  if (plan === undefined || form === undefined || form === 'NONE') return;
  const start = form === 'SHARED' ? 'Serverless' : source.logicalId;
  const [planId, keyId] = [`${start}UsagePlan`, `${start}ApiKey`];
  const stageName = child(source.properties, 'StageName') ?? textTree('Prod');
  const stages = listTree([mapTree({ ApiId: refTo(source.logicalId), Stage: stageName })]);
  const properties = mapTree({ ...picked(plan, ['Throttle', 'Quota']), ApiStages: stages }, plan.at);
  if (!emitter.resources.has(planId))
    emitter.make({ logicalId: planId, type: 'AWS::ApiGateway::UsagePlan', properties }, source);
  else emitter.amend(planId, mapTree({ ApiStages: stages }));
  const key = mapTree({ Enabled: textTree('true') }, plan.at);
  emitter.make({ logicalId: keyId, type: 'AWS::ApiGateway::ApiKey', properties: key }, source);
  const joined = mapTree({ KeyId: refTo(keyId), UsagePlanId: refTo(planId) }, plan.at);
  emitter.make(
    { logicalId: `${start}UsagePlanKey`, type: 'AWS::ApiGateway::UsagePlanKey', properties: joined },
    source,
  );
}

/** The custom domain name of an API of either version. */
export function domain(
  source: ServerlessResource,
  emitter: Emitter,
  service: 'AWS::ApiGateway' | 'AWS::ApiGatewayV2',
): void {
  const settings = child(source.properties, 'Domain');
  if (settings === undefined) return;
  const logicalId = `${source.logicalId}DomainName`;
  const policy = child(settings, 'SecurityPolicy');
  const isRest = service === 'AWS::ApiGateway';
  const properties = mapTree(
    {
      DomainName: child(settings, 'DomainName'),
      MutualTlsAuthentication: child(settings, 'MutualTlsAuthentication'),
      SecurityPolicy: isRest ? policy : undefined,
      DomainNameConfigurations: isRest ? undefined : listTree([mapTree({ SecurityPolicy: policy })]),
    },
    settings.at,
  );
  emitter.make({ logicalId, type: `${service}::DomainName`, properties }, source);
  const [type, api] = isRest ? ['BasePathMapping', 'RestApiId'] : ['ApiMapping', 'ApiId'];
  const mapping = mapTree({ DomainName: refTo(logicalId), [api]: refTo(source.logicalId) }, settings.at);
  emitter.make(
    { logicalId: `${source.logicalId}${type}`, type: `${service}::${type}`, properties: mapping },
    source,
  );
}
