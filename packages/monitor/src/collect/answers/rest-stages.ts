import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { ApiStage, StageMethodSettings } from '@watertight/audit/model/subjects/api-gateway.ts';
import type { CollectScope } from '../collector.ts';
import { type Fields, fieldsOf } from '../parse/fields.ts';
import { referenceOf } from '../parse/reference-of.ts';
import { subjectBase } from './subject-base.ts';

/** Stages of a REST API. */
export async function readRestStages(
  scope: CollectScope,
  { arn, restApiId }: { readonly arn: string; readonly restApiId: string },
): Promise<readonly ApiStage[]> {
  const stages: ApiStage[] = [];
  const purpose = { facet: 'api-stages', subjectId: arn } as const;
  for await (const fields of scope.list('api-gateway:GetStages', { restApiId }, purpose)) {
    const name = fields.text('stageName');
    if (name === undefined) continue;
    const certificate = fields.text('clientCertificateId');
    stages.push({
      kind: 'stage',
      ...subjectBase(scope, `${arn}/stages/${name}`, name),
      api: referenceByArn(arn),
      methodSettings: methodSettings(fields),
      variables: fields.textMap('variables'),
      tags: fields.textMap('tags'),
      ...present({
        accessLog: fields.has('accessLogSettings.destinationArn')
          ? present({
              destination: fields.text('accessLogSettings.destinationArn'),
              format: fields.text('accessLogSettings.format'),
            })
          : undefined,
        tracing: fields.flag('tracingEnabled'),
        cacheCluster: fields.flag('cacheClusterEnabled'),
        webAcl: referenceOf(fields.text('webAclArn')),
        clientCertificate:
          certificate === undefined ? undefined : referenceByArn(certificateArn(scope, certificate)),
      }),
    });
  }
  return stages;
}

/** ARN of a client certificate of API Gateway. */
export function certificateArn({ partition, region }: CollectScope, id: string): string {
  return `arn:${partition}:apigateway:${region}::/clientcertificates/${id}`;
}

function methodSettings(stage: Fields): readonly StageMethodSettings[] {
  const settings = stage.fields('methodSettings').raw;
  if (typeof settings !== 'object' || settings === null) return [];
  // Names are `path/METHOD` with `~1` for a slash; they may hold dots, so they are not read as paths.
  return Object.entries(settings).map(([route, raw]) => describeSettings(route, fieldsOf(raw)));
}

function describeSettings(route: string, fields: Fields): StageMethodSettings {
  return {
    route: route.replaceAll('~1', '/'),
    ...present({
      loggingLevel: fields.text('loggingLevel'),
      dataTrace: fields.flag('dataTraceEnabled'),
      metrics: fields.flag('metricsEnabled'),
      caching: fields.flag('cachingEnabled'),
      cacheEncrypted: fields.flag('cacheDataEncrypted'),
      throttlingRate: fields.number('throttlingRateLimit'),
      throttlingBurst: fields.number('throttlingBurstLimit'),
    }),
  };
}
