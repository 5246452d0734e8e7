import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Other frameworks, other triggers, newer and rarer libraries. */
export const PYTHON_FRAMEWORKS: readonly ProjectPair[] = [
  pairOf('py6-chalice-sql', 'event-in-sql', {
    'app.py': py`from chalice import Chalice, Response
from chalicelib.db import people

app = Chalice(app_name="people")

@app.route("/people", methods=["GET"])
def list_people():
    params = app.current_request.query_params or {}
    return people(params.get("city", ""))
`,
    'chalicelib/__init__.py': '',
    'chalicelib/db.py': py`import os
import sqlite3

def people(city):
    with sqlite3.connect(os.environ["DB_FILE"]) as db:
        db.row_factory = sqlite3.Row
W|        cursor = db.execute("select * from people where city like '%" + city + "%'")
S|        cursor = db.execute("select * from people where city like '%' || :city || '%'", {"city": city})
        return [dict(row) for row in cursor]
`,
  }),
  pairOf('py6-django-raw', 'event-in-sql', {
    'shop/views.py': py`from django.http import JsonResponse
from .models import Product

def search(request):
    term = request.GET.get("term", "")
W|    found = Product.objects.raw("SELECT * FROM shop_product WHERE name = '%s'" % term)
S|    found = Product.objects.raw("SELECT * FROM shop_product WHERE name = %s", [term])
    return JsonResponse({"names": [each.name for each in found]})
`,
    'shop/__init__.py': '',
    'shop/models.py': py`from django.db import models

class Product(models.Model):
    name = models.CharField(max_length=80)
`,
    'shop/urls.py': py`from django.urls import path
from . import views

urlpatterns = [path("search", views.search)]
`,
    'handler.py': py`import os
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
from django.core.asgi import get_asgi_application
from mangum import Mangum
import shop.urls

handler = Mangum(get_asgi_application(), lifespan="off")
`,
  }),
  pairOf('py6-duckdb', 'event-in-sql', {
    'app.py': py`import duckdb

def handler(event, context):
    year = event["queryStringParameters"]["year"]
    con = duckdb.connect(":memory:")
W|    rows = con.sql(f"SELECT count(*) FROM read_parquet('s3://logs/year={year}/*.parquet')").fetchall()
S|    rows = con.sql(f"SELECT count(*) FROM read_parquet('s3://logs/year={int(year):04d}/*.parquet')").fetchall()
    return {"statusCode": 200, "body": str(rows[0][0])}
`,
  }),
  pairOf('py6-asyncpg', 'event-in-sql', {
    'app.py': py`import asyncio
import json
import os
import asyncpg

async def load(names):
    conn = await asyncpg.connect(os.environ["PG_URL"])
    try:
W|        listed = ",".join("'" + n + "'" for n in names)
W|        rows = await conn.fetch("SELECT * FROM sensors WHERE name IN (" + listed + ")")
S|        marks = ",".join(f"$" + str(at + 1) for at in range(len(names)))
S|        rows = await conn.fetch("SELECT * FROM sensors WHERE name IN (" + marks + ")", *names)
        return [dict(r) for r in rows]
    finally:
        await conn.close()

def handler(event, context):
    names = [json.loads(r["body"])["sensor"] for r in event["Records"]]
    return asyncio.get_event_loop().run_until_complete(load(names))
`,
  }),
  pairOf('py6-peewee', 'event-in-sql', {
    'app.py': py`import os
from peewee import CharField, Model, MySQLDatabase, SQL, fn

db = MySQLDatabase("crm", host=os.environ["HOST"])

class Lead(Model):
    name = CharField()
    class Meta:
        database = db

def handler(event, context):
    order = event["queryStringParameters"]["order"]
W|    query = Lead.select().order_by(SQL(order))
S|    query = Lead.select().order_by({"name": Lead.name, "id": Lead.id}.get(order, Lead.id))
    return [lead.name for lead in query.limit(10)]
`,
  }),
  pairOf('py6-redshift', 'event-in-sql', {
    'app.py': py`import boto3

class Warehouse:
    def __init__(self, client=None):
        self.client = client or boto3.client("redshift-data")

    def run(self, template, **values):
W|        sql = template.format(**values)
W|        return self.client.execute_statement(Database="dw", WorkgroupName="wg", Sql=sql)["Id"]
S|        named = [{"name": k, "value": v} for k, v in values.items()]
S|        return self.client.execute_statement(Database="dw", WorkgroupName="wg", Sql=template, Parameters=named)["Id"]

def handler(event, context):
W|    return Warehouse().run("DELETE FROM staging WHERE batch = '{batch}'", batch=event["detail"]["batch"])
S|    return Warehouse().run("DELETE FROM staging WHERE batch = :batch", batch=event["detail"]["batch"])
`,
  }),
  pairOf('py6-motor', 'event-in-nosql-query', {
    'app.py': py`import asyncio
import json
import os
from motor.motor_asyncio import AsyncIOMotorClient
from pydantic import BaseModel

class Login(BaseModel):
    user: str
    password: str

mongo = AsyncIOMotorClient(os.environ["MONGO"])

async def find(body):
W|    return await mongo.app.users.find_one({"user": body["user"], "password": body["password"]})
S|    login = Login(**body)
S|    return await mongo.app.users.find_one({"user": login.user, "password": login.password})

def handler(event, context):
    found = asyncio.run(find(json.loads(event["body"])))
    return {"statusCode": 200 if found else 401}
`,
  }),
  pairOf('py6-where-script', 'event-in-nosql-query', {
    'app.py': py`from pymongo import MongoClient
import os

events = MongoClient(os.environ["URI"])["log"]["events"]

def handler(event, context):
    limit = event["queryStringParameters"].get("min", "0")
W|    cursor = events.find({"$where": "this.size > " + limit})
S|    cursor = events.find({"size": {"$gt": int(limit)}})
    return {"statusCode": 200, "body": str(sum(1 for _ in cursor))}
`,
  }),
  pairOf('py6-opensearch-query', 'event-in-nosql-query', {
    'app.py': py`import json
import os
from opensearchpy import OpenSearch

es = OpenSearch(hosts=[os.environ["ES"]])

def handler(event, context):
    body = json.loads(event["body"])
W|    found = es.search(index="docs", body={"query": body["query"]})
S|    found = es.search(index="docs", body={"query": {"match": {"text": str(body["query"])}}})
    return {"statusCode": 200, "body": json.dumps(found["hits"]["hits"])}
`,
  }),
  pairOf('py6-dynamo-filter', 'event-in-nosql-query', {
    'app.py': py`import json
import boto3

table = boto3.resource("dynamodb").Table("items")

def handler(event, context):
    options = json.loads(event["body"])
W|    found = table.scan(**options)
S|    found = table.scan(Limit=int(options.get("limit", 10)))
    return {"statusCode": 200, "body": json.dumps(found["Items"], default=str)}
`,
  }),
  pairOf('py6-websocket-cmd', 'event-in-shell-command', {
    'ws.py': py`import json
import os
import boto3

ACTIONS = {}

def action(name):
    def register(fn):
        ACTIONS[name] = fn
        return fn
    return register

@action("ping")
def ping(body):
W|    return os.popen("ping -c 1 " + body["host"]).read()
S|    return "pong"

@action("time")
def clock(body):
    return os.popen("date").read()

def handler(event, context):
    if event["requestContext"]["routeKey"] in ("$connect", "$disconnect"):
        return {"statusCode": 200}
    body = json.loads(event["body"])
    text = ACTIONS[body["action"]](body)
    api = boto3.client("apigatewaymanagementapi", endpoint_url=os.environ["WS"])
    api.post_to_connection(ConnectionId=event["requestContext"]["connectionId"], Data=text.encode())
    return {"statusCode": 200}
`,
  }),
  pairOf('py6-kinesis-popen', 'event-in-shell-command', {
    'app.py': py`import base64
import json
from subprocess import PIPE, Popen

def convert(name, fmt):
W|    proc = Popen(f"convert /opt/in/{name} {fmt}:-", shell=True, stdout=PIPE)
S|    proc = Popen(["convert", f"/opt/in/{int(name)}.png", "png:-"], stdout=PIPE)
    out, _ = proc.communicate()
    return out

def handler(event, context):
    for record in event["Records"]:
        payload = json.loads(base64.b64decode(record["kinesis"]["data"]))
        convert(payload["name"], payload["format"])
`,
  }),
  pairOf('py6-asyncio-exec', 'event-in-shell-command', {
    'app.py': py`import asyncio
import shlex

async def run(*args):
    proc = await asyncio.create_subprocess_exec(*args, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate()
    return out.decode()

async def main(branch):
W|    return await run("/bin/sh", "-c", f"git log -1 {branch}")
S|    return await run("git", "log", "-1", "--", branch)

def handler(event, context):
    return {"statusCode": 200, "body": asyncio.run(main(event["queryStringParameters"]["branch"]))}
`,
  }),
  pairOf('py6-ssm-run', 'event-in-shell-command', {
    'app.py': py`import boto3

ssm = boto3.client("ssm")
SERVICES = ("nginx", "worker")

def handler(event, context):
    service = event["detail"]["service"]
S|    if service not in SERVICES:
S|        raise ValueError("unknown service")
    ssm.send_command(
        InstanceIds=["i-0123456789abcdef0"],
        DocumentName="AWS-RunShellScript",
        Parameters={"commands": [f"systemctl restart {service}"]},
    )
`,
  }),
  pairOf('py6-exec-template', 'event-in-evaluated-code', {
    'app.py': py`import json
import ast

def evaluate(source, names):
W|    return eval(compile(source, "<rule>", "eval"), {"__builtins__": {}}, names)
S|    return names == ast.literal_eval(source)

def handler(event, context):
    rule = json.loads(event["body"])
    return {"statusCode": 200, "body": str(evaluate(rule["when"], rule["facts"]))}
`,
  }),
  pairOf('py6-getattr-dispatch', 'event-in-evaluated-code', {
    'app.py': py`import importlib
import json

STEPS = {"resize": "steps.resize", "crop": "steps.crop"}

def handler(event, context):
    results = []
    for step in event["steps"]:
W|        module = importlib.import_module(step["module"])
S|        module = importlib.import_module(STEPS.get(step["module"], "steps.resize"))
        results.append(module.run(step.get("args", {})))
    return results
`,
    'steps/__init__.py': '',
    'steps/resize.py': 'def run(args):\n    return "resized"\n',
    'steps/crop.py': 'def run(args):\n    return "cropped"\n',
  }),
  pairOf('py6-pandas-query', 'event-in-evaluated-code', {
    'app.py': py`import pandas as pd

def handler(event, context):
    frame = pd.DataFrame({"price": [1, 2, 3]})
    limit = event["queryStringParameters"]["limit"]
W|    cheap = frame.query("price < " + limit)
S|    cheap = frame[frame["price"] < float(limit)]
    return {"statusCode": 200, "body": cheap.to_json()}
`,
  }),
  pairOf('py6-mako', 'event-in-template', {
    'app.py': py`import json
from mako.template import Template

LAYOUT = "Dear ${'{'}name}, thank you"

def handler(event, context):
    body = json.loads(event["body"])
W|    text = Template(body["layout"]).render(name=body["name"])
S|    text = Template(LAYOUT).render(name=body["name"])
    return {"statusCode": 200, "body": json.dumps({"text": text})}
`,
  }),
  pairOf('py6-flask-ssti', 'event-in-template', {
    'app.py': py`from flask import Flask, render_template_string, request
import awsgi

app = Flask(__name__)

@app.get("/hello")
def hello():
    who = request.args.get("who", "world")
W|    return render_template_string("<p>Hello %s</p>" % who)
S|    return render_template_string("<p>Hello {{ who }}</p>", who=who)

def handler(event, context):
    return awsgi.response(app, event, context)
`,
  }),
  pairOf('py6-format-object', 'event-in-template', {
    'app.py': py`class User:
    def __init__(self, name):
        self.name = name

def greet(pattern, user):
W|    return pattern.format(user=user)
S|    return pattern.replace("{name}", user.name)

def handler(event, context):
    detail = event["detail"]
    return greet(detail["greeting"], User("Ada"))
`,
  }),
  pairOf('py6-zip-members', 'event-in-file-path', {
    'app.py': py`import io
import os
import zipfile
from urllib.parse import unquote_plus
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        key = unquote_plus(record["s3"]["object"]["key"])
        data = s3.get_object(Bucket=record["s3"]["bucket"]["name"], Key=key)["Body"].read()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
W|                target = os.path.join("/tmp/out", member.filename)
S|                target = os.path.join("/tmp/out", os.path.basename(member.filename))
                with open(target, "wb") as out:
                    out.write(archive.read(member))
S|                os.remove(target)
W|                os.remove(target)
`,
  }),
  pairOf('py6-alb-static', 'event-in-file-path', {
    'app.py': py`import mimetypes
import posixpath

ROOT = "/var/task/static"

def handler(event, context):
    path = event["path"].lstrip("/")
S|    path = posixpath.normpath("/" + path).lstrip("/")
S|    if path.startswith(".."):
S|        return {"statusCode": 404}
W|    with open(ROOT + "/" + path, "r") as page:
S|    import os
S|    full = os.path.realpath(os.path.join(ROOT, path))
S|    if not full.startswith(ROOT + os.sep):
S|        return {"statusCode": 404}
S|    with open(full, "r") as page:
        return {"statusCode": 200, "headers": {"Content-Type": mimetypes.guess_type(path)[0]}, "body": page.read()}
`,
  }),
  pairOf('py6-fastapi-file', 'event-in-file-path', {
    'app.py': py`from pathlib import Path
from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse
from mangum import Mangum

app = FastAPI()
BASE = Path("/mnt/efs/public").resolve()

def safe(name: str) -> Path:
    path = BASE.joinpath(name).resolve()
S|    try:
S|        path.relative_to(BASE)
S|    except ValueError:
S|        raise HTTPException(404)
    return path

@app.get("/download")
def download(name: str):
    return FileResponse(safe(name))

handler = Mangum(app)
`,
  }),
  pairOf('py6-shutil-move', 'event-in-file-path', {
    'app.py': py`import json
import re
import shutil

NAME = re.compile(r"[A-Za-z0-9_-]+\.pdf")

def archive(name):
S|    if NAME.fullmatch(name) is None:
S|        raise ValueError(name)
    shutil.move("/mnt/efs/inbox/" + name, "/mnt/efs/archive/")

def handler(event, context):
    for record in event["Records"]:
        archive(json.loads(record["body"])["file"])
`,
  }),
  pairOf('py6-appsync-fetch', 'event-in-request-address', {
    'app.py': py`from aws_lambda_powertools.event_handler import AppSyncResolver
import urllib3

app = AppSyncResolver()
http = urllib3.PoolManager()
FEEDS = {"news": "https://news.example.com/rss", "blog": "https://blog.example.com/rss"}

@app.resolver(type_name="Query", field_name="feed")
def feed(source: str):
W|    return http.request("GET", source).data.decode()
S|    return http.request("GET", FEEDS[source]).data.decode()

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py6-aiohttp-private', 'event-in-request-address', {
    'net.py': py`import ipaddress
import socket
from urllib.parse import urlparse

def is_public(url):
    host = urlparse(url).hostname
    if not host:
        return False
    for info in socket.getaddrinfo(host, 443):
        if not ipaddress.ip_address(info[4][0]).is_global:
            return False
    return True
`,
    'app.py': py`import asyncio
import aiohttp
from net import is_public

async def head(url):
    async with aiohttp.ClientSession() as session:
        async with session.head(url, allow_redirects=False) as answer:
            return answer.status

def handler(event, context):
    url = event["queryStringParameters"]["url"]
S|    if not is_public(url):
S|        return {"statusCode": 400, "body": "address not allowed"}
    return {"statusCode": 200, "body": str(asyncio.run(head(url)))}
`,
  }),
  pairOf('py6-pdf-url', 'event-in-request-address', {
    'app.py': py`import base64
import pdfkit

PAGES = {"terms": "https://www.example.com/terms", "imprint": "https://www.example.com/imprint"}

def handler(event, context):
    page = event["pathParameters"]["page"]
W|    data = pdfkit.from_url(page, False)
S|    data = pdfkit.from_url(PAGES[page], False)
    return {"statusCode": 200, "isBase64Encoded": True, "body": base64.b64encode(data).decode()}
`,
  }),
  pairOf('py6-http-client', 'event-in-request-address', {
    'app.py': py`import http.client
import json

def call(host, path):
    conn = http.client.HTTPSConnection(host, timeout=3)
    conn.request("GET", path)
    return conn.getresponse().status

def handler(event, context):
    body = json.loads(event["body"])
W|    return {"statusCode": call(body["host"], "/health")}
S|    return {"statusCode": call("status.example.com", "/health/" + body["host"])}
`,
  }),
  pairOf('py6-joblib', 'event-in-deserialization', {
    'app.py': py`import io
import base64
import joblib
import numpy as np

MODEL = joblib.load("/opt/model.joblib")

def handler(event, context):
    raw = base64.b64decode(event["body"])
W|    features = joblib.load(io.BytesIO(raw))
S|    features = np.frombuffer(raw, dtype=np.float32)
    return {"statusCode": 200, "body": str(MODEL.predict([features]))}
`,
  }),
  pairOf('py6-ruamel', 'event-in-deserialization', {
    'app.py': py`from ruamel.yaml import YAML

W|reader = YAML(typ="unsafe")
S|reader = YAML(typ="safe")

def handler(event, context):
    rules = reader.load(event["body"])
    return {"statusCode": 200, "body": str(len(rules))}
`,
  }),
  pairOf('py6-signed-pickle', 'event-in-deserialization', {
    'app.py': py`import base64, hmac, hashlib, os, pickle, json

KEY = os.environ["STATE_KEY"].encode()

def read_state(raw):
    data, mac = raw.split(".")
W|    return pickle.loads(base64.b64decode(data))
S|    if not hmac.compare_digest(hmac.new(KEY, data.encode(), hashlib.sha256).hexdigest(), mac):
S|        raise PermissionError("state")
S|    return json.loads(base64.b64decode(data))

def handler(event, context):
    return {"statusCode": 200, "body": str(read_state(event["headers"]["x-state"]))}
`,
  }),
  pairOf('py6-sax-handler', 'event-in-xml-parser', {
    'app.py': py`import io
import xml.sax
W|from xml.sax import make_parser
S|from defusedxml.sax import make_parser

class Counter(xml.sax.ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        self.count += 1

def handler(event, context):
    counter = Counter()
    parser = make_parser()
    parser.setContentHandler(counter)
    parser.parse(io.StringIO(event["body"]))
    return {"statusCode": 200, "body": str(counter.count)}
`,
  }),
  pairOf('py6-lxml-iterparse', 'event-in-xml-parser', {
    'app.py': py`import io
import boto3
from lxml import etree
from urllib.parse import unquote_plus

def handler(event, context):
    s3 = boto3.client("s3")
    for record in event["Records"]:
        body = s3.get_object(Bucket=record["s3"]["bucket"]["name"], Key=unquote_plus(record["s3"]["object"]["key"]))["Body"].read()
W|        for _, element in etree.iterparse(io.BytesIO(body), events=("end",)):
S|        for _, element in etree.iterparse(io.BytesIO(body), events=("end",), resolve_entities=False):
            element.clear()
`,
  }),
  pairOf('py6-powertools-redirect', 'event-in-redirect', {
    'app.py': py`from aws_lambda_powertools.event_handler import LambdaFunctionUrlResolver, Response

app = LambdaFunctionUrlResolver()
TARGETS = {"docs": "https://docs.example.com/", "home": "https://www.example.com/"}

@app.get("/go")
def go():
    where = app.current_event.get_query_string_value(name="to", default_value="home")
W|    return Response(status_code=301, headers={"Location": where})
S|    return Response(status_code=301, headers={"Location": TARGETS.get(where, TARGETS["home"])})

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py6-starlette-html', 'event-in-html-response', {
    'app.py': py`from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from mangum import Mangum
import markupsafe

async def index(request):
    name = request.query_params.get("name", "you")
W|    return HTMLResponse("<b>" + name + "</b>")
S|    return HTMLResponse("<b>" + markupsafe.escape(name) + "</b>")

app = Starlette(routes=[Route("/", index)])
handler = Mangum(app, lifespan="off")
`,
  }),
  pairOf('py6-loguru', 'event-in-log', {
    'app.py': py`from loguru import logger

def handler(event, context):
    user = event["queryStringParameters"]["user"]
W|    logger.info("login of {}", user)
S|    logger.info("login of {!r}", user)
    return {"statusCode": 204}
`,
  }),
  pairOf('py6-cognito-log', 'event-in-log', {
    'app.py': py`import logging
logger = logging.getLogger()

def handler(event, context):
    attributes = event["request"]["userAttributes"]
W|    logger.info("sign-up of %s (%s)", event["userName"], attributes.get("name"))
S|    logger.info("sign-up of %r (%r)", event["userName"], attributes.get("name"))
    event["response"]["autoConfirmUser"] = False
    return event
`,
  }),
  pairOf('py6-regex-fstring', 'event-in-regular-expression', {
    'app.py': py`import re

LINES = open("/var/task/words.txt").read().splitlines()

def handler(event, context):
    word = event["queryStringParameters"]["word"]
W|    rx = f"(?i)\b{word}\w*"
S|    rx = f"(?i)\b{re.escape(word)}\w*"
    return {"statusCode": 200, "body": str([line for line in LINES if re.search(rx, line)])}
`,
  }),
  pairOf('py6-dict-update', 'event-in-object-merge', {
    'app.py': py`import json
from types import SimpleNamespace

defaults = {"limit": 10, "debug": False}

def handler(event, context):
    options = SimpleNamespace(**defaults)
W|    vars(options).update(json.loads(event["body"]))
S|    options.limit = int(json.loads(event["body"])["limit"])
    return {"statusCode": 200, "body": str(options.limit)}
`,
  }),
  pairOf('py6-setattr-model', 'event-in-object-merge', {
    'app.py': py`import json
from sqlalchemy.orm import Session
from models import Account, engine

def handler(event, context):
    who = event["requestContext"]["authorizer"]["lambda"]["accountId"]
    changes = json.loads(event["body"])
    with Session(engine) as session:
        account = session.get(Account, who)
        for key in changes:
W|            if hasattr(account, key):
W|                setattr(account, key, changes[key])
S|            if key in {"display_name", "language"}:
S|                setattr(account, key, changes[key])
        session.commit()
    return {"statusCode": 204}
`,
    'models.py': py`import os
from sqlalchemy import String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

engine = create_engine(os.environ["DB_URL_PATH"])

class Base(DeclarativeBase):
    pass

class Account(Base):
    __tablename__ = "accounts"
    id: Mapped[str] = mapped_column(primary_key=True)
    display_name: Mapped[str] = mapped_column(String(80))
    language: Mapped[str] = mapped_column(String(5))
    balance: Mapped[int] = mapped_column()
`,
  }),
];
