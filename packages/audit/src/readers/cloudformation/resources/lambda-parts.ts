import { present } from '../../../model/present.ts';
import type {
  CapacityProvider,
  CodeSigningConfig,
  EventSourceMapping,
  LayerVersion,
  MicrovmImage,
  WebFunction,
} from '../../../model/subjects/lambda-parts.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  itemsOf,
  knownText,
  numberOf,
  type Tree,
  textMapOf,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import { functionLink } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { nodesUnder, placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import { bucketAndKey } from './lambda-function.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** Mappings, layers, code signing and the newer compute types of Lambda. */
export const LAMBDA_PART_MAPPERS: ResourceMappers = {
  'AWS::Lambda::EventSourceMapping': (resource, scope) => [mappingOf(resource, scope)],
  'AWS::Lambda::LayerVersion': (resource, scope) => [layerOf(resource, scope)],
  'AWS::Lambda::CodeSigningConfig': (resource, scope) => [codeSigningOf(resource, scope)],
  'AWS::Lambda::CapacityProvider': (resource, scope) => [capacityProviderOf(resource, scope)],
  'AWS::Lambda::WebFunction': (resource, scope) => [webFunctionOf(resource, scope)],
  'AWS::Lambda::MicrovmImage': (resource, scope) => [microvmImageOf(resource, scope)],
  'AWS::Lambda::EventInvokeConfig': () => [],
};

const SERVICE_OF_ARN: ReadonlyMap<string, EventSourceMapping['service']> = new Map([
  ['sqs', 'sqs'],
  ['kinesis', 'kinesis'],
  ['dynamodb', 'dynamodb'],
  ['kafka', 'kafka'],
  ['mq', 'mq'],
  ['rds', 'documentdb'],
]);

function mappingOf(resource: ResolvedResource, scope: Scope): EventSourceMapping {
  const p = resource.properties;
  const responseTypes = textsOf(child(p, 'FunctionResponseTypes'));
  const unknownType = responseTypes.find(isUnresolved);
  const pollers = child(p, 'ProvisionedPollerConfig');
  const accessTypes = itemsOf(child(p, 'SourceAccessConfigurations')).flatMap(
    (item) => textOf(child(item, 'Type')) ?? [],
  );
  return {
    kind: 'event-source-mapping',
    ...subjectBase(resource, scope),
    function: functionLink(child(p, 'FunctionName'), scope).function,
    service: serviceOf(resource, scope),
    ...present({
      source: scope.referenceTo(child(p, 'EventSourceArn')),
      isEnabled: booleanOf(child(p, 'Enabled')),
      batchSize: numberOf(child(p, 'BatchSize')),
      maximumRetryAttempts: numberOf(child(p, 'MaximumRetryAttempts')),
      maximumRecordAge: numberOf(child(p, 'MaximumRecordAgeInSeconds')),
      bisectBatchOnError: booleanOf(child(p, 'BisectBatchOnFunctionError')),
      parallelizationFactor: numberOf(child(p, 'ParallelizationFactor')),
      reportsBatchItemFailures: responseTypes.includes('ReportBatchItemFailures') ? true : unknownType,
      onFailure: scope.referenceTo(child(p, 'DestinationConfig', 'OnFailure', 'Destination')),
      maximumConcurrency: numberOf(child(p, 'ScalingConfig', 'MaximumConcurrency')),
      provisionedPollers:
        pollers === undefined
          ? undefined
          : present({
              minimum: numberOf(child(pollers, 'MinimumPollers')),
              maximum: numberOf(child(pollers, 'MaximumPollers')),
            }),
      startingPosition: textOf(child(p, 'StartingPosition')),
      hasFilter: itemsOf(child(p, 'FilterCriteria', 'Filters')).length > 0 ? true : undefined,
      accessTypes: accessTypes.length === 0 ? undefined : accessTypes,
    }),
    places: placesOf({ source: child(p, 'EventSourceArn'), batchSize: child(p, 'BatchSize') }),
  };
}

/** The service, from the source's ARN or type, else from properties that only one of them has. */
function serviceOf(resource: ResolvedResource, scope: Scope): EventSourceMapping['service'] {
  const p = resource.properties;
  if (child(p, 'SelfManagedEventSource') !== undefined) return 'self-managed-kafka';
  const source = child(p, 'EventSourceArn');
  const hint = knownText(child(resource.metadata, 'watertight:source'));
  const texts = [scope.find(source)?.arn, valueText(textOf(source)), `arn::${hint ?? ''}`];
  for (const text of texts) {
    const service = SERVICE_OF_ARN.get(text?.split(':', 3)[2] ?? '');
    if (service !== undefined) return service;
  }
  if (child(p, 'DocumentDBEventSourceConfig') !== undefined) return 'documentdb';
  if (child(p, 'Topics') !== undefined) return 'kafka';
  if (child(p, 'Queues') !== undefined) return 'mq';
  return child(p, 'ScalingConfig') === undefined ? 'unknown' : 'sqs';
}

function layerOf(resource: ResolvedResource, scope: Scope): LayerVersion {
  const p = resource.properties;
  const content = child(p, 'Content');
  const asset = child(resource.metadata, 'aws:asset:path');
  const local = content?.kind === 'scalar' && !content.text.startsWith('s3://') ? content : undefined;
  const located = content?.kind === 'scalar' ? bucketAndKey(content.text) : undefined;
  const code = present({
    path: textOf(asset ?? local),
    bucket: located?.bucket ?? textOf(child(content, 'S3Bucket')),
    key: located?.key ?? textOf(child(content, 'S3Key')),
  });
  const runtimes = child(p, 'CompatibleRuntimes');
  return {
    kind: 'layer',
    ...subjectBase(resource, scope),
    ...present({
      compatibleRuntimes: runtimes === undefined ? undefined : textsOf(runtimes),
      code: Object.keys(code).length === 0 ? undefined : code,
    }),
  };
}

function codeSigningOf(resource: ResolvedResource, scope: Scope): CodeSigningConfig {
  const p = resource.properties;
  return {
    kind: 'code-signing-config',
    ...subjectBase(resource, scope),
    ...present({
      untrustedArtifactOnDeployment: textOf(child(p, 'CodeSigningPolicies', 'UntrustedArtifactOnDeployment')),
    }),
    signingProfiles: textsOf(child(p, 'AllowedPublishers', 'SigningProfileVersionArns')),
  };
}

function capacityProviderOf(resource: ResolvedResource, scope: Scope): CapacityProvider {
  const p = resource.properties;
  const vpc = child(p, 'VpcConfig');
  return {
    kind: 'capacity-provider',
    ...subjectBase(resource, scope),
    ...present({
      operatorRole: scope.referenceTo(
        child(p, 'PermissionsConfig', 'CapacityProviderOperatorRoleArn'),
        'AWS::IAM::Role',
      ),
      vpc:
        vpc === undefined
          ? undefined
          : {
              subnets: referencesOf(child(vpc, 'SubnetIds'), scope),
              securityGroups: referencesOf(child(vpc, 'SecurityGroupIds'), scope),
            },
    }),
  };
}

function webFunctionOf(resource: ResolvedResource, scope: Scope): WebFunction {
  const p = resource.properties;
  const environment = child(p, 'Environment', 'Variables');
  const authType = firstOf(p, [['AuthType'], ['EndpointConfig', 'AuthType'], ['Endpoint', 'AuthType']]);
  return {
    kind: 'web-function',
    ...subjectBase(resource, scope),
    ...present({
      role: scope.referenceTo(
        firstOf(p, [['Role'], ['ExecutionRole'], ['ExecutionRoleArn']]),
        'AWS::IAM::Role',
      ),
      authType: textOf(authType),
      environment: environment === undefined ? undefined : textMapOf(environment),
    }),
    places: placesOf({ authType, ...nodesUnder('environment', environment) }),
  };
}

function microvmImageOf(resource: ResolvedResource, scope: Scope): MicrovmImage {
  const p = resource.properties;
  const capabilities = firstOf(p, [['OsCapabilities'], ['OSCapabilities']]);
  return {
    kind: 'microvm-image',
    ...subjectBase(resource, scope),
    ...present({
      role: scope.referenceTo(firstOf(p, [['BuildRole'], ['BuildRoleArn'], ['Role']]), 'AWS::IAM::Role'),
      osCapabilities: capabilities === undefined ? undefined : textsOf(capabilities),
    }),
  };
}

/** The first path that is there: for types whose property names differ between versions. */
function firstOf(tree: Tree, paths: readonly (readonly string[])[]): Tree | undefined {
  for (const path of paths) {
    const node = child(tree, ...path);
    if (node !== undefined) return node;
  }
  return undefined;
}
