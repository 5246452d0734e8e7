import { describe, expect, test } from 'vitest';
import { actionsMatching, expandActions } from '../action-table.ts';
import { MANAGED_POLICY_PATHS, managedPolicy } from './managed-policies.ts';

const AWS = 'arn:aws:iam::aws:policy';

describe('managedPolicy', () => {
  test.each([
    'AdministratorAccess',
    'service-role/AWSLambdaBasicExecutionRole',
    'AmazonSQSFullAccess',
    'ReadOnlyAccess',
  ])('knows %s', (path) =>
    expect(managedPolicy(`${AWS}/${path}`)?.document.statements.length).toBeGreaterThan(0),
  );

  test('knows bare names and other partitions', () => {
    expect(managedPolicy('AWSLambdaBasicExecutionRole')?.name).toBe('AWSLambdaBasicExecutionRole');
    expect(managedPolicy('arn:aws-cn:iam::aws:policy/AmazonS3FullAccess')?.name).toBe('AmazonS3FullAccess');
  });

  test.each(['arn:aws:iam::123456789012:policy/AmazonS3FullAccess', `${AWS}/constructor`, '', 'x'])(
    'does not know %s',
    (arn) => expect(managedPolicy(arn)).toBeUndefined(),
  );

  test.each([
    ['AmazonDynamoDBFullAccess', 'kinesis:PutRecord', false],
    ['AmazonDynamoDBFullAccess', 'kinesis:DescribeStream', true],
    ['AmazonEventBridgeFullAccess', 'secretsmanager:GetSecretValue', true],
    ['AWSLambdaENIManagementAccess', 'ec2:DescribeSubnets', false],
    ['AmazonSSMFullAccess', 'ssmmessages:OpenDataChannel', true],
  ])('%s names %s: %s', (name, action, expected) => {
    const patterns = managedPolicy(name)?.document.statements.flatMap((each) => each.actions ?? []) ?? [];
    expect(patterns.some((each) => typeof each === 'string' && expandActions(each).includes(action))).toBe(
      expected,
    );
  });

  test('ReadOnlyAccess is silent on what other services let read, by any verb', () => {
    const silent = managedPolicy('ReadOnlyAccess')?.isSilentOn;
    expect(silent?.('rds:describedbinstances')).toBe(true);
    expect(silent?.('polly:synthesizespeech')).toBe(true);
    expect(silent?.('rds:deletedbinstance')).toBe(false);
    expect(silent?.('lambda:getfunction')).toBe(false);
  });

  test('names actions that exist', () => {
    const actions = [...MANAGED_POLICY_PATHS.keys()].flatMap(
      (name) => managedPolicy(name)?.document.statements.flatMap((each) => each.actions ?? []) ?? [],
    );
    expect(actions.filter((each) => typeof each === 'string' && actionsMatching(each).length === 0)).toEqual(
      [],
    );
  });
});
