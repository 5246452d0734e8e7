import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Once more: unusual shapes of code, streams and queues, generators, configuration in other files. */
export const PYTHON_ODD: readonly ProjectPair[] = [
  pairOf('py9-unit-of-work', 'event-in-sql', {
    'app.py': py`import json
from infra.uow import UnitOfWork

def handler(event, context):
    with UnitOfWork() as uow:
        uow.invoices.mark(json.loads(event["body"])["numbers"], by=event["headers"].get("x-user"))
        uow.commit()
    return {"statusCode": 204}
`,
    'infra/__init__.py': '',
    'infra/uow.py': py`import os
import pg8000.dbapi as driver
from .invoices import Invoices

class UnitOfWork:
    def __enter__(self):
        self._conn = driver.connect(host=os.environ["HOST"], user="app")
        self.invoices = Invoices(self._conn.cursor())
        return self

    def __exit__(self, *exc):
        self._conn.close()

    def commit(self):
        self._conn.commit()
`,
    'infra/invoices.py': py`class Invoices:
    def __init__(self, cursor):
        self.cursor = cursor

    def mark(self, numbers, *, by):
        for number in numbers:
W|            self.cursor.execute("UPDATE invoices SET marked = true, who = '" + by + "' WHERE number = " + str(number))
S|            self.cursor.execute("UPDATE invoices SET marked = true, who = %s WHERE number = %s", (by, number))
`,
  }),
  pairOf('py9-walrus-sql', 'event-in-sql', {
    'app.py': py`import os
import pymssql

def handler(event, context):
    clauses, values = [], []
    if (name := event["queryStringParameters"].get("name")):
W|        clauses += [f"name = '{name}'"]
S|        clauses += ["name = %s"]
S|        values += [name]
    query = "SELECT id FROM parts"
    if clauses:
        query += " WHERE " + " AND ".join(clauses)
    cursor = pymssql.connect(os.environ["SERVER"]).cursor()
    cursor.execute(query, tuple(values))
    return cursor.fetchall()
`,
  }),
  pairOf('py9-snowflake', 'event-in-sql', {
    'app.py': py`import os
import snowflake.connector

def run(sql, binds=None):
    with snowflake.connector.connect(account=os.environ["ACCOUNT"]) as session:
        return session.cursor().execute(sql, binds).fetchall()

def handler(event, context):
    region = event["detail"]["region"]
W|    return run(f"SELECT * FROM sales WHERE region = '{region}'")
S|    return run("SELECT * FROM sales WHERE region = %s", (region,))
`,
  }),
  pairOf('py9-neo4j', 'event-in-sql', {
    'app.py': py`import os
from neo4j import GraphDatabase

driver = GraphDatabase.driver(os.environ["NEO4J"])

def friends(tx, name):
W|    return [r["f.name"] for r in tx.run("MATCH (a {name: '" + name + "'})-[:KNOWS]->(f) RETURN f.name")]
S|    return [r["f.name"] for r in tx.run("MATCH (a {name: $name})-[:KNOWS]->(f) RETURN f.name", name=name)]

def handler(event, context):
    with driver.session() as session:
        return session.execute_read(friends, event["pathParameters"]["name"])
`,
  }),
  pairOf('py9-tortoise', 'event-in-sql', {
    'app.py': py`import asyncio
from tortoise import Tortoise, connections

async def run(term):
    await Tortoise.init(db_url="sqlite:///mnt/efs/app.db", modules={"models": []})
    db = connections.get("default")
W|    return await db.execute_query_dict(f"SELECT * FROM notes WHERE body LIKE '%{term}%'")
S|    return await db.execute_query_dict("SELECT * FROM notes WHERE body LIKE ?", [f"%{term}%"])

def handler(event, context):
    return asyncio.run(run(event["queryStringParameters"]["q"]))
`,
  }),
  pairOf('py9-aggregate', 'event-in-nosql-query', {
    'app.py': py`import json
import os
from pymongo import MongoClient

db = MongoClient(os.environ["URI"]).stats

def handler(event, context):
    body = json.loads(event["body"])
W|    pipeline = [{"$match": body["match"]}, {"$group": {"_id": "$kind", "n": {"$sum": 1}}}]
S|    pipeline = [{"$match": {"kind": {"$in": [str(k) for k in body["match"]]}}}, {"$group": {"_id": "$kind", "n": {"$sum": 1}}}]
    return {"statusCode": 200, "body": json.dumps(list(db.events.aggregate(pipeline)))}
`,
  }),
  pairOf('py9-mongoengine', 'event-in-nosql-query', {
    'app.py': py`import json
from models import Member

def handler(event, context):
    body = json.loads(event["body"])
W|    found = Member.objects(__raw__=body["filter"])
S|    found = Member.objects(email=str(body["filter"]))
    return {"statusCode": 200, "body": str(found.count())}
`,
    'models.py': py`from mongoengine import Document, StringField

class Member(Document):
    email = StringField()
`,
  }),
  pairOf('py9-plumbum', 'event-in-shell-command', {
    'app.py': py`from contextlib import contextmanager
import subprocess

@contextmanager
def pipe(command):
W|    process = subprocess.Popen(command, shell=True, stdout=subprocess.PIPE)
S|    process = subprocess.Popen(command.split(" ", 1), stdout=subprocess.PIPE) if False else subprocess.Popen(["ls", "-l"], stdout=subprocess.PIPE)
    try:
        yield process.stdout
    finally:
        process.wait()

def handler(event, context):
    with pipe("du -sh " + event["queryStringParameters"]["dir"]) as out:
        return {"statusCode": 200, "body": out.read().decode()}
`,
  }),
  pairOf('py9-batch-argv', 'event-in-shell-command', {
    'app.py': py`import json
import subprocess
import sys

def argv(job):
    yield "/opt/bin/render"
    yield from (f"--{name}={value}" for name, value in job["options"].items())

def handler(event, context):
    for record in event["Records"]:
        job = json.loads(record["body"])
W|        subprocess.call(" ".join(argv(job)), shell=True)
S|        subprocess.call(list(argv(job)))
`,
  }),
  pairOf('py9-eval-json', 'event-in-evaluated-code', {
    'app.py': py`import base64
import json
import zlib

def decode(blob):
    text = zlib.decompress(base64.b64decode(blob)).decode()
W|    return eval(text, {"true": True, "false": False, "null": None})
S|    return json.loads(text)

def handler(event, context):
    total = 0
    for record in event["Records"]:
        total += len(decode(record["kinesis"]["data"]))
    return total
`,
  }),
  pairOf('py9-numexpr', 'event-in-evaluated-code', {
    'app.py': py`import re
import numexpr

ALLOWED = re.compile(r"[0-9+\-*/ ]{1,80}")

def handler(event, context):
    formula = event["queryStringParameters"]["f"]
S|    if not ALLOWED.fullmatch(formula):
S|        return {"statusCode": 400}
    return {"statusCode": 200, "body": str(numexpr.evaluate(formula))}
`,
  }),
  pairOf('py9-template-efs', 'event-in-template', {
    'app.py': py`from string import Template
import jinja2

environment = jinja2.Environment(loader=jinja2.FileSystemLoader("pages"), autoescape=True)
NAMES = {"invoice", "reminder"}

def handler(event, context):
    detail = event["detail"]
W|    page = environment.from_string(detail["page"])
S|    if detail["page"] not in NAMES:
S|        raise LookupError(detail["page"])
S|    page = environment.get_template(detail["page"] + ".html")
    return page.render(order=detail["order"])
`,
  }),
  pairOf('py9-static-class', 'event-in-file-path', {
    'static.py': py`import os

class Static:
    def __init__(self, root, *, index="index.html"):
        self.root = os.path.realpath(root)
        self.index = index

    def _resolve(self, url):
        relative = url.lstrip("/") or self.index
        return os.path.realpath(os.path.join(self.root, relative))

    def get(self, url):
        path = self._resolve(url)
S|        if os.path.commonprefix([path, self.root + os.sep]) != self.root + os.sep:
S|            return None
        if not os.path.isfile(path):
            return None
        with open(path, encoding="utf8") as file:
            return file.read()
`,
    'app.py': py`from static import Static

site = Static("/var/task/site")

def handler(event, context):
    text = site.get(event["rawPath"])
    return {"statusCode": 404} if text is None else {"statusCode": 200, "body": text}
`,
  }),
  pairOf('py9-send-file', 'event-in-file-path', {
    'app.py': py`from flask import Flask, abort, send_file, send_from_directory
from apig_wsgi import make_lambda_handler

app = Flask(__name__)

@app.route("/reports/<path:name>")
def report(name):
W|    return send_file("/mnt/reports/" + name)
S|    return send_from_directory("/mnt/reports", name)

handler = make_lambda_handler(app)
`,
  }),
  pairOf('py9-rename', 'event-in-file-path', {
    'app.py': py`import os

def handler(event, context):
    arguments = event["arguments"]
    old, new = arguments["old"], arguments["new"]
S|    for each in (old, new):
S|        if os.sep in each or each.startswith("."):
S|            raise ValueError("bad name")
    os.rename(f"/mnt/efs/files/{old}", f"/mnt/efs/files/{new}")
    return True
`,
  }),
  pairOf('py9-graphql-http', 'event-in-request-address', {
    'clients.py': py`import httpx

class PartnerClient:
    def __init__(self, base_url, *, timeout=3.0):
        self._client = httpx.Client(base_url=base_url, timeout=timeout)

    def stock(self, sku):
        return self._client.get("/stock", params={"sku": sku}).json()
`,
    'app.py': py`import json
from clients import PartnerClient

PARTNERS = {"a": "https://a.example.com", "b": "https://b.example.com"}

def handler(event, context):
    body = json.loads(event["body"])
W|    client = PartnerClient(body["partner"])
S|    client = PartnerClient(PARTNERS[body["partner"]])
    return {"statusCode": 200, "body": json.dumps(client.stock(body["sku"]))}
`,
  }),
  pairOf('py9-stream-download', 'event-in-request-address', {
    'app.py': py`import json
import requests
import boto3

def chunks(url):
    with requests.Session() as session:
        with session.get(url, stream=True, timeout=5) as response:
            yield from response.iter_content(65536)

def handler(event, context):
    job = json.loads(event["Records"][0]["body"])
W|    url = job["source"]
S|    url = f"https://cdn.example.com/{job['source']}"
    return sum(len(chunk) for chunk in chunks(url))
`,
  }),
  pairOf('py9-cloudpickle', 'event-in-deserialization', {
    'app.py': py`import base64
import json
import cloudpickle

class Envelope:
    def __init__(self, raw):
        self._raw = raw

    @property
    def payload(self):
W|        return cloudpickle.loads(base64.b64decode(self._raw["payload"]))
S|        return json.loads(base64.b64decode(self._raw["payload"]))

def handler(event, context):
    return [Envelope(json.loads(r["body"])).payload["id"] for r in event["Records"]]
`,
  }),
  pairOf('py9-minidom', 'event-in-xml-parser', {
    'app.py': py`W|from xml.dom import minidom
S|from defusedxml import minidom

def handler(event, context):
    total = 0
    for record in event["Records"]:
        document = minidom.parseString(record["Sns"]["Message"])
        total += len(document.getElementsByTagName("item"))
    return total
`,
  }),
  pairOf('py9-chalice-redirect', 'event-in-redirect', {
    'app.py': py`from chalice import Chalice, Response

app = Chalice(app_name="links")
LINKS = {"a": "https://a.example.com"}

@app.route("/r")
def go():
    wanted = app.current_request.query_params["u"]
W|    target = wanted
S|    target = LINKS.get(wanted, "https://www.example.com")
    return Response(body="", status_code=302, headers={"Location": target})
`,
  }),
  pairOf('py9-powertools-html', 'event-in-html-response', {
    'app.py': py`from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response, content_types
from markupsafe import escape

app = APIGatewayHttpResolver()

@app.get("/greet/<name>")
def greet(name: str):
W|    return Response(status_code=200, content_type=content_types.TEXT_HTML, body=f"<h1>{name}</h1>")
S|    return Response(status_code=200, content_type=content_types.TEXT_HTML, body=f"<h1>{escape(name)}</h1>")

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py9-log-adapter', 'event-in-log', {
    'log.py': py`import logging

class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[%s] %s" % (self.extra["request"], msg), kwargs

def logger_for(request_id):
    return Prefixed(logging.getLogger("app"), {"request": request_id})
`,
    'app.py': py`from log import logger_for

def handler(event, context):
    log = logger_for(context.aws_request_id)
    agent = event["headers"]["user-agent"]
W|    log.info(f"agent {agent}")
S|    log.info(f"agent {agent!r}")
    return {"statusCode": 204}
`,
  }),
  pairOf('py9-regex-flags', 'event-in-regular-expression', {
    'app.py': py`import re

class Highlighter:
    def __init__(self, words):
W|        self.rx = re.compile("|".join(words), re.I)
S|        self.rx = re.compile("|".join(map(re.escape, words)), re.I)

    def mark(self, text):
        return self.rx.sub(lambda m: m.group(0).upper(), text)

def handler(event, context):
    words = event["multiValueQueryStringParameters"]["word"]
    return {"statusCode": 200, "body": Highlighter(words).mark("the quick brown fox")}
`,
  }),
  pairOf('py9-settings-override', 'event-in-object-merge', {
    'settings.py': 'DEBUG = False\nADMIN = "root@example.com"\n',
    'app.py': py`import json
import settings

ALLOWED = ["DEBUG"]

def handler(event, context):
    for name, value in json.loads(event["body"]).items():
S|        if name not in ALLOWED:
S|            continue
W|        setattr(settings, name, value)
S|        print(name in ALLOWED)
    return {"statusCode": 200}
`,
  }),
  pairOf('py9-async-error', 'error-details-in-response', {
    'app.py': py`import asyncio
import json
import aiohttp

async def probe(session, url):
    async with session.get(url) as answer:
        return answer.status

async def main():
    async with aiohttp.ClientSession() as session:
        return await asyncio.gather(probe(session, "https://a.example.com"), return_exceptions=False)

def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(asyncio.run(main()))}
    except (aiohttp.ClientError, asyncio.TimeoutError) as failure:
W|        return {"statusCode": 502, "body": json.dumps({"reason": "%s" % failure})}
S|        return {"statusCode": 502, "body": json.dumps({"reason": "upstream"})}
`,
  }),
  pairOf('py9-validation-error', 'error-details-in-response', {
    'app.py': py`import json
import traceback
from pydantic import BaseModel, ValidationError

class Body(BaseModel):
    n: int

def handler(event, context):
    try:
        body = Body.model_validate_json(event["body"])
    except ValidationError as error:
W|        return {"statusCode": 400, "body": json.dumps({"errors": traceback.format_exception(error)})}
S|        return {"statusCode": 400, "body": json.dumps({"errors": error.errors(include_url=False)})}
    return {"statusCode": 200, "body": str(body.n)}
`,
  }),
  pairOf('py9-kms-decrypt', 'secret-in-log-call', {
    'app.py': py`import base64
import logging
import os
import boto3

log = logging.getLogger()
KEY = boto3.client("kms").decrypt(CiphertextBlob=base64.b64decode(os.environ["ENCRYPTED"]))["Plaintext"].decode()

def handler(event, context):
W|    log.debug("using key %s", KEY)
S|    log.debug("using key of %d signs", len(KEY))
    return True
`,
  }),
  pairOf('py9-bearer-headers', 'secret-in-log-call', {
    'app.py': py`import os
import requests

class Client:
    def __init__(self):
        self.headers = {"Authorization": f"Bearer {os.environ['SERVICE_TOKEN']}", "Accept": "application/json"}

    def get(self, path):
W|        print("request", path, self.headers)
S|        print("request", path, list(self.headers))
        return requests.get("https://api.example.com" + path, headers=self.headers, timeout=3)

client = Client()

def handler(event, context):
    return client.get("/v1/me").status_code
`,
  }),
  pairOf('py9-tmp-json', 'data-left-in-temporary-folder', {
    'app.py': py`import contextlib
import json
import os

STATE = "/tmp/state.json"

def handler(event, context):
    with open(STATE, "w") as out:
        json.dump(event["detail"], out)
    size = os.stat(STATE).st_size
S|    with contextlib.suppress(FileNotFoundError):
S|        os.remove(STATE)
    return size
`,
  }),
  pairOf('py9-global-counter', 'data-left-in-globals', {
    'app.py': py`import json
from collections import defaultdict

W|errors = defaultdict(list)

def check(record):
    if "id" not in record:
        return "no id: " + json.dumps(record)
    return None

def handler(event, context):
S|    errors = defaultdict(list)
    for record in event["Records"]:
        problem = check(json.loads(record["body"]))
        if problem:
            errors["problems"].append(problem)
    return {"problems": errors["problems"]}
`,
  }),
  pairOf('py9-slow-split', 'slow-regular-expression', {
    'app.py': py`import re

def fields(line):
W|    return re.split(r"(?:\s*,\s*|\s+)+$", line)
S|    return re.split(r"[\s,]", line)

def handler(event, context):
    return [fields(record["body"]) for record in event["Records"]]
`,
  }),
  pairOf('py9-tls-boto', 'certificate-check-off', {
    'app.py': py`import os
import boto3
from botocore.config import Config

def client(name):
W|    return boto3.client(name, endpoint_url=os.environ.get("ENDPOINT"), verify=False, config=Config(retries={"max_attempts": 2}))
S|    return boto3.client(name, endpoint_url=os.environ.get("ENDPOINT"), config=Config(retries={"max_attempts": 2}))

def handler(event, context):
    return client("s3").list_buckets()["Buckets"][0]["Name"]
`,
  }),
  pairOf('py9-auth-router', 'state-change-without-authorization', {
    'app.py': py`from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools.event_handler.middlewares import NextMiddleware
from routes import router

app = APIGatewayRestResolver()

def owner_only(app: APIGatewayRestResolver, next_middleware: NextMiddleware):
    claims = app.current_event.request_context.authorizer.claims
    app.append_context(owner=claims["sub"])
    return next_middleware(app)

S|app.use(middlewares=[owner_only])
app.include_router(router, prefix="/notes")

def handler(event, context):
    return app.resolve(event, context)
`,
    'routes.py': py`import boto3
from aws_lambda_powertools.event_handler.router import APIGatewayRouter

router = APIGatewayRouter()
table = boto3.resource("dynamodb").Table("notes")

@router.delete("/<note>")
def remove(note: str):
    table.delete_item(Key={"note": note})
    return {}
`,
  }),
  pairOf('py9-auth-cookie', 'state-change-without-authorization', {
    'app.py': py`import json
import boto3
from http.cookies import SimpleCookie
from itsdangerous import URLSafeTimedSerializer
import os

serializer = URLSafeTimedSerializer(os.environ["COOKIE_KEY"])
table = boto3.resource("dynamodb").Table("addresses")

def user_of(event):
    cookie = SimpleCookie("; ".join(event.get("cookies", [])))
    return serializer.loads(cookie["session"].value, max_age=3600)["user"]

def handler(event, context):
    body = json.loads(event["body"])
W|    user = body["user"]
S|    user = user_of(event)
    table.put_item(Item={"user": user, "address": body["address"]})
    return {"statusCode": 200}
`,
  }),
  pairOf('py9-retry-sns', 'retry-unsafe-handler', {
    'app.py': py`import json
import os
import boto3

fifo = boto3.client("sns")

def handler(event, context):
    for record in event["Records"]:
        fifo.publish(
            TopicArn=os.environ["TOPIC"],
            Message=record["body"],
            MessageGroupId="orders",
S|            MessageDeduplicationId=record["messageId"],
        )
`,
  }),
  pairOf('py9-retry-sqlalchemy', 'retry-unsafe-handler', {
    'app.py': py`import json
import os
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["URL_OF_DB"])

def handler(event, context):
    with engine.begin() as conn:
        for record in event["Records"]:
            body = json.loads(record["body"])
W|            conn.execute(text("UPDATE accounts SET balance = balance + :n WHERE id = :id"), {"n": int(body["n"]), "id": body["id"]})
S|            done = conn.execute(text("INSERT INTO processed (id) VALUES (:m) ON CONFLICT DO NOTHING"), {"m": record["messageId"]})
S|            if done.rowcount:
S|                conn.execute(text("UPDATE accounts SET balance = balance + :n WHERE id = :id"), {"n": int(body["n"]), "id": body["id"]})
`,
  }),
];
