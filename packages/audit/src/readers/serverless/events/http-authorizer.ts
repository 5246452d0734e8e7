import { child, knownText, type Tree } from '../../tree/tree.ts';
import { normalizedName } from '../naming.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import { addPermission, isIntrinsic, member, type ServerlessEvent } from './event.ts';
import { REST_API } from './rest-api.ts';

/** The service's own API, or the one of another stack that it names. */
export function restApiId(event: ServerlessEvent): TreeSource {
  return child(event.service.provider, 'apiGateway', 'restApiId') ?? refTo(REST_API);
}

/** The URI by which API Gateway invokes a function. */
export function invokeArn(arn: TreeSource): TreeRecord {
  return joined(
    'arn:',
    refTo('AWS::Partition'),
    ':apigateway:',
    refTo('AWS::Region'),
    ':lambda:path/2015-03-31/functions/',
    arn,
    '/invocations',
  );
}

/** What a method's authorizer is: IAM, a user pool, a function of the service or elsewhere, one made elsewhere. */
export function authorizationOf(event: ServerlessEvent): TreeRecord {
  const written = member(event, 'authorizer');
  if (written === undefined) return { AuthorizationType: 'NONE' };
  const name = knownText(written) ?? knownText(child(written, 'name'));
  const type = knownText(child(written, 'type'))?.toUpperCase();
  if (written.kind === 'scalar' && name?.toUpperCase() === 'AWS_IAM') return { AuthorizationType: 'AWS_IAM' };
  if (type === 'AWS_IAM') return { AuthorizationType: 'AWS_IAM' };
  const external = child(written, 'authorizerId');
  if (external !== undefined) return { AuthorizationType: type ?? 'CUSTOM', AuthorizerId: external };
  return declaredAuthorizer(event, written, { name, type });
}

function declaredAuthorizer(
  event: ServerlessEvent,
  written: Tree,
  { name, type }: { readonly name: string | undefined; readonly type: string | undefined },
): TreeRecord {
  const arn =
    child(written, 'arn') ??
    (isIntrinsic(written) || name?.startsWith('arn:') === true ? written : undefined);
  const text = knownText(arn) ?? '';
  const isPool = type === 'COGNITO_USER_POOLS' || /:userpool\//.test(text);
  const local = event.service.functions.find((each) => each.key === name);
  const label = local?.key ?? authorizerName(written, text, name);
  const id = `${normalizedName(label)}ApiGatewayAuthorizer`;
  const uri = arn ?? (local === undefined ? undefined : attributeOf(local.logicalId, 'Arn'));
  event.stack.add(id, 'AWS::ApiGateway::Authorizer', {
    properties: {
      Name: label,
      RestApiId: restApiId(event),
      Type: isPool ? 'COGNITO_USER_POOLS' : (type ?? 'TOKEN'),
      IdentitySource: child(written, 'identitySource') ?? 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: child(written, 'resultTtlInSeconds') ?? 300,
      ...(isPool
        ? { ProviderARNs: uri === undefined ? undefined : [uri] }
        : { AuthorizerUri: uri === undefined ? undefined : invokeArn(uri) }),
    },
    at: written.at,
  });
  if (!isPool && local !== undefined) allowAuthorizer(event, local.key);
  return {
    AuthorizationType: isPool ? 'COGNITO_USER_POOLS' : 'CUSTOM',
    AuthorizerId: refTo(id),
    AuthorizationScopes: child(written, 'scopes'),
  };
}

function authorizerName(written: Tree, arn: string, name: string | undefined): string {
  const own = knownText(child(written, 'name')) ?? name;
  const last = own?.startsWith('arn:') === true || own === undefined ? arn.split(/[:/]/).at(-1) : own;
  return (last ?? '') === '' ? 'authorizer' : (last ?? 'authorizer').replaceAll(/[^0-9A-Za-z_-]/g, '');
}

/** API Gateway may call the function that authorizes. */
function allowAuthorizer(event: ServerlessEvent, key: string): void {
  const fn = event.service.functions.find((each) => each.key === key);
  if (fn !== undefined) allowRestApi({ ...event, fn });
}

/** The service's REST API may invoke the function, for any method. */
export function allowRestApi(event: ServerlessEvent): void {
  addPermission(event, 'ApiGateway', {
    principal: 'apigateway.amazonaws.com',
    sourceArn: joined(
      'arn:',
      refTo('AWS::Partition'),
      ':execute-api:',
      refTo('AWS::Region'),
      ':',
      refTo('AWS::AccountId'),
      ':',
      restApiId(event),
      '/*/*',
    ),
  });
}
