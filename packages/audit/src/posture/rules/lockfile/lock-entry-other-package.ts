import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-02. */
export const lockEntryOtherPackage = defineEntryRule({
  id: 'lock-entry-other-package',
  code: 'WT-LCK-02',
  title: 'An entry has the archive of another package',
  severity: 'critical',
  sameAs: ['lockfile-lint validate-package-names'],
  why: 'The package manager installs what the address serves under the name that the program imports.',
  fix: 'Remove the entry and let the package manager resolve it again; if the alias is wanted, write it into the manifest as `npm:NAME@RANGE`.',
  references: ['https://github.com/lirantal/lockfile-lint'],
});
