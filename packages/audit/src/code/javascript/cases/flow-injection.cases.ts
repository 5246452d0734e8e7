import type { FlowPair } from './flow-pair.cases.ts';

/** Values of the event in languages: SQL, NoSQL, shells, code, templates. */
export const INJECTION_PAIRS: readonly FlowPair[] = [
  {
    name: 'pg: template literal',
    weakness: 'event-in-sql',
    vulnerable: `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const handler = async (event) => {
  const email = event.queryStringParameters?.email ?? '';
  const { rows } = await pool.query(\`SELECT id, name FROM customers WHERE email = '\${email}'\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
import { Pool } from 'pg';
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
export const handler = async (event) => {
  const email = event.queryStringParameters?.email ?? '';
  const { rows } = await pool.query('SELECT id, name FROM customers WHERE email = $1', [email]);
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'mysql2: order by from the request, with a list of columns',
    weakness: 'event-in-sql',
    vulnerable: `
const mysql = require('mysql2/promise');
exports.handler = async (event) => {
  const db = await mysql.createConnection(process.env.DB);
  const { sort = 'created' } = event.queryStringParameters || {};
  const [rows] = await db.execute('SELECT * FROM orders ORDER BY ' + sort + ' LIMIT 50');
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
const mysql = require('mysql2/promise');
const COLUMNS = ['created', 'total', 'status'];
exports.handler = async (event) => {
  const db = await mysql.createConnection(process.env.DB);
  const { sort = 'created' } = event.queryStringParameters || {};
  if (!COLUMNS.includes(sort)) return { statusCode: 400, body: 'unknown column' };
  const [rows] = await db.execute('SELECT * FROM orders ORDER BY ' + sort + ' LIMIT 50');
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'a repository class in another file',
    weakness: 'event-in-sql',
    vulnerable: {
      'index.js': `
import { UserRepository } from './src/user-repository.js';
const users = new UserRepository();
export async function handler(event) {
  const user = await users.byName(event.pathParameters.name);
  return user ? { statusCode: 200, body: JSON.stringify(user) } : { statusCode: 404, body: '' };
}`,
      'src/user-repository.js': `
import { createPool } from 'mysql2/promise';
export class UserRepository {
  constructor() { this.pool = createPool({ host: process.env.HOST }); }
  async byName(name) {
    const sql = "SELECT * FROM users WHERE name = '" + name + "'";
    const [rows] = await this.pool.query(sql);
    return rows[0];
  }
}`,
    },
    safe: {
      'index.js': `
import { UserRepository } from './src/user-repository.js';
const users = new UserRepository();
export async function handler(event) {
  const user = await users.byName(event.pathParameters.name);
  return user ? { statusCode: 200, body: JSON.stringify(user) } : { statusCode: 404, body: '' };
}`,
      'src/user-repository.js': `
import { createPool } from 'mysql2/promise';
export class UserRepository {
  constructor() { this.pool = createPool({ host: process.env.HOST }); }
  async byName(name) {
    const sql = 'SELECT * FROM users WHERE name = ?';
    const [rows] = await this.pool.query(sql, [name]);
    return rows[0];
  }
}`,
    },
  },
  {
    name: 'knex: raw fragments and bindings',
    weakness: 'event-in-sql',
    vulnerable: `
import knex from 'knex';
const db = knex({ client: 'pg', connection: process.env.DB });
export const handler = async ({ body }) => {
  const { term } = JSON.parse(body);
  const found = await db('products').whereRaw(\`title ILIKE '%\${term}%'\`).limit(20);
  return { statusCode: 200, body: JSON.stringify(found) };
};`,
    safe: `
import knex from 'knex';
const db = knex({ client: 'pg', connection: process.env.DB });
export const handler = async ({ body }) => {
  const { term } = JSON.parse(body);
  const found = await db('products').whereRaw('title ILIKE ?', [\`%\${term}%\`]).limit(20);
  return { statusCode: 200, body: JSON.stringify(found) };
};`,
  },
  {
    name: 'sequelize: literal text and replacements',
    weakness: 'event-in-sql',
    vulnerable: `
const { Sequelize, QueryTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DB_URL);
module.exports.handler = async (event) => {
  const from = event.queryStringParameters.from;
  const rows = await sequelize.query('SELECT * FROM visits WHERE day >= \\'' + from + '\\'', { type: QueryTypes.SELECT });
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
const { Sequelize, QueryTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DB_URL);
module.exports.handler = async (event) => {
  const from = event.queryStringParameters.from;
  const rows = await sequelize.query('SELECT * FROM visits WHERE day >= :from', { replacements: { from }, type: QueryTypes.SELECT });
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'prisma: unsafe text and tagged template',
    weakness: 'event-in-sql',
    vulnerable: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const handler = async (event) => {
  const { city } = JSON.parse(event.body ?? '{}');
  const shops = await prisma.$queryRawUnsafe(\`SELECT * FROM "Shop" WHERE city = '\${city}'\`);
  return { statusCode: 200, body: JSON.stringify(shops) };
};`,
    safe: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const handler = async (event) => {
  const { city } = JSON.parse(event.body ?? '{}');
  const shops = await prisma.$queryRaw\`SELECT * FROM "Shop" WHERE city = \${city}\`;
  return { statusCode: 200, body: JSON.stringify(shops) };
};`,
  },
  {
    name: 'RDS Data API: sql and parameters',
    weakness: 'event-in-sql',
    vulnerable: `
import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
const client = new RDSDataClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const { sku } = JSON.parse(record.body);
    await client.send(new ExecuteStatementCommand({
      resourceArn: process.env.CLUSTER, secretArn: process.env.SECRET_ARN, database: 'shop',
      sql: \`DELETE FROM carts WHERE sku = '\${sku}'\`,
    }));
  }
};`,
    safe: `
import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
const client = new RDSDataClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const { sku } = JSON.parse(record.body);
    await client.send(new ExecuteStatementCommand({
      resourceArn: process.env.CLUSTER, secretArn: process.env.SECRET_ARN, database: 'shop',
      sql: 'DELETE FROM carts WHERE sku = :sku', parameters: [{ name: 'sku', value: { stringValue: sku } }],
    }));
  }
};`,
  },
  {
    name: 'a number that is made one, and a text that is not',
    weakness: 'event-in-sql',
    vulnerable: `
const { Client } = require('pg');
exports.handler = async (event) => {
  const client = new Client();
  await client.connect();
  const page = event.queryStringParameters.page;
  const res = await client.query('SELECT * FROM items OFFSET ' + page);
  await client.end();
  return { statusCode: 200, body: JSON.stringify(res.rows) };
};`,
    safe: `
const { Client } = require('pg');
exports.handler = async (event) => {
  const client = new Client();
  await client.connect();
  const page = Number.parseInt(event.queryStringParameters.page, 10) || 0;
  const res = await client.query('SELECT * FROM items OFFSET ' + page);
  await client.end();
  return { statusCode: 200, body: JSON.stringify(res.rows) };
};`,
  },
  {
    name: 'conditions collected in a list',
    weakness: 'event-in-sql',
    vulnerable: `
import { Pool } from 'pg';
const pool = new Pool();
export async function handler(event) {
  const filters = [];
  const q = event.queryStringParameters || {};
  if (q.brand) filters.push(\`brand = '\${q.brand}'\`);
  if (q.color) filters.push(\`color = '\${q.color}'\`);
  const where = filters.length > 0 ? ' WHERE ' + filters.join(' AND ') : '';
  const result = await pool.query('SELECT * FROM cars' + where);
  return { statusCode: 200, body: JSON.stringify(result.rows) };
}`,
    safe: `
import { Pool } from 'pg';
const pool = new Pool();
export async function handler(event) {
  const filters = [];
  const values = [];
  const q = event.queryStringParameters || {};
  if (q.brand) { values.push(q.brand); filters.push('brand = $' + values.length); }
  if (q.color) { values.push(q.color); filters.push('color = $' + values.length); }
  const where = filters.length > 0 ? ' WHERE ' + filters.join(' AND ') : '';
  const result = await pool.query('SELECT * FROM cars' + where, values);
  return { statusCode: 200, body: JSON.stringify(result.rows) };
}`,
  },
  {
    name: 'a table by switch, and by the caller',
    weakness: 'event-in-sql',
    vulnerable: `
import Database from 'better-sqlite3';
const db = new Database('/opt/data.db', { readonly: true });
export const handler = async (event) => {
  const kind = event.pathParameters.kind;
  const rows = db.prepare('SELECT * FROM ' + kind).all();
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
    safe: `
import Database from 'better-sqlite3';
const db = new Database('/opt/data.db', { readonly: true });
function tableOf(kind) {
  switch (kind) {
    case 'books': return 'books';
    case 'films': return 'films';
    default: throw new Error('unknown kind');
  }
}
export const handler = async (event) => {
  const kind = event.pathParameters.kind;
  const rows = db.prepare('SELECT * FROM ' + tableOf(kind)).all();
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  {
    name: 'mongodb: objects in a login',
    weakness: 'event-in-nosql-query',
    vulnerable: `
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URI);
export const handler = async (event) => {
  const { username, password } = JSON.parse(event.body);
  const user = await client.db('app').collection('users').findOne({ username, password });
  return { statusCode: user ? 200 : 401, body: '' };
};`,
    safe: `
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URI);
export const handler = async (event) => {
  const { username, password } = JSON.parse(event.body);
  if (typeof username !== 'string' || typeof password !== 'string') return { statusCode: 400, body: '' };
  const user = await client.db('app').collection('users').findOne({ username, password });
  return { statusCode: user ? 200 : 401, body: '' };
};`,
  },
  {
    name: 'mongoose: a filter as a whole',
    weakness: 'event-in-nosql-query',
    vulnerable: `
const mongoose = require('mongoose');
const Order = mongoose.model('Order', new mongoose.Schema({ state: String, owner: String }));
exports.handler = async (event) => {
  const filter = JSON.parse(event.body);
  const orders = await Order.find(filter).limit(20);
  return { statusCode: 200, body: JSON.stringify(orders) };
};`,
    safe: `
const mongoose = require('mongoose');
const Order = mongoose.model('Order', new mongoose.Schema({ state: String, owner: String }));
exports.handler = async (event) => {
  const { state } = JSON.parse(event.body);
  const orders = await Order.find({ state: String(state) }).limit(20);
  return { statusCode: 200, body: JSON.stringify(orders) };
};`,
  },
  {
    name: 'DynamoDB: PartiQL text and parameters',
    weakness: 'event-in-nosql-query',
    vulnerable: `
import { DynamoDBClient, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';
const dynamo = new DynamoDBClient({});
export const handler = async (event) => {
  const id = event.pathParameters.id;
  const out = await dynamo.send(new ExecuteStatementCommand({ Statement: \`SELECT * FROM "Orders" WHERE id='\${id}'\` }));
  return { statusCode: 200, body: JSON.stringify(out.Items) };
};`,
    safe: `
import { DynamoDBClient, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';
const dynamo = new DynamoDBClient({});
export const handler = async (event) => {
  const id = event.pathParameters.id;
  const out = await dynamo.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM "Orders" WHERE id=?', Parameters: [{ S: id }] }));
  return { statusCode: 200, body: JSON.stringify(out.Items) };
};`,
  },
  {
    name: 'DynamoDB: a filter expression and its values',
    weakness: 'event-in-nosql-query',
    vulnerable: `
const AWS = require('aws-sdk');
const doc = new AWS.DynamoDB.DocumentClient();
exports.handler = async (event) => {
  const { state } = event.queryStringParameters;
  const out = await doc.scan({ TableName: process.env.TABLE, FilterExpression: "#s = " + state, ExpressionAttributeNames: { '#s': 'state' } }).promise();
  return { statusCode: 200, body: JSON.stringify(out.Items) };
};`,
    safe: `
const AWS = require('aws-sdk');
const doc = new AWS.DynamoDB.DocumentClient();
exports.handler = async (event) => {
  const { state } = event.queryStringParameters;
  const out = await doc.scan({
    TableName: process.env.TABLE, FilterExpression: '#s = :state',
    ExpressionAttributeNames: { '#s': 'state' }, ExpressionAttributeValues: { ':state': state },
  }).promise();
  return { statusCode: 200, body: JSON.stringify(out.Items) };
};`,
  },
  {
    name: 'exec of a joined command, execFile of a program',
    weakness: 'event-in-shell-command',
    vulnerable: `
const { exec } = require('node:child_process');
const { promisify } = require('node:util');
const run = promisify(exec);
exports.handler = async (event) => {
  const host = event.queryStringParameters.host;
  const { stdout } = await run('dig +short ' + host);
  return { statusCode: 200, body: stdout };
};`,
    safe: `
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const run = promisify(execFile);
exports.handler = async (event) => {
  const host = event.queryStringParameters.host;
  const { stdout } = await run('dig', ['+short', '--', host]);
  return { statusCode: 200, body: stdout };
};`,
  },
  {
    name: 'an S3 key in a command line',
    weakness: 'event-in-shell-command',
    vulnerable: `
import { execSync } from 'child_process';
export const handler = async (event) => {
  for (const { s3 } of event.Records) {
    const key = decodeURIComponent(s3.object.key.replace(/\\+/g, ' '));
    execSync(\`ffmpeg -i "/mnt/media/\${key}" -vf scale=320:-1 /mnt/media/out.gif\`);
  }
};`,
    safe: `
import { spawnSync } from 'child_process';
export const handler = async (event) => {
  for (const { s3 } of event.Records) {
    const key = decodeURIComponent(s3.object.key.replace(/\\+/g, ' '));
    spawnSync('ffmpeg', ['-i', \`/mnt/media/\${key}\`, '-vf', 'scale=320:-1', '/mnt/media/out.gif']);
  }
};`,
  },
  {
    name: 'spawn with and without a shell',
    weakness: 'event-in-shell-command',
    vulnerable: `
import { spawn } from 'node:child_process';
export async function handler(event) {
  const { file } = JSON.parse(event.body);
  const child = spawn('wc', ['-l', file], { shell: true });
  await new Promise((done) => child.on('close', done));
  return { statusCode: 200, body: 'ok' };
}`,
    safe: `
import { spawn } from 'node:child_process';
export async function handler(event) {
  const { file } = JSON.parse(event.body);
  const child = spawn('wc', ['-l', file]);
  await new Promise((done) => child.on('close', done));
  return { statusCode: 200, body: 'ok' };
}`,
  },
  {
    name: 'sh -c by spawn, and a checked name',
    weakness: 'event-in-shell-command',
    vulnerable: `
const cp = require('child_process');
exports.handler = (event, context, callback) => {
  const name = event.name;
  cp.spawn('sh', ['-c', 'tar czf /tmp/' + name + '.tgz /mnt/data']).on('exit', () => callback(null, 'done'));
};`,
    safe: `
const cp = require('child_process');
exports.handler = (event, context, callback) => {
  const name = event.name;
  if (!/^[a-z0-9_-]{1,40}$/i.test(name)) return callback(new Error('bad name'));
  cp.spawn('sh', ['-c', 'tar czf /tmp/' + name + '.tgz /mnt/data']).on('exit', () => callback(null, 'done'));
};`,
  },
  {
    name: 'eval of a formula, and a table of operations',
    weakness: 'event-in-evaluated-code',
    vulnerable: `
export const handler = async (event) => {
  const { formula } = JSON.parse(event.body);
  const result = eval(formula);
  return { statusCode: 200, body: JSON.stringify({ result }) };
};`,
    safe: `
const OPERATIONS = { add: (a, b) => a + b, multiply: (a, b) => a * b };
export const handler = async (event) => {
  const { operation, a, b } = JSON.parse(event.body);
  const run = OPERATIONS[operation];
  if (!run) return { statusCode: 400, body: 'unknown operation' };
  return { statusCode: 200, body: JSON.stringify({ result: run(Number(a), Number(b)) }) };
};`,
  },
  {
    name: 'new Function and JSON.parse',
    weakness: 'event-in-evaluated-code',
    vulnerable: `
exports.handler = async (event) => {
  const rows = event.rows || [];
  const predicate = new Function('row', 'return ' + event.filter);
  return rows.filter(predicate);
};`,
    safe: `
exports.handler = async (event) => {
  const rows = event.rows || [];
  const wanted = event.filter;
  return rows.filter((row) => row.state === wanted);
};`,
  },
  {
    name: 'vm: a script of the sender, and of the package',
    weakness: 'event-in-evaluated-code',
    vulnerable: `
import vm from 'node:vm';
export const handler = async (event) => {
  const message = JSON.parse(event.Records[0].Sns.Message);
  const value = vm.runInNewContext(message.script, { order: message.order });
  return value;
};`,
    safe: `
import vm from 'node:vm';
import { readFileSync } from 'node:fs';
const script = readFileSync('/var/task/rules.js', 'utf8');
export const handler = async (event) => {
  const message = JSON.parse(event.Records[0].Sns.Message);
  const value = vm.runInNewContext(script, { order: message.order });
  return value;
};`,
  },
  {
    name: 'a module by name',
    weakness: 'event-in-evaluated-code',
    vulnerable: `
exports.handler = async (event) => {
  const plugin = require('./plugins/' + event.plugin);
  return plugin.run(event.data);
};`,
    safe: `
const csv = require('papaparse');
const xml = require('fast-xml-parser');
const PLUGINS = new Map([['csv', csv], ['xml', xml]]);
exports.handler = async (event) => {
  const plugin = PLUGINS.get(event.plugin);
  if (plugin === undefined) throw new Error('unknown plugin');
  return plugin.parse(event.data);
};`,
  },
  {
    name: 'ejs: a template of the sender, and values',
    weakness: 'event-in-template',
    vulnerable: `
import ejs from 'ejs';
export const handler = async (event) => {
  const { template, name } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ preview: ejs.render(template, { name }) }) };
};`,
    safe: `
import ejs from 'ejs';
const TEMPLATE = 'Dear <%= name %>, your order is on its way.';
export const handler = async (event) => {
  const { name } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify({ preview: ejs.render(TEMPLATE, { name }) }) };
};`,
  },
  {
    name: 'handlebars: a greeting joined into the source',
    weakness: 'event-in-template',
    vulnerable: `
const Handlebars = require('handlebars');
exports.handler = async (event) => {
  const greeting = event.queryStringParameters.greeting;
  const page = Handlebars.compile('<p>' + greeting + ' {{name}}</p>');
  return { statusCode: 200, body: JSON.stringify(page({ name: 'you' })) };
};`,
    safe: `
const Handlebars = require('handlebars');
const page = Handlebars.compile('<p>{{greeting}} {{name}}</p>');
exports.handler = async (event) => {
  const greeting = event.queryStringParameters.greeting;
  return { statusCode: 200, body: JSON.stringify(page({ greeting, name: 'you' })) };
};`,
  },
  {
    name: 'lodash.template and nunjucks.renderString',
    weakness: 'event-in-template',
    vulnerable: `
import _ from 'lodash';
export async function handler(event) {
  const texts = event.Records.map((record) => JSON.parse(record.body));
  return texts.map((text) => _.template(text.subject)({ user: text.user }));
}`,
    safe: `
import _ from 'lodash';
const subject = _.template('Hello <%- user %>');
export async function handler(event) {
  const texts = event.Records.map((record) => JSON.parse(record.body));
  return texts.map((text) => subject({ user: text.user }));
}`,
  },
];
