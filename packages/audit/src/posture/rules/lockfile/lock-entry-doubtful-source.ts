import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-05. */
export const lockEntryDoubtfulSource = defineEntryRule({
  id: 'lock-entry-doubtful-source',
  code: 'WT-LCK-05',
  title: 'An entry comes from where no registry is',
  severity: 'high',
  sameAs: ['lockfile-lint validate-host'],
  why: 'Addresses of tunnels, bare IP addresses and files of one machine belong to whoever holds them today.',
  fix: 'Remove the entry and resolve it again from your registry.',
  references: ['https://github.com/lirantal/lockfile-lint'],
});
