import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-06. */
export const lockEntryUnencrypted = defineEntryRule({
  id: 'lock-entry-unencrypted',
  code: 'WT-LCK-06',
  title: 'An entry is fetched without encryption',
  severity: 'high',
  sameAs: ['lockfile-lint validate-https'],
  why: 'Anyone on the way between the build and the host can answer in its place.',
  fix: 'Use the `https:` or `ssh:` address of the same source.',
  references: ['https://github.com/lirantal/lockfile-lint'],
});
