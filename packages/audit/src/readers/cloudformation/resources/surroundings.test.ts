import { describe, expect, test } from 'vitest';
import { inventoryOf, subjectOf, toResource } from '../a-template.cases.ts';

describe('fronts', () => {
  test('AppSync', () => {
    const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Api: {Type: AWS::AppSync::GraphQLApi, Properties: {Name: a, AuthenticationType: API_KEY, XrayEnabled: true, LogConfig: {FieldLogLevel: ALL}, AdditionalAuthenticationProviders: [{AuthenticationType: AWS_LAMBDA, LambdaAuthorizerConfig: {AuthorizerUri: !GetAtt Fn.Arn}}]}}
  Source: {Type: AWS::AppSync::DataSource, Properties: {ApiId: !GetAtt Api.ApiId, LambdaConfig: {LambdaFunctionArn: !GetAtt Fn.Arn}}}
  Acl: {Type: AWS::WAFv2::WebACL}
  Association: {Type: AWS::WAFv2::WebACLAssociation, Properties: {ResourceArn: !GetAtt Api.Arn, WebACLArn: !GetAtt Acl.Arn}}`);
    expect(subjectOf(inventory, 'graphql-api')).toMatchObject({
      authenticationTypes: ['API_KEY', 'AWS_LAMBDA'],
      authorizerFunction: toResource('Fn'),
      functions: [toResource('Fn')],
      logLevel: 'ALL',
      tracing: true,
      webAcl: toResource('Acl'),
    });
  });
  test('a load balancer with a function behind a rule', () => {
    const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Scheme: internet-facing, SecurityGroups: [sg-1]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {TargetType: lambda, Targets: [{Id: !GetAtt Fn.Arn}]}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Balancer, DefaultActions: [{Type: fixed-response}]}}
  Rule: {Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {ListenerArn: !Ref Listener, Actions: [{Type: authenticate-oidc}, {Type: forward, TargetGroupArn: !Ref Targets}]}}`);
    expect(subjectOf(inventory, 'load-balancer')).toMatchObject({
      scheme: 'internet-facing',
      functions: [toResource('Fn')],
      authenticates: true,
    });
  });
  test('CloudFront', () => {
    const inventory = inventoryOf(`
  Edge: {Type: AWS::Lambda::Function}
  Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Edge}}
  Fn: {Type: AWS::Lambda::Function}
  Url: {Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: !Ref Fn, AuthType: AWS_IAM}}
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        DefaultCacheBehavior: {LambdaFunctionAssociations: [{EventType: viewer-request, LambdaFunctionARN: !Ref Version}]}
        Origins: [{DomainName: !Select [2, !Split [/, !GetAtt Url.FunctionUrl]]}]`);
    expect(subjectOf(inventory, 'distribution')).toMatchObject({
      edgeFunctions: [toResource('Edge')],
      originFunctions: [toResource('Fn')],
    });
    expect(inventory.ofKind('function').map((each) => each.isEdge)).toEqual([true, undefined]);
  });
  test('Cognito', () => {
    const inventory = inventoryOf(`
  Fn: {Type: AWS::Lambda::Function}
  Pool: {Type: AWS::Cognito::UserPool, Properties: {MfaConfiguration: 'OFF', Policies: {PasswordPolicy: {MinimumLength: 6}}, LambdaConfig: {PreSignUp: !GetAtt Fn.Arn}, Schema: [{Name: email}, {Name: role}]}}
  Client: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Pool, WriteAttributes: ['custom:role'], PreventUserExistenceErrors: ENABLED}}
  Guests: {Type: AWS::Cognito::IdentityPool, Properties: {AllowUnauthenticatedIdentities: true}}
  Role: {Type: AWS::IAM::Role}
  Roles: {Type: AWS::Cognito::IdentityPoolRoleAttachment, Properties: {IdentityPoolId: !Ref Guests, Roles: {unauthenticated: !GetAtt Role.Arn}}}`);
    expect(subjectOf(inventory, 'user-pool')).toMatchObject({
      mfa: 'OFF',
      passwordPolicy: { minimumLength: 6 },
      triggers: { PreSignUp: toResource('Fn') },
      customAttributes: ['custom:role'],
    });
    expect(subjectOf(inventory, 'user-pool-client')).toMatchObject({
      userPool: toResource('Pool'),
      writeAttributes: ['custom:role'],
      preventsUserExistenceErrors: true,
    });
    expect(subjectOf(inventory, 'identity-pool')).toMatchObject({
      allowsGuests: true,
      guestRole: toResource('Role'),
    });
  });
});

describe('logs', () => {
  test.each([
    ['a literal name', '/aws/lambda/orders', '/aws/lambda/orders'],
    ['a reference', `!Sub "/aws/lambda/\${Fn}"`, '/aws/lambda/<Fn>'],
    ['the same unknown name', `!Sub "/aws/lambda/\${Stage}-orders"`, '/aws/lambda/<Fn>'],
  ])('a log group by %s', (_, name, expected) => {
    const inventory = inventoryOf(
      `
  Fn: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub "\${Stage}-orders"}}
  Group: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: ${name}, RetentionInDays: 7}}`,
      { sections: 'Parameters: {Stage: {Type: String}}' },
    );
    expect(subjectOf(inventory, 'log-group')).toMatchObject({ name: expected, retention: 7 });
    expect(subjectOf(inventory, 'function').name).toBe('<Fn>');
  });
  test('filters and alarms', () => {
    const inventory = inventoryOf(`
  Group: {Type: AWS::Logs::LogGroup}
  Filter: {Type: AWS::Logs::MetricFilter, Properties: {LogGroupName: !Ref Group, FilterPattern: Violation, MetricTransformations: [{MetricNamespace: app, MetricName: violations}]}}
  Topic: {Type: AWS::SNS::Topic}
  Alarm: {Type: AWS::CloudWatch::Alarm, Properties: {Namespace: AWS/Lambda, MetricName: Errors, Dimensions: [{Name: FunctionName, Value: orders}], AlarmActions: [!Ref Topic], Threshold: 1}}
  Math: {Type: AWS::CloudWatch::Alarm, Properties: {Metrics: [{Id: e, MetricStat: {Metric: {Namespace: AWS/Lambda, MetricName: Throttles}}}, {Id: x, Expression: e*2}]}}`);
    expect(subjectOf(inventory, 'metric-filter')).toMatchObject({
      logGroup: toResource('Group'),
      pattern: 'Violation',
      metrics: [{ namespace: 'app', name: 'violations' }],
    });
    expect(inventory.ofKind('alarm')).toMatchObject([
      {
        metrics: [{ name: 'Errors', dimensions: { FunctionName: 'orders' } }],
        actions: [toResource('Topic')],
        threshold: 1,
      },
      { metrics: [{ name: 'Throttles' }], actions: [] },
    ]);
  });
  test.each([
    [
      'every function',
      'EventSelectors: [{ReadWriteType: All, DataResources: [{Type: AWS::Lambda::Function, Values: ["arn:aws:lambda"]}]}]',
      { resourceType: 'AWS::Lambda::Function', arns: [] },
    ],
    [
      'one function',
      'EventSelectors: [{DataResources: [{Type: AWS::Lambda::Function, Values: ["arn:aws:lambda:eu-west-1:123456789012:function:a"]}]}]',
      { arns: ['arn:aws:lambda:eu-west-1:123456789012:function:a'] },
    ],
    [
      'an advanced selector',
      'AdvancedEventSelectors: [{FieldSelectors: [{Field: eventCategory, Equals: [Data]}, {Field: resources.type, Equals: [AWS::Lambda::Function]}, {Field: readOnly, Equals: ["false"]}]}]',
      { resourceType: 'AWS::Lambda::Function', arns: [], readWrite: 'WriteOnly' },
    ],
  ])('a trail with data events of %s', (_, selectors, events) => {
    const trail = subjectOf(
      inventoryOf(
        `  Trail: {Type: AWS::CloudTrail::Trail, Properties: {IsLogging: true, IsMultiRegionTrail: true, S3BucketName: logs, ${selectors}}}`,
      ),
      'trail',
    );
    expect(trail).toMatchObject({
      isMultiRegion: true,
      bucket: { arn: 'arn:aws:s3:::logs' },
      dataEvents: [events],
    });
  });
  test('a trail without data events', () => {
    const trail = subjectOf(
      inventoryOf(
        '  Trail: {Type: AWS::CloudTrail::Trail, Properties: {AdvancedEventSelectors: [{FieldSelectors: [{Field: eventCategory, Equals: [Management]}]}]}}',
      ),
      'trail',
    );
    expect(trail.dataEvents).toEqual([]);
  });
});

test('keys, secrets, parameters and repositories', () => {
  const inventory = inventoryOf(`
  Key: {Type: AWS::KMS::Key, Properties: {EnableKeyRotation: true, KeyPolicy: {Statement: []}}}
  Secret: {Type: AWS::SecretsManager::Secret, Properties: {KmsKeyId: !Ref Key}}
  Plain: {Type: AWS::SecretsManager::Secret}
  Rotation: {Type: AWS::SecretsManager::RotationSchedule, Properties: {SecretId: !Ref Secret}}
  Parameter: {Type: AWS::SSM::Parameter, Properties: {Name: /db/url, Type: String, Value: x}}
  Images: {Type: AWS::ECR::Repository, Properties: {ImageTagMutability: MUTABLE}}`);
  expect(subjectOf(inventory, 'key')).toMatchObject({ rotates: true, manager: 'CUSTOMER' });
  expect(subjectOf(inventory, 'resource-policy')).toMatchObject({ service: 'kms', on: [toResource('Key')] });
  expect(inventory.ofKind('secret')).toMatchObject([
    { kmsKey: toResource('Key'), rotates: true },
    { rotates: false },
  ]);
  expect(subjectOf(inventory, 'parameter')).toMatchObject({
    arn: 'arn:aws:ssm:<region>:<account>:parameter/db/url',
    type: 'String',
  });
  expect(subjectOf(inventory, 'repository').tagMutability).toBe('MUTABLE');
});

test('the network', () => {
  const inventory = inventoryOf(`
  Vpc: {Type: AWS::EC2::VPC}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, AvailabilityZone: !Select [0, !GetAZs '']}}
  Gateway: {Type: AWS::EC2::InternetGateway}
  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}
  Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}}
  Associate: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref Table, SubnetId: !Ref Subnet}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 192.0.2.0/24}]}}
  Strict: {Type: AWS::EC2::SecurityGroup}
  Out: {Type: AWS::EC2::SecurityGroupEgress, Properties: {GroupId: !GetAtt Strict.GroupId, IpProtocol: tcp, DestinationSecurityGroupId: !Ref Group}}
  Acl: {Type: AWS::EC2::NetworkAcl, Properties: {VpcId: !Ref Vpc}}
  Entry: {Type: AWS::EC2::NetworkAclEntry, Properties: {NetworkAclId: !Ref Acl, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0}}
  Endpoint: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcId: !Ref Vpc, ServiceName: !Sub "com.amazonaws.\${AWS::Region}.s3"}}
  Flow: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: ALL}}`);
  expect(subjectOf(inventory, 'subnet')).toMatchObject({
    vpc: toResource('Vpc'),
    availabilityZone: '<AvailabilityZone0>',
  });
  expect(subjectOf(inventory, 'route-table')).toMatchObject({
    subnets: [toResource('Subnet')],
    routes: [{ destination: '0.0.0.0/0', target: 'igw-<Gateway>' }],
  });
  expect(subjectOf(inventory, 'security-group', 'Group')).toMatchObject({
    ingress: [{ protocol: 'tcp', fromPort: 443, cidr: '192.0.2.0/24' }],
    egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
  });
  expect(subjectOf(inventory, 'security-group', 'Strict').egress).toMatchObject([
    { protocol: 'tcp', group: toResource('Group') },
  ]);
  expect(subjectOf(inventory, 'network-acl').entries).toMatchObject([
    { number: 100, allows: true, isEgress: false, protocol: '-1' },
  ]);
  expect(subjectOf(inventory, 'vpc-endpoint').service).toBe('com.amazonaws.<region>.s3');
  expect(subjectOf(inventory, 'flow-log')).toMatchObject({
    on: toResource('Vpc'),
    format: '',
    trafficType: 'ALL',
  });
});

test('other types are resources, custom resources are nothing', () => {
  const inventory = inventoryOf(`
  Db: {Type: AWS::RDS::DBInstance}
  Custom: {Type: Custom::Thing}
  Other: {Type: AWS::CloudFormation::CustomResource}
  Meta: {Type: AWS::CDK::Metadata}`);
  expect(inventory.subjects).toMatchObject([
    { kind: 'resource', type: 'AWS::RDS::DBInstance', logicalId: 'Db' },
  ]);
});

test('a name that only another resource has in part is not taken for a function', () => {
  const inventory = inventoryOf(
    `
  Table: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "\${Stage}-orders"}}
  Fn: {Type: AWS::Lambda::Function, Properties: {FunctionName: !Sub "\${Stage}-orders"}}
  Late: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub "\${Stage}-orders"}}
  Group: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/\${Stage}-orders"}}
  Other: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Sub "/aws/lambda/\${Stage}-orders-2"}}`,
    { sections: 'Parameters: {Stage: {Type: String}}' },
  );
  expect(inventory.ofKind('log-group').map((each) => each.name)).toMatchObject([
    '/aws/lambda/<Fn>',
    { kind: 'unresolved', text: '/aws/lambda/<?Stage>-orders-2' },
  ]);
});
