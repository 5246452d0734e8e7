import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { formatOfName } from '@watertight/audit/dependencies/package-format.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';

/** What holds packages below a folder: lists of them, and installed trees. */
export interface FoundPackageFiles {
  /** Absolute paths of lockfiles and requirements; of SBOMs where there is nothing else, as they mostly tell of those. */
  readonly lists: readonly string[];
  /** Absolute paths of `package.json` and `Pipfile`. */
  readonly manifests: readonly string[];
  /** Absolute paths of node_modules and site-packages folders that no lockfile tells about. */
  readonly trees: readonly string[];
  /** Absolute paths of scripts that may be bundles; empty where a list or a tree tells what the project is made of. */
  readonly scripts: readonly string[];
  readonly incomplete: readonly Incomplete[];
}

const TREES = new Set(['node_modules', 'site-packages', 'dist-packages']);
const VIRTUAL_ENVIRONMENTS = new Set(['.venv', 'venv', 'env', '.tox', '.nox']);
const SKIPPED = new Set([
  '.git',
  '.hg',
  '.svn',
  '__pycache__',
  '.terraform',
  '.next',
  '.cache',
  '.yarn',
  '.pnpm-store',
]);

/** Bounds of a walk: a project is a folder of people's files, not a file system. */
const MOST_ENTRIES = 200_000;
const MOST_DEPTH = 24;
/** Of these every one is read. */
const MOST_SCRIPTS = 500;

/**
 * Every lockfile below a folder, not in what is installed there: the lockfiles that packages carry along say nothing
 * about the project. Installed trees count where no lockfile stands above or beside them. Links are not followed.
 */
export function findPackageFiles(top: string): FoundPackageFiles {
  const walk = new Walk(top);
  walk.run();
  const covered = ({ path, isEnvironment }: FoundTree) =>
    walk.lists.some((list) => isListOf(basename(list), path, isEnvironment) && isBelow(path, dirname(list)));
  const trees = walk.trees
    .filter((tree) => !covered(tree))
    .map(({ path }) => path)
    .sort();
  const hasOwn = walk.lists.length + trees.length > 0;
  return {
    lists: (hasOwn ? walk.lists : walk.sboms).sort(),
    manifests: walk.manifests.sort(),
    trees,
    scripts: hasOwn || walk.sboms.length > 0 ? [] : walk.scripts.sort(),
    incomplete: walk.incomplete,
  };
}

interface FoundTree {
  readonly path: string;
  /** A virtual environment is for work on the project; other trees may be what is deployed. */
  readonly isEnvironment: boolean;
}

class Walk {
  readonly lists: string[] = [];
  readonly sboms: string[] = [];
  readonly manifests: string[] = [];
  readonly trees: FoundTree[] = [];
  readonly scripts: string[] = [];
  readonly incomplete: Incomplete[] = [];
  readonly #top: string;
  #left = MOST_ENTRIES;

  constructor(top: string) {
    this.#top = top;
  }

  run(): void {
    if (TREES.has(basename(this.#top))) {
      this.trees.push({ path: this.#top, isEnvironment: false });
      return;
    }
    const open: { readonly path: string; readonly depth: number }[] = [{ path: this.#top, depth: 0 }];
    for (let folder = open.pop(); folder !== undefined && this.#left >= 0; folder = open.pop()) {
      const { path, depth } = folder;
      for (const entry of this.#entriesOf(path)) {
        this.#left -= 1;
        if (this.#left < 0) {
          this.incomplete.push({
            what: this.#top,
            because: `only the first ${MOST_ENTRIES} files were looked at`,
          });
          return;
        }
        if (entry.isSymbolicLink()) this.#link(join(path, entry.name));
        else if (entry.isFile()) this.#file(join(path, entry.name));
        else if (entry.isDirectory() && !SKIPPED.has(entry.name) && depth < MOST_DEPTH)
          this.#folder(join(path, entry.name), depth, open);
      }
    }
  }

  #folder(path: string, depth: number, open: { readonly path: string; readonly depth: number }[]): void {
    const name = basename(path);
    if (TREES.has(name)) this.trees.push({ path, isEnvironment: false });
    else if (name.endsWith('.dist-info')) this.#pythonTree(dirname(path));
    else if (VIRTUAL_ENVIRONMENTS.has(name) || statSync(join(path, 'pyvenv.cfg'), { throwIfNoEntry: false }))
      this.trees.push(...sitePackagesOf(path).map((each) => ({ path: each, isEnvironment: true })));
    else open.push({ path, depth: depth + 1 });
  }

  /** What `pip install -t` filled: its folder has any name. */
  #pythonTree(path: string): void {
    if (this.trees.at(-1)?.path !== path) this.trees.push({ path, isEnvironment: false });
  }

  /** What a link inside of the folder leads to is read in its own place; a list that lies elsewhere is told. */
  #link(path: string): void {
    if (!isProjectList(path)) return;
    const what = relative(this.#top, path);
    try {
      if (isBelow(realpathSync(path), realpathSync(this.#top))) return;
      this.incomplete.push({ what, because: 'it is a link that leads out of the folder' });
    } catch {
      this.incomplete.push({ what, because: 'it is a link that leads nowhere' });
    }
  }

  #file(path: string): void {
    if (/^(?:package\.json|Pipfile)$/.test(basename(path))) this.manifests.push(path);
    if (/\.[cm]?js$/.test(path) && this.scripts.length < MOST_SCRIPTS) this.scripts.push(path);
    if (isProjectList(path)) this.lists.push(path);
    else if (formatOfName(basename(path)) !== undefined) this.sboms.push(path);
  }

  #entriesOf(folder: string): readonly Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      const because = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
      this.incomplete.push({ what: relative(this.#top, folder) || folder, because });
      return [];
    }
  }
}

/** True for the name of a list that belongs to a project itself. */
function isProjectList(path: string): boolean {
  const format = formatOfName(basename(path));
  const isInRequirements = /(?:^|\/)requirements\/[^/]+\.txt$/.test(path.split(sep).join('/'));
  return isInRequirements || (format !== undefined && format !== 'cyclonedx' && format !== 'spdx');
}

/** `lib/python3.12/site-packages` of a virtual environment; on Windows `Lib/site-packages`. */
function sitePackagesOf(environment: string): readonly string[] {
  return ['lib', 'lib64', 'Lib'].flatMap((lib) => {
    const folder = join(environment, lib);
    const names =
      statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
    // lib64 is a link to lib.
    if (names.length > 0 && realpathSync(folder) !== realpathSync(environment) + sep + lib) return [];
    return names.flatMap((name) => {
      if (name === 'site-packages') return [join(folder, name)];
      const below = join(folder, name, 'site-packages');
      return /^python\d/.test(name) && statSync(below, { throwIfNoEntry: false }) ? [below] : [];
    });
  });
}

/** True for a list that tells what a tree holds. Requirements do so for the environment that people work in. */
function isListOf(list: string, tree: string, isEnvironment: boolean): boolean {
  const isForNode = /\.json$|\.ya?ml$|^yarn\.lock$|^bun\.lock$/.test(list);
  if (basename(tree) === 'node_modules') return isForNode;
  return !isForNode && (isEnvironment || !list.endsWith('.txt'));
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
