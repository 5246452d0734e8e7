import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** Handlers in Python as many people write them. */
export const PYTHON_PROJECTS: readonly ProjectPair[] = [
  pairOf('py-rds-report', 'event-in-sql', {
    'lambda_function.py': `import json
import os

import pymysql

conn = pymysql.connect(
    host=os.environ["DB_HOST"], user=os.environ["DB_USER"], passwd=os.environ["DB_PASSWORD"], db="sales",
    cursorclass=pymysql.cursors.DictCursor,
)


def lambda_handler(event, context):
    params = event.get("queryStringParameters") or {}
    region = params.get("region", "emea")
    with conn.cursor() as cur:
W|        cur.execute("SELECT * FROM sales WHERE region = '%s' LIMIT 100" % region)
S|        cur.execute("SELECT * FROM sales WHERE region = %s LIMIT 100", (region,))
        rows = cur.fetchall()
    return {"statusCode": 200, "body": json.dumps(rows, default=str)}
`,
  }),
  pairOf('py-flask-mangum-sql', 'event-in-sql', {
    'app/main.py': `from typing import Optional

from fastapi import Depends, FastAPI
from mangum import Mangum
from sqlalchemy import text
from sqlalchemy.orm import Session

from .database import get_session

app = FastAPI()


@app.get("/articles")
async def list_articles(author: Optional[str] = None, session: Session = Depends(get_session)):
    if author is None:
        return []
W|    statement = text(f"SELECT id, title FROM articles WHERE author = '{author}'")
W|    return [dict(row._mapping) for row in session.execute(statement)]
S|    statement = text("SELECT id, title FROM articles WHERE author = :author")
S|    return [dict(row._mapping) for row in session.execute(statement, {"author": author})]


handler = Mangum(app, lifespan="off")
`,
    'app/__init__.py': `
`,
    'app/database.py': `import os

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine(os.environ["DATABASE_URL"])
SessionLocal = sessionmaker(bind=engine)


def get_session():
    session = SessionLocal()
    try:
        yield session
    finally:
        session.close()
`,
  }),
  pairOf('py-dataclass-psycopg', 'event-in-sql', {
    'src/worker.py': `import json
from dataclasses import dataclass
import psycopg2
import os


@dataclass
class Purge:
    table: str
    before: str

    @classmethod
    def from_record(cls, record):
        payload = json.loads(record["body"])
        return cls(table=payload["table"], before=payload["before"])


S|ALLOWED = frozenset({"audit_log", "sessions"})
S|
S|
def purge(cursor, command: Purge) -> int:
S|    if command.table not in ALLOWED:
S|        raise ValueError("unknown table")
    cursor.execute(f"DELETE FROM {command.table} WHERE created_at < %s", (command.before,))
    return cursor.rowcount


def handler(event, context):
    connection = psycopg2.connect(os.environ["DSN"])
    with connection, connection.cursor() as cursor:
        return sum(purge(cursor, Purge.from_record(record)) for record in event["Records"])
`,
  }),
  pairOf('py-pymongo-filter', 'event-in-nosql-query', {
    'handler.py': `import json
import os
from pymongo import MongoClient

db = MongoClient(os.environ["MONGO_URL"])["shop"]


def search(event, context):
    body = json.loads(event["body"])
W|    cursor = db.products.find(body.get("filter", {}), {"_id": 0}).limit(20)
S|    cursor = db.products.find({"category": str(body.get("category", ""))}, {"_id": 0}).limit(20)
    return {"statusCode": 200, "body": json.dumps(list(cursor))}
`,
  }),
  pairOf('py-ffmpeg-shell', 'event-in-shell-command', {
    'app.py': `import os
import subprocess
import tempfile
from urllib.parse import unquote_plus

import boto3

s3 = boto3.client("s3")


def thumbnail(bucket: str, key: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "input.mp4")
        target = os.path.join(folder, "thumb.jpg")
        s3.download_file(bucket, key, source)
        caption = os.path.splitext(os.path.basename(key))[0]
W|        subprocess.check_call(f"ffmpeg -i {source} -vf drawtext=text='{caption}' {target}", shell=True)
S|        subprocess.check_call(["ffmpeg", "-i", source, "-metadata", f"title={caption}", target])
        s3.upload_file(target, os.environ["THUMBNAILS"], f"{caption}.jpg")


def lambda_handler(event, _context):
    for record in event["Records"]:
        thumbnail(record["s3"]["bucket"]["name"], unquote_plus(record["s3"]["object"]["key"]))
`,
  }),
  pairOf('py-git-clone', 'event-in-shell-command', {
    'deploy.py': `import json
import logging
import os
import shlex

logger = logging.getLogger()
logger.setLevel(logging.INFO)


def clone(repository: str, branch: str = "main") -> int:
W|    command = "git clone --depth 1 -b {} {} /tmp/checkout".format(branch, repository)
S|    command = "git clone --depth 1 -b {} -- {} /tmp/checkout".format(shlex.quote(branch), shlex.quote(repository))
    return os.system(command)


def handler(event, context):
    for record in event["Records"]:
        message = json.loads(record["Sns"]["Message"])
        status = clone(message["repository"], branch=message.get("branch", "main"))
        logger.info("clone ended with %d", status)
`,
  }),
  pairOf('py-eval-calc', 'event-in-evaluated-code', {
    'calculator.py': `import ast
import json


def handler(event, context):
    try:
        expression = event["queryStringParameters"]["expr"]
    except (KeyError, TypeError):
        return {"statusCode": 400, "body": "expr is missing"}
W|    value = eval(expression, {"__builtins__": {}}, {})
S|    value = ast.literal_eval(expression)
    return {"statusCode": 200, "body": json.dumps({"value": value})}
`,
  }),
  pairOf('py-plugin-import', 'event-in-evaluated-code', {
    'dispatch.py': `import importlib
S|import handlers.created
S|import handlers.deleted
S|
S|ACTIONS = {"created": handlers.created.run, "deleted": handlers.deleted.run}


def lambda_handler(event, context):
    action = event["detail"]["action"]
W|    source = event["detail"].get("code", "")
W|    scope = {}
W|    exec(compile(source, "<rule>", "exec"), scope)
W|    return scope["run"](event["detail"])
S|    return ACTIONS[action](event["detail"])
`,
    'handlers/__init__.py': `
`,
    'handlers/created.py': `def run(detail):
    return {"created": detail["id"]}
`,
    'handlers/deleted.py': `def run(detail):
    return {"deleted": detail["id"]}
`,
  }),
  pairOf('py-jinja-preview', 'event-in-template', {
    'preview.py': `import json

from jinja2 import Environment, FileSystemLoader, select_autoescape

env = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())


def handler(event, context):
    body = json.loads(event["body"])
W|    template = env.from_string(body["template"])
S|    template = env.get_template("preview.html")
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "text/plain"},
        "body": template.render(title=body.get("title"), items=body.get("items", [])),
    }
`,
  }),
  pairOf('py-format-template', 'event-in-template', {
    'greet.py': `import json
import os

CONFIG = {"bucket": os.environ.get("BUCKET"), "stage": "prod"}


class Person:
    def __init__(self, name):
        self.name = name
        self.config = CONFIG


def handler(event, context):
    data = json.loads(event["body"])
    person = Person(data["name"])
W|    message = data["greeting"].format(person=person)
S|    message = "Hello {person.name}".format(person=person)
    return {"statusCode": 200, "body": json.dumps({"message": message})}
`,
  }),
  pairOf('py-download-path', 'event-in-file-path', {
    'files.py': `import base64
from pathlib import Path

BASE = Path("/var/task/documents")


def handler(event, context):
    name = event["pathParameters"]["proxy"]
W|    path = BASE / name
S|    path = (BASE / name).resolve()
S|    if not path.is_relative_to(BASE):
S|        return {"statusCode": 404, "body": ""}
    return {
        "statusCode": 200,
        "isBase64Encoded": True,
        "body": base64.b64encode(path.read_bytes()).decode(),
    }
`,
  }),
  pairOf('py-tar-extract', 'event-in-file-path', {
    'unpack.py': `import io
import tarfile
import tempfile

import boto3

s3 = boto3.resource("s3")


def handler(event, context):
    for record in event["Records"]:
        obj = s3.Object(record["s3"]["bucket"]["name"], record["s3"]["object"]["key"])
        data = io.BytesIO(obj.get()["Body"].read())
        with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=data) as archive:
W|            archive.extractall(folder)
S|            archive.extractall(folder, filter="data")
`,
  }),
  pairOf('py-requests-proxy', 'event-in-request-address', {
    'proxy.py': `import json
from urllib.parse import urlparse

import requests

S|ALLOWED_HOSTS = ("images.example.com", "cdn.example.com")
S|
S|
S|def check(url: str) -> str:
S|    parts = urlparse(url)
S|    if parts.scheme != "https" or parts.hostname not in ALLOWED_HOSTS:
S|        raise ValueError("host is not allowed")
S|    return url
S|

def handler(event, context):
    body = json.loads(event["body"])
W|    response = requests.get(body["image_url"], timeout=3, stream=True)
S|    response = requests.get(check(body["image_url"]), timeout=3, stream=True)
    return {"statusCode": 200, "body": json.dumps({"type": response.headers.get("content-type")})}
`,
  }),
  pairOf('py-urllib3-tenant', 'event-in-request-address', {
    'src/app.py': `import json
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
import urllib3

app = APIGatewayHttpResolver()
http = urllib3.PoolManager()


@app.post("/status")
def status():
    payload: dict = app.current_event.json_body
    tenant = payload["tenant"]
W|    reply = http.request("GET", f"https://{tenant}/health", timeout=2.0)
S|    reply = http.request("GET", f"https://status.example.com/{tenant}/health", timeout=2.0)
    return {"status": reply.status}


def lambda_handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py-pickle-cache', 'event-in-deserialization', {
    'cache.py': `import base64
import json
import pickle


def restore(token: str):
    raw = base64.urlsafe_b64decode(token)
W|    return pickle.loads(raw)
S|    return json.loads(raw)


def handler(event, context):
    cookies = dict(part.split("=", 1) for part in event.get("cookies", []))
    state = restore(cookies["state"])
    return {"statusCode": 200, "body": json.dumps({"step": int(state["step"])})}
`,
  }),
  pairOf('py-yaml-s3', 'event-in-deserialization', {
    'pipeline.py': `import boto3
import yaml

client = boto3.client("s3")


def lambda_handler(event, context):
    record = event["Records"][0]["s3"]
    body = client.get_object(Bucket=record["bucket"]["name"], Key=record["object"]["key"])["Body"].read()
W|    pipeline = yaml.load(body, Loader=yaml.Loader)
S|    pipeline = yaml.load(body, Loader=yaml.SafeLoader)
    return {"stages": [stage["name"] for stage in pipeline["stages"]]}
`,
  }),
  pairOf('py-flask-next', 'event-in-redirect', {
    'web.py': `import awsgi
from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    if request.form["code"] != "letmein":
        return "wrong code", 401
    session["user"] = request.form["user"]
W|    return redirect(request.args.get("next") or url_for("home"))
S|    return redirect(url_for("home"))


@app.route("/")
def home():
    return "hello"


def lambda_handler(event, context):
    return awsgi.response(app, event, context)
`,
  }),
  pairOf('py-html-card', 'event-in-html-response', {
    'card.py': `import html


def render(card):
    rows = "".join(f"<li>{value}</li>" for value in card)
    return "<html><body><ul>" + rows + "</ul></body></html>"


def lambda_handler(event, context):
    query = event.get("multiValueQueryStringParameters") or {}
W|    tags = [tag.strip() for tag in query.get("tag", [])]
S|    tags = [html.escape(tag.strip()) for tag in query.get("tag", [])]
    return {"statusCode": 200, "headers": {"content-type": "text/html"}, "body": render(tags)}
`,
  }),
  pairOf('py-log-user', 'event-in-log', {
    'signin.py': `import json
import logging

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", force=True)
log = logging.getLogger(__name__)


def lambda_handler(event, context):
    user = json.loads(event["body"])["user"]
W|    log.info("sign-in of " + user + " refused")
S|    log.info("sign-in of %r refused", user)
    return {"statusCode": 401}
`,
  }),
  pairOf('py-lxml-entities', 'event-in-xml-parser', {
    'soap.py': `from lxml import etree


def handler(event, context):
W|    parser = etree.XMLParser(resolve_entities=True, no_network=False)
S|    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(event["body"].encode("utf-8"), parser)
    return {"statusCode": 200, "body": root.findtext("name") or ""}
`,
  }),
  pairOf('py-setattr-merge', 'event-in-object-merge', {
    'settings.py': `import json


class Settings:
    def __init__(self):
        self.theme = "light"
        self.page_size = 20


def merge(src, dst):
    for k, v in src.items():
W|        if hasattr(dst, "__getitem__"):
W|            if dst.get(k) and isinstance(v, dict):
W|                merge(v, dst.get(k))
W|            else:
W|                dst[k] = v
W|        elif hasattr(dst, k) and isinstance(v, dict):
W|            merge(v, getattr(dst, k))
W|        else:
W|            setattr(dst, k, v)
S|        if k == "theme":
S|            dst.theme = str(v)
S|        elif k == "page_size":
S|            dst.page_size = int(v)


def handler(event, context):
    settings = Settings()
    merge(json.loads(event["body"]), settings)
    return {"statusCode": 200, "body": json.dumps(vars(settings))}
`,
  }),
  pairOf('py-re-search', 'event-in-regular-expression', {
    'grep.py': `import json
import re

LINES = open("words.txt").read().splitlines() if False else ["alpha", "beta"]


def handler(event, context):
    wanted = event["queryStringParameters"]["pattern"]
W|    found = [line for line in LINES if re.search(wanted, line)]
S|    found = [line for line in LINES if re.search(re.escape(wanted), line)]
    return {"statusCode": 200, "body": json.dumps(found)}
`,
  }),
  pairOf('py-traceback-body', 'error-details-in-response', {
    'orders.py': `import json
import logging
import traceback

import boto3

table = boto3.resource("dynamodb").Table("orders")
logger = logging.getLogger()


def respond(err, res=None):
    return {
        "statusCode": "500" if err else "200",
        "body": json.dumps({"error": err}) if err else json.dumps(res, default=str),
        "headers": {"Content-Type": "application/json"},
    }


def lambda_handler(event, context):
    try:
        item = table.get_item(Key={"id": event["pathParameters"]["id"]})["Item"]
        return respond(None, item)
    except Exception:
        logger.exception("cannot read the order")
W|        return respond(traceback.format_exc())
S|        return respond("internal error")
`,
  }),
  pairOf('py-ssm-print', 'secret-in-log-call', {
    'connect.py': `import boto3

ssm = boto3.client("ssm")


def get_parameters(*names):
    answer = ssm.get_parameters(Names=list(names), WithDecryption=True)
    return {p["Name"]: p["Value"] for p in answer["Parameters"]}


def lambda_handler(event, context):
    values = get_parameters("/app/api-key", "/app/endpoint")
W|    print(f"using {values}")
S|    print(f"using {len(values)} parameters")
    return {"ok": bool(values["/app/api-key"])}
`,
  }),
  pairOf('py-tmp-upload', 'data-left-in-temporary-folder', {
    'handler.py': `import base64
import os

import boto3

s3 = boto3.client("s3")
PATH = "/tmp/upload.bin"


def handler(event, context):
    with open(PATH, "wb") as f:
        f.write(base64.b64decode(event["body"]))
    try:
        s3.upload_file(PATH, os.environ["BUCKET"], context.aws_request_id)
    finally:
W|        print("done")
S|        os.remove(PATH)
    return {"statusCode": 201}
`,
  }),
  pairOf('py-global-user', 'data-left-in-globals', {
    'whoami.py': `import json

W|current_user = None
W|
W|
W|def authenticate(event):
W|    global current_user
W|    current_user = event["requestContext"]["authorizer"]["claims"]["email"]
W|
W|
W|def handler(event, context):
W|    authenticate(event)
W|    return {"statusCode": 200, "body": json.dumps({"user": current_user})}
S|
S|def authenticate(event):
S|    return event["requestContext"]["authorizer"]["claims"]["email"]
S|
S|
S|def handler(event, context):
S|    current_user = authenticate(event)
S|    return {"statusCode": 200, "body": json.dumps({"user": current_user})}
`,
  }),
  pairOf('py-slow-trailing', 'slow-regular-expression', {
    'clean.py': `import json
import re

W|TAG = re.compile(r"^(\\w+\\s?)*$")
S|TAG = re.compile(r"^\\w+(?:\\s\\w+)*$")


def lambda_handler(event, context):
    tags = json.loads(event["body"])["tags"]
    bad = [tag for tag in tags if not TAG.match(tag)]
    return {"statusCode": 400 if bad else 200, "body": json.dumps(bad)}
`,
  }),
  pairOf('py-verify-false', 'certificate-check-off', {
    'sync.py': `import os

import httpx

W|client = httpx.Client(base_url=os.environ["PARTNER_URL"], verify=False)
S|client = httpx.Client(base_url=os.environ["PARTNER_URL"])


def handler(event, context):
    return client.get("/stock").json()
`,
  }),
  pairOf('py-delete-document', 'state-change-without-authorization', {
    'src/delete.py': `import os

import boto3

bucket = boto3.resource("s3").Bucket(os.environ["DOCUMENTS"])


def handler(event, context):
    key = event["pathParameters"]["key"]
S|    owner = event["requestContext"]["authorizer"]["claims"]["sub"]
S|    if not key.startswith(owner + "/"):
S|        return {"statusCode": 403, "body": ""}
    bucket.Object(key).delete()
    return {"statusCode": 204, "body": ""}
`,
  }),
  pairOf('py-counter-sns', 'retry-unsafe-handler', {
    'src/counter.py': `import json
import os

import boto3

table = boto3.resource("dynamodb").Table(os.environ["VISITS"])


def handler(event, context):
    for record in event["Records"]:
        visit = json.loads(record["Sns"]["Message"])
W|        table.update_item(
W|            Key={"page": visit["page"]},
W|            UpdateExpression="ADD visits :one",
W|            ExpressionAttributeValues={":one": 1},
W|        )
S|        table.put_item(
S|            Item={"page": visit["page"], "message": record["Sns"]["MessageId"]},
S|            ConditionExpression="attribute_not_exists(message)",
S|        )
`,
  }),
  pairOf('py-pydantic-sqlite', 'event-in-sql', {
    'app.py': `import json
S|from uuid import UUID
import sqlite3

from pydantic import BaseModel


class Lookup(BaseModel):
W|    customer: str
S|    customer: UUID
    year: int


def handler(event, context):
    lookup = Lookup.model_validate_json(event["body"])
    database = sqlite3.connect("/opt/data.sqlite")
    rows = database.execute(
        f"SELECT total FROM invoices WHERE customer = '{lookup.customer}' AND year = {lookup.year}"
    ).fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
`,
  }),
];
