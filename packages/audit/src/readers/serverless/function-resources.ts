import { isUnresolved, known } from '../../model/unresolved.ts';
import { booleanOf, child, entriesOf, itemsOf, knownText, type Tree, textOf, valueTree } from '../tree/tree.ts';
import { joinedText } from '../cloudformation/text-parts.ts';
import { mergeTrees } from './merge-trees.ts';
import { functionId, normalizedName } from './naming.ts';
import { inherited, type ServerlessFunction, type ServerlessService, writtenText } from './service.ts';
import type { Stack } from './stack.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from './tree-source.ts';

/** The framework's defaults: MiB and seconds. */
const DEFAULT_MEMORY = 1024;
const DEFAULT_TIMEOUT = 6;

/** The function itself, its log group, its URL, its asynchronous configuration and its provisioned alias. */
export function addFunction(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  const condition = writtenText(child(fn.tree, 'condition'));
  const options = { at: fn.at, owner: fn.key, condition };
  stack.add(fn.logicalId, 'AWS::Lambda::Function', { properties: properties(service, fn, stack), ...options });
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
    Code: image === undefined ? packageOf(service, fn) : { ImageUri: image },
    MemorySize: inherited(service, fn, 'memorySize') ?? DEFAULT_MEMORY,
    Timeout: inherited(service, fn, 'timeout') ?? DEFAULT_TIMEOUT,
    Architectures: listed(inherited(service, fn, 'architecture')),
    EphemeralStorage: sized(inherited(service, fn, 'ephemeralStorageSize')),
    Environment: wrapped('Variables', merged(service, fn, 'environment')),
    Tags: tagsOf(merged(service, fn, 'tags')),
    KmsKeyArn: keyOf(service, fn),
    VpcConfig: vpcOf(service, fn),
    Layers: inherited(service, fn, 'layers'),
    TracingConfig: tracingOf(service, fn),
    DeadLetterConfig: deadLetterOf(fn, stack),
    ReservedConcurrentExecutions: child(tree, 'reservedConcurrency'),
    FileSystemConfigs: fileSystemOf(fn, stack),
    SnapStart: known(booleanOf(child(tree, 'snapStart'))) === true ? { ApplyOn: 'PublishedVersions' } : undefined,
    RuntimeManagementConfig: runtimeManagementOf(service, fn),
    LoggingConfig: loggingOf(service, fn),
    RecursiveLoop: child(tree, 'recursiveLoop'),
  };
}

function runtimeOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  return (
    inherited(service, fn, 'runtime') ?? {
      kind: 'unresolved',
      value: { kind: 'unresolved', expression: 'the default runtime of the framework' },
      ...(fn.at === undefined ? {} : { at: fn.at }),
    }
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

function wrapped(key: string, tree: Tree | undefined): TreeSource {
  return tree === undefined ? undefined : { [key]: tree };
}

function merged(service: ServerlessService, fn: ServerlessFunction, key: string): Tree | undefined {
  return mergeTrees(child(service.provider, key), child(fn.tree, key));
}

function tagsOf(tree: Tree | undefined): TreeSource {
  if (tree === undefined) return undefined;
  return entriesOf(tree).map(([Key, Value]) => ({ Key, Value }));
}

/** Function, provider, and the older places of the service. */
function keyOf(service: ServerlessService, fn: ServerlessFunction): Tree | undefined {
  const own = child(fn.tree, 'kmsKeyArn') ?? child(fn.tree, 'awsKmsKeyArn');
  return own ?? child(service.provider, 'kmsKeyArn') ?? service.at('service', 'awsKmsKeyArn') ?? service.at('awsKmsKeyArn');
}

/** The function's settings over the provider's, each list on its own; `vpc: {}` with empty lists is none. */
function vpcOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const vpc = child(fn.tree, 'vpc');
  if (vpc?.kind === 'scalar') return undefined;
  const subnets = child(vpc, 'subnetIds') ?? child(service.provider, 'vpc', 'subnetIds');
  const groups = child(vpc, 'securityGroupIds') ?? child(service.provider, 'vpc', 'securityGroupIds');
  if (subnets === undefined && groups === undefined) return undefined;
  return { SubnetIds: subnets, SecurityGroupIds: groups };
}

/** True when the function runs in a VPC: its role then gets AWS's managed policy for that. */
export function isInVpc(service: ServerlessService, fn: ServerlessFunction): boolean {
  return vpcOf(service, fn) !== undefined;
}

/** `true` is `Active`; the provider's setting is under `tracing.lambda`. */
function tracingOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const tracing = child(fn.tree, 'tracing') ?? child(service.provider, 'tracing', 'lambda');
  const text = textOf(tracing);
  if (tracing === undefined || text === 'false') return undefined;
  return { Mode: text === 'true' ? textAt('Active', tracing) : tracing };
}

export function isTraced(service: ServerlessService, fn: ServerlessFunction): boolean {
  return tracingOf(service, fn) !== undefined;
}

function textAt(text: string, tree: Tree): Tree {
  return valueTree(text, tree.at);
}

function deadLetterOf(fn: ServerlessFunction, stack: Stack): TreeSource {
  const target = child(fn.tree, 'onError');
  if (target === undefined) return undefined;
  const text = knownText(target) ?? '';
  const action = text.includes(':sqs:') ? 'sqs:SendMessage' : 'sns:Publish';
  if (target.kind === 'scalar') stack.grant({ owner: fn.key, actions: [action], resource: target, at: target.at });
  return { TargetArn: target };
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

function loggingOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const logs = (key: string) => child(fn.tree, 'logs', key) ?? child(service.provider, 'logs', 'lambda', key);
  const config = {
    LogFormat: logs('logFormat'),
    ApplicationLogLevel: logs('applicationLogLevel'),
    SystemLogLevel: logs('systemLogLevel'),
    LogGroup: logs('logGroup'),
  };
  return Object.values(config).every((each) => each === undefined) ? undefined : config;
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

function addAsyncConfig(service: ServerlessService, fn: ServerlessFunction, stack: Stack): void {
  const success = destination(service, { fn, key: 'onSuccess' }, stack);
  const failure = destination(service, { fn, key: 'onFailure' }, stack);
  const age = child(fn.tree, 'maximumEventAge');
  const attempts = child(fn.tree, 'maximumRetryAttempts');
  if ([success, failure, age, attempts].every((each) => each === undefined)) return;
  stack.add(`${normalizedName(fn.key)}LambdaEvConf`, 'AWS::Lambda::EventInvokeConfig', {
    properties: {
      FunctionName: refTo(fn.logicalId),
      Qualifier: '$LATEST',
      MaximumEventAgeInSeconds: age,
      MaximumRetryAttempts: attempts,
      DestinationConfig: {
        OnSuccess: success === undefined ? undefined : { Destination: success },
        OnFailure: failure === undefined ? undefined : { Destination: failure },
      },
    },
    at: (child(fn.tree, 'destinations') ?? attempts ?? age)?.at ?? fn.at,
    owner: fn.key,
  });
}

const DESTINATION_ACTIONS: Readonly<Record<string, string>> = {
  lambda: 'lambda:InvokeFunction',
  function: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  events: 'events:PutEvents',
  eventBus: 'events:PutEvents',
  s3: 's3:PutObject',
};

/** A function of the service by its key, an ARN, or a type and an ARN. */
function destination(
  service: ServerlessService,
  { fn, key }: { readonly fn: ServerlessFunction; readonly key: string },
  stack: Stack,
): TreeSource {
  const written = child(fn.tree, 'destinations', key);
  if (written === undefined) return undefined;
  const typed = written.kind === 'map' ? child(written, 'arn') : undefined;
  const name = knownText(written);
  const isFunction = name !== undefined && service.functions.some((each) => each.key === name);
  const target: TreeSource = isFunction ? attributeOf(functionId(name), 'Arn') : (typed ?? written);
  const type = isFunction
    ? 'lambda'
    : (knownText(child(written, 'type')) ?? name?.split(':')[2] ?? '');
  const action = DESTINATION_ACTIONS[type];
  if (action !== undefined) stack.grant({ owner: fn.key, actions: [action], resource: target, at: written.at });
  return target;
}

/** https://www.serverless.com/framework/docs/providers/aws/guide/functions#lambda-function-urls */
function addUrl(fn: ServerlessFunction, stack: Stack): void {
  const url = child(fn.tree, 'url');
  if (url === undefined || knownText(url) === 'false') return;
  const authorizer = textOf(child(url, 'authorizer'));
  const authType = isUnresolved(authorizer)
    ? child(url, 'authorizer')
    : authorizer === 'aws_iam' || authorizer === 'AWS_IAM'
      ? 'AWS_IAM'
      : 'NONE';
  const options = { at: url.at, owner: fn.key };
  const name = normalizedName(fn.key);
  stack.add(`${name}LambdaFunctionUrl`, 'AWS::Lambda::Url', {
    properties: {
      TargetFunctionArn: attributeOf(fn.logicalId, 'Arn'),
      AuthType: authType,
      InvokeMode: child(url, 'invokeMode'),
      Cors: urlCors(child(url, 'cors')),
    },
    ...options,
  });
  if (authType !== 'NONE') return;
  stack.add(`${name}LambdaPermissionFnUrl`, 'AWS::Lambda::Permission', {
    properties: {
      FunctionName: attributeOf(fn.logicalId, 'Arn'),
      Action: 'lambda:InvokeFunctionUrl',
      Principal: '*',
      FunctionUrlAuthType: 'NONE',
    },
    ...options,
  });
}

const CORS_HEADERS = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amzn-Trace-Id',
];

function urlCors(cors: Tree | undefined): TreeSource {
  if (cors === undefined || knownText(cors) === 'false') return undefined;
  const isDefault = cors.kind !== 'map';
  return {
    AllowOrigins: isDefault ? [textAt('*', cors)] : (child(cors, 'allowedOrigins') ?? ['*']),
    AllowHeaders: isDefault ? CORS_HEADERS : (child(cors, 'allowedHeaders') ?? CORS_HEADERS),
    AllowMethods: isDefault ? ['*'] : (child(cors, 'allowedMethods') ?? ['*']),
    AllowCredentials: child(cors, 'allowCredentials'),
  };
}

/** The ARN pattern of the function's log group, for its role. */
export function logGroupArn(service: ServerlessService, fn: ServerlessFunction): TreeRecord {
  const own = child(fn.tree, 'logs', 'logGroup') ?? child(service.provider, 'logs', 'lambda', 'logGroup');
  const name = own ?? valueTree(joinedText(['/aws/lambda/', fn.physicalName], `log group of ${fn.key}`));
  return joined('arn:', refTo('AWS::Partition'), ':logs:', refTo('AWS::Region'), ':', refTo('AWS::AccountId'), ':log-group:', name, ':*');
}

/** Layers of the service, and who may use them. */
export function addLayers(service: ServerlessService, stack: Stack): void {
  for (const [key, tree] of entriesOf(service.at('layers'))) {
    if (tree.kind !== 'map') continue;
    const id = `${normalizedName(key)}LambdaLayer`;
    stack.add(id, 'AWS::Lambda::LayerVersion', {
      properties: {
        LayerName: child(tree, 'name') ?? key,
        Content: child(tree, 'package', 'artifact') ?? child(tree, 'path') ?? '.',
        CompatibleRuntimes: child(tree, 'compatibleRuntimes'),
        CompatibleArchitectures: child(tree, 'compatibleArchitectures'),
      },
      at: tree.at,
    });
    for (const account of itemsOf(child(tree, 'allowedAccounts'))) {
      const name = knownText(account) === '*' ? 'Wild' : (knownText(account) ?? '');
      stack.add(`${normalizedName(key)}${name}LambdaLayerPermission`, 'AWS::Lambda::LayerVersionPermission', {
        properties: { Action: 'lambda:GetLayerVersion', LayerVersionArn: refTo(id), Principal: account },
        at: account.at,
      });
    }
  }
}
