import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';
import { shownAddress } from './package-address.ts';

/** Entries from git that are bound to a branch or a tag: what they stand for changes without the list. */
export function gitPins({ list }: LockContext): readonly EntryProblem[] {
  return list.packages
    .filter(({ origin, commit }) => origin === 'git' && commit === undefined)
    .map((record) =>
      entryProblem(record, 'lock-entry-moving-source', {
        what: 'it is bound to a branch or a tag, not to a commit',
        ...(record.resolved === undefined ? {} : { value: shownAddress(record.resolved) }),
      }),
    );
}
