import { Readable } from 'node:stream';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

/** Everything a reader yields for a text or value, given in chunks of `chunkSize` bytes. For tests. */
export async function readItems<R>(
  reader: RecordReader<R>,
  content: unknown,
  options: { location?: string; capturedAt?: number; chunkSize?: number } = {},
): Promise<ReadItem<R>[]> {
  const { location = 'data/file.json', capturedAt, chunkSize = 65_536 } = options;
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize));
  const object: OpenObject = { location, capturedAt, bytes: Readable.from(chunks) };
  const items: ReadItem<R>[] = [];
  for await (const item of reader.read(object)) items.push(item);
  return items;
}

/** The records among the items. */
export function recordsOf<R>(items: readonly ReadItem<R>[]): R[] {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

/** Reasons of the bad items. */
export function reasonsOf(items: readonly ReadItem<unknown>[]): string[] {
  return items.flatMap((item) => (item.kind === 'bad' ? [item.because] : []));
}
