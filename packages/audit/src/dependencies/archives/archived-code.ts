import type { FileHandle } from 'node:fs/promises';
import type { CodeProject } from '../../code/aws-call.ts';
import { readZipEntry } from './read-zip-entry.ts';
import { installedIn } from './search-archive.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Bytes of one file of code that is read, and of all of an archive together. */
const MOST_FILE_BYTES = 8 * 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;
const IS_CODE = /(?:\.(?:[cm]?[jt]s|jsx|tsx|py)|(?:^|\/)package\.json)$/;
const IS_DEPENDENCY = /(?:^|\/)(?:node_modules|site-packages|dist-packages)\//;

/**
 * The program's own code in an archive, for the analysis of handlers: packages beside it are names that it imports. What is
 * larger than people and bundlers write is there, and cannot be read.
 * @param folder what places in readings begin with: the ARN of the function
 * @throws ZipRefusal for what is no zip archive, or a hostile one
 */
export async function archivedCode(
  file: FileHandle,
): Promise<{ readonly projectAt: (folder: string) => CodeProject }> {
  const { entries } = await readZipDirectory(file);
  const installed = await installedIn(file, entries);
  const own = entries.filter(({ name }) => !IS_DEPENDENCY.test(name) && !installed.has(name));
  const texts = await textsOf(
    file,
    own.filter(({ name }) => IS_CODE.test(name)),
  );
  const folders = foldersOf(own);
  return { projectAt: (folder) => projectAt(folder, texts, folders) };
}

async function textsOf(
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  let left = MOST_BYTES;
  for (const entry of entries) {
    const isRead = entry.size <= left;
    const unpacked = isRead ? await readZipEntry(file, entry, MOST_FILE_BYTES) : undefined;
    const text = unpacked !== undefined && 'bytes' in unpacked ? unpacked.bytes.toString('utf8') : undefined;
    if (text !== undefined) left -= entry.size;
    texts.set(entry.name, text);
  }
  return texts;
}

/** Names in each folder, folders with a trailing `/`; the top is empty. */
function foldersOf(entries: readonly ZipEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const { name } of entries) {
    let below = name;
    let path = name;
    while (path !== '') {
      const cut = path.lastIndexOf('/');
      path = cut < 0 ? '' : path.slice(0, cut);
      const names = folders.get(path) ?? new Set();
      const isKnown = names.has(below.slice(cut + 1));
      names.add(below.slice(cut + 1));
      folders.set(path, names);
      if (isKnown) break;
      below = `${path}/`;
    }
  }
  return folders;
}

function projectAt(
  folder: string,
  texts: ReadonlyMap<string, string | undefined>,
  folders: ReadonlyMap<string, ReadonlySet<string>>,
): CodeProject {
  const inside = (path: string): string | undefined => {
    if (path === folder) return '';
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).replace(/\/$/, '') : undefined;
  };
  const namesIn = (path: string) => folders.get(inside(path) ?? '/');
  return {
    read: (path) => texts.get(inside(path) ?? ''),
    isFile: (path) => texts.has(inside(path) ?? ''),
    isFolder: (path) => namesIn(path) !== undefined,
    list: (path) => [...(namesIn(path) ?? [])],
  };
}
