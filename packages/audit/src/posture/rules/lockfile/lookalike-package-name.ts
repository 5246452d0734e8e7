import { defineEntryRule } from '../../lock-rule.ts';

/** WT-LCK-13. */
export const lookalikePackageName = defineEntryRule({
  id: 'lookalike-package-name',
  code: 'WT-LCK-13',
  title: 'The name of a package is nearly that of a popular one',
  severity: 'high',
  sameAs: ['npq', 'NodeSecure'],
  why: 'Packages under mistyped names exist to be installed by mistake.',
  fix: 'Check that this is the package you mean; if not, replace it and treat the machines that installed it as compromised. If it is, suppress the finding with the reason.',
  references: ['https://github.com/lirantal/npq'],
});
