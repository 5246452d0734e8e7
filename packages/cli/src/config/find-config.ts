import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = ['watertight.yml', '.watertight.yml'];

/** Where the configuration is, and which key of the file holds it. */
export interface ConfigPlace {
  readonly file: string;
  /** `watertight` in package.json, undefined where the whole file is the configuration. */
  readonly key: string | undefined;
}

/**
 * The nearest configuration from `folder` upward to the root of the git repository; outside a repository only
 * `folder` itself, so that no file of a shared parent folder takes part.
 */
export function findConfig(folder: string): ConfigPlace | undefined {
  for (const candidate of foldersToSearch(folder)) {
    for (const name of NAMES) {
      const file = join(candidate, name);
      if (existsSync(file)) return { file, key: undefined };
    }
    const manifest = join(candidate, 'package.json');
    if (hasWatertightKey(manifest)) return { file: manifest, key: 'watertight' };
  }
  return undefined;
}

function foldersToSearch(folder: string): readonly string[] {
  const folders: string[] = [];
  let current = folder;
  for (;;) {
    folders.push(current);
    if (existsSync(join(current, '.git'))) return folders;
    const parent = dirname(current);
    if (parent === current) return [folder];
    current = parent;
  }
}

/** A broken package.json is another tool's concern: it holds no configuration for us. */
function hasWatertightKey(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof content === 'object' && content !== null && Object.hasOwn(content, 'watertight');
  } catch {
    return false;
  }
}
