import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Each weakness once in Python, in the habits of as many people. */
export const PYTHON_HABITS: readonly ProjectPair[] = [
  pairOf('py-sql-psycopg2', 'event-in-sql', {
    'app.py': `import os, json
import psycopg2
from psycopg2.extras import RealDictCursor
from repository import InvoiceRepository

connection = psycopg2.connect(os.environ["DSN"], cursor_factory=RealDictCursor)
repository = InvoiceRepository(connection)

def handler(event, context):
    params = event.get("queryStringParameters") or {}
    rows = repository.search(customer=params.get("customer"), state=params.get("state", "open"))
    return {"statusCode": 200, "body": json.dumps(rows, default=str)}
`,
    'repository.py': `class InvoiceRepository:
    def __init__(self, connection):
        self._connection = connection

    def search(self, *, customer, state):
        with self._connection.cursor() as cursor:
W|            cursor.execute("SELECT id, total FROM invoices WHERE customer = '%s' AND state = '%s'" % (customer, state))
S|            cursor.execute("SELECT id, total FROM invoices WHERE customer = %s AND state = %s", (customer, state))
            return cursor.fetchall()
`,
  }),
  pairOf('py-sql-pymysql', 'event-in-sql', {
    'lambda_function.py': `import json
import pymysql
from config import settings

ALLOWED = ("name", "price", "created")

def lambda_handler(event, context):
    conn = pymysql.connect(**settings())
    try:
        order = event["queryStringParameters"].get("order", "name")
S|        if order not in ALLOWED:
S|            return {"statusCode": 400, "body": "unknown order"}
        with conn.cursor() as cur:
            cur.execute(f"SELECT name, price FROM products ORDER BY {order} LIMIT 20")
            return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
    finally:
        conn.close()
`,
    'config.py': `import os
def settings():
    return {"host": os.environ["HOST"], "user": os.environ["USER_NAME"], "database": "shop"}
`,
  }),
  pairOf('py-sql-sqlite', 'event-in-sql', {
    'app.py': `import sqlite3, json
from contextlib import closing

def handler(event, _context):
    ids = json.loads(event["body"])["ids"]
    with closing(sqlite3.connect("/opt/ref.db")) as db:
W|        marks = ",".join(str(i) for i in ids)
W|        rows = db.execute("SELECT code FROM ref WHERE id IN (" + marks + ")").fetchall()
S|        marks = ",".join("?" for _ in ids)
S|        rows = db.execute("SELECT code FROM ref WHERE id IN (" + marks + ")", ids).fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
`,
  }),
  pairOf('py-sql-sqlalchemy', 'event-in-sql', {
    'app.py': `import os
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session
engine = create_engine(os.environ["DB"])

def find(session: Session, email: str):
W|    query = text(f"SELECT id FROM account WHERE lower(email) = lower('{email}')")
W|    return session.execute(query).scalar_one_or_none()
S|    query = text("SELECT id FROM account WHERE lower(email) = lower(:email)")
S|    return session.execute(query, {"email": email}).scalar_one_or_none()

def handler(event, context):
    with Session(engine) as session:
        account = find(session, event["arguments"]["email"])
    return {"id": account}
`,
  }),
  pairOf('py-sql-rds-data', 'event-in-sql', {
    'src/app.py': `import boto3, os, json
rds = boto3.client("rds-data")

def run(sql, parameters=()):
    return rds.execute_statement(
        resourceArn=os.environ["CLUSTER"], secretArn=os.environ["SECRET"], database="main",
        sql=sql, parameters=list(parameters))

def handler(event, context):
    for record in event["Records"]:
        body = json.loads(record["body"])
W|        run("UPDATE job SET state = 'done' WHERE name = '{}'".format(body["name"]))
S|        run("UPDATE job SET state = 'done' WHERE name = :name", [{"name": "name", "value": {"stringValue": body["name"]}}])
`,
  }),
  pairOf('py-nosql-mongo', 'event-in-nosql-query', {
    'app.py': `import json, os
from pymongo import MongoClient
db = MongoClient(os.environ["MONGO"]).get_database("shop")

def handler(event, context):
    body = json.loads(event["body"])
W|    user = db.users.find_one({"email": body["email"], "pin": body["pin"]})
S|    user = db.users.find_one({"email": str(body["email"]), "pin": str(body["pin"])})
    return {"statusCode": 200 if user else 401}
`,
  }),
  pairOf('py-nosql-partiql', 'event-in-nosql-query', {
    'app.py': `import boto3
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
app = APIGatewayHttpResolver()
dynamodb = boto3.client("dynamodb")

@app.get("/songs/<artist>")
def songs(artist: str):
W|    page = dynamodb.execute_statement(Statement=f"SELECT * FROM Music WHERE Artist = '{artist}'")
S|    page = dynamodb.execute_statement(Statement="SELECT * FROM Music WHERE Artist = ?", Parameters=[{"S": artist}])
    return {"items": page["Items"]}

def lambda_handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py-nosql-where', 'event-in-nosql-query', {
    'app.py': `import json
import pymongo
client = pymongo.MongoClient("mongodb://mongo.example.com")
coll = client["app"]["events"]

def handler(event, context):
    kind = event["queryStringParameters"]["kind"]
W|    found = coll.find({"$where": "this.kind == '" + kind + "'"})
S|    found = coll.find({"kind": kind})
    return {"statusCode": 200, "body": json.dumps([str(d["_id"]) for d in found])}
`,
  }),
  pairOf('py-shell-subprocess', 'event-in-shell-command', {
    'app.py': `import subprocess
import urllib.parse

def command(bucket, key):
W|    return f"aws s3 cp s3://{bucket}/{key} - | wc -l"
S|    return ["aws", "s3", "ls", f"s3://{bucket}/{key}"]

def handler(event, context):
    counts = []
    for record in event["Records"]:
        key = urllib.parse.unquote_plus(record["s3"]["object"]["key"])
        bucket = record["s3"]["bucket"]["name"]
W|        counts.append(subprocess.check_output(command(bucket, key), shell=True, text=True))
S|        counts.append(subprocess.check_output(command(bucket, key), text=True))
    return counts
`,
  }),
  pairOf('py-shell-os-system', 'event-in-shell-command', {
    'app.py': `import os, shlex, json

def ping(host):
W|    return os.popen("ping -c 1 " + host).read()
S|    return os.popen("ping -c 1 " + shlex.quote(host)).read()

def handler(event, context):
    target = json.loads(event.get("body") or "{}").get("target")
    return {"statusCode": 200, "body": json.dumps({"out": ping(target)})}
`,
  }),
  pairOf('py-shell-asyncio', 'event-in-shell-command', {
    'app.py': `import asyncio

async def convert(name):
W|    process = await asyncio.create_subprocess_shell(f"convert /opt/{name} /tmp/out.png")
S|    process = await asyncio.create_subprocess_exec("convert", f"/opt/a.png", f"label:{name}", "png:-")
    return await process.wait()

def handler(event, context):
    return asyncio.run(convert(event["detail"]["name"]))
`,
  }),
  pairOf('py-eval', 'event-in-evaluated-code', {
    'app.py': `import json, ast, operator

class Calculator:
    def calculate(self, formula, values):
W|        return eval(formula, {"__builtins__": {}}, values)
S|        return ast.literal_eval(formula)

calculator = Calculator()

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": json.dumps(calculator.calculate(body["formula"], body["values"]))}
`,
  }),
  pairOf('py-exec-compile', 'event-in-evaluated-code', {
    'app.py': `import base64

PLUGINS = {"double": "result = x * 2", "half": "result = x / 2"}

def handler(event, context):
W|    source = base64.b64decode(event["plugin"]).decode()
S|    source = PLUGINS[event["plugin"]]
    scope = {"x": int(event["x"])}
    exec(compile(source, "<plugin>", "exec"), scope)
    return scope["result"]
`,
  }),
  pairOf('py-import', 'event-in-evaluated-code', {
    'app.py': `import importlib
JOBS = {"daily", "weekly"}

def handler(event, context):
    job = event["detail"]["job"]
S|    if job not in JOBS:
S|        raise ValueError("unknown job")
    module = importlib.import_module(f"jobs.{job}")
    return module.run()
`,
  }),
  pairOf('py-template-jinja', 'event-in-template', {
    'app.py': `import json
from jinja2 import Environment, DictLoader, select_autoescape
env = Environment(loader=DictLoader({"mail": "Dear {{ name }}: {{ text }}"}), autoescape=select_autoescape(default=True))

def handler(event, context):
    body = json.loads(event["body"])
W|    message = env.from_string("Dear {{ name }}: " + body["text"]).render(name=body["name"])
S|    message = env.get_template("mail").render(name=body["name"], text=body["text"])
    return {"statusCode": 200, "headers": {"Content-Type": "text/plain"}, "body": message}
`,
  }),
  pairOf('py-template-flask', 'event-in-template', {
    'app.py': `from flask import Flask, request, render_template_string
import awsgi
app = Flask(__name__)

@app.route("/greet")
def greet():
    who = request.args.get("who", "you")
W|    return render_template_string("<h1>Hi " + who + "</h1>")
S|    return render_template_string("<h1>Hi {{ who }}</h1>", who=who)

def handler(event, context):
    return awsgi.response(app, event, context)
`,
  }),
  pairOf('py-path-open', 'event-in-file-path', {
    'app.py': `from pathlib import Path
BASE = Path("/var/task/docs").resolve()

def handler(event, context):
    name = event["pathParameters"]["proxy"]
    target = (BASE / name).resolve()
S|    if not target.is_relative_to(BASE):
S|        return {"statusCode": 404, "body": "none"}
    return {"statusCode": 200, "headers": {"content-type": "text/plain"}, "body": target.read_text()}
`,
  }),
  pairOf('py-path-s3-tmp', 'event-in-file-path', {
    'app.py': `import os, boto3, tempfile
s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        with tempfile.TemporaryDirectory() as folder:
W|            local = os.path.join(folder, key)
S|            local = os.path.join(folder, os.path.basename(key))
            s3.download_file(record["s3"]["bucket"]["name"], key, local)
            print(os.path.getsize(local))
`,
  }),
  pairOf('py-path-zip', 'event-in-file-path', {
    'app.py': `import io, zipfile, boto3, os, tempfile
s3 = boto3.resource("s3")

def handler(event, context):
    record = event["Records"][0]["s3"]
    data = s3.Object(record["bucket"]["name"], record["object"]["key"]).get()["Body"].read()
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
W|            path = os.path.join(folder, member.filename)
S|            path = os.path.join(folder, os.path.basename(member.filename))
            with open(path, "wb") as out:
                out.write(archive.read(member))
`,
  }),
  pairOf('py-ssrf-requests', 'event-in-request-address', {
    'app.py': `import requests
from urllib.parse import urlparse
from webhook import deliver

def handler(event, context):
    for record in event["Records"]:
        attributes = record["messageAttributes"]
        deliver(attributes["url"]["stringValue"], record["body"])
`,
    'webhook.py': `import requests
from urllib.parse import urlparse
HOSTS = frozenset({"hooks.example.com"})

session = requests.Session()

def deliver(url, body):
S|    parsed = urlparse(url)
S|    if parsed.scheme != "https" or parsed.hostname not in HOSTS:
S|        raise ValueError("host")
    return session.post(url, data=body, timeout=3)
`,
  }),
  pairOf('py-ssrf-aiohttp', 'event-in-request-address', {
    'app.py': `import asyncio, aiohttp, json

async def gather(names):
    async with aiohttp.ClientSession() as session:
        async def one(name):
W|            async with session.get(f"http://{name}.example.com/health") as response:
S|            async with session.get("http://api.example.com/health", params={"name": name}) as response:
                return response.status
        return await asyncio.gather(*(one(n) for n in names))

def handler(event, context):
    names = json.loads(event["body"])["names"]
    return {"statusCode": 200, "body": json.dumps(asyncio.run(gather(names)))}
`,
  }),
  pairOf('py-ssrf-httpx-fastapi', 'event-in-request-address', {
    'main.py': `import httpx
from fastapi import FastAPI, HTTPException
from mangum import Mangum
from pydantic import BaseModel
app = FastAPI()

class Preview(BaseModel):
    url: str

@app.post("/preview")
async def preview(body: Preview):
    async with httpx.AsyncClient() as client:
W|        answer = await client.get(body.url)
S|        answer = await client.post("https://preview.example.com/render", json={"url": body.url})
    return {"status": answer.status_code}

handler = Mangum(app)
`,
  }),
  pairOf('py-ssrf-urllib', 'event-in-request-address', {
    'app.py': `import urllib.request, json

def handler(event, context):
    q = event["queryStringParameters"]
W|    req = urllib.request.Request(q["feed"], headers={"User-Agent": "feed/1.0"})
S|    req = urllib.request.Request("https://feeds.example.com/?name=" + urllib.parse.quote(q["feed"]), headers={"User-Agent": "feed/1.0"})
    with urllib.request.urlopen(req, timeout=2) as res:
        return {"statusCode": 200, "body": json.dumps({"size": len(res.read())})}
`,
  }),
  pairOf('py-deser-pickle', 'event-in-deserialization', {
    'app.py': `import base64, pickle, hmac, hashlib, json, os

def decode(token):
    raw = base64.urlsafe_b64decode(token)
W|    return pickle.loads(raw)
S|    return json.loads(raw)

def handler(event, context):
    cookies = dict(part.split("=", 1) for part in event.get("cookies", []))
    state = decode(cookies["state"])
    return {"statusCode": 200, "body": json.dumps({"step": int(state["step"])})}
`,
  }),
  pairOf('py-deser-yaml', 'event-in-deserialization', {
    'app.py': `import yaml, json
W|from yaml import Loader
S|from yaml import SafeLoader as Loader

def handler(event, context):
    document = yaml.load(event["body"], Loader)
    return {"statusCode": 200, "body": json.dumps(sorted(document))}
`,
  }),
  pairOf('py-deser-jsonpickle', 'event-in-deserialization', {
    'app.py': `import jsonpickle, json

def handler(event, context):
    out = []
    for message in event["Records"]:
W|        out.append(jsonpickle.decode(message["Sns"]["Message"]))
S|        out.append(json.loads(message["Sns"]["Message"]))
    return len(out)
`,
  }),
  pairOf('py-redirect', 'event-in-redirect', {
    'app.py': `import json
from urllib.parse import urlsplit

def respond(status, location):
    return dict(statusCode=status, headers=dict(Location=location), body="")

def handler(event, context):
    target = (event.get("queryStringParameters") or {}).get("next", "/")
S|    if urlsplit(target).netloc not in ("", "www.example.com"):
S|        target = "/"
    return respond(303, target)
`,
  }),
  pairOf('py-html', 'event-in-html-response', {
    'app.py': `import html
PAGE = "<html><body><h1>{title}</h1></body></html>"

def handler(event, context):
    title = event["queryStringParameters"]["title"]
W|    page = PAGE.format(title=title)
S|    page = PAGE.format(title=html.escape(title))
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": page}
`,
  }),
  pairOf('py-log', 'event-in-log', {
    'app.py': `import logging
logger = logging.getLogger(__name__)

def handler(event, context):
    agent = event["headers"].get("user-agent", "")
W|    logger.warning("old client %s", agent)
S|    logger.warning("old client %r", agent)
    return {"statusCode": 426, "body": ""}
`,
  }),
  pairOf('py-xml', 'event-in-xml-parser', {
    'app.py': `from lxml import etree
import json

W|PARSER = etree.XMLParser(resolve_entities=True, no_network=False)
S|PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

def handler(event, context):
    root = etree.fromstring(event["body"].encode(), parser=PARSER)
    return {"statusCode": 200, "body": json.dumps({"tag": root.tag})}
`,
  }),
  pairOf('py-errors', 'error-details-in-response', {
    'app.py': `import json, traceback, functools, logging

def guarded(fn):
    @functools.wraps(fn)
    def wrapper(event, context):
        try:
            return fn(event, context)
        except Exception:
            logging.exception("failed")
W|            return {"statusCode": 500, "body": json.dumps({"error": traceback.format_exc()})}
S|            return {"statusCode": 500, "body": json.dumps({"error": "internal"})}
    return wrapper

@guarded
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"size": len(event["body"])})}
`,
  }),
  pairOf('py-secret-log', 'secret-in-log-call', {
    'app.py': `import os, boto3
ssm = boto3.client("ssm")

def api_key():
    parameter = ssm.get_parameter(Name="/app/api-key", WithDecryption=True)["Parameter"]
W|    print(f"using key {parameter['Value']}")
S|    print(f"using key version {parameter['Version']}")
    return parameter["Value"]

def handler(event, context):
    return {"ok": bool(api_key())}
`,
  }),
  pairOf('py-tmp', 'data-left-in-temporary-folder', {
    'app.py': `import csv, os, tempfile

def handler(event, context):
W|    with open("/tmp/upload.csv", "w") as f:
W|        f.write(event["body"])
W|    with open("/tmp/upload.csv") as f:
W|        rows = list(csv.reader(f))
S|    with tempfile.NamedTemporaryFile("w+", suffix=".csv") as f:
S|        f.write(event["body"])
S|        f.seek(0)
S|        rows = list(csv.reader(f))
    return {"statusCode": 200, "body": str(len(rows))}
`,
  }),
  pairOf('py-globals', 'data-left-in-globals', {
    'app.py': `import json
W|seen = []

def handler(event, context):
S|    seen = []
    for record in event["Records"]:
        seen.append(json.loads(record["body"])["customer"])
    return {"customers": seen}
`,
  }),
  pairOf('py-slow-regex', 'slow-regular-expression', {
    'app.py': `import re
W|NAME = re.compile(r"^(\\w+\\s?)*$")
S|NAME = re.compile(r"^\\w+(?:\\s\\w+)*$")

def handler(event, context):
    name = event["queryStringParameters"]["name"]
    if NAME.match(name) is None:
        return {"statusCode": 400, "body": "bad"}
    return {"statusCode": 200, "body": "ok"}
`,
  }),
  pairOf('py-tls', 'certificate-check-off', {
    'app.py': `import ssl, urllib3
W|pool = urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)
S|pool = urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED, ca_certs="ca.pem")

def handler(event, context):
    return pool.request("GET", "https://internal.example.com/").status
`,
  }),
  pairOf('py-authz', 'state-change-without-authorization', {
    'app.py': `import os, json, boto3
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])

def handler(event, context):
    note = event["pathParameters"]["id"]
W|    table.delete_item(Key={"id": note})
S|    owner = event["requestContext"]["authorizer"]["jwt"]["claims"]["sub"]
S|    table.delete_item(Key={"id": note}, ConditionExpression="owner = :o", ExpressionAttributeValues={":o": owner})
    return {"statusCode": 204}
`,
  }),
  pairOf('py-retry', 'retry-unsafe-handler', {
    'app.py': `import json, boto3, uuid, os
table = boto3.resource("dynamodb").Table(os.environ["TABLE"])
from aws_lambda_powertools.utilities.data_classes import event_source, SQSEvent

@event_source(data_class=SQSEvent)
def handler(event: SQSEvent, context):
    for record in event.records:
        body = record.json_body
W|        table.put_item(Item={"id": str(uuid.uuid4()), "order": body["order"]})
S|        table.put_item(Item={"id": record.message_id, "order": body["order"]})
`,
  }),
  pairOf('py-header-injection', 'event-in-redirect', {
    'app.py': `def handler(event, context):
    lang = event["queryStringParameters"].get("lang", "en")
S|    lang = {"en": "en", "de": "de"}.get(lang, "en")
    return {"statusCode": 301, "headers": {"Location": f"{lang}"}}
`,
  }),
  pairOf('py-merge', 'event-in-object-merge', {
    'app.py': `import json

class Settings:
    colour = "blue"

def merge(source, target):
    for key, value in source.items():
S|        if key.startswith("_"):
S|            continue
        if hasattr(target, key) and isinstance(value, dict):
            merge(value, getattr(target, key))
        else:
            setattr(target, key, value)

def handler(event, context):
    settings = Settings()
    merge(json.loads(event["body"]), settings)
    return {"statusCode": 200, "body": json.dumps({"colour": str(settings.colour)})}
`,
  }),
  pairOf('py-regex', 'event-in-regular-expression', {
    'app.py': `import re, json
LINES = ["alpha one", "beta two"]

def handler(event, context):
    q = event["queryStringParameters"]["q"]
W|    hits = [line for line in LINES if re.search(q, line, re.I)]
S|    hits = [line for line in LINES if re.search(re.escape(q), line, re.I)]
    return {"statusCode": 200, "body": json.dumps(hits)}
`,
  }),
];
