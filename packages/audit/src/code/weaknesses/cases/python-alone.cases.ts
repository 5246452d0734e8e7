import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** Weaknesses that code has by itself, in the words of many authors. */
export const PYTHON_ALONE: readonly ProjectPair[] = [
  pairOf('py5-error-vars', 'error-details-in-response', {
    'app.py': py`import json
import psycopg2

def reply(status, **body):
    return dict(statusCode=status, body=json.dumps(body))

def handler(event, context):
    try:
        with psycopg2.connect("service=app") as conn, conn.cursor() as cur:
            cur.execute("select 1")
    except psycopg2.Error as e:
W|        return reply(503, message=e.pgerror, detail="{0}".format(e))
S|        return reply(503, message="try again later", code=type(e).__name__[:0] or "database")
    return reply(200, ok=True)
`,
  }),
  pairOf('py5-error-result-type', 'error-details-in-response', {
    'result.py': py`from dataclasses import dataclass
from typing import Any, Optional

@dataclass
class Result:
    value: Any = None
    error: Optional[str] = None

    @classmethod
    def of(cls, call):
        try:
            return cls(value=call())
        except Exception as problem:
W|            return cls(error=str(problem))
S|            log_problem(problem)
S|            return cls(error="failed")

def log_problem(problem):
    import logging
    logging.getLogger().error("call failed", exc_info=problem)
`,
    'app.py': py`import json
import urllib.request
from result import Result

def fetch():
    with urllib.request.urlopen("https://api.example.com/rates") as answer:
        return json.load(answer)

def lambda_handler(event, context):
    result = Result.of(fetch)
    if result.error:
        return {"statusCode": 502, "headers": {"content-type": "application/json"}, "body": json.dumps({"error": result.error})}
    return {"statusCode": 200, "body": json.dumps(result.value)}
`,
  }),
  pairOf('py5-error-sys-exc', 'error-details-in-response', {
    'app.py': py`import json, sys, traceback

class ErrorPage:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return False

def handler(event, context):
    try:
        body = json.loads(event["body"])
        return {"statusCode": 200, "body": str(10 / body["parts"])}
    except:
W|        kind, value, tb = sys.exc_info()
W|        lines = traceback.format_exception(kind, value, tb)
W|        return {"statusCode": 500, "body": "".join(lines)}
S|        kind, value, tb = sys.exc_info()
S|        print(json.dumps(traceback.format_exception(kind, value, tb)))
S|        return {"statusCode": 500, "body": "something went wrong"}
`,
  }),
  pairOf('py5-error-powertools', 'error-details-in-response', {
    'app.py': py`from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayRestResolver, Response, content_types
import traceback

logger = Logger()
app = APIGatewayRestResolver()

@app.exception_handler(Exception)
def handle_any(ex):
    logger.exception("unhandled")
W|    return Response(status_code=500, content_type=content_types.TEXT_PLAIN, body=traceback.format_exc())
S|    return Response(status_code=500, content_type=content_types.TEXT_PLAIN, body="internal error")

@app.get("/hello")
def hello():
    return {"hello": app.current_event.get_query_string_value("name", "you")}

def handler(event, context):
    return app.resolve(event, context)
`,
  }),
  pairOf('py5-error-flask-tuple', 'error-details-in-response', {
    'app.py': py`from flask import Flask, jsonify
import serverless_wsgi
import boto3

app = Flask(__name__)

@app.errorhandler(Exception)
def failed(err):
    app.logger.exception(err)
W|    return jsonify({"type": err.__class__.__name__, "message": str(err), "args": err.args}), 500
S|    return jsonify({"message": "internal error"}), 500

@app.route("/buckets")
def buckets():
    return jsonify([b["Name"] for b in boto3.client("s3").list_buckets()["Buckets"]])

def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
  }),
  pairOf('py5-secret-environ-filter', 'secret-in-log-call', {
    'app.py': py`import json
import os

def visible():
W|    return {k: v for k, v in os.environ.items() if not k.startswith("_")}
S|    return {k: os.environ[k] for k in ("AWS_REGION", "STAGE") if k in os.environ}

def handler(event, context):
    print(json.dumps({"environment": visible()}))
    return {"statusCode": 200}
`,
  }),
  pairOf('py5-secret-client-log', 'secret-in-log-call', {
    'token.py': py`import os
import requests
import structlog

log = structlog.get_logger()

def fetch_token():
    payload = {"grant_type": "client_credentials", "client_id": os.environ["CLIENT_ID"], "client_secret": os.environ["CLIENT_SECRET"]}
W|    log.info("token.request", payload=payload)
S|    log.info("token.request", client=payload["client_id"])
    return requests.post("https://login.example.com/token", data=payload, timeout=5).json()
`,
    'app.py': py`from token import fetch_token

def handler(event, context):
    fetch_token()
    return "ok"
`,
  }),
  pairOf('py5-secret-dsn', 'secret-in-log-call', {
    'app.py': py`import json
import logging
import boto3

logger = logging.getLogger(__name__)

class Database:
    def __init__(self, secret):
        self.secret = secret

    @property
    def dsn(self):
        return "postgresql://{username}:{password}@{host}/app".format(**self.secret)

    def connect(self):
W|        logger.info(f"connecting with {self.dsn}")
S|        logger.info(f"connecting to {self.secret['host']}")
        import psycopg2
        return psycopg2.connect(self.dsn)

def load():
    return json.loads(boto3.client("secretsmanager").get_secret_value(SecretId="db")["SecretString"])

def handler(event, context):
    Database(load()).connect().close()
    return "ok"
`,
  }),
  pairOf('py5-secret-parameters', 'secret-in-log-call', {
    'app.py': py`from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities import parameters

logger = Logger(service="billing")

def handler(event, context):
    keys = parameters.get_parameters("/billing/keys", decrypt=True, max_age=300)
W|    logger.append_keys(**keys)
S|    logger.append_keys(number_of_keys=len(keys))
    logger.info("loaded")
    return len(keys)
`,
  }),
  pairOf('py5-secret-mask', 'secret-in-log-call', {
    'app.py': py`import os
import logging
log = logging.getLogger()

def masked(text):
    return "*" * len(text)

def handler(event, context):
    password = os.environ.get("DB_PASSWORD", "")
W|    log.info("user=%s password=%s", os.environ.get("DB_USER"), password)
S|    log.info("user=%s password=%s", os.environ.get("DB_USER"), masked(password))
    return bool(password)
`,
  }),
  pairOf('py5-tmp-pathlib', 'data-left-in-temporary-folder', {
    'app.py': py`from pathlib import Path
import json

WORK = Path("/tmp") / "work"

def handler(event, context):
    WORK.mkdir(exist_ok=True)
    target = WORK / "order.json"
    target.write_text(json.dumps(json.loads(event["body"])))
    size = target.stat().st_size
S|    target.unlink(missing_ok=True)
    return {"statusCode": 200, "body": str(size)}
`,
  }),
  pairOf('py5-tmp-gettempdir', 'data-left-in-temporary-folder', {
    'app.py': py`import os
import tempfile
import subprocess

def handler(event, context):
    for record in event["Records"]:
W|        path = os.path.join(tempfile.gettempdir(), "message.txt")
W|        with open(path, "wb") as out:
W|            out.write(record["body"].encode())
W|        subprocess.run(["wc", "-l", path], check=True)
S|        with tempfile.NamedTemporaryFile(suffix=".txt") as out:
S|            out.write(record["body"].encode())
S|            out.flush()
S|            subprocess.run(["wc", "-l", out.name], check=True)
`,
  }),
  pairOf('py5-tmp-download-fixed', 'data-left-in-temporary-folder', {
    'app.py': py`import os
from contextlib import contextmanager
from urllib.parse import unquote_plus
import boto3

s3 = boto3.client("s3")

@contextmanager
def local_copy(bucket, key, path="/tmp/incoming.pdf"):
    s3.download_file(bucket, key, path)
W|    yield path
S|    try:
S|        yield path
S|    finally:
S|        os.unlink(path)

def handler(event, context):
    for record in event["Records"]:
        with local_copy(record["s3"]["bucket"]["name"], unquote_plus(record["s3"]["object"]["key"])) as path:
            print(os.path.getsize(path))
`,
  }),
  pairOf('py5-tmp-pandas', 'data-left-in-temporary-folder', {
    'app.py': py`import os
import shutil
import pandas as pd
import boto3

FOLDER = "/tmp/export"

def handler(event, context):
    os.makedirs(FOLDER, exist_ok=True)
    frame = pd.DataFrame(event["detail"]["rows"])
    frame.to_csv(f"{FOLDER}/rows.csv", index=False)
    boto3.client("s3").upload_file(f"{FOLDER}/rows.csv", "exports", "rows.csv")
S|    shutil.rmtree(FOLDER, ignore_errors=True)
    return len(frame)
`,
  }),
  pairOf('py5-tmp-append', 'data-left-in-temporary-folder', {
    'app.py': py`import json

class Journal:
    def __init__(self, path):
        self.path = path

    def note(self, entry):
        with open(self.path, mode="a") as stream:
            print(json.dumps(entry), file=stream)

def handler(event, context):
W|    journal = Journal("/tmp/journal.jsonl")
S|    journal = Journal(f"/tmp/{context.aws_request_id}.jsonl")
    for record in event["Records"]:
        journal.note({"id": record["messageId"], "text": record["body"]})
`,
  }),
  pairOf('py5-global-default-argument', 'data-left-in-globals', {
    'app.py': py`import json

W|def collect(items, seen=[]):
S|def collect(items, seen=None):
S|    seen = [] if seen is None else seen
    for item in items:
        seen.append(item["email"])
    return seen

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(collect(json.loads(event["body"])["people"]))}
`,
  }),
  pairOf('py5-global-class-attribute', 'data-left-in-globals', {
    'app.py': py`import json

class Cart:
W|    lines = []
S|    def __init__(self):
S|        self.lines = []

    def add(self, line):
        self.lines.append(line)
        return self

    def total(self):
        return sum(line["price"] for line in self.lines)

def handler(event, context):
    cart = Cart()
    for line in json.loads(event["body"])["lines"]:
        cart.add(line)
    return {"statusCode": 200, "body": str(cart.total())}
`,
  }),
  pairOf('py5-global-logger-keys', 'data-left-in-globals', {
    'app.py': py`import json
import requests

session = requests.Session()

def handler(event, context):
    token = event["headers"]["authorization"]
W|    session.headers.update({"Authorization": token})
W|    answer = session.get("https://accounts.example.com/me", timeout=3)
S|    answer = session.get("https://accounts.example.com/me", headers={"Authorization": token}, timeout=3)
    return {"statusCode": answer.status_code, "body": answer.text}
`,
  }),
  pairOf('py5-global-module-name', 'data-left-in-globals', {
    'ctx.py': py`from contextvars import ContextVar

tenant = None
current = ContextVar("tenant", default=None)
`,
    'app.py': py`import ctx

def work():
    return {"statusCode": 200, "body": "done"}

def handler(event, context):
W|    ctx.tenant = event["headers"]["x-tenant-id"]
W|    return work()
S|    reset = ctx.current.set(event["headers"]["x-tenant-id"])
S|    try:
S|        return work()
S|    finally:
S|        ctx.current.reset(reset)
`,
  }),
  pairOf('py5-global-buffer', 'data-left-in-globals', {
    'app.py': py`import boto3
from collections import deque

firehose = boto3.client("firehose")
buffer = deque()

def flush():
    batch = [{"Data": each} for each in buffer]
    firehose.put_record_batch(DeliveryStreamName="clicks", Records=batch)
S|    buffer.clear()

def handler(event, context):
    for record in event["Records"]:
        buffer.append(record["kinesis"]["data"].encode())
    flush()
`,
  }),
  pairOf('py5-regex-path', 'slow-regular-expression', {
    'app.py': py`import re

ROUTES = {
W|    "files": re.compile(r"^/files/(([\w-]+)*/?)*\.json$"),
S|    "files": re.compile(r"^/files/[\w-]+(?:/[\w-]+)*\.json$"),
}

def handler(event, context):
    for name, pattern in ROUTES.items():
        if pattern.match(event["rawPath"]):
            return {"statusCode": 200, "body": name}
    return {"statusCode": 404}
`,
  }),
  pairOf('py5-regex-alternatives', 'slow-regular-expression', {
    'app.py': py`import re
from functools import lru_cache

@lru_cache
def number():
W|    return re.compile(r"(?:\d+|\d+\.\d*|\s)+$")
S|    return re.compile(r"(?:\d+(?:\.\d*)?\s)*\d*$")

def handler(event, context):
    text = event["queryStringParameters"]["numbers"]
    return {"statusCode": 200 if number().match(text) else 400}
`,
  }),
  pairOf('py5-regex-length', 'slow-regular-expression', {
    'app.py': py`import re

TAGS = re.compile(r"^(\w+,?)+$")

def parse(text):
S|    if len(text) > 64:
S|        raise ValueError("too long")
    if not TAGS.match(text):
        raise ValueError("tags")
    return text.split(",")

def handler(event, context):
    return {"statusCode": 200, "body": str(len(parse(event["body"])))}
`,
  }),
  pairOf('py5-regex-pydantic', 'slow-regular-expression', {
    'app.py': py`import re
from pydantic import BaseModel, field_validator

class Contact(BaseModel):
    phone: str

    @field_validator("phone")
    @classmethod
    def check(cls, value):
W|        if not re.fullmatch(r"(\+?\d+[- ]?)+", value):
S|        if not re.fullmatch(r"\+?\d{1,4}(?:[- ]\d{1,6}){1,5}", value):
            raise ValueError("phone")
        return value

def handler(event, context):
    contact = Contact.model_validate_json(event["body"])
    return {"statusCode": 200, "body": contact.phone[-2:]}
`,
  }),
  pairOf('py5-regex-sub', 'slow-regular-expression', {
    'app.py': py`import re

def clean(text):
W|    return re.sub(r"<(?:[^<>]+|\"[^\"]*\")*>", "", text)
S|    return re.sub(r"<[^<>]*>", "", text)

def handler(event, context):
    texts = [clean(record["Sns"]["Message"]) for record in event["Records"]]
    return sum(map(len, texts))
`,
  }),
  pairOf('py5-tls-partial', 'certificate-check-off', {
    'app.py': py`import functools
import os
import requests

W|fetch = functools.partial(requests.get, timeout=4, verify=False)
S|fetch = functools.partial(requests.get, timeout=4, verify=True)

def handler(event, context):
    return fetch(os.environ["INVENTORY_URL"]).json()
`,
  }),
  pairOf('py5-tls-options', 'certificate-check-off', {
    'app.py': py`import httpx

W|OPTIONS = {"timeout": 3.0, "verify": False}
S|OPTIONS = {"timeout": 3.0, "verify": "/etc/ssl/internal.pem"}

class Api:
    def __init__(self, **options):
        self.client = httpx.Client(base_url="https://api.internal.example.com", **options)

    def items(self):
        return self.client.get("/items").json()

api = Api(**OPTIONS)

def handler(event, context):
    return api.items()
`,
  }),
  pairOf('py5-tls-redis', 'certificate-check-off', {
    'app.py': py`import os
import redis

W|cache = redis.from_url(os.environ["CACHE_URL"], ssl_cert_reqs=None)
S|cache = redis.from_url(os.environ["CACHE_URL"], ssl_cert_reqs="required")

def handler(event, context):
    return cache.incr("visits")
`,
  }),
  pairOf('py5-tls-aiohttp', 'certificate-check-off', {
    'app.py': py`import asyncio
import ssl
import aiohttp

def tls():
W|    return ssl._create_unverified_context()
S|    return ssl.create_default_context(cafile="/opt/ca.pem")

async def run():
    connector = aiohttp.TCPConnector(ssl=tls())
    async with aiohttp.ClientSession(connector=connector) as session:
        async with session.get("https://metrics.example.com/") as answer:
            return await answer.text()

def handler(event, context):
    return asyncio.run(run())
`,
  }),
  pairOf('py5-tls-mysql', 'certificate-check-off', {
    'app.py': py`import os
import mysql.connector

def connect():
    return mysql.connector.connect(
        host=os.environ["DB_HOST"],
        user="app",
        ssl_ca="/opt/rds.pem",
W|        ssl_verify_cert=False,
S|        ssl_verify_cert=True,
    )

def handler(event, context):
    connection = connect()
    return connection.is_connected()
`,
  }),
  pairOf('py5-tls-paramiko', 'certificate-check-off', {
    'app.py': py`import os
import urllib3

W|http = urllib3.PoolManager(cert_reqs="CERT_NONE", assert_hostname=False)
S|http = urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs="/opt/ca.pem")

def handler(event, context):
    return http.request("GET", os.environ["STATUS_URL"], timeout=2.0).status
`,
  }),
  pairOf('py5-auth-admin-user', 'state-change-without-authorization', {
    'app.py': py`import json
import os
import boto3

idp = boto3.client("cognito-idp")

def groups(event):
    claims = event["requestContext"]["authorizer"]["claims"]
    return claims.get("cognito:groups", "").split(",")

def handler(event, context):
    user = json.loads(event["body"])["username"]
S|    if "admins" not in groups(event):
S|        return {"statusCode": 403}
    idp.admin_disable_user(UserPoolId=os.environ["POOL"], Username=user)
    return {"statusCode": 204}
`,
  }),
  pairOf('py5-auth-sql-delete', 'state-change-without-authorization', {
    'app.py': py`import os
import jwt
import pymysql

def caller(event):
    token = event["headers"]["authorization"].split(" ", 1)[1]
    return jwt.decode(token, os.environ["PUBLIC"], algorithms=["RS256"], audience="shop")["sub"]

def handler(event, context):
    address = int(event["pathParameters"]["id"])
    with pymysql.connect(host=os.environ["DB"], user="app") as conn, conn.cursor() as cur:
W|        cur.execute("DELETE FROM addresses WHERE id = %s", (address,))
S|        cur.execute("DELETE FROM addresses WHERE id = %s AND owner = %s", (address, caller(event)))
        conn.commit()
    return {"statusCode": 204}
`,
  }),
  pairOf('py5-auth-fastapi-depends', 'state-change-without-authorization', {
    'app.py': py`from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBearer
from mangum import Mangum
import boto3
import jose.jwt

app = FastAPI()
bearer = HTTPBearer()
table = boto3.resource("dynamodb").Table("posts")

def user(credentials=Depends(bearer)):
    try:
        return jose.jwt.decode(credentials.credentials, "key", algorithms=["HS256"])["sub"]
    except jose.JWTError:
        raise HTTPException(401)

@app.put("/posts/{post_id}")
W|def update(post_id: str, text: str):
W|    table.update_item(Key={"id": post_id}, UpdateExpression="SET body = :b", ExpressionAttributeValues={":b": text})
S|def update(post_id: str, text: str, owner: str = Depends(user)):
S|    table.update_item(Key={"id": post_id}, UpdateExpression="SET body = :b", ConditionExpression="writer = :w", ExpressionAttributeValues={":b": text, ":w": owner})
    return {"ok": True}

handler = Mangum(app)
`,
  }),
  pairOf('py5-auth-s3-put', 'state-change-without-authorization', {
    'app.py': py`import base64
import os
import boto3

s3 = boto3.client("s3")

def handler(event, context):
W|    owner = event["queryStringParameters"]["user"]
S|    owner = event["requestContext"]["authorizer"]["iam"]["userId"]
    name = event["queryStringParameters"]["name"]
    s3.put_object(Bucket=os.environ["BUCKET"], Key=f"{owner}/{name}", Body=base64.b64decode(event["body"]))
    return {"statusCode": 201}
`,
  }),
  pairOf('py5-auth-signature', 'state-change-without-authorization', {
    'app.py': py`import hashlib
import hmac
import json
import os
import boto3

table = boto3.resource("dynamodb").Table("invoices")

def signed(event):
    wanted = hmac.new(os.environ["HOOK_KEY"].encode(), event["body"].encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(wanted, event["headers"].get("x-signature", ""))

def handler(event, context):
S|    if not signed(event):
S|        return {"statusCode": 401}
    invoice = json.loads(event["body"])["invoice"]
    table.update_item(Key={"id": invoice}, UpdateExpression="SET paid = :t", ExpressionAttributeValues={":t": True})
    return {"statusCode": 200}
`,
  }),
  pairOf('py5-retry-insert', 'retry-unsafe-handler', {
    'app.py': py`import json
import os
import psycopg2

def handler(event, context):
    with psycopg2.connect(os.environ["DSN"]) as conn, conn.cursor() as cur:
        for record in event["Records"]:
            message = json.loads(record["Sns"]["Message"])
            cur.execute(
W|                "INSERT INTO movements (account, amount) VALUES (%(account)s, %(amount)s)",
S|                "INSERT INTO movements (id, account, amount) VALUES (%(id)s, %(account)s, %(amount)s) ON CONFLICT (id) DO NOTHING",
                message,
            )
`,
  }),
  pairOf('py5-retry-mail', 'retry-unsafe-handler', {
    'app.py': py`import json
import boto3
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, IdempotencyConfig, idempotent_function

ses = boto3.client("ses")
store = DynamoDBPersistenceLayer(table_name="done")

S|@idempotent_function(data_keyword_argument="order", persistence_store=store, config=IdempotencyConfig(event_key_jmespath="id"))
def confirm(order):
    ses.send_email(Source="shop@example.com", Destination={"ToAddresses": [order["email"]]}, Message={"Subject": {"Data": "Thanks"}, "Body": {"Text": {"Data": order["id"]}}})

def handler(event, context):
    for record in event["Records"]:
        confirm(order=json.loads(record["body"]))
`,
  }),
  pairOf('py5-retry-marker', 'retry-unsafe-handler', {
    'app.py': py`import json
import boto3
from botocore.exceptions import ClientError

ledger = boto3.resource("dynamodb").Table("ledger")
sns = boto3.client("sns")

def first_time(key):
    try:
        ledger.put_item(Item={"pk": key}, ConditionExpression="attribute_not_exists(pk)")
        return True
    except ClientError as error:
        if error.response["Error"]["Code"] == "ConditionalCheckFailedException":
            return False
        raise

def handler(event, context):
    for record in event["Records"]:
        image = record["dynamodb"]["NewImage"]
S|        if not first_time(record["eventID"]):
S|            continue
        sns.publish(TopicArn="arn:aws:sns:eu-west-1:123456789012:shipped", Message=json.dumps({"order": image["id"]["S"]}))
`,
  }),
  pairOf('py5-retry-uuid', 'retry-unsafe-handler', {
    'app.py': py`import json
import uuid
import boto3

table = boto3.resource("dynamodb").Table("jobs")

def handler(event, context):
    detail = event["detail"]
W|    job = {"id": str(uuid.uuid4()), "owner": detail["owner"]}
S|    job = {"id": str(uuid.uuid5(uuid.NAMESPACE_URL, event["id"])), "owner": detail["owner"]}
    table.put_item(Item=job)
    return job["id"]
`,
  }),
  pairOf('py5-retry-post', 'retry-unsafe-handler', {
    'app.py': py`import json
import os
import requests

BASE = os.environ["BANK_URL"]

def transfer(record):
    body = json.loads(record["body"])
W|    headers = {"Authorization": "Bearer " + os.environ["BANK_TOKEN"]}
S|    headers = {"Authorization": "Bearer " + os.environ["BANK_TOKEN"], "Idempotency-Key": record["messageId"]}
    answer = requests.post(f"{BASE}/v1/transfers", json=body, headers=headers, timeout=10)
    answer.raise_for_status()

def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            transfer(record)
        except requests.HTTPError:
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
`,
  }),
];
