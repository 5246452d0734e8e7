import { describe, expect, test } from 'vitest';
import { inventoryOf, subjectOf, toResource } from '../a-template.cases.ts';

describe('AWS::Lambda::Function', () => {
  const inventory = inventoryOf(`
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}
  Dead: {Type: AWS::SQS::Queue}
  Fn:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: orders
      Runtime: nodejs22.x
      Handler: app.handler
      Role: !GetAtt Role.Arn
      Code: {S3Bucket: b, S3Key: k}
      MemorySize: 256
      Timeout: "30"
      Environment:
        Variables:
          TABLE: t
      VpcConfig: {SubnetIds: [subnet-1, subnet-2], SecurityGroupIds: [sg-1]}
      TracingConfig: {Mode: Active}
      DeadLetterConfig: {TargetArn: !GetAtt Dead.Arn}
      ReservedConcurrentExecutions: 0
      Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:x:1']
      Tags: [{Key: owner, Value: team}]
      LoggingConfig: {LogFormat: JSON, ApplicationLogLevel: DEBUG}
      RecursiveLoop: Allow
      SnapStart: {ApplyOn: PublishedVersions}
  Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      Name: live
      FunctionName: !Ref Fn
      FunctionVersion: !GetAtt Version.Version
      ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 3}
      RoutingConfig: {AdditionalVersionWeights: [{FunctionVersion: "2", FunctionWeight: 0.1}]}
  Config:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: {FunctionName: !Ref Fn, Qualifier: $LATEST, MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Destination: !GetAtt Dead.Arn}}}`);
  const on = subjectOf(inventory, 'function');

  test('fields', () => {
    expect(on).toMatchObject({
      name: 'orders',
      logicalId: 'Fn',
      arn: 'arn:aws:lambda:<region>:<account>:function:orders',
      account: '<account>',
      region: '<region>',
      runtime: 'nodejs22.x',
      packageType: 'Zip',
      code: { bucket: 'b', key: 'k' },
      memory: 256,
      timeout: 30,
      environment: { TABLE: 't' },
      tracing: 'Active',
      reservedConcurrency: 0,
      logging: { format: 'JSON', applicationLevel: 'DEBUG' },
      recursiveLoop: 'Allow',
      snapStart: 'PublishedVersions',
      tags: { owner: 'team' },
    });
  });
  test('links', () => {
    expect(on.role).toMatchObject(toResource('Role'));
    expect(on.deadLetterTarget).toMatchObject(toResource('Dead'));
    expect(on.vpc?.subnets).toEqual([
      { kind: 'arn', arn: 'subnet-1' },
      { kind: 'arn', arn: 'subnet-2' },
    ]);
    expect(inventory.resolveAs('role', on.role)?.logicalId).toBe('Role');
  });
  test('what other resources configure on it', () => {
    expect(on.provisionedConcurrency).toBe(3);
    expect(on.asyncInvokeConfigs).toMatchObject([
      { qualifier: '$LATEST', maximumRetryAttempts: 0, onFailure: toResource('Dead') },
    ]);
  });
  test('places', () => {
    expect(on.at?.line).toBe(7);
    expect(on.places?.['runtime']?.line).toBe(11);
    expect(on.places?.['environment.TABLE']?.line).toBe(19);
  });
  test('versions and aliases', () => {
    expect(subjectOf(inventory, 'alias')).toMatchObject({
      name: 'live',
      version: '<Version>',
      function: toResource('Fn'),
      weights: { 2: 0.1 },
    });
    expect(subjectOf(inventory, 'version')).toMatchObject({
      version: '<Version>',
      function: toResource('Fn'),
    });
  });
  test('an empty VPC configuration is none, an unknown one is unknown', () => {
    const sections = 'Parameters: {Subnets: {Type: "List<AWS::EC2::Subnet::Id>"}}';
    const withVpc = (vpc: string) =>
      subjectOf(
        inventoryOf(`  Fn: {Type: AWS::Lambda::Function, Properties: {VpcConfig: ${vpc}}}`, { sections }),
        'function',
      ).vpc;
    expect(withVpc('{SubnetIds: [], SecurityGroupIds: []}')).toBeUndefined();
    expect(withVpc('{SubnetIds: !Ref Subnets}')?.subnets).toMatchObject([{ kind: 'unresolved' }]);
    expect(withVpc('!If [X, {SubnetIds: [a]}, !Ref AWS::NoValue]')?.subnets).toHaveLength(1);
  });
  test.each([
    ['{ImageUri: x:latest}', { imageUri: 'x:latest' }, 'Image'],
    ['{ZipFile: "exports.x = 1"}', { inline: 'exports.x = 1' }, 'Zip'],
    ['src/', { path: 'src/' }, 'Zip'],
    ['s3://b/k/v.zip', { bucket: 'b', key: 'k/v.zip' }, 'Zip'],
  ])('code %s', (code, expected, packageType) => {
    const subject = subjectOf(
      inventoryOf(`  Fn: {Type: AWS::Lambda::Function, Properties: {Code: ${code}}}`),
      'function',
    );
    expect(subject).toMatchObject({ code: expected, packageType });
  });
  test('an asset of the CDK, with its path in the app', () => {
    const subject = subjectOf(
      inventoryOf(
        '  Fn: {Type: AWS::Lambda::Function, Properties: {Code: {S3Bucket: b, S3Key: k}}, Metadata: {aws:cdk:path: App/Fn/Resource, aws:asset:path: asset.1}}',
      ),
      'function',
    );
    expect(subject).toMatchObject({ declaredIn: 'App/Fn/Resource', code: { path: 'asset.1', bucket: 'b' } });
  });
});

describe('AWS::Lambda::Permission', () => {
  function permission(properties: string) {
    return subjectOf(
      inventoryOf(`
  Fn: {Type: AWS::Lambda::Function, Properties: {FunctionName: orders}}
  Live: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, Name: live, FunctionVersion: "1"}}
  P: {Type: AWS::Lambda::Permission, Properties: {Action: lambda:InvokeFunction, ${properties}}}`),
      'permission',
    );
  }
  test.each([
    ['FunctionName: !Ref Fn', undefined],
    ['FunctionName: !GetAtt Fn.Arn', undefined],
    ['FunctionName: orders', undefined],
    ['FunctionName: !Ref Live', 'live'],
    ['FunctionName: !Join [":", [!GetAtt Fn.Arn, prod]]', 'prod'],
  ])('%s is the function', (properties, qualifier) => {
    const { function: on, qualifier: seen } = permission(`${properties}, Principal: s3.amazonaws.com`);
    expect(on).toMatchObject(toResource('Fn'));
    expect(seen).toBe(qualifier);
  });
  test('a function elsewhere is an ARN', () => {
    expect(permission('FunctionName: other, Principal: "*"').function).toEqual({
      kind: 'arn',
      arn: 'arn:aws:lambda:<region>:<account>:function:other',
    });
  });
  test.each([
    ['"*"', { type: 'AWS', id: '*' }],
    ['012345678901', { type: 'AWS', id: '012345678901' }],
    ['!Ref AWS::AccountId', { type: 'AWS', id: '<account>' }],
    ['!Join [".", [apigateway, !Ref AWS::URLSuffix]]', { type: 'Service', id: 'apigateway.amazonaws.com' }],
    ['alexa-appkit.amazon.com', { type: 'Service', id: 'alexa-appkit.amazon.com' }],
  ])('principal %s', (principal, expected) => {
    expect(permission(`FunctionName: !Ref Fn, Principal: ${principal}`).statement.principals).toEqual([
      expected,
    ]);
  });
  test('limits are conditions', () => {
    const { statement } = permission(
      'FunctionName: !Ref Fn, Principal: s3.amazonaws.com, SourceArn: "arn:aws:s3:::b", SourceAccount: 123456789012',
    );
    expect(statement.conditions).toEqual([
      { operator: 'ArnLike', key: 'aws:SourceArn', values: ['arn:aws:s3:::b'] },
      { operator: 'StringEquals', key: 'aws:SourceAccount', values: ['123456789012'] },
    ]);
  });
  test('without limits there is no condition', () => {
    expect(permission('FunctionName: !Ref Fn, Principal: s3.amazonaws.com').statement.conditions).toEqual([]);
  });
});

describe('parts', () => {
  test('an event source mapping', () => {
    const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Queue: {Type: AWS::SQS::Queue}
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Fn
      EventSourceArn: !GetAtt Queue.Arn
      BatchSize: 10
      FunctionResponseTypes: [ReportBatchItemFailures]
      ScalingConfig: {MaximumConcurrency: 5}`);
    expect(subjectOf(inventory, 'event-source-mapping')).toMatchObject({
      function: toResource('Fn'),
      source: toResource('Queue'),
      service: 'sqs',
      batchSize: 10,
      reportsBatchItemFailures: true,
      maximumConcurrency: 5,
    });
  });
  test.each([
    ['SelfManagedEventSource: {Endpoints: {}}', 'self-managed-kafka'],
    ['EventSourceArn: "arn:aws:kafka:eu-west-1:123456789012:cluster/x"', 'kafka'],
    ['EventSourceArn: !ImportValue stream, Queues: [q]', 'mq'],
    ['EventSourceArn: !ImportValue stream', 'unknown'],
  ])('a mapping with %s is of %s', (properties, service) => {
    const mapping = subjectOf(
      inventoryOf(
        `  M: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: x, ${properties}}}`,
      ),
      'event-source-mapping',
    );
    expect(mapping.service).toBe(service);
  });
  test('a URL', () => {
    const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Url: {Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: !GetAtt Fn.Arn, AuthType: NONE, Cors: {AllowOrigins: ['*'], AllowCredentials: true}}}`);
    expect(subjectOf(inventory, 'function-url')).toMatchObject({
      function: toResource('Fn'),
      authType: 'NONE',
      cors: { allowOrigins: ['*'], allowCredentials: true },
    });
  });
  test('a layer and its grant', () => {
    const inventory = inventoryOf(`
  Layer: {Type: AWS::Lambda::LayerVersion, Properties: {LayerName: tools, Content: {S3Bucket: b, S3Key: k}}}
  Grant: {Type: AWS::Lambda::LayerVersionPermission, Properties: {LayerVersionArn: !Ref Layer, Action: lambda:GetLayerVersion, Principal: '*', OrganizationId: o-1}}`);
    expect(subjectOf(inventory, 'layer')).toMatchObject({ name: 'tools', code: { bucket: 'b', key: 'k' } });
    expect(subjectOf(inventory, 'layer-permission')).toMatchObject({
      layer: toResource('Layer'),
      statement: {
        principals: [{ type: 'AWS', id: '*' }],
        conditions: [{ key: 'aws:PrincipalOrgID', values: ['o-1'] }],
      },
    });
  });
  test('code signing', () => {
    const inventory = inventoryOf(
      '  C: {Type: AWS::Lambda::CodeSigningConfig, Properties: {AllowedPublishers: {SigningProfileVersionArns: [a]}, CodeSigningPolicies: {UntrustedArtifactOnDeployment: Warn}}}',
    );
    expect(subjectOf(inventory, 'code-signing-config')).toMatchObject({
      untrustedArtifactOnDeployment: 'Warn',
      signingProfiles: ['a'],
    });
  });
});
