import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-08. */
export const eventInDeserialization = defineCodeRule({
  id: 'event-in-deserialization',
  code: 'WT-COD-08',
  title: 'A value of the event is read by a format that can carry code',
  severity: 'critical',
  risks: ['R1'],
  sameAs: ['CWE-502'],
  why: 'Reading is enough: the format builds objects, and what runs when they are built is the sender’s.',
  fix: 'Read JSON, or the safe form of the format (`yaml.safe_load`, `yaml.load` of js-yaml 4).',
  references: [
    'https://cwe.mitre.org/data/definitions/502.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html',
  ],
});
