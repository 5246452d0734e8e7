import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { type FindingOptions, judgeLooked } from './answer-findings.ts';
import type { Looked } from './scan-project.ts';
import { askGit } from './secrets/ask-git.ts';
import { writeTree } from './secrets/write-tree.ts';

/** What is compared with: the same places and rules, in another commit of the repository. */
export interface BaseOptions {
  /** Branch, tag or commit. */
  readonly base: string;
  readonly paths: readonly string[];
  readonly options: FindingOptions;
  /** The same look at the files of the base. */
  readonly look: (run: CommandRun, paths: readonly string[]) => Promise<Looked>;
}

/**
 * Fingerprints of the findings of another commit. Its files are written into a temporary folder from git's objects: nothing is checked
 * out, so that neither hooks nor filters of the repository run, and links are left out.
 * @throws WatertightError WT-E-CLI-07 for what is no commit, or outside of a repository
 */
export async function baseFindings(
  run: CommandRun,
  { base, paths, options, look }: BaseOptions,
): Promise<ReadonlySet<string>> {
  const git = { folder: run.cwd, env: run.env };
  const top = await askGit(git, ['rev-parse', '--show-toplevel']);
  if ('because' in top) throw noBase(base, top.because);
  const commit = await askGit(git, [
    'rev-parse',
    '--quiet',
    '--verify',
    '--end-of-options',
    `${base}^{commit}`,
  ]);
  if ('because' in commit) throw noBase(base, 'it names a branch, a tag or a commit');
  const root = realpathSync(top.lines[0] ?? run.cwd);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'watertight-base-'));
  try {
    run.progress.update(`read ${base}`);
    const left = await writeTree({ ...git, folder: root }, { commit: commit.lines[0] ?? '', into: folder });
    // What bounds reading is the repository, here as there.
    mkdirSync(join(folder, '.git'));
    const cwd = join(folder, relative(root, realpathSync(run.cwd)));
    const places = (paths.length === 0 ? ['.'] : paths).map((path) =>
      inBase(resolve(run.cwd, path), { root, folder, base }),
    );
    const present = places.filter(exists);
    if (left.length > 0) throw noBase(base, left[0] ?? '');
    if (present.length === 0) return new Set();
    const other = { ...run, cwd: exists(cwd) ? cwd : folder };
    const { ignoreFile: _, baseline: __, newOnly: ___, ...asked } = options;
    const { findings } = await judgeLooked(other, await look(other, present), asked);
    return new Set(findings.map(({ fingerprint }) => fingerprint));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same path among the files of the base. */
function inBase(
  path: string,
  { root, folder, base }: { root: string; folder: string; base: string },
): string {
  const real = exists(path) ? realpathSync(path) : path;
  const below = relative(root, real);
  if (below === '..' || below.startsWith(`..${sep}`))
    throw noBase(base, `${path} lies outside of the repository`);
  return join(folder, below);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function noBase(base: string, rule: string) {
  const next = 'Fetch it first: `git fetch origin main`, then `--base origin/main`.';
  return cliError('WT-E-CLI-07', { option: '--base', rule, value: base, next });
}
