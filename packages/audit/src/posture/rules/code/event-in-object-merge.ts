import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-14. */
export const eventInObjectMerge = defineCodeRule({
  id: 'event-in-object-merge',
  code: 'WT-COD-14',
  title: 'An object of the event is merged key by key into another',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-1321'],
  why: '`__proto__` in the event changes every object of the process, this invocation’s and the next ones’.',
  fix: 'Take the known fields one by one, or merge what a schema without additional properties has passed.',
  references: [
    'https://cwe.mitre.org/data/definitions/1321.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html',
  ],
});
