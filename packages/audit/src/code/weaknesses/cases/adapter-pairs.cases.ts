import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Adapters, records and libraries, each in the style of somebody else. */
export const ADAPTER_PAIRS: readonly ProjectPair[] = [
  pairOf('js-sql-pgclass', 'event-in-sql', {
    'src/repositories/order-repository.ts': `import { Pool } from 'pg';

export interface Order { id: string; total: number }

export class OrderRepository {
  private readonly pool: Pool;
  constructor(pool: Pool) {
    this.pool = pool;
  }
  async search(customer: string, sort: string): Promise<Order[]> {
W|    const text = \`SELECT id, total FROM orders WHERE customer = $1 ORDER BY \${sort}\`;
S|    const columns: Record<string, string> = { date: 'created_at', total: 'total' };
S|    const text = \`SELECT id, total FROM orders WHERE customer = $1 ORDER BY \${columns[sort] ?? 'created_at'}\`;
    const { rows } = await this.pool.query<Order>(text, [customer]);
    return rows;
  }
}
`,
    'src/handlers/search-orders.ts': `import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { Pool } from 'pg';
import { OrderRepository } from '../repositories/order-repository';

const repository = new OrderRepository(new Pool({ connectionString: process.env.DATABASE_URL }));

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {
  const { customer = '', sort = 'date' } = event.queryStringParameters ?? {};
  const orders = await repository.search(customer, sort);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(orders) };
};
`,
  }),
  pairOf('js-sql-mysqlcb', 'event-in-sql', {
    'index.js': `'use strict';
const mysql = require('mysql');
const con = mysql.createConnection({ host: process.env.HOST, user: process.env.USER, database: 'shop' });

exports.handler = function (event, context, callback) {
  context.callbackWaitsForEmptyEventLoop = false;
  var name = event.pathParameters.name;
W|  var sql = "SELECT * FROM products WHERE name = '" + name + "'";
W|  con.query(sql, function (err, result) {
S|  var sql = 'SELECT * FROM products WHERE name = ?';
S|  con.query(sql, [name], function (err, result) {
    if (err) {
      console.error('query failed');
      callback(null, { statusCode: 500, body: 'error' });
      return;
    }
    callback(null, { statusCode: 200, body: JSON.stringify(result) });
  });
};
`,
  }),
  pairOf('js-sql-knexsqs', 'event-in-sql', {
    'worker.mjs': `import knex from 'knex';
const db = knex({ client: 'pg', connection: process.env.DB });

async function load(message) {
W|  return db('accounts').whereRaw(\`lower(email) = '\${message.email.toLowerCase()}'\`).first();
S|  return db('accounts').whereRaw('lower(email) = ?', [message.email.toLowerCase()]).first();
}

export async function handler(event) {
  const failures = [];
  for (const record of event.Records) {
    try {
      const message = JSON.parse(record.body);
      const account = await load(message);
      console.log(JSON.stringify({ found: Boolean(account) }));
    } catch {
      failures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures: failures };
}
`,
  }),
  pairOf('js-nosql-mongo', 'event-in-nosql-query', {
    'login.js': `const { MongoClient } = require('mongodb');
let cached;
async function users() {
  if (!cached) {
    const client = await MongoClient.connect(process.env.MONGO_URL);
    cached = client.db('app').collection('users');
  }
  return cached;
}
module.exports.handler = async (event) => {
  const body = JSON.parse(event.body || '{}');
S|  if (typeof body.username !== 'string' || typeof body.token !== 'string') {
S|    return { statusCode: 400, body: 'bad request' };
S|  }
  const user = await (await users()).findOne({ username: body.username, token: body.token });
  return { statusCode: user ? 200 : 401, body: '' };
};
`,
  }),
  pairOf('js-nosql-mongoose', 'event-in-nosql-query', {
    'handler.js': `const mongoose = require('mongoose');
const Product = mongoose.model('Product', new mongoose.Schema({ name: String, price: Number }));
exports.list = async (event) => {
  await mongoose.connect(process.env.URI);
  const filter = JSON.parse(event.body);
W|  const items = await Product.find(filter).limit(20);
S|  const items = await Product.find({ name: String(filter.name) }).limit(20);
  return { statusCode: 200, body: JSON.stringify(items) };
};
`,
  }),
  pairOf('js-shell-ffmpeg', 'event-in-shell-command', {
    'thumb.js': `const AWS = require('aws-sdk');
const util = require('util');
W|const exec = util.promisify(require('child_process').exec);
S|const execFile = util.promisify(require('child_process').execFile);
const s3 = new AWS.S3();
exports.handler = async (event) => {
  const { bucket, object } = event.Records[0].s3;
  const key = decodeURIComponent(object.key.replace(/\\+/g, ' '));
  const url = s3.getSignedUrl('getObject', { Bucket: bucket.name, Key: key });
W|  const { stdout } = await exec(\`/opt/bin/ffprobe -v quiet "\${key}" -i "\${url}"\`);
S|  const { stdout } = await execFile('/opt/bin/ffprobe', ['-v', 'quiet', '-i', url]);
  return stdout.length;
};
`,
  }),
  pairOf('js-shell-spawn', 'event-in-shell-command', {
    'src/run.ts': `import { spawnSync } from 'node:child_process';
export function convert(format: string): string {
W|  const result = spawnSync(\`convert /opt/in.png /tmp/out.\${format}\`, { shell: true });
S|  const result = spawnSync('convert', ['/opt/in.png', \`/tmp/out.\${format}\`]);
  return result.stdout.toString('base64');
}
`,
    'src/app.ts': `import { convert } from './run.js';
import type { APIGatewayProxyHandler } from 'aws-lambda';
export const lambdaHandler: APIGatewayProxyHandler = async (event) => {
  const format = event.multiValueQueryStringParameters?.format?.[0] ?? 'png';
S|  if (!/^[a-z]{3,4}$/.test(format)) return { statusCode: 400, body: 'format' };
  return { statusCode: 200, body: convert(format), isBase64Encoded: true };
};
`,
  }),
  pairOf('js-eval-formula', 'event-in-evaluated-code', {
    'calc.js': `exports.handler = async ({ body, isBase64Encoded }) => {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const { formula, x } = JSON.parse(text);
W|  const f = new Function('x', 'return ' + formula);
W|  return { statusCode: 200, body: String(f(Number(x))) };
S|  const functions = { square: (n) => n * n, half: (n) => n / 2 };
S|  const f = Object.hasOwn(functions, formula) ? functions[formula] : undefined;
S|  if (!f) return { statusCode: 400, body: 'unknown formula' };
S|  return { statusCode: 200, body: String(f(Number(x))) };
};
`,
  }),
  pairOf('js-eval-vm', 'event-in-evaluated-code', {
    'index.mjs': `import vm from 'node:vm';
export const handler = async (event) => {
  const results = [];
  for (const { Sns } of event.Records) {
    const rule = JSON.parse(Sns.Message);
W|    results.push(vm.runInNewContext(rule.expression, { value: rule.value }, { timeout: 50 }));
S|    results.push(vm.runInNewContext('value * 2', { value: Number(rule.value) }, { timeout: 50 }));
  }
  return results.length;
};
`,
  }),
  pairOf('js-template-hbs', 'event-in-template', {
    'mail.ts': `import Handlebars from 'handlebars';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
const ses = new SESClient({});
const source = '<p>Hello {{name}}</p>';
export const handler = async (event: { Records: { messageId: string; body: string }[] }) => {
  for (const r of event.Records) {
    const job = JSON.parse(r.body) as { to: string; name: string; layout?: string };
W|    const html = Handlebars.compile(job.layout ?? source)({ name: job.name });
S|    const html = Handlebars.compile(source)({ name: job.name });
    console.log(JSON.stringify({ length: html.length }));
  }
};
`,
  }),
  pairOf('js-path-static', 'event-in-file-path', {
    'files.js': `const fs = require('fs/promises');
const path = require('path');
const ROOT = path.join(__dirname, 'public');
exports.handler = async (event) => {
W|  const file = path.join(ROOT, event.rawPath);
S|  const file = path.resolve(ROOT, '.' + event.rawPath);
S|  if (!file.startsWith(ROOT + path.sep)) {
S|    return { statusCode: 403 };
S|  }
  try {
    const data = await fs.readFile(file);
    return { statusCode: 200, body: data.toString('base64'), isBase64Encoded: true };
  } catch (error) {
    if (error.code === 'ENOENT') return { statusCode: 404 };
    throw error;
  }
};
`,
  }),
  pairOf('js-path-zip', 'event-in-file-path', {
    'unzip.js': `const AdmZip = require('adm-zip');
const { S3Client, GetObjectCommand } = require('@aws-sdk/client-s3');
const fs = require('fs');
const path = require('path');
const s3 = new S3Client({});
exports.handler = async (event) => {
  const rec = event.Records[0];
  const res = await s3.send(new GetObjectCommand({ Bucket: rec.s3.bucket.name, Key: rec.s3.object.key }));
  const zip = new AdmZip(Buffer.from(await res.Body.transformToByteArray()));
  const dir = fs.mkdtempSync('/tmp/x-');
  try {
    for (const entry of zip.getEntries()) {
W|      fs.writeFileSync(path.join(dir, entry.entryName), entry.getData());
S|      fs.writeFileSync(path.join(dir, path.basename(entry.entryName)), entry.getData());
    }
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
};
`,
  }),
  pairOf('js-ssrf-axios', 'event-in-request-address', {
    'proxy.js': `const axios = require('axios');
const ALLOWED = new Set(['api.example.com', 'cdn.example.com']);
exports.handler = async (event) => {
  const target = event.queryStringParameters && event.queryStringParameters.url;
  if (!target) return { statusCode: 400, body: 'url missing' };
S|  const parsed = new URL(target);
S|  if (!ALLOWED.has(parsed.hostname)) return { statusCode: 400, body: 'host' };
W|  const { data } = await axios.get(target, { timeout: 2000 });
S|  const { data } = await axios.get(parsed.toString(), { timeout: 2000, maxRedirects: 0 });
  return { statusCode: 200, body: JSON.stringify(data) };
};
`,
  }),
  pairOf('js-ssrf-express', 'event-in-request-address', {
    'app.js': `const express = require('express');
const serverless = require('serverless-http');
const app = express();
app.use(express.json());
app.post('/hooks/test', async (req, res, next) => {
  try {
W|    const answer = await fetch(req.body.endpoint, { method: 'POST', body: '{}' });
S|    const answer = await fetch(\`https://hooks.example.com/\${encodeURIComponent(req.body.endpoint)}\`, { method: 'POST', body: '{}' });
    res.json({ status: answer.status });
  } catch (e) {
    next(e);
  }
});
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js-deser-yaml', 'event-in-deserialization', {
    'handler.js': `W|const serialize = require('node-serialize');
exports.handler = async (event) => {
  const cookie = (event.headers.Cookie || '').split('profile=')[1] || '';
  const raw = Buffer.from(cookie, 'base64').toString();
W|  const profile = serialize.unserialize(raw);
S|  const profile = JSON.parse(raw);
  return { statusCode: 200, body: JSON.stringify({ theme: profile.theme }) };
};
`,
  }),
  pairOf('js-xml-libxml', 'event-in-xml-parser', {
    'saml.js': `const libxmljs = require('libxmljs2');
exports.handler = async (event) => {
W|  const doc = libxmljs.parseXml(event.body, { noent: true, dtdload: true });
S|  const doc = libxmljs.parseXml(event.body, { noent: false, nonet: true });
  const issuer = doc.get('//Issuer');
  return { statusCode: issuer ? 200 : 400, body: '' };
};
`,
  }),
  pairOf('js-redirect-auth', 'event-in-redirect', {
    'callback.ts': `import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
export async function handler(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  const next = event.queryStringParameters?.returnTo ?? '/';
S|  const safe = next.startsWith('/') && !next.startsWith('//') && !next.includes('\\\\') ? next : '/';
  return {
    statusCode: 302,
    headers: {
W|      Location: next,
S|      Location: safe,
      'Cache-Control': 'no-store',
    },
    body: '',
  };
}
`,
  }),
  pairOf('js-html-hello', 'event-in-html-response', {
    'greet.js': `S|const escapeHtml = require('escape-html');
exports.handler = async (event) => {
  const q = event.queryStringParameters || {};
W|  const name = q.name || 'stranger';
S|  const name = escapeHtml(q.name || 'stranger');
  const page = ['<!doctype html>', '<title>Hi</title>', \`<h1>Hello \${name}</h1>\`].join('\\n');
  const response = { statusCode: 200, headers: {} };
  response.headers['Content-Type'] = 'text/html; charset=utf-8';
  response.body = page;
  return response;
};
`,
  }),
  pairOf('js-log-login', 'event-in-log', {
    'audit.js': `exports.handler = async (event) => {
  const body = JSON.parse(event.body);
W|  console.log('login attempt for ' + body.user + ' from ' + event.requestContext.identity.sourceIp);
S|  console.log(JSON.stringify({ message: 'login attempt', user: body.user, ip: event.requestContext.identity.sourceIp }));
  return { statusCode: 204, body: '' };
};
`,
  }),
  pairOf('js-regex-filter', 'event-in-regular-expression', {
    'search.ts': `import { ScanCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
S|import escapeStringRegexp from 'escape-string-regexp';
const doc = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event: { arguments: { term: string } }) => {
  const { Items = [] } = await doc.send(new ScanCommand({ TableName: process.env.TABLE }));
W|  const pattern = new RegExp(event.arguments.term, 'i');
S|  const pattern = new RegExp(escapeStringRegexp(event.arguments.term), 'i');
  return Items.filter((item) => pattern.test(item.title as string));
};
`,
  }),
  pairOf('js-merge-settings', 'event-in-object-merge', {
    'settings.js': `const _ = require('lodash');
const defaults = { theme: 'light', page: { size: 20 } };
exports.handler = async (event) => {
  const wanted = JSON.parse(event.body);
W|  const settings = _.merge({}, defaults, wanted);
S|  const settings = { ...defaults, theme: wanted.theme === 'dark' ? 'dark' : 'light' };
  return { statusCode: 200, body: JSON.stringify(settings) };
};
`,
  }),
  pairOf('js-error-stack', 'error-details-in-response', {
    'api.js': `const { DynamoDB } = require('@aws-sdk/client-dynamodb');
const db = new DynamoDB({});
const respond = (statusCode, payload) => ({ statusCode, body: JSON.stringify(payload) });
exports.handler = async (event) => {
  try {
    const { Item } = await db.getItem({ TableName: 'things', Key: { id: { S: event.pathParameters.id } } });
    return respond(200, Item);
  } catch (err) {
    console.error(err);
W|    return respond(500, { message: err.message, stack: err.stack });
S|    return respond(500, { message: 'internal error' });
  }
};
`,
  }),
  pairOf('js-secret-log', 'secret-in-log-call', {
    'pay.js': `const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
const client = new SecretsManagerClient({});
let apiKey;
async function getKey() {
  if (apiKey) return apiKey;
  const out = await client.send(new GetSecretValueCommand({ SecretId: process.env.SECRET_ARN }));
  apiKey = JSON.parse(out.SecretString).apiKey;
W|  console.log('using api key', apiKey);
S|  console.log('api key loaded', Boolean(apiKey));
  return apiKey;
}
exports.handler = async () => {
  const key = await getKey();
  return { ok: key.length > 0 };
};
`,
  }),
  pairOf('js-tmp-upload', 'data-left-in-temporary-folder', {
    'csv.js': `const fs = require('fs');
const { parse } = require('csv-parse/sync');
exports.handler = async (event) => {
  const target = '/tmp/upload.csv';
  fs.writeFileSync(target, event.body);
W|  const rows = parse(fs.readFileSync(target));
W|  return { statusCode: 200, body: String(rows.length) };
S|  try {
S|    const rows = parse(fs.readFileSync(target));
S|    return { statusCode: 200, body: String(rows.length) };
S|  } finally {
S|    fs.unlinkSync(target);
S|  }
};
`,
  }),
  pairOf('js-global-user', 'data-left-in-globals', {
    'profile.js': `W|let currentUser = null;
exports.handler = async (event) => {
S|  let currentUser = null;
  const auth = event.requestContext.authorizer;
  if (auth && auth.claims) {
    currentUser = { id: auth.claims.sub, email: auth.claims.email };
  }
  if (!currentUser) return { statusCode: 401, body: '' };
  return { statusCode: 200, body: JSON.stringify(currentUser) };
};
`,
  }),
  pairOf('js-redos-email', 'slow-regular-expression', {
    'subscribe.js': `W|const EMAIL = /^([a-zA-Z0-9]+)+@([a-z]+\\.)+[a-z]{2,}$/;
S|const EMAIL = /^[a-zA-Z0-9]+@[a-z]+(?:\\.[a-z]+)*\\.[a-z]{2,8}$/;
exports.handler = async (event) => {
  const { email } = JSON.parse(event.body);
S|  if (email.length > 254) return { statusCode: 400, body: 'too long' };
  if (!EMAIL.test(email)) return { statusCode: 400, body: 'invalid email' };
  return { statusCode: 202, body: '' };
};
`,
  }),
  pairOf('js-tls-agent', 'certificate-check-off', {
    'legacy.ts': `import https from 'node:https';
import fs from 'node:fs';
const agent = new https.Agent({
  keepAlive: true,
W|  rejectUnauthorized: false,
S|  ca: fs.readFileSync('/opt/ca.pem'),
});
export const handler = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    https.get('https://erp.example.com/status', { agent }, (res) => resolve(res.statusCode ?? 0)).on('error', reject);
  });
`,
  }),
  pairOf('js-authz-delete', 'state-change-without-authorization', {
    'src/delete-note.js': `const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, DeleteCommand } = require('@aws-sdk/lib-dynamodb');
const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  await ddb.send(new DeleteCommand({
    TableName: process.env.NOTES,
W|    Key: { id: event.pathParameters.id },
S|    Key: { owner: event.requestContext.authorizer.claims.sub, id: event.pathParameters.id },
  }));
  return { statusCode: 204, body: '' };
};
`,
  }),
  pairOf('js-retry-sqs', 'retry-unsafe-handler', {
    'worker.js': `const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, UpdateCommand } = require('@aws-sdk/lib-dynamodb');
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  for (const record of event.Records) {
    const { account, amount } = JSON.parse(record.body);
    await db.send(new UpdateCommand({
      TableName: process.env.BALANCES,
      Key: { account },
W|      UpdateExpression: 'ADD balance :a',
W|      ExpressionAttributeValues: { ':a': Number(amount) },
S|      UpdateExpression: 'ADD balance :a SET lastMessage = :m',
S|      ConditionExpression: 'lastMessage <> :m',
S|      ExpressionAttributeValues: { ':a': Number(amount), ':m': record.messageId },
    }));
  }
};
`,
  }),
  pairOf('js-sql-prismahono', 'event-in-sql', {
    'src/index.ts': `import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = new Hono();
app.get('/users/:id', async (c) => {
  const id = c.req.param('id');
W|  const rows = await prisma.$queryRawUnsafe(\`SELECT id, name FROM users WHERE id = '\${id}'\`);
S|  const rows = await prisma.$queryRaw\`SELECT id, name FROM users WHERE id = \${id}\`;
  return c.json(rows);
});
export const handler = handle(app);
`,
  }),
  pairOf('js-nosql-partiql', 'event-in-nosql-query', {
    'q.js': `const { DynamoDBClient, ExecuteStatementCommand } = require('@aws-sdk/client-dynamodb');
const client = new DynamoDBClient({});
const find = (status) =>
W|  client.send(new ExecuteStatementCommand({ Statement: \`SELECT * FROM "tickets" WHERE "status" = '\${status}'\` }));
S|  client.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM "tickets" WHERE "status" = ?', Parameters: [{ S: status }] }));
exports.handler = (event) =>
  find(event.queryStringParameters.status).then((out) => ({ statusCode: 200, body: JSON.stringify(out.Items) }));
`,
  }),
  pairOf('py-sql-pymysql', 'event-in-sql', {
    'app.py': `import json
import os
import pymysql

connection = pymysql.connect(host=os.environ["DB_HOST"], user="app", password=os.environ["DB_PASS"], database="shop")


def lambda_handler(event, context):
    item_id = event["pathParameters"]["id"]
    with connection.cursor() as cursor:
W|        cursor.execute("SELECT * FROM items WHERE id = '%s'" % item_id)
S|        cursor.execute("SELECT * FROM items WHERE id = %s", (item_id,))
        row = cursor.fetchone()
    return {"statusCode": 200, "body": json.dumps(row, default=str)}
`,
  }),
  pairOf('py-sql-alchemy', 'event-in-sql', {
    'service/db.py': `import os
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"])


def find_orders(status, limit):
    with engine.connect() as conn:
W|        query = text(f"SELECT id FROM orders WHERE status = '{status}' LIMIT {int(limit)}")
W|        return [dict(r) for r in conn.execute(query)]
S|        query = text("SELECT id FROM orders WHERE status = :status LIMIT :limit")
S|        return [dict(r) for r in conn.execute(query, {"status": status, "limit": int(limit)})]
`,
    'service/app.py': `import json
from service.db import find_orders


def handler(event, context):
    params = event.get("queryStringParameters") or {}
    orders = find_orders(params.get("status", "open"), params.get("limit", "10"))
    return {"statusCode": 200, "body": json.dumps(orders)}
`,
  }),
  pairOf('py-sql-psycopgclass', 'event-in-sql', {
    'main.py': `import json
import psycopg2
from psycopg2 import sql


class Repo:
    def __init__(self, dsn):
        self.conn = psycopg2.connect(dsn)

    def count(self, table):
        with self.conn, self.conn.cursor() as cur:
W|            cur.execute("SELECT count(*) FROM " + table)
S|            cur.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
            return cur.fetchone()[0]


repo = Repo("dbname=app")


def handler(event, _context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": json.dumps({"count": repo.count(body["table"])})}
`,
  }),
  pairOf('py-nosql-mongo', 'event-in-nosql-query', {
    'handler.py': `import json
import os
from pymongo import MongoClient

db = MongoClient(os.environ["MONGO"])["app"]


def handler(event, context):
    data = json.loads(event["body"])
W|    user = db.users.find_one({"email": data["email"], "code": data["code"]})
S|    user = db.users.find_one({"email": str(data["email"]), "code": str(data["code"])})
    return {"statusCode": 200 if user else 401, "body": ""}
`,
  }),
  pairOf('py-shell-sub', 'event-in-shell-command', {
    'convert.py': `import subprocess
import urllib.parse
import boto3

s3 = boto3.client("s3")


def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = urllib.parse.unquote_plus(record["s3"]["object"]["key"])
W|        subprocess.check_output(f"aws s3 cp s3://{bucket}/{key} - | md5sum", shell=True)
S|        subprocess.check_output(["aws", "s3", "cp", f"s3://{bucket}/{key}", "-"])
`,
  }),
  pairOf('py-shell-os', 'event-in-shell-command', {
    'dns.py': `import os
import re

HOST = re.compile(r"[a-z0-9.-]{1,253}")


def lambda_handler(event, context):
    host = event["queryStringParameters"]["host"]
S|    if not HOST.fullmatch(host):
S|        return {"statusCode": 400, "body": "host"}
    stream = os.popen("nslookup %s" % host)
    return {"statusCode": 200, "body": stream.read()}
`,
  }),
  pairOf('py-eval-calc', 'event-in-evaluated-code', {
    'calc.py': `import ast
import json


def handler(event, context):
    expression = json.loads(event["body"])["expression"]
W|    value = eval(expression, {"__builtins__": {}})
S|    value = ast.literal_eval(expression)
    return {"statusCode": 200, "body": json.dumps({"value": value})}
`,
  }),
  pairOf('py-template-jinja', 'event-in-template', {
    'flask_app.py': `from flask import Flask, request, render_template_string
import serverless_wsgi

app = Flask(__name__)


@app.route("/hello")
def hello():
    name = request.args.get("name", "you")
W|    return render_template_string("<h1>Hello " + name + "</h1>")
S|    return render_template_string("<h1>Hello {{ name }}</h1>", name=name)


def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
  }),
  pairOf('py-template-format', 'event-in-template', {
    'notify.py': `import json
from jinja2 import Environment

env = Environment(autoescape=True)
DEFAULT = "Order {{ number }} is on its way"


def handler(event, context):
    out = []
    for record in event["Records"]:
        message = json.loads(record["Sns"]["Message"])
W|        template = env.from_string(message.get("template", DEFAULT))
S|        template = env.from_string(DEFAULT)
        out.append(template.render(number=int(message["number"])))
    return out
`,
  }),
  pairOf('py-path-open', 'event-in-file-path', {
    'docs.py': `import os

BASE = "/var/task/docs"


def handler(event, context):
    name = event["pathParameters"]["proxy"]
W|    path = os.path.join(BASE, name)
S|    path = os.path.realpath(os.path.join(BASE, name))
S|    if os.path.commonpath([BASE, path]) != BASE:
S|        return {"statusCode": 404}
    with open(path) as f:
        return {"statusCode": 200, "body": f.read()}
`,
  }),
  pairOf('py-path-tar', 'event-in-file-path', {
    'extract.py': `import tarfile
import tempfile
import boto3

s3 = boto3.client("s3")


def handler(event, context):
    rec = event["Records"][0]["s3"]
    with tempfile.TemporaryDirectory() as folder:
        s3.download_file(rec["bucket"]["name"], rec["object"]["key"], f"{folder}/in.tgz")
        with tarfile.open(f"{folder}/in.tgz") as archive:
W|            archive.extractall(folder)
S|            archive.extractall(folder, filter="data")
    return "ok"
`,
  }),
  pairOf('py-ssrf-requests', 'event-in-request-address', {
    'fetcher.py': `import json
import requests
from urllib.parse import urlparse

HOSTS = {"images.example.com"}


def handler(event, context):
    url = json.loads(event["body"])["url"]
S|    if urlparse(url).hostname not in HOSTS:
S|        return {"statusCode": 400, "body": "host"}
    r = requests.get(url, timeout=3)
    return {"statusCode": 200, "body": r.text, "headers": {"Content-Type": "text/plain"}}
`,
  }),
  pairOf('py-ssrf-powertools', 'event-in-request-address', {
    'api.py': `import httpx
from aws_lambda_powertools.event_handler import APIGatewayRestResolver

app = APIGatewayRestResolver()


@app.get("/weather/<city>")
def weather(city: str):
W|    region = app.current_event.get_query_string_value("server")
W|    response = httpx.get(f"https://{region}/v1/weather/{city}")
S|    response = httpx.get("https://weather.example.com/v1/weather", params={"city": city})
    return response.json()


def lambda_handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py-deser-pickle', 'event-in-deserialization', {
    'tasks.py': `import base64
import json
import pickle


def handler(event, context):
    for record in event["Records"]:
W|        task = pickle.loads(base64.b64decode(record["body"]))
S|        task = json.loads(base64.b64decode(record["body"]))
        print(len(task))
`,
  }),
  pairOf('py-deser-yaml', 'event-in-deserialization', {
    'cfg.py': `import yaml


def handler(event, context):
W|    config = yaml.load(event["body"], Loader=yaml.Loader)
S|    config = yaml.load(event["body"], Loader=yaml.SafeLoader)
    return {"statusCode": 200, "body": str(len(config))}
`,
  }),
  pairOf('py-xml-lxml', 'event-in-xml-parser', {
    'feed.py': `from lxml import etree


def handler(event, context):
W|    parser = etree.XMLParser(resolve_entities=True, load_dtd=True)
S|    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(event["body"].encode(), parser)
    return {"statusCode": 200, "body": root.tag}
`,
  }),
  pairOf('py-redirect-http', 'event-in-redirect', {
    'go.py': `LINKS = {"docs": "https://docs.example.com/", "blog": "https://blog.example.com/"}


def handler(event, context):
    to = (event.get("queryStringParameters") or {}).get("to", "docs")
W|    return {"statusCode": 301, "headers": {"location": to}}
S|    return {"statusCode": 301, "headers": {"location": LINKS.get(to, LINKS["docs"])}}
`,
  }),
  pairOf('py-html-resp', 'event-in-html-response', {
    'page.py': `import html


def render(title):
    return "<html><body><h1>{}</h1></body></html>".format(title)


def handler(event, context):
    q = event["queryStringParameters"]["q"]
W|    body = render(q)
S|    body = render(html.escape(q))
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": body}
`,
  }),
  pairOf('py-log-user', 'event-in-log', {
    'log.py': `import json
import logging

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def handler(event, context):
    body = json.loads(event["body"])
W|    logger.info(f"order placed by {body['customer']}")
S|    logger.info(json.dumps({"event": "order placed", "customer": body["customer"]}))
    return {"statusCode": 202, "body": ""}
`,
  }),
  pairOf('py-regex-user', 'event-in-regular-expression', {
    'grep.py': `import json
import re

LINES = open("words.txt").read().splitlines()


def handler(event, context):
    term = event["queryStringParameters"]["term"]
W|    found = [line for line in LINES if re.search(term, line)]
S|    found = [line for line in LINES if re.search(re.escape(term), line)]
    return {"statusCode": 200, "body": json.dumps(found)}
`,
  }),
  pairOf('py-error-trace', 'error-details-in-response', {
    'api.py': `import json
import logging
import traceback
import boto3

table = boto3.resource("dynamodb").Table("things")
log = logging.getLogger()


def handler(event, context):
    try:
        item = table.get_item(Key={"id": event["pathParameters"]["id"]})["Item"]
        return {"statusCode": 200, "body": json.dumps(item, default=str)}
    except Exception:
W|        return {"statusCode": 500, "body": json.dumps({"error": traceback.format_exc()})}
S|        log.exception("lookup failed")
S|        return {"statusCode": 500, "body": json.dumps({"error": "internal"})}
`,
  }),
  pairOf('py-error-fastapi', 'error-details-in-response', {
    'main.py': `import logging
import boto3
from fastapi import FastAPI, HTTPException
from mangum import Mangum

app = FastAPI()
table = boto3.resource("dynamodb").Table("users")


@app.get("/users/{user_id}")
def read(user_id: str):
    try:
        return table.get_item(Key={"id": user_id})["Item"]
    except Exception as exc:
W|        raise HTTPException(status_code=500, detail=str(exc))
S|        logging.error("read failed", exc_info=exc)
S|        raise HTTPException(status_code=500, detail="internal error")


handler = Mangum(app)
`,
  }),
  pairOf('py-secret-env', 'secret-in-log-call', {
    'env.py': `import os
import logging

logger = logging.getLogger(__name__)


def handler(event, context):
W|    logger.info("environment: %s", dict(os.environ))
S|    logger.info("stage: %s", os.environ.get("STAGE"))
    return {"ok": True}
`,
  }),
  pairOf('py-tmp-file', 'data-left-in-temporary-folder', {
    'upload.py': `import base64
import os
import csv


def handler(event, context):
    path = "/tmp/upload.csv"
    with open(path, "wb") as out:
        out.write(base64.b64decode(event["body"]))
    with open(path, newline="") as f:
        count = sum(1 for _ in csv.reader(f))
S|    os.remove(path)
    return {"statusCode": 200, "body": str(count)}
`,
  }),
  pairOf('py-global-list', 'data-left-in-globals', {
    'collect.py': `import json

W|items = []


def handler(event, context):
S|    items = []
    for record in event["Records"]:
        items.append(json.loads(record["body"]))
    return {"count": len(items)}
`,
  }),
  pairOf('py-redos', 'slow-regular-expression', {
    'check.py': `import re

W|SLUG = re.compile(r"^(\\w+-?)*$")
S|SLUG = re.compile(r"^\\w{1,40}(?:-\\w{1,40}){0,9}$", re.ASCII)


def handler(event, context):
    slug = event["pathParameters"]["slug"]
    if not SLUG.match(slug):
        return {"statusCode": 400, "body": "slug"}
    return {"statusCode": 200, "body": "ok"}
`,
  }),
  pairOf('py-tls-verify', 'certificate-check-off', {
    'call.py': `import requests

session = requests.Session()
W|session.verify = False


def handler(event, context):
    return session.get("https://internal.example.com/health", timeout=2).status_code
`,
  }),
  pairOf('py-authz-update', 'state-change-without-authorization', {
    'src/set_email.py': `import json
import boto3
S|import jwt

table = boto3.resource("dynamodb").Table("users")


def handler(event, context):
    user_id = event["pathParameters"]["id"]
S|    claims = jwt.decode(event["headers"]["authorization"], open("key.pem").read(), algorithms=["RS256"])
S|    if claims["sub"] != user_id:
S|        return {"statusCode": 403}
    table.update_item(
        Key={"id": user_id},
        UpdateExpression="SET email = :e",
        ExpressionAttributeValues={":e": json.loads(event["body"])["email"]},
    )
    return {"statusCode": 204}
`,
  }),
  pairOf('py-retry-mail', 'retry-unsafe-handler', {
    'src/mailer.py': `import json
import os
import boto3

ses = boto3.client("ses")
seen = boto3.resource("dynamodb").Table(os.environ["SEEN"])


def handler(event, context):
    for record in event["Records"]:
        order = json.loads(record["Sns"]["Message"])
S|        try:
S|            seen.put_item(Item={"id": record["Sns"]["MessageId"]}, ConditionExpression="attribute_not_exists(id)")
S|        except seen.meta.client.exceptions.ConditionalCheckFailedException:
S|            continue
        ses.send_email(
            Source="shop@example.com",
            Destination={"ToAddresses": [order["email"]]},
            Message={"Subject": {"Data": "Thanks"}, "Body": {"Text": {"Data": "We got it"}}},
        )
`,
  }),
];
