import { type ProjectPair, pairOf } from './project-pair.cases.ts';

/** What was told of public code without need, beside the weakness that it looks like. */
export const QUIET_PROJECTS: readonly ProjectPair[] = [
  pairOf('py-bytes-logged', 'event-in-log', {
    'app.py': `import base64

def handler(event, context):
    for record in event["Records"]:
        payload = base64.b64decode(record["kinesis"]["data"])
W|        print("payload: " + payload.decode())
S|        print("payload: " + str(payload))
`,
  }),
  pairOf('py-part-of-key', 'event-in-file-path', {
    'app.py': `import boto3

s3 = boto3.client("s3")

def handler(event, context):
    record = event["Records"][0]["s3"]
W|    name = record["object"]["key"]
S|    name = record["object"]["key"].split("/")[-1]
    with open(f"/tmp/{name}", "wb") as out:
        s3.download_fileobj(record["bucket"]["name"], record["object"]["key"], out)
`,
  }),
  pairOf('js-part-of-key', 'event-in-file-path', {
    'index.mjs': `import { createWriteStream } from 'node:fs';
export const handler = async (event) => {
  const key = decodeURIComponent(event.Records[0].s3.object.key);
W|  const name = key.split('/').slice(1).join('/');
S|  const name = key.split('/').pop();
  createWriteStream('/tmp/' + name).end('done');
};
`,
  }),
  pairOf('js-json-path', 'event-in-evaluated-code', {
    'index.mjs': `import JsonPath from 'jsonpath';
export const handler = async (event) => {
  const { document, path } = JSON.parse(event.body);
W|  return JsonPath.query(document, path);
S|  return JsonPath.query(document, '$.items[*].id');
};
`,
  }),
  pairOf('py-tar-looked-at', 'event-in-file-path', {
    'app.py': `import io
import tarfile
from pathlib import Path

import boto3

s3 = boto3.client("s3")

def unpack(archive, folder):
S|    for member in archive.getmembers():
S|        if not (folder / member.name).resolve().is_relative_to(folder):
S|            raise ValueError("leaves the folder")
    archive.extractall(folder)

def handler(event, context):
    record = event["Records"][0]["s3"]
    data = s3.get_object(Bucket=record["bucket"]["name"], Key=record["object"]["key"])["Body"].read()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        unpack(archive, Path("/mnt/out"))
`,
  }),
  pairOf('js-connection-id', 'state-change-without-authorization', {
    'index.mjs': `import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
const table = DynamoDBDocument.from(new DynamoDB({}));
export const handler = async (event) => {
W|  const { connectionId } = JSON.parse(event.body);
S|  const { connectionId } = event.requestContext;
  await table.delete({ TableName: process.env.TABLE, Key: { connectionId } });
  return { statusCode: 200 };
};
`,
  }),
  pairOf('js-edge-origin', 'event-in-request-address', {
    'index.mjs': `export const handler = async (event) => {
  const { request } = event.Records[0].cf;
W|  const host = request.headers['x-target'][0].value;
S|  const host = request.origin.custom.domainName;
  const answer = await fetch(\`https://\${host}\${request.uri}\`);
  return { status: String(answer.status), statusDescription: 'checked' };
};
`,
  }),
  pairOf('py-records-error', 'error-details-in-response', {
    'app.py': `import json

def handler(event, context):
    try:
W|        return {"statusCode": 200, "body": json.dumps(json.loads(event["body"])["id"])}
S|        return [json.loads(record["body"])["id"] for record in event["Records"]]
    except Exception as error:
        return {"statusCode": 500, "body": str(error)}
`,
  }),
];
