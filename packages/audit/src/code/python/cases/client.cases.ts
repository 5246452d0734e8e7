import type { PythonCase } from './python.cases.ts';

const TOP = 'import boto3\ns3 = boto3.client("s3")\nddb = boto3.client("dynamodb")\n';
const body = (text: string): string => `${TOP}def handler(event, context):\n${text.replace(/^/gm, '    ')}\n`;

/** Clients and what is called on them. */
export const CLIENT_CASES: readonly PythonCase[] = [
  { name: 'a method', code: body('s3.get_object(Bucket="b", Key="k")'), calls: ['s3.GetObject'] },
  { name: 'no method', code: body('return s3'), calls: [] },
  { name: 'a function nobody calls', code: `${body('pass')}\ndef other():\n    s3.get_object()`, calls: [] },
  {
    name: 'a call at the top',
    code: `${TOP}s3.list_buckets()\ndef handler(e, c): pass`,
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a call below main',
    code: `${body('pass')}\nif __name__ == "__main__":\n    s3.list_buckets()`,
    calls: [],
  },
  {
    name: 'a call below TYPE_CHECKING',
    code: `from typing import TYPE_CHECKING\n${TOP}if TYPE_CHECKING:\n    s3.list_buckets()\ndef handler(e, c): pass`,
    calls: [],
  },
  { name: 'a call below if False', code: body('if False:\n    s3.list_buckets()'), calls: [] },
  {
    name: 'both branches',
    code: body('if event["a"]:\n    s3.list_buckets()\nelse:\n    ddb.list_tables()'),
    calls: ['dynamodb.ListTables', 's3.ListBuckets'],
  },
  { name: 'after a return', code: body('return 1\ns3.list_buckets()'), calls: [] },
  {
    name: 'after a return in a branch',
    code: body('if event: return 1\ns3.list_buckets()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'except, else, finally',
    code: body(
      'try:\n    s3.get_object()\nexcept s3.exceptions.NoSuchKey:\n    s3.put_object()\nelse:\n    s3.list_buckets()\nfinally:\n    ddb.list_tables()',
    ),
    calls: ['dynamodb.ListTables', 's3.GetObject', 's3.ListBuckets', 's3.PutObject'],
  },
  {
    name: 'a session',
    code: 'import boto3\ndef handler(e, c):\n    boto3.session.Session().client("sqs").send_message()',
    calls: ['sqs.SendMessage'],
  },
  {
    name: 'a named session',
    code: 'from boto3 import Session as S\ndef handler(e, c):\n    S(region_name="eu-west-1").client(service_name="sns").publish()',
    calls: ['sns.Publish'],
  },
  {
    name: 'an imported function',
    code: 'from boto3 import client as make\ndef handler(e, c):\n    make("sns").publish()',
    calls: ['sns.Publish'],
  },
  {
    name: 'another module called client',
    code: 'from other import client as make\ndef handler(e, c):\n    make("sns").publish()',
    calls: [],
  },
  {
    name: 'an unknown service',
    code: 'import boto3\ndef handler(e, c):\n    boto3.client(e["s"]).publish()',
    calls: [],
    unresolved: 1,
  },
  { name: 'a method that does not exist', code: body('s3.get_objekt()'), calls: [], unresolved: 1 },
  {
    name: 'a constant service of another place',
    code: 'import boto3\nNAME = "kms"\ndef handler(e, c):\n    boto3.client(NAME).decrypt()',
    calls: ['kms.Decrypt'],
  },
  {
    name: 'a paginator',
    code: body('for page in s3.get_paginator("list_objects_v2").paginate(Bucket="b"): pass'),
    calls: ['s3.ListObjectsV2'],
  },
  { name: 'a paginator nobody pages', code: body('s3.get_paginator("list_objects_v2")'), calls: [] },
  {
    name: 'a waiter',
    code: body('s3.get_waiter("object_exists").wait(Bucket="b", Key="k")'),
    calls: ['s3.HeadObject'],
  },
  {
    name: 'a presigned address',
    code: body('s3.generate_presigned_url("get_object", Params={"Bucket": "b"})'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a presigned address by name',
    code: body('s3.generate_presigned_url(ClientMethod="put_object", Params={})'),
    calls: ['s3.PutObject'],
  },
  { name: 'a presigned post', code: body('s3.generate_presigned_post("b", "k")'), calls: ['s3.PutObject'] },
  { name: 'an upload', code: body('s3.upload_file("f", "b", "k")'), calls: ['s3.PutObject'] },
  {
    name: 'a download',
    code: body('s3.download_fileobj("b", "k", f)'),
    calls: ['s3.GetObject', 's3.HeadObject'],
  },
  { name: 'a managed copy', code: body('s3.copy({"Bucket": "a"}, "b", "k")'), calls: ['s3.CopyObject'] },
  {
    name: 'exceptions and meta',
    code: body('s3.exceptions.NoSuchKey; s3.meta.region_name; s3.can_paginate("x")'),
    calls: [],
  },
  {
    name: 'getattr with a constant',
    code: body('getattr(s3, "put_object")(Bucket="b")'),
    calls: ['s3.PutObject'],
  },
  { name: 'getattr with an unknown name', code: body('getattr(s3, event["m"])()'), calls: [], unresolved: 1 },
  {
    name: 'a bound method in a variable',
    code: body('put = s3.put_object\nput(Bucket="b")'),
    calls: ['s3.PutObject'],
  },
  { name: 'a bound method nobody calls', code: body('put = s3.put_object'), calls: [] },
  {
    name: 'rebinding a variable',
    code: 'import boto3\ndef handler(e, c):\n    x = boto3.client("s3")\n    x.list_buckets()\n    x = boto3.client("sqs")\n    x.list_queues()',
    calls: ['s3.ListBuckets', 'sqs.ListQueues'],
  },
  {
    name: 'a client from a function',
    code: 'import boto3\ndef make(n):\n    return boto3.client(n)\ndef handler(e, c):\n    make("s3").list_buckets()\n    make("sqs").list_queues()',
    calls: ['s3.ListBuckets', 'sqs.ListQueues'],
  },
  {
    name: 'clients in a dictionary',
    code: 'import boto3\nC = {"a": boto3.client("s3"), "b": boto3.client("sqs")}\ndef handler(e, c):\n    C["a"].list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a lazy global',
    code: 'import boto3\n_c = None\ndef get():\n    global _c\n    if _c is None:\n        _c = boto3.client("s3")\n    return _c\ndef handler(e, c):\n    get().list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a cached getter',
    code: 'import boto3\nfrom functools import lru_cache\n@lru_cache(maxsize=None)\ndef get():\n    return boto3.client("s3")\ndef handler(e, c):\n    get().list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'explicit keys',
    code: 'import boto3\ndef handler(e, c):\n    boto3.client("s3", aws_access_key_id=e["k"], aws_secret_access_key="x").list_buckets()',
    calls: ['explicit:s3.ListBuckets'],
  },
  {
    name: 'an assumed role',
    code: 'import boto3\ndef handler(e, c):\n    r = boto3.client("sts").assume_role(RoleArn="a")["Credentials"]\n    boto3.Session(aws_access_key_id=r["AccessKeyId"]).client("s3").list_buckets()',
    calls: ['assumed-role:s3.ListBuckets', 'sts.AssumeRole'],
  },
  {
    name: 'an assumed role through a function and **',
    code: 'import boto3\ndef creds():\n    r = boto3.client("sts").assume_role(RoleArn="a")\n    return dict(aws_access_key_id=r["Credentials"]["AccessKeyId"])\ndef handler(e, c):\n    boto3.client("s3", **creds()).list_buckets()',
    calls: ['assumed-role:s3.ListBuckets', 'sts.AssumeRole'],
  },
  {
    name: 'async clients',
    code: 'import aioboto3\nasync def run():\n    async with aioboto3.Session().client("s3") as s3:\n        await s3.list_buckets()\ndef handler(e, c):\n    import asyncio\n    asyncio.run(run())',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'X-Ray patches nothing',
    code: `from aws_xray_sdk.core import patch_all\npatch_all()\n${body('pass')}`,
    calls: [],
  },
  {
    name: 'an unknown package gets a client',
    code: `import odd\n${body('odd.sync(client=s3)')}`,
    calls: [],
    unresolved: 1,
  },
  { name: 'logging a client', code: `import logging\n${body('logging.info("%s", s3)')}`, calls: [] },
  {
    name: 'botocore',
    code: 'import botocore.session\ndef handler(e, c):\n    botocore.session.get_session().create_client("ec2").describe_instances()',
    calls: ['ec2.DescribeInstances'],
  },
];

/** Names that every object of JavaScript has mean nothing here. */
export const HOSTILE_CASES: readonly PythonCase[] = [
  {
    name: 'constructor and __proto__',
    code: `${TOP}class constructor:\n    __proto__ = toString = 1\ndef handler(e, c):\n    x = {"__proto__": s3, "constructor": 1}\n    constructor().toString; hasOwnProperty(x); s3.constructor; "a".constructor(); [].constructor(); valueOf\n    x["__proto__"].list_buckets()`,
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a service called constructor',
    code: 'import boto3\ndef handler(e, c):\n    boto3.client("constructor").toString()\n    boto3.resource("__proto__").x()',
    calls: [],
    unresolved: 3,
  },
];
