import { describe, expect, test } from 'vitest';
import { collectFrom } from '../../given-answers.cases.ts';
import { ecrRepositories } from './ecr-repositories.ts';
import { kmsKeys } from './kms-keys.ts';
import { secrets } from './secrets.ts';
import { ssmParameters } from './ssm-parameters.ts';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1';
const POLICY = JSON.stringify({
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

describe('keys', () => {
  const answers = (KeyManager: string, KeyState = 'Enabled') => ({
    'kms:ListKeys': { Keys: [{ KeyId: '1', KeyArn: KEY }] },
    'kms:DescribeKey': { KeyMetadata: { KeyManager, KeyState } },
    'kms:GetKeyPolicy': { Policy: POLICY },
    'kms:GetKeyRotationStatus': { KeyRotationEnabled: false },
  });

  test('of the customer have rotation and policy', async () => {
    const inventory = await collectFrom(kmsKeys, answers('CUSTOMER'));
    expect(inventory.byId(KEY)).toMatchObject({ manager: 'CUSTOMER', rotates: false });
    expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 'kms', on: [{ arn: KEY }] }]);
  });

  test('that wait for deletion are not asked for their rotation', async () => {
    expect((await collectFrom(kmsKeys, answers('CUSTOMER', 'PendingDeletion'))).byId(KEY)).not.toHaveProperty(
      'rotates',
    );
  });

  test('of AWS rotate', async () => {
    const inventory = await collectFrom(kmsKeys, answers('AWS'));
    expect(inventory.byId(KEY)).toMatchObject({ manager: 'AWS', rotates: true });
    expect(inventory.ofKind('resource-policy')).toEqual([]);
  });
});

test('secrets have key, rotation, tags and policy, never a value', async () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3';
  const inventory = await collectFrom(secrets, {
    'secrets-manager:ListSecrets': {
      SecretList: [{ ARN: arn, Name: 'db', RotationEnabled: true, Tags: [{ Key: 'team', Value: 'shop' }] }],
    },
    'secrets-manager:GetResourcePolicy': { ResourcePolicy: POLICY },
  });
  expect(inventory.byId(arn)).toMatchObject({ name: 'db', rotates: true, tags: { team: 'shop' } });
  expect(inventory.ofKind('resource-policy')).toHaveLength(1);
});

test('parameters have names and types', async () => {
  const inventory = await collectFrom(ssmParameters, {
    'ssm:DescribeParameters': { Parameters: [{ Name: '/db/url', Type: 'SecureString' }] },
  });
  expect(inventory.ofKind('parameter')).toMatchObject([
    { arn: 'arn:aws:ssm:eu-west-1:123456789012:parameter/db/url', type: 'SecureString' },
  ]);
});

test('repositories have mutability and policy', async () => {
  const arn = 'arn:aws:ecr:eu-west-1:123456789012:repository/orders';
  const inventory = await collectFrom(ecrRepositories, {
    'ecr:DescribeRepositories': {
      repositories: [{ repositoryArn: arn, repositoryName: 'orders', imageTagMutability: 'MUTABLE' }],
    },
    'ecr:GetRepositoryPolicy': { policyText: POLICY },
  });
  expect(inventory.byId(arn)).toMatchObject({ tagMutability: 'MUTABLE' });
  expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 'ecr' }]);
});
