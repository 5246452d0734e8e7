import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-07. */
export const eventInRequestAddress = defineCodeRule({
  id: 'event-in-request-address',
  code: 'WT-COD-07',
  title: 'A value of the event decides where a request goes',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-918'],
  why: 'The function asks what the sender chooses: inner services of its network, the runtime API, addresses that trust it.',
  fix: 'Fix the host in the code or choose it from a list; put values into the path with `encodeURIComponent`.',
  references: [
    'https://cwe.mitre.org/data/definitions/918.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
});
