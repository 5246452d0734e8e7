import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-10. */
export const lockEntryWeakHash = defineEntryRule({
  id: 'lock-entry-weak-hash',
  code: 'WT-LCK-10',
  title: 'An entry has a hash that can be forged',
  severity: 'medium',
  sameAs: ['lockfile-lint validate-integrity'],
  why: 'Two archives with the same SHA-1 or MD5 can be made.',
  fix: 'Let a current package manager write the lockfile again; it stores SHA-512 or SHA-256.',
  references: ['https://shattered.io'],
});
