import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-08. */
export const lockEntryDiffersFromRegistry = defineEntryRule({
  id: 'lock-entry-differs-from-registry',
  code: 'WT-LCK-08',
  title: 'An entry is not what the registry has',
  severity: 'critical',
  sameAs: ['npm audit signatures'],
  why: 'The registry has another hash, another address or a signature that does not fit: what is installed is not what was published.',
  fix: 'Remove the entry and let the package manager resolve it again; if the registry is a mirror, compare it with its source.',
  references: [
    'https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-audit.md#audit-signatures',
  ],
});
