import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-09. */
export const eventInXmlParser = defineCodeRule({
  id: 'event-in-xml-parser',
  code: 'WT-COD-09',
  title: 'A value of the event is read as XML with entities',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-611'],
  why: 'Entities read files of the function and addresses of its network into the answer, or grow until memory is gone.',
  fix: 'Read XML with entities off (`noent: false`, `resolve_entities=False`, defusedxml).',
  references: [
    'https://cwe.mitre.org/data/definitions/611.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html',
  ],
});
