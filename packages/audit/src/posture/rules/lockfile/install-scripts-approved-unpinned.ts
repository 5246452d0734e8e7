import { defineLockfileRule } from '../../lock-rule.ts';

/** WT-LCK-17. */
export const installScriptsApprovedUnpinned = defineLockfileRule({
  id: 'install-scripts-approved-unpinned',
  code: 'WT-LCK-17',
  title: 'Install scripts are approved for versions nobody has seen',
  severity: 'low',
  sameAs: ['LavaMoat allow-scripts'],
  why: 'An approval without a version holds for the next release, too, the one that an attacker publishes.',
  fix: 'Approve pinned versions: `"allowScripts": { "esbuild@0.25.1": true }`.',
  references: ['https://github.com/npm/cli/blob/latest/docs/lib/content/using-npm/scripts.md'],
});
