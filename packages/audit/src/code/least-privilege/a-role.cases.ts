import { createInventory, type Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { readTemplate } from '../../readers/read-template.ts';
import type { TemplateKind } from '../../readers/template-kind.ts';
import { aCall } from '../actions/a-call.cases.ts';
import type { AwsCall } from '../aws-call.ts';
import { type FunctionRole, functionRole } from './function-role.ts';

/** What the handler of these cases calls: one action for each way in which a resource can be named. */
export const CALLS: readonly AwsCall[] = [
  aCall('dynamodb.PutItem', { TableName: { env: 'TABLE' } }),
  aCall('dynamodb.Query', { TableName: { env: 'TABLE' }, IndexName: 'byDate' }),
  aCall('s3.PutObject', { Bucket: { env: 'BUCKET' }, Key: { joined: ['out/', { unknown: true }] } }),
  aCall('sqs.SendMessage', { QueueUrl: { env: 'QUEUE_URL' } }),
  aCall('sns.Publish', { TopicArn: { env: 'TOPIC' } }),
  aCall('secretsmanager.GetSecretValue', { SecretId: { env: 'SECRET' } }),
  aCall('ssm.GetParameter', { Name: '/app/db' }),
  aCall('kms.Encrypt', { KeyId: 'alias/app' }),
  aCall('rekognition.DetectLabels', { Image: { Bytes: 'x' } }),
];

const ENVIRONMENT = `
          TABLE: !Ref Table
          BUCKET: !Ref Uploads
          QUEUE_URL: !Ref Queue
          TOPIC: !Ref Topic
          SECRET: !Ref Secret`;

const RESOURCES = `
  Table: { Type: AWS::DynamoDB::Table }
  Uploads: { Type: AWS::S3::Bucket }
  Queue: { Type: AWS::SQS::Queue }
  Topic: { Type: AWS::SNS::Topic }
  Secret: { Type: AWS::SecretsManager::Secret }`;

/** A SAM template; `policies` are lines of the function's properties. */
export function samTemplate(policies: string): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: src/app.handler
      CodeUri: .
      Environment:
        Variables:${ENVIRONMENT}
${indented(policies, 6)}${RESOURCES}
`;
}

/** A CloudFormation template with a role `OrdersRole` as given. */
export function plainTemplate(role: string): string {
  return `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: src/app.handler
      Role: !GetAtt OrdersRole.Arn
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:${ENVIRONMENT}
${indented(role, 2)}${RESOURCES}
`;
}

/** A serverless.yml; `statements` are lines of the function. */
export function serverlessTemplate(statements: string): string {
  return `service: shop
provider: { name: aws, runtime: nodejs22.x, region: eu-west-1 }
plugins: [serverless-iam-roles-per-function]
functions:
  orders:
    handler: src/app.handler
    environment:
      TABLE: { Ref: Table }
      BUCKET: { Ref: Uploads }
      QUEUE_URL: { Ref: Queue }
      TOPIC: { Ref: Topic }
      SECRET: { Ref: Secret }
${indented(statements, 4)}
resources:
  Resources:${RESOURCES.replaceAll('\n', '\n  ')}
`;
}

export function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n');
}

/** The inventory of a template, and its one function. */
export async function readFunction(
  kind: TemplateKind,
  text: string,
): Promise<{ readonly inventory: Inventory; readonly fn: LambdaFunction }> {
  const reading = await readTemplate(kind, { file: 'template.yaml', text, readBeside: () => undefined });
  const inventory = createInventory({ ...reading, capturedAt: '2026-11-01T00:00:00.000Z' });
  const [fn] = inventory.ofKind('function');
  if (fn === undefined) throw new Error('the template has no function');
  return { inventory, fn };
}

/** The least role of the function of a template, with these calls. */
export function roleFor(
  declared: { readonly inventory: Inventory; readonly fn: LambdaFunction },
  calls: readonly AwsCall[] = CALLS,
): FunctionRole {
  return functionRole({
    name: 'orders',
    handler: { handler: 'src/app.handler', runtime: 'nodejs22.x', folder: '' },
    reading: { entry: 'src/app.ts#handler', calls, unresolved: [], files: ['src/app.ts'], incomplete: [] },
    declared,
  });
}
