import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  CreateFunctionUrlConfigCommand,
  LambdaClient,
  PublishLayerVersionCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createInventory, type Inventory } from '@watertight/audit/model/inventory.ts';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { collectInventory } from '../../collect-inventory.ts';
import { openLiveAccounts } from '../../live/open-live-accounts.ts';
import { MOTO_ACCOUNT, useMoto } from '../../live-account.cases.ts';

const endpoint = inject('awsEndpoint');
const REGION = 'eu-west-1';
const ARN = `arn:aws:lambda:${REGION}:${MOTO_ACCOUNT}:function:orders`;
/** An empty zip archive. */
const ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

describe.runIf(endpoint !== '')('functions of an account', () => {
  let inventory: Inventory;

  beforeAll(async () => {
    await useMoto(endpoint);
    await plantFunctions();
    const source = await openLiveAccounts({ regions: [REGION] });
    expect(source.identity?.account).toBe(MOTO_ACCOUNT);
    inventory = createInventory(await collectInventory({ source, now: '2026-03-01T00:00:00.000Z' }));
  });

  test('have their configuration, settings and tags', () => {
    expect(inventory.byId(ARN)).toMatchObject({
      kind: 'function',
      name: 'orders',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      environment: { TABLE: 'orders' },
      tags: { team: 'shop' },
      reservedConcurrency: 7,
    });
  });

  test('have their role, its policies, their own policies, aliases, versions, mappings and layers', () => {
    expect(inventory.subjects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'role orders',
      'policy write',
      'alias prod',
      'permission from-s3',
      expect.stringMatching(/^event-source-mapping /),
      'function orders',
      'layer tools',
      'permission from-s3',
      'version orders',
    ]);
    expect(
      inventory.resolveAs('role', inventory.ofKind('function')[0]?.role)?.trustPolicy?.statements,
    ).toEqual([
      {
        effect: 'Allow',
        actions: ['sts:AssumeRole'],
        principals: [{ type: 'Service', id: 'lambda.amazonaws.com' }],
        conditions: [],
        index: 0,
      },
    ]);
  });
});

async function plantFunctions(): Promise<void> {
  const lambda = new LambdaClient({ region: REGION });
  const iam = new IAMClient({ region: REGION });
  const trust = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  };
  const role = await iam.send(
    new CreateRoleCommand({ RoleName: 'orders', AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  const write = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } };
  await iam.send(
    new PutRolePolicyCommand({
      RoleName: 'orders',
      PolicyName: 'write',
      PolicyDocument: JSON.stringify(write),
    }),
  );
  const layer = await lambda.send(
    new PublishLayerVersionCommand({
      LayerName: 'tools',
      Content: { ZipFile: ZIP },
      CompatibleRuntimes: ['nodejs22.x'],
    }),
  );
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: 'orders',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: role.Role?.Arn,
      Code: { ZipFile: ZIP },
      Environment: { Variables: { TABLE: 'orders' } },
      Tags: { team: 'shop' },
      Layers: [layer.LayerVersionArn ?? ''],
    }),
  );
  const FunctionName = 'orders';
  await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 7 }));
  await lambda.send(new PutFunctionEventInvokeConfigCommand({ FunctionName, MaximumRetryAttempts: 1 }));
  await lambda.send(new CreateFunctionUrlConfigCommand({ FunctionName, AuthType: 'NONE' }));
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      StatementId: 'from-s3',
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      SourceArn: 'arn:aws:s3:::orders',
    }),
  );
  const version = await lambda.send(new PublishVersionCommand({ FunctionName }));
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'prod', FunctionVersion: version.Version }));
  const sqs = new SQSClient({ region: REGION });
  await sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
  await lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName,
      EventSourceArn: `arn:aws:sqs:${REGION}:${MOTO_ACCOUNT}:orders`,
      BatchSize: 5,
    }),
  );
}
