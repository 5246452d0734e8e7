import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-03. */
export const lockEntryOtherVersion = defineEntryRule({
  id: 'lock-entry-other-version',
  code: 'WT-LCK-03',
  title: 'An entry has the archive of another version',
  severity: 'high',
  sameAs: ['lockfile-lint validate-package-names'],
  why: 'The installed version is not the one that reviews and vulnerability scans see.',
  fix: 'Remove the entry and let the package manager resolve it again.',
  references: ['https://github.com/lirantal/lockfile-lint'],
});
