import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type AdvisoryItem, advisoryRecords } from './advisory-records.ts';
import { zipMembers } from './zip-members.ts';

const MOST_FILES = 1_000_000;
const MOST_DEPTH = 12;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Every advisory below a place: a file or a folder of `*.json` (one advisory, or a list of them), `*.jsonl` (one a line) and
 * `*.zip` (such as OSV's all.zip). One at a time; what cannot be read is an item of its own.
 * @param path absolute
 */
export async function* readAdvisoryFiles(path: string): AsyncGenerator<AdvisoryItem> {
  if (!statSync(path).isDirectory()) {
    yield* readFileItems(path, path);
    return;
  }
  let left = MOST_FILES;
  const folders = [{ path, depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder.path);
    if (typeof entries === 'string') {
      yield { what: folder.path, because: entries };
      continue;
    }
    for (const entry of entries) {
      const each = join(folder.path, entry.name);
      if (entry.isDirectory() && folder.depth < MOST_DEPTH && entry.name !== '.git')
        folders.push({ path: each, depth: folder.depth + 1 });
      if (!entry.isFile() || !/\.(?:json|jsonl|zip)$/i.test(entry.name)) continue;
      left -= 1;
      if (left < 0) {
        yield { what: path, because: `only the first ${MOST_FILES} files were read` };
        return;
      }
      yield* readFileItems(each, each.slice(path.length + 1));
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return reasonOf(error);
  }
}

async function* readFileItems(path: string, place: string): AsyncGenerator<AdvisoryItem> {
  try {
    if (/\.zip$/i.test(path)) yield* zipItems(path, place);
    else if (/\.jsonl$/i.test(path)) yield* lineItems(path, place);
    else {
      const { size } = statSync(path);
      if (size > MOST_BYTES)
        yield { what: place, because: `it has ${size} bytes, at most ${MOST_BYTES} are read` };
      else yield* advisoryRecords(await readFile(path, 'utf8'), { file: place });
    }
  } catch (error) {
    yield { what: place, because: reasonOf(error) };
  }
}

async function* zipItems(path: string, place: string): AsyncGenerator<AdvisoryItem> {
  const file = await open(path);
  try {
    for await (const member of zipMembers(file, (name) => /\.json$/i.test(name))) {
      if ('refused' in member) yield { what: `${place}/${member.name}`, because: member.refused };
      else yield* advisoryRecords(member.bytes.toString('utf8'), { file: `${place}/${member.name}` });
    }
  } finally {
    await file.close();
  }
}

async function* lineItems(path: string, place: string): AsyncGenerator<AdvisoryItem> {
  let line = 0;
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== '') yield* advisoryRecords(text, { file: place, line });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
