import { present } from '../../../model/present.ts';
import type {
  ApiDomainName,
  ApiKey,
  ClientCertificate,
  UsagePlan,
} from '../../../model/subjects/api-gateway.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { booleanOf, child, itemsOf, numberOf, textOf } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const PLAN_KEY = 'AWS::ApiGateway::UsagePlanKey';

/** Usage plans, keys, domain names and client certificates of both versions of API Gateway. */
export const USAGE_PLAN_MAPPERS: ResourceMappers = {
  [PLAN]: (resource, scope) => [planOf(resource, scope)],
  'AWS::ApiGateway::ApiKey': (resource, scope) => [keyOf(resource, scope)],
  [PLAN_KEY]: () => [],
  'AWS::ApiGateway::DomainName': (resource, scope) => [domainOf(resource, scope)],
  'AWS::ApiGateway::BasePathMapping': () => [],
  'AWS::ApiGatewayV2::DomainName': (resource, scope) => [domainOf(resource, scope)],
  'AWS::ApiGatewayV2::ApiMapping': () => [],
  'AWS::ApiGateway::ClientCertificate': (resource, scope) => [certificateOf(resource, scope)],
};

function planOf(resource: ResolvedResource, scope: Scope): UsagePlan {
  const p = resource.properties;
  const throttle = child(p, 'Throttle');
  const quota = child(p, 'Quota');
  return {
    kind: 'usage-plan',
    ...subjectBase(resource, scope),
    stages: itemsOf(child(p, 'ApiStages')).map((item) =>
      present({
        api: scope.referenceTo(child(item, 'ApiId'), 'AWS::ApiGateway::RestApi') ?? unresolved('no ApiId'),
        stage: textOf(child(item, 'Stage')),
      }),
    ),
    ...present({
      throttle:
        throttle === undefined
          ? undefined
          : present({
              rate: numberOf(child(throttle, 'RateLimit')),
              burst: numberOf(child(throttle, 'BurstLimit')),
            }),
      quota:
        quota === undefined
          ? undefined
          : present({ limit: numberOf(child(quota, 'Limit')), period: textOf(child(quota, 'Period')) }),
    }),
  };
}

function keyOf(resource: ResolvedResource, scope: Scope): ApiKey {
  return {
    kind: 'api-key',
    ...subjectBase(resource, scope),
    ...present({ isEnabled: booleanOf(child(resource.properties, 'Enabled')) }),
    plans: scope
      .attached(PLAN_KEY, 'KeyId', resource)
      .flatMap((each) => scope.referenceTo(child(each.properties, 'UsagePlanId'), PLAN) ?? []),
  };
}

function domainOf(resource: ResolvedResource, scope: Scope): ApiDomainName {
  const p = resource.properties;
  const mapped = [
    { type: 'AWS::ApiGateway::BasePathMapping', api: 'RestApiId' },
    { type: 'AWS::ApiGatewayV2::ApiMapping', api: 'ApiId' },
  ].flatMap(({ type, api }) =>
    scope
      .attached(type, 'DomainName', resource)
      .flatMap((each) => scope.referenceTo(child(each.properties, api)) ?? []),
  );
  const policy =
    child(p, 'SecurityPolicy') ??
    itemsOf(child(p, 'DomainNameConfigurations')).flatMap((item) => child(item, 'SecurityPolicy') ?? [])[0];
  return {
    kind: 'domain-name',
    ...subjectBase(resource, scope),
    apis: mapped,
    ...present({
      securityPolicy: textOf(policy),
      requiresClientCertificate: child(p, 'MutualTlsAuthentication') === undefined ? undefined : true,
    }),
    places: placesOf({ securityPolicy: policy }),
  };
}

function certificateOf(resource: ResolvedResource, scope: Scope): ClientCertificate {
  return { kind: 'client-certificate', ...subjectBase(resource, scope) };
}
