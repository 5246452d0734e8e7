import type { PythonCase } from './python.cases.ts';

const TOP = 'import boto3\ns3 = boto3.client("s3")\n';
const with3 = (text: string): string => `${TOP}${text}\n`;

/** What a handler reaches. */
export const REACH_CASES: readonly PythonCase[] = [
  {
    name: 'a helper',
    code: with3('def help(): s3.list_buckets()\ndef handler(e, c): help()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a nested function',
    code: with3('def handler(e, c):\n    def inner(): s3.list_buckets()\n    inner()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a nested function nobody calls',
    code: with3('def handler(e, c):\n    def inner(): s3.list_buckets()\n    return 1'),
    calls: [],
  },
  {
    name: 'a lambda',
    code: with3('run = lambda: s3.list_buckets()\ndef handler(e, c): run()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a lambda as the handler',
    code: with3('handler = lambda e, c: s3.list_buckets()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a method',
    code: with3(
      'class A:\n    def run(self): s3.list_buckets()\n    def other(self): s3.get_object()\ndef handler(e, c): A().run()',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a constructor',
    code: with3('class A:\n    def __init__(self): s3.list_buckets()\ndef handler(e, c): A()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an inherited method',
    code: with3(
      'class A:\n    def run(self): self.step()\n    def step(self): s3.get_object()\nclass B(A):\n    def step(self): s3.put_object()\ndef handler(e, c): B().run()',
    ),
    calls: ['s3.PutObject'],
  },
  {
    name: 'super',
    code: with3(
      'class A:\n    def run(self): s3.get_object()\nclass B(A):\n    def run(self): super().run()\ndef handler(e, c): B().run()',
    ),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a client in self',
    code: 'import boto3\nclass A:\n    def __init__(self): self.c = boto3.client("s3")\n    def run(self): self.c.list_buckets()\ndef handler(e, c): A().run()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an injected client',
    code: with3(
      'class A:\n    def __init__(self, c): self.c = c\n    def run(self): self.c.list_buckets()\ndef handler(e, c): A(s3).run()',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'two objects stay apart',
    code: 'import boto3\nclass A:\n    def __init__(self, c): self.c = c\n    def ping(self): self.c.list_queues()\n    def list(self): self.c.list_buckets()\ndef handler(e, c):\n    A(boto3.client("sqs")).ping()\n    A(boto3.client("s3")).list()',
    calls: ['s3.ListBuckets', 'sqs.ListQueues'],
  },
  {
    name: 'a data class',
    code: with3(
      'from dataclasses import dataclass\n@dataclass\nclass A:\n    c: object\n    def run(self): self.c.list_buckets()\ndef handler(e, c): A(s3).run()',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a property',
    code: with3(
      'class A:\n    @property\n    def all(self): return s3.list_buckets()\ndef handler(e, c): return A().all',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a property nobody reads',
    code: with3(
      'class A:\n    @property\n    def all(self): return s3.list_buckets()\ndef handler(e, c): return A()',
    ),
    calls: [],
  },
  {
    name: 'a cached property',
    code: 'import boto3\nfrom functools import cached_property\nclass A:\n    @cached_property\n    def c(self): return boto3.client("s3")\ndef handler(e, c): A().c.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a static method',
    code: with3(
      'class A:\n    @staticmethod\n    def run(x): s3.list_buckets()\ndef handler(e, c): A.run(1)',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a class method',
    code: with3(
      'class A:\n    @classmethod\n    def make(cls): return cls()\n    def run(self): s3.list_buckets()\ndef handler(e, c): A.make().run()',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a singleton',
    code: 'import boto3\nclass A:\n    _i = None\n    def __new__(cls):\n        if cls._i is None:\n            cls._i = super().__new__(cls)\n            cls._i.c = boto3.client("s3")\n        return cls._i\n    def run(self): self.c.list_buckets()\ndef handler(e, c): A().run()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a class attribute',
    code: 'import boto3\nclass A:\n    c = boto3.client("s3")\n    def run(self): self.c.list_buckets()\ndef handler(e, c): A().run()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a callable object',
    code: with3('class A:\n    def __call__(self, e, c): s3.list_buckets()\nhandler = A()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a bound method as the handler',
    code: with3('class A:\n    def run(self, e, c): s3.list_buckets()\nhandler = A().run'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a decorator of the project',
    code: with3(
      'def deco(f):\n    def inner(*a, **k):\n        s3.list_buckets()\n        return f(*a, **k)\n    return inner\n@deco\ndef handler(e, c): s3.get_object()',
    ),
    calls: ['s3.GetObject', 's3.ListBuckets'],
  },
  {
    name: 'a decorator with arguments',
    code: with3(
      'from functools import wraps\ndef deco(x):\n    def outer(f):\n        @wraps(f)\n        def inner(*a, **k):\n            s3.list_buckets()\n            return f(*a, **k)\n        return inner\n    return outer\n@deco(1)\ndef handler(e, c): s3.get_object()',
    ),
    calls: ['s3.GetObject', 's3.ListBuckets'],
  },
  {
    name: 'an unknown decorator',
    code: with3('import odd\n@odd.traced\ndef handler(e, c): s3.get_object()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'an unknown decorator of what nobody calls',
    code: with3('import odd\n@odd.traced\ndef help(): s3.get_object()\ndef handler(e, c): pass'),
    calls: [],
  },
  {
    name: 'routes of a resolver',
    code: with3(
      'from aws_lambda_powertools.event_handler import APIGatewayRestResolver\napp = APIGatewayRestResolver()\n@app.get("/a")\ndef a(): s3.get_object()\n@app.post("/b")\ndef b(): s3.put_object()\ndef handler(e, c): return app.resolve(e, c)',
    ),
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'routes of a resolver nobody resolves',
    code: with3(
      'from aws_lambda_powertools.event_handler import APIGatewayRestResolver\napp = APIGatewayRestResolver()\n@app.get("/a")\ndef a(): s3.get_object()\ndef handler(e, c): return 1',
    ),
    calls: [],
  },
  {
    name: 'two resolvers',
    code: with3(
      'from aws_lambda_powertools.event_handler import APIGatewayRestResolver as R\none = R()\ntwo = R()\n@one.get("/a")\ndef a(): s3.get_object()\n@two.get("/b")\ndef b(): s3.put_object()\ndef handler(e, c): return one.resolve(e, c)',
    ),
    calls: ['s3.GetObject'],
  },
  {
    name: 'an included router',
    code: {
      'app.py':
        'from aws_lambda_powertools.event_handler import APIGatewayRestResolver\nimport routes\napp = APIGatewayRestResolver()\napp.include_router(routes.router)\ndef handler(e, c): return app.resolve(e, c)',
      'routes.py':
        'import boto3\nfrom aws_lambda_powertools.event_handler.api_gateway import Router\nrouter = Router()\n@router.get("/x")\ndef x(): boto3.client("s3").list_buckets()',
    },
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'an application handed to an adapter',
    code: with3(
      'from fastapi import FastAPI\nfrom mangum import Mangum\napp = FastAPI()\n@app.get("/")\ndef root(): s3.list_buckets()\nhandler = Mangum(app)',
    ),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a batch processor',
    code: with3(
      'from aws_lambda_powertools.utilities.batch import process_partial_response, BatchProcessor\np = BatchProcessor("SQS")\ndef one(r): s3.put_object()\ndef handler(e, c): return process_partial_response(event=e, record_handler=one, processor=p, context=c)',
    ),
    calls: ['s3.PutObject'],
  },
  {
    name: 'a callback',
    code: with3('def run(f): return f(1)\ndef one(x): s3.put_object()\ndef handler(e, c): run(one)'),
    calls: ['s3.PutObject'],
  },
  {
    name: 'map and comprehension',
    code: with3(
      'def one(x): s3.put_object()\ndef two(x): s3.get_object()\ndef handler(e, c):\n    list(map(one, [1]))\n    [two(x) for x in e]',
    ),
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'a pool',
    code: with3(
      'from concurrent.futures import ThreadPoolExecutor\ndef one(c, x): c.put_object()\ndef handler(e, c):\n    with ThreadPoolExecutor() as pool:\n        pool.submit(one, s3, 1)',
    ),
    calls: ['s3.PutObject'],
  },
  {
    name: 'a thread',
    code: with3(
      'from threading import Thread\ndef one(c): c.put_object()\ndef handler(e, c): Thread(target=one, args=(s3,)).start()',
    ),
    calls: ['s3.PutObject'],
  },
  {
    name: 'partial',
    code: with3(
      'from functools import partial\ndef one(c, x): c.put_object()\ndef handler(e, c): partial(one, s3)(1)',
    ),
    calls: ['s3.PutObject'],
  },
  {
    name: 'a table of functions, unknown key',
    code: with3(
      'def a(): s3.get_object()\ndef b(): s3.put_object()\nT = {"a": a, "b": b}\ndef handler(e, c): T[e["x"]]()',
    ),
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'a table of functions, known key',
    code: with3(
      'def a(): s3.get_object()\ndef b(): s3.put_object()\nT = {"a": a, "b": b}\ndef handler(e, c): T["a"]()',
    ),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a table with get',
    code: with3('def a(): s3.get_object()\nT = {"a": a}\ndef handler(e, c): T.get(e["x"])()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a generator',
    code: with3('def pages():\n    yield s3.list_buckets()\ndef handler(e, c):\n    for p in pages(): pass'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a context manager',
    code: 'import boto3\nfrom contextlib import contextmanager\n@contextmanager\ndef client():\n    yield boto3.client("s3")\ndef handler(e, c):\n    with client() as s3: s3.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a class with enter and exit',
    code: with3(
      'class A:\n    def __enter__(self): return s3\n    def __exit__(self, *a): s3.put_object()\ndef handler(e, c):\n    with A() as x: x.list_buckets()',
    ),
    calls: ['s3.ListBuckets', 's3.PutObject'],
  },
  {
    name: 'gathered coroutines',
    code: with3(
      'import asyncio\nasync def one(): s3.get_object()\nasync def main(): await asyncio.gather(one(), one())\ndef handler(e, c): asyncio.run(main())',
    ),
    calls: ['s3.GetObject'],
  },
  {
    name: 'tuples',
    code: 'import boto3\na, b = boto3.client("s3"), boto3.client("sqs")\ndef handler(e, c): a.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'match',
    code: with3(
      'def handler(e, c):\n    match e:\n        case {"a": x}: s3.get_object()\n        case _: s3.put_object()',
    ),
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'a walrus',
    code: 'import boto3\ndef handler(e, c):\n    if (x := boto3.client("s3")): x.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a conditional',
    code: 'import boto3\ndef handler(e, c):\n    x = boto3.client("s3") if e else None\n    x.list_buckets()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'or',
    code: 'import boto3\ndef run(c=None):\n    c = c or boto3.client("s3")\n    c.list_buckets()\ndef handler(e, c): run()',
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a default',
    code: with3('def run(c=s3): c.list_buckets()\ndef handler(e, c): run()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a loop over clients',
    code: with3('def handler(e, c):\n    for x in [s3]: x.list_buckets()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'a list that grows',
    code: with3('def handler(e, c):\n    l = []\n    l.append(s3)\n    l[0].list_buckets()'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'recursion',
    code: with3('def walk(n):\n    s3.list_buckets()\n    return walk(n - 1)\ndef handler(e, c): walk(3)'),
    calls: ['s3.ListBuckets'],
  },
  {
    name: 'getattr over an object',
    code: with3(
      'class A:\n    def on_a(self): s3.get_object()\n    def on_b(self): s3.put_object()\ndef handler(e, c): getattr(A(), f"on_{e}")()',
    ),
    calls: ['s3.GetObject', 's3.PutObject'],
  },
  {
    name: 'globals',
    code: with3('def one(): s3.get_object()\ndef handler(e, c): globals()["one"]()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'grouped with',
    code: with3('def handler(e, c):\n    with (open("a") as a, open("b") as b):\n        s3.get_object()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'Python 2 print',
    code: with3('def handler(e, c):\n    print "hello"\n    s3.get_object()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a syntax error elsewhere',
    code: with3('def broken(:\n    x = = 1\n\ndef handler(e, c):\n    s3.get_object()'),
    calls: ['s3.GetObject'],
  },
  {
    name: 'a field that a factory makes',
    code: `import boto3
from dataclasses import dataclass, field
@dataclass
class Store:
    q: object = field(default_factory=lambda: boto3.client("sqs"))
def handler(e, c): Store().q.list_queues()`,
    calls: ['sqs.ListQueues'],
  },
  {
    name: 'an attribute that an object of the class gives',
    code: `import boto3
class Lazy:
    def __get__(self, obj, type): return boto3.client("sns")
class Service:
    sns = Lazy()
def handler(e, c): Service().sns.list_topics()`,
    calls: ['sns.ListTopics'],
  },
  {
    name: 'an attribute that is not there, by its name',
    code: `import boto3
class Proxy:
    def __getattr__(self, name): return getattr(boto3.client("kinesis"), name)
def handler(e, c): Proxy().list_streams()`,
    calls: ['kinesis.ListStreams'],
  },
];
