import { type HandlerCase, S3 } from './handler-case.cases.ts';

const DB =
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import * as lib from '@aws-sdk/lib-dynamodb';\n";

/** The AWS SDK for JavaScript, version 3. */
export const SDK_V3_CASES: readonly HandlerCase[] = [
  {
    name: 'a command that is sent',
    code: `${S3}export const handler = () => s3.send(new GetObjectCommand({ Bucket: 'b' }));`,
    expect: ['s3:GetObject Bucket=b'],
  },
  {
    name: 'a command that is never sent',
    code: `${S3}export const handler = () => new GetObjectCommand({ Bucket: 'b' });`,
    expect: [],
  },
  {
    name: 'a command kept in a variable',
    code: `${S3}export const handler = async () => { const c = new PutObjectCommand({ Bucket: process.env.B }); await s3.send(c); };`,
    expect: ['s3:PutObject Bucket=$B'],
  },
  {
    name: 'a command made elsewhere',
    code: {
      'index.js':
        "import { s3 } from './client.js'; import { load } from './commands.js'; export const handler = (e) => s3.send(load('k'));",
      'client.js': `${S3}export { s3 };`,
      'commands.js':
        "import { GetObjectCommand } from '@aws-sdk/client-s3'; export const load = (Key) => new GetObjectCommand({ Key });",
    },
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'a list of commands',
    code: `${S3}export const handler = () => Promise.all([new GetObjectCommand({ Key: 'a' }), new PutObjectCommand({ Key: 'b' })].map((c) => s3.send(c)));`,
    expect: ['s3:GetObject Key=a', 's3:PutObject Key=b'],
  },
  {
    name: 'a list of commands that stays',
    code: `${S3}export const handler = () => [new GetObjectCommand({})].length;`,
    expect: [],
  },
  {
    name: 'one of two commands',
    code: `${S3}export const handler = (e) => { const c = e.put ? new PutObjectCommand({}) : new GetObjectCommand({}); return s3.send(c); };`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'require instead of import',
    code: `const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs'); const c = new SQSClient(); exports.handler = () => c.send(new SendMessageCommand({ QueueUrl: 'q' }));`,
    expect: ['sqs:SendMessage QueueUrl=q'],
  },
  {
    name: 'a namespace import',
    code: `import * as sns from '@aws-sdk/client-sns'; const c = new sns.SNSClient({}); export const handler = () => c.send(new sns.PublishCommand({}));`,
    expect: ['sns:Publish'],
  },
  {
    name: 'a renamed import',
    code: `import { SNSClient as Client, PublishCommand as Publish } from '@aws-sdk/client-sns'; const c = new Client({}); export const handler = () => c.send(new Publish({ TopicArn: 't' }));`,
    expect: ['sns:Publish TopicArn=t'],
  },
  {
    name: 'an aggregated client',
    code: `import { S3 } from '@aws-sdk/client-s3'; const s3 = new S3(); export const handler = () => s3.putObject({ Bucket: 'b' });`,
    expect: ['s3:PutObject Bucket=b'],
  },
  {
    name: 'an aggregated client in CommonJS',
    code: `const { KMS } = require('@aws-sdk/client-kms'); exports.handler = async () => { await new KMS().decrypt({ KeyId: 'k' }); };`,
    expect: ['kms:Decrypt KeyId=k'],
  },
  {
    name: 'an aggregated client that is only destroyed',
    code: `import { S3 } from '@aws-sdk/client-s3'; const s3 = new S3(); export const handler = () => s3.destroy();`,
    expect: [],
  },
  {
    name: 'a callback to send',
    code: `${S3}export const handler = (e, c, cb) => s3.send(new GetObjectCommand({}), () => s3.send(new PutObjectCommand({}), cb));`,
    expect: ['s3:GetObject', 's3:PutObject'],
  },
  {
    name: 'a document command',
    code: `${DB}const db = lib.DynamoDBDocumentClient.from(new DynamoDBClient({})); export const handler = () => db.send(new lib.PutCommand({ TableName: 't' }));`,
    expect: ['dynamodb:PutItem TableName=t'],
  },
  {
    name: 'document commands, all',
    code: `${DB}const db = lib.DynamoDBDocumentClient.from(new DynamoDBClient({})); export const handler = () => { for (const C of [lib.GetCommand, lib.UpdateCommand, lib.DeleteCommand, lib.QueryCommand, lib.ScanCommand, lib.BatchGetCommand, lib.BatchWriteCommand, lib.TransactGetCommand, lib.TransactWriteCommand]) db.send(new C({})); };`,
    expect: [
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:TransactGetItems',
      'dynamodb:TransactWriteItems',
      'dynamodb:UpdateItem',
    ],
  },
  {
    name: 'the document client by its methods',
    code: `${DB}const db = lib.DynamoDBDocument.from(new DynamoDBClient({})); export const handler = () => db.update({ TableName: 't' });`,
    expect: ['dynamodb:UpdateItem TableName=t'],
  },
  {
    name: 'a paginator',
    code: `import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'; export const handler = async () => { for await (const page of paginateListObjectsV2({ client: new S3Client({}) }, { Bucket: 'b' })) page; };`,
    expect: ['s3:ListObjectsV2 Bucket=b'],
  },
  {
    name: 'a paginator of the document client',
    code: `${DB}export const handler = async () => { for await (const p of lib.paginateQuery({ client: lib.DynamoDBDocumentClient.from(new DynamoDBClient({})) }, { TableName: 't' })) p; };`,
    expect: ['dynamodb:Query TableName=t'],
  },
  {
    name: 'a waiter',
    code: `import { S3Client, waitUntilObjectExists } from '@aws-sdk/client-s3'; export const handler = () => waitUntilObjectExists({ client: new S3Client({}) }, { Bucket: 'b' });`,
    expect: ['s3:HeadObject Bucket=b'],
  },
  {
    name: 'a presigned address',
    code: `${S3}import { getSignedUrl } from '@aws-sdk/s3-request-presigner'; export const handler = () => getSignedUrl(s3, new PutObjectCommand({ Bucket: 'b' }), { expiresIn: 60 });`,
    expect: ['s3:PutObject (presigned) Bucket=b'],
  },
  {
    name: 'a presigned post',
    code: `${S3}import { createPresignedPost } from '@aws-sdk/s3-presigned-post'; export const handler = () => createPresignedPost(s3, { Bucket: 'b', Key: 'k' });`,
    expect: ['s3:PutObject (presigned) Bucket=b'],
  },
  {
    name: "CloudFront's signer",
    code: `import { getSignedUrl } from '@aws-sdk/cloudfront-signer'; export const handler = () => getSignedUrl({ url: 'u' });`,
    expect: [],
  },
  {
    name: 'an upload in parts',
    code: `${S3}import { Upload } from '@aws-sdk/lib-storage'; export const handler = async () => { const up = new Upload({ client: s3, params: { Bucket: 'b' } }); await up.done(); };`,
    expect: ['s3:PutObject Bucket=b'],
  },
  {
    name: 'an upload that never starts',
    code: `${S3}import { Upload } from '@aws-sdk/lib-storage'; export const handler = () => { new Upload({ client: s3, params: { Bucket: 'b' } }); };`,
    expect: [],
  },
  {
    name: 'marshalling calls nothing',
    code: `import { marshall } from '@aws-sdk/util-dynamodb'; export const handler = () => marshall({ a: 1 });`,
    expect: [],
  },
  {
    name: 'types call nothing',
    code: {
      'index.ts':
        "import type { GetObjectCommandInput } from '@aws-sdk/client-s3'; const input: GetObjectCommandInput = { Bucket: 'b', Key: 'k' }; export const handler = () => input;",
    },
    expect: [],
  },
  {
    name: 'an enumeration calls nothing',
    code: `import { ObjectCannedACL } from '@aws-sdk/client-s3'; export const handler = () => ObjectCannedACL.private;`,
    expect: [],
  },
  {
    name: 'credentials of an assumed role',
    code: `import { STSClient, AssumeRoleCommand } from '@aws-sdk/client-sts'; import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; export const handler = async () => { const r = await new STSClient({}).send(new AssumeRoleCommand({ RoleArn: 'r' })); const s3 = new S3Client({ credentials: { accessKeyId: r.Credentials.AccessKeyId, secretAccessKey: r.Credentials.SecretAccessKey } }); return s3.send(new ListBucketsCommand({})); };`,
    expect: ['s3:ListBuckets (assumed-role)', 'sts:AssumeRole RoleArn=r'],
  },
  {
    name: 'credentials by a provider',
    code: `import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'; import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; const s3 = new S3Client({ credentials: fromTemporaryCredentials({ params: { RoleArn: 'r' } }) }); export const handler = () => s3.send(new ListBucketsCommand({}));`,
    expect: ['s3:ListBuckets (assumed-role)', 'sts:AssumeRole RoleArn=r'],
  },
  {
    name: 'credentials by a function of the project',
    code: `import { STSClient, AssumeRoleCommand } from '@aws-sdk/client-sts'; import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; const borrow = async () => { const r = await new STSClient({}).send(new AssumeRoleCommand({})); return { accessKeyId: r.Credentials.AccessKeyId }; }; export const handler = () => new S3Client({ credentials: borrow }).send(new ListBucketsCommand({}));`,
    expect: ['s3:ListBuckets (assumed-role)', 'sts:AssumeRole'],
  },
  {
    name: 'the default chain, named',
    code: `import { fromNodeProviderChain } from '@aws-sdk/credential-providers'; import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; const s3 = new S3Client({ credentials: fromNodeProviderChain() }); export const handler = () => s3.send(new ListBucketsCommand({}));`,
    expect: ['s3:ListBuckets'],
  },
  {
    name: 'keys in the code',
    code: `import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; const s3 = new S3Client({ credentials: { accessKeyId: process.env.K, secretAccessKey: process.env.S } }); export const handler = () => s3.send(new ListBucketsCommand({}));`,
    expect: ['s3:ListBuckets (explicit)'],
  },
  {
    name: 'a role assumed only in one case',
    code: `import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'; import { S3Client, ListBucketsCommand } from '@aws-sdk/client-s3'; export const handler = (e) => new S3Client({ credentials: e.x ? fromTemporaryCredentials({ params: {} }) : undefined }).send(new ListBucketsCommand({}));`,
    expect: ['s3:ListBuckets', 'sts:AssumeRole'],
  },
  {
    name: 'X-Ray around a client',
    code: `import { captureAWSv3Client } from 'aws-xray-sdk-core'; import { SNSClient, PublishCommand } from '@aws-sdk/client-sns'; const c = captureAWSv3Client(new SNSClient({})); export const handler = () => c.send(new PublishCommand({}));`,
    expect: ['sns:Publish'],
  },
  {
    name: "powertools' tracer around a client",
    code: `import { Tracer } from '@aws-lambda-powertools/tracer'; import { SNSClient, PublishCommand } from '@aws-sdk/client-sns'; const tracer = new Tracer(); const c = tracer.captureAWSv3Client(new SNSClient({})); export const handler = () => c.send(new PublishCommand({}));`,
    expect: ['sns:Publish'],
  },
  {
    name: 'middleware on a client',
    code: `${S3}s3.middlewareStack.add((next) => async (args) => next(args), { step: 'build' }); export const handler = () => s3.send(new GetObjectCommand({}));`,
    expect: ['s3:GetObject'],
  },
  {
    name: 'a client made late',
    code: `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'; let s3; const client = () => { if (!s3) s3 = new S3Client({}); return s3; }; export const handler = () => client().send(new GetObjectCommand({}));`,
    expect: ['s3:GetObject'],
  },
  {
    name: 'a client by dynamic import',
    code: `export const handler = async () => { const { S3Client, GetObjectCommand } = await import('@aws-sdk/client-s3'); await new S3Client({}).send(new GetObjectCommand({ Bucket: 'b' })); };`,
    expect: ['s3:GetObject Bucket=b'],
  },
  {
    name: 'a subclass of a client',
    code: `import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'; class Store extends S3Client { load(Key) { return this.send(new GetObjectCommand({ Key })); } } export const handler = () => new Store({}).load('k');`,
    expect: ['s3:GetObject Key=k'],
  },
  {
    name: 'a client in a parameter by its type',
    code: {
      'index.ts':
        "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'; import wrap from 'inject'; class Store { constructor(private readonly client: S3Client) {} load() { return this.client.send(new GetObjectCommand({})); } } export const handler = wrap((store: Store) => store.load());",
    },
    expect: ['s3:GetObject'],
  },
];
