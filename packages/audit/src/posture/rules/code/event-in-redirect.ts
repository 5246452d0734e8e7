import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-10. */
export const eventInRedirect = defineCodeRule({
  id: 'event-in-redirect',
  code: 'WT-COD-10',
  title: 'A value of the event decides where the browser is sent',
  severity: 'medium',
  risks: ['R1'],
  sameAs: ['CWE-601'],
  why: 'A link to your own domain takes people to a copy of its sign-in page.',
  fix: 'Redirect to paths of your own or to hosts of a list; refuse `//` and other schemes.',
  references: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
  ],
});
