import { child, entriesOf, itemsOf, knownText, type Tree } from '../../tree/tree.ts';
import { refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import { addPermission, functionArn, member, ownership, prefixOf, type ServerlessEvent } from './event.ts';

/** https://www.serverless.com/framework/docs/providers/aws/events/alb */
export function compileAlb(event: ServerlessEvent): void {
  const listener = member(event, 'listenerArn');
  const priority = knownText(member(event, 'priority')) ?? `${event.index}`;
  const group = `${prefixOf(event)}AlbTargetGroup${priority}`;
  event.stack.add(group, 'AWS::ElasticLoadBalancingV2::TargetGroup', {
    properties: {
      TargetType: 'lambda',
      Name: member(event, 'targetGroupName'),
      Targets: [{ Id: functionArn(event) }],
    },
    ...ownership(event),
  });
  event.stack.add(
    `${prefixOf(event)}AlbListenerRule${priority}`,
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    {
      properties: {
        ListenerArn: listener,
        Priority: member(event, 'priority'),
        Actions: [...authentication(event), { Type: 'forward', TargetGroupArn: refTo(group) }],
        Conditions: entriesOf(member(event, 'conditions')).map(([field, value]) => ({
          Field: field,
          Values: itemsOf(value),
        })),
      },
      ...ownership(event),
    },
  );
  addPermission(event, 'Alb', { principal: 'elasticloadbalancing.amazonaws.com', sourceArn: refTo(group) });
}

/** Authorizers are declared at `provider.alb.authorizers`: a user pool, or an OpenID provider. */
function authentication(event: ServerlessEvent): readonly TreeRecord[] {
  return itemsOf(member(event, 'authorizer')).map((name) => {
    const declared = child(event.service.provider, 'alb', 'authorizers', knownText(name) ?? '');
    const isPool = knownText(child(declared, 'type')) === 'cognito';
    return {
      Type: isPool ? 'authenticate-cognito' : 'authenticate-oidc',
      AuthenticateCognitoConfig: isPool ? { UserPoolArn: child(declared, 'userPoolArn') } : undefined,
      AuthenticateOidcConfig: isPool ? undefined : { Issuer: child(declared, 'issuer') },
    };
  });
}

const DISTRIBUTION = 'CloudFrontDistribution';

/** A function at the edge of the service's only distribution. */
export function compileCloudFront(event: ServerlessEvent): void {
  const { stack, fn } = event;
  const version = `${prefixOf(event)}LambdaVersion`;
  stack.add(version, 'AWS::Lambda::Version', {
    properties: { FunctionName: refTo(fn.logicalId) },
    ...ownership(event),
  });
  stack.add(DISTRIBUTION, 'AWS::CloudFront::Distribution', {
    properties: { DistributionConfig: { Enabled: true } },
    at: event.at,
  });
  const association = {
    EventType: member(event, 'eventType'),
    LambdaFunctionARN: refTo(version),
    IncludeBody: member(event, 'includeBody'),
  };
  const behavior = { PathPattern: member(event, 'pathPattern'), LambdaFunctionAssociations: [association] };
  const origin = originOf(member(event, 'origin'), event.index);
  if (origin !== undefined) stack.append(DISTRIBUTION, ['DistributionConfig', 'Origins'], origin);
  stack.append(DISTRIBUTION, ['DistributionConfig', 'CacheBehaviors'], behavior);
  stack.trust(fn.key, 'edgelambda.amazonaws.com');
  stack.grant({
    owner: fn.key,
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    resource: 'arn:aws:logs:*:*:*',
    at: event.at,
  });
}

/** `s3://bucket.s3.amazonaws.com/path`, `https://example.com`, or CloudFront's own form. */
function originOf(origin: Tree | undefined, index: number): TreeSource {
  if (origin === undefined || origin.kind === 'map') return origin;
  const text = knownText(origin);
  const domain = text === undefined ? undefined : /^(?:s3|https?):\/\/([^/]+)/.exec(text)?.[1];
  return { Id: `origin${index}`, DomainName: domain ?? origin };
}
