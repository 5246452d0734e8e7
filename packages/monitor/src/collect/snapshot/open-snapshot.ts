import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { monitorError } from '../../errors.ts';
import type { AccountSource, AccountTarget } from '../account-reader.ts';
import { isJsonObject } from '../parse/json-object.ts';
import { readHandWritten } from './hand-written.ts';
import { type DocumentFile, replayingReader, type ServiceAnswers } from './replaying-reader.ts';
import { isAccountId, isApiName, isRegionCode, SNAPSHOT_FORMAT } from './snapshot-format.ts';

/** Larger documents are refused: V8 cannot hold their text. */
const MAX_BYTES = 400 * 1024 * 1024;
const MAX_FILES = 100_000;

interface Opened {
  readonly files: DocumentFile[];
  readonly incomplete: { what: string; because: string }[];
}

/**
 * A folder of recorded answers, or one document, as a source: what `recordSource` writes and hand-written documents (see
 * docs/snapshot.md). A file that is no snapshot is told and left out.
 * @throws WatertightError WT-E-COLLECT-04 when nothing there is a snapshot.
 */
export async function openSnapshot(path: string): Promise<AccountSource> {
  const opened: Opened = { files: [], incomplete: [] };
  for (const file of await listFiles(path)) await openFile(file, relative(path, file) || file, opened);
  if (opened.files.length === 0) {
    const because = opened.incomplete[0]?.because ?? 'no JSON document in it';
    throw monitorError('WT-E-COLLECT-04', { path, because });
  }
  const times = opened.files.flatMap(({ capturedAt }) => capturedAt ?? []).sort();
  const last = times.at(-1);
  return {
    targets: targetsOf(opened.files),
    incomplete: opened.incomplete,
    ...(last === undefined ? {} : { capturedAt: last }),
    readerFor: (account, region) => replayingReader({ account, region }, opened.files),
  };
}

async function listFiles(path: string): Promise<readonly string[]> {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) throw monitorError('WT-E-COLLECT-04', { path, because: 'no such file or folder' });
  if (about.isFile()) return [path];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile() && each.name.endsWith('.json'));
  return files
    .slice(0, MAX_FILES)
    .map((each) => join(each.parentPath, each.name))
    .sort();
}

/** Accounts in the order of the files, each with its regions. */
function targetsOf(files: readonly DocumentFile[]): readonly AccountTarget[] {
  const byAccount = Map.groupBy(files, ({ account }) => account);
  return [...byAccount].map(([account, documents]) => ({
    account,
    regions: [...new Set(documents.map(({ region }) => region))].filter((region) => region !== '').sort(),
  }));
}

async function openFile(path: string, name: string, opened: Opened): Promise<void> {
  const header = await readHeader(path);
  if (header !== undefined) {
    opened.files.push({ ...header, load: async () => servicesOf(await parseFile(path)) });
    return;
  }
  const refuse = (because: string): void => {
    opened.incomplete.push({ what: name, because });
  };
  const parsed = await parseFile(path).catch((error: unknown) => String(error));
  if (!isJsonObject(parsed)) return refuse(typeof parsed === 'string' ? parsed : 'not a JSON object');
  const { format, account, region, capturedAt } = parsed;
  if (!isAccountId(account)) return refuse('not a snapshot: no 12-digit account id');
  if (!isRegionCode(region)) return refuse('not a snapshot: no region code');
  const time = typeof capturedAt === 'string' && !Number.isNaN(Date.parse(capturedAt)) ? { capturedAt } : {};
  if (format === SNAPSHOT_FORMAT) {
    opened.files.push({ account, region, ...time, load: async () => servicesOf(await parseFile(path)) });
  } else if (typeof format === 'string' && /^aws-api\b/.test(format)) {
    const services = readHandWritten(parsed);
    opened.files.push({ account, region, ...time, load: async () => services });
  } else refuse(`not a snapshot: unknown format, ${String(format).slice(0, 60)}`);
}

/** The header that our own documents begin with, so that a large document is parsed only when it is needed. */
async function readHeader(path: string): Promise<Omit<DocumentFile, 'load'> | undefined> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const start = buffer.toString('utf8', 0, bytesRead);
    const match =
      /^\{"format":"watertight-snapshot\/1","account":"(\d{12})","region":"([a-z0-9-]*)","capturedAt":"([0-9TZ:.-]+)","calls":\{"([\w-]+)"/.exec(
        start,
      );
    const [, account, region, capturedAt = '', service = ''] = match ?? [];
    if (!isAccountId(account) || !isRegionCode(region)) return undefined;
    return { account, region, capturedAt, services: [service] };
  } finally {
    await file.close();
  }
}

async function parseFile(path: string): Promise<unknown> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new Error(`${size} bytes, more than ${MAX_BYTES}`);
  return JSON.parse(await readFile(path, 'utf8'));
}

function servicesOf(document: unknown): ServiceAnswers {
  const calls = isJsonObject(document) ? document['calls'] : undefined;
  const services = new Map<string, ReadonlyMap<string, readonly unknown[]>>();
  if (!isJsonObject(calls)) return { kind: 'recorded', services };
  for (const [service, operations] of Object.entries(calls)) {
    if (!isApiName(service) || !isJsonObject(operations)) continue;
    const lists = Object.entries(operations).filter((each): each is [string, unknown[]] =>
      Array.isArray(each[1]),
    );
    services.set(service, new Map(lists));
  }
  return { kind: 'recorded', services };
}
