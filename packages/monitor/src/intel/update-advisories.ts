import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageEcosystem } from '@watertight/audit/model/package-record.ts';
import type { AdvisoryStore } from './advisory-store.ts';
import { readAdvisoryFiles } from './read-advisory-files.ts';

/** What one update did. */
export interface AdvisoryUpdate {
  /** Records that speak of packages of npm or PyPI. */
  readonly records: number;
  /** Bad files and records; the first twenty. */
  readonly incomplete: readonly Incomplete[];
}

const MOST_TOLD = 20;

/**
 * Puts the advisories of a dump into the store, all or nothing.
 * @param path absolute path of a folder or file in OSV's form
 * @param origin what the source is called, and the validators of its download
 */
export async function updateAdvisories(
  store: AdvisoryStore,
  path: string,
  origin: {
    readonly name: string;
    readonly fetched: string;
    readonly etag?: string | undefined;
    readonly changed?: string | undefined;
  },
): Promise<AdvisoryUpdate> {
  return store.update(async (writer) => {
    const incomplete: Incomplete[] = [];
    let records = 0;
    let newest = '';
    const covered = new Set<PackageEcosystem>();
    for await (const item of readAdvisoryFiles(path)) {
      if ('because' in item) {
        if (incomplete.length < MOST_TOLD) incomplete.push(item);
        continue;
      }
      const ecosystems = writer.put(item.value);
      if (ecosystems.length === 0) continue;
      records += 1;
      newest = later(newest, modifiedOf(item.value));
      // Malware is published to several at once: the dump of one speaks of a few packages of the other.
      const [only] = ecosystems;
      if (only !== undefined && ecosystems.length === 1) covered.add(only);
    }
    if (records > 0) writer.putOrigin({ ...origin, newest, records });
    for (const ecosystem of covered) writer.putCoverage(origin.name, ecosystem);
    return { records, incomplete };
  });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function modifiedOf(value: unknown): string {
  const modified =
    typeof value === 'object' && value !== null && 'modified' in value ? value.modified : undefined;
  return typeof modified === 'string' ? modified : '';
}

/** Puts FIRST's probabilities of exploitation into the store: https://www.first.org/epss/data_stats */
export async function updateExploitProbabilities(
  store: AdvisoryStore,
  path: string,
  fetched: string,
): Promise<AdvisoryUpdate> {
  const file = createReadStream(path);
  const input = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  return store.update(async (writer) => {
    let records = 0;
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const [, cve, score] = /^(CVE-\d{4}-\d{4,12}),(\d(?:\.\d{1,12})?)(?:,|$)/.exec(line) ?? [];
      if (cve === undefined || Number(score) > 1) continue;
      writer.putExploit(cve, { probability: Number(score) });
      records += 1;
    }
    if (records > 0) writer.putOrigin({ name: 'EPSS', fetched, newest: '', records });
    return {
      records,
      incomplete: records > 0 ? [] : [{ what: path, because: 'no line has the form CVE-…,score' }],
    };
  });
}

/** Puts CISA's catalogue of known exploited vulnerabilities into the store: https://www.cisa.gov/known-exploited-vulnerabilities-catalog */
export async function updateKnownExploited(
  store: AdvisoryStore,
  path: string,
  fetched: string,
): Promise<AdvisoryUpdate> {
  const text = await readFile(path, 'utf8');
  const ids = [...text.matchAll(/"cveID"\s*:\s*"(CVE-\d{4}-\d{4,12})"/g)].map(([, id = '']) => id);
  return store.update(async (writer) => {
    for (const id of ids) writer.putExploit(id, { isKnown: true });
    if (ids.length > 0) writer.putOrigin({ name: 'KEV', fetched, newest: '', records: ids.length });
    return {
      records: ids.length,
      incomplete: ids.length > 0 ? [] : [{ what: path, because: 'no field cveID was found' }],
    };
  });
}

/** A download, or that nothing is new since the validators were given. */
export type Download =
  | { readonly isNew: true; readonly etag?: string | undefined; readonly changed?: string | undefined }
  | { readonly isNew: false };

/** OSV's dump of npm has some 200 MB. */
const MOST_BYTES = 4_000_000_000;

/** Lets so many bytes through: a server need not say beforehand how many it has. */
async function* bounded(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error(`at most ${MOST_BYTES} bytes are taken`);
    yield part;
  }
}

/**
 * Downloads a file, unless the server says that it is as before. A broken download leaves no file.
 * @throws Error with the reason
 */
export async function download(
  url: string,
  to: string,
  { etag, changed }: { readonly etag?: string | undefined; readonly changed?: string | undefined },
): Promise<Download> {
  const answer = await fetch(url, {
    headers: {
      ...(etag === undefined ? {} : { 'if-none-match': etag }),
      ...(changed === undefined ? {} : { 'if-modified-since': changed }),
    },
  });
  if (answer.status === 304) return { isNew: false };
  if (!answer.ok || answer.body === null) throw new Error(`HTTP ${answer.status}`);
  if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES)
    throw new Error(`at most ${MOST_BYTES} bytes are taken`);
  try {
    await pipeline(Readable.fromWeb(answer.body), bounded, createWriteStream(to));
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
  return {
    isNew: true,
    etag: answer.headers.get('etag') ?? undefined,
    changed: answer.headers.get('last-modified') ?? undefined,
  };
}
