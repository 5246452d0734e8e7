import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import { type TemplateKind, templateKindOf } from '@watertight/audit/readers/template-kind.ts';

/** A template that was found in a project. */
export interface FoundTemplate {
  /** Absolute path. */
  readonly path: string;
  /** Relative to the scanned folder, with `/`. */
  readonly file: string;
  readonly kind: TemplateKind;
}

export interface FoundTemplates {
  readonly templates: readonly FoundTemplate[];
  readonly incomplete: readonly Incomplete[];
}

/** Folders that hold no templates of the project: dependencies, build output, version control. */
const SKIPPED = new Set([
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.serverless',
  '.terraform',
  '.aws-sam',
  '.venv',
  'venv',
  '__pycache__',
  'coverage',
  '.next',
  '.cache',
]);

/** Bounds of a walk: a project is a folder of people's files, not a file system. */
const MOST_FILES = 200_000;
const MOST_DEPTH = 24;
/** Larger files are not read; CloudFormation takes 1 MB, a Terraform plan may be some 10 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
const SNIFFED_BYTES = 8 * 1024 * 1024;

const IS_CODE_CONFIGURATION = /^serverless\.(?:[cm]?js|ts)$/;
const NOT_RUN = 'a configuration in code is not run; print it with `serverless print --format yaml`';

/**
 * Every template below a folder, or the one file that is named. Links are not followed, so that a hostile project leads
 * nowhere else. Bare policy documents count only when named: a project is full of JSON files.
 */
export function findTemplates(path: string, root: string): FoundTemplates {
  if (!statSync(path).isDirectory()) return namedFile(path, root);
  const templates: FoundTemplate[] = [];
  const incomplete: Incomplete[] = [];
  for (const each of filesBelow(path, { root, incomplete })) {
    const file = relativeFile(each, root);
    if (IS_CODE_CONFIGURATION.test(basename(each))) incomplete.push({ what: file, because: NOT_RUN });
    else if (/\.(?:ya?ml|json|template)$/i.test(each)) {
      const kind = sniff(each, { root, incomplete });
      if (kind !== undefined && kind !== 'policy') templates.push({ path: each, file, kind });
    }
  }
  return { templates: templates.sort((a, b) => (a.file < b.file ? -1 : 1)), incomplete };
}

/** Every plain file below a folder, bounded in number and depth. */
function* filesBelow(top: string, reporting: Reporting): Generator<string> {
  let left = MOST_FILES;
  const folders: { readonly path: string; readonly depth: number }[] = [{ path: top, depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder.path, reporting)) {
      const each = join(folder.path, entry.name);
      if (entry.isDirectory() && !isSkipped(entry.name) && folder.depth < MOST_DEPTH)
        folders.push({ path: each, depth: folder.depth + 1 });
      if (!entry.isFile()) continue;
      left -= 1;
      if (left < 0) {
        reporting.incomplete.push({
          what: top,
          because: `only the first ${MOST_FILES} files were looked at`,
        });
        return;
      }
      yield each;
    }
  }
}

function namedFile(path: string, root: string): FoundTemplates {
  const incomplete: Incomplete[] = [];
  const kind = sniff(path, { root, incomplete });
  const file = relativeFile(path, root);
  if (kind !== undefined) return { templates: [{ path, file, kind }], incomplete };
  if (incomplete.length > 0) return { templates: [], incomplete };
  const because = IS_CODE_CONFIGURATION.test(basename(path))
    ? NOT_RUN
    : 'no CloudFormation, SAM, serverless.yml, Terraform plan or policy document';
  return { templates: [], incomplete: [{ what: file, because }] };
}

function isSkipped(name: string): boolean {
  return SKIPPED.has(name) || name.startsWith('asset.');
}

interface Reporting {
  readonly root: string;
  readonly incomplete: Incomplete[];
}

function entriesOf(folder: string, { root, incomplete }: Reporting): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    incomplete.push({ what: relativeFile(folder, root), because: reasonOf(error) });
    return [];
  }
}

function sniff(path: string, { root, incomplete }: Reporting): TemplateKind | undefined {
  try {
    const { size } = statSync(path);
    const isWhole = size <= SNIFFED_BYTES;
    const kind = templateKindOf(path, isWhole ? readFileSync(path, 'utf8') : headOf(path), isWhole);
    if (kind !== undefined && size > MOST_BYTES) {
      incomplete.push({
        what: relativeFile(path, root),
        because: `larger than ${MOST_BYTES / 1024 / 1024} MiB`,
      });
      return undefined;
    }
    return kind;
  } catch (error) {
    incomplete.push({ what: relativeFile(path, root), because: reasonOf(error) });
    return undefined;
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(SNIFFED_BYTES);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, SNIFFED_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function relativeFile(path: string, root: string): string {
  const text = relative(root, path).split(sep).join('/');
  return text === '' ? basename(path) : text;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
}
