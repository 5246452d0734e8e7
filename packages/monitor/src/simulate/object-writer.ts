import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
/** Objects being compressed or written at once: keeps memory bounded while the thread pool works. */
const IN_FLIGHT = 6;
/** Offset of the operating system byte in the gzip header (RFC 1952, 2.3): set to 255, unknown. */
const GZIP_OS = 9;

/** What was written below one top-level folder. */
export interface FolderTotals {
  files: number;
  /** Bytes on disk, and before compression. */
  bytes: number;
  textBytes: number;
  records: number;
}

/**
 * Writes objects below one folder, gzip where the name ends in `.gz`. Compression runs beside the caller; `put` waits
 * when too much is in flight. The order of `put` calls does not change any byte.
 */
export class ObjectWriter {
  readonly root: string;
  private readonly folders = new Map<string, Promise<unknown>>();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly totals = new Map<string, FolderTotals>();
  private failure: unknown;

  constructor(root: string) {
    this.root = root;
  }

  /** Takes ownership of `content`; resolves when there is room for more, not when it is on disk. */
  async put(path: string, content: string | Buffer, records: number): Promise<void> {
    while (this.inFlight.size >= IN_FLIGHT) await Promise.race(this.inFlight);
    if (this.failure !== undefined) throw this.failure;
    const work: Promise<void> = this.store(path, content, records)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.inFlight.delete(work));
    this.inFlight.add(work);
  }

  /** Resolves when everything is on disk; rejects with the first failure. */
  async finish(): Promise<void> {
    await Promise.all(this.inFlight);
    if (this.failure !== undefined) throw this.failure;
  }

  /** Totals by top-level folder, sorted by name. */
  summary(): Readonly<Record<string, FolderTotals>> {
    return Object.fromEntries([...this.totals].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private async store(path: string, content: string | Buffer, records: number): Promise<void> {
    const text = typeof content === 'string' ? Buffer.from(content) : content;
    const bytes = path.endsWith('.gz') ? await compress(text, { level: 1 }) : text;
    if (path.endsWith('.gz')) bytes[GZIP_OS] = 255;
    const file = join(this.root, path);
    await this.folder(dirname(file));
    await writeFile(file, bytes);
    const key = path.split('/', 1).join('');
    const total = this.totals.get(key) ?? { files: 0, bytes: 0, textBytes: 0, records: 0 };
    total.files += 1;
    total.bytes += bytes.length;
    total.textBytes += text.length;
    total.records += records;
    this.totals.set(key, total);
  }

  private folder(path: string): Promise<unknown> {
    const made = this.folders.get(path) ?? mkdir(path, { recursive: true });
    this.folders.set(path, made);
    return made;
  }
}
