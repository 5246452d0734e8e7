import { present } from '../../../model/present.ts';
import type {
  AsyncInvokeConfig,
  FunctionCode,
  LambdaFunction,
} from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import {
  functionReference,
  keyReference,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { permission } from './lambda-permission.ts';

/** Functions and what belongs to them alone. Terraform AWS provider 6 documentation, November 2026. */
export const LAMBDA_MAPPINGS: SubjectMappings = {
  aws_lambda_function: (resource) => [lambdaFunction(resource)],
  aws_lambda_function_url: (resource) => [
    {
      kind: 'function-url',
      ...subjectBase(resource),
      function: required(functionReference(resource, 'function_name'), resource, 'function_name'),
      authType: resource.text('authorization_type') ?? resource.unresolved('authorization_type'),
      ...present({
        qualifier: resource.text('qualifier'),
        invokeMode: resource.text('invoke_mode'),
        url: textOrNothing(resource.text('function_url')),
        cors: urlCors(resource.block('cors')),
      }),
    },
  ],
  aws_lambda_permission: (resource) => [permission(resource)],
  aws_lambda_alias: (resource) => [
    {
      kind: 'alias',
      ...subjectBase(resource),
      function: required(functionReference(resource, 'function_name'), resource, 'function_name'),
      version: resource.directText('function_version') ?? resource.unresolved('function_version'),
      ...present({ weights: aliasWeights(resource) }),
    },
  ],
};

function lambdaFunction(resource: Attributes): LambdaFunction {
  const network = resource.block('vpc_config');
  const logging = resource.block('logging_config');
  return {
    kind: 'function',
    ...subjectBase(resource),
    ...present({
      runtime: resource.text('runtime'),
      handler: resource.text('handler'),
      packageType: packageType(resource),
      code: functionCode(resource),
      architectures: resource.texts('architectures'),
      description: resource.text('description'),
      role: resource.reference('role', ['aws_iam_role']),
      memory: resource.number('memory_size'),
      timeout: resource.number('timeout'),
      ephemeralStorage: resource.block('ephemeral_storage')?.number('size'),
      kmsKey: keyReference(resource, 'kms_key_arn'),
      deadLetterTarget: resource.block('dead_letter_config')?.reference('target_arn'),
      tracing: resource.block('tracing_config')?.text('mode'),
      layers: resource.has('layers')
        ? resource.references('layers', ['aws_lambda_layer_version'])
        : undefined,
      codeSigningConfig: resource.reference('code_signing_config_arn', ['aws_lambda_code_signing_config']),
      reservedConcurrency: reserved(resource),
      provisionedConcurrency: provisioned(resource),
      snapStart: resource.block('snap_start')?.text('apply_on'),
      recursiveLoop: pointingAt(resource, 'aws_lambda_function_recursion_config', 'function_name')[0]?.text(
        'recursive_loop',
      ),
      runtimeManagement: runtimeManagement(resource),
      capacityProvider: resource
        .block('capacity_provider_config')
        ?.block('lambda_managed_instances_capacity_provider_config')
        ?.reference('capacity_provider_arn', ['aws_lambda_capacity_provider']),
      durable: resource.block('durable_config') === undefined ? undefined : true,
      vpc:
        network === undefined
          ? undefined
          : {
              subnets: network.references('subnet_ids', ['aws_subnet']),
              securityGroups: network.references('security_group_ids', ['aws_security_group']),
            },
      logging:
        logging === undefined
          ? undefined
          : present({
              format: logging.text('log_format'),
              applicationLevel: logging.text('application_log_level'),
              systemLevel: logging.text('system_log_level'),
              logGroup: logging.reference('log_group', ['aws_cloudwatch_log_group']),
            }),
    }),
    ...environmentOf(resource),
    ...fileSystems(resource),
    ...asyncInvokeConfigs(resource),
  };
}

function packageType(resource: Attributes): Value<'Zip' | 'Image'> | undefined {
  const type = resource.text('package_type');
  return type === 'Zip' || type === 'Image' || isUnresolved(type) ? type : undefined;
}

function functionCode(resource: Attributes): FunctionCode {
  return present({
    path: resource.text('filename'),
    bucket: resource.directText('s3_bucket'),
    key: resource.directText('s3_key'),
    objectVersion: resource.text('s3_object_version'),
    imageUri: resource.text('image_uri'),
  });
}

function environmentOf(resource: Attributes): Pick<LambdaFunction, 'environment' | 'hasUnknownEnvironment'> {
  const block = resource.block('environment');
  if (resource.isOpen('environment') || block?.isOpen('variables') === true) {
    return { hasUnknownEnvironment: true };
  }
  return present({ environment: block?.textMap('variables') });
}

function fileSystems(resource: Attributes): Pick<LambdaFunction, 'fileSystems'> {
  const blocks = resource.blocks('file_system_config');
  if (blocks.length === 0) return {};
  return {
    fileSystems: blocks.map((each) => ({
      arn: each.directText('arn') ?? each.unresolved('arn'),
      ...present({ mountPath: each.text('local_mount_path') }),
    })),
  };
}

/** -1 is Terraform's spelling of unreserved. */
function reserved(resource: Attributes): Value<number> | undefined {
  const value = resource.number('reserved_concurrent_executions');
  return value === -1 ? undefined : value;
}

function provisioned(resource: Attributes): Value<number> | undefined {
  const amounts = pointingAt(resource, 'aws_lambda_provisioned_concurrency_config', 'function_name').map(
    (each) =>
      each.number('provisioned_concurrent_executions') ??
      each.unresolved('provisioned_concurrent_executions'),
  );
  const open = amounts.find((each) => isUnresolved(each));
  if (open !== undefined || amounts.length === 0) return open;
  return amounts.reduce<number>((sum, each) => sum + (typeof each === 'number' ? each : 0), 0);
}

function runtimeManagement(resource: Attributes): LambdaFunction['runtimeManagement'] {
  const config = pointingAt(resource, 'aws_lambda_runtime_management_config', 'function_name')[0];
  if (config === undefined) return undefined;
  return {
    mode: config.text('update_runtime_on') ?? 'Auto',
    ...present({ version: config.text('runtime_version_arn') }),
  };
}

function asyncInvokeConfigs(resource: Attributes): Pick<LambdaFunction, 'asyncInvokeConfigs'> {
  const configs = pointingAt(resource, 'aws_lambda_function_event_invoke_config', 'function_name');
  if (configs.length === 0) return {};
  return { asyncInvokeConfigs: configs.map((each) => asyncInvokeConfig(each)) };
}

function asyncInvokeConfig(config: Attributes): AsyncInvokeConfig {
  const destinations = config.block('destination_config');
  return {
    ...present({
      qualifier: config.text('qualifier'),
      maximumRetryAttempts: config.number('maximum_retry_attempts'),
      maximumEventAge: config.number('maximum_event_age_in_seconds'),
      onFailure: destinations?.block('on_failure')?.reference('destination'),
      onSuccess: destinations?.block('on_success')?.reference('destination'),
    }),
    at: config.instance.at,
  };
}

function urlCors(cors: Attributes | undefined) {
  if (cors === undefined) return undefined;
  return present({
    allowOrigins: cors.texts('allow_origins'),
    allowMethods: cors.texts('allow_methods'),
    allowHeaders: cors.texts('allow_headers'),
    allowCredentials: cors.boolean('allow_credentials'),
  });
}

function textOrNothing(value: Value<string> | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function aliasWeights(resource: Attributes): Readonly<Record<string, number>> | undefined {
  const routing = resource.block('routing_config')?.textMap('additional_version_weights');
  if (routing === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(routing).flatMap(([version, weight]) =>
      typeof weight === 'string' && Number.isFinite(Number(weight)) ? [[version, Number(weight)]] : [],
    ),
  );
}
