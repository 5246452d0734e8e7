import { epochSeconds } from '../epoch-seconds.ts';
import type { OpenObject } from '../record-reader.ts';
import { fieldOf, isJsonObject } from './json-fields.ts';
import { type BadItem, badItem, type JsonHeader, type JsonItem, readJsonRecords } from './json-records.ts';

/** One record of a snapshot, with the time at which AWS was asked. */
export interface SnapshotRecord {
  readonly kind: 'record';
  readonly value: unknown;
  readonly text: string;
  /** Array it stood in, '' for a document of its own. */
  readonly key: string;
  readonly position: string;
  readonly header: JsonHeader;
  /** Epoch seconds. */
  readonly seenAt: number;
}

type RecordItem = Extract<JsonItem, { kind: 'record' }>;

const NO_TIME =
  'the snapshot has no time: write "capturedAt" beside the answer, or put it in the file name (…-20260301T0415Z.json)';
/** Records wait for a `capturedAt` that may follow them, at most this many characters of them. */
const MAX_WAITING = 64 * 1024 * 1024;

/**
 * The records of answers that describe a state, each with the time of its snapshot: `capturedAt` beside the answer
 * (ISO-8601 or epoch), else the one of the file name. Without either the whole answer is bad, once.
 */
export async function* readSnapshot(
  object: OpenObject,
  arrays: readonly string[],
): AsyncGenerator<SnapshotRecord | BadItem> {
  const waiting = new WaitingRecords(object.capturedAt);
  for await (const item of readJsonRecords(object, { arrays })) {
    if (item.kind === 'bad') yield item;
    else if (item.kind === 'end') yield* waiting.release(item.header);
    else if (item.kind === 'record') yield* waiting.take(item);
  }
  yield* waiting.untimed();
}

class WaitingRecords {
  readonly #fileTime: number | undefined;
  #records: RecordItem[] = [];
  #size = 0;
  #untimed = 0;
  #untimedPlace = '';

  constructor(fileTime: number | undefined) {
    this.#fileTime = fileTime;
  }

  *take(item: RecordItem): Generator<SnapshotRecord | BadItem> {
    const isDocument = item.key === '';
    const own = isDocument && isJsonObject(item.value) ? fieldOf(item.value, 'capturedAt') : undefined;
    const time = own ?? item.header.get('capturedAt');
    if (isDocument || time !== undefined || this.#size >= MAX_WAITING) {
      yield* this.#timed(item, time, item.header);
    } else {
      this.#records.push(item);
      this.#size += item.text.length;
    }
  }

  *release(header: JsonHeader): Generator<SnapshotRecord | BadItem> {
    this.#size = 0;
    for (const item of this.#records.splice(0)) yield* this.#timed(item, header.get('capturedAt'), header);
  }

  *untimed(): Generator<BadItem> {
    if (this.#untimed > 0)
      yield badItem(this.#untimedPlace, `${NO_TIME}; records left out: ${this.#untimed}`, '');
  }

  *#timed(item: RecordItem, captured: unknown, header: JsonHeader): Generator<SnapshotRecord> {
    const seenAt = captured === undefined ? this.#fileTime : epochSeconds(captured);
    if (seenAt === undefined) {
      this.#untimedPlace ||= item.position;
      this.#untimed++;
    } else yield { ...item, header, seenAt: Math.floor(seenAt) };
  }
}
