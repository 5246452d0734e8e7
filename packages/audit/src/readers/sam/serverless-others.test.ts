import { describe, expect, test } from 'vitest';
import {
  serverlessInventoryOf as inventoryOf,
  subjectOf,
  toResource,
} from '../cloudformation/a-template.cases.ts';

const FN = '  Fn: {Type: AWS::Serverless::Function, Properties: {Handler: a.b}}';
const TABLE = '  Table: {Type: AWS::Serverless::SimpleTable, Properties: {TableName: orders}}';

test('tables and layers', () => {
  const inventory = inventoryOf(
    `${TABLE}\n  Layer: {Type: AWS::Serverless::LayerVersion, Properties: {LayerName: tools, ContentUri: layer/}}`,
  );
  expect(subjectOf(inventory, 'table').arn).toBe('arn:aws:dynamodb:<region>:<account>:table/orders');
  expect(subjectOf(inventory, 'layer')).toMatchObject({ name: 'tools', code: { path: 'layer/' } });
});

test('a state machine with its definition beside the template', () => {
  const readBeside = (path: string) =>
    path === 'flow.asl.json' ? `{"States":{"A":{"Resource":"\${F}"}}}` : undefined;
  const inventory = inventoryOf(
    `${FN}
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
      DefinitionSubstitutions: {F: !GetAtt Fn.Arn}
      Policies: [LambdaInvokePolicy: {FunctionName: !Ref Fn}]
      Logging: {Level: ALL}
      Tracing: {Enabled: true}
      Events: {Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}`,
    { readBeside },
  );
  expect(subjectOf(inventory, 'state-machine')).toMatchObject({
    functions: [toResource('Fn')],
    role: toResource('FlowRole'),
    logLevel: 'ALL',
    tracing: true,
  });
  expect(subjectOf(inventory, 'role', 'FlowRole')).toMatchObject({ logicalId: 'Flow', isImplicit: true });
  expect(subjectOf(inventory, 'event-rule').targets).toMatchObject([
    { target: toResource('Flow'), role: toResource('FlowNightlyRole') },
  ]);
});

test('a GraphQL API', () => {
  const inventory = inventoryOf(`${FN}
  Graph: {Type: AWS::Serverless::GraphQLApi, Properties: {SchemaUri: a, Auth: {Type: AWS_IAM, Additional: [{Type: API_KEY}]}, XrayEnabled: true, DataSources: {Lambda: {Main: {FunctionArn: !GetAtt Fn.Arn}}}}}`);
  expect(subjectOf(inventory, 'graphql-api')).toMatchObject({
    authenticationTypes: ['AWS_IAM', 'API_KEY'],
    tracing: true,
    functions: [toResource('Fn')],
  });
});

test('a web function', () => {
  const inventory = inventoryOf(
    '  Web: {Type: AWS::Serverless::WebFunction, Properties: {AuthType: ApplicationManaged, Policies: [AdministratorAccess], Environment: {Variables: {A: b}}}}',
  );
  expect(subjectOf(inventory, 'web-function')).toMatchObject({
    authType: 'ApplicationManaged',
    environment: { A: 'b' },
    role: toResource('WebRole'),
  });
  expect(subjectOf(inventory, 'role')).toMatchObject({ logicalId: 'Web', isImplicit: true });
});

test('applications: a local template is read, one of the repository is incomplete', () => {
  const nested = 'AWSTemplateFormatVersion: x\nResources: {Q: {Type: AWS::SQS::Queue}}';
  const local = inventoryOf(
    '  App: {Type: AWS::Serverless::Application, Properties: {Location: ./app.yaml}}',
    { readBeside: () => nested },
  );
  expect(local.ofKind('queue')).toHaveLength(1);
  const remote = inventoryOf(
    '  App: {Type: AWS::Serverless::Application, Properties: {Location: {ApplicationId: x, SemanticVersion: 1.0.0}}}',
  );
  expect(remote.incomplete).toHaveLength(1);
});

describe('connectors', () => {
  test('give the role of the source the rights', () => {
    const inventory = inventoryOf(`${FN}\n${TABLE}
  Join: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Fn}, Destination: {Id: Table}, Permissions: [Read]}}`);
    expect(subjectOf(inventory, 'policy')).toMatchObject({
      logicalId: 'Join',
      attachedTo: [toResource('FnRole')],
      document: { statements: [{ actions: expect.arrayContaining(['dynamodb:GetItem']) }] },
    });
    expect(subjectOf(inventory, 'role').policies).toMatchObject([toResource('JoinPolicy')]);
  });
  test('let a service in', () => {
    const inventory = inventoryOf(`${FN}
  Topic: {Type: AWS::SNS::Topic, Connectors: {Send: {Properties: {Destination: {Id: Fn}, Permissions: [Write]}}}}`);
    expect(subjectOf(inventory, 'permission')).toMatchObject({
      function: toResource('Fn'),
      statement: { principals: [{ id: 'sns.amazonaws.com' }] },
    });
  });
  test('that are not known are incomplete', () => {
    const inventory = inventoryOf(`${FN}
  Db: {Type: AWS::RDS::DBInstance}
  Join: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Fn}, Destination: [{Id: Db}, {Id: None}], Permissions: [Read]}}`);
    expect(inventory.incomplete).toHaveLength(2);
  });
});

test('a type of SAM that is not known is incomplete', () => {
  expect(inventoryOf('  New: {Type: AWS::Serverless::Novelty, Properties: {}}').incomplete).toHaveLength(1);
});

test('conditions of a resource are those of what is made for it', () => {
  const inventory = inventoryOf(
    '  Fn: {Type: AWS::Serverless::Function, Condition: Maybe, Properties: {Handler: a.b}}',
  );
  expect(subjectOf(inventory, 'role').isConditional).toBe(true);
});
