import type {
  ApiIntegration,
  ApiRoute,
  ApiStage,
  StageMethodSettings,
} from '../../../model/subjects/api-gateway.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { present } from '../../present.ts';
import { Attributes } from '../attributes.ts';
import type { ResourceInstance } from '../resource-instance.ts';
import {
  functionReference,
  partBase,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';

const API = ['aws_api_gateway_rest_api'];
const INTEGRATION = 'aws_api_gateway_integration';

/** Levels of `parent_id` that are followed; API Gateway's paths are shorter. */
const MAXIMUM_PATH_DEPTH = 50;

/** REST APIs. Terraform AWS provider 6 documentation, November 2026. */
export const API_GATEWAY_MAPPINGS: SubjectMappings = {
  aws_api_gateway_rest_api: (resource) => [
    {
      kind: 'api',
      protocol: 'rest',
      ...subjectBase(resource),
      ...present({
        endpointTypes: resource.block('endpoint_configuration')?.texts('types'),
        disablesDefaultEndpoint: resource.boolean('disable_execute_api_endpoint'),
        minimumCompressionSize: compression(resource),
        apiKeySource: resource.text('api_key_source'),
        hasUnknownRoutes: resource.has('body') ? true : undefined,
      }),
    },
    ...inlinePolicy(resource),
  ],
  aws_api_gateway_rest_api_policy: (resource) => policySubject(resource),
  aws_api_gateway_method: (resource) => [methodRoute(resource)],
  aws_api_gateway_authorizer: (resource) => [
    {
      kind: 'authorizer',
      ...subjectBase(resource),
      api: required(resource.reference('rest_api_id', API), resource, 'rest_api_id'),
      type: resource.text('type') ?? 'TOKEN',
      ...present({
        function: functionReference(resource, 'authorizer_uri'),
        userPools: resource.has('provider_arns')
          ? resource.references('provider_arns', ['aws_cognito_user_pool'])
          : undefined,
        identitySources: resource.texts('identity_source'),
        cacheSeconds: resource.number('authorizer_result_ttl_in_seconds'),
      }),
    },
  ],
  aws_api_gateway_stage: (resource) => [stageOf(resource, pointingAtStage(resource))],
  aws_api_gateway_deployment: (resource) => deploymentStage(resource),
  aws_api_gateway_usage_plan: (resource) => [
    {
      kind: 'usage-plan',
      ...subjectBase(resource),
      stages: resource.blocks('api_stages').map((each) => ({
        api: required(each.reference('api_id', API), each, 'api_id'),
        ...present({ stage: each.directText('stage') }),
      })),
      ...present({
        throttle: rateOf(resource.block('throttle_settings')),
        quota: quotaOf(resource.block('quota_settings')),
      }),
    },
  ],
  aws_api_gateway_api_key: (resource) => [
    {
      kind: 'api-key',
      ...subjectBase(resource),
      plans: pointingAt(resource, 'aws_api_gateway_usage_plan_key', 'key_id').flatMap(
        (each) => each.reference('usage_plan_id', ['aws_api_gateway_usage_plan']) ?? [],
      ),
      ...present({ isEnabled: resource.boolean('enabled') }),
    },
  ],
  aws_api_gateway_domain_name: (resource) => [
    {
      kind: 'domain-name',
      ...subjectBase(resource),
      apis: pointingAt(resource, 'aws_api_gateway_base_path_mapping', 'domain_name').flatMap(
        (each) => each.reference('api_id', API) ?? [],
      ),
      ...present({
        securityPolicy: resource.text('security_policy'),
        requiresClientCertificate:
          resource.block('mutual_tls_authentication') === undefined ? undefined : true,
      }),
    },
  ],
  aws_api_gateway_client_certificate: (resource) => {
    const expires = resource.raw('expiration_date');
    return [
      {
        kind: 'client-certificate',
        ...subjectBase(resource),
        ...present({ expires: typeof expires === 'string' ? expires : undefined }),
      },
    ];
  },
};

function compression(resource: Attributes): Value<number> | undefined {
  const size = resource.number('minimum_compression_size');
  return size === -1 ? undefined : size;
}

function inlinePolicy(resource: Attributes): readonly Subject[] {
  const document = policyOfAttribute(resource, 'policy');
  // On a first plan the attribute is computed: unknown, although nothing in the configuration sets it.
  const isSet = 'policy' in resource.instance.expressions || typeof resource.raw('policy') === 'string';
  if (document === undefined || !isSet) return [];
  return [
    {
      kind: 'resource-policy',
      ...partBase(resource, 'policy'),
      service: 'execute-api',
      on: [{ kind: 'reference', id: resource.instance.id }],
      document,
    },
  ];
}

function policySubject(resource: Attributes): readonly Subject[] {
  const document = policyOfAttribute(resource, 'policy');
  if (document === undefined) return [];
  return [
    {
      kind: 'resource-policy',
      ...subjectBase(resource),
      service: 'execute-api',
      on: [required(resource.reference('rest_api_id', API), resource, 'rest_api_id')],
      document,
    },
  ];
}

function methodRoute(resource: Attributes): ApiRoute {
  const integration = integrationOf(resource);
  const models = resource.textMap('request_models');
  const validator = resource.target('request_validator_id', ['aws_api_gateway_request_validator']);
  return {
    kind: 'route',
    ...subjectBase(resource),
    api: required(resource.reference('rest_api_id', API), resource, 'rest_api_id'),
    method: resource.text('http_method') ?? resource.unresolved('http_method'),
    route: pathOf(resource),
    ...present({
      authorization: resource.text('authorization'),
      authorizer: resource.reference('authorizer_id', ['aws_api_gateway_authorizer']),
      requiresApiKey: resource.boolean('api_key_required'),
      scopes: resource.texts('authorization_scopes'),
      integration,
      validatesRequest: validates(resource, validator),
      hasRequestModel: models === undefined ? undefined : Object.keys(models).length > 0,
    }),
  };
}

function validates(
  resource: Attributes,
  validator: ResourceInstance | undefined,
): Value<boolean> | undefined {
  if (validator === undefined) {
    return resource.has('request_validator_id') ? resource.unresolved('request_validator_id') : undefined;
  }
  const settings = new Attributes(resource.resources, validator);
  return [
    settings.boolean('validate_request_body'),
    settings.boolean('validate_request_parameters'),
  ].includes(true);
}

/**
 * The integration of a method has its resource and HTTP method, not a link to the method; its `resource_id` names the
 * same API resource (or the API's root), or is taken from the method.
 */
function integrationOf(method: Attributes): ApiIntegration | undefined {
  const place = method.target('resource_id', ['aws_api_gateway_resource', ...API]);
  const candidates = [
    ...pointingAt(method, INTEGRATION, 'resource_id'),
    ...(place === undefined
      ? []
      : pointingAt(new Attributes(method.resources, place), INTEGRATION, 'resource_id')),
  ];
  const own = method.raw('http_method');
  const found = candidates.find((each) => each.raw('http_method') === own || !each.has('http_method'));
  if (found === undefined) return undefined;
  return present({
    type: found.text('type'),
    function: isFunctionIntegration(found) ? functionReference(found, 'uri') : undefined,
    uri: found.text('uri'),
    credentials: found.reference('credentials', ['aws_iam_role']),
    connectionType: found.text('connection_type'),
  });
}

/** Whether the integration's URI is a function's: told by its known text, or by what it refers to. */
function isFunctionIntegration(integration: Attributes): boolean {
  const uri = integration.raw('uri');
  if (typeof uri === 'string') return uri.includes(':lambda:path/');
  return integration.targets('uri', ['aws_lambda_function', 'aws_lambda_alias']).length > 0;
}

/** Walks `aws_api_gateway_resource` up to the API's root. */
function pathOf(resource: Attributes): Value<string> {
  const parts: string[] = [];
  let current = resource;
  let attribute = 'resource_id';
  for (let depth = 0; depth < MAXIMUM_PATH_DEPTH; depth += 1) {
    const parent = current.target(attribute, ['aws_api_gateway_resource', ...API]);
    if (parent === undefined || parent.type !== 'aws_api_gateway_resource') {
      return parent === undefined ? current.unresolved(attribute) : `/${parts.toReversed().join('/')}`;
    }
    current = new Attributes(resource.resources, parent);
    attribute = 'parent_id';
    const part = current.raw('path_part');
    parts.push(typeof part === 'string' ? part : '<?path_part>');
  }
  return unresolved('a path without root', { at: resource.instance.at });
}

function stageOf(resource: Attributes, settings: readonly Attributes[]): ApiStage {
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

function pointingAtStage(stage: Attributes): readonly Attributes[] {
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
function deploymentStage(resource: Attributes): readonly Subject[] {
  const name = resource.raw('stage_name');
  if (typeof name !== 'string' || name === '') return [];
  return [{ ...stageOf(resource, []), name }];
}

function rateOf(block: Attributes | undefined) {
  if (block === undefined) return undefined;
  return present({ rate: block.number('rate_limit'), burst: block.number('burst_limit') });
}

function quotaOf(block: Attributes | undefined) {
  if (block === undefined) return undefined;
  return present({ limit: block.number('limit'), period: block.text('period') });
}
