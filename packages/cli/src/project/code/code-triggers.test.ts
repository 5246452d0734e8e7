import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProject, type Project } from '../../testing/a-project.ts';
import { planOf, samOf, serverlessOf } from './code-triggers.cases.ts';

let project: Project;
beforeEach(() => {
  project = aProject();
});
afterEach(() => project.remove());

const DELETES = `
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, DeleteCommand } = require('@aws-sdk/lib-dynamodb');
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  await db.send(new DeleteCommand({ TableName: process.env.TABLE, Key: { id: event.pathParameters.id } }));
  return { statusCode: 204, body: '' };
};
`;

const DELETES_IN_PYTHON = `
import boto3
table = boto3.resource("dynamodb").Table("orders")

def handler(event, context):
    table.delete_item(Key={"id": event["pathParameters"]["id"]})
    return {"statusCode": 204}
`;

/** Takes the order from wherever it comes: the triggers alone tell whether it comes twice. */
const SENDS = `
const { SESv2Client, SendEmailCommand } = require('@aws-sdk/client-sesv2');
const ses = new SESv2Client({});
exports.handler = async (event) => {
  const order = event.order;
  await ses.send(new SendEmailCommand({ Destination: { ToAddresses: [order.mail] }, Content: {} }));
};
`;

const SENDS_IN_PYTHON = `
import boto3
ses = boto3.client("ses")

def handler(event, context):
    ses.send_email(Source="shop@example.com", Destination={"ToAddresses": [event["order"]["mail"]]}, Message={})
`;

interface Told {
  readonly code: string;
  readonly severity: string;
}

async function codesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  project.put(files);
  const { stdout } = await project.run('scan', '-f', 'json', '--only', 'code');
  const told: readonly Told[] = JSON.parse(stdout).findings;
  return told.map(({ code, severity }) => `${code} ${severity}`);
}

const OPEN = ['WT-COD-21 high'];
const TWICE = ['WT-COD-22 medium'];

describe('WT-COD-21 by who may call', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'a REST API without an authorizer',
      samOf({ Api: { Type: 'Api', Properties: { Path: '/o/{id}', Method: 'delete' } } }),
      OPEN,
    ],
    [
      'an HTTP API without an authorizer',
      samOf({ Api: { Type: 'HttpApi', Properties: { Path: '/o/{id}', Method: 'delete' } } }),
      OPEN,
    ],
    [
      'an authorizer of the route',
      samOf(
        {
          Api: {
            Type: 'Api',
            Properties: {
              Path: '/o/{id}',
              Method: 'delete',
              RestApiId: { Ref: 'Door' },
              Auth: { Authorizer: 'Users' },
            },
          },
        },
        {
          Auth: {
            Authorizers: {
              Users: { UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a' },
            },
          },
        },
      ),
      [],
    ],
    [
      'Cognito as the authorizer of the whole API',
      samOf(
        {
          Api: { Type: 'Api', Properties: { Path: '/o/{id}', Method: 'delete', RestApiId: { Ref: 'Door' } } },
        },
        {
          Auth: {
            DefaultAuthorizer: 'Users',
            Authorizers: {
              Users: { UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a' },
            },
          },
        },
      ),
      [],
    ],
    [
      'a route that opts out of the authorizer',
      samOf(
        {
          Api: {
            Type: 'Api',
            Properties: {
              Path: '/o/{id}',
              Method: 'delete',
              RestApiId: { Ref: 'Door' },
              Auth: { Authorizer: 'NONE' },
            },
          },
        },
        {
          Auth: {
            DefaultAuthorizer: 'Users',
            Authorizers: {
              Users: { UserPoolArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a' },
            },
          },
        },
      ),
      OPEN,
    ],
    [
      'IAM as the authorizer of the whole API',
      samOf(
        {
          Api: { Type: 'Api', Properties: { Path: '/o/{id}', Method: 'delete', RestApiId: { Ref: 'Door' } } },
        },
        { Auth: { DefaultAuthorizer: 'AWS_IAM' } },
      ),
      [],
    ],
    [
      'a queue that only services write to',
      samOf({ Jobs: { Type: 'SQS', Properties: { Queue: 'arn:aws:sqs:eu-west-1:123456789012:jobs' } } }),
      [],
    ],
  ])('SAM: %s', async (_name, template, told) => {
    expect(await codesOf({ 'template.json': template, 'src/index.js': DELETES })).toEqual(told);
  });

  test('the same of Python', async () => {
    const api = { Api: { Type: 'Api', Properties: { Path: '/o/{id}', Method: 'delete' } } };
    const template = samOf(api, undefined, 'python3.13');
    expect(await codesOf({ 'template.json': template, 'src/index.py': DELETES_IN_PYTHON })).toEqual(OPEN);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['no authorizer', serverlessOf(["http: { path: 'o/{id}', method: delete }"]), OPEN],
    ['an HTTP API', serverlessOf(['httpApi: DELETE /o/{id}']), OPEN],
    ['IAM', serverlessOf(["http: { path: 'o/{id}', method: delete, authorizer: aws_iam }"]), []],
    [
      'a user pool',
      serverlessOf([
        "http: { path: 'o/{id}', method: delete, authorizer: { arn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a } }",
      ]),
      [],
    ],
    [
      'a key, which tells who pays',
      serverlessOf(["http: { path: 'o/{id}', method: delete, private: true }"]),
      OPEN,
    ],
  ])('serverless.yml: %s', async (_name, template, told) => {
    expect(await codesOf({ 'serverless.yml': template, 'src/index.js': DELETES })).toEqual(told);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['no authorization', planOf({ authorization_type: 'NONE' }), OPEN],
    ['IAM', planOf({ authorization_type: 'AWS_IAM' }), []],
    ['a JWT authorizer', planOf({ authorization_type: 'JWT', authorizer_id: 'abc123' }), []],
  ])('a Terraform plan: %s', async (_name, plan, told) => {
    expect(await codesOf({ 'plan.json': plan, 'index.js': DELETES })).toEqual(told);
  });
});

describe('WT-COD-22 by what delivers again', () => {
  const queue = (name: string) => ({
    Jobs: { Type: 'SQS', Properties: { Queue: `arn:aws:sqs:eu-west-1:123456789012:${name}` } },
  });
  test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'EventBridge',
      { Placed: { Type: 'EventBridgeRule', Properties: { Pattern: { source: ['shop'] } } } },
      TWICE,
    ],
    ['a schedule', { Nightly: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)' } } }, TWICE],
    [
      'S3',
      { Put: { Type: 'S3', Properties: { Bucket: { Ref: 'Uploads' }, Events: 's3:ObjectCreated:*' } } },
      TWICE,
    ],
    [
      'SNS',
      { Topic: { Type: 'SNS', Properties: { Topic: 'arn:aws:sns:eu-west-1:123456789012:orders' } } },
      TWICE,
    ],
    ['SQS', queue('jobs'), TWICE],
    ['SQS in order', queue('jobs.fifo'), TWICE],
    [
      'a caller who waits for the answer',
      { Api: { Type: 'Api', Properties: { Path: '/o', Method: 'post' } } },
      [],
    ],
    ['nobody who is known', {}, []],
  ])('SAM: %s', async (_name, events, told) => {
    expect(await codesOf({ 'template.json': samOf(events), 'src/index.js': SENDS })).toEqual(told);
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'SNS',
      { Topic: { Type: 'SNS', Properties: { Topic: 'arn:aws:sns:eu-west-1:123456789012:orders' } } },
      TWICE,
    ],
    [
      'a caller who waits for the answer',
      { Api: { Type: 'Api', Properties: { Path: '/o', Method: 'post' } } },
      [],
    ],
  ])('the same of Python: %s', async (_name, events, told) => {
    const template = samOf(events, undefined, 'python3.13');
    expect(await codesOf({ 'template.json': template, 'src/index.py': SENDS_IN_PYTHON })).toEqual(told);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['SQS', 'sqs: arn:aws:sqs:eu-west-1:123456789012:jobs', TWICE],
    ['EventBridge', 'eventBridge: { pattern: { source: [shop] } }', TWICE],
    ['S3', 's3: { bucket: uploads }', TWICE],
    ['an HTTP API', 'httpApi: POST /o', []],
  ])('serverless.yml: %s', async (_name, event, told) => {
    expect(await codesOf({ 'serverless.yml': serverlessOf([event]), 'src/index.js': SENDS })).toEqual(told);
  });

  test('a Terraform plan: a queue', async () => {
    expect(await codesOf({ 'plan.json': planOf('queue'), 'index.js': SENDS })).toEqual(TWICE);
  });
});
