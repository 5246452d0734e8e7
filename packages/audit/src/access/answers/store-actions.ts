import type { SubjectKind } from '../../model/subjects/subject.ts';
import type { ReachLevel } from '../access-answer.ts';

/** What reading, writing and administering mean for one kind of resource: one telling action is enough. */
export interface StoreActions {
  readonly kind: SubjectKind;
  readonly plural: string;
  /** The ARN of any such resource, `{region}` and `{account}` to be filled in; unknown parts read `<?name>`. */
  readonly any: string;
  /** What follows the ARN for what is inside. */
  readonly inside?: string;
  readonly actions: Readonly<Record<ReachLevel, readonly string[]>>;
}

/**
 * The actions by access level of the Service Authorization Reference: List and Read, Write, Permissions management (and
 * deleting the whole). Those that tell most come first.
 */
export const STORE_ACTIONS: readonly StoreActions[] = [
  {
    kind: 'table',
    plural: 'every table',
    any: 'arn:aws:dynamodb:{region}:{account}:table/<?name>',
    actions: {
      read: [
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:Scan',
        'dynamodb:BatchGetItem',
        'dynamodb:PartiQLSelect',
      ],
      write: [
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:PartiQLUpdate',
      ],
      admin: ['dynamodb:DeleteTable', 'dynamodb:UpdateTable', 'dynamodb:PutResourcePolicy'],
    },
  },
  {
    kind: 'bucket',
    plural: 'every bucket',
    any: 'arn:aws:s3:::<?name>',
    inside: '/<?key>',
    actions: {
      read: ['s3:GetObject', 's3:GetObjectVersion'],
      write: ['s3:PutObject', 's3:DeleteObject'],
      admin: ['s3:PutBucketPolicy', 's3:DeleteBucket', 's3:PutObjectAcl', 's3:PutBucketPublicAccessBlock'],
    },
  },
  {
    kind: 'queue',
    plural: 'every queue',
    any: 'arn:aws:sqs:{region}:{account}:<?name>',
    actions: {
      read: ['sqs:ReceiveMessage'],
      write: ['sqs:SendMessage', 'sqs:DeleteMessage', 'sqs:PurgeQueue'],
      admin: ['sqs:AddPermission', 'sqs:SetQueueAttributes', 'sqs:DeleteQueue'],
    },
  },
  {
    kind: 'topic',
    plural: 'every topic',
    any: 'arn:aws:sns:{region}:{account}:<?name>',
    actions: {
      read: ['sns:Subscribe'],
      write: ['sns:Publish'],
      admin: ['sns:AddPermission', 'sns:SetTopicAttributes', 'sns:DeleteTopic'],
    },
  },
  {
    kind: 'secret',
    plural: 'every secret',
    any: 'arn:aws:secretsmanager:{region}:{account}:secret:<?name>',
    actions: {
      read: ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'],
      write: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'],
      admin: ['secretsmanager:PutResourcePolicy', 'secretsmanager:DeleteSecret'],
    },
  },
  {
    kind: 'parameter',
    plural: 'every parameter',
    any: 'arn:aws:ssm:{region}:{account}:parameter/<?name>',
    actions: {
      read: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
      write: ['ssm:PutParameter'],
      admin: ['ssm:DeleteParameter'],
    },
  },
  {
    kind: 'key',
    plural: 'every key',
    any: 'arn:aws:kms:{region}:{account}:<?name>',
    actions: {
      read: ['kms:Decrypt'],
      write: ['kms:Encrypt', 'kms:GenerateDataKey'],
      admin: ['kms:PutKeyPolicy', 'kms:CreateGrant', 'kms:ScheduleKeyDeletion'],
    },
  },
  {
    kind: 'stream',
    plural: 'every stream',
    any: 'arn:aws:kinesis:{region}:{account}:stream/<?name>',
    actions: {
      read: ['kinesis:GetRecords', 'kinesis:SubscribeToShard'],
      write: ['kinesis:PutRecord', 'kinesis:PutRecords', 'firehose:PutRecord', 'firehose:PutRecordBatch'],
      admin: ['kinesis:DeleteStream', 'kinesis:PutResourcePolicy', 'firehose:UpdateDestination'],
    },
  },
  {
    kind: 'function',
    plural: 'every function',
    any: 'arn:aws:lambda:{region}:{account}:function:<?name>',
    actions: {
      read: ['lambda:GetFunction', 'lambda:GetFunctionConfiguration'],
      write: ['lambda:InvokeFunction', 'lambda:InvokeAsync'],
      admin: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration', 'lambda:AddPermission'],
    },
  },
  {
    kind: 'state-machine',
    plural: 'every state machine',
    any: 'arn:aws:states:{region}:{account}:stateMachine:<?name>',
    actions: {
      read: ['states:DescribeStateMachine'],
      write: ['states:StartExecution', 'states:StartSyncExecution'],
      admin: ['states:UpdateStateMachine', 'states:DeleteStateMachine'],
    },
  },
  {
    kind: 'event-bus',
    plural: 'every event bus',
    any: 'arn:aws:events:{region}:{account}:event-bus/<?name>',
    actions: {
      read: ['events:DescribeEventBus'],
      write: ['events:PutEvents'],
      admin: ['events:PutPermission', 'events:DeleteEventBus'],
    },
  },
  {
    kind: 'repository',
    plural: 'every repository',
    any: 'arn:aws:ecr:{region}:{account}:repository/<?name>',
    actions: {
      read: ['ecr:BatchGetImage'],
      write: ['ecr:PutImage'],
      admin: ['ecr:SetRepositoryPolicy', 'ecr:DeleteRepository'],
    },
  },
  {
    kind: 'role',
    plural: 'every role',
    any: 'arn:aws:iam::{account}:role/<?name>',
    actions: {
      read: [],
      write: ['sts:AssumeRole'],
      admin: ['iam:PassRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'],
    },
  },
];
