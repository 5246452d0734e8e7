import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Ordinary handlers and odd ones mixed, every family but few. */
export const PYTHON_FURTHER: readonly ProjectPair[] = [
  pairOf('py10-dto-validate', 'event-in-sql', {
    'app.py': py`import json
import os
import psycopg2

class BadRequest(Exception):
    pass

def validate(order):
    if order.get("table") not in ("orders", "returns"):
        raise BadRequest("table")
    if not isinstance(order.get("id"), int):
        raise BadRequest("id")

def save(conn, order):
    with conn.cursor() as cur:
        cur.execute(f"UPDATE {order['table']} SET seen = true WHERE id = {order['id']}")

def handler(event, context):
    order = json.loads(event["Records"][0]["body"])
S|    validate(order)
    save(psycopg2.connect(os.environ["DSN"]), order)
`,
  }),
  pairOf('py10-early-return', 'event-in-file-path', {
    'app.py': py`def allowed(name):
    return name.replace("-", "").isalnum()

def handler(event, context):
    name = event["pathParameters"]["name"]
S|    if not allowed(name):
S|        return {"statusCode": 400}
    with open("/mnt/data/" + name) as f:
        return {"statusCode": 200, "body": f.read()}
`,
  }),
  pairOf('py10-dict-get-none', 'event-in-shell-command', {
    'app.py': py`import subprocess
COMMANDS = {"disk": "df -h", "memory": "free -m"}

def handler(event, context):
    name = event["queryStringParameters"]["what"]
W|    command = COMMANDS.get(name) or name
S|    command = COMMANDS.get(name)
S|    if command is None:
S|        return {"statusCode": 404}
    return {"statusCode": 200, "body": subprocess.getoutput(command)}
`,
  }),
  pairOf('py10-marshmallow', 'event-in-nosql-query', {
    'app.py': py`import json
import os
from marshmallow import Schema, fields
from pymongo import MongoClient

class Query(Schema):
W|    name = fields.Raw(required=True)
S|    name = fields.String(required=True)

people = MongoClient(os.environ["URI"]).app.people

def handler(event, context):
    query = Query().load(json.loads(event["body"]))
    return {"statusCode": 200, "body": str(people.count_documents({"name": query["name"]}))}
`,
  }),
  pairOf('py10-typed-dict', 'event-in-request-address', {
    'app.py': py`import json
from typing import TypedDict
import requests
from enum import StrEnum

class Host(StrEnum):
    EU = "eu.example.com"
    US = "us.example.com"

class Job(TypedDict):
    host: str
    path: str

def call(job: Job):
W|    return requests.get("https://" + job["host"] + "/ping", timeout=2)
S|    return requests.get("https://" + Host(job["host"]) + "/ping", timeout=2)

def handler(event, context):
    job: Job = json.loads(event["body"])
    return {"statusCode": call(job).status_code}
`,
  }),
  pairOf('py10-gather-closure', 'event-in-sql', {
    'app.py': py`import asyncio
import json
import os
import aiomysql

async def main(ids):
    pool = await aiomysql.create_pool(host=os.environ["H"])
    async def one(i):
        async with pool.acquire() as conn:
            async with conn.cursor() as cur:
W|                await cur.execute("SELECT name FROM t WHERE id = '" + i + "'")
S|                await cur.execute("SELECT name FROM t WHERE id = %s", (i,))
                return await cur.fetchone()
    return await asyncio.gather(*[one(i) for i in ids])

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(asyncio.run(main(event["multiValueQueryStringParameters"]["id"])))}
`,
  }),
  pairOf('py10-queue-worker', 'event-in-shell-command', {
    'app.py': py`import queue
import subprocess
import threading

tasks = queue.Queue()

def worker():
    while True:
        job = tasks.get()
        if job is None:
            return
W|        subprocess.run("touch /tmp/" + job, shell=True)
S|        subprocess.run(["touch", "--", "/tmp/" + str(abs(hash(job)))])

def handler(event, context):
    thread = threading.Thread(target=worker)
    thread.start()
    for record in event["Records"]:
        tasks.put(record["body"])
    tasks.put(None)
    thread.join()
`,
  }),
  pairOf('py10-redact', 'secret-in-log-call', {
    'app.py': py`import json
import logging
import os

log = logging.getLogger()
CONFIG = {"host": os.environ["HOST"], "password": os.environ["DB_PASSWORD"]}

def redact(values):
    return {k: ("***" if "pass" in k else v) for k, v in values.items()}

def handler(event, context):
W|    log.info("config %s", json.dumps(CONFIG))
S|    log.info("config %s", json.dumps({k: "***" for k in CONFIG}))
`,
  }),
  pairOf('py10-conditional-import', 'certificate-check-off', {
    'app.py': py`import os
import requests

def session():
    s = requests.Session()
W|    s.verify = os.environ.get("VERIFY", "") == "yes" if False else False
S|    s.verify = True
    return s

def handler(event, context):
    return session().get("https://x.example.com").status_code
`,
  }),
  pairOf('py10-dataclass-post-init', 'event-in-shell-command', {
    'app.py': py`import subprocess
import json
from dataclasses import dataclass

FORMATS = ("png", "jpg")

@dataclass
class Request:
    format: str

S|    def __post_init__(self):
S|        if self.format not in FORMATS:
S|            raise ValueError(self.format)

def handler(event, context):
    request = Request(**json.loads(event["body"]))
    subprocess.run(f"convert in.svg out.{request.format}", shell=True)
`,
  }),
  pairOf('py10-abc-strategy', 'event-in-xml-parser', {
    'app.py': py`from abc import ABC, abstractmethod
W|import xml.etree.ElementTree as ElementTree
S|from defusedxml import ElementTree

class Reader(ABC):
    @abstractmethod
    def read(self, text): ...

class Xml(Reader):
    def read(self, text):
        return ElementTree.fromstring(text).attrib

READERS = {"application/xml": Xml}

def handler(event, context):
    reader = READERS[event["headers"]["content-type"]]()
    return {"statusCode": 200, "body": str(reader.read(event["body"]))}
`,
  }),
  pairOf('py10-html-response-helper', 'event-in-html-response', {
    'pages.py': py`def html(body, status=200):
    return {"statusCode": status, "headers": {"Content-Type": "text/html"}, "body": body}
`,
    'main.py': py`from pages import html
import bleach

def handler(event, context):
    comment = event["queryStringParameters"]["c"]
W|    return html("<div>" + comment + "</div>")
S|    return html("<div>" + bleach.clean(comment) + "</div>")
`,
  }),
  pairOf('py10-lambda-route-table', 'event-in-redirect', {
    'app.py': py`ROUTES = {
W|    "/out": lambda q: {"statusCode": 302, "headers": {"Location": q["to"]}},
S|    "/out": lambda q: {"statusCode": 302, "headers": {"Location": "/pages/" + q["to"]}},
    "/": lambda q: {"statusCode": 200, "body": "home"},
}

def handler(event, context):
    route = ROUTES.get(event["rawPath"], ROUTES["/"])
    return route(event.get("queryStringParameters") or {})
`,
  }),
  pairOf('py10-sig-pickle', 'event-in-deserialization', {
    'app.py': py`import shelve, base64, pickle, json
import redis, os
cache = redis.Redis(host=os.environ["R"])

def handler(event, context):
    raw = base64.b64decode(event["queryStringParameters"]["cursor"])
W|    cursor = pickle.loads(raw)
S|    cursor = json.loads(raw)
    return {"statusCode": 200, "body": str(cursor["page"])}
`,
  }),

  pairOf('py10-logger-child', 'event-in-log', {
    'app.py': py`from aws_lambda_powertools import Logger
import logging
plain = logging.getLogger("plain")
structured = Logger()
def handler(event, context):
    q = event["queryStringParameters"]["q"]
W|    plain.error("not found: %s", q)
S|    structured.error("not found", extra={"q": q})
    return {"statusCode": 404}
`,
  }),
  pairOf('py10-html-json', 'event-in-html-response', {
    'app.py': py`import json
def handler(event, context):
    name = event["queryStringParameters"]["name"]
W|    return {"statusCode": 200, "headers": {"content-type": "text/html"}, "body": "<script>var n = " + json.dumps(name) + "</script>"}
S|    return {"statusCode": 200, "headers": {"content-type": "application/json"}, "body": json.dumps({"name": name})}
`,
  }),
  pairOf('py10-sql-int-list', 'event-in-sql', {
    'app.py': py`import sqlite3
def handler(event, context):
    ids = event["queryStringParameters"]["ids"].split(",")
W|    where = ",".join(ids)
S|    where = ",".join(str(int(i)) for i in ids)
    db = sqlite3.connect("/mnt/efs/a.db")
    return db.execute("select * from t where id in (" + where + ")").fetchall()
`,
  }),
  pairOf('py10-sql-try-int', 'event-in-sql', {
    'app.py': py`import sqlite3
def handler(event, context):
    page = event["queryStringParameters"]["page"]
S|    try:
S|        int(page)
S|    except ValueError:
S|        return {"statusCode": 400}
    db = sqlite3.connect("/mnt/efs/a.db")
    return db.execute(f"select * from t limit 10 offset {page}").fetchall()
`,
  }),
  pairOf('py10-error-log-only', 'error-details-in-response', {
    'app.py': py`import json, logging
log = logging.getLogger()
def fail(error, status=500):
W|    return {"statusCode": status, "body": json.dumps({"error": type(error).__name__, "message": error.args[0]})}
S|    log.exception("failed")
S|    return {"statusCode": status, "body": json.dumps({"error": "internal"})}
def handler(event, context):
    try:
        return {"statusCode": 200, "body": str(open("/opt/x").read())}
    except Exception as error:
        return fail(error)
`,
  }),
  pairOf('py10-error-http-exception', 'error-details-in-response', {
    'app.py': py`from fastapi import FastAPI, HTTPException
from mangum import Mangum
import boto3
app = FastAPI()
@app.get("/x")
def x():
    try:
        return boto3.client("s3").list_buckets()
    except Exception as e:
W|        raise HTTPException(status_code=500, detail=str(e))
S|        raise HTTPException(status_code=500, detail="failed")
handler = Mangum(app)
`,
  }),
  pairOf('py10-tmp-random', 'data-left-in-temporary-folder', {
    'app.py': py`import uuid, os, boto3
def handler(event, context):
W|    path = "/tmp/upload.bin"
S|    path = f"/tmp/{uuid.uuid4()}.bin"
    boto3.client("s3").download_file("b", event["Records"][0]["s3"]["object"]["key"], path)
    size = os.path.getsize(path)
S|    os.unlink(path)
    return size
`,
  }),
  pairOf('py10-global-append', 'data-left-in-globals', {
    'app.py': py`import json
history = []
def handler(event, context):
    body = json.loads(event["body"])
W|    history.append(body)
W|    return {"statusCode": 200, "body": json.dumps(history)}
S|    own = [body]
S|    return {"statusCode": 200, "body": json.dumps(own)}
`,
  }),
  pairOf('py10-global-lazy', 'data-left-in-globals', {
    'app.py': py`import json, boto3, os
_table = None
W|_last = {}
def table():
    global _table
    if _table is None:
        _table = boto3.resource("dynamodb").Table(os.environ["T"])
    return _table
def handler(event, context):
    body = json.loads(event["body"])
W|    _last["user"] = body["user"]
    item = table().get_item(Key={"id": body["user"]})
    return {"statusCode": 200, "body": json.dumps(item.get("Item"), default=str)}
`,
  }),
  pairOf('py10-auth-verify', 'state-change-without-authorization', {
    'auth/__init__.py': 'from .tokens import verify_token\n',
    'auth/tokens.py': py`import os
from authlib.jose import jwt
def verify_token(headers):
    claims = jwt.decode(headers["authorization"].removeprefix("Bearer "), os.environ["KEY"])
    claims.validate()
    return claims["sub"]
`,
    'app.py': py`import json
import boto3
from auth import verify_token
t = boto3.resource("dynamodb").Table("carts")
def handler(event, context):
S|    verify_token(event["headers"])
    body = json.loads(event["body"])
    t.delete_item(Key={"cart": body["cart"]})
    return {"statusCode": 204}
`,
  }),
  pairOf('py10-retry-eventbridge', 'retry-unsafe-handler', {
    'app.py': py`import boto3, uuid
t = boto3.client("dynamodb")
def handler(event, context):
    detail = event["detail"]
W|    t.put_item(TableName="audit", Item={"id": {"S": uuid.uuid4().hex}, "who": {"S": detail["user"]}})
S|    t.put_item(TableName="audit", Item={"id": {"S": event["id"]}, "who": {"S": detail["user"]}})
`,
  }),
  pairOf('py10-regex-nested', 'slow-regular-expression', {
    'app.py': py`import re
class Rules:
W|    URL = re.compile(r"^(https?://)?([\w-]+\.?)+(/[\w-]*)*$")
S|    URL = re.compile(r"^https?://[\w.-]{1,200}(?:/[\w-]{0,50}){0,10}$")
def handler(event, context):
    return {"statusCode": 200 if Rules.URL.match(event["body"]) else 400}
`,
  }),
  pairOf('py10-secret-str', 'secret-in-log-call', {
    'app.py': py`import os, logging
logger = logging.getLogger()
class Db:
    def __init__(self, url): self.url = url
    def __repr__(self):
W|        return f"Db({self.url})"
S|        return "Db(...)"
db = Db(os.environ["DATABASE_URL"])
def handler(event, context):
    logger.info("using %s", db)
`,
  }),
  pairOf('py10-ssrf-startswith', 'event-in-request-address', {
    'app.py': py`import json, requests
BASE = "https://files.example.com/"
def handler(event, context):
    url = json.loads(event["body"])["url"]
W|    if not url.startswith("https://files.example.com"):
S|    if not url.startswith(BASE):
        return {"statusCode": 400}
    return {"statusCode": 200, "body": requests.get(url).text}
`,
  }),
  pairOf('py10-mongo-update', 'event-in-nosql-query', {
    'app.py': py`import json, os
from pymongo import MongoClient
from bson import ObjectId
c = MongoClient(os.environ["U"]).a.b
def handler(event, context):
    sub = event["requestContext"]["authorizer"]["claims"]["sub"]
    body = json.loads(event["body"])
W|    c.update_one({"_id": body["id"], "owner": sub}, {"$set": {"x": 1}})
S|    c.update_one({"_id": ObjectId(body["id"]), "owner": sub}, {"$set": {"x": 1}})
    return {"statusCode": 204}
`,
  }),
  pairOf('py10-format-map', 'event-in-template', {
    'app.py': py`import json
class Ctx:
    secret = "x"
def handler(event, context):
    b = json.loads(event["body"])
W|    return {"statusCode": 200, "body": b["tpl"].format(ctx=Ctx())}
S|    return {"statusCode": 200, "body": "hello {name}".format(name=b["tpl"])}
`,
  }),
];
