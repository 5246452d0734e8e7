import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

const PATH = 'event-in-file-path';
const ADDRESS = 'event-in-request-address';
const REDIRECT = 'event-in-redirect';

/** Files, addresses, redirects. */
export const PLACE_PAIRS: readonly FlowPair[] = [
  {
    name: 'open of a joined path',
    weakness: PATH,
    weak: `import os

def handler(event, context):
    name = event["queryStringParameters"]["file"]
    with open(os.path.join("/opt/reports", name)) as report:
        return {"statusCode": 200, "body": report.read()}
`,
    safe: `import os

def handler(event, context):
    name = os.path.basename(event["queryStringParameters"]["file"])
    with open(os.path.join("/opt/reports", name)) as report:
        return {"statusCode": 200, "body": report.read()}
`,
  },
  {
    name: 'a download named by its key',
    weakness: PATH,
    weak: `import os
from urllib.parse import unquote_plus
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = unquote_plus(record["s3"]["object"]["key"])
        target = "/tmp/" + key
        s3.download_file(bucket, key, target)
        os.remove(target)
`,
    safe: `import os
import uuid
from urllib.parse import unquote_plus
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        bucket = record["s3"]["bucket"]["name"]
        key = unquote_plus(record["s3"]["object"]["key"])
        target = f"/tmp/{uuid.uuid4()}"
        s3.download_file(bucket, key, target)
        os.remove(target)
`,
  },
  {
    name: 'pathlib',
    weakness: PATH,
    weak: `from pathlib import Path

ROOT = Path("/mnt/pages")

def handler(event, context):
    page = ROOT / event["pathParameters"]["page"]
    return {"statusCode": 200, "body": page.read_text()}
`,
    safe: `from pathlib import Path

ROOT = Path("/mnt/pages")

def handler(event, context):
    page = (ROOT / event["pathParameters"]["page"]).resolve()
    if not page.is_relative_to(ROOT):
        return {"statusCode": 404}
    return {"statusCode": 200, "body": page.read_text()}
`,
  },
  {
    name: 'a path that is resolved',
    weakness: PATH,
    weak: `import os

BASE = "/mnt/files/"

def handler(event, context):
    path = os.path.join(BASE, event["name"])
    os.remove(path)
    return {"deleted": True}
`,
    safe: `import os

BASE = "/mnt/files/"

def handler(event, context):
    path = os.path.realpath(os.path.join(BASE, event["name"]))
    if not path.startswith(BASE):
        raise PermissionError("outside")
    os.remove(path)
    return {"deleted": True}
`,
  },
  {
    name: 'signs that are refused',
    weakness: PATH,
    weak: `import shutil

def handler(event, context):
    name = event["template"]
    shutil.copy(f"/opt/templates/{name}", "/mnt/out/page.html")
`,
    safe: `import shutil

def handler(event, context):
    name = event["template"]
    if ".." in name or "/" in name:
        raise ValueError("template")
    shutil.copy(f"/opt/templates/{name}", "/mnt/out/page.html")
`,
  },
  {
    name: 'members of an archive',
    weakness: PATH,
    weak: `import base64
import io
import os
import zipfile

def handler(event, context):
    data = base64.b64decode(event["body"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            target = os.path.join("/mnt/site", member.filename)
            with open(target, "wb") as out:
                out.write(archive.read(member))
    return {"statusCode": 204}
`,
    safe: `import base64
import io
import os
import zipfile

def handler(event, context):
    data = base64.b64decode(event["body"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            target = os.path.join("/mnt/site", os.path.basename(member.filename))
            with open(target, "wb") as out:
                out.write(archive.read(member))
    return {"statusCode": 204}
`,
  },
  {
    name: 'a path that a function checks',
    weakness: PATH,
    weak: {
      'app.py': `from files import load

def handler(event, context):
    return {"statusCode": 200, "body": load(event["queryStringParameters"]["doc"])}
`,
      'files.py': `def load(name):
    with open("/mnt/docs/" + name, encoding="utf-8") as f:
        return f.read()
`,
    },
    safe: {
      'app.py': `from files import load

def handler(event, context):
    return {"statusCode": 200, "body": load(event["queryStringParameters"]["doc"])}
`,
      'files.py': `import re

def check(name):
    if re.fullmatch("[A-Za-z0-9_-]+[.]md", name) is None:
        raise ValueError(name)

def load(name):
    check(name)
    with open("/mnt/docs/" + name, encoding="utf-8") as f:
        return f.read()
`,
    },
  },
  {
    name: 'requests with the address of the event',
    weakness: ADDRESS,
    weak: `import json
import requests

def handler(event, context):
    url = json.loads(event["body"])["callback"]
    answer = requests.get(url, timeout=5)
    return {"statusCode": 200, "body": answer.text}
`,
    safe: `import json
from urllib.parse import urlparse
import requests

HOSTS = {"hooks.example.com", "api.example.com"}

def handler(event, context):
    url = json.loads(event["body"])["callback"]
    if urlparse(url).hostname not in HOSTS:
        return {"statusCode": 400}
    answer = requests.get(url, timeout=5)
    return {"statusCode": 200, "body": answer.text}
`,
  },
  {
    name: 'a fixed host',
    weakness: ADDRESS,
    weak: `import urllib.request

def handler(event, context):
    region = event["region_host"]
    with urllib.request.urlopen("https://" + region + "/status") as answer:
        return answer.read().decode()
`,
    safe: `import urllib.parse
import urllib.request

def handler(event, context):
    item = event["item"]
    with urllib.request.urlopen("https://api.example.com/items/" + urllib.parse.quote(item)) as answer:
        return answer.read().decode()
`,
  },
  {
    name: 'a session',
    weakness: ADDRESS,
    weak: `import requests

session = requests.Session()

def fetch(target):
    return session.post(f"http://{target}/notify", json={"ok": True})

def handler(event, context):
    for record in event["Records"]:
        fetch(record["messageAttributes"]["host"]["stringValue"])
`,
    safe: `import os
import requests

session = requests.Session()
BASE = os.environ["NOTIFY_URL"]

def fetch(target):
    return session.post(f"{BASE}/notify/{target}", json={"ok": True})

def handler(event, context):
    for record in event["Records"]:
        fetch(record["messageAttributes"]["host"]["stringValue"])
`,
  },
  {
    name: 'httpx',
    weakness: ADDRESS,
    weak: `import asyncio
import httpx

async def load(url):
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
        return answer.json()

def handler(event, context):
    return asyncio.run(load(event["queryStringParameters"]["feed"]))
`,
    safe: `import asyncio
import httpx

FEEDS = {"news": "https://news.example.com/rss", "jobs": "https://jobs.example.com/rss"}

async def load(url):
    async with httpx.AsyncClient() as client:
        answer = await client.get(url)
        return answer.json()

def handler(event, context):
    return asyncio.run(load(FEEDS.get(event["queryStringParameters"]["feed"])))
`,
  },
  {
    name: 'aiohttp',
    weakness: ADDRESS,
    weak: `import asyncio
import aiohttp

async def probe(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            return answer.status

def handler(event, context):
    return asyncio.run(probe(event["url"]))
`,
    safe: `import asyncio
import aiohttp

async def probe(name):
    async with aiohttp.ClientSession() as session:
        async with session.get("https://status.example.com/probe", params={"name": name}) as answer:
            return answer.status

def handler(event, context):
    return asyncio.run(probe(event["url"]))
`,
  },
  {
    name: 'an address that must begin with one',
    weakness: ADDRESS,
    weak: `import urllib3

http = urllib3.PoolManager()

def handler(event, context):
    avatar = event["detail"]["avatar"]
    if not avatar.startswith("http"):
        raise ValueError("avatar")
    return len(http.request("GET", avatar).data)
`,
    safe: `import urllib3

http = urllib3.PoolManager()

def handler(event, context):
    avatar = event["detail"]["avatar"]
    if not avatar.startswith("https://images.example.com/"):
        raise ValueError("avatar")
    return len(http.request("GET", avatar).data)
`,
  },
  {
    name: 'a redirect',
    weakness: REDIRECT,
    weak: `def handler(event, context):
    params = event.get("queryStringParameters") or {}
    return {"statusCode": 302, "headers": {"Location": params.get("next", "/")}}
`,
    safe: `PAGES = ["/home", "/account"]

def handler(event, context):
    params = event.get("queryStringParameters") or {}
    target = params.get("next", "/")
    return {"statusCode": 302, "headers": {"Location": target if target in PAGES else "/home"}}
`,
  },
  {
    name: 'a redirect by a helper',
    weakness: REDIRECT,
    weak: `def redirect_to(url):
    return {"statusCode": 301, "headers": {"location": url}, "body": ""}

def handler(event, context):
    return redirect_to(event["queryStringParameters"]["return_url"])
`,
    safe: `from urllib.parse import quote

def redirect_to(url):
    return {"statusCode": 301, "headers": {"location": url}, "body": ""}

def handler(event, context):
    return redirect_to("https://www.example.com/login?from=" + quote(event["queryStringParameters"]["return_url"]))
`,
  },
  {
    name: "Flask's redirect",
    weakness: REDIRECT,
    weak: `import serverless_wsgi
from flask import Flask, redirect, request

app = Flask(__name__)

@app.route("/login", methods=["POST"])
def login():
    return redirect(request.args.get("next"))

def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
    safe: `import serverless_wsgi
from flask import Flask, redirect, request, url_for

app = Flask(__name__)

@app.route("/login", methods=["POST"])
def login():
    target = request.args.get("next")
    if target not in ("/cart", "/orders"):
        target = "/"
    return redirect(url_for("home"))

def handler(event, context):
    return serverless_wsgi.handle_request(app, event, context)
`,
  },
  {
    name: 'a local redirect',
    weakness: REDIRECT,
    weak: `import json

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 303, "headers": {"Location": "//" + body["site"]}}
`,
    safe: `import json

def handler(event, context):
    body = json.loads(event["body"])
    return {"statusCode": 303, "headers": {"Location": "/sites/" + body["site"]}}
`,
  },
];
