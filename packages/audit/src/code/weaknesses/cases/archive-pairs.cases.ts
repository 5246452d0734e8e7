import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Archives, schemas, templates and whatever is easily overlooked. */
export const ARCHIVE_PAIRS: readonly ProjectPair[] = [
  pairOf('py-zipextract', 'event-in-file-path', {
    'app.py': `import io, zipfile, boto3
s3 = boto3.client("s3")
def handler(event, context):
    r = event["Records"][0]["s3"]
    data = s3.get_object(Bucket=r["bucket"]["name"], Key=r["object"]["key"])["Body"].read()
    z = zipfile.ZipFile(io.BytesIO(data))
    for info in z.infolist():
W|        with open("/tmp/out/" + info.filename, "wb") as f:
S|        name = info.filename.rsplit("/", 1)[-1]
S|        if ".." in name or "/" in name:
S|            continue
S|        import os
S|        with open("/tmp/out/" + os.path.basename(info.filename), "wb") as f:
            f.write(z.read(info))
        import os
        os.remove("/tmp/out/" + os.path.basename(info.filename))
`,
  }),
  pairOf('py-tarb64', 'event-in-file-path', {
    'app.py': `import io, base64, tarfile, tempfile
def handler(event, context):
    raw = io.BytesIO(base64.b64decode(event["body"]))
    with tempfile.TemporaryDirectory() as d:
        with tarfile.open(fileobj=raw, mode="r:gz") as tar:
W|            tar.extractall(path=d)
S|            tar.extractall(path=d, filter="data")
    return {"statusCode": 200}
`,
  }),
  pairOf('py-shutilunpack', 'event-in-file-path', {
    'app.py': `import shutil, tempfile, boto3, tarfile
def handler(event, context):
    r = event["Records"][0]["s3"]
    with tempfile.TemporaryDirectory() as d:
        boto3.client("s3").download_file(r["bucket"]["name"], r["object"]["key"], d + "/a.tar")
        with tarfile.open(d + "/a.tar") as tar:
            for m in tar.getmembers():
S|                if m.name.startswith("/") or ".." in m.name or not m.isfile():
S|                    continue
                tar.extract(m, d)
`,
  }),
  pairOf('js-admzip', 'event-in-file-path', {
    'a.js': `const AdmZip = require('adm-zip');
const fs = require('fs'); const path = require('path'); const os = require('os');
exports.handler = async (event) => {
  const zip = new AdmZip(Buffer.from(event.body, 'base64'));
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'u-'));
  zip.getEntries().forEach((e) => {
W|    const to = path.join(dir, e.entryName);
S|    const to = path.join(dir, e.entryName);
S|    if (!to.startsWith(dir + path.sep)) throw new Error('bad entry');
    fs.writeFileSync(to, e.getData());
  });
  fs.rmSync(dir, { recursive: true, force: true });
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js-unzipper', 'event-in-file-path', {
    'a.mjs': `import unzipper from 'unzipper';
import fs from 'node:fs';
import path from 'node:path';
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event) => {
  const { bucket, object } = event.Records[0].s3;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const dir = fs.mkdtempSync('/tmp/z');
  for await (const entry of Body.pipe(unzipper.Parse({ forceStream: true }))) {
W|    entry.pipe(fs.createWriteStream(\`\${dir}/\${entry.path}\`));
S|    entry.pipe(fs.createWriteStream(\`\${dir}/\${path.basename(entry.path)}\`));
  }
  fs.rmSync(dir, { recursive: true });
};
`,
  }),
  pairOf('py-httpexc', 'error-details-in-response', {
    'app.py': `from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import InternalServerError
import boto3
app = APIGatewayHttpResolver()
t = boto3.resource("dynamodb").Table("x")
@app.get("/x/<key>")
def get(key):
    try:
        return t.get_item(Key={"id": key})["Item"]
    except Exception as e:
W|        raise InternalServerError(f"failed: {e}")
S|        raise InternalServerError("failed") from e
def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py-strerr', 'error-details-in-response', {
    'app.py': `import json
def work(e): return json.loads(e["body"])["a"] / 2
def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(work(event))}
    except Exception as e:
W|        return {"statusCode": 500, "body": json.dumps({"error": str(e), "type": type(e).__name__})}
S|        print("failed", type(e).__name__)
S|        return {"statusCode": 500, "body": json.dumps({"error": "internal"})}
`,
  }),
  pairOf('js-errmsg500', 'error-details-in-response', {
    'a.js': `const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const c = new DynamoDBClient({});
exports.handler = async (event) => {
  try {
    const o = await c.send(new GetItemCommand({ TableName: 't', Key: { id: { S: event.pathParameters.id } } }));
    return { statusCode: 200, body: JSON.stringify(o.Item) };
  } catch (e) {
W|    return { statusCode: 500, body: JSON.stringify(e, Object.getOwnPropertyNames(e)) };
S|    console.error(e);
S|    return { statusCode: 500, body: JSON.stringify({ message: 'Internal Server Error' }) };
  }
};
`,
  }),
  pairOf('js-errmsgonly', 'error-details-in-response', {
    'a.js': `const { DynamoDBClient, GetItemCommand } = require('@aws-sdk/client-dynamodb');
const c = new DynamoDBClient({});
exports.handler = async (event) => {
  try {
    const o = await c.send(new GetItemCommand({ TableName: 't', Key: { id: { S: event.pathParameters.id } } }));
    return { statusCode: 200, body: JSON.stringify(o.Item) };
  } catch (e) {
W|    return { statusCode: 500, body: JSON.stringify({ error: e.message }) };
S|    console.error(e);
S|    return { statusCode: 500, body: JSON.stringify({ message: 'Internal Server Error' }) };
  }
};
`,
  }),
  pairOf('js-errexpress', 'error-details-in-response', {
    'a.js': `const express = require('express');
const serverless = require('serverless-http');
const app = express();
app.get('/a/:id', (req, res) => { if (req.params.id.length > 4) throw new Error('long'); res.json({ ok: true }); });
app.use((err, req, res, next) => {
W|  res.status(500).send(err.stack);
S|  console.error(err);
S|  res.status(500).send('Something broke');
});
exports.handler = serverless(app);
`,
  }),
  pairOf('py-marsh', 'event-in-file-path', {
    'app.py': `import json
from marshmallow import Schema, fields, validate
class In(Schema):
W|    report = fields.String(required=True)
S|    report = fields.String(required=True, validate=validate.OneOf(["daily", "weekly"]))
schema = In()
def handler(event, context):
    data = schema.load(json.loads(event["body"]))
    with open(f"/var/task/reports/{data['report']}.txt") as f:
        return {"statusCode": 200, "body": f.read()}
`,
  }),
  pairOf('py-cerberus', 'event-in-sql', {
    'app.py': `import json, sqlite3
from cerberus import Validator
W|v = Validator({"column": {"type": "string"}})
S|v = Validator({"column": {"type": "string", "allowed": ["name", "age"]}})
db = sqlite3.connect("/opt/a.db")
def handler(event, context):
    doc = json.loads(event["body"])
    if not v.validate(doc):
        return {"statusCode": 400, "body": "invalid"}
    rows = db.execute("SELECT id FROM people ORDER BY " + doc["column"]).fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
`,
  }),
  pairOf('py-delglobals', 'data-left-in-globals', {
    'app.py': `import json
cache = {}
def handler(event, context):
    cache["user"] = json.loads(event["body"])
    n = len(cache["user"])
S|    del cache["user"]
    return {"statusCode": 200, "body": str(n)}
`,
  }),
  pairOf('py-globalkw', 'data-left-in-globals', {
    'app.py': `current = None
def load(event):
W|    global current
    current = event["requestContext"]["authorizer"]["principalId"]
    return current
def handler(event, context):
    return {"statusCode": 200, "body": str(len(load(event)))}
`,
  }),
  pairOf('py-strformat', 'event-in-template', {
    'app.py': `import json
class Config:
    secret = "x"
config = Config()
def handler(event, context):
    body = json.loads(event["body"])
W|    greeting = body["template"].format(user=body["name"], config=config)
S|    greeting = "Hello {user}".format(user=body["name"])
    return {"statusCode": 200, "body": greeting}
`,
  }),
  pairOf('py-retrypost', 'retry-unsafe-handler', {
    'app.py': `import json, requests
def handler(event, context):
    for r in event["Records"]:
        job = json.loads(r["body"])
W|        requests.post("https://pay.example.com/charges", json={"amount": job["amount"]}, timeout=5)
S|        requests.post("https://pay.example.com/charges", json={"amount": job["amount"]}, headers={"Idempotency-Key": r["messageId"]}, timeout=5)
`,
  }),
  pairOf('js-retrystripe', 'retry-unsafe-handler', {
    'charge.js': `const Stripe = require('stripe');
const stripe = new Stripe(process.env.STRIPE_KEY);
exports.handler = async (event) => {
  for (const r of event.Records) {
    const { amount, customer } = JSON.parse(r.body);
W|    await stripe.charges.create({ amount, customer, currency: 'eur' });
S|    await stripe.charges.create({ amount, customer, currency: 'eur' }, { idempotencyKey: r.messageId });
  }
};
`,
  }),
  pairOf('js-s3put', 'state-change-without-authorization', {
    'put.js': `const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});
exports.handler = async (event) => {
S|  const sub = event.requestContext.authorizer.jwt.claims.sub;
W|  await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: event.pathParameters.name, Body: event.body }));
S|  await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: \`\${sub}/\${event.pathParameters.name}\`, Body: event.body }));
  return { statusCode: 204 };
};
`,
  }),
  pairOf('py-s3resource', 'state-change-without-authorization', {
    'app.py': `import boto3
S|import os, hmac
bucket = boto3.resource("s3").Bucket("uploads")
def handler(event, context):
S|    if not hmac.compare_digest(event["headers"].get("x-api-key", ""), os.environ["API_KEY"]):
S|        return {"statusCode": 401}
    bucket.Object(event["pathParameters"]["name"]).put(Body=event["body"])
    return {"statusCode": 204}
`,
  }),
  pairOf('js-yaml3', 'event-in-deserialization', {
    'package.json': `W|{ "name": "x", "dependencies": { "js-yaml": "^3.13.1" } }
S|{ "name": "x", "dependencies": { "js-yaml": "^4.1.0" } }
`,
    'a.js': `const yaml = require('js-yaml');
exports.handler = async (event) => {
  const doc = yaml.load(event.body);
  return { statusCode: 200, body: JSON.stringify(Object.keys(doc).length) };
};
`,
  }),
  pairOf('js-yamlschema', 'event-in-deserialization', {
    'a.js': `const yaml = require('js-yaml');
W|const { DEFAULT_FULL_SCHEMA } = yaml;
exports.handler = async (event) => {
W|  const doc = yaml.load(event.body, { schema: yaml.DEFAULT_FULL_SCHEMA });
S|  const doc = yaml.load(event.body, { schema: yaml.JSON_SCHEMA });
  return { statusCode: 200, body: JSON.stringify(Object.keys(doc).length) };
};
`,
  }),
  pairOf('js-middyval', 'event-in-sql', {
    'a.mjs': `import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import validator from '@middy/validator';
import { transpileSchema } from '@middy/validator/transpile';
import mysql from 'mysql2/promise';
const schema = {
  type: 'object',
  properties: { body: { type: 'object', required: ['sort'], properties: {
W|    sort: { type: 'string' },
S|    sort: { type: 'string', enum: ['name', 'price'] },
  } } },
};
const pool = mysql.createPool(process.env.DB);
const base = async (event) => {
  const [rows] = await pool.query(\`SELECT * FROM goods ORDER BY \${event.body.sort}\`);
  return { statusCode: 200, body: JSON.stringify(rows) };
};
export const handler = middy(base).use(jsonBodyParser()).use(validator({ eventSchema: transpileSchema(schema) }));
`,
  }),
  pairOf('js-ptparser', 'event-in-shell-command', {
    'a.ts': `import { parser } from '@aws-lambda-powertools/parser/middleware';
import { SqsSchema } from '@aws-lambda-powertools/parser/schemas';
import middy from '@middy/core';
import { z } from 'zod';
import { execSync } from 'node:child_process';
W|const schema = z.object({ format: z.string() });
S|const schema = z.object({ format: z.enum(['png', 'jpg']) });
export const handler = middy(async (event: z.infer<typeof schema>) => {
  execSync(\`convert /opt/a.svg /tmp/a.\${event.format}\`);
}).use(parser({ schema }));
`,
  }),
  pairOf('js-classval', 'event-in-file-path', {
    'a.ts': `import { plainToInstance } from 'class-transformer';
import { IsIn, IsString, validateOrReject } from 'class-validator';
import { readFile } from 'node:fs/promises';
class Req {
W|  @IsString()
S|  @IsIn(['terms', 'privacy'])
  page!: string;
}
export const handler = async (event: { body: string }) => {
  const req = plainToInstance(Req, JSON.parse(event.body));
  await validateOrReject(req);
  return { statusCode: 200, body: await readFile(\`./pages/\${req.page}.md\`, 'utf8') };
};
`,
  }),
  pairOf('js-strhtml', 'event-in-html-response', {
    'a.js': `const express = require('express');
const serverless = require('serverless-http');
const he = require('he');
const app = express();
app.get('/', (req, res) => {
W|  res.send(\`<p>No results for \${req.query.q}</p>\`);
S|  res.send(\`<p>No results for \${he.encode(String(req.query.q))}</p>\`);
});
module.exports.handler = serverless(app);
`,
  }),
  pairOf('js-dedupclear', 'retry-unsafe-handler', {
    'w.js': `const { DynamoDBClient } = require('@aws-sdk/client-dynamodb');
const { DynamoDBDocumentClient, PutCommand, UpdateCommand } = require('@aws-sdk/lib-dynamodb');
const d = DynamoDBDocumentClient.from(new DynamoDBClient({}));
exports.handler = async (event) => {
  for (const r of event.Records) {
    const m = JSON.parse(r.body);
W|    await d.send(new PutCommand({ TableName: 'log', Item: { id: r.messageId } }));
S|    try {
S|      await d.send(new PutCommand({ TableName: 'seen', Item: { id: r.messageId }, ConditionExpression: 'attribute_not_exists(id)' }));
S|    } catch (e) {
S|      if (e.name === 'ConditionalCheckFailedException') continue;
S|      throw e;
S|    }
    await d.send(new UpdateCommand({ TableName: 'counts', Key: { id: m.page }, UpdateExpression: 'SET hits = hits + :one', ExpressionAttributeValues: { ':one': 1 } }));
  }
};
`,
  }),
  pairOf('py-ptidem', 'retry-unsafe-handler', {
    'w.py': `import boto3
S|from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, idempotent, IdempotencyConfig
t = boto3.resource("dynamodb").Table("points")
S|layer = DynamoDBPersistenceLayer(table_name="idem")
S|@idempotent(persistence_store=layer, config=IdempotencyConfig(event_key_jmespath="id"))
def handler(event, context):
    t.update_item(Key={"u": event["detail"]["user"]}, UpdateExpression="ADD points :p", ExpressionAttributeValues={":p": event["detail"]["points"]})
`,
  }),
  pairOf('py-insertretry', 'retry-unsafe-handler', {
    'w.py': `import base64, json, os
import psycopg2
conn = psycopg2.connect(os.environ["DSN"])
def handler(event, context):
    with conn, conn.cursor() as cur:
        for r in event["Records"]:
            d = json.loads(base64.b64decode(r["kinesis"]["data"]))
W|            cur.execute("INSERT INTO clicks (page, at) VALUES (%s, %s)", (d["page"], d["at"]))
S|            cur.execute("INSERT INTO clicks (event_id, page, at) VALUES (%s, %s, %s) ON CONFLICT (event_id) DO NOTHING", (r["eventID"], d["page"], d["at"]))
`,
  }),
  pairOf('py-redospoly', 'slow-regular-expression', {
    'a.py': `import re
def handler(event, context):
    text = event["body"]
W|    return {"statusCode": 200, "body": re.sub(r"\\s+$", "", text)}
S|    return {"statusCode": 200, "body": text.rstrip()}
`,
  }),
  pairOf('js-redospoly', 'slow-regular-expression', {
    'a.js': `exports.handler = async (event) => {
W|  const m = event.body.match(/<a.*href="(.*)".*>/);
S|  const m = event.body.slice(0, 200).match(/href="([^"]*)"/);
  return { statusCode: 200, body: m ? m[1] : '' };
};
`,
  }),
  pairOf('py-logpercent', 'event-in-log', {
    'a.py': `def handler(event, context):
W|    print("user agent: %s" % event["headers"]["user-agent"])
S|    print("user agent: %r" % event["headers"]["user-agent"])
    return {"statusCode": 200}
`,
  }),
  pairOf('py-loglazy', 'event-in-log', {
    'a.py': `import logging
log = logging.getLogger(__name__)
def handler(event, context):
W|    log.warning("denied for %s", event["queryStringParameters"]["user"])
S|    log.warning("denied for %s", event["queryStringParameters"]["user"].replace("\\r", "").replace("\\n", ""))
    return {"statusCode": 403}
`,
  }),
  pairOf('js-logmulti', 'event-in-log', {
    'a.js': `exports.handler = async (event) => {
W|  console.warn(\`denied: \${event.queryStringParameters.user}\`);
S|  console.warn(\`denied: \${event.queryStringParameters.user.replace(/[\\r\\n]/g, '')}\`);
  return { statusCode: 403 };
};
`,
  }),
  pairOf('js-logargs', 'event-in-log', {
    'a.js': `exports.handler = async (event) => {
W|  console.info('denied for', event.queryStringParameters.user);
S|  console.info('denied for', encodeURIComponent(event.queryStringParameters.user));
  return { statusCode: 403 };
};
`,
  }),
  pairOf('py-chalice', 'event-in-sql', {
    'app.py': `from chalice import Chalice
import sqlite3
app = Chalice(app_name="x")
@app.route("/find/{name}", methods=["GET"])
def find(name):
    db = sqlite3.connect("/opt/x.db")
W|    return db.execute("select * from a where name = '" + name + "'").fetchall()
S|    return db.execute("select * from a where name = :n", {"n": name}).fetchall()
`,
  }),
  pairOf('py-pydantic', 'event-in-shell-command', {
    'app.py': `import subprocess
from aws_lambda_powertools.utilities.parser import event_parser, BaseModel
from typing import Literal
class Job(BaseModel):
W|    mode: str
S|    mode: Literal["fast", "slow"]
@event_parser(model=Job)
def handler(event: Job, context):
    subprocess.run(f"/opt/bin/render --mode {event.mode}", shell=True, check=True)
`,
  }),
  pairOf('js-clsasync', 'event-in-request-address', {
    'src/client.ts': `import got from 'got';
export class Client {
  #base: string;
  constructor(base: string) { this.#base = base; }
  async load(): Promise<unknown> { return got(\`\${this.#base}/status\`).json(); }
}
`,
    'src/main.ts': `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { Client } from './client';
export const handler: APIGatewayProxyHandlerV2 = async ({ queryStringParameters }) => {
W|  const client = new Client(queryStringParameters?.base ?? 'https://api.example.com');
S|  const client = new Client(queryStringParameters?.base === 'eu' ? 'https://eu.example.com' : 'https://api.example.com');
  return { statusCode: 200, body: JSON.stringify(await client.load()) };
};
`,
  }),
  pairOf('py-aiohttp', 'event-in-request-address', {
    'a.py': `import asyncio, json
import aiohttp
async def probe(urls):
    async with aiohttp.ClientSession() as s:
        async def one(u):
            async with s.get(u) as r:
                return r.status
        return await asyncio.gather(*(one(u) for u in urls))
def handler(event, context):
    urls = json.loads(event["body"])["urls"]
S|    urls = [u for u in urls if u in ("https://a.example.com/", "https://b.example.com/")]
    return {"statusCode": 200, "body": json.dumps(asyncio.run(probe(urls)))}
`,
  }),
  pairOf('py-secretssm', 'secret-in-log-call', {
    'a.py': `import boto3, logging
log = logging.getLogger()
ssm = boto3.client("ssm")
def handler(event, context):
    p = ssm.get_parameter(Name="/app/db-password", WithDecryption=True)
W|    log.debug("parameter %s", p)
S|    log.debug("parameter %s", p["Parameter"]["Name"])
    return len(p["Parameter"]["Value"])
`,
  }),
  pairOf('js-envresp', 'secret-in-log-call', {
    'a.js': `exports.handler = async (event) => {
W|  console.log('ENV', JSON.stringify(process.env, null, 2));
S|  console.log('REGION', process.env.AWS_REGION);
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js-globalpush', 'data-left-in-globals', {
    'a.ts': `W|const seen: string[] = [];
export const handler = async (event: { Records: { body: string }[] }) => {
S|  const seen: string[] = [];
  for (const r of event.Records) seen.push(JSON.parse(r.body).email);
  return seen.length;
};
`,
  }),
  pairOf('js-tmprand', 'data-left-in-temporary-folder', {
    'a.mjs': `import { writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
export const handler = async (event) => {
  const file = join(tmpdir(), 'photo.jpg');
  await writeFile(file, Buffer.from(event.body, 'base64'));
  const meta = await sharp(file).metadata();
S|  await rm(file, { force: true });
  return { statusCode: 200, body: JSON.stringify({ width: meta.width }) };
};
`,
  }),
  pairOf('js-mergeown', 'event-in-object-merge', {
    'a.js': `function deep(target, source) {
  for (const key of Object.keys(source)) {
S|    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (source[key] && typeof source[key] === 'object') {
      target[key] = deep(target[key] || {}, source[key]);
    } else target[key] = source[key];
  }
  return target;
}
exports.handler = async (event) => {
  const options = deep({ a: 1 }, JSON.parse(event.body));
  return { statusCode: 200, body: JSON.stringify(options) };
};
`,
  }),
  pairOf('py-flaskredirect', 'event-in-redirect', {
    'a.py': `from flask import Flask, request, redirect
from urllib.parse import urlparse
from apig_wsgi import make_lambda_handler
app = Flask(__name__)
@app.get("/login")
def login():
    nxt = request.args.get("next", "/")
S|    if urlparse(nxt).netloc or urlparse(nxt).scheme:
S|        nxt = "/"
    return redirect(nxt)
lambda_handler = make_lambda_handler(app)
`,
  }),
  pairOf('js-authzidentity', 'state-change-without-authorization', {
    'a.mjs': `import pg from 'pg';
S|import { CognitoJwtVerifier } from 'aws-jwt-verify';
const pool = new pg.Pool();
S|const verifier = CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_example', tokenUse: 'access', clientId: 'x' });
export const handler = async (event) => {
S|  const claims = await verifier.verify(event.headers.authorization.replace('Bearer ', ''));
  const { status } = JSON.parse(event.body);
W|  await pool.query('UPDATE orders SET status = $1 WHERE id = $2', [status, event.pathParameters.id]);
S|  await pool.query('UPDATE orders SET status = $1 WHERE id = $2 AND owner = $3', [status, event.pathParameters.id, claims.sub]);
  return { statusCode: 204 };
};
`,
  }),
  pairOf('py-tlsctx', 'certificate-check-off', {
    'a.py': `import ssl, urllib.request
ctx = ssl.create_default_context()
W|ctx.check_hostname = False
W|ctx.verify_mode = ssl.CERT_NONE
def handler(event, context):
    return urllib.request.urlopen("https://erp.example.com/", context=ctx).status
`,
  }),
  pairOf('js-xmlfast', 'event-in-xml-parser', {
    'a.js': `const libxml = require('libxmljs');
exports.handler = async (event) => {
  for (const r of event.Records) {
W|    const x = libxml.parseXmlString(r.body, { noent: true });
S|    const x = libxml.parseXmlString(r.body);
    console.log(JSON.stringify({ root: x.root().name() }));
  }
};
`,
  }),
];
