import { AWS, type HandlerCase } from './handler-case.cases.ts';

const RUN = 'exports.handler = async () => ';

/** The AWS SDK for JavaScript, version 2. */
export const SDK_V2_CASES: readonly HandlerCase[] = [
  {
    name: 'a client of the namespace',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getObject({ Bucket: 'b', Key: 'k' }).promise();`,
    expect: ['S3:GetObject Bucket=b'],
  },
  { name: 'a client that nobody uses', code: `${AWS}const s3 = new AWS.S3(); ${RUN}1;`, expect: [] },
  {
    name: 'a destructured class',
    code: `const { SQS } = require('aws-sdk'); const q = new SQS(); ${RUN}q.sendMessage({ QueueUrl: process.env.URL }).promise();`,
    expect: ['SQS:SendMessage QueueUrl=$URL'],
  },
  {
    name: 'a destructured class without a call',
    code: `const { SQS } = require('aws-sdk'); new SQS(); ${RUN}1;`,
    expect: [],
  },
  {
    name: 'a default import',
    code: `import AWS from 'aws-sdk'; const sns = new AWS.SNS(); export const handler = () => sns.publish({ TopicArn: 't' }).promise();`,
    expect: ['SNS:Publish TopicArn=t'],
  },
  {
    name: 'a namespace import',
    code: `import * as AWS from 'aws-sdk'; const sns = new AWS.SNS(); export const handler = () => sns.publish({}).promise();`,
    expect: ['SNS:Publish'],
  },
  {
    name: 'a named import',
    code: `import { Lambda } from 'aws-sdk'; const l = new Lambda(); export const handler = () => l.invoke({ FunctionName: 'f' }).promise();`,
    expect: ['Lambda:Invoke FunctionName=f'],
  },
  {
    name: 'one client of its own file',
    code: `const S3 = require('aws-sdk/clients/s3'); const s3 = new S3(); ${RUN}s3.putObject({}).promise();`,
    expect: ['s3:PutObject'],
  },
  {
    name: 'one client imported as default',
    code: `import SSM from 'aws-sdk/clients/ssm'; const ssm = new SSM(); export const handler = () => ssm.getParameter({ Name: '/a' }).promise();`,
    expect: ['ssm:GetParameter Name=/a'],
  },
  {
    name: 'the document client',
    code: `${AWS}const db = new AWS.DynamoDB.DocumentClient(); ${RUN}db.get({ TableName: 't' }).promise();`,
    expect: ['DynamoDB:GetItem TableName=t'],
  },
  {
    name: 'the document client, every method',
    code: `${AWS}const db = new AWS.DynamoDB.DocumentClient(); ${RUN}{ db.put({}); db.update({}); db.delete({}); db.query({}); db.scan({}); db.batchGet({}); db.batchWrite({}); db.transactGet({}); db.transactWrite({}); };`,
    expect: [
      'DynamoDB:BatchGetItem',
      'DynamoDB:BatchWriteItem',
      'DynamoDB:DeleteItem',
      'DynamoDB:PutItem',
      'DynamoDB:Query',
      'DynamoDB:Scan',
      'DynamoDB:TransactGetItems',
      'DynamoDB:TransactWriteItems',
      'DynamoDB:UpdateItem',
    ],
  },
  {
    name: 'sets of the document client',
    code: `${AWS}const db = new AWS.DynamoDB.DocumentClient(); ${RUN}db.createSet([1]);`,
    expect: [],
  },
  {
    name: 'the document client of its own file',
    code: `const { DocumentClient } = require('aws-sdk/clients/dynamodb'); const db = new DocumentClient(); ${RUN}db.get({}).promise();`,
    expect: ['dynamodb:GetItem'],
  },
  { name: 'the converter', code: `${AWS}${RUN}AWS.DynamoDB.Converter.unmarshall({});`, expect: [] },
  {
    name: 'a callback',
    code: `${AWS}const s3 = new AWS.S3(); const sqs = new AWS.SQS(); exports.handler = (e, c, cb) => s3.getObject({}, (err, data) => { sqs.sendMessage({}, cb); });`,
    expect: ['S3:GetObject', 'SQS:SendMessage'],
  },
  {
    name: 'send with a callback',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getObject({}).send(() => s3.putObject({}));`,
    expect: ['S3:GetObject', 'S3:PutObject'],
  },
  {
    name: 'events of a request',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getObject({}).on('success', () => s3.putObject({}).send()).send();`,
    expect: ['S3:GetObject', 'S3:PutObject'],
  },
  {
    name: 'each page',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.listObjectsV2({ Bucket: 'b' }).eachPage((e, page) => s3.deleteObject({ Bucket: 'b' }).send());`,
    expect: ['S3:DeleteObject Bucket=b', 'S3:ListObjectsV2 Bucket=b'],
  },
  {
    name: 'a presigned address',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getSignedUrl('putObject', { Bucket: 'b' });`,
    expect: ['S3:PutObject (presigned) Bucket=b'],
  },
  {
    name: 'a presigned address by promise',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getSignedUrlPromise('getObject', { Bucket: 'b' });`,
    expect: ['S3:GetObject (presigned)'],
  },
  {
    name: 'a presigned address of an operation not known',
    code: `${AWS}const s3 = new AWS.S3(); exports.handler = (e) => s3.getSignedUrl(e.op, {});`,
    expect: ['S3:* (presigned)'],
  },
  {
    name: 'a presigned post',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.createPresignedPost({ Bucket: 'b' });`,
    expect: ['S3:PutObject (presigned) Bucket=b'],
  },
  {
    name: 'the managed upload',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.upload({ Bucket: 'b' }).promise();`,
    expect: ['S3:PutObject Bucket=b'],
  },
  {
    name: 'the managed upload as a class',
    code: `${AWS}${RUN}new AWS.S3.ManagedUpload({ params: { Bucket: 'b' } }).promise();`,
    expect: ['S3:PutObject Bucket=b'],
  },
  {
    name: 'a waiter',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.waitFor('objectExists', { Bucket: 'b' }).promise();`,
    expect: ['S3:HeadObject Bucket=b'],
  },
  {
    name: 'an operation by its name',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.makeRequest('getObject', { Bucket: 'b' });`,
    expect: ['S3:GetObject Bucket=b'],
  },
  {
    name: 'an unsigned operation',
    code: `${AWS}const c = new AWS.CognitoIdentityServiceProvider(); ${RUN}c.makeUnauthenticatedRequest('initiateAuth', {});`,
    expect: [],
  },
  {
    name: 'a computed method that is known',
    code: `${AWS}const db = new AWS.DynamoDB.DocumentClient(); const call = (action, p) => db[action](p).promise(); ${RUN}call('get', { TableName: 't' });`,
    expect: ['DynamoDB:GetItem TableName=t'],
  },
  {
    name: 'a computed method that is not known',
    code: `${AWS}const db = new AWS.DynamoDB(); exports.handler = (e) => db[e.method](e.input).promise();`,
    expect: ['DynamoDB:*'],
  },
  {
    name: 'two methods through one helper keep their inputs',
    code: `${AWS}const db = new AWS.DynamoDB.DocumentClient(); const call = (action, p) => db[action](p).promise(); ${RUN}{ call('get', { TableName: 'a' }); call('put', { TableName: 'b' }); };`,
    expect: ['DynamoDB:GetItem TableName=a', 'DynamoDB:PutItem TableName=b'],
  },
  {
    name: 'X-Ray around the SDK',
    code: `const X = require('aws-xray-sdk'); const AWS = X.captureAWS(require('aws-sdk')); const s3 = new AWS.S3(); ${RUN}s3.getObject({}).promise();`,
    expect: ['S3:GetObject'],
  },
  {
    name: 'X-Ray around a client',
    code: `${AWS}const X = require('aws-xray-sdk-core'); const s3 = X.captureAWSClient(new AWS.S3()); ${RUN}s3.getObject({}).promise();`,
    expect: ['S3:GetObject'],
  },
  {
    name: 'X-Ray around a client that nobody uses',
    code: `${AWS}const X = require('aws-xray-sdk-core'); const s3 = X.captureAWSClient(new AWS.S3()); ${RUN}1;`,
    expect: [],
  },
  {
    name: 'a service defined in code',
    code: `${AWS}AWS.Thing = AWS.Service.defineService('apigatewaymanagementapi', ['2018']); ${RUN}new AWS.Thing({}).postToConnection({}).promise();`,
    expect: ['apigatewaymanagementapi:PostToConnection'],
  },
  {
    name: 'a service by its API description',
    code: `${AWS}const s = new AWS.Service({ apiConfig: { metadata: { serviceId: 'SQS' } } }); ${RUN}s.sendMessage({}).promise();`,
    expect: ['SQS:SendMessage'],
  },
  {
    name: 'credentials of an assumed role',
    code: `${AWS}const sts = new AWS.STS(); ${RUN}{ const { Credentials: c } = await sts.assumeRole({ RoleArn: 'r' }).promise(); const s3 = new AWS.S3({ accessKeyId: c.AccessKeyId, secretAccessKey: c.SecretAccessKey }); await s3.listBuckets().promise(); };`,
    expect: ['S3:ListBuckets (assumed-role)', 'STS:AssumeRole RoleArn=r'],
  },
  {
    name: 'credentials that assume a role themselves',
    code: `${AWS}const credentials = new AWS.ChainableTemporaryCredentials({ params: { RoleArn: 'r' } }); const s3 = new AWS.S3({ credentials }); ${RUN}s3.listBuckets().promise();`,
    expect: ['S3:ListBuckets (assumed-role)', 'STS:AssumeRole RoleArn=r'],
  },
  {
    name: 'keys in the code',
    code: `${AWS}const s3 = new AWS.S3({ accessKeyId: process.env.KEY, secretAccessKey: process.env.SECRET }); ${RUN}s3.listBuckets().promise();`,
    expect: ['S3:ListBuckets (explicit)'],
  },
  {
    name: "the function's own keys, handed on",
    code: `${AWS}const s3 = new AWS.S3({ accessKeyId: process.env.AWS_ACCESS_KEY_ID }); ${RUN}s3.listBuckets().promise();`,
    expect: ['S3:ListBuckets'],
  },
  {
    name: 'a promisified method',
    code: `${AWS}const { promisify } = require('util'); const s3 = new AWS.S3(); const get = promisify(s3.getObject).bind(s3); ${RUN}get({ Bucket: 'b' });`,
    expect: ['S3:GetObject Bucket=b'],
  },
  {
    name: 'a stream of the answer',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}s3.getObject({}).createReadStream();`,
    expect: ['S3:GetObject'],
  },
  {
    name: "a database's token",
    code: `${AWS}const signer = new AWS.RDS.Signer({ username: 'u' }); ${RUN}signer.getAuthToken({ hostname: 'h' });`,
    expect: ['rds-db:Connect username=u', 'rds-db:Connect'],
  },
  {
    name: "CloudFront's signer works on its own",
    code: `${AWS}const signer = new AWS.CloudFront.Signer('id', 'key'); ${RUN}signer.getSignedUrl({});`,
    expect: [],
  },
  {
    name: 'a subclass of a client',
    code: `${AWS}class Store extends AWS.S3 { load(k) { return this.getObject({ Key: k }).promise(); } } ${RUN}new Store().load('k');`,
    expect: ['S3:GetObject Key=k'],
  },
  {
    name: 'what every object has is no operation',
    code: `${AWS}const s3 = new AWS.S3(); ${RUN}{ s3.hasOwnProperty({}); s3.toString(); s3.listBuckets(); }`,
    expect: ['S3:ListBuckets'],
  },
  {
    name: 'a queue by its name',
    code: `${AWS}const q = new AWS.SQS(); exports.handler = async () => { const { QueueUrl } = await q.getQueueUrl({ QueueName: 'jobs' }).promise(); await q.sendMessage({ QueueUrl }).promise(); };`,
    expect: ['SQS:GetQueueUrl', 'SQS:SendMessage QueueUrl=jobs'],
  },
];
