import { present } from '../../../model/present.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import type { Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import {
  functionReference,
  partBase,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';
import { API, methodRoute } from './api-method.ts';
import { deploymentStage, pointingAtStage, stageOf } from './api-stage.ts';

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

function rateOf(block: Attributes | undefined) {
  if (block === undefined) return undefined;
  return present({ rate: block.number('rate_limit'), burst: block.number('burst_limit') });
}

function quotaOf(block: Attributes | undefined) {
  if (block === undefined) return undefined;
  return present({ limit: block.number('limit'), period: block.text('period') });
}
