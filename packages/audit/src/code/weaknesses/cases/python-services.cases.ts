import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** More of them, with the libraries of services. */
export const PYTHON_SERVICES: readonly ProjectPair[] = [
  pairOf('py-sqlalchemy-fstring', 'event-in-sql', {
    'app/handler.py': `import json
import os

import sqlalchemy as sa

engine = sa.create_engine(os.environ["DB_URI"], poolclass=sa.pool.NullPool)


class Repository:
    def __init__(self, connection):
        self._connection = connection

    def by_tag(self, tags):
W|        joined = ", ".join(f"'{tag}'" for tag in tags)
W|        query = sa.text("SELECT id, title FROM notes WHERE tag IN (" + joined + ")")
W|        return self._connection.execute(query).mappings().all()
S|        query = sa.text("SELECT id, title FROM notes WHERE tag IN :tags").bindparams(sa.bindparam("tags", expanding=True))
S|        return self._connection.execute(query, {"tags": tags}).mappings().all()


def handler(event, context):
    tags = (event.get("multiValueQueryStringParameters") or {}).get("tag") or []
    with engine.connect() as connection:
        notes = Repository(connection).by_tag(tags)
    return {"statusCode": 200, "body": json.dumps([dict(n) for n in notes])}
`,
  }),
  pairOf('py-rds-data-api', 'event-in-sql', {
    'handler.py': `import os
import boto3

rds = boto3.client("rds-data")


def run(sql, parameters=()):
    return rds.execute_statement(
        resourceArn=os.environ["CLUSTER"], secretArn=os.environ["SECRET"], database="app", sql=sql,
        parameters=list(parameters),
    )


def lambda_handler(event, context):
    for record in event["Records"]:
        device = record["messageAttributes"]["device"]["stringValue"]
W|        run(f"update devices set seen_at = now() where serial = '{device}'")
S|        run("update devices set seen_at = now() where serial = :serial", [{"name": "serial", "value": {"stringValue": device}}])
`,
  }),
  pairOf('py-partiql', 'event-in-nosql-query', {
    'find.py': `import json
import boto3

client = boto3.client("dynamodb")


def handler(event, context):
    owner = event["queryStringParameters"]["owner"]
W|    answer = client.execute_statement(Statement=f"SELECT * FROM \\"cars\\" WHERE owner = '{owner}'")
S|    answer = client.execute_statement(Statement='SELECT * FROM "cars" WHERE owner = ?', Parameters=[{"S": owner}])
    return {"statusCode": 200, "body": json.dumps(answer["Items"])}
`,
  }),
  pairOf('py-mongo-auth', 'event-in-nosql-query', {
    'auth/login.py': `import json
import os

from flask import Flask, jsonify, request
from pymongo import MongoClient
import serverless_wsgi

app = Flask(__name__)
users = MongoClient(os.environ["MONGO"]).get_default_database().users


@app.post("/login")
def login():
    credentials = request.get_json(force=True)
W|    user = users.find_one({"name": credentials["name"], "pin": credentials["pin"]})
S|    name, pin = credentials["name"], credentials["pin"]
S|    if not isinstance(name, str) or not isinstance(pin, str):
S|        return jsonify(error="bad request"), 400
S|    user = users.find_one({"name": name, "pin": pin})
    return jsonify(ok=user is not None)


def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
  }),
  pairOf('py-popen-dns', 'event-in-shell-command', {
    'dns.py': `import json
import re
import subprocess


def lookup(domain):
W|    pipe = subprocess.Popen("nslookup " + domain, stdout=subprocess.PIPE, shell=True)
S|    if re.fullmatch(r"[a-z0-9.-]{1,253}", domain) is None:
S|        raise ValueError("not a domain")
S|    pipe = subprocess.Popen("nslookup " + domain, stdout=subprocess.PIPE, shell=True)
    out, _ = pipe.communicate(timeout=5)
    return out.decode()


def handler(event, context):
    body = event.get("body") or "{}"
    return {"statusCode": 200, "body": json.dumps({"answer": lookup(json.loads(body)["domain"])})}
`,
  }),
  pairOf('py-stepfunctions-pandas', 'event-in-evaluated-code', {
    'filter.py': `import boto3
import pandas as pd

s3 = boto3.client("s3")
S|OPERATORS = {"gt": "__gt__", "lt": "__lt__", "eq": "__eq__"}


def handler(event, context):
    frame = pd.DataFrame(event["rows"])
W|    kept = frame[frame.apply(lambda row: eval(event["condition"], {}, dict(row)), axis=1)]
S|    condition = event["condition"]
S|    kept = frame[getattr(frame[condition["column"]], OPERATORS[condition["operator"]])(float(condition["value"]))]
    return {"count": len(kept)}
`,
  }),
  pairOf('py-flask-template-string', 'event-in-template', {
    'mail.py': `from flask import Flask, render_template_string, request
from apig_wsgi import make_lambda_handler

app = Flask(__name__)


@app.route("/invite")
def invite():
    guest = request.args.get("guest", "friend")
W|    return render_template_string("<p>Dear " + guest + ", you are invited</p>")
S|    return render_template_string("<p>Dear {{ guest }}, you are invited</p>", guest=guest)


lambda_handler = make_lambda_handler(app.wsgi_app)
`,
  }),
  pairOf('py-zip-write', 'event-in-file-path', {
    'unzip.py': `import io
import os
import tempfile
import zipfile

import boto3

s3 = boto3.client("s3")


def lambda_handler(event, context):
    record = event["Records"][0]["s3"]
    buffer = io.BytesIO()
    s3.download_fileobj(record["bucket"]["name"], record["object"]["key"], buffer)
    buffer.seek(0)
    with zipfile.ZipFile(buffer) as archive, tempfile.TemporaryDirectory() as folder:
        for name in archive.namelist():
W|            target = os.path.join(folder, name)
S|            target = os.path.join(folder, os.path.basename(name))
            with open(target, "wb") as out:
                out.write(archive.read(name))
            s3.upload_file(target, os.environ["OUT"], os.path.basename(name))
`,
  }),
  pairOf('py-upload-name', 'event-in-file-path', {
    'upload.py': `import base64
import json
import os
import uuid

UPLOADS = "/mnt/efs/uploads"


def handler(event, context):
    payload = json.loads(base64.b64decode(event["body"]) if event.get("isBase64Encoded") else event["body"])
W|    filename = payload.get("filename", "unnamed")
S|    extension = os.path.splitext(os.path.basename(payload.get("filename", "unnamed")))[1]
S|    filename = f"{uuid.uuid4()}{extension}"
    with open(f"{UPLOADS}/{filename}", "wb") as stream:
        stream.write(base64.b64decode(payload["content"]))
    return {"statusCode": 201, "body": json.dumps({"ok": True})}
`,
  }),
  pairOf('py-urlopen-image', 'event-in-request-address', {
    'fetch.py': `import json
import urllib.request
from urllib.parse import urlsplit


S|TRUSTED = {"assets.example.com"}
S|
S|
def load(url):
S|    parts = urlsplit(url)
S|    if parts.scheme not in ("http", "https") or parts.netloc not in TRUSTED:
S|        return None
    with urllib.request.urlopen(url, timeout=4) as response:
        return response.read(1_000_000)


def handler(event, context):
    sizes = []
    for record in event["Records"]:
        message = json.loads(json.loads(record["body"])["Message"])
        content = load(message["url"])
        sizes.append(len(content) if content else 0)
    return sizes
`,
  }),
  pairOf('py-marshmallow-sql', 'event-in-sql', {
    'api.py': `import json
import sqlite3

from marshmallow import Schema, ValidationError, fields, validate


class OrderQuery(Schema):
W|    sort = fields.Str(required=True)
S|    sort = fields.Str(required=True, validate=validate.OneOf(["created", "total"]))
    page = fields.Int(load_default=1)


def lambda_handler(event, context):
    try:
        query = OrderQuery().load(event["queryStringParameters"] or {})
    except ValidationError as error:
        return {"statusCode": 400, "body": json.dumps(error.messages)}
    db = sqlite3.connect("/opt/orders.db")
    rows = db.execute(f"SELECT id, total FROM orders ORDER BY {query['sort']} LIMIT 20 OFFSET {query['page'] * 20}")
    return {"statusCode": 200, "body": json.dumps(rows.fetchall())}
`,
  }),
  pairOf('py-cerberus-shell', 'event-in-shell-command', {
    'job.py': `import json
import os

from cerberus import Validator

SCHEMA = {
W|    "queue": {"type": "string", "maxlength": 40},
S|    "queue": {"type": "string", "allowed": ["fast", "slow"]},
    "count": {"type": "integer", "min": 1},
}
validator = Validator(SCHEMA)


def handler(event, context):
    document = json.loads(event["body"])
    if not validator.validate(document):
        return {"statusCode": 400, "body": json.dumps(validator.errors)}
    os.system("/opt/bin/enqueue " + document["queue"])
    return {"statusCode": 202}
`,
  }),
  pairOf('py-powertools-parser', 'event-in-shell-command', {
    'src/app.py': `import subprocess
from typing import Literal

from aws_lambda_powertools.utilities.parser import BaseModel, event_parser, envelopes


class Build(BaseModel):
W|    target: str
S|    target: Literal["all", "docs", "tests"]
    verbose: bool = False


@event_parser(model=Build, envelope=envelopes.EventBridgeEnvelope)
def handler(event: Build, context):
    return subprocess.run(f"make -C /opt/project {event.target}", shell=True, check=False).returncode
`,
  }),
  pairOf('py-jsonpickle', 'event-in-deserialization', {
    'session.py': `import base64
import json

import jsonpickle


def handler(event, context):
    raw = base64.b64decode(event["headers"]["x-session"]).decode()
W|    session = jsonpickle.decode(raw)
W|    return {"statusCode": 200, "body": str(int(session.visits) + 1)}
S|    session = json.loads(raw)
S|    return {"statusCode": 200, "body": str(int(session["visits"]) + 1)}
`,
  }),
  pairOf('py-fastapi-redirect', 'event-in-redirect', {
    'main.py': `from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from mangum import Mangum

api = FastAPI()
S|TARGETS = {"docs": "https://docs.example.com", "blog": "https://blog.example.com"}


@api.get("/go")
def go(target: str):
W|    return RedirectResponse(target, status_code=302)
S|    return RedirectResponse(TARGETS.get(target, "https://example.com"), status_code=302)


handler = Mangum(api)
`,
  }),
  pairOf('py-chalice-html', 'event-in-html-response', {
    'app.py': `from chalice import Chalice, Response
from html import escape

app = Chalice(app_name="pages")


@app.route("/hello")
def hello():
    params = app.current_request.query_params or {}
W|    name = params.get("name", "you")
S|    name = escape(params.get("name", "you"))
    return Response(body="<h1>Hello %s</h1>" % name, status_code=200, headers={"Content-Type": "text/html"})
`,
  }),
  pairOf('py-print-header', 'event-in-log', {
    'visit.py': `import json


def handler(event, context):
    agent = event["headers"].get("user-agent", "")
    path = event["queryStringParameters"]["page"]
W|    print("visit of {} by {}".format(path, agent))
S|    print(json.dumps({"visit": path, "agent": agent}))
    return {"statusCode": 204}
`,
  }),
  pairOf('py-sax-feed', 'event-in-xml-parser', {
    'feed.py': `import io
import xml.sax
W|from xml.sax.handler import ContentHandler, feature_external_ges
S|from xml.sax.handler import ContentHandler
S|import defusedxml.sax


class Titles(ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        if name == "title":
            self.count += 1


def handler(event, context):
    titles = Titles()
W|    parser = xml.sax.make_parser()
W|    parser.setFeature(feature_external_ges, True)
W|    parser.setContentHandler(titles)
W|    parser.parse(io.BytesIO(event["body"].encode()))
S|    defusedxml.sax.parseString(event["body"].encode(), titles)
    return {"statusCode": 200, "body": str(titles.count)}
`,
  }),
  pairOf('py-str-error', 'error-details-in-response', {
    'pay.py': `import json
import psycopg2
import os


def handler(event, context):
    try:
        conn = psycopg2.connect(os.environ["DSN"])
        with conn.cursor() as cur:
            cur.execute("SELECT balance FROM accounts WHERE id = %s", (event["pathParameters"]["id"],))
            (balance,) = cur.fetchone()
        return {"statusCode": 200, "body": json.dumps({"balance": str(balance)})}
    except Exception as exc:
W|        return {"statusCode": 500, "body": json.dumps({"error": repr(exc)})}
S|        print(type(exc).__name__)
S|        return {"statusCode": 500, "body": json.dumps({"error": "try again later"})}
`,
  }),
  pairOf('py-cache-list', 'data-left-in-globals', {
    'basket.py': `import json

W|BASKET = {"items": []}
W|
W|
def handler(event, context):
    body = json.loads(event["body"])
W|    BASKET["items"].append(body["item"])
W|    return {"statusCode": 200, "body": json.dumps(BASKET)}
S|    basket = {"items": [body["item"]]}
S|    return {"statusCode": 200, "body": json.dumps(basket)}
`,
  }),
  pairOf('py-ssl-context', 'certificate-check-off', {
    'poll.py': `import json
import ssl
from http.client import HTTPSConnection

W|context = ssl.create_default_context()
W|context.check_hostname = False
W|context.verify_mode = ssl.CERT_NONE
S|context = ssl.create_default_context()


def handler(event, _):
    connection = HTTPSConnection("sensor.example.com", context=context)
    connection.request("GET", "/v1/state")
    return json.load(connection.getresponse())
`,
  }),
  pairOf('py-kinesis-transfer', 'retry-unsafe-handler', {
    'ledger.py': `import base64
import json
import os

import psycopg2


def handler(event, context):
    with psycopg2.connect(os.environ["DSN"]) as connection, connection.cursor() as cursor:
        for record in event["Records"]:
            booking = json.loads(base64.b64decode(record["kinesis"]["data"]))
            cursor.execute(
W|                "UPDATE accounts SET balance = balance + %s WHERE id = %s",
W|                (booking["amount"], booking["account"]),
S|                "INSERT INTO bookings (id, account, amount) VALUES (%s, %s, %s) ON CONFLICT (id) DO NOTHING",
S|                (booking["id"], booking["account"], booking["amount"]),
            )
`,
  }),
];
