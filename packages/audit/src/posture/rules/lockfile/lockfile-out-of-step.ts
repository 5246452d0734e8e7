import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-15. */
export const lockfileOutOfStep = defineLockfileRule({
  id: 'lockfile-out-of-step',
  code: 'WT-LCK-15',
  title: 'Manifest and lockfile do not agree',
  severity: 'medium',
  sameAs: ['npm ci'],
  why: 'Reviews read the manifest, builds install the lockfile; where they differ, something is installed that nobody asked for, or the build resolves anew.',
  fix: "Run the package manager's install, commit both files together, and build with `npm ci`, `--frozen-lockfile` or `--locked`.",
  references: ['https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-ci.md'],
});
