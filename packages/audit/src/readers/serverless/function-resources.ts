import { known, unresolved } from '../../model/unresolved.ts';
import { joinedText } from '../cloudformation/text-parts.ts';
import {
  booleanOf,
  child,
  entriesOf,
  knownText,
  type Tree,
  unresolvedTree,
  valueTree,
} from '../tree/tree.ts';
import { addAsyncConfig, deadLetterOf } from './async-resources.ts';
import { keyOf, loggingOf, merged, tracingOf, vpcOf } from './function-settings.ts';
import { normalizedName } from './naming.ts';
import { roleOf } from './role-resources.ts';
import { inherited, type ServerlessFunction, type ServerlessService, writtenText } from './service.ts';
import type { Stack } from './stack.ts';
import { refTo, type TreeRecord, type TreeSource } from './tree-source.ts';
import { addUrl } from './url-resources.ts';

/** The framework's defaults: MiB and seconds. */
const DEFAULT_MEMORY = 1024;
const DEFAULT_TIMEOUT = 6;

/** The function itself, its log group, its URL, its asynchronous configuration and its provisioned alias. */
export function addFunction(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  const condition = writtenText(child(fn.tree, 'condition'));
  const options = { at: fn.at, owner: fn.key, condition };
  stack.add(fn.logicalId, 'AWS::Lambda::Function', {
    properties: properties(service, fn, stack),
    ...options,
  });
  addLogGroup(service, fn, stack);
  addAlias(fn, stack);
  addAsyncConfig(service, fn, stack);
  addUrl(fn, stack);
}

function properties(service: ServerlessService, fn: ServerlessFunction, stack: Stack): TreeRecord {
  const { tree } = fn;
  const image = imageOf(service, fn);
  return {
    FunctionName: valueTree(fn.physicalName, child(tree, 'name')?.at ?? fn.at),
    Description: child(tree, 'description'),
    Runtime: image === undefined ? runtimeOf(service, fn) : undefined,
    Handler: image === undefined ? child(tree, 'handler') : undefined,
    PackageType: image === undefined ? undefined : 'Image',
    Role: roleOf(service, fn),
    Code: image === undefined ? packageOf(service, fn) : { ImageUri: image },
    MemorySize: inherited(service, fn, 'memorySize') ?? DEFAULT_MEMORY,
    Timeout: inherited(service, fn, 'timeout') ?? DEFAULT_TIMEOUT,
    Architectures: listed(inherited(service, fn, 'architecture')),
    EphemeralStorage: sized(inherited(service, fn, 'ephemeralStorageSize')),
    Environment: environmentOf(service, fn),
    Tags: tagsOf(merged(service, fn, 'tags')),
    KmsKeyArn: keyOf(service, fn),
    VpcConfig: vpcOf(service, fn),
    Layers: inherited(service, fn, 'layers'),
    TracingConfig: tracingOf(service, fn),
    DeadLetterConfig: deadLetterOf(fn, stack),
    ReservedConcurrentExecutions: child(tree, 'reservedConcurrency'),
    FileSystemConfigs: fileSystemOf(fn, stack),
    SnapStart:
      known(booleanOf(child(tree, 'snapStart'))) === true ? { ApplyOn: 'PublishedVersions' } : undefined,
    RuntimeManagementConfig: runtimeManagementOf(service, fn),
    LoggingConfig: loggingOf(service, fn),
    RecursiveLoop: child(tree, 'recursiveLoop'),
  };
}

function environmentOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const variables = merged(service, fn, 'environment');
  return variables === undefined ? undefined : { Variables: variables };
}

function runtimeOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  return (
    inherited(service, fn, 'runtime') ??
    unresolvedTree(unresolved('the default runtime of the framework'), { at: fn.at })
  );
}

/** A name under `provider.ecr.images`, or a URI. */
function imageOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const image = child(fn.tree, 'image');
  if (image === undefined) return undefined;
  const uri = child(image, 'uri');
  if (uri !== undefined) return uri;
  const name = knownText(image.kind === 'map' ? child(image, 'name') : image);
  const named = name === undefined ? undefined : child(service.provider, 'ecr', 'images', name);
  if (named === undefined) return image;
  return child(named, 'uri') ?? (named.kind === 'scalar' ? named : `<${name}>`);
}

/** The package that the framework builds of the folder, or the one that it is given. */
function packageOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const artifact = child(fn.tree, 'package', 'artifact') ?? service.at('package', 'artifact');
  return artifact ?? '.';
}

function sized(tree: Tree | undefined): TreeSource {
  return tree === undefined ? undefined : { Size: tree };
}

function listed(tree: Tree | undefined): TreeSource {
  return tree === undefined ? undefined : [tree];
}

function tagsOf(tree: Tree | undefined): TreeSource {
  if (tree === undefined) return undefined;
  return entriesOf(tree).map(([Key, Value]) => ({ Key, Value }));
}

function fileSystemOf(fn: ServerlessFunction, stack: Stack): TreeSource {
  const config = child(fn.tree, 'fileSystemConfig');
  const arn = child(config, 'arn');
  if (config === undefined || arn === undefined) return undefined;
  const actions = ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'];
  stack.grant({ owner: fn.key, actions, resource: arn, at: arn.at });
  return [{ Arn: arn, LocalMountPath: child(config, 'localMountPath') }];
}

const UPDATE_MODES: Readonly<Record<string, string>> = {
  auto: 'Auto',
  onFunctionUpdate: 'FunctionUpdate',
  manual: 'Manual',
};

function runtimeManagementOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const setting = inherited(service, fn, 'runtimeManagement');
  if (setting === undefined) return undefined;
  const mode = knownText(setting.kind === 'map' ? child(setting, 'mode') : setting) ?? '';
  return { UpdateRuntimeOn: UPDATE_MODES[mode] ?? mode, RuntimeVersionArn: child(setting, 'arn') };
}

/** The framework makes each function's log group unless logs are disabled or go elsewhere. */
function addLogGroup(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  if (known(booleanOf(child(fn.tree, 'disableLogs'))) === true) return;
  if (child(fn.tree, 'logs', 'logGroup') !== undefined) return;
  if (child(service.provider, 'logs', 'lambda', 'logGroup') !== undefined) return;
  stack.add(`${normalizedName(fn.key)}LogGroup`, 'AWS::Logs::LogGroup', {
    properties: {
      LogGroupName: valueTree(joinedText(['/aws/lambda/', fn.physicalName], `log group of ${fn.key}`)),
      RetentionInDays: inherited(service, fn, 'logRetentionInDays'),
    },
    at: fn.at,
    owner: fn.key,
    condition: writtenText(child(fn.tree, 'condition')),
  });
}

/** Provisioned concurrency is that of an alias `provisioned` on the newest version. */
function addAlias(fn: ServerlessFunction, stack: Stack): void {
  const amount = child(fn.tree, 'provisionedConcurrency');
  if (amount === undefined || knownText(amount) === '0') return;
  stack.add(`${normalizedName(fn.key)}ProvConcLambdaAlias`, 'AWS::Lambda::Alias', {
    properties: {
      FunctionName: refTo(fn.logicalId),
      FunctionVersion: `<${fn.key} version>`,
      Name: 'provisioned',
      ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: amount },
    },
    at: amount.at,
    owner: fn.key,
  });
}
