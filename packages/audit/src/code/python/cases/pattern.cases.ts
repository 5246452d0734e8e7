import type { PythonCase } from './python.cases.ts';

/** Ways in which handlers are put together. */
export const PATTERN_CASES: readonly PythonCase[] = [
  {
    name: 'a constructor of a base',
    code: 'import boto3, os\nclass B:\n    def __init__(self, n): self.t = boto3.resource("dynamodb").Table(n)\nclass A(B):\n    def __init__(self):\n        super().__init__("t")\n    def go(self): self.t.scan()\ndef handler(e,c): A().go()',
    calls: ['dynamodb.Scan'],
  },
  {
    name: 'clients kept by name',
    code: 'import boto3, os\n_c = {}\ndef get(n):\n    if n not in _c:\n        _c[n] = boto3.client(n)\n    return _c[n]\ndef handler(e,c):\n    get("s3").list_buckets()\n    get("sqs").list_queues()',
    calls: ['s3.ListBuckets', 'sqs.ListQueues'],
  },
  {
    name: 'futures of a pool',
    code: 'import boto3, os\nfrom concurrent.futures import ThreadPoolExecutor, as_completed\ns=boto3.client("s3")\ndef f(x):\n    s.get_object()\n    return x\ndef handler(e,c):\n    with ThreadPoolExecutor(max_workers=3) as ex:\n        fs = {ex.submit(f, x): x for x in e}\n        for fut in as_completed(fs): fut.result()',
    calls: ['s3.GetObject'],
  },
  {
    name: 'the client behind a table',
    code: 'import boto3, os\ndef handler(e,c):\n    t = boto3.resource("dynamodb").Table("t")\n    t.meta.client.transact_write_items(TransactItems=[])',
    calls: ['dynamodb.TransactWriteItems'],
  },
  {
    name: 'a client that may be given',
    code: 'import boto3, os\nclass A:\n    def __init__(self, s3=None): self.s3 = s3 or boto3.client("s3")\n    def go(self): self.s3.list_buckets()\na = A()\ndef handler(e,c): a.go()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'clients in a named tuple',
    code: 'import boto3, os\nfrom typing import NamedTuple\nclass C(NamedTuple):\n    s3: object\n    q: object\ndef mk(): return C(s3=boto3.client("s3"), q=boto3.client("sqs"))\ndef handler(e,c): mk().s3.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a request signed by botocore',
    code: 'import boto3, os\nfrom botocore.auth import SigV4Auth\nfrom botocore.awsrequest import AWSRequest\ndef handler(e,c):\n    cr = boto3.Session().get_credentials()\n    r = AWSRequest(method="GET", url="https://x.example.com")\n    SigV4Auth(cr, "execute-api", "eu-west-1").add_auth(r)',
    calls: ['execute-api.Invoke'],
  },
  {
    name: 'a session of another role',
    code: 'import boto3, os\ndef assume(arn):\n    sts = boto3.client("sts")\n    resp = sts.assume_role(RoleArn=arn, RoleSessionName="x")\n    creds = resp["Credentials"]\n    return boto3.Session(aws_access_key_id=creds["AccessKeyId"], aws_secret_access_key=creds["SecretAccessKey"], aws_session_token=creds["SessionToken"])\ndef handler(e,c):\n    assume(e["a"]).resource("ec2").instances.all().stop()',
    calls: ['assumed-role:ec2.DescribeInstances', 'assumed-role:ec2.StopInstances', 'sts.AssumeRole'],
  },
  {
    name: 'another role, or the own one',
    code: 'import boto3, os\ndef mk(arn=None):\n    if arn:\n        c = boto3.client("sts").assume_role(RoleArn=arn)["Credentials"]\n        return boto3.client("s3", aws_access_key_id=c["AccessKeyId"])\n    return boto3.client("s3")\ndef handler(e,c): mk(e).list_buckets()',
    calls: ['assumed-role:s3.ListBuckets', 's3.ListBuckets', 'sts.AssumeRole'],
  },
  {
    name: 'an application as the handler',
    code: 'import boto3, os\nfrom chalice import Chalice\napp = Chalice(app_name="x")\ns=boto3.client("s3")\n@app.route("/")\ndef i(): s.list_buckets()\nhandler = app',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a dictionary with a default',
    code: 'import boto3, os\nfrom collections import defaultdict\ns=boto3.client("s3")\ndef handler(e,c):\n    d = defaultdict(list)\n    d["a"].append(s)\n    for k, v in d.items():\n        for x in v: x.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a retried function',
    code: 'import boto3, os\nfrom tenacity import retry, stop_after_attempt\ns=boto3.client("s3")\n@retry(stop=stop_after_attempt(3))\ndef f(): return s.list_buckets()\ndef handler(e,c): f()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a table of classes',
    code: 'import boto3, os\nfrom abc import ABC, abstractmethod\nclass H(ABC):\n    @abstractmethod\n    def do(self): ...\nclass X(H):\n    def do(self): boto3.client("s3").list_buckets()\nclass Y(H):\n    def do(self): boto3.client("sqs").list_queues()\nR = {"x": X, "y": Y}\ndef handler(e,c): R[e["k"]]().do()',
    calls: ['s3.ListBuckets', 'sqs.ListQueues'],
  },
  {
    name: 'functions that register themselves',
    code: 'import boto3, os\nREG = {}\ndef register(n):\n    def deco(f):\n        REG[n] = f\n        return f\n    return deco\n@register("a")\ndef a(): boto3.client("s3").list_buckets()\ndef handler(e,c): REG[e["x"]]()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a method of a session in a variable',
    code: 'import boto3, os\ndef handler(e,c):\n    make = boto3.Session().client\n    make("s3").list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a part of a list',
    code: 'import boto3, os\ndef handler(e,c):\n    xs=[boto3.client("s3")]\n    for x in xs[:1]: x.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a middleware of Powertools',
    code: 'import boto3, os\nfrom aws_lambda_powertools.middleware_factory import lambda_handler_decorator\ns=boto3.client("s3")\n@lambda_handler_decorator\ndef mw(handler, event, context):\n    s.get_object()\n    return handler(event, context)\n@mw\ndef handler(e,c): s.put_object()',
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'a thread of its own class',
    code: 'import boto3, os\nfrom threading import Thread\nclass W(Thread):\n    def run(self): boto3.client("s3").list_buckets()\ndef handler(e,c):\n    w = W(); w.start(); w.join()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an exit stack',
    code: 'import boto3, os\nfrom contextlib import AsyncExitStack\nimport aioboto3, asyncio\nasync def m():\n    async with AsyncExitStack() as st:\n        c = await st.enter_async_context(aioboto3.Session().client("s3"))\n        await c.list_buckets()\ndef handler(e,c): return asyncio.get_event_loop().run_until_complete(m())',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'parameters in a dictionary',
    code: 'import boto3, os\ndef handler(e,c):\n    kw = {"Bucket": "b"}\n    kw["Key"] = "k"\n    boto3.client("s3").get_object(**kw)',
    calls: ['s3.GetObject'],
  },
];
