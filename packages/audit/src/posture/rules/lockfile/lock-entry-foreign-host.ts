import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-04. */
export const lockEntryForeignHost = defineEntryRule({
  id: 'lock-entry-foreign-host',
  code: 'WT-LCK-04',
  title: 'An entry comes from another host than the registry',
  severity: 'high',
  sameAs: ['lockfile-lint validate-host'],
  why: 'Whoever runs that host decides what is installed, now and at each later build.',
  fix: 'Remove the entry and resolve it again from your registry; if the host is yours, list it under `allowed-registries` in watertight.yml.',
  references: ['https://github.com/lirantal/lockfile-lint'],
});
