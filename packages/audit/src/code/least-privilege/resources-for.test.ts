import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnresolved, unresolved } from '../../model/unresolved.ts';
import { aCall, type PlainParameters } from '../actions/a-call.cases.ts';
import { actionsFor } from '../actions/actions-for.ts';
import type { RunningFunction } from './code-texts.ts';
import { resourcesFor } from './resources-for.ts';

/** What the template of these cases knows. */
const RUNNING: RunningFunction = {
  name: '<Orders>',
  arn: 'arn:aws:lambda:<region>:<account>:function:<Orders>',
  environment: {
    TABLE: '<Table>',
    TABLE_ARN: 'arn:aws:dynamodb:<region>:<account>:table/<Table>',
    QUEUE_URL: 'https://sqs.<region>.amazonaws.com/<account>/<Queue>',
    TOPIC: 'arn:aws:sns:<region>:<account>:<Topic>',
    BUCKET: '<Uploads>',
    SECRET: 'arn:aws:secretsmanager:<region>:<account>:secret:<Secret>-<suffix>',
    STAGE_TABLE: unresolved('Ref TableName', { text: '<?TableName>' }),
    IMPORTED: unresolved('ImportValue table'),
  },
};

/** The resources of a call's last needed action, short: region and account are `~`; a reason ends with `?`. */
function resourcesOf(name: string, parameters: PlainParameters, running = RUNNING): string {
  const call = aCall(name, parameters);
  const found = actionsFor(call);
  const need = found.kind === 'known' ? found.needs.filter((each) => each.required).at(-1) : undefined;
  if (need === undefined) return 'none';
  const { resources, because } = resourcesFor({ need, call, running });
  const text = resources
    .map((each) => each.replace('arn:aws:', '').replace('<region>:<account>', '~'))
    .join(' ');
  return because === undefined ? text : `${text} ?`;
}

describe('resources of a call', () => {
  test.each<[string, PlainParameters, string]>([
    ['dynamodb.PutItem', { TableName: 'orders' }, 'dynamodb:~:table/orders'],
    ['dynamodb.PutItem', { TableName: { env: 'TABLE' } }, 'dynamodb:~:table/<Table>'],
    ['dynamodb.PutItem', { TableName: { env: 'TABLE_ARN' } }, 'dynamodb:~:table/<Table>'],
    ['dynamodb.PutItem', { TableName: { env: 'STAGE_TABLE' } }, 'dynamodb:~:table/<?TableName>'],
    ['dynamodb.PutItem', { TableName: { env: 'IMPORTED' } }, 'dynamodb:~:table/* ?'],
    ['dynamodb.PutItem', { TableName: { env: 'NOT_SET' } }, 'dynamodb:~:table/* ?'],
    ['dynamodb.PutItem', { TableName: { unknown: true } }, 'dynamodb:~:table/* ?'],
    [
      'dynamodb.PutItem',
      { TableName: { joined: ['orders-', { unknown: true }] } },
      'dynamodb:~:table/orders-* ?',
    ],
    ['dynamodb.PutItem', { TableName: { either: ['a', 'b'] } }, 'dynamodb:~:table/a dynamodb:~:table/b'],
    ['dynamodb.Query', { TableName: 'orders', IndexName: 'byDate' }, 'dynamodb:~:table/orders/index/byDate'],
    [
      'dynamodb.BatchWriteItem',
      { RequestItems: { orders: [], users: [] } },
      'dynamodb:~:table/orders dynamodb:~:table/users',
    ],
    ['dynamodb.TransactWriteItems', { TransactItems: [{ Put: { TableName: 'a' } }] }, 'dynamodb:~:table/a'],
    [
      'dynamodb.ExecuteStatement',
      { Statement: 'SELECT * FROM "orders"."byDate" WHERE x' },
      'dynamodb:~:table/orders/index/byDate',
    ],
    ['dynamodb.ExecuteStatement', { Statement: 'INSERT INTO orders VALUE {}' }, 'dynamodb:~:table/orders'],
    ['s3.PutObject', { Bucket: { env: 'BUCKET' }, Key: 'a/b.json' }, 's3:::<Uploads>/a/b.json'],
    [
      's3.PutObject',
      { Bucket: 'b', Key: { joined: ['out/', { unknown: true }, '.json'] } },
      's3:::b/out/*.json',
    ],
    ['s3.PutObject', { Bucket: 'b', Key: { unknown: true } }, 's3:::b/*'],
    ['s3.PutObject', { Bucket: { unknown: true }, Key: 'x' }, 's3:::*/x ?'],
    ['s3.ListObjectsV2', { Bucket: 'b', Prefix: 'p/' }, 's3:::b'],
    ['s3.DeleteObjects', { Bucket: 'b', Delete: { Objects: [{ Key: 'k' }] } }, 's3:::b/k'],
    ['rekognition.DetectLabels', { Image: { S3Object: { Bucket: 'b', Name: 'n.jpg' } } }, 's3:::b/n.jpg'],
    ['transcribe.StartTranscriptionJob', { Media: { MediaFileUri: 's3://b/a.mp3' } }, 's3:::b/a.mp3'],
    ['sqs.SendMessage', { QueueUrl: { env: 'QUEUE_URL' } }, 'sqs:~:<Queue>'],
    [
      'sqs.SendMessage',
      { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' },
      'sqs:eu-west-1:123456789012:orders',
    ],
    ['sqs.GetQueueUrl', { QueueName: 'orders' }, 'sqs:~:orders'],
    ['sqs.SendMessage', { QueueUrl: { unknown: true } }, 'sqs:~:* ?'],
    ['sns.Publish', { TopicArn: { env: 'TOPIC' } }, 'sns:~:<Topic>'],
    ['sns.Publish', { PhoneNumber: { unknown: true } }, '*'],
    ['lambda.Invoke', { FunctionName: 'orders' }, 'lambda:~:function:orders'],
    ['lambda.Invoke', { FunctionName: 'orders', Qualifier: 'prod' }, 'lambda:~:function:orders:prod'],
    [
      'lambda.Invoke',
      { FunctionName: '123456789012:function:orders' },
      'lambda:<region>:123456789012:function:orders',
    ],
    ['stepfunctions.StartExecution', { stateMachineArn: { unknown: true } }, 'states:~:stateMachine:* ?'],
    ['stepfunctions.DescribeExecution', { executionArn: { unknown: true } }, 'states:~:execution:*:* ?'],
    ['secretsmanager.GetSecretValue', { SecretId: 'db' }, 'secretsmanager:~:secret:db-??????'],
    [
      'secretsmanager.GetSecretValue',
      { SecretId: { env: 'SECRET' } },
      'secretsmanager:~:secret:<Secret>-<suffix>',
    ],
    ['ssm.GetParameter', { Name: '/app/db' }, 'ssm:~:parameter/app/db'],
    ['ssm.GetParametersByPath', { Path: '/app/' }, 'ssm:~:parameter/app ssm:~:parameter/app/*'],
    ['ssm.GetParameters', { Names: ['a', 'b'] }, 'ssm:~:parameter/a ssm:~:parameter/b'],
    ['kms.Encrypt', { KeyId: '1234abcd' }, 'kms:~:key/1234abcd'],
    ['kms.Decrypt', {}, 'kms:~:key/* ?'],
    ['kms.Encrypt', { KeyId: 'alias/app' }, 'kms:~:key/* ?'],
    ['ec2.StartInstances', { InstanceIds: ['i-0a', 'i-0b'] }, 'ec2:~:instance/i-0a ec2:~:instance/i-0b'],
    ['ec2.StartInstances', { InstanceIds: { unknown: true } }, 'ec2:~:instance/* ?'],
    ['ec2.CreateTags', { Resources: ['i-0a', 'vol-0b'] }, 'ec2:~:instance/i-0a ec2:~:volume/vol-0b'],
    ['ec2.CreateTags', { Resources: ['what'] }, 'ec2:~:*/* ?'],
    ['cloudformation.DescribeStacks', { StackName: 's' }, 'cloudformation:~:stack/s/*'],
    ['ecs.RunTask', { cluster: 'jobs', taskDefinition: 'web', tags: [] }, 'ecs:~:task/jobs/* ?'],
    ['events.PutRule', { Name: 'daily' }, 'events:~:rule/daily'],
    ['events.PutTargets', { Rule: 'daily', EventBusName: 'shop', Targets: [] }, 'events:~:rule/shop/daily'],
    ['aoss.APIAccessAll', { hosts: [{ host: 'x1.us-east-1.aoss.amazonaws.com' }] }, 'aoss:~:collection/x1'],
    ['ecs.RunTask', { taskDefinition: 'web' }, 'iam::<account>:role/* ?'],
    ['redshift-data.ExecuteStatement', { WorkgroupName: 'w' }, 'redshift-serverless:~:workgroup/* ?'],
    ['lambda.UpdateFunctionCode', { S3Bucket: 'code', S3Key: 'f.zip' }, 's3:::code/f.zip'],
    [
      'bedrock-runtime.Converse',
      { modelId: 'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-lite-v1:0' },
      'bedrock:eu-west-1:123456789012:inference-profile/eu.amazon.nova-lite-v1:0 bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ],
    ['rds-db.connect', { DBUsername: 'app' }, 'rds-db:~:dbuser:*/app ?'],
    ['dsql.DbConnect', { hostname: 'abc.dsql.eu-west-1.on.aws' }, 'dsql:~:cluster/abc'],
    [
      'execute-api.Invoke',
      { url: 'https://a1.execute-api.eu-west-1.amazonaws.com/prod/pets' },
      'execute-api:eu-west-1:<account>:a1/prod/*/pets',
    ],
    [
      'execute-api.Invoke',
      { hostname: 'a1.execute-api.eu-west-1.amazonaws.com', path: '/prod/pets', method: 'POST' },
      'execute-api:eu-west-1:<account>:a1/prod/POST/pets',
    ],
    ['execute-api.Invoke', { url: 'https://api.example.com/pets' }, 'execute-api:~:*/*/* ?'],
    ['aoss.APIAccessAll', { host: 'x1.eu-west-1.aoss.amazonaws.com' }, 'aoss:~:collection/x1'],
    [
      'es.ESHttpGet',
      { host: `search-orders-${'a'.repeat(26)}.eu-west-1.es.amazonaws.com` },
      'es:~:domain/orders/*',
    ],
    ['es.ESHttpGet', { host: 'search.example.com' }, 'es:~:domain/* ?'],
    ['events.PutEvents', { Entries: [{ Source: 'x' }] }, 'events:~:event-bus/default'],
    ['events.PutEvents', { Entries: [{ EventBusName: 'orders' }] }, 'events:~:event-bus/orders'],
    ['kinesis.PutRecord', { StreamName: 'clicks' }, 'kinesis:~:stream/clicks'],
    ['firehose.PutRecord', { DeliveryStreamName: 'clicks' }, 'firehose:~:deliverystream/clicks'],
    [
      'bedrock-runtime.InvokeModel',
      { modelId: 'amazon.titan-embed-text-v2:0' },
      'bedrock:<region>::foundation-model/amazon.titan-embed-text-v2:0',
    ],
    [
      'bedrock-runtime.InvokeModel',
      { modelId: 'eu.amazon.nova-lite-v1:0' },
      'bedrock:~:inference-profile/eu.amazon.nova-lite-v1:0 bedrock:*::foundation-model/amazon.nova-lite-v1:0',
    ],
    ['ecs.DescribeTasks', { cluster: 'c' }, 'ecs:~:task/c/* ?'],
    ['codebuild.StartBuild', { projectName: 'web' }, 'codebuild:~:project/web'],
    ['cognito-idp.AdminGetUser', { UserPoolId: 'eu-west-1_x' }, 'cognito-idp:~:userpool/eu-west-1_x'],
    ['sts.AssumeRole', { RoleArn: 'arn:aws:iam::111122223333:role/x' }, 'iam::111122223333:role/x'],
    ['glue.CreateJob', { Role: 'etl' }, 'iam::<account>:role/etl'],
    [
      'apigatewaymanagementapi.PostToConnection',
      { ConnectionId: 'x' },
      'execute-api:~:*/*/POST/@connections/* ?',
    ],
    ['s3.ListBuckets', {}, '*'],
    ['cloudwatch.PutMetricData', { Namespace: 'app' }, '*'],
    ['translate.TranslateText', {}, '*'],
  ])('%s %j: %s', (name, parameters, expected) => {
    expect(resourcesOf(name, parameters)).toBe(expected);
  });

  test('conditions where only the request names the resource', () => {
    const alias = aCall('kms.Encrypt', { KeyId: 'alias/app' });
    const need = { action: 'kms:Encrypt', source: 'code', required: true } as const;
    expect(resourcesFor({ need, call: alias, running: {} }).condition).toEqual({
      operator: 'StringEquals',
      key: 'kms:RequestAlias',
      value: 'alias/app',
    });
  });

  test('a client with a region of its own', () => {
    const call = aCall('sns.Publish', { TopicArn: 'x' }, { region: { kind: 'text', text: 'us-east-1' } });
    const need = { action: 'sns:Publish', source: 'code', required: true } as const;
    expect(resourcesFor({ need, call, running: {} }).resources).toEqual([
      'arn:aws:sns:us-east-1:<account>:x',
    ]);
  });

  test('without a template the environment is open, and a fallback in the code counts', () => {
    expect(resourcesOf('sqs.GetQueueUrl', { QueueName: { env: 'Q' } }, {})).toBe('sqs:~:* ?');
  });
});

test('no text of the code becomes an atom, a policy variable or a mark of a template', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('TableName', 'Bucket', 'QueueUrl', 'SecretId'),
      (text, name) => {
        const calls: Readonly<Record<string, string>> = {
          TableName: 'dynamodb.PutItem',
          Bucket: 's3.PutObject',
          QueueUrl: 'sqs.SendMessage',
          SecretId: 'secretsmanager.GetSecretValue',
        };
        const text1 = resourcesOf(calls[name] ?? '', { [name]: text }, {});
        expect(text1.replace(/<region>|<account>/g, '')).not.toMatch(/[<>$"'\\\n]/);
      },
    ),
    { numRuns: 300 },
  );
});

test('the environment of these cases is what a template gives', () => {
  expect(isUnresolved(RUNNING.environment?.['STAGE_TABLE'])).toBe(true);
});
