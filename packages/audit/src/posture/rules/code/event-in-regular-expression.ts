import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-13. */
export const eventInRegularExpression = defineCodeRule({
  id: 'event-in-regular-expression',
  code: 'WT-COD-13',
  title: 'A value of the event becomes a regular expression',
  severity: 'medium',
  risks: ['R8'],
  sameAs: ['CWE-1333', 'CWE-400'],
  why: 'The sender chooses an expression that takes for ever: each call holds a concurrent execution until its timeout, and is billed.',
  fix: 'Escape the value (`RegExp.escape`, `re.escape`), or search for it as plain text.',
  references: ['https://cwe.mitre.org/data/definitions/1333.html'],
});
