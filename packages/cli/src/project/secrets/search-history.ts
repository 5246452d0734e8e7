import {
  type AddedLines,
  COMMIT_MARK,
  createPatchReader,
} from '@watertight/audit/code/secrets/added-lines.ts';
import type { PlacedSecret } from '@watertight/audit/code/secrets/file-secrets.ts';
import { secretsInFile } from '@watertight/audit/code/secrets/secrets-in-file.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import { askGit, type Git, startGit } from './ask-git.ts';
import { linesOf } from './lines-of.ts';

/** Patches beyond this are not read. */
const MOST_BYTES = 4_000_000_000;
const MOST_SECRETS = 10_000;
const PATCH = [
  '-p',
  '-U0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--submodule=short',
] as const;

/** The secrets that commits brought, each once, with its first commit. */
export interface SearchedHistory {
  readonly found: readonly PlacedSecret[];
  readonly incomplete: readonly Incomplete[];
}

export interface HistoryOptions extends Git {
  /** Newest commits that are read; all of them without it. */
  readonly commits?: number | undefined;
  readonly onProgress?: (commits: number) => void;
}

/**
 * Searches what the commits of a repository added: by `git log`, read as it comes, without a shell and without anything that the
 * repository's own settings could start. Each secret counts once, by its value; `isPresent` says whether HEAD still has it.
 */
export async function searchHistory(options: HistoryOptions): Promise<SearchedHistory> {
  const bySecret = new Map<string, PlacedSecret>();
  const incomplete: Incomplete[] = [];
  const keep = (added: AddedLines, isPresent: boolean) => {
    for (const secret of secretsInFile(added.file, Buffer.from(added.text))) {
      const identity = secret.identity ?? secret.masked;
      const before = bySecret.get(identity);
      // Commits come newest first: the last one brought it. A secret that nobody has seen in HEAD stays gone.
      if (before === undefined && bySecret.size >= MOST_SECRETS) continue;
      const line = added.numbers[secret.line - 1] ?? secret.line;
      if (isPresent) bySecret.set(identity, { file: added.file, secret: { ...secret, line }, isPresent });
      else {
        const place = before?.isPresent === true ? before : { file: added.file, secret: { ...secret, line } };
        bySecret.set(identity, { ...place, commit: added.commit, isPresent: before?.isPresent ?? false });
      }
    }
  };
  const { commits } = options;
  const repository = await askGit(options, ['rev-parse', '--git-dir']);
  if ('because' in repository)
    return { found: [], incomplete: [{ what: 'git history', because: repository.because }] };
  const because = [await readHead(options, (each) => keep(each, true))];
  const bound = commits === undefined ? [] : [`--max-count=${commits}`];
  const format = `--format=${COMMIT_MARK}%H`;
  const log = await readPatches(
    options,
    ['log', '--all', '--diff-merges=first-parent', '--no-show-signature', ...bound, format, ...PATCH],
    (each) => keep(each, false),
  );
  because.push(log);
  for (const each of because) if (each !== undefined) incomplete.push({ what: 'git history', because: each });
  return { found: [...bySecret.values()].filter(({ commit }) => commit !== undefined), incomplete };
}

/** Every line of HEAD, as if one commit had brought them all; nothing where there is no commit yet. */
async function readHead(
  options: HistoryOptions,
  onAdded: (added: AddedLines) => void,
): Promise<string | undefined> {
  const head = await askGit(options, ['rev-parse', '--quiet', '--verify', 'HEAD']);
  const empty = await askGit(options, ['hash-object', '-t', 'tree', '--stdin']);
  if ('because' in head || 'because' in empty) return undefined;
  return readPatches(options, ['diff', ...PATCH, empty.lines[0]?.trim() ?? '', 'HEAD'], onAdded);
}

/** @returns why patches were not read to the end, if so */
async function readPatches(
  options: HistoryOptions,
  words: readonly string[],
  onAdded: (added: AddedLines) => void,
): Promise<string | undefined> {
  const git = startGit(options, words);
  const read = createPatchReader();
  const take = (line?: string) => {
    const added = read(line);
    if (added !== undefined) onAdded(added);
  };
  let commits = 0;
  let bytes = 0;
  for await (const line of linesOf(git.output)) {
    if (line.startsWith(COMMIT_MARK)) {
      commits += 1;
      if (commits % 100 === 0) options.onProgress?.(commits);
    }
    take(line);
    bytes += line.length + 1;
    if (bytes > MOST_BYTES) {
      git.stop();
      return `only the first ${MOST_BYTES / 1e9} GB of its patches were read`;
    }
  }
  take();
  return git.failure();
}
