import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-09. */
export const lockEntryWithoutHash = defineEntryRule({
  id: 'lock-entry-without-hash',
  code: 'WT-LCK-09',
  title: 'An entry has no hash',
  severity: 'medium',
  sameAs: ['lockfile-lint validate-integrity'],
  why: 'Nothing holds the archive to its content: whatever the address serves at the next build is installed.',
  fix: 'Let the package manager write the lockfile again (`npm install --package-lock-only`, `yarn install`, `pip-compile --generate-hashes`).',
  references: [
    'https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md',
    'https://pip.pypa.io/en/stable/topics/secure-installs/',
  ],
});
