import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-20. */
export const lockfileWeakHashes = defineLockfileRule({
  id: 'lockfile-weak-hashes',
  code: 'WT-LCK-20',
  title: 'A lockfile has hashes that can be forged',
  severity: 'low',
  sameAs: ['lockfile-lint validate-integrity'],
  why: 'Two archives with the same SHA-1 or MD5 can be made.',
  fix: 'Let a current package manager write the lockfile again; it stores SHA-512 or SHA-256.',
  references: ['https://shattered.io'],
});
