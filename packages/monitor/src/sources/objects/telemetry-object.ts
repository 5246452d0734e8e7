import type { Readable } from 'node:stream';
import type { Incomplete } from '../../records/incomplete.ts';

/** One file or S3 object as a listing shows it, before a byte of its content is loaded. */
export interface TelemetryObject {
  /** Absolute path or `s3://bucket/key`: with the ETag, the identity for exactly-once. */
  readonly location: string;
  /** S3's ETag; for a file, the SHA-256 of its content. */
  readonly etag: string;
  /** Stored (compressed) bytes. */
  readonly size: number;
  /** Opens the stored bytes; fails when the object is no longer the one that was listed. */
  open(): Promise<Readable>;
}

/** What a listing yields: objects, and what it could not look at. */
export type Discovered =
  | { readonly kind: 'object'; readonly object: TelemetryObject }
  | { readonly kind: 'incomplete'; readonly incomplete: Incomplete };

const CAPTURE_TIME = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?Z/g;

/** Epoch seconds of the last `20260301T0415Z` in the object's name, when there is one: a snapshot's time. */
export function capturedAtOf(location: string): number | undefined {
  const name = location.slice(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
  const match = [...name.matchAll(CAPTURE_TIME)].at(-1);
  if (match === undefined) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`);
  return Number.isNaN(time) ? undefined : time / 1000;
}
