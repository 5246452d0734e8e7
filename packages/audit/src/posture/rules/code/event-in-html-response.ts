import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-11. */
export const eventInHtmlResponse = defineCodeRule({
  id: 'event-in-html-response',
  code: 'WT-COD-11',
  title: 'A value of the event is put into a page as it came',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-79'],
  why: 'A link with a script in it runs in the visitor’s session of your domain.',
  fix: 'Escape for HTML (`he`, `html.escape`, a template that escapes), or answer with JSON.',
  references: [
    'https://cwe.mitre.org/data/definitions/79.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  ],
});
