import type { CodeValue } from '../../code-value.ts';

/** What is known of one parameter of the first call. */
export interface ValueCase {
  readonly name: string;
  readonly code: string;
  readonly parameter: string;
  readonly value: CodeValue;
}

const text = (value: string): CodeValue => ({ kind: 'text', text: value });
const env = (name: string, fallback?: CodeValue): CodeValue =>
  fallback === undefined ? { kind: 'environment', name } : { kind: 'environment', name, fallback };
const joined = (...parts: readonly CodeValue[]): CodeValue => ({ kind: 'joined', parts });

function bucket(name: string, expression: string, value: CodeValue, top = ''): ValueCase {
  const code = `import boto3, os\n${top}\ndef handler(event, context):\n    boto3.client("s3").list_objects_v2(Bucket=${expression})`;
  return { name, code, parameter: 'Bucket', value };
}

/** Values that reach a call. */
export const VALUE_CASES: readonly ValueCase[] = [
  bucket('a text', '"b"', text('b')),
  bucket('texts beside each other', '"a" "b"', text('ab')),
  bucket('a constant', 'NAME', text('b'), 'NAME = "b"'),
  bucket('a constant made of another', 'NAME', text('a-b'), 'A = "a"\nNAME = A + "-b"'),
  bucket('os.environ', 'os.environ["B"]', env('B')),
  bucket('os.environ.get', 'os.environ.get("B")', env('B')),
  bucket('os.getenv with a default', 'os.getenv("B", "d")', env('B', text('d'))),
  bucket('environ imported', 'environ["B"]', env('B'), 'from os import environ'),
  bucket('an f-string', 'f"{os.environ[\'B\']}-logs"', joined(env('B'), text('-logs'))),
  bucket('braces in an f-string', 'f"{{x}}{1}"', text('{x}1')),
  bucket('percent', '"%s-logs" % os.environ["B"]', joined(env('B'), text('-logs'))),
  bucket('percent with several', '"%s-%s" % ("a", "b")', text('a-b')),
  bucket('format', '"{}-{x}".format("a", x="b")', text('a-b')),
  bucket('join', '"-".join(["a", "b"])', text('a-b')),
  bucket('upper and replace', '"a_b".replace("_", "-").upper()', text('A-B')),
  bucket('a dictionary', 'CONFIG["b"]', text('x'), 'CONFIG = {"b": "x", "c": "y"}'),
  bucket('either', '"a" if event else "b"', { kind: 'either', values: [text('a'), text('b')] }),
  bucket('the function itself', 'context.function_name', { kind: 'self', what: 'function-name' }),
  bucket('its ARN', 'context.invoked_function_arn', { kind: 'self', what: 'function-arn' }),
  bucket('its region', 'os.environ["AWS_REGION"]', { kind: 'self', what: 'region' }),
  bucket('the event', 'event["b"]', { kind: 'unknown', because: 'from the event' }),
  bucket(
    'settings of pydantic',
    'S().bucket',
    env('APP_BUCKET'),
    'from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    bucket: str\n    class Config:\n        env_prefix = "app_"',
  ),
  bucket(
    'a data class',
    'C(b="x").b',
    text('x'),
    'from dataclasses import dataclass\n@dataclass\nclass C:\n    b: str',
  ),
  bucket(
    'a default of a data class',
    'C().b',
    text('x'),
    'from dataclasses import dataclass\n@dataclass\nclass C:\n    b: str = "x"',
  ),
  bucket('an enumeration', 'E.A.value', text('x'), 'from enum import Enum\nclass E(Enum):\n    A = "x"'),
  bucket('a class constant', 'C.B', text('x'), 'class C:\n    B = "x"'),
  bucket('a spread dictionary', '"b", **{"Prefix": "p"}', text('b')),
  {
    name: 'a table of a resource',
    code: 'import boto3, os\nt = boto3.resource("dynamodb").Table(os.environ["T"])\ndef handler(e, c): t.get_item(Key={})',
    parameter: 'TableName',
    value: env('T'),
  },
  {
    name: 'an object of a bucket',
    code: 'import boto3\ndef handler(e, c): boto3.resource("s3").Bucket("b").Object("k").put(Body="x")',
    parameter: 'Key',
    value: text('k'),
  },
  {
    name: 'a bucket of an object of a bucket',
    code: 'import boto3\ndef handler(e, c): boto3.resource("s3").Bucket("b").Object("k").put(Body="x")',
    parameter: 'Bucket',
    value: text('b'),
  },
  {
    name: 'a presigned key',
    code: 'import boto3\ndef handler(e, c): boto3.client("s3").generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"})',
    parameter: 'Key',
    value: text('k'),
  },
  {
    name: 'an upload by place',
    code: 'import boto3\ndef handler(e, c): boto3.client("s3").upload_file("f", "b", "k", ExtraArgs={"ACL": "private"})',
    parameter: 'ACL',
    value: text('private'),
  },
  {
    name: 'a table of a model',
    code: 'from pynamodb.models import Model\nimport os\nclass A(Model):\n    class Meta:\n        table_name = os.environ["T"]\ndef handler(e, c): A.get("k")',
    parameter: 'TableName',
    value: env('T'),
  },
  {
    name: 'an index',
    code: 'import boto3\ndef handler(e, c): boto3.resource("dynamodb").Table("t").query(IndexName="i")',
    parameter: 'IndexName',
    value: text('i'),
  },
  {
    name: 'through a function',
    code: 'import boto3\ndef read(b, *, k="d"): boto3.client("s3").get_object(Bucket=b, Key=k)\ndef handler(e, c): read("b")',
    parameter: 'Key',
    value: text('d'),
  },
  {
    name: 'parameters by their names',
    code: 'from aws_lambda_powertools.utilities.parameters import get_parameters_by_name\ndef handler(e, c): get_parameters_by_name({"/a": {}})',
    parameter: 'Names',
    value: { kind: 'text', text: '/a' },
  },
  {
    name: 'parameters below a path',
    code: 'from aws_lambda_powertools.utilities.parameters import get_parameters\ndef handler(e, c): get_parameters("/tree")',
    parameter: 'Path',
    value: { kind: 'text', text: '/tree' },
  },
  {
    name: 'the address of a request that is signed',
    code: 'import boto3\nfrom botocore.auth import SigV4Auth\nfrom botocore.awsrequest import AWSRequest\ndef handler(e, c): SigV4Auth(boto3.Session().get_credentials(), "execute-api", "eu-west-1").add_auth(AWSRequest("GET", "https://api.example.com"))',
    parameter: 'url',
    value: { kind: 'text', text: 'https://api.example.com' },
  },
];
