import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type {
  AsyncInvokeConfig,
  FunctionLogging,
  FunctionVpc,
  LambdaFunction,
} from '@watertight/audit/model/subjects/lambda-function.ts';
import { FUNCTIONS_AT_A_TIME, type ListedFunction, listFunctions } from '../../answers/function-names.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { referenceOf, referencesOf } from '../../parse/reference-of.ts';

/** Functions with everything that is set on the function itself. */
export const lambdaFunctions = defineCollector({
  id: 'lambda-functions',
  provides: [
    'functions',
    'concurrency',
    'async-invoke-configs',
    'runtime-management',
    'recursion-configs',
    'code-signing',
  ],
  scope: 'region',
  calls: [
    'lambda:ListFunctions',
    'lambda:GetFunctionConcurrency',
    'lambda:GetFunctionRecursionConfig',
    'lambda:GetRuntimeManagementConfig',
    'lambda:ListCodeSigningConfigs',
    'lambda:ListFunctionEventInvokeConfigs',
    'lambda:ListFunctionsByCodeSigningConfig',
    'lambda:ListProvisionedConcurrencyConfigs',
    'lambda:ListTags',
  ],
  async *collect(scope) {
    const signing = await signedFunctions(scope);
    const functions = listFunctions(scope, { facet: 'functions' });
    yield* mapBounded(functions, FUNCTIONS_AT_A_TIME, async (listed) => ({
      ...describeFunction(scope, listed),
      ...(await readSettings(scope, listed)),
      ...present({ codeSigningConfig: referenceOf(signing.get(listed.arn)) }),
    }));
  },
});

/** Functions by the configuration that signs them: two listings instead of a call for every function. */
async function signedFunctions(scope: CollectScope): Promise<ReadonlyMap<string, string>> {
  const configs = new Map<string, string>();
  const purpose = { facet: 'code-signing' } as const;
  for await (const config of scope.list('lambda:ListCodeSigningConfigs', {}, purpose)) {
    const arn = config.text('CodeSigningConfigArn');
    if (arn === undefined) continue;
    const input = { CodeSigningConfigArn: arn };
    for await (const each of scope.list('lambda:ListFunctionsByCodeSigningConfig', input, purpose))
      if (typeof each.raw === 'string') configs.set(each.raw, arn);
  }
  return configs;
}

function describeFunction(scope: CollectScope, { name, arn, fields }: ListedFunction): LambdaFunction {
  const vpc = vpcOf(scope, fields.fields('VpcConfig'));
  return {
    kind: 'function',
    ...subjectBase(scope, arn, name),
    ...present({
      runtime: fields.text('Runtime'),
      handler: fields.text('Handler'),
      packageType: packageType(fields.text('PackageType')),
      architectures: fields.has('Architectures') ? fields.texts('Architectures') : undefined,
      description: fields.text('Description'),
      role: referenceOf(fields.text('Role')),
      memory: fields.number('MemorySize'),
      timeout: fields.number('Timeout'),
      ephemeralStorage: fields.number('EphemeralStorage.Size'),
      environment: fields.has('Environment.Variables') ? fields.textMap('Environment.Variables') : undefined,
      // AWS puts an error in place of the variables when their key cannot be used.
      hasUnknownEnvironment: fields.has('Environment.Error') ? true : undefined,
      kmsKey: referenceOf(fields.text('KMSKeyArn')),
      vpc,
      deadLetterTarget: referenceOf(fields.text('DeadLetterConfig.TargetArn')),
      tracing: fields.text('TracingConfig.Mode'),
      layers: layersOf(fields),
      logging: loggingOf(scope, fields.fields('LoggingConfig')),
      fileSystems: fileSystemsOf(fields),
      snapStart: fields.text('SnapStart.ApplyOn'),
      capacityProvider: referenceOf(
        fields.text(
          'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn',
        ),
      ),
      durable: fields.has('DurableConfig') ? true : undefined,
      codeSha256: fields.text('CodeSha256'),
      lastModified: fields.time('LastModified'),
      isEdge: fields.has('MasterArn') ? true : undefined,
    }),
  };
}

function packageType(text: string | undefined): 'Zip' | 'Image' | undefined {
  return text === 'Zip' || text === 'Image' ? text : undefined;
}

function vpcOf(scope: CollectScope, config: Fields): FunctionVpc | undefined {
  const subnets = config.texts('SubnetIds');
  if (subnets.length === 0) return undefined;
  return {
    subnets: subnets.map((id) => referenceByArn(ownArn(scope, 'ec2', `subnet/${id}`))),
    securityGroups: config
      .texts('SecurityGroupIds')
      .map((id) => referenceByArn(ownArn(scope, 'ec2', `security-group/${id}`))),
  };
}

function layersOf(fields: Fields) {
  const arns = fields.list('Layers').flatMap((layer) => layer.text('Arn') ?? []);
  return arns.length === 0 ? undefined : referencesOf(arns);
}

function loggingOf(scope: CollectScope, config: Fields): FunctionLogging | undefined {
  if (!config.has('LogFormat') && !config.has('LogGroup')) return undefined;
  const group = config.text('LogGroup');
  return present({
    format: config.text('LogFormat'),
    applicationLevel: config.text('ApplicationLogLevel'),
    systemLevel: config.text('SystemLogLevel'),
    logGroup: group === undefined ? undefined : referenceByArn(ownArn(scope, 'logs', `log-group:${group}`)),
  });
}

function fileSystemsOf(fields: Fields): LambdaFunction['fileSystems'] {
  const systems = fields.list('FileSystemConfigs').flatMap((each) => {
    const arn = each.text('Arn');
    return arn === undefined ? [] : [{ arn, ...present({ mountPath: each.text('LocalMountPath') }) }];
  });
  return systems.length === 0 ? undefined : systems;
}

async function readSettings(
  scope: CollectScope,
  { name, arn }: ListedFunction,
): Promise<Partial<LambdaFunction>> {
  const input = { FunctionName: name };
  const subject = { subjectId: arn };
  const [concurrency, runtime, recursion, tags, provisioned, invokeConfigs] = await Promise.all([
    scope.get('lambda:GetFunctionConcurrency', input, { facet: 'concurrency', ...subject }),
    scope.get('lambda:GetRuntimeManagementConfig', input, { facet: 'runtime-management', ...subject }),
    scope.get('lambda:GetFunctionRecursionConfig', input, { facet: 'recursion-configs', ...subject }),
    scope.get('lambda:ListTags', { Resource: arn }, { what: 'tags', ...subject }),
    provisionedConcurrency(scope, { name, arn }),
    readInvokeConfigs(scope, { name, arn }),
  ]);
  const mode = runtime?.text('UpdateRuntimeOn');
  return present({
    reservedConcurrency: concurrency?.number('ReservedConcurrentExecutions'),
    provisionedConcurrency: provisioned,
    runtimeManagement:
      mode === undefined ? undefined : { mode, ...present({ version: runtime?.text('RuntimeVersionArn') }) },
    recursiveLoop: recursion?.text('RecursiveLoop'),
    tags: tags?.textMap('Tags'),
    asyncInvokeConfigs: invokeConfigs.length === 0 ? undefined : invokeConfigs,
  });
}

async function provisionedConcurrency(
  scope: CollectScope,
  { name, arn }: { name: string; arn: string },
): Promise<number | undefined> {
  const purpose = { facet: 'concurrency', subjectId: arn } as const;
  let sum = 0;
  const configs = scope.list('lambda:ListProvisionedConcurrencyConfigs', { FunctionName: name }, purpose);
  for await (const each of configs) sum += each.number('RequestedProvisionedConcurrentExecutions') ?? 0;
  return sum === 0 ? undefined : sum;
}

async function readInvokeConfigs(
  scope: CollectScope,
  { name, arn }: { name: string; arn: string },
): Promise<readonly AsyncInvokeConfig[]> {
  const purpose = { facet: 'async-invoke-configs', subjectId: arn } as const;
  const configs: AsyncInvokeConfig[] = [];
  for await (const each of scope.list(
    'lambda:ListFunctionEventInvokeConfigs',
    { FunctionName: name },
    purpose,
  ))
    configs.push(
      present({
        qualifier: each.text('FunctionArn')?.split(':')[7],
        maximumRetryAttempts: each.number('MaximumRetryAttempts'),
        maximumEventAge: each.number('MaximumEventAgeInSeconds'),
        onFailure: referenceOf(each.text('DestinationConfig.OnFailure.Destination')),
        onSuccess: referenceOf(each.text('DestinationConfig.OnSuccess.Destination')),
      }),
    );
  return configs;
}
