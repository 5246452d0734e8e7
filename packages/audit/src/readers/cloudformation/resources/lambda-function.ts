import { present } from '../../../model/present.ts';
import type {
  AsyncInvokeConfig,
  FunctionCode,
  LambdaFunction,
} from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, known, type Value } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  itemsOf,
  numberOf,
  type Tree,
  textMapOf,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { nodesUnder, placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import { isEdgeFunction } from './edge-functions.ts';
import { qualifiedConcurrency } from './lambda-versions.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** `AWS::Lambda::Function`, with what other resources of the template configure on it. */
export const LAMBDA_FUNCTION_MAPPERS: ResourceMappers = {
  'AWS::Lambda::Function': (resource, scope) => [functionOf(resource, scope)],
};

function functionOf(resource: ResolvedResource, scope: Scope): LambdaFunction {
  const p = resource.properties;
  const environment = child(p, 'Environment', 'Variables');
  return {
    kind: 'function',
    ...subjectBase(resource, scope),
    ...present({
      runtime: textOf(child(p, 'Runtime')),
      handler: textOf(child(p, 'Handler')),
      packageType: packageTypeOf(p),
      code: codeOf(resource),
      architectures: listOf(child(p, 'Architectures')),
      description: textOf(child(p, 'Description')),
      role: scope.referenceTo(child(p, 'Role'), 'AWS::IAM::Role'),
      memory: numberOf(child(p, 'MemorySize')),
      timeout: numberOf(child(p, 'Timeout')),
      ephemeralStorage: numberOf(child(p, 'EphemeralStorage', 'Size')),
      environment: environment === undefined ? undefined : textMapOf(environment),
      hasUnknownEnvironment: isUnknown(environment) ? true : undefined,
      kmsKey: scope.referenceTo(child(p, 'KmsKeyArn')),
      layers: child(p, 'Layers') === undefined ? undefined : referencesOf(child(p, 'Layers'), scope),
      codeSigningConfig: scope.referenceTo(child(p, 'CodeSigningConfigArn')),
      reservedConcurrency: numberOf(child(p, 'ReservedConcurrentExecutions')),
      provisionedConcurrency: qualifiedConcurrency(resource, scope),
      ...executionOf(resource, scope),
    }),
    places: functionPlaces(p),
  };
}

function executionOf(resource: ResolvedResource, scope: Scope) {
  const p = resource.properties;
  const configs = scope.attached('AWS::Lambda::EventInvokeConfig', 'FunctionName', resource);
  return {
    vpc: vpcOf(child(p, 'VpcConfig'), scope),
    deadLetterTarget: scope.referenceTo(child(p, 'DeadLetterConfig', 'TargetArn')),
    tracing: textOf(child(p, 'TracingConfig', 'Mode')),
    logging: loggingOf(child(p, 'LoggingConfig'), scope),
    fileSystems: fileSystemsOf(child(p, 'FileSystemConfigs')),
    snapStart: textOf(child(p, 'SnapStart', 'ApplyOn')),
    runtimeManagement: runtimeManagementOf(child(p, 'RuntimeManagementConfig')),
    recursiveLoop: textOf(child(p, 'RecursiveLoop')),
    asyncInvokeConfigs:
      configs.length === 0 ? undefined : configs.map((config) => asyncInvokeConfig(config, scope)),
    capacityProvider: scope.referenceTo(
      child(
        p,
        'CapacityProviderConfig',
        'LambdaManagedInstancesCapacityProviderConfig',
        'CapacityProviderArn',
      ),
      'AWS::Lambda::CapacityProvider',
    ),
    durable: child(p, 'DurableConfig') === undefined ? undefined : true,
    isEdge: isEdgeFunction(resource, scope) ? true : undefined,
  };
}

function functionPlaces(p: Tree): LambdaFunction['places'] & {} {
  return placesOf({
    runtime: child(p, 'Runtime'),
    handler: child(p, 'Handler'),
    role: child(p, 'Role'),
    memory: child(p, 'MemorySize'),
    timeout: child(p, 'Timeout'),
    environment: child(p, 'Environment', 'Variables') ?? child(p, 'Environment'),
    ...nodesUnder('environment', child(p, 'Environment', 'Variables')),
    kmsKey: child(p, 'KmsKeyArn'),
    layers: child(p, 'Layers'),
    vpc: child(p, 'VpcConfig'),
    tracing: child(p, 'TracingConfig', 'Mode'),
    code: child(p, 'Code'),
    logging: child(p, 'LoggingConfig'),
    deadLetterTarget: child(p, 'DeadLetterConfig'),
    reservedConcurrency: child(p, 'ReservedConcurrentExecutions'),
    ephemeralStorage: child(p, 'EphemeralStorage', 'Size'),
    fileSystems: child(p, 'FileSystemConfigs'),
    runtimeManagement: child(p, 'RuntimeManagementConfig'),
    recursiveLoop: child(p, 'RecursiveLoop'),
    codeSigningConfig: child(p, 'CodeSigningConfigArn'),
  });
}

function packageTypeOf(p: Tree): Value<'Zip' | 'Image'> {
  const type = textOf(child(p, 'PackageType'));
  if (isUnresolved(type)) return type;
  if (type === 'Image' || child(p, 'Code', 'ImageUri') !== undefined) return 'Image';
  return 'Zip';
}

/** Where the code is: in a bucket, an image, the template itself, or beside it (CDK assets, `package`-style paths). */
function codeOf({ properties, metadata }: ResolvedResource): FunctionCode | undefined {
  const code = child(properties, 'Code');
  const asset = child(metadata, 'aws:asset:path') ?? child(metadata, 'DockerContext');
  const path =
    asset ?? (code?.kind === 'scalar' || code?.kind === 'unresolved' ? localPath(code) : undefined);
  const parts = present({
    path: textOf(path),
    bucket: textOf(child(code, 'S3Bucket')),
    key: textOf(child(code, 'S3Key')),
    objectVersion: textOf(child(code, 'S3ObjectVersion')),
    imageUri: textOf(child(code, 'ImageUri')),
    inline: textOf(child(code, 'ZipFile')),
  });
  const located = code?.kind === 'scalar' ? bucketAndKey(code.text) : undefined;
  const all = { ...parts, ...located };
  return Object.keys(all).length === 0 ? undefined : all;
}

function localPath(code: Tree): Tree | undefined {
  if (code.kind === 'scalar') return code.text.startsWith('s3://') ? undefined : code;
  return code.kind === 'unresolved' && code.alternatives === undefined ? code : undefined;
}

/** The parts of `s3://bucket/key`. */
export function bucketAndKey(uri: string): { readonly bucket: string; readonly key: string } | undefined {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}

/** A VPC configuration; one with empty lists takes the function out of its VPC. */
function vpcOf(tree: Tree | undefined, scope: Scope): LambdaFunction['vpc'] {
  if (tree === undefined) return undefined;
  const subnets = referencesOf(child(tree, 'SubnetIds'), scope);
  const securityGroups = referencesOf(child(tree, 'SecurityGroupIds'), scope);
  return subnets.length + securityGroups.length === 0 ? undefined : { subnets, securityGroups };
}

function loggingOf(tree: Tree | undefined, scope: Scope): LambdaFunction['logging'] {
  if (tree === undefined) return undefined;
  return present({
    format: textOf(child(tree, 'LogFormat')),
    applicationLevel: textOf(child(tree, 'ApplicationLogLevel')),
    systemLevel: textOf(child(tree, 'SystemLogLevel')),
    logGroup: scope.referenceTo(child(tree, 'LogGroup'), 'AWS::Logs::LogGroup'),
  });
}

function fileSystemsOf(tree: Tree | undefined): LambdaFunction['fileSystems'] {
  const systems = itemsOf(tree).flatMap((item) => {
    const arn = textOf(child(item, 'Arn'));
    return arn === undefined ? [] : [present({ arn, mountPath: textOf(child(item, 'LocalMountPath')) })];
  });
  return systems.length === 0 ? undefined : systems;
}

function runtimeManagementOf(tree: Tree | undefined): LambdaFunction['runtimeManagement'] {
  const mode = textOf(child(tree, 'UpdateRuntimeOn'));
  return mode === undefined
    ? undefined
    : present({ mode, version: textOf(child(tree, 'RuntimeVersionArn')) });
}

function asyncInvokeConfig({ properties: p, at }: ResolvedResource, scope: Scope): AsyncInvokeConfig {
  return present({
    qualifier: textOf(child(p, 'Qualifier')),
    maximumRetryAttempts: numberOf(child(p, 'MaximumRetryAttempts')),
    maximumEventAge: numberOf(child(p, 'MaximumEventAgeInSeconds')),
    onFailure: scope.referenceTo(child(p, 'DestinationConfig', 'OnFailure', 'Destination')),
    onSuccess: scope.referenceTo(child(p, 'DestinationConfig', 'OnSuccess', 'Destination')),
    at,
  });
}

function listOf(tree: Tree | undefined): readonly Value<string>[] | undefined {
  return tree === undefined ? undefined : textsOf(tree);
}

function isUnknown(tree: Tree | undefined): boolean {
  return tree?.kind === 'unresolved' && tree.alternatives === undefined;
}

/** True when a property is known to be on. */
export function isOn(tree: Tree | undefined): boolean {
  return known(booleanOf(tree)) === true;
}
