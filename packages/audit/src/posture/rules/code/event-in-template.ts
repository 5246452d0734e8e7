import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-05. */
export const eventInTemplate = defineCodeRule({
  id: 'event-in-template',
  code: 'WT-COD-05',
  title: 'A value of the event is compiled as a template',
  severity: 'critical',
  risks: ['R1'],
  sameAs: ['CWE-1336'],
  why: 'Template languages reach objects and functions of the program; who writes the template runs code.',
  fix: 'Compile templates from the deployment package only, and hand the values of the event as data.',
  references: ['https://cwe.mitre.org/data/definitions/1336.html'],
});
