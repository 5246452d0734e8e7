import type { Weakness } from '../../weaknesses/seen-weakness.ts';

/** A handler as somebody else would write it, and every weakness that it has. */
export interface StyleHandler {
  readonly name: string;
  readonly code: string | Readonly<Record<string, string>>;
  readonly weaknesses: readonly Weakness[];
}

/** Handlers of many hands. */
export const STYLE_HANDLERS: readonly StyleHandler[] = [
  {
    name: 'dispatch on the method, with a class',
    code: `from __future__ import annotations
import json, os, typing as t
import mysql.connector

class Api:
    def __init__(self) -> None:
        self._db: t.Optional[mysql.connector.MySQLConnection] = None

    @property
    def db(self):
        if self._db is None:
            self._db = mysql.connector.connect(host=os.environ["HOST"], password=os.environ["PASSWORD"])
        return self._db

    def dispatch(self, event: dict) -> dict:
        method = event["httpMethod"].lower()
        return getattr(self, method)(event)

    def get(self, event):
        q = (event.get("queryStringParameters") or {}).get("q") or ""
        cursor = self.db.cursor(dictionary=True)
        stmt = """
            SELECT id, title FROM posts
            WHERE title LIKE '%%%s%%'
        """ % q
        cursor.execute(stmt)
        return {"statusCode": 200, "body": json.dumps(cursor.fetchall())}

api = Api()

def handler(event, context):
    return api.dispatch(event)
`,
    weaknesses: ['event-in-sql'],
  },
  {
    name: 'the same with parameters',
    code: `import json, os
import mysql.connector

def _conn():
    return mysql.connector.connect(host=os.environ["HOST"], password=os.environ["PASSWORD"])

def handler(event, _):
    q = (event.get("queryStringParameters") or {}).get("q") or ""
    conn = _conn()
    try:
        cursor = conn.cursor(dictionary=True)
        stmt = "SELECT id, title FROM posts WHERE title LIKE %s"
        cursor.execute(stmt, (f"%{q}%",))
        return {"statusCode": 200, "body": json.dumps(cursor.fetchall())}
    finally:
        conn.close()
`,
    weaknesses: [],
  },
  {
    name: 'thumbnails with a tool',
    code: `import os, subprocess, tempfile, urllib.parse, boto3
s3 = boto3.resource('s3')

def handler(event, context):
    for r in event['Records']:
        b = r['s3']['bucket']['name']; k = urllib.parse.unquote_plus(r['s3']['object']['key'])
        with tempfile.TemporaryDirectory() as d:
            src = os.path.join(d, 'in'); dst = os.path.join(d, 'out.jpg')
            s3.Bucket(b).download_file(k, src)
            cmd = 'convert %s -resize 100x100 -comment "%s" %s' % (src, k, dst)
            p = subprocess.Popen(cmd, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            out, _ = p.communicate()
            s3.Bucket(b).upload_file(dst, 'thumbs/' + k)
`,
    weaknesses: ['event-in-shell-command'],
  },
  {
    name: 'thumbnails with a list',
    code: `import os, subprocess, tempfile, urllib.parse, boto3
s3 = boto3.resource('s3')

def handler(event, context):
    for r in event['Records']:
        b = r['s3']['bucket']['name']; k = urllib.parse.unquote_plus(r['s3']['object']['key'])
        with tempfile.TemporaryDirectory() as d:
            src = os.path.join(d, 'in'); dst = os.path.join(d, 'out.jpg')
            s3.Bucket(b).download_file(k, src)
            subprocess.run(['convert', src, '-resize', '100x100', '-comment', k, dst], check=True, timeout=30)
            s3.Bucket(b).upload_file(dst, 'thumbs/' + k)
`,
    weaknesses: [],
  },
  {
    name: 'a webhook proxy with a guard that does not leave',
    code: `import json
import logging
from urllib.parse import urlsplit
import requests

ALLOWED = frozenset(["partner.example.com"])
LOG = logging.getLogger(__name__)

def lambda_handler(event, context):
    payload = json.loads(event["body"])
    target = payload.get("target")
    if urlsplit(target).hostname not in ALLOWED:
        LOG.warning("unexpected host")
    response = requests.post(target, json=payload["data"], timeout=(3, 10))
    return {"statusCode": response.status_code, "body": response.text}

handler = lambda_handler
`,
    weaknesses: ['event-in-request-address'],
  },
  {
    name: 'a webhook proxy with a guard that leaves',
    code: `import json
from http import HTTPStatus
from urllib.parse import urlsplit
import requests

ALLOWED = frozenset(["partner.example.com"])

class BadTarget(Exception):
    pass

def checked(url):
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname not in ALLOWED:
        raise BadTarget(url)
    return url

def handler(event, context):
    payload = json.loads(event["body"])
    try:
        target = checked(payload.get("target"))
    except BadTarget:
        return {"statusCode": HTTPStatus.BAD_REQUEST, "body": "bad target"}
    response = requests.post(target, json=payload["data"], timeout=(3, 10))
    return {"statusCode": response.status_code, "body": response.text}
`,
    weaknesses: [],
  },
  {
    name: 'a rule engine',
    code: `import json
import operator

OPERATORS = {"gt": operator.gt, "lt": operator.lt}

def evaluate_rule(rule, facts):
    return OPERATORS[rule["op"]](facts[rule["field"]], rule["value"])

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": json.dumps([evaluate_rule(r, body["facts"]) for r in body["rules"]])}
`,
    weaknesses: [],
  },
  {
    name: 'a rule engine that compiles',
    code: `import json

def compile_rule(text):
    code = compile(text, "<rule>", "eval")
    return lambda facts: eval(code, {}, facts)

def handler(event, context):
    body = json.loads(event["body"])
    rules = [compile_rule(r) for r in body["rules"]]
    return {"statusCode": 200, "body": json.dumps([bool(r(body["facts"])) for r in rules])}
`,
    weaknesses: ['event-in-evaluated-code'],
  },
  {
    name: 'a page of search results with a formatter',
    code: `PAGE = """<!doctype html><title>Search</title>
<p>Results for {query}</p>
<ul>{items}</ul>"""

def render(query, items):
    return PAGE.format(query=query, items="".join("<li>" + i + "</li>" for i in items))

def handler(event, context):
    query = event.get("queryStringParameters", {}).get("query", "")
    headers = {"Content-Type": "text/html"}
    return dict(statusCode=200, headers=headers, body=render(query, ["one", "two"]))
`,
    weaknesses: ['event-in-html-response'],
  },
  {
    name: 'a page by a template that escapes',
    code: `from jinja2 import Environment, PackageLoader, select_autoescape

env = Environment(loader=PackageLoader("site"), autoescape=select_autoescape())

def handler(event, context):
    query = event.get("queryStringParameters", {}).get("query", "")
    body = env.get_template("search.html").render(query=query)
    return {"statusCode": 200, "headers": {"Content-Type": "text/html"}, "body": body}
`,
    weaknesses: [],
  },
  {
    name: 'an error middleware',
    code: `import functools, json, traceback

def errors(fn):
    @functools.wraps(fn)
    def inner(event, context):
        try:
            return fn(event, context)
        except Exception as exc:
            return {
                "statusCode": 500,
                "body": json.dumps({"type": type(exc).__name__, "trace": traceback.format_exc().splitlines()}),
            }
    return inner

@errors
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"n": int(event["queryStringParameters"]["n"]) * 2})}
`,
    weaknesses: ['error-details-in-response'],
  },
  {
    name: 'an error middleware that keeps quiet',
    code: `import functools, json, logging, uuid

logger = logging.getLogger()

def errors(fn):
    @functools.wraps(fn)
    def inner(event, context):
        try:
            return fn(event, context)
        except Exception:
            reference = str(uuid.uuid4())
            logger.exception("failed %s", reference)
            return {"statusCode": 500, "body": json.dumps({"reference": reference})}
    return inner

@errors
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"n": int(event["queryStringParameters"]["n"]) * 2})}
`,
    weaknesses: [],
  },
  {
    name: 'a stream of changes',
    code: `from boto3.dynamodb.types import TypeDeserializer
import psycopg2, os

d = TypeDeserializer()
conn = psycopg2.connect(os.environ["DSN"])

def to_row(image):
    return {k: d.deserialize(v) for k, v in image.items()}

def handler(event, context):
    with conn, conn.cursor() as cur:
        for rec in event["Records"]:
            if rec["eventName"] == "REMOVE":
                continue
            row = to_row(rec["dynamodb"]["NewImage"])
            cols = ", ".join(row)
            vals = ", ".join("'%s'" % v for v in row.values())
            cur.execute(f"INSERT INTO mirror ({cols}) VALUES ({vals}) ON CONFLICT DO NOTHING")
`,
    weaknesses: ['event-in-sql'],
  },
  {
    name: 'a stream of changes with composed SQL',
    code: `from boto3.dynamodb.types import TypeDeserializer
import psycopg2, os
from psycopg2 import sql

d = TypeDeserializer()
conn = psycopg2.connect(os.environ["DSN"])

def handler(event, context):
    with conn, conn.cursor() as cur:
        for rec in event["Records"]:
            row = {k: d.deserialize(v) for k, v in rec["dynamodb"]["NewImage"].items()}
            statement = sql.SQL("INSERT INTO mirror ({}) VALUES ({}) ON CONFLICT DO NOTHING").format(
                sql.SQL(", ").join(map(sql.Identifier, row)),
                sql.SQL(", ").join(sql.Placeholder() * len(row)),
            )
            cur.execute(statement, list(row.values()))
`,
    weaknesses: [],
  },
  {
    name: 'a signed download',
    code: `import boto3, json, os, re

BUCKET = os.environ["BUCKET"]
s3 = boto3.client("s3")
NAME = re.compile(r"[\\w-]{1,40}\\.(?:pdf|png)")

def handler(event, context):
    name = event["pathParameters"]["name"]
    if NAME.fullmatch(name) is None:
        return {"statusCode": 404, "body": ""}
    url = s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": name}, ExpiresIn=60)
    return {"statusCode": 302, "headers": {"Location": url}, "body": ""}
`,
    weaknesses: [],
  },
  {
    name: 'an archive that is unpacked',
    code: `import io, tarfile, base64

def handler(event, context):
    raw = base64.b64decode(event["archive"])
    with tarfile.open(fileobj=io.BytesIO(raw), mode="r:gz") as tar:
        for member in tar.getmembers():
            with open(f"/mnt/unpacked/{member.name}", "wb") as out:
                out.write(tar.extractfile(member).read())
`,
    weaknesses: ['event-in-file-path'],
  },
  {
    name: 'a configuration in YAML',
    code: `import boto3, yaml

s3 = boto3.client("s3")

def handler(event, context):
    text = event["body"]
    for document in yaml.load_all(text, yaml.FullLoader):
        s3.put_object(Bucket="configs", Key=document["name"], Body=yaml.dump(document))
    return {"statusCode": 200, "body": "stored"}
`,
    weaknesses: ['event-in-deserialization', 'state-change-without-authorization'],
  },
  {
    name: 'a configuration in YAML, safely',
    code: `import yaml

def handler(event, context):
    names = [d["name"] for d in yaml.safe_load_all(event["body"])]
    return {"statusCode": 200, "body": ",".join(names)}
`,
    weaknesses: [],
  },
  {
    name: 'an audit log in one line',
    code: `import json, logging, sys

logging.basicConfig(stream=sys.stdout, format="%(message)s")
audit = logging.getLogger("audit")

def handler(event, context):
    claims = event["requestContext"]["authorizer"]["jwt"]["claims"]
    action = event["queryStringParameters"]["action"]
    audit.info(json.dumps({"who": claims["sub"], "action": action}))
    return {"statusCode": 204}
`,
    weaknesses: [],
  },
  {
    name: 'an audit log by format',
    code: `import sys

def audit(kind, **fields):
    line = " ".join("{}={}".format(k, v) for k, v in fields.items())
    sys.stdout.write("AUDIT {} {}\\n".format(kind, line))

def handler(event, context):
    audit("login", user=event["queryStringParameters"]["user"])
    return {"statusCode": 204}
`,
    weaknesses: ['event-in-log'],
  },
  {
    name: 'a client with a secret',
    code: `import os, logging
import httpx

log = logging.getLogger()
log.setLevel("DEBUG")
API_KEY = os.environ.get("PARTNER_API_KEY")

def handler(event, context):
    headers = {"Authorization": f"Bearer {API_KEY}"}
    log.debug("request headers: %r", headers)
    return httpx.get("https://partner.example.com/v1/rates", headers=headers).json()
`,
    weaknesses: ['secret-in-log-call'],
  },
  {
    name: 'a client that says that there is a secret',
    code: `import os, logging
import httpx

log = logging.getLogger()
API_KEY = os.environ.get("PARTNER_API_KEY")

def handler(event, context):
    if not API_KEY:
        log.error("PARTNER_API_KEY is not set")
        raise RuntimeError("configuration")
    log.debug("key of %d signs", len(API_KEY))
    return httpx.get("https://partner.example.com/v1/rates", headers={"Authorization": f"Bearer {API_KEY}"}).json()
`,
    weaknesses: [],
  },
  {
    name: 'a step of a state machine',
    code: `import boto3
from decimal import Decimal

ledger = boto3.resource("dynamodb").Table("ledger")

def handler(event, context):
    ledger.update_item(
        Key={"account": event["account"]},
        UpdateExpression="ADD balance :amount",
        ExpressionAttributeValues={":amount": Decimal(str(event["amount"]))},
    )
    return event
`,
    weaknesses: ['retry-unsafe-handler'],
  },
  {
    name: 'a login with MongoDB in an async route',
    code: `from fastapi import FastAPI, Request
from mangum import Mangum
from motor.motor_asyncio import AsyncIOMotorClient

app = FastAPI()
users = AsyncIOMotorClient("mongodb://db").app.users

@app.post("/login")
async def login(request: Request):
    data = await request.json()
    user = await users.find_one({"login": data["login"], "pin": data["pin"]})
    return {"ok": user is not None}

handler = Mangum(app, lifespan="off")
`,
    weaknesses: ['event-in-nosql-query'],
  },
  {
    name: 'a batch that remembers',
    code: `import json

class Aggregator:
    totals = {}
    seen = []

    @classmethod
    def add(cls, message):
        cls.seen.append(message)
        cls.totals[message["sku"]] = cls.totals.get(message["sku"], 0) + 1

def handler(event, context):
    for record in event["Records"]:
        Aggregator.add(json.loads(record["body"]))
    return {"skus": len(Aggregator.totals)}
`,
    weaknesses: ['data-left-in-globals'],
  },
  {
    name: 'a cached client and configuration',
    code: `import json, os, boto3

_client = None
_config = {}

def client():
    global _client
    if _client is None:
        _client = boto3.client("sqs", region_name=os.environ["AWS_REGION"])
    return _client

def handler(event, context):
    if "queue" not in _config:
        _config["queue"] = os.environ["QUEUE_URL"]
    client().send_message(QueueUrl=_config["queue"], MessageBody=json.dumps(event["detail"]))
`,
    weaknesses: [],
  },
  {
    name: 'a filter of words',
    code: `import re

WORDS = r"^\\s*(\\w+\\s*,?\\s*)+$"

def is_list(text):
    return re.match(WORDS, text) is not None

def handler(event, context):
    return {"statusCode": 200 if is_list(event["body"] or "") else 422}
`,
    weaknesses: ['slow-regular-expression'],
  },
  {
    name: 'a report that is written and sent',
    code: `import csv, boto3
s3 = boto3.client("s3")

def handler(event, context):
    path = "/tmp/report.csv"
    with open(path, "w", newline="") as handle:
        writer = csv.writer(handle)
        for row in event["rows"]:
            writer.writerow(row)
    s3.upload_file(path, "reports", "latest.csv")
`,
    weaknesses: ['data-left-in-temporary-folder'],
  },
  {
    name: 'AppSync with the identity',
    code: `import boto3
table = boto3.resource("dynamodb").Table("todos")

def resolve(event):
    arguments, identity = event["arguments"], event["identity"]
    if event["info"]["fieldName"] == "deleteTodo":
        return table.delete_item(Key={"owner": identity["sub"], "id": arguments["id"]})
    return table.get_item(Key={"owner": identity["sub"], "id": arguments["id"]}).get("Item")

handler = lambda event, context: resolve(event)
`,
    weaknesses: [],
  },
  {
    name: 'a lookup of XML in a feed',
    code: `from xml.dom import minidom
import os.path

def titles(document):
    return [n.firstChild.data for n in document.getElementsByTagName("title")]

def handler(event, context):
    feed = minidom.parseString(event["body"])
    return {"statusCode": 200, "body": "\\n".join(titles(feed))}
`,
    weaknesses: ['event-in-xml-parser'],
  },
  {
    name: 'a redirect after login',
    code: `from urllib.parse import urlencode, urlparse

def safe_next(url):
    parsed = urlparse(url)
    return not parsed.netloc and not parsed.scheme and url.startswith("/")

def handler(event, context):
    wanted = (event.get("queryStringParameters") or {}).get("next", "/")
    if not safe_next(wanted):
        wanted = "/"
    return {"statusCode": 302, "headers": {"Location": wanted}}
`,
    weaknesses: [],
  },
  {
    name: 'a tool that is not checked',
    code: `import json, ssl, http.client

def handler(event, context):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.check_hostname = False
    ctx.verify_mode = ssl.VerifyMode.CERT_NONE
    connection = http.client.HTTPSConnection("intern.example.com", context=ctx)
    connection.request("POST", "/hook", json.dumps(event["detail"]))
    return connection.getresponse().status
`,
    weaknesses: ['certificate-check-off'],
  },
];
