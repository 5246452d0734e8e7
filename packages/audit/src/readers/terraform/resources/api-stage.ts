import { present } from '../../../model/present.ts';
import type { ApiStage, StageMethodSettings } from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import type { Value } from '../../../model/unresolved.ts';
import { Attributes } from '../attributes.ts';
import { pointingAt, required, subjectBase } from '../subject-mapping.ts';
import { API } from './api-method.ts';

/** A stage with the settings of its methods. */
export function stageOf(resource: Attributes, settings: readonly Attributes[]): ApiStage {
  const log = resource.block('access_log_settings');
  return {
    kind: 'stage',
    ...subjectBase(resource),
    api: required(resource.reference('rest_api_id', API), resource, 'rest_api_id'),
    methodSettings: settings.flatMap((each) => methodSettings(each)),
    ...present({
      accessLog:
        log === undefined
          ? undefined
          : present({ destination: log.directText('destination_arn'), format: log.text('format') }),
      tracing: resource.boolean('xray_tracing_enabled'),
      cacheCluster: resource.boolean('cache_cluster_enabled'),
      clientCertificate: resource.reference('client_certificate_id', ['aws_api_gateway_client_certificate']),
      webAcl: webAclOf(resource),
      variables: resource.textMap('variables'),
    }),
  };
}

/** The web ACL that an association puts before a resource. */
export function webAclOf(resource: Attributes) {
  return ['aws_wafv2_web_acl_association', 'aws_wafregional_web_acl_association']
    .flatMap((type) => pointingAt(resource, type, 'resource_arn'))
    .map((each) => each.reference('web_acl_arn', ['aws_wafv2_web_acl']) ?? each.reference('web_acl_id'))
    .find((each) => each !== undefined);
}

/** The method settings of a stage: by reference, or by its API and name. */
export function pointingAtStage(stage: Attributes): readonly Attributes[] {
  const api = stage.target('rest_api_id', API);
  if (api === undefined) return [];
  const all = pointingAt(
    new Attributes(stage.resources, api),
    'aws_api_gateway_method_settings',
    'rest_api_id',
  );
  return all.filter((each) => {
    const target = each.target('stage_name', ['aws_api_gateway_stage']);
    return target === undefined
      ? each.raw('stage_name') === stage.raw('stage_name')
      : target.id === stage.instance.id;
  });
}

function methodSettings(resource: Attributes): readonly StageMethodSettings[] {
  return resource.blocks('settings').map((each) => ({
    route: resource.text('method_path') ?? '*/*',
    ...present({
      loggingLevel: each.text('logging_level'),
      dataTrace: each.boolean('data_trace_enabled'),
      metrics: each.boolean('metrics_enabled'),
      caching: each.boolean('caching_enabled'),
      cacheEncrypted: each.boolean('cache_data_encrypted'),
      throttlingRate: notUnlimited(each.number('throttling_rate_limit')),
      throttlingBurst: notUnlimited(each.number('throttling_burst_limit')),
    }),
    at: resource.instance.at,
  }));
}

/** -1 is the provider's default and means: not set. */
function notUnlimited(value: Value<number> | undefined): Value<number> | undefined {
  return value === -1 ? undefined : value;
}

/** Deployments may make a stage on their own (deprecated, gone in provider 6). */
export function deploymentStage(resource: Attributes): readonly Subject[] {
  const name = resource.raw('stage_name');
  if (typeof name !== 'string' || name === '') return [];
  return [{ ...stageOf(resource, []), name }];
}
