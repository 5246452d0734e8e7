/** One object, already decompressed and streamed; its integrity is checked while it is read. */
export interface OpenObject {
  /** Path or s3:// URL, for messages. */
  readonly location: string;
  /** Epoch seconds when a snapshot was taken: from its file name (`…-20260301T0415Z.json`), else undefined. */
  readonly capturedAt: number | undefined;
  /** Decompressed bytes. Errors of the stream (wrong CRC, truncation, limit) reach the reader as exceptions. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** What a reader yields, in the object's order. Bad records are values: they never stop the good ones. */
export type ReadItem<R> =
  | { readonly kind: 'record'; readonly record: R }
  | { readonly kind: 'bad'; readonly position: string; readonly because: string; readonly sample: string }
  /** The object is a known kind with nothing to keep (CloudTrail digest, insight). */
  | { readonly kind: 'recognised'; readonly as: string };

/** Reads one telemetry source's objects into records. Pure apart from the stream; bounded memory. */
export interface RecordReader<R> {
  readonly id: string;
  read(object: OpenObject): AsyncIterable<ReadItem<R>>;
}
