import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ApiCall } from '../account-reader.ts';
import { canonicalJson } from './canonical-json.ts';
import { GLOBAL_FOLDER, isApiName, type RecordedCall, SNAPSHOT_FORMAT } from './snapshot-format.ts';

/** Where the documents of one region of one account go. */
interface SnapshotPlace {
  readonly folder: string;
  readonly account: string;
  readonly region: string;
  readonly capturedAt: string;
}

/**
 * Writes the answers of one region of one account: each to a spool file of its operation as it comes, the documents from
 * the spools at the end, line by line. Memory holds one answer, and a hash for each call.
 */
export class SnapshotWriter {
  readonly #place: SnapshotPlace;
  readonly #folder: string;
  /** Hash of the last answer of each call and input: an equal one is not written twice. */
  readonly #written = new Map<string, string>();
  #isNew = true;
  #last: Promise<void> = Promise.resolve();

  constructor(place: SnapshotPlace) {
    this.#place = place;
    this.#folder = join(place.folder, place.account, place.region === '' ? GLOBAL_FOLDER : place.region);
  }

  /** Appends one answer. Calls may overlap. */
  write(call: ApiCall, recorded: RecordedCall): Promise<void> {
    const text = canonicalJson(recorded);
    const key = hashOf(`${call} ${canonicalJson(recorded.input)}`);
    const hash = hashOf(text);
    if (this.#written.get(key) === hash) return Promise.resolve();
    this.#written.set(key, hash);
    this.#last = this.#last.then(() => this.#append(call, text));
    return this.#last;
  }

  /** Makes the documents and removes the spools. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#written.size === 0) return;
    const spools = (await readdir(this.#folder)).filter((name) => name.endsWith(SPOOL)).sort();
    const byService = Map.groupBy(spools, (name) => name.split('.', 1)[0] ?? '');
    for (const [service, names] of byService) await this.#writeDocument(service, names);
    await Promise.all(spools.map((name) => rm(join(this.#folder, name))));
  }

  async #append(call: ApiCall, text: string): Promise<void> {
    const [service = '', operation = ''] = call.split(':');
    if (!isApiName(service) || !isApiName(operation)) return;
    if (this.#isNew) await this.#prepareFolder();
    this.#isNew = false;
    // Environment variables of functions are in here: for the owner only.
    await appendFile(join(this.#folder, `${service}.${operation}${SPOOL}`), `${text}\n`, { mode: 0o600 });
  }

  /** Documents of an earlier snapshot would mix with the new ones. */
  async #prepareFolder(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const old = (await readdir(this.#folder)).filter(
      (name) => name.endsWith('.json') || name.endsWith(SPOOL),
    );
    await Promise.all(old.map((name) => rm(join(this.#folder, name))));
  }

  async #writeDocument(service: string, spools: readonly string[]): Promise<void> {
    const { account, region, capturedAt } = this.#place;
    const header = JSON.stringify({ format: SNAPSHOT_FORMAT, account, region, capturedAt });
    const file = await open(join(this.#folder, `${service}.json`), 'w', 0o600);
    try {
      await file.write(`${header.slice(0, -1)},"calls":{${JSON.stringify(service)}:{\n`);
      let separator = '';
      for (const name of spools) {
        await file.write(`${separator}${JSON.stringify(name.split('.')[1])}:[`);
        let comma = '\n';
        const lines = createInterface({ input: createReadStream(join(this.#folder, name)) });
        for await (const line of lines) {
          await file.write(`${comma}${line}`);
          comma = ',\n';
        }
        await file.write('\n]');
        separator = ',\n';
      }
      await file.write('\n}}}\n');
    } finally {
      await file.close();
    }
  }
}

const SPOOL = '.calls.partial';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
