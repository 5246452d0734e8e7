import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

const FOLDER = 'data-left-in-temporary-folder';
const GLOBALS = 'data-left-in-globals';
const CERTIFICATE = 'certificate-check-off';
const STATE = 'state-change-without-authorization';
const RETRY = 'retry-unsafe-handler';

/** What code does by itself. */
export const OWN_PAIRS: readonly FlowPair[] = [
  {
    name: 'a file that stays',
    weakness: FOLDER,
    weak: `import json
import subprocess

def handler(event, context):
    with open("/tmp/input.json", "w") as f:
        f.write(event["body"])
    subprocess.run(["/opt/convert", "/tmp/input.json"], check=True)
    return {"statusCode": 204}
`,
    safe: `import json
import os
import subprocess

def handler(event, context):
    try:
        with open("/tmp/input.json", "w") as f:
            f.write(event["body"])
        subprocess.run(["/opt/convert", "/tmp/input.json"], check=True)
    finally:
        os.remove("/tmp/input.json")
    return {"statusCode": 204}
`,
  },
  {
    name: 'a temporary file of its own',
    weakness: FOLDER,
    weak: `import json

def handler(event, context):
    rows = json.loads(event["body"])["rows"]
    with open("/tmp/rows.json", "w") as out:
        json.dump(rows, out)
    return {"statusCode": 200}
`,
    safe: `import json
import tempfile

def handler(event, context):
    rows = json.loads(event["body"])["rows"]
    with tempfile.NamedTemporaryFile("w") as out:
        json.dump(rows, out)
    return {"statusCode": 200}
`,
  },
  {
    name: 'a path below /tmp',
    weakness: FOLDER,
    weak: `from pathlib import Path

TARGET = Path("/tmp/upload.txt")

def handler(event, context):
    for record in event["Records"]:
        TARGET.write_text(record["body"])
`,
    safe: `from pathlib import Path

TARGET = Path("/tmp/upload.txt")

def handler(event, context):
    for record in event["Records"]:
        TARGET.write_text(record["body"])
        TARGET.unlink()
`,
  },
  {
    name: 'a download that stays',
    weakness: FOLDER,
    weak: `import boto3

s3 = boto3.client("s3")

def handler(event, context):
    record = event["Records"][0]
    s3.download_file(record["s3"]["bucket"]["name"], record["s3"]["object"]["key"], "/tmp/image.png")
    return size("/tmp/image.png")

def size(path):
    with open(path, "rb") as f:
        return len(f.read())
`,
    safe: `import os
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    record = event["Records"][0]
    s3.download_file(record["s3"]["bucket"]["name"], record["s3"]["object"]["key"], "/tmp/image.png")
    result = size("/tmp/image.png")
    os.unlink("/tmp/image.png")
    return result

def size(path):
    with open(path, "rb") as f:
        return len(f.read())
`,
  },
  {
    name: 'a global variable',
    weakness: GLOBALS,
    weak: `import json

current_user = None

def greet():
    return "hello " + current_user["name"]

def handler(event, context):
    global current_user
    current_user = json.loads(event["body"])
    return {"statusCode": 200, "body": greet()}
`,
    safe: `import json

def greet(user):
    return "hello " + user["name"]

def handler(event, context):
    current_user = json.loads(event["body"])
    return {"statusCode": 200, "body": greet(current_user)}
`,
  },
  {
    name: 'a list of the module',
    weakness: GLOBALS,
    weak: `import json

results = []

def handler(event, context):
    for record in event["Records"]:
        results.append(json.loads(record["body"]))
    return len(results)
`,
    safe: `import json

def handler(event, context):
    results = []
    for record in event["Records"]:
        results.append(json.loads(record["body"]))
    return len(results)
`,
  },
  {
    name: 'a cache by key',
    weakness: GLOBALS,
    weak: `SESSION = {}

def handler(event, context):
    SESSION["user"] = event["headers"]["x-user"]
    return {"statusCode": 200}
`,
    safe: `SESSION = {}

def load(user):
    if user not in SESSION:
        SESSION[user] = {"name": user}
    return SESSION[user]

def handler(event, context):
    load(event["headers"]["x-user"])
    return {"statusCode": 200}
`,
  },
  {
    name: 'an object of the module',
    weakness: GLOBALS,
    weak: `class Processor:
    def __init__(self):
        self.payload = None

    def process(self, payload):
        self.payload = payload
        return len(self.payload)

processor = Processor()

def handler(event, context):
    return processor.process(event["payload"])
`,
    safe: `class Processor:
    def __init__(self):
        self.payload = None

    def process(self, payload):
        self.payload = payload
        return len(self.payload)

def handler(event, context):
    return Processor().process(event["payload"])
`,
  },
  {
    name: 'a list that is emptied',
    weakness: GLOBALS,
    weak: `batch = []

def add(item):
    batch.append(item)

def handler(event, context):
    for record in event["Records"]:
        add(record["body"])
    return {"count": len(batch)}
`,
    safe: `batch = []

def add(item):
    batch.append(item)

def handler(event, context):
    batch.clear()
    for record in event["Records"]:
        add(record["body"])
    return {"count": len(batch)}
`,
  },
  {
    name: 'requests without the check',
    weakness: CERTIFICATE,
    weak: `import requests

def handler(event, context):
    return requests.get("https://internal.example.com/health", verify=False, timeout=3).status_code
`,
    safe: `import requests

def handler(event, context):
    return requests.get("https://internal.example.com/health", verify="/opt/ca.pem", timeout=3).status_code
`,
  },
  {
    name: 'a context without the check',
    weakness: CERTIFICATE,
    weak: `import ssl
import urllib.request

def handler(event, context):
    unsafe = ssl._create_unverified_context()
    return urllib.request.urlopen("https://internal.example.com", context=unsafe).status
`,
    safe: `import ssl
import urllib.request

def handler(event, context):
    trusted = ssl.create_default_context(cafile="/opt/ca.pem")
    return urllib.request.urlopen("https://internal.example.com", context=trusted).status
`,
  },
  {
    name: 'a context that is changed',
    weakness: CERTIFICATE,
    weak: `import ssl

context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE

def handler(event, ctx):
    return context is not None
`,
    safe: `import ssl

context = ssl.create_default_context()
context.check_hostname = True
context.verify_mode = ssl.CERT_REQUIRED

def handler(event, ctx):
    return context is not None
`,
  },
  {
    name: 'a session without the check',
    weakness: CERTIFICATE,
    weak: `import requests

session = requests.Session()
session.verify = False

def handler(event, context):
    return session.get("https://internal.example.com").status_code
`,
    safe: `import requests

session = requests.Session()
session.verify = "/opt/ca.pem"

def handler(event, context):
    return session.get("https://internal.example.com").status_code
`,
  },
  {
    name: 'a pool without the check',
    weakness: CERTIFICATE,
    weak: `import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_NONE")

def handler(event, context):
    return http.request("GET", "https://internal.example.com").status
`,
    safe: `import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_REQUIRED")

def handler(event, context):
    return http.request("GET", "https://internal.example.com").status
`,
  },
  {
    name: 'a deletion by anyone',
    weakness: STATE,
    weak: `import boto3

table = boto3.resource("dynamodb").Table("notes")

def handler(event, context):
    table.delete_item(Key={"id": event["pathParameters"]["id"]})
    return {"statusCode": 204}
`,
    safe: `import boto3

table = boto3.resource("dynamodb").Table("notes")

def handler(event, context):
    owner = event["requestContext"]["authorizer"]["claims"]["sub"]
    table.delete_item(Key={"owner": owner, "id": event["pathParameters"]["id"]})
    return {"statusCode": 204}
`,
  },
  {
    name: 'a change with a token',
    weakness: STATE,
    weak: `import json
import boto3

dynamodb = boto3.client("dynamodb")

def handler(event, context):
    body = json.loads(event["body"])
    dynamodb.update_item(
        TableName="accounts",
        Key={"id": {"S": body["account"]}},
        UpdateExpression="SET email = :e",
        ExpressionAttributeValues={":e": {"S": body["email"]}},
    )
    return {"statusCode": 200}
`,
    safe: `import json
import os
import boto3
import jwt

dynamodb = boto3.client("dynamodb")

def handler(event, context):
    claims = jwt.decode(event["headers"]["x-session"], os.environ["PUBLIC_KEY"], algorithms=["RS256"])
    body = json.loads(event["body"])
    dynamodb.update_item(
        TableName="accounts",
        Key={"id": {"S": claims["account"]}},
        UpdateExpression="SET email = :e",
        ExpressionAttributeValues={":e": {"S": body["email"]}},
    )
    return {"statusCode": 200}
`,
  },
  {
    name: 'SQL that changes',
    weakness: STATE,
    weak: `import psycopg2

def handler(event, context):
    cur = psycopg2.connect("dbname=app").cursor()
    cur.execute("UPDATE users SET active = false WHERE id = %s", (event["pathParameters"]["id"],))
    return {"statusCode": 204}
`,
    safe: `import psycopg2

def require_admin(event):
    if event["requestContext"]["authorizer"]["lambda"]["role"] != "admin":
        raise PermissionError("admins only")

def handler(event, context):
    require_admin(event)
    cur = psycopg2.connect("dbname=app").cursor()
    cur.execute("UPDATE users SET active = false WHERE id = %s", (event["pathParameters"]["id"],))
    return {"statusCode": 204}
`,
  },
  {
    name: 'a mail for each message',
    weakness: RETRY,
    weak: `import json
import boto3

ses = boto3.client("ses")

def handler(event, context):
    for record in event["Records"]:
        order = json.loads(record["body"])
        ses.send_email(
            Source="shop@example.com",
            Destination={"ToAddresses": [order["email"]]},
            Message={"Subject": {"Data": "Thanks"}, "Body": {"Text": {"Data": "Thanks"}}},
        )
`,
    safe: `import json
import boto3
from aws_lambda_powertools.utilities.idempotency import DynamoDBPersistenceLayer, idempotent

ses = boto3.client("ses")
store = DynamoDBPersistenceLayer(table_name="idempotency")

@idempotent(persistence_store=store)
def handler(event, context):
    for record in event["Records"]:
        order = json.loads(record["body"])
        ses.send_email(
            Source="shop@example.com",
            Destination={"ToAddresses": [order["email"]]},
            Message={"Subject": {"Data": "Thanks"}, "Body": {"Text": {"Data": "Thanks"}}},
        )
`,
  },
  {
    name: 'a number that is counted up',
    weakness: RETRY,
    weak: `import boto3

table = boto3.resource("dynamodb").Table("stock")

def handler(event, context):
    for record in event["Records"]:
        table.update_item(
            Key={"sku": record["body"]},
            UpdateExpression="SET amount = amount - :one",
            ExpressionAttributeValues={":one": 1},
        )
`,
    safe: `import boto3

table = boto3.resource("dynamodb").Table("stock")

def handler(event, context):
    for record in event["Records"]:
        table.update_item(
            Key={"sku": record["body"]},
            UpdateExpression="SET amount = amount - :one, lastMessage = :id",
            ConditionExpression="lastMessage <> :id",
            ExpressionAttributeValues={":one": 1, ":id": record["messageId"]},
        )
`,
  },
  {
    name: 'an item with a new id',
    weakness: RETRY,
    weak: `import json
import uuid
import boto3

table = boto3.resource("dynamodb").Table("invoices")

def handler(event, context):
    for record in event["Records"]:
        message = json.loads(record["Sns"]["Message"])
        table.put_item(Item={"id": str(uuid.uuid4()), "order": message["order"]})
`,
    safe: `import json
import boto3

table = boto3.resource("dynamodb").Table("invoices")

def handler(event, context):
    for record in event["Records"]:
        message = json.loads(record["Sns"]["Message"])
        table.put_item(Item={"id": message["order"], "order": message["order"]})
`,
  },
  {
    name: 'a row for each event',
    weakness: RETRY,
    weak: `import psycopg2

def handler(event, context):
    cur = psycopg2.connect("dbname=app").cursor()
    cur.execute("INSERT INTO payments (account, amount) VALUES (%s, %s)", (event["detail"]["account"], event["detail"]["amount"]))
`,
    safe: `import psycopg2

def handler(event, context):
    cur = psycopg2.connect("dbname=app").cursor()
    cur.execute(
        "INSERT INTO payments (id, account, amount) VALUES (%s, %s, %s) ON CONFLICT (id) DO NOTHING",
        (event["id"], event["detail"]["account"], event["detail"]["amount"]),
    )
`,
  },
];
