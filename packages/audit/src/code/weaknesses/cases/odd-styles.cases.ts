import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Both languages, in styles that few people write. */
export const ODD_STYLES: readonly ProjectPair[] = [
  pairOf('js3-partiql-zod', 'event-in-nosql-query', {
    'index.ts': `import { z } from 'zod';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = new DynamoDB({});
const Body = z.object({ owner: z.string().min(1).max(80) });
export const handler = async (event: { body: string }) => {
  const { owner } = Body.parse(JSON.parse(event.body));
W|  const { Items } = await db.executeStatement({ Statement: \`SELECT * FROM files WHERE owner = '\${owner}'\` });
S|  const { Items } = await db.executeStatement({ Statement: 'SELECT * FROM files WHERE owner = ?', Parameters: [{ S: owner }] });
  return { statusCode: 200, body: JSON.stringify(Items) };
};
`,
  }),
  pairOf('js3-update-expression', 'event-in-nosql-query', {
    'index.mjs': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const db = DynamoDBDocument.from(new DynamoDB({}));
const EDITABLE = new Set(['title', 'note']);
export const handler = async (event) => {
  const owner = event.requestContext.authorizer.jwt.claims.sub;
  const changes = Object.entries(JSON.parse(event.body));
S|  if (changes.some(([name]) => !EDITABLE.has(name))) return { statusCode: 400 };
W|  const set = changes.map(([name], at) => \`\${name} = :v\${at}\`).join(', ');
S|  const set = changes.map((_change, at) => \`#n\${at} = :v\${at}\`).join(', ');
  await db.update({
    TableName: 'notes',
    Key: { owner },
    UpdateExpression: \`SET \${set}\`,
S|    ExpressionAttributeNames: Object.fromEntries(changes.map(([name], at) => [\`#n\${at}\`, name])),
    ExpressionAttributeValues: Object.fromEntries(changes.map(([, value], at) => [\`:v\${at}\`, value])),
  });
  return { statusCode: 204 };
};
`,
  }),
  pairOf('js3-import-map', 'event-in-evaluated-code', {
    'index.ts': `const loaders: Record<string, () => Promise<{ run: () => string }>> = { a: () => import('./a.js'), b: () => import('./b.js') };
export const handler = async (event: { detail: { task: string } }) => {
  const { task } = event.detail;
W|  const loaded = await import('./tasks/' + task + '.js');
S|  const load = loaders[task];
S|  if (!load) throw new Error('unknown task');
S|  const loaded = await load();
  return loaded.run();
};
`,
  }),
  pairOf('js3-url-host', 'event-in-request-address', {
    'index.mjs': `const REGIONS = ['eu', 'us'];
export const handler = async (event) => {
  const { region } = event.pathParameters;
S|  if (!REGIONS.includes(region)) return { statusCode: 404 };
  const target = new URL('https://placeholder.example.com/status');
  target.host = \`\${region}.example.com\`;
  const answer = await fetch(target.toString(), { signal: AbortSignal.timeout(500) });
  return { statusCode: answer.status };
};
`,
  }),
  pairOf('js3-tls-options', 'certificate-check-off', {
    'index.ts': `import tls from 'node:tls';
interface Options { verify?: boolean }
const connect = ({ verify = true }: Options) => tls.connect({ host: 'db.example.com', port: 5432, rejectUnauthorized: verify });
export const handler = async () => {
W|  const socket = connect({ verify: false });
S|  const socket = connect({});
  socket.end();
  return 'ok';
};
`,
  }),
  pairOf('js3-mongo-eq', 'event-in-nosql-query', {
    'index.js': `const { MongoClient } = require('mongodb');
const users = new MongoClient(process.env.URL).db().collection('users');
exports.handler = async (event) => {
  const { name, roles } = JSON.parse(event.body);
W|  const found = await users.find({ name, role: { $elemMatch: roles } }).toArray();
S|  const found = await users.find({ name: { $eq: name }, role: { $in: roles } }).toArray();
  return { statusCode: 200, body: JSON.stringify(found.map((u) => u._id)) };
};
`,
  }),
  pairOf('js3-set-deep', 'event-in-object-merge', {
    'set.ts': `export function assignDeep(root: Record<string, any>, dotted: string, value: unknown): void {
  const parts = dotted.split('/');
  const last = parts.pop() as string;
  let node = root;
  for (const step of parts) {
S|    if (['__proto__', 'prototype', 'constructor'].includes(step)) return;
    if (!node[step]) node[step] = {};
    node = node[step];
  }
  node[last] = value;
}
`,
    'index.ts': `import { assignDeep } from './set';
export const handler = async (event: { body: string }) => {
  const state = {};
  for (const { path, value } of JSON.parse(event.body).operations) assignDeep(state, path, value);
  return { statusCode: 200, body: JSON.stringify(state) };
};
`,
  }),
  pairOf('js3-secret-spread', 'secret-in-log-call', {
    'index.mjs': `const settings = { url: process.env.SERVICE_URL, apiKey: process.env.SERVICE_API_KEY };
export const handler = async () => {
W|  console.info(JSON.stringify({ ...settings, url: 'hidden' }));
S|  console.info(JSON.stringify({ ...settings, apiKey: undefined }));
  return { ok: true };
};
`,
  }),
  pairOf('js3-proxy-class', 'event-in-shell-command', {
    'index.ts': `import { exec, execFile } from 'node:child_process';
abstract class Task {
  abstract command(name: string): string;
  run(name: string) {
W|    return new Promise<string>((done, fail) => exec(this.command(name), (e, out) => (e ? fail(e) : done(out))));
S|    return new Promise<string>((done, fail) => execFile('/usr/bin/stat', [this.command(name)], (e, out) => (e ? fail(e) : done(out))));
  }
}
class Stat extends Task { command(name: string) { return \`stat \${name}\`; } }
const tasks = new Map<string, Task>([['stat', new Stat()]]);
export const handler = async (event: { queryStringParameters: Record<string, string> }) => {
  const { task = 'stat', name = '' } = event.queryStringParameters;
  return { statusCode: 200, body: await (tasks.get(task) ?? new Stat()).run(name) };
};
`,
  }),
  pairOf('js3-iter-sql', 'event-in-sql', {
    'index.mjs': `import mysql from 'mysql2/promise';
const pool = mysql.createPool(process.env.URL);
function* chunks(list, size) { for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size); }
export const handler = async (event) => {
  const ids = event.Records.map(({ body }) => JSON.parse(body).id);
  for (const group of chunks(ids, 10)) {
W|    await pool.query(\`UPDATE jobs SET done = 1 WHERE id IN ('\${group.join("','")}')\`);
S|    await pool.query(\`UPDATE jobs SET done = 1 WHERE id IN (\${group.map(() => '?').join(',')})\`, group);
  }
};
`,
  }),
  pairOf('js3-tag-html', 'event-in-html-response', {
    'index.mjs': `const escapes = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;']]);
const safe = (value) => String(value).replace(/[&<>"']/g, (sign) => escapes.get(sign));
W|const html = (strings, ...values) => strings.reduce((out, s, i) => out + s + (values[i] ?? ''), '');
S|const html = (strings, ...values) => strings.reduce((out, s, i) => out + s + (i < values.length ? safe(values[i]) : ''), '');
export const handler = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html' },
  body: html\`<h1>\${event.queryStringParameters.title}</h1>\`,
});
`,
  }),
  pairOf('js3-redirect-cookie', 'event-in-redirect', {
    'index.ts': `import type { APIGatewayProxyEventV2 } from 'aws-lambda';
const OURS = 'https://www.example.com';
export async function handler(event: APIGatewayProxyEventV2) {
  const state = JSON.parse(Buffer.from(event.queryStringParameters?.state ?? '', 'base64url').toString());
  let location = state.from as string;
S|  const parsed = new URL(location, OURS);
S|  location = parsed.origin === OURS ? parsed.pathname : '/';
  return { statusCode: 307, headers: { location } };
}
`,
  }),
  pairOf('js3-ssrf-gql', 'event-in-request-address', {
    'index.js': `const got = require('got');
const allowed = (value) => { try { return new URL(value).host.endsWith('.example.com'); } catch { return false; } };
exports.handler = async ({ arguments: { input } }) => {
S|  if (!allowed(input.source)) throw new Error('source not allowed');
  const { body } = await got(input.source, { responseType: 'json' });
  return body.items;
};
`,
  }),
  pairOf('js3-path-resolve', 'event-in-file-path', {
    'index.js': `const fs = require('fs');
const path = require('path');
const base = '/mnt/data';
exports.handler = async (event) => {
  const file = path.resolve(base, event.queryStringParameters.file);
S|  const relative = path.relative(base, file);
S|  if (relative.startsWith('..') || path.isAbsolute(relative)) return { statusCode: 403 };
  return { statusCode: 200, body: fs.readFileSync(file).toString('base64'), isBase64Encoded: true };
};
`,
  }),
  pairOf('js3-error-json', 'error-details-in-response', {
    'index.mjs': `const toResponse = (status, payload) => ({ statusCode: status, body: JSON.stringify(payload) });
export const handler = async (event) => {
  try {
    return toResponse(200, { n: JSON.parse(event.body).n });
  } catch (err) {
    console.error(err);
W|    return toResponse(500, { err, stack: err.stack?.split('\\n') });
S|    return toResponse(500, { id: event.requestContext?.requestId });
  }
};
`,
  }),
  pairOf('js3-regex-slow-url', 'slow-regular-expression', {
    'index.js': `W|const URL_LIKE = /^(https?:\\/\\/)?([\\w-]+\\.?)+(\\/[\\w-]*)*$/;
S|const URL_LIKE = /^https?:\\/\\/[\\w-]+(?:\\.[\\w-]+)*(?:\\/[\\w-]+)*$/;
exports.handler = async (event) => ({ statusCode: URL_LIKE.test(event.queryStringParameters.url) ? 200 : 400 });
`,
  }),
  pairOf('js3-log-split', 'event-in-log', {
    'index.ts': `const clean = (text: string) => text.replace(/[\\r\\n]+/g, ' ');
export const handler = async (event: { pathParameters: { user: string } }) => {
  const { user } = event.pathParameters;
W|  console.warn(['denied', user, new Date().toISOString()].join(' | '));
S|  console.warn(['denied', clean(user), new Date().toISOString()].join(' | '));
  return { statusCode: 403 };
};
`,
  }),
  pairOf('js3-global-map', 'data-left-in-globals', {
    'index.mjs': `W|const latest = [];
S|const latest = new Map();
export const handler = async (event) => {
  const { sub } = event.requestContext.authorizer.jwt.claims;
  const { note } = JSON.parse(event.body);
W|  latest.push(note);
S|  latest.set(sub, note);
W|  return { statusCode: 200, body: JSON.stringify(latest) };
S|  return { statusCode: 200, body: JSON.stringify(latest.get(sub)) };
};
`,
  }),
  pairOf('py3-fields', 'event-in-nosql-query', {
    'app.py': `import boto3, json
table = boto3.resource("dynamodb").Table("notes")
EDITABLE = {"title", "note"}

def handler(event, context):
    owner = event["requestContext"]["authorizer"]["claims"]["sub"]
    changes = json.loads(event["body"])
S|    changes = {k: v for k, v in changes.items() if k in EDITABLE}
    parts = [f"{name} = :{name}" for name in changes]
    table.update_item(
        Key={"owner": owner},
        UpdateExpression="SET " + ", ".join(parts),
        ExpressionAttributeValues={f":{k}": v for k, v in changes.items()},
    )
    return {"statusCode": 204}
`,
  }),
  pairOf('py3-partiql-pydantic', 'event-in-nosql-query', {
    'app.py': `import boto3
from pydantic import BaseModel
client = boto3.client("dynamodb")
class Query(BaseModel):
    owner: str
def handler(event, context):
    query = Query(**event["queryStringParameters"])
W|    return client.execute_statement(Statement=f"SELECT * FROM t WHERE owner = '{query.owner}'")["Items"]
S|    return client.execute_statement(Statement="SELECT * FROM t WHERE owner = ?", Parameters=[{"S": query.owner}])["Items"]
`,
  }),
  pairOf('py3-mongo-eq', 'event-in-nosql-query', {
    'app.py': `import json, os
from pymongo import MongoClient
users = MongoClient(os.environ["URL"]).app.users
def handler(event, context):
    body = json.loads(event["body"])
W|    user = users.find_one({"email": {"$regex": "^a"}, "token": body["token"]})
S|    user = users.find_one({"email": {"$regex": "^a"}, "token": {"$eq": body["token"]}})
    return {"statusCode": 200 if user else 404}
`,
  }),
  pairOf('py3-mass-vars', 'event-in-object-merge', {
    'app.py': `import json
class Account:
    def __init__(self):
        self.name = ""
        self.role = "user"
def handler(event, context):
    account = Account()
W|    vars(account).update(json.loads(event["body"]))
S|    account.name = str(json.loads(event["body"]).get("name", ""))
    return {"statusCode": 200, "body": account.name}
`,
  }),
  pairOf('py3-env-loop', 'secret-in-log-call', {
    'app.py': `import os
def handler(event, context):
W|    for name, value in os.environ.items():
W|        print(f"{name}={value}")
S|    for name in os.environ:
S|        print(name)
    return len(os.environ)
`,
  }),
  pairOf('py3-env-values', 'secret-in-log-call', {
    'app.py': `import os, logging
def handler(event, context):
W|    logging.error("env: %s", sorted(os.environ.items()))
S|    logging.error("env: %s", list(os.environ.keys()))
    return 1
`,
  }),
  pairOf('py3-map-sql', 'event-in-sql', {
    'app.py': `import psycopg2, os
def statement(values):
W|    return "SELECT id FROM t WHERE a = '{a}' AND b = '{b}'".format(**values), ()
S|    return "SELECT id FROM t WHERE a = %(a)s AND b = %(b)s", values
def handler(event, context):
    with psycopg2.connect(os.environ["DSN"]) as conn, conn.cursor() as cur:
        cur.execute(*statement(event["queryStringParameters"]))
        return cur.fetchall()
`,
  }),
  pairOf('py3-sql-walrus', 'event-in-sql', {
    'app.py': `import sqlite3
ORDER = {"asc", "desc"}
def handler(event, context):
    db = sqlite3.connect("/opt/data.db")
W|    if (order := event["queryStringParameters"].get("order")):
S|    if (order := event["queryStringParameters"].get("order")) in ORDER:
        return db.execute("SELECT n FROM t ORDER BY n " + order).fetchall()
    return []
`,
  }),
  pairOf('py3-match-shell', 'event-in-shell-command', {
    'app.py': `import os
def handler(event, context):
    match event["action"]:
        case "list":
            target = "/opt"
        case "show" as action:
            target = "/opt/show"
W|        case other:
W|            target = other
S|        case _:
S|            raise ValueError("action")
    return os.system("ls " + target)
`,
  }),
  pairOf('py3-dataclass-path', 'event-in-file-path', {
    'app.py': `from dataclasses import dataclass
from pathlib import Path
@dataclass(frozen=True)
class Request:
    name: str
    @property
    def path(self):
W|        return Path("/mnt/files") / self.name
S|        return Path("/mnt/files") / Path(self.name).name
def handler(event, context):
    request = Request(name=event["pathParameters"]["name"])
    return {"statusCode": 200, "body": request.path.read_text(), "headers": {"Content-Type": "text/plain"}}
`,
  }),
  pairOf('py3-gen-ssrf', 'event-in-request-address', {
    'app.py': `import json
from urllib.request import urlopen
from urllib.parse import urlparse
OURS = ("a.example.com", "b.example.com")
def urls(event):
    for record in event["Records"]:
        yield from json.loads(record["body"])["urls"]
def handler(event, context):
    for url in urls(event):
S|        if urlparse(url).hostname not in OURS:
S|            continue
        with urlopen(url, timeout=2) as answer:
            print(answer.status)
`,
  }),
  pairOf('py3-deco-errors', 'error-details-in-response', {
    'app.py': `from aws_lambda_powertools.event_handler import APIGatewayRestResolver, Response
app = APIGatewayRestResolver()
@app.exception_handler(Exception)
def failed(error: Exception):
W|    return Response(status_code=500, content_type="text/plain", body=repr(error))
S|    return Response(status_code=500, content_type="text/plain", body="failed")
@app.get("/a")
def a():
    return {"n": int(app.current_event.get_query_string_value("n", "1"))}
def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py3-chalice-auth', 'state-change-without-authorization', {
    'app.py': `import boto3
from chalice import Chalice
app = Chalice(app_name="notes")
table = boto3.resource("dynamodb").Table("notes")
@app.route("/notes/{note}", methods=["PUT"])
def change(note):
    body = app.current_request.json_body
S|    owner = app.current_request.context["authorizer"]["principalId"]
W|    table.put_item(Item={"id": note, "text": body["text"]})
S|    table.put_item(Item={"id": note, "text": body["text"]}, ConditionExpression="owner = :o", ExpressionAttributeValues={":o": owner})
    return {"ok": True}
`,
  }),
  pairOf('py3-xml-pull', 'event-in-xml-parser', {
    'app.py': `W|from xml.dom import pulldom
S|from defusedxml import pulldom
def handler(event, context):
    names = []
    for kind, node in pulldom.parseString(event["body"]):
        if kind == "START_ELEMENT":
            names.append(node.tagName)
    return names
`,
  }),
  pairOf('py3-tls-param', 'certificate-check-off', {
    'app.py': `import httpx
def client(check=True):
    return httpx.Client(base_url="https://internal.example.com", verify=check)
def handler(event, context):
W|    with client(check=False) as c:
S|    with client() as c:
        return c.get("/").status_code
`,
  }),
  pairOf('py3-template-sandbox', 'event-in-template', {
    'app.py': `from jinja2 import Environment, BaseLoader
env = Environment(loader=BaseLoader(), autoescape=True)
TEXTS = {"hi": "Hi {{ name }}", "bye": "Bye {{ name }}"}
def handler(event, context):
    kind = event["detail"]["kind"]
W|    template = env.from_string(kind)
S|    template = env.from_string(TEXTS[kind])
    return template.render(name=event["detail"]["name"])
`,
  }),
  pairOf('py3-html-template', 'event-in-html-response', {
    'app.py': `from string import Template
from html import escape
PAGE = Template("<html><body>$body</body></html>")
def handler(event, context):
    comment = event["body"]
W|    page = PAGE.substitute(body=comment)
S|    page = PAGE.substitute(body=escape(comment))
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": page}
`,
  }),
  pairOf('py3-redirect-regex', 'event-in-redirect', {
    'app.py': `import re
LOCAL = re.compile(r"/[a-z0-9_-]+(?:/[a-z0-9_-]+)*")
def handler(event, context):
    to = event["queryStringParameters"].get("to", "/")
W|    if not to:
S|    if not LOCAL.fullmatch(to):
        to = "/"
    return {"statusCode": 302, "headers": {"Location": to}}
`,
  }),
  pairOf('py3-global-class', 'data-left-in-globals', {
    'app.py': `import json
W|class Session:
W|    user = None
W|session = Session()
S|class Session:
S|    def __init__(self): self.user = None
def handler(event, context):
S|    session = Session()
    body = json.loads(event["body"])
    if "user" in body:
        session.user = body["user"]
    return {"statusCode": 200, "body": json.dumps({"user": session.user})}
`,
  }),
  pairOf('py3-slow', 'slow-regular-expression', {
    'app.py': `import re
W|TAGS = re.compile(r"^(?:[a-z]+,?)+$")
S|TAGS = re.compile(r"^[a-z]+(?:,[a-z]+)*$")
def valid(text): return bool(TAGS.match(text))
def handler(event, context):
    return {"statusCode": 200 if valid(event["queryStringParameters"]["tags"]) else 400}
`,
  }),
  pairOf('py3-deser-shelve', 'event-in-deserialization', {
    'app.py': `import boto3, json
from joblib import load
from io import BytesIO
s3 = boto3.client("s3")
def handler(event, context):
    key = event["queryStringParameters"]["model"]
    data = s3.get_object(Bucket="models", Key=key)["Body"].read()
W|    model = load(BytesIO(data))
S|    model = json.load(BytesIO(data))
    return str(type(model).__name__)
`,
  }),
  pairOf('py3-log-extra', 'event-in-log', {
    'app.py': `import logging
log = logging.getLogger("app")
def handler(event, context):
    source = event["queryStringParameters"]["source"]
W|    log.error("unknown source: {}".format(source))
S|    log.error("unknown source: {!r}".format(source))
    return {"statusCode": 400}
`,
  }),
];
