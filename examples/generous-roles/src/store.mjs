import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

/** Keeps each receipt of the queue as an object. */
export async function handler(event) {
  for (const { messageId, body } of event.Records) {
    await s3.send(
      new PutObjectCommand({
        Bucket: process.env.RECEIPTS_BUCKET,
        Key: `receipts/${messageId}.json`,
        Body: body,
      }),
    );
  }
}
