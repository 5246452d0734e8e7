import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-04. */
export const eventInEvaluatedCode = defineCodeRule({
  id: 'event-in-evaluated-code',
  code: 'WT-COD-04',
  title: 'A value of the event is run as code',
  severity: 'critical',
  risks: ['R1'],
  sameAs: ['CWE-95'],
  why: 'The sender programs the function: whatever its role may do, they may.',
  fix: 'Parse data with `JSON.parse`, choose functions from a table in the code; take expressions from a library that evaluates no code.',
  references: [
    'https://cwe.mitre.org/data/definitions/95.html',
    'https://owasp.org/www-community/attacks/Direct_Dynamic_Code_Evaluation_Eval%20Injection',
  ],
});
