import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-01. */
export const lockEntryReplaced = defineEntryRule({
  id: 'lock-entry-replaced',
  code: 'WT-LCK-01',
  title: 'An entry changed its content, not its version',
  severity: 'critical',
  sameAs: ['Socket lockfile tampering'],
  why: 'What is published under a version never changes: another hash or address for the same version brings in code that nobody released under it.',
  fix: 'Restore the entry from the base branch and let the package manager write the lockfile again on a clean machine; find out who changed it.',
  references: [
    'https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md',
  ],
});
