import type { FlowPair } from './flow-pair.cases.ts';

/** What code does by itself, and what its triggers make of it. */
export const ALONE_PAIRS: readonly FlowPair[] = [
  {
    name: 'a stack in the answer',
    weakness: 'error-details-in-response',
    vulnerable: `
export const handler = async (event) => {
  try {
    return { statusCode: 200, body: JSON.stringify(JSON.parse(event.body)) };
  } catch (error) {
    return { statusCode: 500, body: JSON.stringify({ message: error.message, stack: error.stack }) };
  }
};`,
    safe: `
export const handler = async (event) => {
  try {
    return { statusCode: 200, body: JSON.stringify(JSON.parse(event.body)) };
  } catch (error) {
    console.error(error);
    return { statusCode: 500, body: JSON.stringify({ message: 'internal error' }) };
  }
};`,
  },
  {
    name: 'a whole error by a helper',
    weakness: 'error-details-in-response',
    vulnerable: `
const respond = (statusCode, payload) => ({ statusCode, body: JSON.stringify(payload) });
exports.handler = async (event) => {
  return work(event).then((result) => respond(200, result)).catch((err) => respond(500, { error: err }));
};
async function work(event) { return { id: event.pathParameters.id }; }`,
    safe: `
const respond = (statusCode, payload) => ({ statusCode, body: JSON.stringify(payload) });
exports.handler = async (event) => {
  return work(event).then((result) => respond(200, result)).catch((err) => respond(400, { error: err.message }));
};
async function work(event) { return { id: event.pathParameters.id }; }`,
  },
  {
    name: 'express: an error handler',
    weakness: 'error-details-in-response',
    vulnerable: `
const express = require('express');
const serverless = require('serverless-http');
const app = express();
app.get('/', (req, res) => res.json({ ok: true }));
app.use((err, req, res, next) => { res.status(500).send(err.stack); });
exports.handler = serverless(app);`,
    safe: `
const express = require('express');
const serverless = require('serverless-http');
const app = express();
app.get('/', (req, res) => res.json({ ok: true }));
app.use((err, req, res, next) => { console.error(err); res.status(500).send('something went wrong'); });
exports.handler = serverless(app);`,
  },
  {
    name: 'a key of the environment in the log',
    weakness: 'secret-in-log-call',
    vulnerable: `
const key = process.env.STRIPE_SECRET_KEY;
exports.handler = async () => {
  console.log('using key', key);
  return { statusCode: 200, body: '' };
};`,
    safe: `
const key = process.env.STRIPE_SECRET_KEY;
exports.handler = async () => {
  console.log('key is set:', Boolean(key));
  return { statusCode: 200, body: '' };
};`,
  },
  {
    name: 'the whole environment',
    weakness: 'secret-in-log-call',
    vulnerable: `
export const handler = async (event) => {
  console.log('environment', JSON.stringify(process.env, null, 2));
  return {};
};`,
    safe: `
export const handler = async (event) => {
  console.log('stage', process.env.STAGE, process.env.TABLE_NAME);
  return {};
};`,
  },
  {
    name: 'a secret from Secrets Manager',
    weakness: 'secret-in-log-call',
    vulnerable: `
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = async () => {
  const secret = await client.send(new GetSecretValueCommand({ SecretId: 'db' }));
  const credentials = JSON.parse(secret.SecretString);
  console.debug('credentials', credentials);
  return { ok: true };
};`,
    safe: `
import { SecretsManagerClient, GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
const client = new SecretsManagerClient({});
export const handler = async () => {
  const secret = await client.send(new GetSecretValueCommand({ SecretId: 'db' }));
  const credentials = JSON.parse(secret.SecretString);
  console.debug('read version', secret.VersionId);
  return { ok: credentials !== undefined };
};`,
  },
  {
    name: 'a body in a file of /tmp',
    weakness: 'data-left-in-temporary-folder',
    vulnerable: `
const fs = require('fs');
exports.handler = async (event) => {
  fs.writeFileSync('/tmp/order.json', event.body);
  const size = fs.statSync('/tmp/order.json').size;
  return { statusCode: 200, body: String(size) };
};`,
    safe: `
const fs = require('fs');
exports.handler = async (event) => {
  fs.writeFileSync('/tmp/order.json', event.body);
  try {
    const size = fs.statSync('/tmp/order.json').size;
    return { statusCode: 200, body: String(size) };
  } finally {
    fs.unlinkSync('/tmp/order.json');
  }
};`,
  },
  {
    name: 'an upload in a file of /tmp',
    weakness: 'data-left-in-temporary-folder',
    vulnerable: `
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
export const handler = async (event) => {
  const image = Buffer.from(event.body, 'base64');
  await writeFile('/tmp/upload.png', image);
  return { statusCode: 202, body: '' };
};`,
    safe: `
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
export const handler = async (event) => {
  const image = Buffer.from(event.body, 'base64');
  const folder = await mkdtemp(join(tmpdir(), 'upload-'));
  await writeFile(join(folder, 'upload.png'), image);
  return { statusCode: 202, body: '' };
};`,
  },
  {
    name: 'the present user in a variable of the module',
    weakness: 'data-left-in-globals',
    vulnerable: `
let user;
export const handler = async (event) => {
  user = JSON.parse(event.body).user ?? user;
  return { statusCode: 200, body: JSON.stringify(greet()) };
};
function greet() { return { hello: user }; }`,
    safe: `
export const handler = async (event) => {
  const user = JSON.parse(event.body).user;
  return { statusCode: 200, body: JSON.stringify(greet(user)) };
};
function greet(user) { return { hello: user }; }`,
  },
  {
    name: 'a list that grows, and one that is emptied',
    weakness: 'data-left-in-globals',
    vulnerable: `
const results = [];
exports.handler = async (event) => {
  for (const record of event.Records) results.push(JSON.parse(record.body));
  return results.length;
};`,
    safe: `
const results = [];
exports.handler = async (event) => {
  results.length = 0;
  for (const record of event.Records) results.push(JSON.parse(record.body));
  return results.length;
};`,
  },
  {
    name: 'a cache by key, and one without',
    weakness: 'data-left-in-globals',
    vulnerable: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
const state = { profile: null };
export const handler = async (event) => {
  if (!state.profile) {
    const { Item } = await db.send(new GetItemCommand({ TableName: 'p', Key: { id: { S: event.pathParameters.id } } }));
    state.profile = Item;
  }
  return { statusCode: 200, body: JSON.stringify(state.profile) };
};`,
    safe: `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
const profiles = new Map();
export const handler = async (event) => {
  const { id } = event.pathParameters;
  if (!profiles.has(id)) {
    const { Item } = await db.send(new GetItemCommand({ TableName: 'p', Key: { id: { S: id } } }));
    profiles.set(id, Item);
  }
  return { statusCode: 200, body: JSON.stringify(profiles.get(id)) };
};`,
  },
  {
    name: 'words that can be cut in many ways',
    weakness: 'slow-regular-expression',
    vulnerable: `
const NAME = /^([a-zA-Z]+\\s?)+$/;
export const handler = async (event) => {
  const ok = NAME.test(event.queryStringParameters.name);
  return { statusCode: ok ? 200 : 400, body: '' };
};`,
    safe: `
const NAME = /^[a-zA-Z]+(?:\\s[a-zA-Z]+)*$/;
export const handler = async (event) => {
  const ok = NAME.test(event.queryStringParameters.name);
  return { statusCode: ok ? 200 : 400, body: '' };
};`,
  },
  {
    name: 'an address of mail',
    weakness: 'slow-regular-expression',
    vulnerable: `
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
  if (!email.match(/^([a-z0-9_.-]+)+@([a-z0-9-]+\\.)+[a-z]+$/)) return { statusCode: 400, body: '' };
  return { statusCode: 200, body: '' };
};`,
    safe: `
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
  if (!email.match(/^[a-z0-9_.-]+@[a-z0-9-]+\\.[a-z]+$/)) return { statusCode: 400, body: '' };
  return { statusCode: 200, body: '' };
};`,
  },
  {
    name: 'an agent that takes any certificate',
    weakness: 'certificate-check-off',
    vulnerable: `
const https = require('https');
const axios = require('axios');
const client = axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: false }) });
exports.handler = async () => (await client.get('https://partner.example.com/rates')).data;`,
    safe: `
const https = require('https');
const fs = require('fs');
const axios = require('axios');
const client = axios.create({ httpsAgent: new https.Agent({ ca: fs.readFileSync('/opt/ca.pem') }) });
exports.handler = async () => (await client.get('https://partner.example.com/rates')).data;`,
  },
  {
    name: 'the variable of Node',
    weakness: 'certificate-check-off',
    vulnerable: `
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
export const handler = async () => (await fetch('https://partner.example.com/rates')).json();`,
    safe: `
process.env.NODE_EXTRA_CA_CERTS = '/opt/ca.pem';
export const handler = async () => (await fetch('https://partner.example.com/rates')).json();`,
  },
  {
    name: 'a record deleted by anyone',
    weakness: 'state-change-without-authorization',
    vulnerable: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  await db.send(new DeleteCommand({ TableName: process.env.TABLE, Key: { id: event.pathParameters.id } }));
  return { statusCode: 204, body: '' };
};`,
    safe: `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand } from '@aws-sdk/lib-dynamodb';
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  const owner = event.requestContext.authorizer.claims.sub;
  await db.send(new DeleteCommand({
    TableName: process.env.TABLE, Key: { id: event.pathParameters.id },
    ConditionExpression: '#o = :owner', ExpressionAttributeNames: { '#o': 'owner' }, ExpressionAttributeValues: { ':owner': owner },
  }));
  return { statusCode: 204, body: '' };
};`,
  },
  {
    name: 'an account changed by SQL',
    weakness: 'state-change-without-authorization',
    vulnerable: `
const { Pool } = require('pg');
const pool = new Pool();
exports.handler = async (event) => {
  const { id, email } = JSON.parse(event.body);
  await pool.query('UPDATE accounts SET email = $1 WHERE id = $2', [email, id]);
  return { statusCode: 200, body: '' };
};`,
    safe: `
const { Pool } = require('pg');
const jwt = require('jsonwebtoken');
const pool = new Pool();
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
  const { sub } = jwt.verify(event.headers.authorization.slice(7), process.env.PUBLIC_KEY);
  await pool.query('UPDATE accounts SET email = $1 WHERE id = $2', [email, sub]);
  return { statusCode: 200, body: '' };
};`,
  },
  {
    name: 'a message for each delivery',
    weakness: 'retry-unsafe-handler',
    vulnerable: `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
const ses = new SESClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const order = JSON.parse(record.body);
    await ses.send(new SendEmailCommand({ Source: 'shop@example.com', Destination: { ToAddresses: [order.mail] }, Message: { Subject: { Data: 'Thanks' }, Body: { Text: { Data: 'Thanks' } } } }));
  }
};`,
    safe: `
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
const ses = new SESClient({});
const persistenceStore = new DynamoDBPersistenceLayer({ tableName: 'seen' });
const send = makeIdempotent(async (order) => {
  await ses.send(new SendEmailCommand({ Source: 'shop@example.com', Destination: { ToAddresses: [order.mail] }, Message: { Subject: { Data: 'Thanks' }, Body: { Text: { Data: 'Thanks' } } } }));
}, { persistenceStore });
export const handler = async (event) => {
  for (const record of event.Records) await send(JSON.parse(record.body));
};`,
  },
  {
    name: 'a counter and a condition',
    weakness: 'retry-unsafe-handler',
    vulnerable: `
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  for (const { body } of event.Records) {
    const { account, amount } = JSON.parse(body);
    await db.send(new UpdateCommand({
      TableName: 'balances', Key: { account },
      UpdateExpression: 'SET balance = balance + :amount', ExpressionAttributeValues: { ':amount': amount },
    }));
  }
};`,
    safe: `
const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  for (const { body, messageId } of event.Records) {
    const { account, amount } = JSON.parse(body);
    await db.send(new UpdateCommand({
      TableName: 'balances', Key: { account },
      UpdateExpression: 'SET balance = balance + :amount ADD seen :id', ConditionExpression: 'NOT contains(seen, :message)',
      ExpressionAttributeValues: { ':amount': amount, ':id': new Set([messageId]), ':message': messageId },
    }));
  }
};`,
  },
  {
    name: 'a new id for each try',
    weakness: 'retry-unsafe-handler',
    vulnerable: `
import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
export const handler = async (event) => {
  const detail = event.detail;
  await db.send(new PutItemCommand({ TableName: 'invoices', Item: { id: { S: randomUUID() }, total: { N: String(detail.total) } } }));
};`,
    safe: `
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
const db = new DynamoDBClient({});
export const handler = async (event) => {
  const detail = event.detail;
  await db.send(new PutItemCommand({ TableName: 'invoices', Item: { id: { S: event.id }, total: { N: String(detail.total) } } }));
};`,
  },
  {
    name: 'a payment with and without a key',
    weakness: 'retry-unsafe-handler',
    vulnerable: `
const Stripe = require('stripe');
const stripe = new Stripe(process.env.STRIPE_KEY);
exports.handler = async (event) => {
  for (const record of event.Records) {
    const { customer, amount } = JSON.parse(record.body);
    await stripe.paymentIntents.create({ customer, amount, currency: 'eur' });
  }
};`,
    safe: `
const Stripe = require('stripe');
const stripe = new Stripe(process.env.STRIPE_KEY);
exports.handler = async (event) => {
  for (const record of event.Records) {
    const { customer, amount } = JSON.parse(record.body);
    await stripe.paymentIntents.create({ customer, amount, currency: 'eur' }, { idempotencyKey: record.messageId });
  }
};`,
  },
];
