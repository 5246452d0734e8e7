import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import type { ApiDomainName } from '@watertight/audit/model/subjects/api-gateway.ts';
import { httpApiArn, restApiArn } from '../../answers/front-door-arns.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Custom domain names with the APIs behind them: edge names by API Gateway's first API, regional ones by both. */
export const apiDomainNames = defineCollector({
  id: 'api-domain-names',
  provides: ['domain-names'],
  scope: 'region',
  calls: ['apigateway:GET'],
  async *collect(scope) {
    const names = new Map<string, ApiDomainName>();
    const purpose = { facet: 'domain-names' } as const;
    for await (const fields of scope.list('api-gateway:GetDomainNames', { limit: 500 }, purpose)) {
      const domain = await restDomain(scope, fields);
      if (domain !== undefined) names.set(domain.id, domain);
    }
    for await (const fields of scope.list('apigatewayv2:GetDomainNames', {}, purpose)) {
      const domain = await httpDomain(scope, fields);
      if (domain === undefined) continue;
      const before = names.get(domain.id);
      names.set(
        domain.id,
        before === undefined ? domain : { ...before, apis: [...before.apis, ...domain.apis] },
      );
    }
    yield* names.values();
  },
});

function domainArn({ partition, region }: CollectScope, name: string): string {
  return `arn:${partition}:apigateway:${region}::/domainnames/${name}`;
}

async function restDomain(scope: CollectScope, fields: Fields): Promise<ApiDomainName | undefined> {
  const name = fields.text('domainName');
  if (name === undefined) return undefined;
  const arn = domainArn(scope, name);
  const apis: Reference[] = [];
  const purpose = { facet: 'domain-names', subjectId: arn } as const;
  for await (const each of scope.list(
    'api-gateway:GetBasePathMappings',
    { domainName: name, limit: 500 },
    purpose,
  )) {
    const id = each.text('restApiId');
    if (id !== undefined) apis.push(referenceByArn(restApiArn(scope, id)));
  }
  return {
    kind: 'domain-name',
    ...subjectBase(scope, arn, name),
    apis,
    requiresClientCertificate: fields.has('mutualTlsAuthentication.truststoreUri'),
    ...present({ securityPolicy: fields.text('securityPolicy') }),
  };
}

async function httpDomain(scope: CollectScope, fields: Fields): Promise<ApiDomainName | undefined> {
  const name = fields.text('DomainName');
  if (name === undefined) return undefined;
  const arn = domainArn(scope, name);
  const apis: Reference[] = [];
  const purpose = { facet: 'domain-names', subjectId: arn } as const;
  for await (const each of scope.list('apigatewayv2:GetApiMappings', { DomainName: name }, purpose)) {
    const id = each.text('ApiId');
    // The mapping does not tell which kind of API it leads to; only one of the two ARNs exists.
    if (id !== undefined)
      apis.push(referenceByArn(httpApiArn(scope, id)), referenceByArn(restApiArn(scope, id)));
  }
  return {
    kind: 'domain-name',
    ...subjectBase(scope, arn, name),
    apis,
    requiresClientCertificate: fields.has('MutualTlsAuthentication.TruststoreUri'),
    ...present({ securityPolicy: fields.list('DomainNameConfigurations')[0]?.text('SecurityPolicy') }),
  };
}
