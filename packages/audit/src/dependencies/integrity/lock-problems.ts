import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { changedEntries } from './changed-entries.ts';
import { entryHashes, fileHashes, isLockFormat } from './entry-hashes.ts';
import { entryHosts } from './entry-hosts.ts';
import { entryIdentity } from './entry-identity.ts';
import { gitPins } from './git-pins.ts';
import { indexConfusion } from './index-confusion.ts';
import { installScripts, scriptApprovals } from './install-scripts.ts';
import { type EntryProblem, entryKey, type LockContext, type LockProblems } from './lock-context.ts';
import { lookalikeNames } from './lookalike-names.ts';
import { manifestStep } from './manifest-step.ts';
import { sameVersionTwice } from './same-version-twice.ts';

const ENTRY_CHECKS: readonly ((context: LockContext) => readonly EntryProblem[])[] = [
  changedEntries,
  entryIdentity,
  entryHosts,
  sameVersionTwice,
  gitPins,
  entryHashes,
  installScripts,
  lookalikeNames,
];
const FILE_CHECKS: readonly ((context: LockContext) => readonly LockProblem[])[] = [
  fileHashes,
  manifestStep,
  indexConfusion,
  scriptApprovals,
];

/** Checks that say less where an earlier one of the list holds: one cause is told once, with all there is to see of it. */
const CAUSES: readonly string[] = [
  'lock-entry-replaced',
  'lock-entry-other-package',
  'lock-entry-other-version',
  'lock-entry-doubtful-source',
  'lock-entry-foreign-host',
  'lock-entry-two-contents',
];

/** Everything that is wrong with a lockfile; nothing for lists that no package manager installs from. */
export function lockProblems(context: LockContext): LockProblems {
  if (!isLockFormat(context.list.format)) return { entries: new Map(), file: [] };
  const found = ENTRY_CHECKS.flatMap((check) => check(context));
  const entries = new Map(
    [...Map.groupBy(found, ({ record }) => entryKey(record))].map(([key, problems]) => [
      key,
      byCause(problems.map(({ problem }) => problem)),
    ]),
  );
  return { entries, file: FILE_CHECKS.flatMap((check) => check(context)) };
}

/** The same address that is wrong in several ways is one problem; the other ways are told with it. */
function byCause(problems: readonly LockProblem[]): readonly LockProblem[] {
  const cause = CAUSES.find((check) => problems.some((each) => each.check === check));
  if (cause === undefined) return problems;
  return problems.map((each) =>
    CAUSES.includes(each.check) || each.check === 'lock-entry-unencrypted' ? { ...each, check: cause } : each,
  );
}
