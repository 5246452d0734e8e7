import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

const HTML = 'event-in-html-response';
const LOG = 'event-in-log';
const REGEX = 'event-in-regular-expression';
const SLOW = 'slow-regular-expression';
const ERROR = 'error-details-in-response';
const SECRET = 'secret-in-log-call';

/** Answers, logs, patterns. */
export const ANSWER_PAIRS: readonly FlowPair[] = [
  {
    name: 'a page with a name',
    weakness: HTML,
    weak: `def handler(event, context):
    name = event["queryStringParameters"]["name"]
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "text/html; charset=utf-8"},
        "body": f"<h1>Hello {name}</h1>",
    }
`,
    safe: `import html

def handler(event, context):
    name = event["queryStringParameters"]["name"]
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "text/html; charset=utf-8"},
        "body": f"<h1>Hello {html.escape(name)}</h1>",
    }
`,
  },
  {
    name: 'JSON is no page',
    weakness: HTML,
    weak: `import json

def answer(body, kind):
    return {"statusCode": 200, "headers": {"content-type": kind}, "body": body}

def handler(event, context):
    comment = json.loads(event["body"])["comment"]
    return answer("<p>" + comment + "</p>", "text/html")
`,
    safe: `import json

def answer(body, kind):
    return {"statusCode": 200, "headers": {"content-type": kind}, "body": body}

def handler(event, context):
    comment = json.loads(event["body"])["comment"]
    return answer(json.dumps({"comment": comment}), "application/json")
`,
  },
  {
    name: 'a page of FastAPI',
    weakness: HTML,
    weak: `from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from mangum import Mangum

app = FastAPI()

@app.get("/hello")
def hello(name: str):
    return HTMLResponse("<b>" + name + "</b>")

handler = Mangum(app)
`,
    safe: `from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from mangum import Mangum

app = FastAPI()

@app.get("/hello")
def hello(name: int):
    return HTMLResponse("<b>" + str(name) + "</b>")

handler = Mangum(app)
`,
  },
  {
    name: 'a line of a log',
    weakness: LOG,
    weak: `import logging

logger = logging.getLogger()

def handler(event, context):
    user = event["queryStringParameters"]["user"]
    logger.info("login failed for %s", user)
    return {"statusCode": 401}
`,
    safe: `import json
import logging

logger = logging.getLogger()

def handler(event, context):
    user = event["queryStringParameters"]["user"]
    logger.info("login failed for %s", json.dumps(user))
    return {"statusCode": 401}
`,
  },
  {
    name: 'print of a header',
    weakness: LOG,
    weak: `def handler(event, context):
    print("agent: " + event["headers"]["user-agent"])
    return {"statusCode": 204}
`,
    safe: `def handler(event, context):
    print("event:", event)
    return {"statusCode": 204}
`,
  },
  {
    name: 'line ends that are taken out',
    weakness: LOG,
    weak: `import logging

log = logging.getLogger(__name__)

def handler(event, context):
    for record in event["Records"]:
        log.warning(f"bad message {record['body']}")
`,
    safe: `import logging

log = logging.getLogger(__name__)

def handler(event, context):
    for record in event["Records"]:
        text = record["body"].replace("\\n", " ").replace("\\r", " ")
        log.warning(f"bad message {text}")
`,
  },
  {
    name: 'a log in JSON',
    weakness: LOG,
    weak: `import logging
import json

logger = logging.getLogger("orders")

def handler(event, context):
    order = json.loads(event["body"])
    logger.error("cannot ship order " + order["id"])
    return {"statusCode": 500}
`,
    safe: `import json
from aws_lambda_powertools import Logger

logger = Logger(service="orders")

def handler(event, context):
    order = json.loads(event["body"])
    logger.error("cannot ship order " + order["id"])
    return {"statusCode": 500}
`,
  },
  {
    name: 'a pattern of the event',
    weakness: REGEX,
    weak: `import re

NAMES = ["anna", "bert"]

def handler(event, context):
    wanted = event["queryStringParameters"]["q"]
    return [name for name in NAMES if re.search(wanted, name)]
`,
    safe: `import re

NAMES = ["anna", "bert"]

def handler(event, context):
    wanted = re.escape(event["queryStringParameters"]["q"])
    return [name for name in NAMES if re.search(wanted, name)]
`,
  },
  {
    name: 'a pattern that is compiled',
    weakness: REGEX,
    weak: `import json
import re

def handler(event, context):
    body = json.loads(event["body"])
    pattern = re.compile("^" + body["prefix"] + ".*")
    return {"statusCode": 200, "body": str(bool(pattern.match("value")))}
`,
    safe: `import json
import re

def handler(event, context):
    body = json.loads(event["body"])
    pattern = re.compile("^" + re.escape(body["prefix"]) + ".*")
    return {"statusCode": 200, "body": str(bool(pattern.match("value")))}
`,
  },
  {
    name: 'a slow pattern',
    weakness: SLOW,
    weak: `import re

EMAIL = re.compile(r"^([a-zA-Z0-9]+[._-]?)+@example[.]com$")

def handler(event, context):
    return {"valid": EMAIL.match(event["email"]) is not None}
`,
    safe: `import re

EMAIL = re.compile(r"^[a-zA-Z0-9]+(?:[._-][a-zA-Z0-9]+)*@example[.]com$")

def handler(event, context):
    return {"valid": EMAIL.match(event["email"]) is not None}
`,
  },
  {
    name: 'a slow pattern for short texts',
    weakness: SLOW,
    weak: `import re

def handler(event, context):
    title = event["title"]
    return re.sub(r"(\\s*\\w+\\s*)*!", "", title)
`,
    safe: `import re

def handler(event, context):
    title = event["title"]
    if len(title) > 40:
        raise ValueError("title")
    return re.sub(r"(\\s*\\w+\\s*)*!", "", title)
`,
  },
  {
    name: 'a slow pattern for a constant',
    weakness: SLOW,
    weak: `import re

def handler(event, context):
    return bool(re.fullmatch(r"(a|aa)+", event["pathParameters"]["code"]))
`,
    safe: `import re
import os

def handler(event, context):
    return bool(re.fullmatch(r"(a|aa)+", os.environ["STAGE"]))
`,
  },
  {
    name: 'a stack in the answer',
    weakness: ERROR,
    weak: `import json
import traceback

def work(event):
    return json.loads(event["body"])["value"]

def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(work(event))}
    except Exception:
        return {"statusCode": 500, "body": traceback.format_exc()}
`,
    safe: `import json
import logging
import traceback

def work(event):
    return json.loads(event["body"])["value"]

def handler(event, context):
    try:
        return {"statusCode": 200, "body": json.dumps(work(event))}
    except Exception:
        logging.error(traceback.format_exc())
        return {"statusCode": 500, "body": "internal error"}
`,
  },
  {
    name: 'any error as text',
    weakness: ERROR,
    weak: `import json
import boto3

table = boto3.resource("dynamodb").Table("orders")

def handler(event, context):
    try:
        item = table.get_item(Key={"id": event["pathParameters"]["id"]})
        return {"statusCode": 200, "body": json.dumps(item["Item"], default=str)}
    except Exception as error:
        return {"statusCode": 500, "body": json.dumps({"message": str(error)})}
`,
    safe: `import json
import logging
import boto3

table = boto3.resource("dynamodb").Table("orders")

def handler(event, context):
    try:
        item = table.get_item(Key={"id": event["pathParameters"]["id"]})
        return {"statusCode": 200, "body": json.dumps(item["Item"], default=str)}
    except Exception as error:
        logging.exception("read failed: %s", error)
        return {"statusCode": 500, "body": json.dumps({"message": "cannot read the order"})}
`,
  },
  {
    name: 'an error that tells of the request',
    weakness: ERROR,
    weak: `import json

def build(status, payload):
    return {"statusCode": status, "body": json.dumps(payload)}

def handler(event, context):
    try:
        data = json.loads(event["body"])
        return build(200, {"sum": data["a"] + data["b"]})
    except Exception as e:
        return build(500, {"error": repr(e)})
`,
    safe: `import json

def build(status, payload):
    return {"statusCode": status, "body": json.dumps(payload)}

def handler(event, context):
    try:
        data = json.loads(event["body"])
        return build(200, {"sum": data["a"] + data["b"]})
    except ValueError as e:
        return build(400, {"error": str(e)})
`,
  },
  {
    name: 'a secret in a log',
    weakness: SECRET,
    weak: `import json
import logging
import os
import boto3

logger = logging.getLogger()
secrets = boto3.client("secretsmanager")

def handler(event, context):
    value = secrets.get_secret_value(SecretId=os.environ["SECRET_ARN"])
    credentials = json.loads(value["SecretString"])
    logger.info("using %s", credentials)
    return {"user": credentials["username"] is not None}
`,
    safe: `import json
import logging
import os
import boto3

logger = logging.getLogger()
secrets = boto3.client("secretsmanager")

def handler(event, context):
    value = secrets.get_secret_value(SecretId=os.environ["SECRET_ARN"])
    credentials = json.loads(value["SecretString"])
    logger.info("using %s", os.environ["SECRET_ARN"])
    return {"user": len(credentials["username"]) > 0}
`,
  },
  {
    name: 'a password of the environment',
    weakness: SECRET,
    weak: `import os
import pymysql

def handler(event, context):
    password = os.environ["DB_PASSWORD"]
    print(f"connecting with {password}")
    pymysql.connect(host="db", password=password)
`,
    safe: `import os
import pymysql

def handler(event, context):
    password = os.environ["DB_PASSWORD"]
    print(f"connecting to {os.environ['DB_HOST']}")
    pymysql.connect(host="db", password=password)
`,
  },
  {
    name: 'the whole environment',
    weakness: SECRET,
    weak: `import os

def handler(event, context):
    print(dict(os.environ))
    return "ok"
`,
    safe: `import os

def handler(event, context):
    print(sorted(["STAGE", os.environ["STAGE"]]))
    return "ok"
`,
  },
  {
    name: 'a parameter that is decrypted',
    weakness: SECRET,
    weak: `import boto3

ssm = boto3.client("ssm")

def api_key():
    return ssm.get_parameter(Name="/app/key", WithDecryption=True)["Parameter"]["Value"]

def handler(event, context):
    key = api_key()
    print("key is " + key)
`,
    safe: `import boto3

ssm = boto3.client("ssm")

def limit():
    return ssm.get_parameter(Name="/app/limit")["Parameter"]["Value"]

def handler(event, context):
    print("limit is " + limit())
`,
  },
  {
    name: 'a secret in the answer',
    weakness: SECRET,
    weak: `import json
import os

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"env": dict(os.environ)})}
`,
    safe: `import json
import os

def handler(event, context):
    return {"statusCode": 200, "body": json.dumps({"stage": os.environ["STAGE"]})}
`,
  },
];
