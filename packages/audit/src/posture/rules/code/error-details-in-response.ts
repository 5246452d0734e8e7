import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-15. A message is one only where the status says that the error is the server's: nobody wrote it for the caller. */
export const errorDetailsInResponse = defineCodeRule({
  id: 'error-details-in-response',
  code: 'WT-COD-15',
  title: 'The answer tells the caller the inside of an error',
  severity: 'medium',
  risks: ['R10'],
  sameAs: ['CWE-209'],
  why: 'Stacks and whole error objects name files, libraries, queries and hosts: a map for the next attempt.',
  fix: 'Log the error, and answer with a message of your own and a reference.',
  references: [
    'https://cwe.mitre.org/data/definitions/209.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
  ],
});
