import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Handlers of both languages behind other triggers. */
export const FURTHER_PROJECTS: readonly ProjectPair[] = [
  pairOf('js-appsync-drizzle', 'event-in-sql', {
    'resolver.ts': `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import type { AppSyncResolverEvent } from 'aws-lambda';
const db = drizzle(process.env.DATABASE_URL!);
export const handler = async (event: AppSyncResolverEvent<{ tag: string }>) => {
W|  const result = await db.execute(sql.raw(\`select * from posts where tag = '\${event.arguments.tag}'\`));
S|  const result = await db.execute(sql\`select * from posts where tag = \${event.arguments.tag}\`);
  return result.rows;
};
`,
  }),
  pairOf('js-typeorm-builder', 'event-in-sql', {
    'index.ts': `import { DataSource } from 'typeorm';
import { Ticket } from './ticket';
const source = new DataSource({ type: 'mysql', url: process.env.DB_URL, entities: [Ticket] });
export const main = async (event: any) => {
  if (!source.isInitialized) await source.initialize();
  const { owner } = event.pathParameters;
  const tickets = await source.getRepository(Ticket).createQueryBuilder('t')
W|    .where(\`t.owner = '\${owner}'\`)
S|    .where('t.owner = :owner', { owner })
    .getMany();
  return { statusCode: 200, body: JSON.stringify(tickets) };
};
`,
    'ticket.ts': `export class Ticket { id!: number; owner!: string }
`,
  }),
  pairOf('js-stepfn-python-shell', 'event-in-shell-command', {
    'run.mjs': `import { exec } from 'node:child_process';
export async function handler({ script, args = [] }) {
  return new Promise((resolve, reject) => {
W|    exec(['/opt/tools/run', script, ...args].join(' '), (error, stdout) => (error ? reject(error) : resolve(stdout)));
S|    if (!['daily', 'weekly'].includes(script)) return reject(new Error('unknown script'));
S|    exec(['/opt/tools/run', script].join(' '), (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
`,
  }),
  pairOf('js-powertools-router', 'event-in-file-path', {
    'app.ts': `import { Router } from '@aws-lambda-powertools/event-handler/experimental-rest';
import { readFile } from 'node:fs/promises';
import type { Context } from 'aws-lambda';
const app = new Router();
app.get('/docs/:name', async ({ name }) => {
W|  return { text: await readFile(\`/opt/docs/\${decodeURIComponent(name)}.md\`, 'utf8') };
S|  if (!/^[a-z-]{1,40}$/.test(name)) return { text: '' };
S|  return { text: await readFile(\`/opt/docs/\${name}.md\`, 'utf8') };
});
export const handler = async (event: unknown, context: Context) => app.resolve(event, context);
`,
  }),
  pairOf('js-got-avatar', 'event-in-request-address', {
    'avatar.js': `const got = require('got');
class Avatars {
  constructor(client) { this.client = client; }
  async load({ source }) { return this.client(source, { timeout: { request: 2000 } }).buffer(); }
}
exports.handler = async (event) => {
  const avatars = new Avatars(got);
  const profile = JSON.parse(event.Records[0].Sns.Message).profile;
W|  const image = await avatars.load({ source: profile.avatar });
S|  const image = await avatars.load({ source: \`https://avatars.example.com/\${encodeURIComponent(profile.id)}.png\` });
  return image.length;
};
`,
  }),
  pairOf('js-cognito-trigger-eval', 'event-in-evaluated-code', {
    'presignup.js': `const rules = require('./rules.json');
exports.handler = async (event, context, callback) => {
  const attributes = event.request.userAttributes;
  const meta = event.request.clientMetadata || {};
W|  event.response.autoConfirmUser = Boolean(eval(meta.rule));
S|  event.response.autoConfirmUser = Boolean(rules[meta.rule]);
  callback(null, event);
};
`,
    'rules.json': `{ "staff": true }
`,
  }),
  pairOf('js-websocket-html', 'event-in-html-response', {
    'page.js': `const render = ({ title, items }) => \`
<html><body>
<h2>\${title}</h2>
<ul>\${items.map((item) => \`<li>\${item}</li>\`).join('')}</ul>
</body></html>\`;
S|const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
exports.handler = async (event) => {
  const body = new URLSearchParams(event.body);
W|  const items = body.getAll('item');
S|  const items = body.getAll('item').map(safe);
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: render({ title: 'List', items }) };
};
`,
  }),
  pairOf('js-winston-secret', 'secret-in-log-call', {
    'index.js': `const pino = require('pino');
const log = pino();
exports.handler = async () => {
  const options = { host: process.env.DB_HOST, user: 'app', password: process.env.DB_PASSWORD };
W|  log.info({ options }, 'connecting');
S|  log.info({ host: options.host }, 'connecting');
  return options.user;
};
`,
  }),
  pairOf('js-dynamo-counter', 'retry-unsafe-handler', {
    'stats.mjs': `import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async (event) => {
  for (const record of event.Records) {
    const { page } = JSON.parse(Buffer.from(record.kinesis.data, 'base64').toString());
    await client.send(new UpdateItemCommand({
      TableName: process.env.TABLE,
      Key: { page: { S: page } },
W|      UpdateExpression: 'ADD hits :one',
W|      ExpressionAttributeValues: { ':one': { N: '1' } },
S|      UpdateExpression: 'SET lastHit = :at',
S|      ExpressionAttributeValues: { ':at': { S: record.kinesis.sequenceNumber } },
    }));
  }
};
`,
  }),
  pairOf('js-lambda-url-xxe', 'event-in-xml-parser', {
    'feed.mjs': `import libxmljs from 'libxmljs';
export const handler = async (event) => {
  const xml = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
W|  const options = { noent: true, nonet: false };
S|  const options = { nonet: true };
  const feed = libxmljs.parseXmlString(xml, options);
  return { statusCode: 200, body: feed.root().name() };
};
`,
  }),
  pairOf('py-asyncpg', 'event-in-sql', {
    'app.py': `import asyncio
import json
import os
import asyncpg

async def search(city: str):
    connection = await asyncpg.connect(os.environ["DSN"])
    try:
W|        return await connection.fetch("SELECT name FROM shops WHERE city = '" + city + "'")
S|        return await connection.fetch("SELECT name FROM shops WHERE city = $1", city)
    finally:
        await connection.close()

def handler(event, context):
    rows = asyncio.run(search(event["queryStringParameters"]["city"]))
    return {"statusCode": 200, "body": json.dumps([row["name"] for row in rows])}
`,
  }),
  pairOf('py-powertools-route-sql', 'event-in-sql', {
    'main.py': `import os
import pymysql
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools import Logger, Tracer
app = APIGatewayRestResolver()
logger = Logger()
tracer = Tracer()

@app.get("/users/<name>")
@tracer.capture_method
def user(name: str):
    connection = pymysql.connect(host=os.environ["DB"], user="app", database="app")
    with connection.cursor() as cursor:
W|        cursor.execute(f"SELECT id FROM users WHERE name = '{name}'")
S|        cursor.execute("SELECT id FROM users WHERE name = %(name)s", {"name": name})
        return {"id": cursor.fetchone()}

@logger.inject_lambda_context
@tracer.capture_lambda_handler
def lambda_handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py-dynamo-attr', 'event-in-nosql-query', {
    'scan.py': `import boto3
from boto3.dynamodb.conditions import Attr
table = boto3.resource("dynamodb").Table("books")

def handler(event, context):
    query = event["queryStringParameters"]
W|    return table.scan(FilterExpression=f"{query['field']} = :v", ExpressionAttributeValues={":v": query["value"]})["Items"]
S|    return table.scan(FilterExpression=Attr("title").eq(query["value"]))["Items"]
`,
  }),
  pairOf('py-popen-appsync', 'event-in-shell-command', {
    'resolver.py': `import os

def resolve_trace(host):
W|    with os.popen("traceroute -m 5 %s" % host) as pipe:
W|        return pipe.read()
S|    import ipaddress
S|    address = ipaddress.ip_address(host)
S|    with os.popen("traceroute -m 5 %s" % address) as pipe:
S|        return pipe.read()

RESOLVERS = {"trace": resolve_trace}

def handler(event, context):
    return RESOLVERS[event["info"]["fieldName"]](event["arguments"]["host"])
`,
  }),
  pairOf('py-httpx-async', 'event-in-request-address', {
    'check.py': `import asyncio
import json
import httpx

async def probe(urls):
    async with httpx.AsyncClient(timeout=2) as client:
        answers = await asyncio.gather(*(client.get(url) for url in urls))
    return [answer.status_code for answer in answers]

def handler(event, context):
    sites = json.loads(event["body"])["sites"]
W|    urls = [f"http://{site}/" for site in sites]
S|    urls = [f"https://status.example.com/site/{site}" for site in sites]
    return {"statusCode": 200, "body": json.dumps(asyncio.run(probe(urls)))}
`,
  }),
  pairOf('py-dill-stepfn', 'event-in-deserialization', {
    'step.py': `import base64
import dill
import json

class Task:
    def __init__(self, event):
        self.event = event

    def run(self):
W|        work = dill.loads(base64.b64decode(self.event["work"]))
W|        return work()
S|        work = json.loads(self.event["work"])
S|        return sum(work["numbers"])

def handler(event, context):
    return Task(event).run()
`,
  }),
  pairOf('py-string-template-html', 'event-in-html-response', {
    'page.py': `from string import Template
import html

PAGE = Template("<html><body><h1>$title</h1></body></html>")
HEADERS = {"Content-Type": "text/html; charset=utf-8"}

def handler(event, context):
    title = (event.get("queryStringParameters") or {}).get("title", "none")
W|    return {"statusCode": 200, "headers": HEADERS, "body": PAGE.substitute(title=title)}
S|    return {"statusCode": 200, "headers": HEADERS, "body": PAGE.substitute(title=html.escape(title))}
`,
  }),
  pairOf('py-location-header', 'event-in-redirect', {
    'short.py': `from urllib.parse import urlparse

def handler(event, context):
    target = event["queryStringParameters"].get("u", "/")
S|    parts = urlparse(target)
S|    if parts.netloc or parts.scheme:
S|        target = "/"
    response = {"statusCode": 302}
    response["headers"] = {"Location": target}
    return response
`,
  }),
  pairOf('py-minidom', 'event-in-xml-parser', {
    'order.py': `W|from xml.dom import minidom
S|from defusedxml import minidom

def handler(event, context):
    total = 0
    for record in event["Records"]:
        document = minidom.parseString(record["body"])
        total += len(document.getElementsByTagName("line"))
    return total
`,
  }),
  pairOf('py-env-dump', 'secret-in-log-call', {
    'start.py': `import logging
import os

logger = logging.getLogger()

def handler(event, context):
W|    logger.debug("environment: %s", dict(os.environ))
S|    logger.debug("stage: %s", os.environ.get("STAGE"))
    return "ok"
`,
  }),
  pairOf('py-sqs-insert', 'retry-unsafe-handler', {
    'save.py': `import json
import os
import psycopg2

def handler(event, context):
    connection = psycopg2.connect(os.environ["DSN"])
    for record in event["Records"]:
        order = json.loads(record["body"])
        with connection.cursor() as cursor:
W|            cursor.execute("INSERT INTO orders (customer, total) VALUES (%s, %s)", (order["customer"], order["total"]))
S|            cursor.execute("INSERT INTO orders (id, customer, total) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", (record["messageId"], order["customer"], order["total"]))
    connection.commit()
    return {"statusCode": 200}
`,
  }),
  pairOf('py-tmp-json', 'data-left-in-temporary-folder', {
    'convert.py': `import json
import os
import subprocess
import tempfile

SOURCE = os.path.join(tempfile.gettempdir(), "source.json")

def handler(event, context):
    with open(SOURCE, "w") as f:
        json.dump(event["document"], f)
    result = subprocess.run(["/opt/convert", SOURCE], capture_output=True, check=True).stdout.decode()
S|    os.unlink(SOURCE)
    return result
`,
  }),
];
