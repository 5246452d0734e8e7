import { describe, expect, test } from 'vitest';
import { actionsMatching } from '../action-table.ts';
import { awsManagedDocument } from './aws-managed-documents.ts';

const AWS = 'arn:aws:iam::aws:policy';
const NAMES = [
  'service-role/AWSLambdaBasicExecutionRole',
  'service-role/AWSLambdaVPCAccessExecutionRole',
  'service-role/AWSLambdaSQSQueueExecutionRole',
  'service-role/AWSLambdaKinesisExecutionRole',
  'service-role/AWSLambdaDynamoDBExecutionRole',
  'service-role/AWSLambdaMSKExecutionRole',
  'service-role/AWSLambdaBasicDurableExecutionRolePolicy',
  'AWSXRayDaemonWriteAccess',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
  'service-role/AWSLambdaRole',
  'AWSLambdaExecute',
  'AWSLambdaInvocation-DynamoDB',
  'AdministratorAccess',
  'AmazonS3FullAccess',
  'AmazonSQSFullAccess',
];

describe('awsManagedDocument', () => {
  test.each(NAMES)('%s grants actions that exist', (name) => {
    const policy = awsManagedDocument(`${AWS}/${name}`);
    const actions = policy?.document.statements.flatMap((each) => each.actions ?? []) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(typeof action === 'string' ? actionsMatching(action).length : 0).toBeGreaterThan(0);
    }
  });

  test('knows the bare names of SAM and other partitions', () => {
    expect(awsManagedDocument('AWSLambdaBasicExecutionRole')?.name).toBe('AWSLambdaBasicExecutionRole');
    expect(awsManagedDocument('arn:aws-cn:iam::aws:policy/AmazonS3FullAccess')?.form).toBe('aws-managed');
  });

  test.each(['arn:aws:iam::123456789012:policy/AmazonS3FullAccess', `${AWS}/ReadOnlyAccess`, ''])(
    'does not know %s',
    (arn) => expect(awsManagedDocument(arn)).toBeUndefined(),
  );
});
