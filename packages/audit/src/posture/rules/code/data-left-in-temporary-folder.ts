import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-17. */
export const dataLeftInTemporaryFolder = defineCodeRule({
  id: 'data-left-in-temporary-folder',
  code: 'WT-COD-17',
  title: 'Data of the event stays in /tmp for the next invocation',
  severity: 'low',
  risks: ['R12'],
  sameAs: ['CWE-377', 'CWE-459'],
  why: 'The execution environment serves other callers next: a failed run leaves one sender’s data where another’s code path finds it.',
  fix: 'Write below a folder of its own (`mkdtemp`), and remove it in `finally`.',
  references: [
    'https://cwe.mitre.org/data/definitions/459.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
  ],
});
