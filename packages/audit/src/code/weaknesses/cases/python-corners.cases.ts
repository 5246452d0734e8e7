import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Less common libraries and turns of phrase in Python. */
export const PYTHON_CORNERS: readonly ProjectPair[] = [
  pairOf('py2-resolver-rest', 'event-in-sql', {
    'app.py': `from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools.event_handler.api_gateway import Router
import psycopg2, os
app = APIGatewayRestResolver()
router = Router()
conn = psycopg2.connect(os.environ["DSN"])

@router.get("/items")
def items():
    sort = router.current_event.get_query_string_value(name="sort", default_value="id")
    cur = conn.cursor()
W|    cur.execute("SELECT id FROM items ORDER BY " + sort)
S|    cur.execute("SELECT id FROM items ORDER BY " + ("id" if sort != "name" else "name"))
    return {"items": cur.fetchall()}

app.include_router(router, prefix="/v1")

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py2-lambda-url', 'event-in-shell-command', {
    'app.py': `from aws_lambda_powertools.event_handler import LambdaFunctionUrlResolver
import subprocess
app = LambdaFunctionUrlResolver()

@app.post("/convert/<name>")
def convert(name):
W|    subprocess.run("gs -o /dev/null " + name, shell=True, check=True)
S|    subprocess.run(["gs", "-o", "/dev/null", "--", name], check=True)
    return {}

handler = app.resolve
`,
  }),
  pairOf('py2-alb-resolver', 'event-in-request-address', {
    'app.py': `from aws_lambda_powertools.event_handler import ALBResolver
import requests
app = ALBResolver()

@app.route("/fetch", method="GET")
def fetch():
    url = app.current_event.query_string_parameters["url"]
W|    return {"code": requests.head(url, timeout=2).status_code}
S|    return {"code": requests.head("https://example.com/check", params={"u": url}, timeout=2).status_code}

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py2-appsync', 'event-in-nosql-query', {
    'app.py': `from aws_lambda_powertools.event_handler import AppSyncResolver
import boto3
app = AppSyncResolver()
ddb = boto3.client("dynamodb")

@app.resolver(type_name="Query", field_name="byOwner")
def by_owner(owner: str = ""):
W|    return ddb.execute_statement(Statement="SELECT * FROM t WHERE owner='" + owner + "'")["Items"]
S|    return ddb.execute_statement(Statement="SELECT * FROM t WHERE owner=?", Parameters=[{"S": owner}])["Items"]

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py2-ddb-filter', 'event-in-nosql-query', {
    'app.py': `import boto3
from boto3.dynamodb.conditions import Attr
table = boto3.resource("dynamodb").Table("t")

def handler(event, context):
    q = event["queryStringParameters"]
W|    return table.scan(FilterExpression=f"{q['field']} = :v", ExpressionAttributeValues={":v": q["value"]})["Items"]
S|    return table.scan(FilterExpression=Attr("kind").eq(q["value"]))["Items"]
`,
  }),
  pairOf('py2-merge-dict', 'event-in-object-merge', {
    'app.py': `import json

class Profile:
    name = ""
    is_admin = False

FIELDS = {"name", "city"}

def handler(event, context):
    profile = Profile()
    data = json.loads(event["body"])
    for key, value in data.items():
S|        if key not in FIELDS:
S|            continue
        setattr(profile, key, value)
    return {"statusCode": 200, "body": json.dumps({"name": profile.name})}
`,
  }),
  pairOf('py2-merge-update', 'event-in-object-merge', {
    'app.py': `import json
class Config:
    debug = False
def handler(event, context):
    config = Config()
    body = json.loads(event["body"])
W|    config.__dict__.update(body)
S|    config.debug = bool(body.get("debug"))
    return {"statusCode": 200, "body": json.dumps({"debug": bool(config.debug)})}
`,
  }),
  pairOf('py2-asyncpg', 'event-in-sql', {
    'app.py': `import asyncio, asyncpg, os, json

async def query(name):
    conn = await asyncpg.connect(os.environ["DSN"])
    try:
W|        return await conn.fetch(f"SELECT id FROM users WHERE name = '{name}'")
S|        return await conn.fetch("SELECT id FROM users WHERE name = $1", name)
    finally:
        await conn.close()

def handler(event, context):
    rows = asyncio.get_event_loop().run_until_complete(query(event["name"]))
    return [dict(r) for r in rows]
`,
  }),
  pairOf('py2-psycopg-sql', 'event-in-sql', {
    'app.py': `import psycopg
from psycopg import sql

def handler(event, context):
    column = event["queryStringParameters"]["column"]
    with psycopg.connect() as conn:
W|        q = sql.SQL("SELECT " + column + " FROM t")
S|        q = sql.SQL("SELECT {} FROM t").format(sql.Identifier(column))
        return {"statusCode": 200, "body": str(conn.execute(q).fetchall())}
`,
  }),
  pairOf('py2-django-raw', 'event-in-sql', {
    'app.py': `from sqlalchemy import create_engine
import pandas as pd
engine = create_engine("postgresql://db.example.com/app")

def handler(event, context):
    region = event["detail"]["region"]
W|    frame = pd.read_sql(f"SELECT * FROM sales WHERE region = '{region}'", engine)
S|    frame = pd.read_sql("SELECT * FROM sales WHERE region = %(region)s", engine, params={"region": region})
    return len(frame)
`,
  }),
  pairOf('py2-athena', 'event-in-sql', {
    'app.py': `import boto3
athena = boto3.client("athena")
def handler(event, context):
    day = event["queryStringParameters"]["day"]
W|    query = "SELECT count(*) FROM logs WHERE day = '{day}'".format_map({"day": day})
W|    r = athena.start_query_execution(QueryString=query, WorkGroup="w")
S|    r = athena.start_query_execution(QueryString="SELECT count(*) FROM logs WHERE day = ?", ExecutionParameters=[day], WorkGroup="w")
    return {"statusCode": 202, "body": r["QueryExecutionId"]}
`,
  }),
  pairOf('py2-int-guard', 'event-in-sql', {
    'app.py': `import sqlite3
from uuid import UUID

def identifier(text):
W|    return text.strip()
S|    return str(UUID(text))

def handler(event, context):
    id = identifier(event["pathParameters"]["id"])
    db = sqlite3.connect(":memory:")
    db.executescript("DELETE FROM cart WHERE id = '%s';" % id)
    return {"statusCode": 204}
`,
  }),
  pairOf('py2-enum', 'event-in-shell-command', {
    'app.py': `import os
from enum import Enum

class Format(str, Enum):
    PNG = "png"
    JPG = "jpg"

def handler(event, context):
W|    fmt = event["format"].lower()
S|    fmt = Format(event["format"]).value
    return os.system("convert /opt/a.svg /tmp/a." + fmt)
`,
  }),
  pairOf('py2-pydantic', 'event-in-shell-command', {
    'app.py': `import subprocess
from typing import Literal
from pydantic import BaseModel, Field

class Job(BaseModel):
W|    quality: str
S|    quality: Literal["low", "high"]
    size: int = Field(gt=0)

def handler(event, context):
    job = Job.model_validate_json(event["body"])
    subprocess.Popen(f"ffmpeg -s {job.size} -q {job.quality}", shell=True).wait()
    return {"statusCode": 202}
`,
  }),
  pairOf('py2-pattern-path', 'event-in-file-path', {
    'app.py': `import re
def handler(event, context):
    name = event["pathParameters"]["name"]
W|    if not re.match(r"[a-z]+", name):
S|    if not re.fullmatch(r"[a-z]+", name):
        return {"statusCode": 400}
    with open(f"/opt/texts/{name}.txt") as f:
        return {"statusCode": 200, "body": f.read(), "headers": {"Content-Type": "text/plain"}}
`,
  }),
  pairOf('py2-send-file', 'event-in-file-path', {
    'app.py': `from flask import Flask, send_file, send_from_directory
import serverless_wsgi
app = Flask(__name__)

@app.get("/files/<path:name>")
def files(name):
W|    return send_file("/mnt/files/" + name)
S|    return send_from_directory("/mnt/files", name)

def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
  }),
  pairOf('py2-shutil', 'event-in-file-path', {
    'app.py': `import shutil, os.path as osp
ROOT = "/mnt/efs/tenants"

def handler(event, context):
    tenant = event["detail"]["tenant"]
    folder = osp.realpath(osp.join(ROOT, tenant))
S|    if osp.commonpath([ROOT, folder]) != ROOT or folder == ROOT:
S|        raise PermissionError("tenant")
    shutil.rmtree(folder)
`,
  }),
  pairOf('py2-tar', 'event-in-file-path', {
    'app.py': `import tarfile, io, base64, tempfile
def handler(event, context):
    data = io.BytesIO(base64.b64decode(event["body"]))
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=data) as tar:
W|            tar.extractall(folder, filter="fully_trusted")
S|            tar.extractall(folder, filter="data")
    return {"statusCode": 204}
`,
  }),
  pairOf('py2-ssrf-conn', 'event-in-request-address', {
    'app.py': `import http.client
HOSTS = {"a": "a.example.com", "b": "b.example.com"}
def handler(event, context):
W|    host = event["queryStringParameters"]["host"]
S|    host = HOSTS.get(event["queryStringParameters"]["host"], "a.example.com")
    conn = http.client.HTTPSConnection(host, timeout=2)
    conn.request("GET", "/status")
    return {"statusCode": conn.getresponse().status}
`,
  }),
  pairOf('py2-ssrf-urllib3', 'event-in-request-address', {
    'app.py': `import urllib3, json
http = urllib3.PoolManager()
def notify(target, body):
    return http.request("POST", target, body=json.dumps(body))
def handler(event, context):
    for r in event["Records"]:
        m = json.loads(r["Sns"]["Message"])
W|        notify(m["callback_url"], {"id": m["id"]})
S|        notify(f"https://callbacks.example.com/{urllib3.util.url.quote(m['id']) if False else 'in'}", {"id": m["id"]})
`,
  }),
  pairOf('py2-yaml-full', 'event-in-deserialization', {
    'app.py': `import yaml
def handler(event, context):
W|    doc = yaml.unsafe_load(event["body"])
S|    doc = yaml.safe_load(event["body"])
    return {"statusCode": 200, "body": str(type(doc).__name__)}
`,
  }),
  pairOf('py2-dill', 'event-in-deserialization', {
    'app.py': `import dill, io, boto3, json
s3 = boto3.client("s3")
def handler(event, context):
    r = event["Records"][0]["s3"]
    body = s3.get_object(Bucket=r["bucket"]["name"], Key=r["object"]["key"])["Body"]
W|    return dill.load(io.BytesIO(body.read())).predict()
S|    return json.load(body)["value"]
`,
  }),
  pairOf('py2-marshal', 'event-in-deserialization', {
    'app.py': `import marshal, base64
from dataclasses import dataclass
@dataclass
class Message:
    payload: bytes
    @classmethod
    def parse(cls, record):
        return cls(payload=base64.b64decode(record["kinesis"]["data"]))
def handler(event, context):
    for record in event["Records"]:
        message = Message.parse(record)
W|        print(len(marshal.loads(message.payload)))
S|        print(len(message.payload))
`,
  }),
  pairOf('py2-redirect-flask', 'event-in-redirect', {
    'app.py': `from flask import Flask, redirect, request, url_for
from apig_wsgi import make_lambda_handler
app = Flask(__name__)
@app.route("/login", methods=["POST"])
def login():
    target = request.form.get("next") or "/"
W|    return redirect(target)
S|    return redirect(url_for("home", back=target))
@app.route("/")
def home():
    return "home"
handler = make_lambda_handler(app)
`,
  }),
  pairOf('py2-redirect-fastapi', 'event-in-redirect', {
    'app.py': `from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from mangum import Mangum
app = FastAPI()
@app.get("/out")
def out(to: str = "/"):
W|    return RedirectResponse(to)
S|    return RedirectResponse("/leave/" + ("a" if to == "a" else "b"))
handler = Mangum(app, lifespan="off")
`,
  }),
  pairOf('py2-html-flask', 'event-in-html-response', {
    'app.py': `from flask import Flask, request
from markupsafe import escape
import awsgi
app = Flask(__name__)
@app.route("/hi")
def hi():
W|    return f"<p>Hi {request.args['name']}</p>"
S|    return f"<p>Hi {escape(request.args['name'])}</p>"
def handler(event, context):
    return awsgi.response(app, event, context)
`,
  }),
  pairOf('py2-html-join', 'event-in-html-response', {
    'app.py': `import html
def row(cells):
W|    return "<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"
S|    return "<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in cells) + "</tr>"
def handler(event, context):
    rows = [line.split(",") for line in event["body"].splitlines()]
    headers = {"content-type": "text/html; charset=utf-8"}
    return {"statusCode": 200, "headers": headers, "body": "<table>" + "\\n".join(map(row, rows)) + "</table>"}
`,
  }),
  pairOf('py2-log-print', 'event-in-log', {
    'app.py': `import json
def handler(event, context):
    for record in event["Records"]:
W|        print("message: " + record["body"])
S|        print(json.dumps({"message": record["body"]}))
`,
  }),
  pairOf('py2-log-powertools', 'event-in-log', {
    'app.py': `import sys
W|import logging
W|logger = logging.getLogger()
W|logger.addHandler(logging.StreamHandler(sys.stdout))
S|from aws_lambda_powertools import Logger
S|logger = Logger(service="a")
def handler(event, context):
    name = event["pathParameters"]["name"]
    logger.info("asked for " + name)
    return {"statusCode": 200}
`,
  }),
  pairOf('py2-xml-sax', 'event-in-xml-parser', {
    'app.py': `import xml.sax, io
from xml.sax.handler import ContentHandler, feature_external_ges
class Counter(ContentHandler):
    count = 0
    def startElement(self, name, attrs):
        self.count += 1
def handler(event, context):
    parser = xml.sax.make_parser()
    counter = Counter()
    parser.setContentHandler(counter)
W|    parser.setFeature(feature_external_ges, True)
S|    parser.setFeature(feature_external_ges, False)
    parser.parse(io.StringIO(event["body"]))
    return counter.count
`,
  }),
  pairOf('py2-errors-str', 'error-details-in-response', {
    'app.py': `import json, sys, traceback
def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(1 / int(event["n"]))}
    except Exception as e:
W|        lines = traceback.format_exception(*sys.exc_info())
W|        return {"statusCode": 500, "body": "".join(lines)}
S|        print(json.dumps({"error": repr(e)}))
S|        return {"statusCode": 500, "body": "failed"}
`,
  }),
  pairOf('py2-errors-repr', 'error-details-in-response', {
    'app.py': `import json
def fail(error, status=500):
    return {"statusCode": status, "body": json.dumps({"error": error})}
def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(json.loads(event["body"])["a"])}
    except Exception as e:
W|        return fail(repr(e))
S|        return fail("failed")
`,
  }),
  pairOf('py2-secret-environ', 'secret-in-log-call', {
    'app.py': `import os
def handler(event, context):
W|    print("environment", dict(os.environ))
S|    print("environment", sorted(os.environ))
    return {}
`,
  }),
  pairOf('py2-secret-sm', 'secret-in-log-call', {
    'app.py': `import json, boto3, logging
logging.getLogger().setLevel("INFO")
def secret():
    value = boto3.client("secretsmanager").get_secret_value(SecretId="db")
    return json.loads(value["SecretString"])
def handler(event, context):
    creds = secret()
W|    logging.info("connecting with %s/%s", creds["username"], creds["password"])
S|    logging.info("connecting to %s", "db.example.com")
    return bool(creds)
`,
  }),
  pairOf('py2-globals-fn', 'data-left-in-globals', {
    'app.py': `import json
W|_state = {"user": None}
W|def remember(user):
W|    global _state
W|    _state["user"] = user
W|def recall():
W|    return _state["user"]
S|def remember(user):
S|    return {"user": user}
S|def recall(state):
S|    return state["user"]
def handler(event, context):
    body = json.loads(event["body"])
W|    if "user" in body:
W|        remember(body["user"])
W|    return {"statusCode": 200, "body": json.dumps({"user": recall()})}
S|    return {"statusCode": 200, "body": json.dumps({"user": recall(remember(body.get("user")))})}
`,
  }),
  pairOf('py2-globals-default', 'data-left-in-globals', {
    'app.py': `W|def collect(item, into=[]):
S|def collect(item, into=None):
S|    into = [] if into is None else into
    into.append(item)
    return into
def handler(event, context):
    out = collect(event["body"])
    return {"statusCode": 200, "body": ",".join(out)}
`,
  }),
  pairOf('py2-tls-requests', 'certificate-check-off', {
    'app.py': `import requests
session = requests.Session()
W|session.verify = False
S|session.verify = "/opt/ca.pem"
def handler(event, context):
    return session.get("https://internal.example.com").status_code
`,
  }),
  pairOf('py2-tls-ctx', 'certificate-check-off', {
    'app.py': `import ssl, urllib.request
context_ = ssl.create_default_context()
W|context_.check_hostname = False
W|context_.verify_mode = ssl.CERT_NONE
S|context_.minimum_version = ssl.TLSVersion.TLSv1_2
def handler(event, context):
    return urllib.request.urlopen("https://internal.example.com", context=context_).status
`,
  }),
  pairOf('py2-tls-aiohttp', 'certificate-check-off', {
    'app.py': `import aiohttp, asyncio, os
async def ping():
    async with aiohttp.ClientSession() as s:
W|        async with s.get("https://internal.example.com", ssl=False) as r:
S|        async with s.get("https://internal.example.com") as r:
            return r.status
def handler(event, context):
    return asyncio.run(ping())
`,
  }),
  pairOf('py2-tls-cond', 'certificate-check-off', {
    'app.py': `import os, requests
def handler(event, context):
W|    verify = False if os.environ.get("STAGE") != "prod" else True
S|    verify = "/opt/dev-ca.pem" if os.environ.get("STAGE") != "prod" else True
    return requests.get("https://internal.example.com", verify=verify, timeout=1).status_code
`,
  }),
  pairOf('py2-slow-inline', 'slow-regular-expression', {
    'app.py': `import re
def handler(event, context):
    text = event["body"]
W|    return bool(re.fullmatch(r"([a-z]+)*\\d", text))
S|    return bool(re.fullmatch(r"[a-z]*\\d", text))
`,
  }),
  pairOf('py2-mako', 'event-in-template', {
    'app.py': `from mako.template import Template
from string import Template as Plain
def handler(event, context):
    text = event["template"]
W|    return Template(text).render(name="a")
S|    return Plain(text).safe_substitute(name="a")
`,
  }),
  pairOf('py2-getattr', 'event-in-evaluated-code', {
    'app.py': `import builtins
def greet(x): return "hi"
def leave(x): return "bye"
ACTIONS = {"greet": greet, "leave": leave}
def handler(event, context):
W|    return eval(f"{event['action']}(1)")
S|    return ACTIONS[event["action"]](1)
`,
  }),
  pairOf('py2-lambda-map', 'event-in-shell-command', {
    'app.py': `import subprocess, functools
shell = functools.partial(subprocess.run, shell=True, capture_output=True)
quiet = functools.partial(subprocess.run, capture_output=True)
def handler(event, context):
W|    results = list(map(lambda r: shell("file " + r["body"]), event["Records"]))
S|    results = list(map(lambda r: quiet(["file", "--", r["body"]]), event["Records"]))
    return [r.returncode for r in results]
`,
  }),
  pairOf('py2-ldap-authz', 'state-change-without-authorization', {
    'app.py': `import boto3
from chalice import Chalice
app = Chalice(app_name="a")
table = boto3.resource("dynamodb").Table("notes")
W|@app.route("/notes/{id}", methods=["DELETE"])
S|@app.route("/notes/{id}", methods=["DELETE"], authorizer=None)
def remove(id):
S|    who = app.current_request.context["authorizer"]["claims"]["sub"]
W|    table.delete_item(Key={"id": id})
S|    table.delete_item(Key={"id": id, "owner": who})
    return {}
`,
  }),
  pairOf('py2-retry-insert', 'retry-unsafe-handler', {
    'app.py': `import json, os, psycopg2
conn = psycopg2.connect(os.environ["DSN"])
def handler(event, context):
    with conn, conn.cursor() as cur:
        for r in event["Records"]:
            m = json.loads(r["body"])
W|            cur.execute("INSERT INTO payments (account, amount) VALUES (%s, %s)", (m["account"], m["amount"]))
S|            cur.execute("INSERT INTO payments (id, account, amount) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", (r["messageId"], m["account"], m["amount"]))
`,
  }),
  pairOf('py2-tmp-s3', 'data-left-in-temporary-folder', {
    'app.py': `import boto3, os
s3 = boto3.client("s3")
def handler(event, context):
    r = event["Records"][0]["s3"]
    s3.download_file(r["bucket"]["name"], r["object"]["key"], "/tmp/data.bin")
W|    return os.path.getsize("/tmp/data.bin")
S|    try:
S|        return os.path.getsize("/tmp/data.bin")
S|    finally:
S|        os.remove("/tmp/data.bin")
`,
  }),
];
