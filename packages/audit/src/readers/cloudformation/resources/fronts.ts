import { present } from '../../../model/present.ts';
import type { Distribution, GraphqlApi, LoadBalancer } from '../../../model/subjects/front-door.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { booleanOf, child, itemsOf, knownText, type Tree, textOf } from '../../tree/tree.ts';
import { functionReferences } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import { edgeAssociations } from './edge-functions.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { webAclOn } from './web-acl.ts';

/** What stands between the internet and functions beside API Gateway: AppSync, load balancers, CloudFront. */
export const FRONT_MAPPERS: ResourceMappers = {
  'AWS::AppSync::GraphQLApi': (resource, scope) => [graphqlApiOf(resource, scope)],
  'AWS::AppSync::DataSource': () => [],
  'AWS::AppSync::GraphQLSchema': () => [],
  'AWS::AppSync::Resolver': () => [],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancerSubjects,
  'AWS::ElasticLoadBalancingV2::Listener': () => [],
  'AWS::ElasticLoadBalancingV2::ListenerRule': () => [],
  'AWS::ElasticLoadBalancingV2::TargetGroup': () => [],
  'AWS::CloudFront::Distribution': (resource, scope) => [distributionOf(resource, scope)],
};

function graphqlApiOf(resource: ResolvedResource, scope: Scope): GraphqlApi {
  const p = resource.properties;
  const additional = itemsOf(child(p, 'AdditionalAuthenticationProviders'));
  const types = [p, ...additional].flatMap((each) => textOf(child(each, 'AuthenticationType')) ?? []);
  const authorizers = [p, ...additional].map((each) =>
    child(each, 'LambdaAuthorizerConfig', 'AuthorizerUri'),
  );
  const sources = scope.attached('AWS::AppSync::DataSource', 'ApiId', resource);
  return {
    kind: 'graphql-api',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'Name')) ?? resource.name }),
    authenticationTypes: types.length === 0 ? [unresolved('no AuthenticationType')] : types,
    functions: functionReferences(
      sources.map((each) => child(each.properties, 'LambdaConfig', 'LambdaFunctionArn')),
      scope,
    ),
    ...present({
      authorizerFunction: functionReferences(authorizers, scope)[0],
      logLevel: textOf(child(p, 'LogConfig', 'FieldLogLevel')),
      tracing: booleanOf(child(p, 'XrayEnabled')),
      visibility: textOf(child(p, 'Visibility')),
      webAcl: webAclOn(resource, scope),
    }),
    places: placesOf({ tracing: child(p, 'XrayEnabled'), logLevel: child(p, 'LogConfig') }),
  };
}

function loadBalancerSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const type = knownText(child(p, 'Type'));
  if (type === 'network' || type === 'gateway')
    return [{ kind: 'resource', ...subjectBase(resource, scope), type: resource.type }];
  const listeners = scope.attached('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn', resource);
  const rules = listeners.flatMap((each) =>
    scope.attached('AWS::ElasticLoadBalancingV2::ListenerRule', 'ListenerArn', each),
  );
  const ways = [
    ...listeners.map((each) => itemsOf(child(each.properties, 'DefaultActions'))),
    ...rules.map((each) => itemsOf(child(each.properties, 'Actions'))),
  ].map((actions) => ({
    isAuthenticated: actions.some(authenticates),
    targets: functionTargets(actions, scope),
  }));
  const leading = ways.filter((way) => way.targets.length > 0);
  const balancer: LoadBalancer = {
    kind: 'load-balancer',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'Name')) ?? resource.name }),
    securityGroups: referencesOf(child(p, 'SecurityGroups'), scope),
    functions: functionReferences(
      leading.flatMap((way) => way.targets),
      scope,
    ),
    ...present({
      scheme: textOf(child(p, 'Scheme')),
      authenticates: leading.length === 0 ? undefined : leading.every((way) => way.isAuthenticated),
      webAcl: webAclOn(resource, scope),
    }),
  };
  return [balancer];
}

function authenticates(action: Tree): boolean {
  return valueText(textOf(child(action, 'Type'))).startsWith('authenticate-');
}

/** Nodes that name functions in the target groups which the actions forward to. */
function functionTargets(actions: readonly Tree[], scope: Scope): readonly Tree[] {
  const groups = actions.flatMap((action) => [
    ...itemsOf(child(action, 'TargetGroupArn')),
    ...itemsOf(child(action, 'ForwardConfig', 'TargetGroups')).flatMap(
      (each) => child(each, 'TargetGroupArn') ?? [],
    ),
  ]);
  return groups.flatMap((tree) => {
    const group = scope.find(tree);
    if (knownText(child(group?.properties, 'TargetType')) !== 'lambda') return [];
    return itemsOf(child(group?.properties, 'Targets')).flatMap((each) => child(each, 'Id') ?? []);
  });
}

function distributionOf(resource: ResolvedResource, scope: Scope): Distribution {
  const config = child(resource.properties, 'DistributionConfig');
  const domains = itemsOf(child(config, 'Origins')).flatMap(
    (each) => textOf(child(each, 'DomainName')) ?? [],
  );
  return {
    kind: 'distribution',
    ...subjectBase(resource, scope),
    edgeFunctions: functionReferences(edgeAssociations(resource), scope),
    originFunctions: functionReferences(
      domains.map((domain) => urlFunction(domain, scope)),
      scope,
    ),
    originDomains: domains,
    ...present({ webAcl: scope.referenceTo(child(config, 'WebACLId'), 'AWS::WAFv2::WebACL') }),
  };
}

/** The function behind the host of a function URL of this template: `<Url>.lambda-url.<region>.on.aws`. */
function urlFunction(domain: Value<string>, scope: Scope): Tree | undefined {
  const [, logicalId] = /^<([A-Za-z0-9]+)>\.lambda-url\./.exec(valueText(domain)) ?? [];
  const url = logicalId === undefined ? undefined : scope.resources.get(logicalId);
  return url?.type === 'AWS::Lambda::Url' ? child(url.properties, 'TargetFunctionArn') : undefined;
}
