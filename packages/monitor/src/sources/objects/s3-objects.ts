import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { monitorError } from '../../errors.ts';
import type { Discovered, TelemetryObject } from './telemetry-object.ts';

/**
 * Objects under `s3://bucket/prefix`, in key order. Region, credentials and AWS_ENDPOINT_URL are found by the AWS SDK. An
 * exact key lists just that object and others that start with it; folder markers (`…/`, empty) are left out.
 * @throws WatertightError WT-E-INGEST-03 when the bucket cannot be listed.
 */
export async function* listS3Objects(url: string): AsyncIterable<Discovered> {
  const { bucket, prefix } = partsOf(url);
  const { S3Client, paginateListObjectsV2 } = await import('@aws-sdk/client-s3');
  // A bucket name in the host needs DNS for it, which endpoints other than AWS's own do not have.
  const client = new S3Client({ forcePathStyle: hasOwnEndpoint() });
  try {
    for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
      for (const { Key: key = '', ETag: etag = '', Size: size = 0 } of page.Contents ?? []) {
        if (key === '' || (key.endsWith('/') && size === 0)) continue;
        yield { kind: 'object', object: s3Object(client, { bucket, key, etag, size }) };
      }
    }
  } catch (cause) {
    throw monitorError('WT-E-INGEST-03', { path: url, because: describeFailure(cause) }, { cause });
  }
}

function partsOf(url: string): { bucket: string; prefix: string } {
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(url) ?? [];
  if (bucket === '') throw monitorError('WT-E-INGEST-03', { path: url, because: 'no bucket in the path' });
  return { bucket, prefix };
}

function hasOwnEndpoint(): boolean {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  return (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL ?? '') !== '';
}

interface ListedKey {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly size: number;
}

function s3Object(client: S3Client, { bucket, key, etag, size }: ListedKey): TelemetryObject {
  return {
    location: `s3://${bucket}/${key}`,
    etag: etag.replaceAll('"', ''),
    size,
    async open() {
      const { GetObjectCommand } = await import('@aws-sdk/client-s3');
      // IfMatch: what is loaded is what the ledger will say was loaded.
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
      if (!(answer.Body instanceof Readable)) throw new Error('the answer has no body');
      return answer.Body;
    },
  };
}

function describeFailure(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}`.trim() : String(error);
}
