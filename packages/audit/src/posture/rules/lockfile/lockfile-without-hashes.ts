import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-14. */
export const lockfileWithoutHashes = defineLockfileRule({
  id: 'lockfile-without-hashes',
  code: 'WT-LCK-14',
  title: 'No entry of a lockfile has a hash',
  severity: 'medium',
  sameAs: ['OpenSSF Scorecard Pinned-Dependencies'],
  why: 'Pinned versions without hashes leave the content to the index: a replaced archive goes unseen.',
  fix: 'Write hashes: `pip-compile --generate-hashes`, `uv export`, `npm install --package-lock-only`; install with `pip install --require-hashes`.',
  references: ['https://pip.pypa.io/en/stable/topics/secure-installs/'],
});
