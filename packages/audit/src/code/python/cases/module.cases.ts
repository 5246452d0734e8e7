import type { PythonCase } from './python.cases.ts';

const S3 =
  'import boto3\ns3 = boto3.client("s3")\ndef run(): s3.list_buckets()\ndef other(): s3.get_object()\n';

/** Modules of a project. */
export const MODULE_CASES: readonly PythonCase[] = [
  {
    name: 'import',
    code: { 'app.py': 'import store\ndef handler(e, c): store.run()', 'store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an import nobody uses',
    code: { 'app.py': 'import store\ndef handler(e, c): pass', 'store.py': S3 },
    calls: [],
  },
  {
    name: 'from',
    code: { 'app.py': 'from store import run as go\ndef handler(e, c): go()', 'store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a star',
    code: { 'app.py': 'from store import *\ndef handler(e, c): run()', 'store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a star of a star',
    code: {
      'app.py': 'from a import *\ndef handler(e, c): run()',
      'a.py': 'from store import *',
      'store.py': S3,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a package',
    code: {
      'app.py': 'from lib.store import run\ndef handler(e, c): run()',
      'lib/__init__.py': '',
      'lib/store.py': S3,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a package without __init__',
    code: { 'app.py': 'import lib.store\ndef handler(e, c): lib.store.run()', 'lib/store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'what __init__ does',
    code: { 'app.py': 'from lib import x\ndef handler(e, c): pass', 'lib/__init__.py': `${S3}run()\nx = 1` },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'what __init__ gives on',
    code: {
      'app.py': 'import lib\ndef handler(e, c): lib.run()',
      'lib/__init__.py': 'from .store import run',
      'lib/store.py': S3,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a relative import',
    code: {
      'src/app.py': 'from .store import run\ndef handler(e, c): run()',
      'src/__init__.py': '',
      'src/store.py': S3,
    },
    handler: 'src/app.handler',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a relative import of the folder above',
    code: { 'src/h/app.py': 'from ..store import run\ndef handler(e, c): run()', 'src/store.py': S3 },
    handler: 'src.h.app.handler',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'from . import module',
    code: { 'src/app.py': 'from . import store\ndef handler(e, c): store.run()', 'src/store.py': S3 },
    handler: 'src.app.handler',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an import in a function',
    code: { 'app.py': 'def handler(e, c):\n    import store\n    store.run()', 'store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a conditional import',
    code: {
      'app.py':
        'try:\n    from fast import run\nexcept ImportError:\n    from store import run\ndef handler(e, c): run()',
      'store.py': S3,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'import_module',
    code: {
      'app.py': 'import importlib\ndef handler(e, c): importlib.import_module("store").run()',
      'store.py': S3,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'import_module of something unknown',
    code: {
      'app.py': 'import importlib\ndef handler(e, c): importlib.import_module(e["m"]).run()',
      'store.py': S3,
    },
    calls: [],
    unresolved: 1,
  },
  {
    name: 'a cycle',
    code: {
      'app.py': 'import store\ndef help(): store.run()\ndef handler(e, c): store.go()',
      'store.py': `import app\n${S3}def go(): app.help()`,
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a layer',
    code: { 'app.py': 'import store\ndef handler(e, c): store.run()', 'layers/common/python/store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'site-packages are not entered',
    code: {
      'app.py': 'import store\ndef handler(e, c): store.run()',
      'layers/python/lib/python3.12/site-packages/store.py': S3,
    },
    calls: [],
  },
  {
    name: 'an installed package beside the code',
    code: {
      'app.py': 'import store\ndef handler(e, c): store.run()',
      'store/__init__.py': S3,
      'store-1.0.dist-info/METADATA': '',
    },
    calls: [],
  },
  {
    name: 'a handler in a package',
    code: { 'app/handlers.py': `${S3}def main(e, c): run()` },
    handler: 'app.handlers.main',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a handler in __init__',
    code: { 'app/__init__.py': `${S3}def main(e, c): run()` },
    handler: 'app.main',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a handler that is imported',
    code: { 'app.py': 'from store import run as handler', 'store.py': S3 },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'another handler of the same file',
    code: `${S3}def handler(e, c): run()\ndef second(e, c): other()`,
    handler: 'app.second',
    calls: ['s3.GetObject'],
  },
  {
    name: 'a client of another module',
    code: {
      'app.py': 'from clients import s3\ndef handler(e, c): s3.list_buckets()',
      'clients.py': 'import boto3\ns3 = boto3.client("s3")\nsqs = boto3.client("sqs")',
    },
    calls: ['s3.ListBuckets'],
  },
];

const HEAD = 'from aws_lambda_powertools.utilities';

/** Libraries that call AWS. */
export const LIBRARY_CASES: readonly PythonCase[] = [
  {
    name: 'a parameter',
    code: `${HEAD} import parameters\ndef handler(e, c): parameters.get_parameter("/a")`,
    calls: ['ssm.GetParameter'],
  },
  {
    name: 'parameters by path',
    code: `${HEAD}.parameters import get_parameters\ndef handler(e, c): get_parameters("/a")`,
    calls: ['ssm.GetParametersByPath'],
  },
  { name: 'a parameter nobody gets', code: `${HEAD} import parameters\ndef handler(e, c): pass`, calls: [] },
  {
    name: 'a secret',
    code: `${HEAD}.parameters import get_secret\ndef handler(e, c): get_secret("a")`,
    calls: ['secretsmanager.GetSecretValue'],
  },
  {
    name: 'a provider',
    code: `${HEAD}.parameters import SSMProvider\np = SSMProvider()\ndef handler(e, c): p.get("a")`,
    calls: ['ssm.GetParameter'],
  },
  {
    name: 'a provider with a session of another role',
    code: `import boto3\n${HEAD}.parameters import SSMProvider\ndef handler(e, c):\n    r = boto3.client("sts").assume_role()\n    s = boto3.Session(aws_access_key_id=r["Credentials"]["AccessKeyId"])\n    SSMProvider(boto3_session=s).get("a")`,
    calls: ['assumed-role:ssm.GetParameter', 'sts.AssumeRole'],
  },
  {
    name: 'a table provider',
    code: `${HEAD}.parameters import DynamoDBProvider\ndef handler(e, c): DynamoDBProvider(table_name="t").get_multiple("a")`,
    calls: ['dynamodb.Query'],
  },
  {
    name: 'idempotency',
    code: `${HEAD}.idempotency import DynamoDBPersistenceLayer, idempotent\nl = DynamoDBPersistenceLayer(table_name="t")\n@idempotent(persistence_store=l)\ndef handler(e, c): pass`,
    calls: ['dynamodb.DeleteItem', 'dynamodb.GetItem', 'dynamodb.PutItem', 'dynamodb.UpdateItem'],
  },
  {
    name: 'a layer nobody uses',
    code: `${HEAD}.idempotency import DynamoDBPersistenceLayer\nl = DynamoDBPersistenceLayer(table_name="t")\ndef handler(e, c): pass`,
    calls: [],
  },
  {
    name: 'feature flags',
    code: `${HEAD}.feature_flags import AppConfigStore, FeatureFlags\nf = FeatureFlags(store=AppConfigStore(environment="e", application="a", name="n"))\ndef handler(e, c): f.evaluate(name="x", default=False)`,
    calls: ['appconfigdata.GetLatestConfiguration', 'appconfigdata.StartConfigurationSession'],
  },
  {
    name: 'tracer, logger and metrics',
    code: 'from aws_lambda_powertools import Tracer, Logger, Metrics\nt = Tracer()\nl = Logger()\nm = Metrics()\n@t.capture_lambda_handler\n@l.inject_lambda_context\n@m.log_metrics\ndef handler(e, c): l.info("x")',
    calls: [],
  },
  {
    name: 'pynamodb',
    code: 'from pynamodb.models import Model\nclass A(Model):\n    class Meta:\n        table_name = "t"\ndef handler(e, c):\n    a = A.get("k")\n    a.save()',
    calls: ['dynamodb.GetItem', 'dynamodb.PutItem'],
  },
  {
    name: 'a pynamodb model nobody uses',
    code: 'from pynamodb.models import Model\nclass A(Model):\n    class Meta:\n        table_name = "t"\ndef handler(e, c): return A("k")',
    calls: [],
  },
  {
    name: 'pynamodb items of a query',
    code: 'from pynamodb.models import Model\nclass A(Model):\n    pass\ndef handler(e, c):\n    for a in A.query("k"): a.delete()',
    calls: ['dynamodb.DeleteItem', 'dynamodb.Query'],
  },
  {
    name: 'awswrangler',
    code: 'import awswrangler as wr\ndef handler(e, c): wr.s3.to_parquet(df=e, path="s3://b/k")',
    calls: ['s3.PutObject'],
  },
  {
    name: 'smart_open to read',
    code: 'from smart_open import open\ndef handler(e, c): open("s3://b/k")',
    calls: ['s3.GetObject'],
  },
  {
    name: 'smart_open to write',
    code: 'from smart_open import open\ndef handler(e, c): open("s3://b/k", "w")',
    calls: ['s3.PutObject'],
  },
  {
    name: 'smart_open of the web',
    code: 'from smart_open import open\ndef handler(e, c): open("https://example.com/")',
    calls: [],
  },
  {
    name: 's3fs',
    code: 'import s3fs\ndef handler(e, c): s3fs.S3FileSystem().ls("b")',
    calls: ['s3.ListObjectsV2'],
  },
  {
    name: 'a signed request',
    code: 'import requests\nfrom requests_aws4auth import AWS4Auth\ndef handler(e, c): requests.get("https://api.example.com/", auth=AWS4Auth("a", "b", "eu-west-1", "execute-api"))',
    calls: ['execute-api.Invoke'],
  },
  {
    name: 'a request that is not signed',
    code: 'import requests\ndef handler(e, c): requests.get("https://api.example.com/")',
    calls: [],
  },
];
