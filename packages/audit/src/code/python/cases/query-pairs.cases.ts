import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

const SQL = 'event-in-sql';
const NOSQL = 'event-in-nosql-query';
const PG = `import json
import os
import psycopg2

def connect():
    return psycopg2.connect(host=os.environ["DB_HOST"], dbname="shop")
`;

/** Queries of databases. */
export const QUERY_PAIRS: readonly FlowPair[] = [
  {
    name: 'psycopg2 with an f-string',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    order_id = event["pathParameters"]["id"]
    conn = connect()
    with conn.cursor() as cur:
        cur.execute(f"SELECT * FROM orders WHERE id = '{order_id}'")
        row = cur.fetchone()
    return {"statusCode": 200, "body": json.dumps(row)}
`,
    safe: `${PG}
def handler(event, context):
    order_id = event["pathParameters"]["id"]
    conn = connect()
    with conn.cursor() as cur:
        cur.execute("SELECT * FROM orders WHERE id = %s", (order_id,))
        row = cur.fetchone()
    return {"statusCode": 200, "body": json.dumps(row)}
`,
  },
  {
    name: 'a column to sort by',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    params = event.get("queryStringParameters") or {}
    sort = params.get("sort", "created_at")
    cur = connect().cursor()
    cur.execute("SELECT id, total FROM orders ORDER BY " + sort)
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    safe: `${PG}
COLUMNS = {"created_at", "total", "status"}

def handler(event, context):
    params = event.get("queryStringParameters") or {}
    sort = params.get("sort", "created_at")
    if sort not in COLUMNS:
        return {"statusCode": 400, "body": "unknown column"}
    cur = connect().cursor()
    cur.execute("SELECT id, total FROM orders ORDER BY " + sort)
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
  },
  {
    name: 'a repository class in another file',
    weakness: SQL,
    weak: {
      'app.py': `import json
from store.users import UserStore

store = UserStore()

def handler(event, context):
    body = json.loads(event["body"])
    user = store.find_by_email(body["email"])
    return {"statusCode": 200, "body": json.dumps(user)}
`,
      'store/users.py': `import pymysql

class UserStore:
    def __init__(self):
        self.connection = pymysql.connect(host="db", user="app")

    def find_by_email(self, email):
        sql = "SELECT * FROM users WHERE email = '%s'" % email
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchone()
`,
    },
    safe: {
      'app.py': `import json
from store.users import UserStore

store = UserStore()

def handler(event, context):
    body = json.loads(event["body"])
    user = store.find_by_email(body["email"])
    return {"statusCode": 200, "body": json.dumps(user)}
`,
      'store/users.py': `import pymysql

class UserStore:
    def __init__(self):
        self.connection = pymysql.connect(host="db", user="app")

    def find_by_email(self, email):
        sql = "SELECT * FROM users WHERE email = %s"
        with self.connection.cursor() as cursor:
            cursor.execute(sql, [email])
            return cursor.fetchone()
`,
    },
  },
  {
    name: 'a number that is converted',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    limit = event["queryStringParameters"]["limit"]
    cur = connect().cursor()
    cur.execute("SELECT * FROM items LIMIT {}".format(limit))
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    safe: `${PG}
def handler(event, context):
    limit = int(event["queryStringParameters"]["limit"])
    cur = connect().cursor()
    cur.execute("SELECT * FROM items LIMIT {}".format(limit))
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
  },
  {
    name: 'messages of a queue in a loop',
    weakness: SQL,
    weak: `import json
import sqlite3

db = sqlite3.connect("/mnt/data/app.db")

def store(message):
    db.execute("UPDATE jobs SET state = '" + message["state"] + "' WHERE id = " + str(message["id"]))

def handler(event, context):
    for record in event["Records"]:
        store(json.loads(record["body"]))
    db.commit()
`,
    safe: `import json
import sqlite3

db = sqlite3.connect("/mnt/data/app.db")

def store(message):
    db.execute("UPDATE jobs SET state = ? WHERE id = ?", (message["state"], message["id"]))

def handler(event, context):
    for record in event["Records"]:
        store(json.loads(record["body"]))
    db.commit()
`,
  },
  {
    name: "SQLAlchemy's text",
    weakness: SQL,
    weak: `import json
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://db/shop")

def handler(event, context):
    name = event["queryStringParameters"]["name"]
    with engine.connect() as conn:
        rows = conn.execute(text(f"SELECT * FROM products WHERE name LIKE '%{name}%'")).fetchall()
    return {"statusCode": 200, "body": json.dumps([tuple(r) for r in rows])}
`,
    safe: `import json
from sqlalchemy import create_engine, text

engine = create_engine("postgresql://db/shop")

def handler(event, context):
    name = event["queryStringParameters"]["name"]
    with engine.connect() as conn:
        rows = conn.execute(text("SELECT * FROM products WHERE name LIKE :name"), {"name": f"%{name}%"}).fetchall()
    return {"statusCode": 200, "body": json.dumps([tuple(r) for r in rows])}
`,
  },
  {
    name: 'the Data API of RDS',
    weakness: SQL,
    weak: `import boto3
import os

rds = boto3.client("rds-data")

def handler(event, context):
    email = event["email"]
    return rds.execute_statement(
        resourceArn=os.environ["CLUSTER_ARN"],
        secretArn=os.environ["SECRET_ARN"],
        database="app",
        sql="SELECT * FROM users WHERE email = '" + email + "'",
    )["records"]
`,
    safe: `import boto3
import os

rds = boto3.client("rds-data")

def handler(event, context):
    email = event["email"]
    return rds.execute_statement(
        resourceArn=os.environ["CLUSTER_ARN"],
        secretArn=os.environ["SECRET_ARN"],
        database="app",
        sql="SELECT * FROM users WHERE email = :email",
        parameters=[{"name": "email", "value": {"stringValue": email}}],
    )["records"]
`,
  },
  {
    name: 'a query of Athena',
    weakness: SQL,
    weak: `import boto3

athena = boto3.client("athena")

def handler(event, context):
    day = event["day"]
    query = "SELECT count(*) FROM logs WHERE day = '{day}'".format(day=day)
    return athena.start_query_execution(QueryString=query, WorkGroup="reports")["QueryExecutionId"]
`,
    safe: `import boto3
from datetime import datetime

athena = boto3.client("athena")

def handler(event, context):
    day = datetime.strptime(event["day"], "%Y-%m-%d").date()
    query = "SELECT count(*) FROM logs WHERE day = '{day}'".format(day=day)
    return athena.start_query_execution(QueryString=query, WorkGroup="reports")["QueryExecutionId"]
`,
  },
  {
    name: 'asyncpg',
    weakness: SQL,
    weak: `import asyncio
import json
import asyncpg

async def find(name):
    conn = await asyncpg.connect("postgresql://db/app")
    return await conn.fetch(f"SELECT * FROM cities WHERE name = '{name}'")

def handler(event, context):
    rows = asyncio.run(find(event["queryStringParameters"]["city"]))
    return {"statusCode": 200, "body": json.dumps([dict(r) for r in rows])}
`,
    safe: `import asyncio
import json
import asyncpg

async def find(name):
    conn = await asyncpg.connect("postgresql://db/app")
    return await conn.fetch("SELECT * FROM cities WHERE name = $1", name)

def handler(event, context):
    rows = asyncio.run(find(event["queryStringParameters"]["city"]))
    return {"statusCode": 200, "body": json.dumps([dict(r) for r in rows])}
`,
  },
  {
    name: 'conditions put together in a list',
    weakness: SQL,
    weak: `${PG}
def build(filters):
    where = []
    for key, value in filters.items():
        where.append(key + " = '" + value + "'")
    return "SELECT * FROM orders WHERE " + " AND ".join(where)

def handler(event, context):
    cur = connect().cursor()
    cur.execute(build(event["queryStringParameters"]))
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    safe: `${PG}
ALLOWED = ("status", "customer")

def build(filters):
    where, values = [], []
    for key, value in filters.items():
        if key not in ALLOWED:
            continue
        where.append(key + " = %s")
        values.append(value)
    return "SELECT * FROM orders WHERE " + " AND ".join(where), values

def handler(event, context):
    sql, values = build(event["queryStringParameters"])
    cur = connect().cursor()
    cur.execute(sql, values)
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
  },
  {
    name: 'an id that is a UUID',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    user = event["pathParameters"]["user"]
    cur = connect().cursor()
    cur.execute("DELETE FROM sessions WHERE user_id = '%s'" % user)
    return {"statusCode": 204}
`,
    safe: `${PG}
import uuid

def handler(event, context):
    user = event["pathParameters"]["user"]
    try:
        uuid.UUID(user)
    except ValueError:
        return {"statusCode": 400}
    cur = connect().cursor()
    cur.execute("DELETE FROM sessions WHERE user_id = '%s'" % user)
    return {"statusCode": 204}
`,
  },
  {
    name: 'a table from a dictionary',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    kind = json.loads(event["body"])["kind"]
    cur = connect().cursor()
    cur.execute(f"SELECT count(*) FROM {kind}")
    return {"statusCode": 200, "body": str(cur.fetchone()[0])}
`,
    safe: `${PG}
TABLES = {"order": "orders", "user": "users"}

def handler(event, context):
    kind = json.loads(event["body"])["kind"]
    table = TABLES[kind]
    cur = connect().cursor()
    cur.execute(f"SELECT count(*) FROM {table}")
    return {"statusCode": 200, "body": str(cur.fetchone()[0])}
`,
  },
  {
    name: 'a list of values',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    ids = event["queryStringParameters"]["ids"].split(",")
    cur = connect().cursor()
    cur.execute("SELECT * FROM items WHERE id IN (" + ",".join(ids) + ")")
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    safe: `${PG}
def handler(event, context):
    ids = event["queryStringParameters"]["ids"].split(",")
    marks = ",".join(["%s"] * len(ids))
    cur = connect().cursor()
    cur.execute("SELECT * FROM items WHERE id IN (" + marks + ")", ids)
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
  },
  {
    name: 'a validated model',
    weakness: SQL,
    weak: `${PG}
from pydantic import BaseModel

class Search(BaseModel):
    page: int
    direction: str

def handler(event, context):
    search = Search(**json.loads(event["body"]))
    cur = connect().cursor()
    cur.execute(f"SELECT * FROM items ORDER BY id {search.direction} OFFSET {search.page}")
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
    safe: `${PG}
from typing import Literal
from pydantic import BaseModel

class Search(BaseModel):
    page: int
    direction: Literal["ASC", "DESC"]

def handler(event, context):
    search = Search(**json.loads(event["body"]))
    cur = connect().cursor()
    cur.execute(f"SELECT * FROM items ORDER BY id {search.direction} OFFSET {search.page}")
    return {"statusCode": 200, "body": json.dumps(cur.fetchall())}
`,
  },
  {
    name: 'a pattern for names',
    weakness: SQL,
    weak: `${PG}
def handler(event, context):
    schema = event["tenant"]
    cur = connect().cursor()
    cur.execute(f"SET search_path TO {schema}")
    cur.execute("SELECT * FROM invoices")
    return cur.fetchall()
`,
    safe: `${PG}
import re

TENANT = re.compile(r"^[a-z][a-z0-9_]{2,30}$")

def handler(event, context):
    schema = event["tenant"]
    if not TENANT.match(schema):
        raise ValueError("tenant")
    cur = connect().cursor()
    cur.execute(f"SET search_path TO {schema}")
    cur.execute("SELECT * FROM invoices")
    return cur.fetchall()
`,
  },
  {
    name: 'MongoDB with a value of JSON',
    weakness: NOSQL,
    weak: `import json
import os
from pymongo import MongoClient

users = MongoClient(os.environ["MONGO_HOST"])["app"]["users"]

def handler(event, context):
    body = json.loads(event["body"])
    user = users.find_one({"name": body["name"], "password": body["password"]})
    return {"statusCode": 200 if user else 401}
`,
    safe: `import json
import os
from pymongo import MongoClient

users = MongoClient(os.environ["MONGO_HOST"])["app"]["users"]

def handler(event, context):
    body = json.loads(event["body"])
    user = users.find_one({"name": str(body["name"]), "password": str(body["password"])})
    return {"statusCode": 200 if user else 401}
`,
  },
  {
    name: 'MongoDB with the whole body',
    weakness: NOSQL,
    weak: `import json
import pymongo

db = pymongo.MongoClient("mongodb://db").shop

def handler(event, context):
    criteria = json.loads(event["body"])
    found = list(db.products.find(criteria))
    return {"statusCode": 200, "body": json.dumps(found, default=str)}
`,
    safe: `import json
import pymongo

db = pymongo.MongoClient("mongodb://db").shop

def handler(event, context):
    params = event["queryStringParameters"]
    found = list(db.products.find({"category": params["category"]}))
    return {"statusCode": 200, "body": json.dumps(found, default=str)}
`,
  },
  {
    name: 'a script in MongoDB',
    weakness: NOSQL,
    weak: `import json
import pymongo

items = pymongo.MongoClient("mongodb://db")["shop"]["items"]

def handler(event, context):
    price = event["queryStringParameters"]["max"]
    rows = items.find({"$where": "this.price < " + price})
    return {"statusCode": 200, "body": json.dumps(list(rows), default=str)}
`,
    safe: `import json
import pymongo

items = pymongo.MongoClient("mongodb://db")["shop"]["items"]

def handler(event, context):
    price = float(event["queryStringParameters"]["max"])
    rows = items.find({"price": {"$lt": price}})
    return {"statusCode": 200, "body": json.dumps(list(rows), default=str)}
`,
  },
  {
    name: 'PartiQL',
    weakness: NOSQL,
    weak: `import boto3
import json

dynamodb = boto3.client("dynamodb")

def handler(event, context):
    user = event["queryStringParameters"]["user"]
    answer = dynamodb.execute_statement(Statement=f"SELECT * FROM Orders WHERE UserId = '{user}'")
    return {"statusCode": 200, "body": json.dumps(answer["Items"])}
`,
    safe: `import boto3
import json

dynamodb = boto3.client("dynamodb")

def handler(event, context):
    user = event["queryStringParameters"]["user"]
    answer = dynamodb.execute_statement(
        Statement="SELECT * FROM Orders WHERE UserId = ?", Parameters=[{"S": user}]
    )
    return {"statusCode": 200, "body": json.dumps(answer["Items"])}
`,
  },
  {
    name: 'a filter expression of DynamoDB',
    weakness: NOSQL,
    weak: `import boto3
import json

table = boto3.resource("dynamodb").Table("orders")

def handler(event, context):
    field = event["queryStringParameters"]["field"]
    found = table.scan(FilterExpression=field + " = :v", ExpressionAttributeValues={":v": "open"})
    return {"statusCode": 200, "body": json.dumps(found["Items"], default=str)}
`,
    safe: `import boto3
import json

table = boto3.resource("dynamodb").Table("orders")

def handler(event, context):
    field = event["queryStringParameters"]["field"]
    found = table.scan(
        FilterExpression="#f = :v",
        ExpressionAttributeNames={"#f": field},
        ExpressionAttributeValues={":v": "open"},
    )
    return {"statusCode": 200, "body": json.dumps(found["Items"], default=str)}
`,
  },
  {
    name: 'a search with the whole body',
    weakness: NOSQL,
    weak: `import json
from opensearchpy import OpenSearch

search = OpenSearch(hosts=["search.example.com"])

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 200, "body": json.dumps(search.search(index="docs", body=body))}
`,
    safe: `import json
from opensearchpy import OpenSearch

search = OpenSearch(hosts=["search.example.com"])

def handler(event, context):
    body = json.loads(event["body"])
    query = {"query": {"match": {"title": body["text"]}}}
    return {"statusCode": 200, "body": json.dumps(search.search(index="docs", body=query))}
`,
  },
];
