import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

/** Handlers behind frameworks and wrappers. */
export const FRAMEWORK_PAIRS: readonly FlowPair[] = [
  {
    name: 'a route of Powertools',
    weakness: 'event-in-sql',
    weak: `import sqlite3
from aws_lambda_powertools.event_handler import APIGatewayRestResolver

app = APIGatewayRestResolver()
db = sqlite3.connect("/mnt/app.db")

@app.get("/orders/<order_id>")
def get_order(order_id: str):
    return db.execute(f"SELECT * FROM orders WHERE id = '{order_id}'").fetchone()

def handler(event, context):
    return app.resolve(event, context)
`,
    safe: `import sqlite3
from aws_lambda_powertools.event_handler import APIGatewayRestResolver

app = APIGatewayRestResolver()
db = sqlite3.connect("/mnt/app.db")

@app.get("/orders/<order_id>")
def get_order(order_id: str):
    return db.execute("SELECT * FROM orders WHERE id = ?", (order_id,)).fetchone()

def handler(event, context):
    return app.resolve(event, context)
`,
  },
  {
    name: "Powertools' current event",
    weakness: 'event-in-shell-command',
    weak: `import os
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

app = APIGatewayHttpResolver()

@app.post("/convert")
def convert():
    body = app.current_event.json_body
    os.system("convert " + body["name"])
    return {"ok": True}

def handler(event, context):
    return app.resolve(event, context)
`,
    safe: `import subprocess
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

app = APIGatewayHttpResolver()

@app.post("/convert")
def convert():
    body = app.current_event.json_body
    subprocess.run(["convert", body["name"]])
    return {"ok": True}

def handler(event, context):
    return app.resolve(event, context)
`,
  },
  {
    name: 'a batch of Powertools',
    weakness: 'event-in-evaluated-code',
    weak: `from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response

processor = BatchProcessor(event_type=EventType.SQS)

def record_handler(record):
    eval(record.body)

def handler(event, context):
    return process_partial_response(event=event, record_handler=record_handler, processor=processor, context=context)
`,
    safe: `import json
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response

processor = BatchProcessor(event_type=EventType.SQS)

def record_handler(record):
    json.loads(record.body)

def handler(event, context):
    return process_partial_response(event=event, record_handler=record_handler, processor=processor, context=context)
`,
  },
  {
    name: 'data classes of Powertools',
    weakness: 'event-in-file-path',
    weak: `from aws_lambda_powertools.utilities.data_classes import S3Event, event_source

@event_source(data_class=S3Event)
def handler(event, context):
    for record in event.records:
        with open("/mnt/in/" + record.s3.get_object.key) as f:
            f.read()
`,
    safe: `import os
from aws_lambda_powertools.utilities.data_classes import S3Event, event_source

@event_source(data_class=S3Event)
def handler(event, context):
    for record in event.records:
        with open("/mnt/in/" + os.path.basename(record.s3.get_object.key)) as f:
            f.read()
`,
  },
  {
    name: 'a parser of Powertools',
    weakness: 'event-in-sql',
    weak: `import pymysql
from aws_lambda_powertools.utilities.parser import BaseModel, event_parser

class Order(BaseModel):
    number: int
    customer: str

db = pymysql.connect(host="db")

@event_parser(model=Order)
def handler(event: Order, context):
    with db.cursor() as cursor:
        cursor.execute(f"SELECT * FROM orders WHERE customer = '{event.customer}'")
        return cursor.fetchall()
`,
    safe: `import pymysql
from aws_lambda_powertools.utilities.parser import BaseModel, event_parser

class Order(BaseModel):
    number: int
    customer: str

db = pymysql.connect(host="db")

@event_parser(model=Order)
def handler(event: Order, context):
    with db.cursor() as cursor:
        cursor.execute(f"SELECT * FROM orders WHERE number = {event.number}")
        return cursor.fetchall()
`,
  },
  {
    name: 'FastAPI with a typed parameter',
    weakness: 'event-in-sql',
    weak: `import sqlite3
from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()
db = sqlite3.connect("/mnt/app.db")

@app.get("/items/{item_id}")
async def read_item(item_id: str):
    return db.execute("SELECT * FROM items WHERE id = " + item_id).fetchone()

handler = Mangum(app)
`,
    safe: `import sqlite3
from fastapi import FastAPI
from mangum import Mangum

app = FastAPI()
db = sqlite3.connect("/mnt/app.db")

@app.get("/items/{item_id}")
async def read_item(item_id: int):
    return db.execute("SELECT * FROM items WHERE id = " + str(item_id)).fetchone()

handler = Mangum(app)
`,
  },
  {
    name: 'a body of FastAPI',
    weakness: 'event-in-request-address',
    weak: `import requests
from fastapi import FastAPI
from mangum import Mangum
from pydantic import BaseModel

class Hook(BaseModel):
    url: str
    retries: int = 3

app = FastAPI()

@app.post("/hooks")
def create(hook: Hook):
    return requests.post(hook.url, json={"ping": True}).status_code

handler = Mangum(app)
`,
    safe: `import requests
from fastapi import FastAPI
from mangum import Mangum
from pydantic import BaseModel

class Hook(BaseModel):
    channel: int
    retries: int = 3

app = FastAPI()

@app.post("/hooks")
def create(hook: Hook):
    return requests.post(f"https://hooks.example.com/{hook.channel}", json={"ping": True}).status_code

handler = Mangum(app)
`,
  },
  {
    name: 'Flask',
    weakness: 'event-in-template',
    weak: `import awsgi
from flask import Flask, render_template_string, request

app = Flask(__name__)

@app.route("/preview")
def preview():
    return render_template_string("<p>" + request.args["text"] + "</p>")

def handler(event, context):
    return awsgi.response(app, event, context)
`,
    safe: `import awsgi
from flask import Flask, render_template_string, request

app = Flask(__name__)

@app.route("/preview")
def preview():
    return render_template_string("<p>{{ text }}</p>", text=request.args["text"])

def handler(event, context):
    return awsgi.response(app, event, context)
`,
  },
  {
    name: 'Chalice',
    weakness: 'event-in-deserialization',
    weak: `import pickle
from chalice import Chalice

app = Chalice(app_name="jobs")

@app.route("/jobs", methods=["POST"])
def create_job():
    job = pickle.loads(app.current_request.raw_body)
    return {"id": job.id}
`,
    safe: `from chalice import Chalice

app = Chalice(app_name="jobs")

@app.route("/jobs", methods=["POST"])
def create_job():
    job = app.current_request.json_body
    return {"id": job["id"]}
`,
  },
  {
    name: 'a decorator of the project',
    weakness: 'event-in-shell-command',
    weak: `import functools
import json
import subprocess

def json_handler(fn):
    @functools.wraps(fn)
    def wrapper(event, context):
        body = json.loads(event.get("body") or "{}")
        return {"statusCode": 200, "body": json.dumps(fn(body))}
    return wrapper

@json_handler
def handler(body):
    return subprocess.getoutput("wc -w " + body["path"])
`,
    safe: `import functools
import json
import subprocess

def json_handler(fn):
    @functools.wraps(fn)
    def wrapper(event, context):
        body = json.loads(event.get("body") or "{}")
        return {"statusCode": 200, "body": json.dumps(fn(body))}
    return wrapper

@json_handler
def handler(body):
    return subprocess.check_output(["wc", "-w", body["path"]]).decode()
`,
  },
  {
    name: 'a table of actions',
    weakness: 'event-in-sql',
    weak: `import json
import sqlite3

db = sqlite3.connect("/mnt/app.db")

def search(params):
    return db.execute("SELECT * FROM docs WHERE title LIKE '%" + params["q"] + "%'").fetchall()

def count(params):
    return db.execute("SELECT count(*) FROM docs").fetchone()

ACTIONS = {"search": search, "count": count}

def handler(event, context):
    action = ACTIONS[event["action"]]
    return json.dumps(action(event["params"]))
`,
    safe: `import json
import sqlite3

db = sqlite3.connect("/mnt/app.db")

def search(params):
    return db.execute("SELECT * FROM docs WHERE title LIKE ?", ("%" + params["q"] + "%",)).fetchall()

def count(params):
    return db.execute("SELECT count(*) FROM docs").fetchone()

ACTIONS = {"search": search, "count": count}

def handler(event, context):
    action = ACTIONS[event["action"]]
    return json.dumps(action(event["params"]))
`,
  },
  {
    name: 'a schema',
    weakness: 'event-in-sql',
    weak: `import json
import sqlite3
import jsonschema

db = sqlite3.connect("/mnt/app.db")
SCHEMA = {"type": "object", "properties": {"sort": {"type": "string"}}}

def handler(event, context):
    body = json.loads(event["body"])
    jsonschema.validate(body, SCHEMA)
    rows = db.execute("SELECT * FROM docs ORDER BY " + body["sort"]).fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
`,
    safe: `import json
import sqlite3
import jsonschema

db = sqlite3.connect("/mnt/app.db")
SCHEMA = {"type": "object", "properties": {"sort": {"enum": ["title", "created"]}}}

def handler(event, context):
    body = json.loads(event["body"])
    jsonschema.validate(body, SCHEMA)
    rows = db.execute("SELECT * FROM docs ORDER BY " + body["sort"]).fetchall()
    return {"statusCode": 200, "body": json.dumps(rows)}
`,
  },
  {
    name: 'match of constants',
    weakness: 'event-in-sql',
    weak: `import sqlite3

db = sqlite3.connect("/mnt/app.db")

def handler(event, context):
    kind = event["kind"]
    match kind:
        case "":
            raise ValueError("kind")
        case _:
            return db.execute("SELECT * FROM " + kind).fetchall()
`,
    safe: `import sqlite3

db = sqlite3.connect("/mnt/app.db")

def handler(event, context):
    kind = event["kind"]
    match kind:
        case "users" | "teams":
            return db.execute("SELECT * FROM " + kind).fetchall()
        case _:
            raise ValueError("kind")
`,
  },
];
