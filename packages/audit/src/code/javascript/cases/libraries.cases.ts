import type { HandlerCase } from './handler-case.cases.ts';

const TOOLS = '@aws-lambda-powertools';
const RECORDS = [
  'dynamodb:DeleteItem TableName=t',
  'dynamodb:GetItem TableName=t',
  'dynamodb:PutItem TableName=t',
  'dynamodb:UpdateItem TableName=t',
];

/** Libraries that call AWS on the code's behalf. */
export const LIBRARY_CASES: readonly HandlerCase[] = [
  {
    name: 'a parameter',
    code: `import { getParameter } from '${TOOLS}/parameters/ssm'; export const handler = () => getParameter('/a', { maxAge: 5 });`,
    expect: ['ssm:GetParameter Name=/a'],
  },
  {
    name: 'a parameter that nobody gets',
    code: `import { getParameter } from '${TOOLS}/parameters/ssm'; export const handler = () => 1;`,
    expect: [],
  },
  {
    name: 'parameters by path',
    code: `import { getParameters } from '${TOOLS}/parameters/ssm'; export const handler = () => getParameters('/a');`,
    expect: ['ssm:GetParametersByPath Path=/a'],
  },
  {
    name: 'a provider of parameters',
    code: `import { SSMProvider } from '${TOOLS}/parameters/ssm'; const p = new SSMProvider(); export const handler = async () => { await p.get('/a'); await p.getMultiple('/b'); };`,
    expect: ['ssm:GetParameter Name=/a', 'ssm:GetParametersByPath'],
  },
  {
    name: 'a secret',
    code: `import { getSecret } from '${TOOLS}/parameters/secrets'; export const handler = () => getSecret('s');`,
    expect: ['secrets-manager:GetSecretValue SecretId=s'],
  },
  {
    name: 'a configuration',
    code: `import { getAppConfig } from '${TOOLS}/parameters/appconfig'; export const handler = () => getAppConfig('c', { application: 'a', environment: 'e' });`,
    expect: [
      'appconfigdata:GetLatestConfiguration',
      'appconfigdata:StartConfigurationSession ApplicationIdentifier=a',
    ],
  },
  {
    name: 'a provider of DynamoDB items',
    code: `import { DynamoDBProvider } from '${TOOLS}/parameters/dynamodb'; const p = new DynamoDBProvider({ tableName: 't' }); export const handler = () => p.get('k');`,
    expect: ['dynamodb:GetItem TableName=t'],
  },
  {
    name: 'an idempotent function',
    code: `import { makeIdempotent } from '${TOOLS}/idempotency'; import { DynamoDBPersistenceLayer } from '${TOOLS}/idempotency/dynamodb'; const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 't' }); export const handler = makeIdempotent(async () => 1, { persistenceStore });`,
    expect: RECORDS,
  },
  {
    name: 'a layer of records that nobody uses',
    code: `import { DynamoDBPersistenceLayer } from '${TOOLS}/idempotency/dynamodb'; const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 't' }); export const handler = () => 1;`,
    expect: [],
  },
  {
    name: 'batches call nothing',
    code: `import { BatchProcessor, EventType, processPartialResponse } from '${TOOLS}/batch'; const p = new BatchProcessor(EventType.SQS); export const handler = (e, context) => processPartialResponse(e, (r) => r, p, { context });`,
    expect: [],
  },
  {
    name: 'batches call what they are given',
    code: `import { BatchProcessor, processPartialResponse } from '${TOOLS}/batch'; import { SNS } from '@aws-sdk/client-sns'; const sns = new SNS(); export const handler = (e, context) => processPartialResponse(e, (r) => sns.publish({}), new BatchProcessor(), { context });`,
    expect: ['sns:Publish'],
  },
  {
    name: 'metrics call nothing',
    code: `import { Metrics } from '${TOOLS}/metrics'; const m = new Metrics(); export const handler = () => m.addMetric('a', 'Count', 1);`,
    expect: [],
  },
  {
    name: 'middleware of middy',
    code: `import middy from '@middy/core'; import ssm from '@middy/ssm'; export const handler = middy(() => 1).use(ssm({ fetchData: { a: '/a' } }));`,
    expect: ['ssm:GetParameters Names=/a'],
  },
  {
    name: 'middleware of another handler',
    code: `import middy from '@middy/core'; import secrets from '@middy/secrets-manager'; export const other = middy(() => 1).use(secrets({ fetchData: { a: 's' } })); export const handler = middy(() => 2);`,
    expect: [],
  },
  {
    name: 'secrets by middleware',
    code: `import middy from '@middy/core'; import secrets from '@middy/secrets-manager'; export const handler = middy(() => 1).use(secrets({ fetchData: { a: 's' } }));`,
    expect: ['secrets-manager:GetSecretValue SecretId=s'],
  },
  {
    name: 'ElectroDB',
    code: `import { Entity } from 'electrodb'; const e = new Entity({}, { table: 't' }); export const handler = async () => { await e.get({}).go(); await e.query.byName({}).go(); };`,
    expect: ['dynamodb:GetItem TableName=t', 'dynamodb:Query TableName=t'],
  },
  {
    name: 'dynamoose',
    code: `const dynamoose = require('dynamoose'); const User = dynamoose.model('users', {}); exports.handler = () => User.get('k');`,
    expect: ['dynamodb:GetItem TableName=users'],
  },
  {
    name: 'a model that nobody asks',
    code: `const dynamoose = require('dynamoose'); const User = dynamoose.model('users', {}); exports.handler = () => 1;`,
    expect: [],
  },
  {
    name: 'dynamodb-toolbox',
    code: `import { Table, Entity } from 'dynamodb-toolbox'; const table = { name: 't' }; const e = new Entity({ table }); export const handler = () => e.put({});`,
    expect: ['dynamodb:PutItem TableName=t'],
  },
  {
    name: 'the data API',
    code: `const db = require('data-api-client')({ secretArn: 's', resourceArn: 'r' }); exports.handler = () => db.query('select 1');`,
    expect: ['rds-data:ExecuteStatement secretArn=s'],
  },
  {
    name: 'a signed request',
    code: `import { SignatureV4 } from '@smithy/signature-v4'; const signer = new SignatureV4({ service: 'execute-api', region: 'r' }); export const handler = () => signer.sign({ hostname: 'h', method: 'GET' });`,
    expect: ['execute-api:Invoke hostname=h'],
  },
  {
    name: 'a signer that signs nothing',
    code: `import { SignatureV4 } from '@smithy/signature-v4'; const signer = new SignatureV4({ service: 'execute-api' }); export const handler = () => 1;`,
    expect: [],
  },
  {
    name: 'a signed request to a search domain',
    code: `import { SignatureV4 } from '@aws-sdk/signature-v4'; const signer = new SignatureV4({ service: 'es' }); export const handler = () => signer.sign({ method: 'POST' });`,
    expect: ['es:ESHttpPost'],
  },
  {
    name: 'aws4 by host',
    code: `const aws4 = require('aws4'); exports.handler = () => aws4.sign({ host: 'abc.execute-api.eu-west-1.amazonaws.com', path: '/x' });`,
    expect: ['execute-api:Invoke'],
  },
  {
    name: 'aws4fetch',
    code: `import { AwsClient } from 'aws4fetch'; const aws = new AwsClient({ service: 'appsync' }); export const handler = () => aws.fetch('https://x.appsync-api.eu-west-1.amazonaws.com/graphql');`,
    expect: ['appsync:GraphQL'],
  },
  {
    name: 'an interceptor of axios',
    code: `import axios from 'axios'; import { aws4Interceptor } from 'aws4-axios'; axios.interceptors.request.use(aws4Interceptor({ options: { region: 'r', service: 'execute-api' } })); export const handler = () => axios.get('u');`,
    expect: ['execute-api:Invoke'],
  },
  {
    name: 'an action in a text is no call',
    code: `export const handler = () => ({ Action: 'execute-api:Invoke', Effect: 'Allow' });`,
    expect: [],
  },
  {
    name: "a database's token",
    code: `import { Signer } from '@aws-sdk/rds-signer'; const s = new Signer({ username: 'u' }); export const handler = () => s.getAuthToken();`,
    expect: ['rds-db:Connect username=u'],
  },
  {
    name: 'actions that an entity builds',
    code: `import { Entity, Table, PutItemCommand } from 'dynamodb-toolbox'; const table = new Table({ name: 't' }); const e = new Entity({ table }); export const handler = () => e.build(PutItemCommand).item({}).send();`,
    expect: ['dynamodb:PutItem TableName=t'],
  },
  {
    name: 'a query of an entity goes to its table and indexes',
    code: `import { Entity } from 'electrodb'; const e = new Entity({ indexes: { a: {}, b: { index: 'gsi' } } }, { table: 't' }); export const handler = () => e.query.b({}).go();`,
    expect: ['dynamodb:Query TableName=t', 'dynamodb:Query TableName=t IndexName=gsi'],
  },
  {
    name: 'an object of a model',
    code: `import dynamoose from 'dynamoose'; const User = dynamoose.model('users', {}); export const handler = () => new User({}).save();`,
    expect: ['dynamodb:PutItem TableName=users'],
  },
  {
    name: 'a signed request that a class holds',
    code: `import { SignatureV4 } from '@smithy/signature-v4'; import { HttpRequest } from '@smithy/protocol-http'; const s = new SignatureV4({ service: 'execute-api' }); export const handler = () => s.sign(new HttpRequest({ hostname: 'a1.execute-api.eu-west-1.amazonaws.com', path: '/v1' }));`,
    expect: ['execute-api:Invoke hostname=a1.execute-api.eu-west-1.amazonaws.com path=/v1'],
  },
  {
    name: 'parameters below a path, by middleware',
    code: `import middy from '@middy/core'; import ssm from '@middy/ssm'; export const handler = middy(() => 1).use(ssm({ fetchData: { a: '/a/', b: '/b' } }));`,
    expect: ['ssm:GetParameters Names=/b', 'ssm:GetParametersByPath Path=/a/'],
  },
  {
    name: 'parameters by their names',
    code: `import { getParametersByName } from '@aws-lambda-powertools/parameters/ssm'; export const handler = () => getParametersByName({ '/a': {} });`,
    expect: ['ssm:GetParameters Names=/a'],
  },
];
