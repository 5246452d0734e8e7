import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askGit, type Git, startGit } from './ask-git.ts';

const MOST_FILES = 100_000;
const MOST_FILE_BYTES = 32_000_000;
const MOST_BYTES = 2_000_000_000;
/** `100644 blob 1234…    42\tsrc/app.js`; links (120000) and submodules (160000) are left out. */
const PLAIN_FILE = /^100(?:644|755) blob ([0-9a-f]{40,64}) +(\d{1,15})\t([\s\S]+)$/;

interface TreeFile {
  readonly id: string;
  readonly path: string;
}

/**
 * Writes the plain files of a commit into a folder, byte by byte from git's objects: no filter, no hook, no link.
 * @returns why it is not whole, if so
 */
export async function writeTree(
  git: Git,
  { commit, into }: { readonly commit: string; readonly into: string },
): Promise<readonly string[]> {
  const listed = await askGit(git, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
  if ('because' in listed) return [listed.because];
  const files: TreeFile[] = [];
  let bytes = 0;
  for (const row of listed.lines.join('\n').split('\0')) {
    const [, id = '', size = '', path = ''] = PLAIN_FILE.exec(row) ?? [];
    if (id === '' || !isInside(path) || Number(size) > MOST_FILE_BYTES) continue;
    bytes += Number(size);
    files.push({ id, path });
  }
  if (files.length > MOST_FILES || bytes > MOST_BYTES) return ['it has more files than are compared'];
  const asked = startGit({ ...git, input: files.map(({ id }) => `${id}\n`) }, ['cat-file', '--batch']);
  let next = 0;
  for await (const content of objectsOf(asked.output)) {
    const file = files[next];
    next += 1;
    if (file === undefined) break;
    mkdirSync(dirname(join(into, file.path)), { recursive: true });
    writeFileSync(join(into, file.path), content);
  }
  const because = await asked.failure();
  return because === undefined && next === files.length ? [] : [because ?? 'an object is missing'];
}

/** A tree that was made by hand may hold any name. */
function isInside(path: string): boolean {
  const parts = path.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git');
}

/** The contents that `git cat-file --batch` prints: `<id> blob <size>`, the bytes, an end of line. */
async function* objectsOf(output: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  let wanted: number | undefined;
  for await (const chunk of output) {
    held.push(Buffer.from(chunk));
    length += chunk.length;
    if (wanted !== undefined && length <= wanted) continue;
    let rest = Buffer.concat(held);
    for (;;) {
      wanted ??= headerOf(rest);
      if (wanted === undefined) break;
      const start = rest.indexOf(10) + 1;
      if (rest.length < start + wanted + 1) break;
      yield rest.subarray(start, start + wanted);
      rest = rest.subarray(start + wanted + 1);
      wanted = undefined;
    }
    held = [rest];
    length = rest.length;
  }
}

/** Bytes of the object that begins here; undefined before its header is whole. */
function headerOf(bytes: Buffer): number | undefined {
  const end = bytes.indexOf(10);
  if (end < 0) return undefined;
  return Number(/ blob (\d{1,15})$/.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0);
}
