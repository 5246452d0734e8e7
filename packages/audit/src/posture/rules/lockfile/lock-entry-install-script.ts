import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-12. */
export const lockEntryInstallScript = defineEntryRule({
  id: 'lock-entry-install-script',
  code: 'WT-LCK-12',
  title: 'A package runs a script when it is installed',
  severity: 'informational',
  sameAs: ['Socket install scripts'],
  why: 'Install scripts run with the rights of the build: credentials and artifacts are within their reach.',
  fix: 'Leave install scripts off (npm 11 and pnpm 10 do), and approve the pinned version after reading its script.',
  references: ['https://github.com/npm/cli/blob/latest/docs/lib/content/using-npm/scripts.md'],
});
