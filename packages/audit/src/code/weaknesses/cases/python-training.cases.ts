import { type ProjectPair, pairOf } from './project-pair.cases.ts';

const py = String.raw;

/** In the style of training applications and tutorials: a shop, a message board, a converter of files. */
export const PYTHON_TRAINING: readonly ProjectPair[] = [
  pairOf('py8-order-manager', 'event-in-deserialization', {
    'order_manager.py': py`import json
import jsonpickle
from billing import total

def lambda_handler(event, context):
    action = event["headers"].get("x-action", "new")
W|    order = jsonpickle.decode(event["body"])
S|    order = json.loads(event["body"])
    if action == "total":
        return {"statusCode": 200, "body": json.dumps({"total": total(order["items"])})}
    return {"statusCode": 400, "body": json.dumps({"error": "unknown action"})}
`,
    'billing.py':
      'PRICES = {"a": 1, "b": 2}\n\ndef total(items):\n    return sum(PRICES.get(name, 0) * int(n) for name, n in items.items())\n',
  }),
  pairOf('py8-receipt-upload', 'event-in-shell-command', {
    'send_receipt.py': py`import os
import urllib.parse
import boto3

s3 = boto3.client("s3")

def lambda_handler(event, context):
    record = event["Records"][0]["s3"]
    bucket = record["bucket"]["name"]
    key = urllib.parse.unquote_plus(record["object"]["key"], encoding="utf-8")
    order, user = key.split("/")[-1].split("_")
W|    os.system('echo -e "\t----------------------\n\t\tDate: $(date)" >> /tmp/' + order + '.txt')
S|    with open("/tmp/receipt-" + context.aws_request_id, "w") as out:
S|        out.write("receipt")
    s3.head_object(Bucket=bucket, Key=key)
    return {"status": "ok"}
`,
  }),
  pairOf('py8-feedback-html', 'event-in-html-response', {
    'feedback.py': py`import cgi
import html

TEMPLATE = """
<html>
  <body>
    <p>Thanks for your feedback, %(name)s!</p>
  </body>
</html>
"""

def lambda_handler(event, context):
    params = event.get("queryStringParameters") or {}
W|    values = {"name": params.get("name", "friend")}
S|    values = {"name": html.escape(params.get("name", "friend"))}
    return dict(statusCode=200, headers={"Content-Type": "text/html"}, body=TEMPLATE % values)
`,
  }),
  pairOf('py8-admin-shell', 'event-in-evaluated-code', {
    'admin.py': py`import json

class Console:
    commands = {}

    @classmethod
    def command(cls, fn):
        cls.commands[fn.__name__] = fn
        return fn

@Console.command
def uptime():
    return "1 day"

def lambda_handler(event, context):
    body = json.loads(event["body"])
W|    result = eval("Console.commands['%s']()" % body["cmd"])
S|    result = Console.commands[body["cmd"]]()
    return {"statusCode": 200, "body": result}
`,
  }),
  pairOf('py8-user-lookup', 'event-in-sql', {
    'layers/db/python/db.py': py`import os
import mysql.connector

def query(sql, *params):
    conn = mysql.connector.connect(host=os.environ["DB_HOST"], user="app", database="shop")
    cursor = conn.cursor(dictionary=True)
    try:
        cursor.execute(sql, params)
        return cursor.fetchall()
    finally:
        cursor.close()
        conn.close()
`,
    'layers/db/python/handler.py': py`import json
from db import query

def lambda_handler(event, context):
    email = json.loads(event["body"])["email"]
W|    users = query("SELECT id FROM users WHERE email = \"" + email + "\"")
S|    users = query("SELECT id FROM users WHERE email = %s", email)
    return {"statusCode": 200, "body": json.dumps(users)}
`,
  }),
  pairOf('py8-login-nosql', 'event-in-nosql-query', {
    'login.py': py`import json
import os
import pymongo

client = pymongo.MongoClient(os.environ["DOCDB"])

def lambda_handler(event, _):
    creds = json.loads(event["body"])
S|    for field in ("user", "password"):
S|        if not isinstance(creds.get(field), str):
S|            return {"statusCode": 400}
    user = client.shop.users.find_one({"user": creds["user"], "password": creds["password"]})
    return {"statusCode": 200 if user else 403}
`,
  }),
  pairOf('py8-dynamo-expression', 'event-in-nosql-query', {
    'list.py': py`import boto3
from boto3.dynamodb.conditions import Attr

table = boto3.resource("dynamodb").Table("orders")

def lambda_handler(event, context):
    status = event["queryStringParameters"]["status"]
W|    result = boto3.client("dynamodb").scan(TableName="orders", FilterExpression="status = " + status)
S|    result = table.scan(FilterExpression=Attr("status").eq(status))
    return {"statusCode": 200, "body": str(result["Count"])}
`,
  }),
  pairOf('py8-convert-image', 'event-in-file-path', {
    'convert.py': py`import json
import os
from PIL import Image

ALLOWED = {"logo.png", "banner.png"}

def lambda_handler(event, context):
    for record in event["Records"]:
        job = json.loads(record["body"])
S|        if job["source"] not in ALLOWED:
S|            continue
        image = Image.open(os.path.join("/mnt/assets", job["source"]))
        image.thumbnail((128, 128))
        image.save("/mnt/assets/thumb.png")
`,
  }),
  pairOf('py8-read-doc', 'event-in-file-path', {
    'doc.py': py`import os.path as osp

HERE = osp.dirname(osp.abspath(__file__))

def read(name):
W|    path = osp.join(HERE, "docs", name + ".md")
S|    path = osp.join(HERE, "docs", osp.basename(name) + ".md")
    with open(path) as handle:
        return handle.read()

def lambda_handler(event, context):
    return {"statusCode": 200, "body": read(event["pathParameters"]["page"])}
`,
  }),
  pairOf('py8-fetch-avatar', 'event-in-request-address', {
    'avatar.py': py`import json
import os
import boto3
from urllib import request as http
from urllib.parse import urlparse

s3 = boto3.client("s3")
HOSTS = ("www.gravatar.com", "avatars.example.com")

def lambda_handler(event, context):
    claims = event["requestContext"]["authorizer"]["claims"]
    url = json.loads(event["body"])["avatarUrl"]
S|    if urlparse(url).netloc not in HOSTS:
S|        return {"statusCode": 422, "body": "host"}
    data = http.urlopen(url, timeout=3).read(1_000_000)
    s3.put_object(Bucket=os.environ["AVATARS"], Key=claims["sub"], Body=data)
    return {"statusCode": 201}
`,
  }),
  pairOf('py8-webhook-test', 'event-in-request-address', {
    'hooks/__init__.py': '',
    'hooks/model.py': py`from pydantic import BaseModel, HttpUrl, field_validator

class Hook(BaseModel):
    url: HttpUrl
    secret: str = ""

S|    @field_validator("url")
S|    @classmethod
S|    def known_host(cls, value):
S|        if value.host not in {"hooks.example.com"}:
S|            raise ValueError("host")
S|        return value
`,
    'hooks/main.py': py`import requests
from aws_lambda_powertools.utilities.parser import parse
from .model import Hook

def handler(event, context):
    hook = Hook.model_validate_json(event["body"])
    answer = requests.head(str(hook.url), timeout=2)
    return {"statusCode": answer.status_code}
`,
  }),
  pairOf('py8-config-import', 'event-in-deserialization', {
    'imports.py': py`import json
import yaml
from urllib.parse import unquote_plus
import boto3

PARSERS = {
W|    "yml": lambda raw: yaml.load(raw, Loader=yaml.FullLoader) if False else yaml.unsafe_load(raw),
S|    "yml": yaml.safe_load,
    "json": json.loads,
}

def lambda_handler(event, context):
    s3 = boto3.client("s3")
    for record in event["Records"]:
        key = unquote_plus(record["s3"]["object"]["key"])
        parser = PARSERS.get(key.rsplit(".", 1)[-1])
        if parser:
            raw = s3.get_object(Bucket=record["s3"]["bucket"]["name"], Key=key)["Body"].read()
            print(len(parser(raw)))
`,
  }),
  pairOf('py8-svg-xml', 'event-in-xml-parser', {
    'svg.py': py`import base64
from lxml import etree as ET

W|PARSER = ET.XMLParser(resolve_entities=True, huge_tree=True)
S|PARSER = ET.XMLParser(resolve_entities=False, huge_tree=False, no_network=True)

def size(svg: bytes):
    root = ET.fromstring(svg, parser=PARSER)
    return root.get("width"), root.get("height")

def lambda_handler(event, context):
    width, height = size(base64.b64decode(event["body"]))
    return {"statusCode": 200, "body": f"{width}x{height}"}
`,
  }),
  pairOf('py8-oauth-callback', 'event-in-redirect', {
    'callback.py': py`import base64
import json
from urllib.parse import urlencode

CLIENTS = {"web": "https://app.example.com/done", "cli": "http://localhost:8400/done"}

def lambda_handler(event, context):
    params = event["queryStringParameters"]
    state = json.loads(base64.urlsafe_b64decode(params["state"]))
W|    location = state["return_to"] + "?" + urlencode({"code": params["code"]})
S|    location = CLIENTS[state["client"]] + "?" + urlencode({"code": params["code"]})
    return {"statusCode": 302, "headers": {"Location": location}, "body": None}
`,
  }),
  pairOf('py8-mail-template', 'event-in-template', {
    'notify.py': py`import json
import jinja2
import boto3

dynamodb = boto3.resource("dynamodb")

def lambda_handler(event, context):
    for record in event["Records"]:
        data = json.loads(record["Sns"]["Message"])
W|        subject = jinja2.Template(data["subject"]).render(order=data["order"])
S|        subject = jinja2.Template("Order {{ order }}").render(order=data["order"])
        dynamodb.Table("outbox").put_item(Item={"id": record["Sns"]["MessageId"], "subject": subject})
`,
  }),
  pairOf('py8-search-log', 'event-in-log', {
    'search.py': py`import logging
import sys

log = logging.getLogger("search")
log.addHandler(logging.StreamHandler(sys.stdout))

def lambda_handler(event, context):
    term = event["multiValueQueryStringParameters"]["q"][0]
W|    log.info("search term={}".format(term))
S|    log.info("search term={!r}".format(term))
    return {"statusCode": 200, "body": "[]"}
`,
  }),
  pairOf('py8-print-body', 'event-in-log', {
    'app.py': py`import json

def lambda_handler(event, context):
    body = json.loads(event["body"])
    name = body.get("name", "anonymous")
W|    print("hello to", name)
S|    print("hello to", json.dumps(name))
    return {"statusCode": 200, "body": json.dumps({"hello": name})}
`,
  }),
  pairOf('py8-grep', 'event-in-regular-expression', {
    'grep.py': py`import re
import boto3

def lines(bucket, key):
    body = boto3.resource("s3").Object(bucket, key).get()["Body"]
    return (line.decode() for line in body.iter_lines())

def lambda_handler(event, context):
    arguments = event["arguments"]
W|    wanted = re.compile(arguments["pattern"])
S|    wanted = re.compile(re.escape(arguments["pattern"]))
    return [line for line in lines("app-logs", "today.log") if wanted.search(line)]
`,
  }),
  pairOf('py8-profile-merge', 'event-in-object-merge', {
    'profile.py': py`import json
from dataclasses import dataclass, fields

@dataclass
class Profile:
    name: str = ""
    email: str = ""
    admin: bool = False

def merge(profile, changes):
    for item in changes.items():
S|        if item[0] not in {"name", "email"}:
S|            continue
        setattr(profile, *item)
    return profile

def lambda_handler(event, context):
    profile = merge(Profile(), json.loads(event["body"]))
    return {"statusCode": 200, "body": json.dumps({"name": profile.name})}
`,
  }),
  pairOf('py8-crash-report', 'error-details-in-response', {
    'app.py': py`import json
import traceback
from aws_lambda_powertools.middleware_factory import lambda_handler_decorator

@lambda_handler_decorator
def errors_as_json(handler, event, context):
    try:
        return handler(event, context)
    except Exception as exc:
W|        return {"statusCode": 500, "body": json.dumps({"error": repr(exc), "stack": traceback.format_tb(exc.__traceback__)})}
S|        print(json.dumps({"error": repr(exc)}))
S|        return {"statusCode": 500, "body": json.dumps({"error": "internal"})}

@errors_as_json
def lambda_handler(event, context):
    return {"statusCode": 200, "body": str(1 / int(event["queryStringParameters"]["n"]))}
`,
  }),
  pairOf('py8-db-error', 'error-details-in-response', {
    'app.py': py`import json
import os
import psycopg2

class ApiError(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status
        self.message = message

def load(identifier):
    try:
        with psycopg2.connect(os.environ["DSN"]) as conn, conn.cursor() as cur:
            cur.execute("SELECT name FROM things WHERE id = %s", (identifier,))
            return cur.fetchone()
    except psycopg2.Error as error:
W|        raise ApiError(500, str(error))
S|        raise ApiError(500, "database not available") from error

def lambda_handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(load(event["pathParameters"]["id"]))}
    except ApiError as error:
        return {"statusCode": error.status, "body": json.dumps({"message": error.message})}
`,
  }),
  pairOf('py8-env-debug', 'secret-in-log-call', {
    'app.py': py`import logging
import os
import pprint

logging.getLogger().setLevel(logging.DEBUG)

def lambda_handler(event, context):
W|    logging.debug(pprint.pformat(dict(os.environ)))
S|    logging.debug(pprint.pformat(sorted(os.environ)))
    return {"statusCode": 200}
`,
  }),
  pairOf('py8-token-print', 'secret-in-log-call', {
    'app.py': py`import boto3
import requests

ssm = boto3.client("ssm")

def token():
    return ssm.get_parameter(Name="/bot/token", WithDecryption=True)["Parameter"]["Value"]

def lambda_handler(event, context):
    url = f"https://api.telegram.example/bot{token()}/getMe"
    answer = requests.get(url, timeout=3)
W|    print("GET", url, answer.status_code)
S|    print("GET getMe", answer.status_code)
    return answer.ok
`,
  }),
  pairOf('py8-report-tmp', 'data-left-in-temporary-folder', {
    'app.py': py`import json
from openpyxl import Workbook
import boto3
import os

def lambda_handler(event, context):
    book = Workbook()
    sheet = book.active
    for row in json.loads(event["body"])["rows"]:
        sheet.append(row)
W|    path = "/tmp/report.xlsx"
S|    path = f"/tmp/{context.aws_request_id}.xlsx"
    with open(path, "w") as raw:
        raw.write(event["body"])
    boto3.client("s3").upload_file(path, os.environ["BUCKET"], "report.xlsx")
    return {"statusCode": 200}
`,
  }),
  pairOf('py8-global-user', 'data-left-in-globals', {
    'app.py': py`import json

USER = None
ITEMS = []

def whoami():
    return USER

def lambda_handler(event, context):
W|    global USER
W|    USER = event["requestContext"]["authorizer"]["claims"]["email"]
W|    return {"statusCode": 200, "body": json.dumps({"me": whoami()})}
S|    user = event["requestContext"]["authorizer"]["claims"]["email"]
S|    return {"statusCode": 200, "body": json.dumps({"me": user})}
`,
  }),
  pairOf('py8-sku-regex', 'slow-regular-expression', {
    'app.py': py`import re

W|SKU = r"^([A-Z]+[0-9]*)*-\d{4}$"
S|SKU = r"^[A-Z][A-Z0-9]{0,20}-\d{4}$"

def lambda_handler(event, context):
    skus = [line.strip() for line in event["body"].splitlines()]
    bad = [sku for sku in skus if not re.match(SKU, sku)]
    return {"statusCode": 400 if bad else 200}
`,
  }),
  pairOf('py8-legacy-tls', 'certificate-check-off', {
    'app.py': py`import http.client
import ssl

W|context = ssl._create_unverified_context()
S|context = ssl.create_default_context()

def lambda_handler(event, _context):
    conn = http.client.HTTPSConnection("legacy.example.com", context=context, timeout=4)
    conn.request("GET", "/inventory")
    return {"statusCode": conn.getresponse().status}
`,
  }),
  pairOf('py8-cancel-order', 'state-change-without-authorization', {
    'cancel.py': py`import json
import boto3

table = boto3.resource("dynamodb").Table("orders")

def lambda_handler(event, context):
    body = json.loads(event["body"])
    order_id = body["orderId"]
W|    key = {"orderId": order_id, "userId": body["userId"]}
S|    key = {"orderId": order_id, "userId": event["requestContext"]["authorizer"]["claims"]["sub"]}
    table.update_item(Key=key, UpdateExpression="SET orderStatus = :s", ExpressionAttributeValues={":s": "cancelled"})
    return {"statusCode": 200, "body": json.dumps({"status": "ok"})}
`,
  }),
  pairOf('py8-url-function-delete', 'state-change-without-authorization', {
    'app.py': py`import os
import boto3

bucket = boto3.resource("s3").Bucket(os.environ["BUCKET"])

class Unauthorized(Exception):
    pass

def identity(event):
    try:
        return event["requestContext"]["authorizer"]["iam"]["userArn"]
    except KeyError:
        raise Unauthorized

def lambda_handler(event, context):
S|    identity(event)
    prefix = event["rawPath"].lstrip("/")
    bucket.delete_objects(Delete={"Objects": [{"Key": prefix}]})
    return {"statusCode": 204}
`,
  }),
  pairOf('py8-welcome-mail', 'retry-unsafe-handler', {
    'stream.py': py`import boto3
from boto3.dynamodb.types import TypeDeserializer

ses = boto3.client("ses")
deserialize = TypeDeserializer().deserialize
sent = boto3.resource("dynamodb").Table("sent")

def lambda_handler(event, context):
    for record in event["Records"]:
        if record["eventName"] != "INSERT":
            continue
        user = {k: deserialize(v) for k, v in record["dynamodb"]["NewImage"].items()}
S|        sent.put_item(Item={"id": record["eventID"]}, ConditionExpression="attribute_not_exists(id)")
        ses.send_templated_email(Source="hello@example.com", Destination={"ToAddresses": [user["email"]]}, Template="welcome", TemplateData="{}")
`,
  }),
  pairOf('py8-start-workflow', 'retry-unsafe-handler', {
    'start.py': py`import json
import os
import boto3

sfn = boto3.client("stepfunctions")

def lambda_handler(event, context):
    for record in event["Records"]:
        sfn.start_execution(
            stateMachineArn=os.environ["MACHINE"],
S|            name=record["messageId"],
            input=json.dumps({"body": record["body"]}),
        )
`,
  }),
  pairOf('py8-graphql-resolver', 'event-in-sql', {
    'resolvers.py': py`import os
import sqlalchemy as sa

engine = sa.create_engine(os.environ["URL_OF_DB"])

def by_title(args):
    with engine.connect() as conn:
W|        rows = conn.execute(sa.text("SELECT * FROM books WHERE title LIKE '%" + args["title"] + "%'"))
S|        rows = conn.execute(sa.text("SELECT * FROM books WHERE title LIKE :t"), {"t": f"%{args['title']}%"})
        return [r._asdict() for r in rows]

RESOLVERS = {"booksByTitle": by_title}

def lambda_handler(event, context):
    return RESOLVERS[event["info"]["fieldName"]](event["arguments"])
`,
  }),
  pairOf('py8-edge-path', 'event-in-redirect', {
    'edge.py': py`def lambda_handler(event, context):
    request = event["Records"][0]["cf"]["request"]
    query = dict(part.split("=", 1) for part in request["querystring"].split("&") if "=" in part)
    target = query.get("to", "/")
S|    if not target.startswith("/") or target.startswith("//"):
S|        target = "/"
    return {"status": "302", "headers": {"location": [{"key": "Location", "value": target}]}}
`,
  }),
  pairOf('py8-alexa-shell', 'event-in-shell-command', {
    'alexa.py': py`import subprocess

def slot(event, name):
    return event["request"]["intent"]["slots"][name]["value"]

def lambda_handler(event, context):
    city = slot(event, "city")
W|    text = subprocess.check_output(f"/opt/bin/weather --city {city}", shell=True, text=True)
S|    text = subprocess.check_output(["/opt/bin/weather", "--city", city], text=True)
    return {"version": "1.0", "response": {"outputSpeech": {"type": "PlainText", "text": text}}}
`,
  }),
  pairOf('py8-bedrock-tool', 'event-in-evaluated-code', {
    'agent.py': py`import json
import ast
import operator as op

OPS = {ast.Add: op.add, ast.Sub: op.sub, ast.Mult: op.mul}

def calculate(node):
    match node:
        case ast.Constant(value=value):
            return value
        case ast.BinOp(left=left, op=kind, right=right):
            return OPS[type(kind)](calculate(left), calculate(right))
    raise ValueError("not allowed")

def lambda_handler(event, context):
    parameters = {p["name"]: p["value"] for p in event.get("parameters", [])}
W|    result = eval(parameters["expression"])
S|    result = calculate(ast.parse(parameters["expression"], mode="eval").body)
    return {"messageVersion": "1.0", "response": {"actionGroup": event["actionGroup"], "functionResponse": {"responseBody": {"TEXT": {"body": json.dumps(result)}}}}}
`,
  }),
  pairOf('py8-iot-exec', 'event-in-shell-command', {
    'iot.py': py`from paramiko import SSHClient, RejectPolicy
import os

def lambda_handler(event, context):
    unit = event["unit"]
S|    if not unit.isalnum():
S|        raise ValueError("unit")
    with SSHClient() as ssh:
        ssh.load_system_host_keys()
        ssh.set_missing_host_key_policy(RejectPolicy())
        ssh.connect(os.environ["GATEWAY"])
        ssh.exec_command("systemctl restart unit@" + unit)
`,
  }),
  pairOf('py8-csv-formula-path', 'event-in-file-path', {
    'unzip.py': py`import os
import tarfile
import tempfile
import boto3
from urllib.parse import unquote_plus

s3 = boto3.client("s3")

def safe_members(archive, root):
    for member in archive.getmembers():
        target = os.path.realpath(os.path.join(root, member.name))
        if target.startswith(os.path.realpath(root) + os.sep) and member.isfile():
            yield member

def lambda_handler(event, context):
    for record in event["Records"]:
        with tempfile.TemporaryDirectory() as root:
            path = os.path.join(root, "in.tar.gz")
            s3.download_file(record["s3"]["bucket"]["name"], unquote_plus(record["s3"]["object"]["key"]), path)
            with tarfile.open(path) as archive:
W|                archive.extractall(root)
S|                archive.extractall(root, members=safe_members(archive, root))
`,
  }),
];
