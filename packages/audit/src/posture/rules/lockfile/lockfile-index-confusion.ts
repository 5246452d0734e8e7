import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-16. */
export const lockfileIndexConfusion = defineLockfileRule({
  id: 'lockfile-index-confusion',
  code: 'WT-LCK-16',
  title: 'Packages may come from an index that is not meant',
  severity: 'high',
  sameAs: ['dependency confusion'],
  why: 'Where several indexes are asked for the same name, or one without a checked certificate, an outsider can publish or serve the package that is installed.',
  fix: 'Use one index that mirrors what is public, bind names to an index (`explicit`, scopes), and install with hashes.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/NPM_Security_Cheat_Sheet.html',
    'https://pip.pypa.io/en/stable/cli/pip_install/',
  ],
});
