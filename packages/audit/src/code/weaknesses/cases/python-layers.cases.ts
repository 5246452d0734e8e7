import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Handlers with layers below them: services, repositories, factories, configuration objects. */
export const PYTHON_LAYERS: readonly ProjectPair[] = [
  pairOf('py4-repository-sql', 'event-in-sql', {
    'app.py': py`from orders.container import build_container

container = build_container()

def handler(event, context):
    params = event.get("queryStringParameters") or {}
    service = container.order_service()
    return {"statusCode": 200, "body": service.list_orders(params.get("status", "open"), params.get("sort"))}
`,
    'orders/__init__.py': '',
    'orders/container.py': py`import os
import psycopg2
from .repository import OrderRepository
from .service import OrderService


class Container:
    def __init__(self, dsn):
        self._dsn = dsn
        self._connection = None

    @property
    def connection(self):
        if self._connection is None:
            self._connection = psycopg2.connect(self._dsn)
        return self._connection

    def order_service(self):
        return OrderService(OrderRepository(self.connection))


def build_container():
    return Container(os.environ["ORDERS_DSN"])
`,
    'orders/service.py': py`import json


class OrderService:
    def __init__(self, repository):
        self.repository = repository

    def list_orders(self, status, sort):
        rows = self.repository.find_by_status(status, order_by=sort)
        return json.dumps([dict(row) for row in rows], default=str)
`,
    'orders/repository.py': py`class OrderRepository:
    SORTABLE = ("created", "total")

    def __init__(self, connection):
        self._connection = connection

    def find_by_status(self, status, order_by=None):
W|        column = order_by or "created"
S|        column = order_by if order_by in self.SORTABLE else "created"
        statement = "SELECT id, total FROM orders WHERE status = %s ORDER BY {}".format(column)
        with self._connection.cursor() as cursor:
            cursor.execute(statement, (status,))
            return cursor.fetchall()
`,
  }),
  pairOf('py4-filters-builder', 'event-in-sql', {
    'src/handlers/search.py': py`import json
from src.db.query import Query
from src.db.pool import connection

def lambda_handler(event, _context):
    filters = json.loads(event["body"])["filters"]
    query = Query("customers")
    for name, value in filters.items():
        query.where(name, value)
    with connection().cursor() as cur:
        cur.execute(*query.build())
        return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    'src/__init__.py': '',
    'src/db/__init__.py': '',
    'src/db/pool.py': py`import os
import pymysql

_conn = None

def connection():
    global _conn
    if _conn is None:
        _conn = pymysql.connect(host=os.environ["DB_HOST"], user="app", db="crm")
    return _conn
`,
    'src/db/query.py': py`COLUMNS = frozenset({"name", "city", "segment"})


class Query:
    def __init__(self, table):
        self.table = table
        self.parts = []
        self.values = []

    def where(self, column, value):
S|        if column not in COLUMNS:
S|            raise KeyError(column)
W|        self.parts.append(f"{column} = '{value}'")
S|        self.parts.append(f"{column} = %s")
S|        self.values.append(value)
        return self

    def build(self):
        clause = " AND ".join(self.parts) or "1 = 1"
        return f"SELECT id, name FROM {self.table} WHERE {clause}", tuple(self.values)
`,
  }),
  pairOf('py4-data-api-params', 'event-in-sql', {
    'main.py': py`import os
import boto3
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

app = APIGatewayHttpResolver()
rds = boto3.client("rds-data")
TARGET = {"resourceArn": os.environ["CLUSTER"], "secretArn": os.environ["SECRET"], "database": "shop"}

@app.get("/products/<category>")
def products(category: str):
W|    sql = " ".join(["SELECT sku, price FROM products WHERE category =", f"'{category}'"])
W|    answer = rds.execute_statement(**TARGET, sql=sql, formatRecordsAs="JSON")
S|    sql = "SELECT sku, price FROM products WHERE category = :category"
S|    parameters = [{"name": "category", "value": {"stringValue": category}}]
S|    answer = rds.execute_statement(**TARGET, sql=sql, parameters=parameters, formatRecordsAs="JSON")
    return answer["formattedRecords"]

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py4-athena-dates', 'event-in-sql', {
    'report.py': py`import os
from datetime import date
import boto3

athena = boto3.client("athena")

def day_of(text):
W|    return text.strip()
S|    return date.fromisoformat(text.strip()).isoformat()

def start(first, last):
    query = f"""
        SELECT page, count(*) AS views FROM access_logs
        WHERE day BETWEEN DATE '{first}' AND DATE '{last}' GROUP BY page
    """
    return athena.start_query_execution(
        QueryString=query,
        ResultConfiguration={"OutputLocation": os.environ["RESULTS"]},
    )["QueryExecutionId"]

def handler(event, context):
    detail = event["detail"]
    return start(day_of(detail["from"]), day_of(detail["to"]))
`,
  }),
  pairOf('py4-sqlalchemy-core', 'event-in-sql', {
    'api/app.py': py`from fastapi import Depends, FastAPI
from mangum import Mangum
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from .db import get_session

app = FastAPI()

@app.get("/tickets")
async def tickets(assignee: str, session: AsyncSession = Depends(get_session)):
W|    rows = await session.execute(text(f"SELECT id, title FROM tickets WHERE assignee = '{assignee}'"))
S|    rows = await session.execute(text("SELECT id, title FROM tickets WHERE assignee = :a"), {"a": assignee})
    return [dict(row) for row in rows.mappings()]

handler = Mangum(app, lifespan="off")
`,
    'api/__init__.py': '',
    'api/db.py': py`import os
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

engine = create_async_engine(os.environ["ASYNC_URL"])
maker = async_sessionmaker(engine)

async def get_session():
    async with maker() as session:
        yield session
`,
  }),
  pairOf('py4-partiql-batch', 'event-in-nosql-query', {
    'app.py': py`import boto3
dynamodb = boto3.client("dynamodb")

def statements(ids):
    for each in ids:
W|        yield {"Statement": 'SELECT * FROM "devices" WHERE serial = \'%s\'' % each}
S|        yield {"Statement": 'SELECT * FROM "devices" WHERE serial = ?', "Parameters": [{"S": each}]}

def handler(event, context):
    wanted = event["multiValueQueryStringParameters"]["serial"]
    answers = dynamodb.batch_execute_statement(Statements=list(statements(wanted)))
    return {"statusCode": 200, "body": str(len(answers["Responses"]))}
`,
  }),
  pairOf('py4-mongo-filter', 'event-in-nosql-query', {
    'handlers/find.py': py`import json
from common.mongo import collection
from common.parse import criteria

def main(event, context):
    found = collection("accounts").find(criteria(event)).limit(20)
    return {"statusCode": 200, "body": json.dumps([str(each["_id"]) for each in found])}
`,
    'common/__init__.py': '',
    'common/mongo.py': py`import os
from functools import lru_cache
from pymongo import MongoClient

@lru_cache(maxsize=1)
def client():
    return MongoClient(os.environ["MONGO_URI"])

def collection(name):
    return client().get_default_database()[name]
`,
    'common/parse.py': py`import json

def criteria(event):
    body = json.loads(event["body"])
W|    return {"email": body["email"], "pin": body["pin"]}
S|    return {"email": str(body["email"]), "pin": str(body["pin"])}
`,
  }),
  pairOf('py4-ffmpeg-list', 'event-in-shell-command', {
    'thumb.py': py`import os
import subprocess
import tempfile
from urllib.parse import unquote_plus
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = unquote_plus(record["s3"]["object"]["key"])
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "in")
            s3.download_file(bucket, key, source)
            title = os.path.splitext(key)[0]
W|            command = f'ffmpeg -i {source} -metadata title="{title}" {folder}/out.jpg'
W|            subprocess.check_call(command, shell=True)
S|            command = ["ffmpeg", "-i", source, "-metadata", f"title={title}", f"{folder}/out.jpg"]
S|            subprocess.check_call(command)
            s3.upload_file(f"{folder}/out.jpg", os.environ["OUT"], "thumbs/latest.jpg")
`,
  }),
  pairOf('py4-runner-class', 'event-in-shell-command', {
    'tools/runner.py': py`import shlex
import subprocess
from dataclasses import dataclass, field
from typing import List


@dataclass
class Command:
    program: str
    arguments: List[str] = field(default_factory=list)

    def add(self, *values):
        self.arguments.extend(values)
        return self

    def __str__(self):
W|        return " ".join([self.program, *self.arguments])
S|        return shlex.join([self.program, *self.arguments])


def run(command):
    return subprocess.run(["bash", "-lc", str(command)], capture_output=True, text=True).stdout
`,
    'tools/__init__.py': '',
    'app.py': py`from tools.runner import Command, run

def handler(event, context):
    host = event["pathParameters"]["host"]
    return {"statusCode": 200, "body": run(Command("dig").add("+short", host))}
`,
  }),
  pairOf('py4-operators-eval', 'event-in-evaluated-code', {
    'calc.py': py`import json
import operator

OPERATORS = {"add": operator.add, "sub": operator.sub, "mul": operator.mul}

def compute(kind, left, right):
W|    return eval("operator." + kind)(left, right)
S|    return OPERATORS[kind](left, right)

def handler(event, context):
    body = json.loads(event.get("body") or "{}")
    return {"statusCode": 200, "body": json.dumps({"result": compute(body["op"], body["a"], body["b"])})}
`,
  }),
  pairOf('py4-plugin-loader', 'event-in-evaluated-code', {
    'worker/__init__.py': '',
    'worker/plugins/__init__.py': '',
    'worker/plugins/csvjob.py': 'def run(payload):\n    return len(payload)\n',
    'worker/registry.py': py`import importlib

KNOWN = {"csv": "worker.plugins.csvjob"}

def load(kind):
W|    module = importlib.import_module(f"worker.plugins.{kind}job")
S|    module = importlib.import_module(KNOWN[kind])
    return module.run
`,
    'worker/main.py': py`import json
from worker.registry import load

def handler(event, context):
    for record in event["Records"]:
        job = json.loads(record["body"])
        load(job["kind"])(job["payload"])
`,
  }),
  pairOf('py4-jinja-mail', 'event-in-template', {
    'mail.py': py`import json
from jinja2 import Environment, DictLoader, select_autoescape
import boto3

env = Environment(loader=DictLoader({"hello": "Hello {{ name }}"}), autoescape=select_autoescape(default=True))
ses = boto3.client("sesv2")

def render(message):
W|    return env.from_string("Hello " + message["name"]).render(year=2026)
S|    return env.get_template("hello").render(name=message["name"])

def handler(event, context):
    for record in event["Records"]:
        message = json.loads(record["Sns"]["Message"])
        text = render(message)
        ses.send_email(FromEmailAddress="a@example.com", Destination={"ToAddresses": ["b@example.com"]}, Content={"Simple": {"Subject": {"Data": "Hi"}, "Body": {"Text": {"Data": text}}}})
`,
  }),
  pairOf('py4-storage-class', 'event-in-file-path', {
    'storage.py': py`from pathlib import Path


class LocalStorage:
    def __init__(self, root):
        self.root = Path(root).resolve()

    def open(self, name):
W|        return (self.root / name).open("rb")
S|        target = (self.root / name).resolve()
S|        if self.root not in target.parents:
S|            raise PermissionError(name)
S|        return target.open("rb")
`,
    'app.py': py`import base64
from storage import LocalStorage

store = LocalStorage("/mnt/efs/documents")

def handler(event, context):
    with store.open(event["pathParameters"]["proxy"]) as stream:
        return {"statusCode": 200, "isBase64Encoded": True, "body": base64.b64encode(stream.read()).decode()}
`,
  }),
  pairOf('py4-join-check', 'event-in-file-path', {
    'files.py': py`import os

ROOT = "/mnt/data/reports"

def locate(name):
W|    return os.path.join(ROOT, name)
S|    path = os.path.abspath(os.path.join(ROOT, name))
S|    if os.path.commonpath([ROOT, path]) != ROOT:
S|        raise ValueError("outside of the reports")
S|    return path
`,
    'handler.py': py`from files import locate

def handler(event, context):
    year, name = event["rawPath"].strip("/").split(":", 1)
    try:
        with open(locate(f"{year}/{name}"), encoding="utf-8") as report:
            return {"statusCode": 200, "body": report.read()}
    except FileNotFoundError:
        return {"statusCode": 404}
`,
  }),
  pairOf('py4-webhook-proxy', 'event-in-request-address', {
    'net/guard.py': py`from urllib.parse import urlsplit

ALLOWED = {"hooks.example.com", "api.example.org"}

class ForbiddenTarget(Exception):
    pass

def checked(url):
    parts = urlsplit(url)
S|    if parts.scheme != "https" or parts.hostname not in ALLOWED:
S|        raise ForbiddenTarget(parts.hostname)
    return parts.geturl()
`,
    'net/__init__.py': 'from .guard import checked, ForbiddenTarget\n',
    'app.py': py`import asyncio
import json
import httpx
from net import checked

async def ping(client, url):
    answer = await client.get(checked(url), timeout=3)
    return answer.status_code

async def fan_out(urls):
    async with httpx.AsyncClient() as client:
        return await asyncio.gather(*(ping(client, url) for url in urls))

def handler(event, context):
    urls = json.loads(event["body"])["targets"]
    return {"statusCode": 200, "body": json.dumps(asyncio.run(fan_out(urls)))}
`,
  }),
  pairOf('py4-region-endpoint', 'event-in-request-address', {
    'tenant.py': py`import re
import requests

class TenantClient:
    def __init__(self, tenant):
        self.base = f"https://{tenant}.internal.example.com"

    def status(self):
        return requests.get(self.base + "/status", timeout=2).json()

def tenant_of(event):
    name = event["headers"]["x-tenant"]
S|    if not re.fullmatch(r"[a-z0-9-]{1,32}", name):
S|        raise ValueError("tenant")
    return name

def handler(event, context):
    return {"statusCode": 200, "body": str(TenantClient(tenant_of(event)).status())}
`,
  }),
  pairOf('py4-session-pickle', 'event-in-deserialization', {
    'session.py': py`import base64
import json
import pickle

class Codec:
    def decode(self, raw):
        raise NotImplementedError

class JsonCodec(Codec):
    def decode(self, raw):
        return json.loads(raw)

class PickleCodec(Codec):
    def decode(self, raw):
        return pickle.loads(raw)

W|codec: Codec = PickleCodec()
S|codec: Codec = JsonCodec()

def session(event):
    for cookie in event.get("cookies", []):
        name, _, value = cookie.partition("=")
        if name == "session":
            return codec.decode(base64.urlsafe_b64decode(value))
    return {}
`,
    'app.py': py`from session import session

def handler(event, context):
    user = session(event).get("user", "nobody")
    return {"statusCode": 200, "body": f"user {len(user)}"}
`,
  }),
  pairOf('py4-yaml-config', 'event-in-deserialization', {
    'ingest.py': py`import boto3
import yaml
from urllib.parse import unquote_plus

s3 = boto3.resource("s3")

def documents(event):
    for record in event["Records"]:
        entity = record["s3"]
        yield s3.Object(entity["bucket"]["name"], unquote_plus(entity["object"]["key"])).get()["Body"]

def handler(event, context):
    total = 0
    for body in documents(event):
W|        total += len(yaml.load(body.read(), Loader=yaml.UnsafeLoader))
S|        total += len(yaml.load(body.read(), Loader=yaml.CSafeLoader))
    return total
`,
  }),
  pairOf('py4-soap-lxml', 'event-in-xml-parser', {
    'soap.py': py`from lxml import etree

def make_parser():
W|    return etree.XMLParser(load_dtd=True, no_network=False)
S|    return etree.XMLParser(resolve_entities=False, no_network=True)

def envelope(text):
    return etree.fromstring(text.encode(), make_parser())
`,
    'app.py': py`from soap import envelope

def handler(event, context):
    root = envelope(event["body"])
    return {"statusCode": 200, "body": root.findtext("Id")}
`,
  }),
  pairOf('py4-login-return', 'event-in-redirect', {
    'login.py': py`from urllib.parse import urlparse

DEFAULT = "/home"

def next_page(event):
    query = event.get("queryStringParameters") or {}
    target = query.get("next") or DEFAULT
S|    parts = urlparse(target)
S|    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith("//"):
S|        return DEFAULT
    return target

def handler(event, context):
    return {"statusCode": 302, "headers": {"Location": next_page(event), "Cache-Control": "no-store"}, "body": ""}
`,
  }),
  pairOf('py4-page-builder', 'event-in-html-response', {
    'page.py': py`from html import escape
from string import Template

PAGE = Template("<html><body><h1>Results for $term</h1><ul>$rows</ul></body></html>")

def page(term, rows):
    items = "".join(f"<li>{escape(row)}</li>" for row in rows)
W|    return PAGE.substitute(term=term, rows=items)
S|    return PAGE.substitute(term=escape(term), rows=items)
`,
    'app.py': py`from page import page

HEADERS = {"Content-Type": "text/html; charset=utf-8", "X-Frame-Options": "DENY"}

def handler(event, context):
    term = event["queryStringParameters"]["q"]
    return {"statusCode": 200, "headers": HEADERS, "body": page(term, ["one", "two"])}
`,
  }),
  pairOf('py4-audit-log', 'event-in-log', {
    'audit.py': py`import json
import logging

logger = logging.getLogger("audit")
logger.setLevel(logging.INFO)

def audit(action, **fields):
W|    logger.info("%s %s", action, " ".join(f"{name}={value}" for name, value in fields.items()))
S|    logger.info(json.dumps({"action": action, **fields}))
`,
    'app.py': py`from audit import audit

def handler(event, context):
    audit("login", agent=event["headers"].get("user-agent"), user=event["pathParameters"]["user"])
    return {"statusCode": 204}
`,
  }),
  pairOf('py4-log-strip', 'event-in-log', {
    'app.py': py`import logging
log = logging.getLogger(__name__)

def one_line(value):
    return "".join(each for each in value if each.isprintable())

def handler(event, context):
    name = event["queryStringParameters"]["name"]
W|    log.warning("no such product: " + name)
S|    log.warning("no such product: " + one_line(name))
    return {"statusCode": 404}
`,
  }),
  pairOf('py4-search-regex', 'event-in-regular-expression', {
    'search.py': py`import re

ENTRIES = ["alpha", "beta", "gamma"]

class Matcher:
    def __init__(self, term, whole=False):
W|        source = term
S|        source = re.escape(term)
        self.pattern = re.compile(rf"\b{source}\b" if whole else source, re.IGNORECASE)

    def __call__(self, text):
        return self.pattern.search(text) is not None

def handler(event, context):
    query = event["queryStringParameters"]
    return {"statusCode": 200, "body": str(list(filter(Matcher(query["q"], query.get("whole") == "1"), ENTRIES)))}
`,
  }),
  pairOf('py4-patch-model', 'event-in-object-merge', {
    'models.py': py`class Profile:
    EDITABLE = ("name", "bio")

    def __init__(self, **values):
        self.name = values.get("name")
        self.bio = values.get("bio")
        self.is_admin = values.get("is_admin", False)

    def patch(self, changes):
        for field, value in changes.items():
S|            if field not in self.EDITABLE:
S|                continue
            setattr(self, field, value)
        return self
`,
    'app.py': py`import json
from models import Profile
from store import load, save

def handler(event, context):
    owner = event["requestContext"]["authorizer"]["claims"]["sub"]
    save(owner, load(owner).patch(json.loads(event["body"])))
    return {"statusCode": 204}
`,
    'store.py': py`import boto3
from models import Profile

table = boto3.resource("dynamodb").Table("profiles")

def load(owner):
    return Profile(**table.get_item(Key={"owner": owner}).get("Item", {}))

def save(owner, profile):
    table.put_item(Item={"owner": owner, "name": profile.name, "bio": profile.bio})
`,
  }),
  pairOf('py4-error-middleware', 'error-details-in-response', {
    'middleware.py': py`import functools
import json
import logging
import traceback

log = logging.getLogger()

def safe(handler):
    @functools.wraps(handler)
    def wrapper(event, context):
        try:
            return handler(event, context)
        except Exception as error:
            log.exception("failed")
            return {
                "statusCode": 500,
W|                "body": json.dumps({"error": str(error), "trace": traceback.format_exc().splitlines()}),
S|                "body": json.dumps({"error": "internal error", "requestId": context.aws_request_id}),
            }
    return wrapper
`,
    'app.py': py`from middleware import safe
import boto3

@safe
def handler(event, context):
    table = boto3.resource("dynamodb").Table("things")
    return {"statusCode": 200, "body": str(table.get_item(Key={"id": event["pathParameters"]["id"]}))}
`,
  }),
  pairOf('py4-fastapi-exception-handler', 'error-details-in-response', {
    'app.py': py`import logging
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from mangum import Mangum

app = FastAPI()
log = logging.getLogger("api")

@app.exception_handler(Exception)
async def on_error(request: Request, error: Exception):
    log.error("unhandled", exc_info=error)
W|    return JSONResponse(status_code=500, content={"detail": repr(error)})
S|    return JSONResponse(status_code=500, content={"detail": "internal error"})

@app.get("/items/{item}")
def item(item: int):
    return {"item": item}

handler = Mangum(app)
`,
  }),
  pairOf('py4-config-dump', 'secret-in-log-call', {
    'config.py': py`import os
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Settings:
    table: str
W|    api_key: str
S|    api_key: str = field(repr=False)

    @classmethod
    def from_environment(cls):
        return cls(table=os.environ["TABLE"], api_key=os.environ["PARTNER_API_KEY"])
`,
    'app.py': py`import logging
from config import Settings

logger = logging.getLogger()
settings = Settings.from_environment()

def handler(event, context):
    logger.debug("settings: %r", settings)
    return {"statusCode": 200}
`,
  }),
  pairOf('py4-secret-fetch', 'secret-in-log-call', {
    'secrets_store.py': py`import json
import logging
import boto3

logger = logging.getLogger(__name__)
client = boto3.client("secretsmanager")

def credentials(name):
    answer = client.get_secret_value(SecretId=name)
W|    logger.info("secret %s loaded: %s", name, answer)
S|    logger.info("secret %s loaded, version %s", name, answer["VersionId"])
    return json.loads(answer["SecretString"])
`,
    'app.py': py`from secrets_store import credentials

def handler(event, context):
    login = credentials("reports/database")
    return {"user": login["username"]}
`,
  }),
  pairOf('py4-export-csv', 'data-left-in-temporary-folder', {
    'export.py': py`import csv
import os
import boto3

s3 = boto3.client("s3")
TARGET = "/tmp/export.csv"

def write(rows):
    with open(TARGET, "w", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=["id", "name"])
        writer.writeheader()
        writer.writerows(rows)

def handler(event, context):
    write(event["detail"]["rows"])
W|    s3.upload_file(TARGET, os.environ["BUCKET"], f"exports/{context.aws_request_id}.csv")
S|    try:
S|        s3.upload_file(TARGET, os.environ["BUCKET"], f"exports/{context.aws_request_id}.csv")
S|    finally:
S|        os.remove(TARGET)
    return "done"
`,
  }),
  pairOf('py4-current-user', 'data-left-in-globals', {
    'state.py': py`class Session:
    def __init__(self):
        self.user = None
        self.roles = []

session = Session()
`,
    'app.py': py`import json
from state import Session, session

W|def begin(event):
W|    session.user = json.loads(event["body"])["user"]
W|    return session
S|def begin(event):
S|    own = Session()
S|    own.user = json.loads(event["body"])["user"]
S|    return own

def handler(event, context):
    current = begin(event)
    return {"statusCode": 200, "body": json.dumps({"user": current.user})}
`,
  }),
  pairOf('py4-mail-pattern', 'slow-regular-expression', {
    'validate.py': py`import re

W|EMAIL = re.compile(r"^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9-]+\.)+[a-z]{2,}$")
S|EMAIL = re.compile(r"^[a-zA-Z0-9._-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){1,8}$")

def is_email(text):
    return EMAIL.match(text) is not None
`,
    'app.py': py`import json
from validate import is_email

def handler(event, context):
    body = json.loads(event["body"])
    if not is_email(body["email"]):
        return {"statusCode": 400, "body": "bad address"}
    return {"statusCode": 202}
`,
  }),
  pairOf('py4-session-verify', 'certificate-check-off', {
    'http_client.py': py`import os
import requests

def make_session():
    session = requests.Session()
    session.headers["x-api"] = "v2"
W|    session.verify = False
S|    session.verify = "/opt/ca/bundle.pem"
    return session
`,
    'app.py': py`from http_client import make_session

session = make_session()

def handler(event, context):
    return session.get("https://erp.example.com/stock", timeout=5).json()
`,
  }),
  pairOf('py4-ssl-context', 'certificate-check-off', {
    'app.py': py`import ssl
import urllib.request

def context_for(host):
    context = ssl.create_default_context()
W|    if host.endswith(".internal.example.com"):
W|        context.check_hostname = False
W|        context.verify_mode = ssl.CERT_NONE
S|    if host.endswith(".internal.example.com"):
S|        context.load_verify_locations("/opt/internal-ca.pem")
    return context

def handler(event, context):
    with urllib.request.urlopen("https://ledger.internal.example.com/", context=context_for("ledger.internal.example.com")) as answer:
        return answer.status
`,
  }),
  pairOf('py4-delete-note', 'state-change-without-authorization', {
    'app.py': py`from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from aws_lambda_powertools.event_handler.exceptions import UnauthorizedError
from repo import NoteRepository

app = APIGatewayRestResolver()
notes = NoteRepository()

@app.delete("/notes/<note_id>")
def delete_note(note_id):
S|    caller = app.current_event.request_context.authorizer.claims["sub"]
S|    if notes.get(note_id)["owner"] != caller:
S|        raise UnauthorizedError("not yours")
    notes.delete(note_id)
    return {}, 204

def handler(event, context):
    return app.resolve(event, context)
`,
    'repo.py': py`import os
import boto3

class NoteRepository:
    def __init__(self):
        self.table = boto3.resource("dynamodb").Table(os.environ["NOTES"])

    def get(self, note_id):
        return self.table.get_item(Key={"id": note_id})["Item"]

    def delete(self, note_id):
        self.table.delete_item(Key={"id": note_id})
`,
  }),
  pairOf('py4-update-order', 'state-change-without-authorization', {
    'app.py': py`import json
from auth import require_role
from orders import set_state

def handler(event, context):
S|    require_role(event, "shipping")
    body = json.loads(event["body"])
    set_state(event["pathParameters"]["orderId"], body["state"])
    return {"statusCode": 200, "body": "{}"}
`,
    'auth.py': py`class Forbidden(Exception):
    pass

def require_role(event, role):
    groups = event["requestContext"]["authorizer"]["jwt"]["claims"].get("cognito:groups", "")
    if role not in groups.split():
        raise Forbidden(role)
`,
    'orders.py': py`import boto3
table = boto3.resource("dynamodb").Table("orders")

def set_state(order_id, state):
    table.update_item(
        Key={"id": order_id},
        UpdateExpression="SET #s = :s",
        ExpressionAttributeNames={"#s": "state"},
        ExpressionAttributeValues={":s": state},
    )
`,
  }),
  pairOf('py4-points', 'retry-unsafe-handler', {
    'app.py': py`import json
import boto3
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response

processor = BatchProcessor(event_type=EventType.SQS)
table = boto3.resource("dynamodb").Table("points")

def record_handler(record):
    body = json.loads(record.body)
    table.update_item(
        Key={"user": body["user"]},
W|        UpdateExpression="ADD points :n",
S|        UpdateExpression="ADD points :n, seen :m",
S|        ConditionExpression="NOT contains(seen, :id)",
        ExpressionAttributeValues={
            ":n": int(body["points"]),
S|            ":m": {record.message_id},
S|            ":id": record.message_id,
        },
    )

def handler(event, context):
    return process_partial_response(event=event, record_handler=record_handler, processor=processor, context=context)
`,
  }),
  pairOf('py4-payment-step', 'retry-unsafe-handler', {
    'pay.py': py`import json
import os
import stripe

stripe.api_key = os.environ["STRIPE_KEY"]

class Payments:
    def charge(self, order):
        return stripe.PaymentIntent.create(
            amount=int(order["amount"]),
            currency="eur",
W|            customer=order["customer"],
S|            customer=order["customer"],
S|            idempotency_key=order["id"],
        )

def handler(event, context):
    payments = Payments()
    for record in event["Records"]:
        payments.charge(json.loads(record["body"]))
`,
  }),
];
