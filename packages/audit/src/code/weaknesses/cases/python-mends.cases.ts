import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Mends as people write them, and values that go odd ways. */
export const PYTHON_MENDS: readonly ProjectPair[] = [
  pairOf('py7-namedtuple-query', 'event-in-sql', {
    'app.py': py`import json
import os
from typing import NamedTuple
import pymysql

class Page(NamedTuple):
    order: str
    limit: int

def page_of(event) -> Page:
    params = event["queryStringParameters"] or {}
W|    return Page(params.get("order", "id"), params.get("limit", 20))
S|    order = params.get("order", "id")
S|    if order not in ("id", "created_at"):
S|        order = "id"
S|    return Page(order, min(int(params.get("limit", 20)), 100))

def handler(event, context):
    page = page_of(event)
    with pymysql.connect(host=os.environ["HOST"]) as conn, conn.cursor() as cur:
        cur.execute("SELECT * FROM t ORDER BY {p.order} LIMIT {p.limit}".format(p=page))
        return {"statusCode": 200, "body": json.dumps(cur.fetchall(), default=str)}
`,
  }),
  pairOf('py7-itemgetter', 'event-in-sql', {
    'app.py': py`import json
import os
from operator import itemgetter
import psycopg2.extras

fields = itemgetter("table", "since")
TABLES = {"orders": "public.orders", "returns": "public.returns"}

def handler(event, context):
    table, since = fields(json.loads(event["body"]))
S|    table = TABLES[table]
    conn = psycopg2.connect(os.environ["PG"])
    with conn, conn.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cur:
        cur.execute(f"SELECT count(*) FROM {table} WHERE created > %(since)s", {"since": since})
        return {"statusCode": 200, "body": json.dumps(cur.fetchone())}
`,
  }),
  pairOf('py7-psycopg-identifier', 'event-in-sql', {
    'app.py': py`import os
import psycopg2
from psycopg2 import sql

def handler(event, context):
    column = event["queryStringParameters"]["by"]
W|    query = sql.SQL("SELECT {} , count(*) FROM visits GROUP BY 1".format(column))
S|    query = sql.SQL("SELECT {} , count(*) FROM visits GROUP BY 1").format(sql.Identifier(column))
    with psycopg2.connect(os.environ["PG"]) as conn, conn.cursor() as cur:
        cur.execute(query)
        return {"statusCode": 200, "body": str(cur.fetchall())}
`,
  }),
  pairOf('py7-generic-repository', 'event-in-sql', {
    'core/__init__.py':
      'from .repository import Repository\nfrom .entities import User\n\n__all__ = ["Repository", "User"]\n',
    'core/entities.py': py`from dataclasses import dataclass

@dataclass
class User:
    id: int
    name: str
    table = "users"
`,
    'core/repository.py': py`from typing import Generic, Type, TypeVar

T = TypeVar("T")

class Repository(Generic[T]):
    def __init__(self, connection, entity: Type[T]):
        self.connection = connection
        self.entity = entity

    def by(self, **criteria):
W|        where = " and ".join(f"{k}='{v}'" for k, v in criteria.items())
W|        cursor = self.connection.execute(f"select * from {self.entity.table} where {where}")
S|        where = " and ".join(f"{k}=?" for k in criteria)
S|        cursor = self.connection.execute(f"select * from {self.entity.table} where {where}", list(criteria.values()))
        return [self.entity(*row) for row in cursor]
`,
    'app.py': py`import sqlite3
from core import Repository, User

def handler(event, context):
    users = Repository[User](sqlite3.connect("/mnt/efs/users.db"), User)
    found = users.by(name=event["pathParameters"]["name"])
    return {"statusCode": 200, "body": str(len(found))}
`,
  }),
  pairOf('py7-match-mapping', 'event-in-sql', {
    'app.py': py`import json
import os
import pymysql

def statement(command):
    match command:
        case {"op": "count", "table": table}:
W|            return f"SELECT count(*) FROM {table}"
S|            if table not in {"a", "b"}:
S|                raise ValueError(table)
S|            return f"SELECT count(*) FROM {table}"
        case {"op": "ping"}:
            return "SELECT 1"
        case _:
            raise ValueError("unknown command")

def handler(event, context):
    sql = statement(json.loads(event["body"]))
    with pymysql.connect(host=os.environ["HOST"]).cursor() as cur:
        cur.execute(sql)
        return {"statusCode": 200, "body": str(cur.fetchone())}
`,
  }),
  pairOf('py7-subclass-registry', 'event-in-shell-command', {
    'tasks.py': py`import subprocess

class Task:
    registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Task.registry[cls.__name__.lower()] = cls

    def __call__(self, **arguments):
        raise NotImplementedError

class Whois(Task):
    def __call__(self, domain, **_):
W|        return subprocess.getoutput(f"whois {domain}")
S|        return subprocess.run(["whois", "--", domain], capture_output=True, text=True).stdout

class Echo(Task):
    def __call__(self, text="", **_):
        return text
`,
    'app.py': py`import json
from tasks import Task

def handler(event, context):
    body = json.loads(event["body"])
    task = Task.registry[body.pop("task")]()
    return {"statusCode": 200, "body": task(**body)}
`,
  }),
  pairOf('py7-singledispatch', 'event-in-shell-command', {
    'app.py': py`import os
import re
from functools import singledispatch

@singledispatch
def render(value):
    return str(value)

@render.register
def _(value: str):
W|    return value
S|    return re.sub(r"[^A-Za-z0-9.]", "", value)

def handler(event, context):
    host = render(event["queryStringParameters"]["host"])
    return {"statusCode": 200, "body": str(os.system("nslookup " + host))}
`,
  }),
  pairOf('py7-middleware-chain', 'event-in-shell-command', {
    'app.py': py`import json
import subprocess

class Chain:
    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, request):
        for step in self.steps:
            request = step(request)
        return request

def parse(request):
    return {**request, "json": json.loads(request["body"])}

def check(request):
    if not request["json"]["package"].isidentifier():
        raise ValueError("package")
    return request

def install(request):
    name = request["json"]["package"]
    subprocess.run(f"pip download {name} -d /tmp/wheels", shell=True, check=True)
    return {"statusCode": 200}

W|handler_chain = Chain(parse, install)
S|handler_chain = Chain(parse, check, install)

def handler(event, context):
    return handler_chain(event)
`,
  }),
  pairOf('py7-shell-quote-map', 'event-in-shell-command', {
    'app.py': py`import shlex
import subprocess

def handler(event, context):
    files = event["detail"]["files"]
W|    arguments = " ".join(map(str.strip, files))
S|    arguments = " ".join(map(shlex.quote, files))
    subprocess.check_output("tar cf /tmp/all.tar -C /mnt/data -- " + arguments, shell=True)
`,
  }),
  pairOf('py7-enum-value', 'event-in-shell-command', {
    'app.py': py`import subprocess
from enum import Enum

class Format(str, Enum):
    PNG = "png"
    JPG = "jpg"

def handler(event, context):
    wanted = event["queryStringParameters"]["format"]
W|    fmt = wanted
S|    fmt = Format(wanted).value
    subprocess.run("convert /opt/logo.svg /tmp/logo." + fmt, shell=True)
    return {"statusCode": 200}
`,
  }),
  pairOf('py7-builtins-getattr', 'event-in-evaluated-code', {
    'app.py': py`import builtins
import json

SAFE = ("abs", "max", "min", "sum")

def call(name, arguments):
W|    return builtins.eval(f"{name}(*{arguments!r})")
S|    if name not in SAFE:
S|        raise NameError(name)
S|    return getattr(builtins, name)(*arguments)

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": json.dumps(call(body["fn"], body["args"]))}
`,
  }),
  pairOf('py7-lambda-source', 'event-in-evaluated-code', {
    'app.py': py`import json
import types

def build(source):
W|    module = types.ModuleType("rule")
W|    exec(source, module.__dict__)
W|    return module.__dict__["rule"]
S|    threshold = float(source)
S|    return lambda value: value > threshold

def handler(event, context):
    body = json.loads(event["body"])
    rule = build(body["rule"])
    return {"statusCode": 200, "body": json.dumps([each for each in body["values"] if rule(each)])}
`,
  }),
  pairOf('py7-sandboxed-template', 'event-in-template', {
    'app.py': py`import json
W|from jinja2 import Environment
S|from jinja2.sandbox import SandboxedEnvironment as Environment

environment = Environment()

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": environment.from_string(body["template"]).render(items=[1, 2])}
`,
  }),
  pairOf('py7-path-parts', 'event-in-file-path', {
    'app.py': py`from pathlib import PurePosixPath, Path

BASE = Path("/mnt/efs/avatars")

def avatar(name):
W|    return BASE / f"{name}.png"
S|    return BASE / f"{PurePosixPath(name).name}.png"

def handler(event, context):
    return {"statusCode": 200, "body": avatar(event["pathParameters"]["user"]).read_bytes().hex()}
`,
  }),
  pairOf('py7-is-relative', 'event-in-file-path', {
    'paths.py': py`from pathlib import Path

class Jail:
    def __init__(self, root):
        self.root = Path(root).resolve(strict=False)

    def inside(self, *parts):
        candidate = self.root.joinpath(*parts).resolve()
S|        if not candidate.is_relative_to(self.root):
S|            raise PermissionError("outside")
        return candidate
`,
    'app.py': py`from paths import Jail

jail = Jail("/mnt/efs/shared")

def handler(event, context):
    file = jail.inside(event["pathParameters"]["folder"], event["pathParameters"]["file"])
    return {"statusCode": 200, "body": file.read_text()}
`,
  }),
  pairOf('py7-uuid-name', 'event-in-file-path', {
    'app.py': py`import os
import uuid

def handler(event, context):
    key = event["queryStringParameters"]["id"]
S|    key = str(uuid.UUID(key))
    with open(os.path.join("/mnt/efs/uploads", key + ".bin"), "rb") as f:
        return {"statusCode": 200, "body": f.read().hex()}
`,
  }),
  pairOf('py7-tar-filter', 'event-in-file-path', {
    'app.py': py`import io
import tarfile
import boto3

def handler(event, context):
    s3 = boto3.client("s3")
    for record in event["Records"]:
        obj = s3.get_object(Bucket=record["s3"]["bucket"]["name"], Key=record["s3"]["object"]["key"])
        with tarfile.open(fileobj=io.BytesIO(obj["Body"].read()), mode="r:*") as archive:
W|            archive.extractall("/tmp/unpacked")
S|            archive.extractall("/tmp/unpacked", filter="data")
`,
  }),
  pairOf('py7-allowed-hosts-settings', 'event-in-request-address', {
    'settings.py': py`import os
from dataclasses import dataclass
from typing import FrozenSet

@dataclass(frozen=True)
class Settings:
    hosts: FrozenSet[str]

settings = Settings(hosts=frozenset(os.environ.get("HOSTS", "api.example.com").split(",")))
`,
    'app.py': py`import json
from urllib.parse import urlparse
import requests
from settings import settings

class Blocked(ValueError):
    ...

def ensure(url):
    host = (urlparse(url).hostname or "").lower()
S|    if host not in settings.hosts:
S|        raise Blocked(host)
    return url

def handler(event, context):
    for record in event["Records"]:
        job = json.loads(record["body"])
        requests.post(ensure(job["callback"]), json={"state": "done", "hook": 1}, headers={"Idempotency-Key": record["messageId"]}, timeout=5)
`,
  }),
  pairOf('py7-url-build', 'event-in-request-address', {
    'app.py': py`import requests
from urllib.parse import quote, urlunsplit

def address(city):
W|    return urlunsplit(("https", city + ".weather.example.com", "/today", "", ""))
S|    return urlunsplit(("https", "weather.example.com", "/today/" + quote(city, safe=""), "", ""))

def handler(event, context):
    return {"statusCode": 200, "body": requests.get(address(event["pathParameters"]["city"]), timeout=3).text}
`,
  }),
  pairOf('py7-base-url-join', 'event-in-request-address', {
    'app.py': py`from urllib.parse import urljoin
import httpx

API = "https://api.example.com/v1/"

def handler(event, context):
    part = event["queryStringParameters"]["resource"]
W|    url = urljoin(API, part)
S|    url = API + part.strip("/")
    return {"statusCode": 200, "body": httpx.get(url).text}
`,
  }),
  pairOf('py7-unpickler-restricted', 'event-in-deserialization', {
    'app.py': py`import base64
import io
import pickle

class Restricted(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"{module}.{name} is forbidden")

def loads(data):
W|    return pickle.Unpickler(io.BytesIO(data)).load()
S|    return Restricted(io.BytesIO(data)).load()

def handler(event, context):
    return {"statusCode": 200, "body": str(len(loads(base64.b64decode(event["body"]))))}
`,
  }),
  pairOf('py7-elementtree', 'event-in-xml-parser', {
    'app.py': py`W|import xml.etree.ElementTree as ET
S|import defusedxml.ElementTree as ET

def parse(text):
    return {child.tag: child.text for child in ET.fromstring(text)}

def handler(event, context):
    return {"statusCode": 200, "body": str(sorted(parse(event["body"])))}
`,
  }),
  pairOf('py7-relative-redirect', 'event-in-redirect', {
    'app.py': py`import re

def handler(event, context):
    back = (event.get("queryStringParameters") or {}).get("back", "/")
S|    if not re.match(r"^/(?![/\\])", back):
S|        back = "/"
    return {"statusCode": 303, "headers": {"location": back}}
`,
  }),
  pairOf('py7-flask-redirect', 'event-in-redirect', {
    'app.py': py`from flask import Flask, redirect, request, url_for
from urllib.parse import urljoin, urlparse
import awsgi

app = Flask(__name__)

def is_safe(target):
    base = urlparse(request.host_url)
    test = urlparse(urljoin(request.host_url, target))
    return test.scheme in ("http", "https") and base.netloc == test.netloc

@app.route("/login")
def login():
    target = request.args.get("next")
W|    return redirect(target or url_for("home"))
S|    return redirect(target if target and is_safe(target) else url_for("home"))

@app.route("/")
def home():
    return "home"

def handler(event, context):
    return awsgi.response(app, event, context)
`,
  }),
  pairOf('py7-html-list', 'event-in-html-response', {
    'app.py': py`import html
import json

def row(item):
W|    return "<tr>" + "".join("<td>%s</td>" % v for v in item.values()) + "</tr>"
S|    return "<tr>" + "".join("<td>%s</td>" % html.escape(str(v)) for v in item.values()) + "</tr>"

def handler(event, context):
    table = "\n".join(row(i) for i in json.loads(event["body"])["items"])
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": f"<table>{table}</table>"}
`,
  }),
  pairOf('py7-html-jinja-autoescape', 'event-in-html-response', {
    'app.py': py`import jinja2

W|env = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"))
S|env = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"), autoescape=True)

def handler(event, context):
    body = env.get_template("hello.html").render(name=event["queryStringParameters"]["name"])
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": body}
`,
  }),
  pairOf('py7-log-translate', 'event-in-log', {
    'app.py': py`import logging

logger = logging.getLogger(__name__)
BREAKS = str.maketrans({"\n": "_", "\r": "_"})

def clean(text):
W|    return text.strip()
S|    return text.translate(BREAKS)

def handler(event, context):
    logger.info("agent: %s", clean(event["headers"]["user-agent"]))
    return {"statusCode": 204}
`,
  }),
  pairOf('py7-json-formatter', 'event-in-log', {
    'app.py': py`import json
import logging

class JsonFormatter(logging.Formatter):
    def format(self, record):
        return json.dumps({"level": record.levelname, "message": record.getMessage()})

logger = logging.getLogger("app")
S|stream = logging.StreamHandler()
S|stream.setFormatter(JsonFormatter())
S|logger.addHandler(stream)
S|logger.propagate = False

def handler(event, context):
    logger.warning("unknown coupon " + event["queryStringParameters"]["coupon"])
    return {"statusCode": 404}
`,
  }),
  pairOf('py7-regex-choice', 'event-in-regular-expression', {
    'app.py': py`import re

RULES = {"digits": r"\d+", "words": r"\w+"}

def handler(event, context):
    params = event["queryStringParameters"]
W|    pattern = params["rule"]
S|    pattern = RULES.get(params["rule"], r"\S+")
    return {"statusCode": 200, "body": str(len(re.findall(pattern, params["text"])))}
`,
  }),
  pairOf('py7-merge-deep', 'event-in-object-merge', {
    'app.py': py`import json

class Config:
    def __init__(self):
        self.theme = "light"
        self.role = "reader"

    def apply(self, data):
        for k, v in data.items():
            if hasattr(self, k) and isinstance(v, dict):
                getattr(self, k).apply(v)
            else:
W|                self.__setattr__(k, v)
S|                if k == "theme":
S|                    self.theme = v

def handler(event, context):
    config = Config()
    config.apply(json.loads(event["body"]))
    return {"statusCode": 200, "body": config.theme}
`,
  }),
  pairOf('py7-error-status', 'error-details-in-response', {
    'app.py': py`import json
import boto3
from botocore.exceptions import ClientError

def handler(event, context):
    try:
        item = boto3.client("dynamodb").get_item(TableName="t", Key={"id": {"S": event["pathParameters"]["id"]}})
    except ClientError as error:
W|        return {"statusCode": 500, "body": json.dumps(error.response, default=str)}
S|        code = error.response["Error"]["Code"]
S|        return {"statusCode": 404 if code == "ResourceNotFoundException" else 500, "body": json.dumps({"code": "not available"})}
    return {"statusCode": 200, "body": json.dumps(item.get("Item"))}
`,
  }),
  pairOf('py7-secret-settings', 'secret-in-log-call', {
    'app.py': py`import logging
from pydantic import SecretStr
from pydantic_settings import BaseSettings

class Settings(BaseSettings):
    region: str = "eu-west-1"
W|    api_token: str
S|    api_token: SecretStr

settings = Settings()
log = logging.getLogger()

def handler(event, context):
    log.info("started with %s", settings)
    return settings.region
`,
  }),
  pairOf('py7-secret-filter', 'secret-in-log-call', {
    'app.py': py`import json
import boto3

HIDDEN = {"password", "token"}

def load():
    raw = boto3.client("secretsmanager").get_secret_value(SecretId="service")["SecretString"]
    return json.loads(raw)

def handler(event, context):
    values = load()
W|    print({name: value for name, value in values.items()})
S|    print({name: "***" for name, value in values.items() if name in HIDDEN})
    return len(values)
`,
  }),
  pairOf('py7-tmp-weakref', 'data-left-in-temporary-folder', {
    'app.py': py`import os
import shutil
import zipfile
import boto3

def handler(event, context):
    s3 = boto3.client("s3")
    try:
        s3.download_file(event["bucket"], event["key"], "/tmp/in.zip")
        with zipfile.ZipFile("/tmp/in.zip") as archive:
            return archive.namelist()
    finally:
W|        s3.close()
S|        if os.path.exists("/tmp/in.zip"):
S|            os.remove("/tmp/in.zip")
`,
  }),
  pairOf('py7-global-cache-key', 'data-left-in-globals', {
    'app.py': py`import json
import boto3

table = boto3.resource("dynamodb").Table("profiles")
cache = {}

def profile(user):
W|    if "profile" not in cache:
W|        cache["profile"] = table.get_item(Key={"user": user})["Item"]
W|    return cache["profile"]
S|    if user not in cache:
S|        cache[user] = table.get_item(Key={"user": user})["Item"]
S|    return cache[user]

def handler(event, context):
    user = event["requestContext"]["authorizer"]["claims"]["sub"]
    return {"statusCode": 200, "body": json.dumps(profile(user))}
`,
  }),
  pairOf('py7-global-lru', 'data-left-in-globals', {
    'app.py': py`import json

class Service:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def run(self, body):
W|        self.request = body
W|        return self.answer()
S|        return self.answer(body)

W|    def answer(self):
W|        return {"hello": self.request["name"]}
S|    def answer(self, body):
S|        return {"hello": body["name"]}

service = Service()

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(service.run(json.loads(event["body"])))}
`,
  }),
  pairOf('py7-auth-decorator', 'state-change-without-authorization', {
    'security.py': py`from functools import wraps

def requires(*scopes):
    def outer(fn):
        @wraps(fn)
        def inner(event, context):
            granted = event["requestContext"]["authorizer"]["jwt"]["scopes"]
            if not set(scopes) <= set(granted):
                return {"statusCode": 403, "body": "forbidden"}
            return fn(event, context)
        return inner
    return outer
`,
    'app.py': py`import os
import boto3
from security import requires

s3 = boto3.resource("s3")

S|@requires("files.delete")
def handler(event, context):
    s3.Object(os.environ["BUCKET"], event["pathParameters"]["key"]).delete()
    return {"statusCode": 204}
`,
  }),
  pairOf('py7-auth-api-key', 'state-change-without-authorization', {
    'app.py': py`import hmac
import json
import os
import boto3

users = boto3.resource("dynamodb").Table("users")

def handler(event, context):
S|    if not hmac.compare_digest(event["headers"].get("x-api-key", ""), os.environ["ADMIN_KEY"]):
S|        return {"statusCode": 401}
    body = json.loads(event["body"])
    users.update_item(
        Key={"id": body["id"]},
        UpdateExpression="SET plan = :p",
        ExpressionAttributeValues={":p": body["plan"]},
    )
    return {"statusCode": 200}
`,
  }),
  pairOf('py7-retry-counter', 'retry-unsafe-handler', {
    'app.py': py`import os
import redis

db = redis.Redis.from_url(os.environ["REDIS"])

def handler(event, context):
    for record in event["Records"]:
S|        if not db.set("seen:" + record["messageId"], 1, nx=True, ex=86400):
S|            continue
        db.incrby("orders", 1)
`,
  }),
  pairOf('py7-retry-transact', 'retry-unsafe-handler', {
    'app.py': py`import json
import boto3

db = boto3.client("dynamodb")

def handler(event, context):
    for record in event["Records"]:
        body = json.loads(record["body"])
        add = {"Update": {"TableName": "stock", "Key": {"sku": {"S": body["sku"]}}, "UpdateExpression": "SET amount = amount - :n", "ExpressionAttributeValues": {":n": {"N": str(int(body["n"]))}}}}
W|        db.transact_write_items(TransactItems=[add])
S|        db.transact_write_items(TransactItems=[add, {"Put": {"TableName": "seen", "Item": {"id": {"S": record["messageId"]}}, "ConditionExpression": "attribute_not_exists(id)"}}])
`,
  }),
];
