import type { FlowPair } from '../../weaknesses/flow-pair.cases.ts';

const SHELL = 'event-in-shell-command';
const CODE = 'event-in-evaluated-code';
const TEMPLATE = 'event-in-template';
const OBJECTS = 'event-in-deserialization';
const XML = 'event-in-xml-parser';

/** Commands, code, templates, objects and XML. */
export const CODE_PAIRS: readonly FlowPair[] = [
  {
    name: 'os.system',
    weakness: SHELL,
    weak: `import os

def handler(event, context):
    host = event["queryStringParameters"]["host"]
    code = os.system("ping -c 1 " + host)
    return {"statusCode": 200, "body": str(code)}
`,
    safe: `import subprocess

def handler(event, context):
    host = event["queryStringParameters"]["host"]
    done = subprocess.run(["ping", "-c", "1", host], capture_output=True)
    return {"statusCode": 200, "body": str(done.returncode)}
`,
  },
  {
    name: 'a shell of subprocess',
    weakness: SHELL,
    weak: `import subprocess
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        s3.download_file(record["s3"]["bucket"]["name"], key, "/tmp/in.mp4")
        subprocess.check_call(f"ffmpeg -i /tmp/in.mp4 -metadata title={key} /tmp/out.mp4", shell=True)
`,
    safe: `import subprocess
import shlex
import boto3

s3 = boto3.client("s3")

def handler(event, context):
    for record in event["Records"]:
        key = record["s3"]["object"]["key"]
        s3.download_file(record["s3"]["bucket"]["name"], key, "/tmp/in.mp4")
        subprocess.check_call(f"ffmpeg -i /tmp/in.mp4 -metadata title={shlex.quote(key)} /tmp/out.mp4", shell=True)
`,
    also: ['data-left-in-temporary-folder'],
  },
  {
    name: 'a shell as the program',
    weakness: SHELL,
    weak: `import json
import subprocess

def convert(name):
    return subprocess.run(["bash", "-c", "convert " + name + " out.png"], check=True)

def handler(event, context):
    convert(json.loads(event["body"])["file"])
    return {"statusCode": 204}
`,
    safe: `import json
import subprocess

def convert(name):
    return subprocess.run(["convert", name, "out.png"], check=True)

def handler(event, context):
    convert(json.loads(event["body"])["file"])
    return {"statusCode": 204}
`,
  },
  {
    name: 'os.popen in a helper file',
    weakness: SHELL,
    weak: {
      'app.py': `from tools import lookup

def handler(event, context):
    return {"statusCode": 200, "body": lookup(event["pathParameters"]["domain"])}
`,
      'tools.py': `import os

def lookup(domain):
    with os.popen("dig +short %s" % domain) as pipe:
        return pipe.read()
`,
    },
    safe: {
      'app.py': `from tools import lookup

def handler(event, context):
    return {"statusCode": 200, "body": lookup(event["pathParameters"]["domain"])}
`,
      'tools.py': `import os
import re

def lookup(domain):
    if not re.fullmatch(r"[a-z0-9.-]+", domain):
        raise ValueError("domain")
    with os.popen("dig +short %s" % domain) as pipe:
        return pipe.read()
`,
    },
  },
  {
    name: 'a program that is chosen',
    weakness: SHELL,
    weak: `import subprocess

def handler(event, context):
    tool = event["tool"]
    return subprocess.check_output([tool, "--version"]).decode()
`,
    safe: `import subprocess

TOOLS = {"git": "/opt/bin/git", "jq": "/opt/bin/jq"}

def handler(event, context):
    tool = TOOLS[event["tool"]]
    return subprocess.check_output([tool, "--version"]).decode()
`,
  },
  {
    name: 'an asynchronous shell',
    weakness: SHELL,
    weak: `import asyncio

async def run(name):
    process = await asyncio.create_subprocess_shell(f"tar -tf /mnt/{name}", stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return out.decode()

def handler(event, context):
    return asyncio.run(run(event["archive"]))
`,
    safe: `import asyncio

async def run(name):
    process = await asyncio.create_subprocess_exec("tar", "-tf", f"/mnt/{name}", stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return out.decode()

def handler(event, context):
    return asyncio.run(run(event["archive"]))
`,
  },
  {
    name: 'a command of Systems Manager',
    weakness: SHELL,
    weak: `import boto3

ssm = boto3.client("ssm")

def handler(event, context):
    service = event["service"]
    ssm.send_command(
        InstanceIds=["i-0123456789abcdef0"],
        DocumentName="AWS-RunShellScript",
        Parameters={"commands": [f"systemctl restart {service}"]},
    )
`,
    safe: `import boto3

ssm = boto3.client("ssm")
SERVICES = ["nginx", "worker"]

def handler(event, context):
    service = event["service"]
    if service not in SERVICES:
        raise ValueError("service")
    ssm.send_command(
        InstanceIds=["i-0123456789abcdef0"],
        DocumentName="AWS-RunShellScript",
        Parameters={"commands": [f"systemctl restart {service}"]},
    )
`,
  },
  {
    name: 'eval of a formula',
    weakness: CODE,
    weak: `import json

def handler(event, context):
    formula = json.loads(event["body"])["formula"]
    return {"statusCode": 200, "body": str(eval(formula, {"__builtins__": {}}))}
`,
    safe: `import ast
import json

def handler(event, context):
    formula = json.loads(event["body"])["formula"]
    return {"statusCode": 200, "body": str(ast.literal_eval(formula))}
`,
  },
  {
    name: 'exec of decoded code',
    weakness: CODE,
    weak: `import base64

def handler(event, context):
    for record in event["Records"]:
        source = base64.b64decode(record["kinesis"]["data"]).decode("utf-8")
        exec(source)
`,
    safe: `import base64
import json

def handler(event, context):
    for record in event["Records"]:
        source = base64.b64decode(record["kinesis"]["data"]).decode("utf-8")
        json.loads(source)
`,
  },
  {
    name: 'a module that is imported by name',
    weakness: CODE,
    weak: `import importlib

def handler(event, context):
    plugin = importlib.import_module("plugins." + event["plugin"])
    return plugin.run()
`,
    safe: `import importlib

PLUGINS = ("resize", "rotate")

def handler(event, context):
    name = event["plugin"]
    if name in PLUGINS:
        plugin = importlib.import_module("plugins." + name)
        return plugin.run()
    return None
`,
  },
  {
    name: 'a template made of text',
    weakness: TEMPLATE,
    weak: `import json
from jinja2 import Template

def handler(event, context):
    body = json.loads(event["body"])
    page = Template("Dear " + body["name"] + ", thank you").render(shop="Example")
    return {"statusCode": 200, "body": page}
`,
    safe: `import json
from jinja2 import Template

def handler(event, context):
    body = json.loads(event["body"])
    page = Template("Dear {{ name }}, thank you").render(name=body["name"])
    return {"statusCode": 200, "body": page}
`,
  },
  {
    name: 'a template of an environment',
    weakness: TEMPLATE,
    weak: `import jinja2

env = jinja2.Environment()

def handler(event, context):
    message = event["detail"]["template"]
    return env.from_string(message).render(user=event["detail"]["user"])
`,
    safe: `import jinja2

env = jinja2.Environment(loader=jinja2.FileSystemLoader("templates"), autoescape=True)

def handler(event, context):
    return env.get_template("mail.txt").render(user=event["detail"]["user"])
`,
  },
  {
    name: "Mako's template",
    weakness: TEMPLATE,
    weak: `from mako.template import Template

def handler(event, context):
    subject = event["subject"]
    return Template(f"Report: {subject}").render()
`,
    safe: `from mako.template import Template

REPORT = Template("Report: \${subject}")

def handler(event, context):
    return REPORT.render(subject=event["subject"])
`,
  },
  {
    name: 'pickle',
    weakness: OBJECTS,
    weak: `import base64
import pickle

def handler(event, context):
    state = pickle.loads(base64.b64decode(event["headers"]["x-state"]))
    return {"statusCode": 200, "body": state.name}
`,
    safe: `import base64
import json

def handler(event, context):
    state = json.loads(base64.b64decode(event["headers"]["x-state"]))
    return {"statusCode": 200, "body": state["name"]}
`,
  },
  {
    name: 'yaml.load',
    weakness: OBJECTS,
    weak: `import yaml

def handler(event, context):
    config = yaml.load(event["body"], Loader=yaml.Loader)
    return {"statusCode": 200, "body": config["name"]}
`,
    safe: `import yaml

def handler(event, context):
    config = yaml.load(event["body"], Loader=yaml.SafeLoader)
    return {"statusCode": 200, "body": config["name"]}
`,
  },
  {
    name: 'jsonpickle of a message',
    weakness: OBJECTS,
    weak: `import jsonpickle

def handler(event, context):
    return [jsonpickle.decode(record["body"]) for record in event["Records"]]
`,
    safe: `import json

def handler(event, context):
    return [json.loads(record["body"]) for record in event["Records"]]
`,
  },
  {
    name: 'dill over two files',
    weakness: OBJECTS,
    weak: {
      'app.py': `from codec import unpack

def handler(event, context):
    job = unpack(event["job"])
    return job.run()
`,
      'codec.py': `import base64
import dill

def unpack(text):
    raw = base64.b64decode(text)
    return dill.loads(raw)
`,
    },
    safe: {
      'app.py': `from codec import unpack

def handler(event, context):
    job = unpack(event["job"])
    return job["id"]
`,
      'codec.py': `import base64
import json

def unpack(text):
    raw = base64.b64decode(text)
    return json.loads(raw)
`,
    },
  },
  {
    name: 'lxml with entities',
    weakness: XML,
    weak: `from lxml import etree

def handler(event, context):
    root = etree.fromstring(event["body"].encode())
    return {"statusCode": 200, "body": root.findtext("id")}
`,
    safe: `from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

def handler(event, context):
    root = etree.fromstring(event["body"].encode(), PARSER)
    return {"statusCode": 200, "body": root.findtext("id")}
`,
  },
  {
    name: 'the XML of the standard library',
    weakness: XML,
    weak: `import xml.etree.ElementTree as ET

def handler(event, context):
    for record in event["Records"]:
        tree = ET.fromstring(record["body"])
        print(len(tree))
`,
    safe: `import defusedxml.ElementTree as ET

def handler(event, context):
    for record in event["Records"]:
        tree = ET.fromstring(record["body"])
        print(len(tree))
`,
  },
  {
    name: 'SAX',
    weakness: XML,
    weak: `import xml.sax

class Orders(xml.sax.ContentHandler):
    def startElement(self, name, attrs):
        self.last = name

def handler(event, context):
    xml.sax.parseString(event["body"], Orders())
    return {"statusCode": 204}
`,
    safe: `import defusedxml.sax

class Orders:
    def startElement(self, name, attrs):
        self.last = name

def handler(event, context):
    defusedxml.sax.parseString(event["body"], Orders())
    return {"statusCode": 204}
`,
  },
];
