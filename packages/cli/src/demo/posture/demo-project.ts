import { ENTRANCE, TAKEN } from './demo-function.ts';

/** States of the project, oldest first: more is mended in each. */
export const DEMO_COMMITS = 3;

/**
 * The project that the story's two functions are deployed from: files by path. Its weaknesses are those that the story's
 * attack takes.
 * @param commit 0 to {@link DEMO_COMMITS} − 1
 */
export function demoProject(commit: number): Readonly<Record<string, string>> {
  return {
    'template.yaml': template(commit),
    'src/order-api/index.js': orderApi(commit),
    'src/order-api/package.json': manifest(commit),
    'src/order-api/package-lock.json': lockfile(commit),
    'src/invoice-export/index.js': INVOICE_EXPORT,
  };
}

function template(commit: number): string {
  // Only in the first state is there a password in the template; it is no real one.
  const password =
    commit === 0 ? `\n          DB_PASSWORD: ${['correct', 'horse', 'battery', '41'].join('-')}` : '';
  return `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: Takes orders over HTTP, and writes their invoices to a bucket.

Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 20
    Tags: { owner: orders-team }

Resources:
  OrdersTable:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]

  OrderApi:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: ${ENTRANCE}
      Handler: index.handler
      CodeUri: src/order-api/
      FunctionUrlConfig:
        AuthType: NONE
        Cors: { AllowOrigins: ['*'] }
      Environment:
        Variables:
          TABLE: !Ref OrdersTable${password}
      Policies:
        - Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Action: '${commit === 2 ? 'dynamodb:PutItem' : 'dynamodb:*'}', Resource: ${commit === 2 ? '!GetAtt OrdersTable.Arn' : "'*'"} }

  InvoiceExport:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: ${TAKEN}
      Handler: index.handler
      CodeUri: src/invoice-export/
      Policies:
        - Version: '2012-10-17'
          Statement:
            - { Sid: everything, Effect: Allow, Action: ['s3:*', 'secretsmanager:GetSecretValue'], Resource: '*' }
      Events:
        EveryTenMinutes: { Type: Schedule, Properties: { Schedule: rate(10 minutes) } }
`;
}

/** Puts what the caller sends into a command and a template: the holes that the simulated attack goes through. */
function orderApi(commit: number): string {
  const receipt =
    commit === 2 ? "execFile('/opt/bin/receipt', [order.id])" : "exec('/opt/bin/receipt --id ' + order.id)";
  return `const { exec, execFile } = require('node:child_process');
const { template } = require('lodash');
const parse = require('minimist');

exports.handler = async (event) => {
  const order = JSON.parse(event.body);
  const options = parse((order.options ?? '').split(' '));
  ${receipt};
  const text = template(order.greeting)({ id: order.id, options });
  return { statusCode: 200, body: text };
};
`;
}

const INVOICE_EXPORT = `const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const client = new S3Client({});

exports.handler = async () => {
  const body = JSON.stringify({ at: new Date().toISOString() });
  await client.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: 'invoices.json', Body: body }));
};
`;

/** The library of the first state has known holes that the last state no longer has; the other one keeps its own. */
function versions(commit: number): Readonly<Record<string, string>> {
  return { lodash: '4.17.20', minimist: commit === 0 ? '1.2.5' : '1.2.8' };
}

function manifest(commit: number): string {
  const dependencies = versions(commit);
  return `${JSON.stringify({ name: ENTRANCE, private: true, dependencies }, null, 2)}\n`;
}

function lockfile(commit: number): string {
  const dependencies = versions(commit);
  const packages = Object.fromEntries(
    Object.entries(dependencies).map(([name, version]) => [`node_modules/${name}`, { version }]),
  );
  const root = { name: ENTRANCE, dependencies };
  const document = {
    name: ENTRANCE,
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, ...packages },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
