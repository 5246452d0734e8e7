import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-07. */
export const lockEntryTwoContents = defineEntryRule({
  id: 'lock-entry-two-contents',
  code: 'WT-LCK-07',
  title: 'One version of a package has two contents',
  severity: 'critical',
  sameAs: ['lockfile tampering'],
  why: 'A version has one archive. One of the entries brings in something else.',
  fix: 'Compare both entries with the registry (`--verify-registry`), remove the false one and write the lockfile again.',
  references: [
    'https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md',
  ],
});
