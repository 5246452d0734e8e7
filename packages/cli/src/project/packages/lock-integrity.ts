import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { decodedText } from '@watertight/audit/dependencies/document/decoded-text.ts';
import { isLockFormat } from '@watertight/audit/dependencies/integrity/entry-hashes.ts';
import type { LockProblems } from '@watertight/audit/dependencies/integrity/lock-context.ts';
import { lockProblems } from '@watertight/audit/dependencies/integrity/lock-problems.ts';
import { lockfileCompany } from '@watertight/audit/dependencies/integrity/lockfile-company.ts';
import { readRegistrySettings } from '@watertight/audit/dependencies/integrity/registry-settings.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { Lockfile } from '@watertight/audit/model/subjects/project-parts.ts';
import { readBeside } from '../read-beside.ts';
import { readingBound } from '../reading-bound.ts';
import { foldersBeside } from './folders-beside.ts';

/** What the lockfiles of a scan are judged with. */
export interface LockJudging {
  /** Absolute folder that files are named from. */
  readonly root: string;
  readonly allowedRegistries: readonly string[];
  /** The lists at the base of a change. */
  readonly base?: readonly PackageList[];
  /** What the registry says, by list. */
  readonly registry?: ReadonlyMap<string, LockProblems>;
}

/** The problems of each list, with those that its neighbours make. */
export function judgeLocks(
  lists: readonly PackageList[],
  judging: LockJudging,
): (list: PackageList) => LockProblems {
  const company = lockfileCompany(lists);
  return (list) => {
    const path = join(judging.root, list.file);
    if (!isLockFormat(list.format) || !existsSync(path)) return { entries: new Map(), file: [] };
    const bound = readingBound(path);
    const around = { readBeside: readBeside(path, bound), foldersBeside: foldersBeside(path, bound) };
    const base = judging.base?.find(({ file }) => file === list.file);
    const found = lockProblems({
      ...around,
      list,
      text: decodedText(readFileSync(path)),
      registries: readRegistrySettings(around),
      allowedRegistries: judging.allowedRegistries,
      ...(base === undefined ? {} : { base }),
    });
    const told = judging.registry?.get(list.file);
    return {
      entries: merged(found.entries, told?.entries),
      file: [...found.file, ...(company.get(list.file) ?? []), ...(told?.file ?? [])],
    };
  };
}

function merged(a: LockProblems['entries'], b: LockProblems['entries'] = new Map()): LockProblems['entries'] {
  return new Map(
    [...a.keys(), ...b.keys()].map((key) => [key, [...(a.get(key) ?? []), ...(b.get(key) ?? [])]]),
  );
}

/** Lockfiles by the manifest that they belong to. */
const LOCKS: Readonly<Record<string, RegExp>> = {
  'package.json': /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?)$/,
  Pipfile: /^Pipfile\.lock$/,
};

/** The next step for a project that has nothing but manifests; undefined where none of them demands anything. */
export function lockAdvice(manifests: readonly string[]): string | undefined {
  const manifest = manifests.find(demands);
  if (manifest === undefined) return undefined;
  const name = basename(manifest);
  const command = name === 'Pipfile' ? 'pipenv lock' : 'npm install --package-lock-only';
  return `${name} demands packages and has no lockfile: run \`${command}\` beside it, or install them.`;
}

/** Manifests that demand packages, where no lockfile stands beside or above them. */
export function missingLocks(
  root: string,
  manifests: readonly string[],
  lists: readonly PackageList[],
): readonly Lockfile[] {
  return [...new Set(manifests)].flatMap((path): Lockfile[] => {
    const file = relative(root, path).split(sep).join('/');
    if (isLocked(path, file, lists) || !demands(path)) return [];
    return [
      {
        kind: 'lockfile',
        id: file,
        name: file,
        account: '',
        region: '',
        at: { file },
        format: basename(path) === 'Pipfile' ? 'pipfile-lock' : 'package-lock',
        problems: [
          { check: 'lockfile-absent', what: 'it demands packages and has no lockfile', at: { file } },
        ],
      },
    ];
  });
}

function isLocked(path: string, file: string, lists: readonly PackageList[]): boolean {
  const pattern = LOCKS[basename(path)];
  const folder = dirname(file);
  const isCovered = lists.some((list) => {
    const own = dirname(list.file);
    return pattern?.test(basename(list.file)) === true && (own === '.' || `${folder}/`.startsWith(`${own}/`));
  });
  // Bun's older lockfile is binary, and no list.
  return isCovered || existsSync(join(dirname(path), 'bun.lockb'));
}

/** Whether a manifest demands anything; a broken one is told by who reads it. */
function demands(path: string): boolean {
  const text = readFileSync(path, 'utf8');
  if (basename(path) === 'Pipfile') return /^\s*\[packages\]\s*\n\s*[\w"']/m.test(text);
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document !== 'object' || document === null || !('dependencies' in document)) return false;
    const { dependencies } = document;
    return typeof dependencies === 'object' && dependencies !== null && Object.keys(dependencies).length > 0;
  } catch {
    return false;
  }
}
