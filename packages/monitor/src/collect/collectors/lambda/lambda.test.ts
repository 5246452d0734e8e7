import { describe, expect, test } from 'vitest';
import { collectFrom, denied, gapsOf } from '../../given-answers.cases.ts';
import { lambdaAliases } from './lambda-aliases.ts';
import { lambdaCapacityProviders } from './lambda-capacity-providers.ts';
import { lambdaCodeSigning } from './lambda-code-signing.ts';
import { lambdaEventSourceMappings } from './lambda-event-source-mappings.ts';
import { lambdaFunctions } from './lambda-functions.ts';
import { lambdaLayers } from './lambda-layers.ts';
import { lambdaUrls } from './lambda-urls.ts';
import { lambdaVersions } from './lambda-versions.ts';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const LISTED = { FunctionName: 'orders', FunctionArn: ARN, LastModified: '2026-02-01T10:00:00.000+0000' };
const FUNCTIONS = { 'lambda:ListFunctions': { Functions: [LISTED] } };
const SIGNING = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-1';

/** What AWS answers for a function on which nothing is set. */
const NOTHING_SET = {
  'lambda:GetFunctionConcurrency': {},
  'lambda:GetFunctionRecursionConfig': { RecursiveLoop: 'Terminate' },
  'lambda:GetRuntimeManagementConfig': { UpdateRuntimeOn: 'Auto' },
  'lambda:ListCodeSigningConfigs': { CodeSigningConfigs: [] },
  'lambda:ListFunctionEventInvokeConfigs': { FunctionEventInvokeConfigs: [] },
  'lambda:ListProvisionedConcurrencyConfigs': { ProvisionedConcurrencyConfigs: [] },
  'lambda:ListTags': { Tags: {} },
} as const;

describe('functions', () => {
  test('have every setting that AWS tells', async () => {
    const inventory = await collectFrom(lambdaFunctions, {
      'lambda:ListFunctions': {
        Functions: [
          {
            ...LISTED,
            PackageType: 'Zip',
            Architectures: ['arm64'],
            Timeout: 30,
            MemorySize: 512,
            EphemeralStorage: { Size: 2048 },
            KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/k',
            VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' },
            DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead' },
            TracingConfig: { Mode: 'Active' },
            LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG', LogGroup: '/shared' },
            FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:x', LocalMountPath: '/mnt/data' }],
            SnapStart: { ApplyOn: 'None' },
            DurableConfig: { ExecutionTimeout: 60 },
            MasterArn: `${ARN}:3`,
            Environment: { Error: { ErrorCode: 'AccessDeniedException' } },
          },
        ],
      },
      'lambda:GetFunctionConcurrency': { ReservedConcurrentExecutions: 0 },
      'lambda:GetFunctionRecursionConfig': { RecursiveLoop: 'Allow' },
      'lambda:GetRuntimeManagementConfig': {
        UpdateRuntimeOn: 'Manual',
        RuntimeVersionArn: 'arn:aws:lambda:eu-west-1::runtime:x',
      },
      'lambda:ListCodeSigningConfigs': { CodeSigningConfigs: [{ CodeSigningConfigArn: SIGNING }] },
      'lambda:ListFunctionsByCodeSigningConfig': { FunctionArns: [ARN] },
      'lambda:ListFunctionEventInvokeConfigs': {
        FunctionEventInvokeConfigs: [
          {
            FunctionArn: `${ARN}:prod`,
            MaximumRetryAttempts: 0,
            MaximumEventAgeInSeconds: 60,
            DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } },
          },
        ],
      },
      'lambda:ListProvisionedConcurrencyConfigs': {
        ProvisionedConcurrencyConfigs: [
          { RequestedProvisionedConcurrentExecutions: 2 },
          { RequestedProvisionedConcurrentExecutions: 3 },
        ],
      },
      'lambda:ListTags': { Tags: { team: 'shop' } },
    });
    expect(gapsOf(inventory)).toEqual([]);
    expect(inventory.byId(ARN)).toEqual({
      kind: 'function',
      id: ARN,
      arn: ARN,
      name: 'orders',
      account: '123456789012',
      region: 'eu-west-1',
      packageType: 'Zip',
      architectures: ['arm64'],
      timeout: 30,
      memory: 512,
      ephemeralStorage: 2048,
      kmsKey: { kind: 'arn', arn: 'arn:aws:kms:eu-west-1:123456789012:key/k' },
      vpc: {
        subnets: [{ kind: 'arn', arn: 'arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-1' }],
        securityGroups: [{ kind: 'arn', arn: 'arn:aws:ec2:eu-west-1:123456789012:security-group/sg-1' }],
      },
      deadLetterTarget: { kind: 'arn', arn: 'arn:aws:sqs:eu-west-1:123456789012:dead' },
      tracing: 'Active',
      logging: {
        format: 'JSON',
        applicationLevel: 'DEBUG',
        logGroup: { kind: 'arn', arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:/shared' },
      },
      fileSystems: [{ arn: 'arn:aws:elasticfilesystem:x', mountPath: '/mnt/data' }],
      snapStart: 'None',
      durable: true,
      isEdge: true,
      hasUnknownEnvironment: true,
      lastModified: '2026-02-01T10:00:00.000Z',
      reservedConcurrency: 0,
      provisionedConcurrency: 5,
      recursiveLoop: 'Allow',
      runtimeManagement: { mode: 'Manual', version: 'arn:aws:lambda:eu-west-1::runtime:x' },
      codeSigningConfig: { kind: 'arn', arn: SIGNING },
      asyncInvokeConfigs: [
        {
          qualifier: 'prod',
          maximumRetryAttempts: 0,
          maximumEventAge: 60,
          onFailure: { kind: 'arn', arn: 'arn:aws:sqs:eu-west-1:123456789012:failed' },
        },
      ],
      tags: { team: 'shop' },
    });
  });

  test('have only what is set, and no gap', async () => {
    const inventory = await collectFrom(lambdaFunctions, { ...FUNCTIONS, ...NOTHING_SET });
    expect(gapsOf(inventory)).toEqual([]);
    expect(Object.keys(inventory.ofKind('function')[0] ?? {}).sort()).toEqual([
      'account',
      'arn',
      'id',
      'kind',
      'lastModified',
      'name',
      'recursiveLoop',
      'region',
      'runtimeManagement',
      'tags',
    ]);
  });

  test('have no tags and no gap where tags are denied: the denial is told', async () => {
    const answers = { ...FUNCTIONS, ...NOTHING_SET, 'lambda:ListTags': denied('lambda:ListTags') };
    const inventory = await collectFrom(lambdaFunctions, answers);
    expect(gapsOf(inventory)).toEqual([]);
    expect(inventory.ofKind('function')[0]?.tags).toBeUndefined();
    expect(inventory.incomplete).toEqual([
      {
        what: `tags of ${ARN} in account 123456789012, eu-west-1`,
        because: 'lambda ListTags: access denied',
        permission: 'lambda:ListTags',
      },
    ]);
  });

  test('are left out when AWS names them badly', async () => {
    const bad = [{}, { FunctionName: 'x' }, { FunctionArn: 'y', FunctionName: 'x' }, 7, null];
    const inventory = await collectFrom(lambdaFunctions, {
      ...NOTHING_SET,
      'lambda:ListFunctions': { Functions: bad },
    });
    expect(inventory.subjects).toEqual([]);
  });
});

test('function URLs have their authentication, and the alias they are for', async () => {
  const inventory = await collectFrom(lambdaUrls, {
    ...FUNCTIONS,
    'lambda:ListFunctionUrlConfigs': {
      FunctionUrlConfigs: [
        {
          FunctionUrl: 'https://x.lambda-url.eu-west-1.on.aws/',
          FunctionArn: ARN,
          AuthType: 'NONE',
          InvokeMode: 'BUFFERED',
        },
        {
          FunctionUrl: 'https://y.lambda-url.eu-west-1.on.aws/',
          FunctionArn: `${ARN}:prod`,
          AuthType: 'AWS_IAM',
          Cors: { AllowOrigins: ['*'], AllowCredentials: true },
        },
      ],
    },
  });
  expect(inventory.ofKind('function-url')).toMatchObject([
    { id: `${ARN}/url`, authType: 'NONE', invokeMode: 'BUFFERED', function: { arn: ARN } },
    {
      id: `${ARN}:prod/url`,
      qualifier: 'prod',
      authType: 'AWS_IAM',
      cors: { allowOrigins: ['*'], allowCredentials: true },
    },
  ]);
});

test('aliases have weights and policies of their own', async () => {
  const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction' }] };
  const inventory = await collectFrom(lambdaAliases, {
    ...FUNCTIONS,
    'lambda:ListAliases': {
      Aliases: [
        {
          Name: 'prod',
          AliasArn: `${ARN}:prod`,
          FunctionVersion: '2',
          RoutingConfig: { AdditionalVersionWeights: { 3: 0.1 } },
        },
      ],
    },
    'lambda:GetPolicy': (input) => (input['Qualifier'] === 'prod' ? { Policy: JSON.stringify(policy) } : {}),
  });
  expect(inventory.ofKind('alias')).toMatchObject([{ name: 'prod', version: '2', weights: { 3: 0.1 } }]);
  expect(inventory.ofKind('permission')).toMatchObject([
    { id: `${ARN}:prod/permission/0`, qualifier: 'prod', function: { arn: ARN } },
  ]);
});

test('versions are those that were published', async () => {
  const versions = [
    { ...LISTED, FunctionArn: `${ARN}:$LATEST`, Version: '$LATEST' },
    {
      ...LISTED,
      FunctionArn: `${ARN}:1`,
      Version: '1',
      Environment: { Variables: { KEY: 'old' } },
      Runtime: 'nodejs16.x',
    },
  ];
  const inventory = await collectFrom(lambdaVersions, { 'lambda:ListFunctions': { Functions: versions } });
  expect(inventory.ofKind('version')).toMatchObject([
    {
      id: `${ARN}:1`,
      version: '1',
      environment: { KEY: 'old' },
      runtime: 'nodejs16.x',
      function: { arn: ARN },
    },
  ]);
});

describe('event source mappings', () => {
  const collectMapping = async (mapping: object) => {
    const answer = { EventSourceMappings: [{ UUID: 'u', FunctionArn: ARN, ...mapping }] };
    return (
      await collectFrom(lambdaEventSourceMappings, { 'lambda:ListEventSourceMappings': answer })
    ).ofKind('event-source-mapping')[0];
  };

  test('have retry, batch and concurrency settings', async () => {
    expect(
      await collectMapping({
        EventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
        FunctionArn: `${ARN}:prod`,
        State: 'Enabled',
        BatchSize: 100,
        MaximumRetryAttempts: -1,
        MaximumRecordAgeInSeconds: -1,
        BisectBatchOnFunctionError: false,
        ParallelizationFactor: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:eu-west-1:123456789012:failed' } },
        FilterCriteria: { Filters: [{ Pattern: '{}' }] },
      }),
    ).toMatchObject({
      service: 'kinesis',
      function: { arn: ARN },
      isEnabled: true,
      maximumRetryAttempts: -1,
      reportsBatchItemFailures: true,
      onFailure: { arn: 'arn:aws:sns:eu-west-1:123456789012:failed' },
      hasFilter: true,
    });
  });

  test.each([
    [
      { EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:q', ScalingConfig: { MaximumConcurrency: 5 } },
      { service: 'sqs', maximumConcurrency: 5 },
    ],
    [
      { EventSourceArn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t/stream/x', State: 'Disabled' },
      { service: 'dynamodb', isEnabled: false },
    ],
    [
      {
        EventSourceArn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/c/x',
        ProvisionedPollerConfig: { MinimumPollers: 1 },
      },
      { service: 'kafka', provisionedPollers: { minimum: 1 } },
    ],
    [
      {
        EventSourceArn: 'arn:aws:mq:eu-west-1:123456789012:broker:b',
        SourceAccessConfigurations: [{ Type: 'BASIC_AUTH' }],
      },
      { service: 'mq', accessTypes: ['BASIC_AUTH'] },
    ],
    [{ SelfManagedEventSource: { Endpoints: {} } }, { service: 'self-managed-kafka' }],
    [{ EventSourceArn: 'arn:aws:new:eu-west-1:123456789012:x' }, { service: 'unknown' }],
  ])('of %j', async (mapping, expected) => expect(await collectMapping(mapping)).toMatchObject(expected));
});

test('layers have versions and grants', async () => {
  const layer = 'arn:aws:lambda:eu-west-1:123456789012:layer:tools';
  const policy = {
    Statement: [{ Sid: 'all', Effect: 'Allow', Principal: '*', Action: 'lambda:GetLayerVersion' }],
  };
  const inventory = await collectFrom(lambdaLayers, {
    'lambda:ListLayers': { Layers: [{ LayerName: 'tools', LayerArn: layer }] },
    'lambda:ListLayerVersions': {
      LayerVersions: [{ LayerVersionArn: `${layer}:4`, Version: 4, CompatibleRuntimes: ['python3.13'] }],
    },
    'lambda:GetLayerVersionPolicy': (input) =>
      input['VersionNumber'] === 4 ? { Policy: JSON.stringify(policy) } : {},
  });
  expect(inventory.ofKind('layer')).toMatchObject([
    { id: `${layer}:4`, version: '4', compatibleRuntimes: ['python3.13'] },
  ]);
  expect(inventory.ofKind('layer-permission')).toMatchObject([{ name: 'all', layer: { arn: `${layer}:4` } }]);
});

test('code-signing configurations have their policy and profiles', async () => {
  const inventory = await collectFrom(lambdaCodeSigning, {
    'lambda:ListCodeSigningConfigs': {
      CodeSigningConfigs: [
        {
          CodeSigningConfigArn: SIGNING,
          CodeSigningConfigId: 'csc-1',
          AllowedPublishers: { SigningProfileVersionArns: ['arn:aws:signer:x'] },
          CodeSigningPolicies: { UntrustedArtifactOnDeployment: 'Warn' },
        },
      ],
    },
  });
  expect(inventory.byId(SIGNING)).toMatchObject({
    signingProfiles: ['arn:aws:signer:x'],
    untrustedArtifactOnDeployment: 'Warn',
  });
});

test('capacity providers have role and network', async () => {
  const arn = 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:big';
  const inventory = await collectFrom(lambdaCapacityProviders, {
    'lambda:ListCapacityProviders': {
      CapacityProviders: [
        {
          CapacityProviderArn: arn,
          PermissionsConfig: { CapacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/operator' },
          VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: [] },
        },
      ],
    },
  });
  expect(inventory.byId(arn)).toMatchObject({
    name: 'big',
    operatorRole: { arn: 'arn:aws:iam::123456789012:role/operator' },
  });
});
