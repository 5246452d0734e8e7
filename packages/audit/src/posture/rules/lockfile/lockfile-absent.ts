import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-18. */
export const lockfileAbsent = defineLockfileRule({
  id: 'lockfile-absent',
  code: 'WT-LCK-18',
  title: 'A manifest has no lockfile',
  severity: 'low',
  class: 'best-practice',
  sameAs: ['OpenSSF Scorecard Pinned-Dependencies'],
  why: 'Each build installs what is newest then: nobody can say what runs, and a bad release is in production within minutes.',
  fix: 'Commit the lockfile of the package manager and build from it.',
  references: [
    'https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md',
  ],
});
