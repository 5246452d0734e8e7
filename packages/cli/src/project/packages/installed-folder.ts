import { type Dirent, existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { InstalledTree } from '@watertight/audit/dependencies/installed/installed-tree.ts';

/** Manifests are small; larger ones are not read. */
const MOST_FILE_BYTES = 4_000_000;
const MOST_PATHS = 500_000;
const MOST_DEPTH = 32;

/**
 * A node_modules or site-packages folder, or one that `pip install -t` filled, as a tree of the files that tell about
 * packages. Other files are not listed. Links are not followed; where they lead to is told.
 * @param folder absolute path of the folder
 * @param root absolute path that places are named from
 */
export function installedFolder(folder: string, root: string): InstalledTree {
  const isNode = basename(folder) === 'node_modules';
  const top = isNode ? dirname(folder) : folder;
  const listing = new Listing(top);
  if (isNode) {
    listing.add(join(top, 'package.json'));
    listing.nodeModules(folder, 0);
  } else listing.sitePackages(folder);
  return {
    paths: listing.paths,
    links: listing.links,
    read: async (path) => readText(join(top, path)),
    place: (path) => relative(root, join(top, path)).split(sep).join('/'),
  };
}

class Listing {
  readonly paths: string[] = [];
  readonly links = new Map<string, string>();
  readonly #top: string;

  constructor(top: string) {
    this.#top = top;
  }

  add(path: string): void {
    if (this.paths.length < MOST_PATHS && existsSync(path)) this.paths.push(this.#from(path));
  }

  nodeModules(folder: string, depth: number): void {
    if (depth > MOST_DEPTH) return;
    for (const entry of entriesIn(folder)) {
      const path = join(folder, entry.name);
      if (entry.name === '.pnpm')
        for (const each of entriesIn(path))
          this.nodeModules(join(path, each.name, 'node_modules'), depth + 1);
      else if (entry.name.startsWith('@') && entry.isDirectory())
        for (const each of entriesIn(path)) this.#installed(each, join(path, each.name), depth);
      else if (!entry.name.startsWith('.')) this.#installed(entry, path, depth);
    }
  }

  #installed(entry: Dirent, path: string, depth: number): void {
    if (entry.isSymbolicLink()) this.#link(path);
    else if (entry.isDirectory()) this.#package(path, depth);
  }

  #package(folder: string, depth: number): void {
    this.add(join(folder, 'package.json'));
    this.add(join(folder, 'binding.gyp'));
    const nested = join(folder, 'node_modules');
    if (existsSync(nested)) this.nodeModules(nested, depth + 1);
  }

  #link(path: string): void {
    try {
      this.links.set(this.#from(path), this.#from(resolve(dirname(path), readlinkSync(path))));
    } catch {
      // It is gone by now: there is nothing that it leads to.
    }
  }

  sitePackages(folder: string): void {
    for (const { name } of entriesIn(folder)) {
      const path = join(folder, name);
      if (name.endsWith('.dist-info'))
        for (const each of ['METADATA', 'REQUESTED', 'direct_url.json']) this.add(join(path, each));
      else if (name.endsWith('.egg-info'))
        this.add(
          statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, 'PKG-INFO') : path,
        );
      else if (name.endsWith('.egg')) this.add(join(path, 'EGG-INFO', 'PKG-INFO'));
    }
  }

  #from(path: string): string {
    return relative(this.#top, path).split(sep).join('/');
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // A folder that cannot be read, or is none, installs nothing.
    return [];
  }
}

function readText(path: string): { readonly text: string } | { readonly refused: string } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { refused: 'it is no file' };
    if (stat.size > MOST_FILE_BYTES)
      return { refused: `it has ${stat.size} bytes, more than ${MOST_FILE_BYTES} are not read` };
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    return { refused: error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read' };
  }
}
