import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** More of them, with the libraries of services. */
export const JAVASCRIPT_SERVICES: readonly ProjectPair[] = [
  pairOf('js-mysql-callback', 'event-in-sql', {
    'index.js': `'use strict';
const mysql = require('mysql');
const pool = mysql.createPool({ host: process.env.DB_HOST, user: 'app', database: 'library' });

function findBooks(filters, callback) {
  let sql = 'SELECT * FROM books WHERE 1 = 1';
S|  const values = [];
  if (filters.author) {
W|    sql += " AND author = '" + filters.author + "'";
S|    sql += ' AND author = ?';
S|    values.push(filters.author);
  }
  if (filters.year) {
    sql += ' AND year = ' + parseInt(filters.year, 10);
  }
W|  pool.query(sql, callback);
S|  pool.query(sql, values, callback);
}

exports.handler = function (event, context, callback) {
  context.callbackWaitsForEmptyEventLoop = false;
  findBooks(event.queryStringParameters || {}, function (err, rows) {
    if (err) return callback(null, { statusCode: 500, body: 'cannot list books' });
    callback(null, { statusCode: 200, body: JSON.stringify(rows) });
  });
};
`,
  }),
  pairOf('js-prisma-raw', 'event-in-sql', {
    'src/search.ts': `import { PrismaClient, Prisma } from '@prisma/client';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const prisma = new PrismaClient();

export const handler = async (event: APIGatewayProxyEventV2WithJWTAuthorizer): Promise<APIGatewayProxyStructuredResultV2> => {
  const q = (event.queryStringParameters?.q ?? '').trim();
W|  const rows = await prisma.$queryRawUnsafe(\`SELECT id, name FROM "Company" WHERE name ILIKE '%\${q}%'\`);
S|  const rows = await prisma.$queryRaw\`SELECT id, name FROM "Company" WHERE name ILIKE \${'%' + q + '%'}\`;
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js-rds-data', 'event-in-sql', {
    'index.mjs': `import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
const rds = new RDSDataClient({});
const base = { resourceArn: process.env.CLUSTER_ARN, secretArn: process.env.SECRET_ARN, database: 'crm' };

export const handler = async (event) => {
  const { detail: { contact: { email } } } = event;
  await rds.send(new ExecuteStatementCommand({
    ...base,
W|    sql: \`update contacts set bounced = true where email = '\${email}'\`,
S|    sql: 'update contacts set bounced = true where email = :email',
S|    parameters: [{ name: 'email', value: { stringValue: email } }],
  }));
};
`,
  }),
  pairOf('js-mongoose-reset', 'event-in-nosql-query', {
    'app.mjs': `import mongoose from 'mongoose';
import { userSchema } from './user.mjs';

let connection = null;
const connect = async () => {
  connection ??= await mongoose.createConnection(process.env.MONGO_URI).asPromise();
  return connection;
};

export const lambdaHandler = async (event) => {
  const conn = await connect();
  const User = conn.model('User', userSchema);
  const { token, password } = JSON.parse(event.body);
S|  if (typeof token !== 'string' || token.length !== 32) {
S|    return { statusCode: 400, body: 'bad token' };
S|  }
  const user = await User.findOne({ resetToken: token });
  if (!user) return { statusCode: 404, body: 'unknown token' };
  user.password = String(password);
  await user.save();
  return { statusCode: 204 };
};
`,
    'user.mjs': `import { Schema } from 'mongoose';
export const userSchema = new Schema({ email: String, resetToken: String, password: String });
`,
  }),
  pairOf('js-dynamo-scan-filter', 'event-in-nosql-query', {
    'list.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
const db = DynamoDBDocumentClient.from(new DynamoDBClient());
S|const FIELDS: Record<string, string> = { city: 'city', zip: 'zipCode' };

export async function handler(event: APIGatewayProxyEvent) {
  const { field = 'city', value = '' } = event.queryStringParameters ?? {};
S|  const name = FIELDS[field];
S|  if (name === undefined) return { statusCode: 400, body: 'unknown field' };
  const { Items } = await db.send(new ScanCommand({
    TableName: process.env.TABLE,
W|    FilterExpression: \`\${field} = :value\`,
S|    FilterExpression: \`\${name} = :value\`,
    ExpressionAttributeValues: { ':value': value },
  }));
  return { statusCode: 200, body: JSON.stringify(Items) };
}
`,
  }),
  pairOf('js-execa-image', 'event-in-shell-command', {
    'worker.mjs': `import { execaCommand, execa } from 'execa';
import { writeFile, readFile, rm, mkdtemp } from 'node:fs/promises';
import path from 'node:path';

export const handler = async (event) => {
  const { image, width, format } = JSON.parse(event.body);
  const dir = await mkdtemp('/tmp/resize-');
  const input = path.join(dir, 'in');
  const output = path.join(dir, 'out.png');
  await writeFile(input, Buffer.from(image, 'base64'));
  try {
W|    await execaCommand(\`convert \${input} -resize \${width} -format \${format} \${output}\`, { shell: true });
S|    await execa('convert', [input, '-resize', String(Number(width)), output]);
    return { statusCode: 200, isBase64Encoded: true, body: (await readFile(output)).toString('base64') };
  } finally {
    await rm(dir, { recursive: true });
  }
};
`,
  }),
  pairOf('js-nunjucks-string', 'event-in-template', {
    'render.js': `const nunjucks = require('nunjucks');
nunjucks.configure('views', { autoescape: true });

module.exports.handler = async (event) => {
  const data = JSON.parse(Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8').toString());
W|  const text = nunjucks.renderString(\`Dear \${data.name}, {{ closing }}\`, { closing: 'Yours' });
S|  const text = nunjucks.renderString('Dear {{ name }}, {{ closing }}', { name: data.name, closing: 'Yours' });
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: text };
};
`,
  }),
  pairOf('js-unzipper-stream', 'event-in-file-path', {
    'extract.js': `const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const unzipper = require('unzipper');
const fs = require('fs');
const path = require('path');

const s3 = new S3Client({ region: process.env.AWS_REGION });

async function toBuffer(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

exports.handler = async (event) => {
  for (const record of event.Records) {
    const { bucket, object } = record.s3;
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: decodeURIComponent(object.key) }));
    const directory = await unzipper.Open.buffer(await toBuffer(Body));
    const root = fs.mkdtempSync('/tmp/site-');
    for (const file of directory.files) {
      const target = path.join(root, file.path);
S|      if (!path.resolve(target).startsWith(root + path.sep)) throw new Error('entry leaves the folder');
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, await file.buffer());
    }
    fs.rmSync(root, { recursive: true });
  }
};
`,
  }),
  pairOf('js-hono-proxy', 'event-in-request-address', {
    'src/index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

const app = new Hono();

app.get('/preview', async (c) => {
  const link = c.req.query('link');
  if (!link) return c.json({ message: 'link is missing' }, 400);
S|  let host: string;
S|  try {
S|    host = new URL(link).host;
S|  } catch {
S|    return c.json({ message: 'bad link' }, 400);
S|  }
S|  if (!['blog.example.com', 'docs.example.com'].includes(host)) return c.json({ message: 'host is not allowed' }, 403);
  const page = await fetch(link, { redirect: 'error' });
  const title = /<title>([^<]{1,200})<\\/title>/.exec(await page.text())?.[1] ?? '';
  return c.json({ title });
});

export const handler = handle(app);
`,
  }),
  pairOf('js-sqs-http-request', 'event-in-request-address', {
    'src/deliver.js': `const https = require('https');

function post(options, payload) {
  return new Promise((resolve, reject) => {
    const req = https.request(options, (res) => {
      res.resume();
      res.on('end', () => resolve(res.statusCode));
    });
    req.on('error', reject);
    req.end(payload);
  });
}

exports.handler = async ({ Records }) => {
  await Promise.all(Records.map(async ({ body, messageId }) => {
    const { host, payload } = JSON.parse(body);
W|    const status = await post({ hostname: host, path: '/inbox', method: 'POST' }, JSON.stringify(payload));
S|    const status = await post({ hostname: 'inbox.example.com', path: \`/inbox/\${encodeURIComponent(host)}\`, method: 'POST' }, JSON.stringify(payload));
    console.log(JSON.stringify({ messageId, status }));
  }));
};
`,
  }),
  pairOf('js-zod-table', 'event-in-sql', {
    'handler.ts': `import { z } from 'zod';
import { Client } from 'pg';

const Input = z.object({
W|  column: z.string().min(1).max(40),
S|  column: z.enum(['name', 'price', 'stock']),
  limit: z.coerce.number().int().max(100).default(20),
});

export const handler = async (event: { queryStringParameters?: Record<string, string> }) => {
  const parsed = Input.safeParse(event.queryStringParameters ?? {});
  if (!parsed.success) return { statusCode: 400, body: JSON.stringify(parsed.error.issues) };
  const client = new Client();
  await client.connect();
  const { rows } = await client.query(\`SELECT * FROM items ORDER BY \${parsed.data.column} LIMIT \${parsed.data.limit}\`);
  await client.end();
  return { statusCode: 200, body: JSON.stringify(rows) };
};
`,
  }),
  pairOf('js-class-validator-dto', 'event-in-file-path', {
    'report.ts': `import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { IsUUID, IsString, validateOrReject } from 'class-validator';
import { readFile } from 'fs/promises';

class ReportRequest {
W|  @IsString()
S|  @IsUUID()
  id!: string;
}

export const handler = async (event: { body: string }) => {
  const request = plainToInstance(ReportRequest, JSON.parse(event.body));
  await validateOrReject(request);
  const text = await readFile(\`/opt/reports/\${request.id}.json\`, 'utf8');
  return { statusCode: 200, body: text };
};
`,
  }),
  pairOf('js-middy-schema', 'event-in-shell-command', {
    'tag.js': `const middy = require('@middy/core');
const jsonBodyParser = require('@middy/http-json-body-parser');
const validator = require('@middy/validator');
const { transpileSchema } = require('@middy/validator/transpile');
const { execSync } = require('child_process');

const eventSchema = {
  type: 'object',
  properties: {
    body: {
      type: 'object',
      required: ['tag'],
      properties: {
W|        tag: { type: 'string', minLength: 1 },
S|        tag: { type: 'string', pattern: '^v[0-9]{1,3}$' },
      },
    },
  },
};

const base = async (event) => {
  const log = execSync(\`git -C /opt/repo log -1 \${event.body.tag}\`).toString();
  return { statusCode: 200, body: JSON.stringify({ lines: log.split('\\n').length }) };
};

exports.handler = middy(base).use(jsonBodyParser()).use(validator({ eventSchema: transpileSchema(eventSchema) }));
`,
  }),
  pairOf('js-url-redirect-cloudfront', 'event-in-redirect', {
    'out.mjs': `S|const CAMPAIGNS = new Map([['spring', 'https://shop.example.com/spring'], ['sale', 'https://shop.example.com/sale']]);
S|
export const handler = async (event) => {
  const to = event.queryStringParameters?.to ?? '';
W|  const url = to.startsWith('http') ? to : \`https://\${to}\`;
S|  const url = CAMPAIGNS.get(to) ?? 'https://shop.example.com/';
  const response = { statusCode: 301, headers: {}, cookies: ['seen=1'] };
  response.headers['Location'] = url;
  return response;
};
`,
  }),
  pairOf('js-koa-html', 'event-in-html-response', {
    'server.js': `const Koa = require('koa');
const Router = require('@koa/router');
const serverless = require('serverless-http');
S|const he = require('he');

const app = new Koa();
const router = new Router();

router.get('/greet/:name', (ctx) => {
  ctx.type = 'html';
W|  ctx.body = \`<p>Hello \${ctx.params.name}</p>\`;
S|  ctx.body = \`<p>Hello \${he.encode(ctx.params.name)}</p>\`;
});

app.use(router.routes());
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js-winston-line', 'event-in-log', {
    'track.js': `exports.handler = async (event) => {
  const { page, referrer } = event.queryStringParameters;
S|  const clean = (text) => String(text).replace(/[\\r\\n]/g, ' ');
W|  process.stdout.write(\`page=\${page} referrer=\${referrer}\\n\`);
S|  process.stdout.write(\`page=\${clean(page)} referrer=\${clean(referrer)}\\n\`);
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js-merge-own', 'event-in-object-merge', {
    'prefs.js': `function deepMerge(target, source) {
  for (const key of Object.keys(source)) {
S|    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (source[key] && typeof source[key] === 'object') {
      target[key] = deepMerge(target[key] || {}, source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

exports.handler = async (event) => {
  const preferences = deepMerge({ theme: 'light' }, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(preferences) };
};
`,
  }),
  pairOf('js-express-error', 'error-details-in-response', {
    'api.ts': `import express, { type NextFunction, type Request, type Response } from 'express';
import serverlessExpress from '@codegenie/serverless-express';
import { load } from './store';

const app = express();

app.get('/items/:id', async (req: Request, res: Response, next: NextFunction) => {
  try {
    res.json(await load(req.params.id));
  } catch (error) {
    next(error);
  }
});

app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
  console.error(error);
W|  res.status(500).json({ error: error.message, stack: error.stack });
S|  res.status(500).json({ error: 'something went wrong' });
});

export const handler = serverlessExpress({ app });
`,
    'store.ts': `export async function load(id: string): Promise<{ id: string }> {
  if (id === '') throw new Error('no id');
  return { id };
}
`,
  }),
  pairOf('js-user-global', 'data-left-in-globals', {
    'context.ts': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';

const table = DynamoDBDocument.from(new DynamoDB({}));
W|let profile: Record<string, unknown> | undefined;

export const handler = async (event: APIGatewayProxyEvent) => {
  const userId = event.requestContext.authorizer?.claims.sub as string;
W|  if (!profile) {
W|    const { Item } = await table.get({ TableName: process.env.USERS, Key: { userId } });
W|    profile = Item;
W|  }
S|  const { Item: profile } = await table.get({ TableName: process.env.USERS, Key: { userId } });
  return { statusCode: 200, body: JSON.stringify(profile) };
};
`,
  }),
  pairOf('js-tls-env', 'certificate-check-off', {
    'sync.mjs': `W|process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
import got from 'got';

export const handler = async () => {
  const stock = await got('https://warehouse.example.com/stock.json').json();
  return { count: stock.length };
};
`,
  }),
  pairOf('js-cognito-admin', 'state-change-without-authorization', {
    'src/set-role.js': `const { CognitoIdentityProviderClient, AdminAddUserToGroupCommand } = require('@aws-sdk/client-cognito-identity-provider');
const cognito = new CognitoIdentityProviderClient({});

exports.handler = async (event) => {
  const { username, group } = JSON.parse(event.body);
S|  const groups = event.requestContext.authorizer?.jwt?.claims?.['cognito:groups'] ?? [];
S|  if (!groups.includes('admins')) return { statusCode: 403 };
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId: process.env.POOL_ID, Username: username, GroupName: group }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js-sqs-mail-once', 'retry-unsafe-handler', {
    'send.mjs': `import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
S|import { makeIdempotent, IdempotencyConfig } from '@aws-lambda-powertools/idempotency';
S|import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
const ses = new SESv2Client({});
S|const persistenceStore = new DynamoDBPersistenceLayer({ tableName: process.env.IDEMPOTENCY });

const deliver = async (record) => {
  const { to, text } = JSON.parse(record.body);
  await ses.send(new SendEmailCommand({
    FromEmailAddress: 'news@example.com',
    Destination: { ToAddresses: [to] },
    Content: { Simple: { Subject: { Data: 'News' }, Body: { Text: { Data: text } } } },
  }));
};
W|const once = deliver;
S|const once = makeIdempotent(deliver, { persistenceStore, config: new IdempotencyConfig({ eventKeyJmesPath: 'messageId' }) });

export const handler = async (event) => {
  for (const record of event.Records) await once(record);
};
`,
  }),
];
