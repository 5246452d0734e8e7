import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-18. */
export const dataLeftInGlobals = defineCodeRule({
  id: 'data-left-in-globals',
  code: 'WT-COD-18',
  title: 'Data of the event stays in memory for the next invocation',
  severity: 'medium',
  risks: ['R12'],
  sameAs: ['CWE-488'],
  why: 'Variables of the module live as long as the execution environment: an answer for one caller can hold another’s data.',
  fix: 'Keep it in the handler’s own variables; key what is cached by who may see it.',
  references: [
    'https://cwe.mitre.org/data/definitions/488.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  ],
});
