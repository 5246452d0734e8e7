import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-16. */
export const secretInLogCall = defineCodeRule({
  id: 'secret-in-log-call',
  code: 'WT-COD-16',
  title: 'A secret is written to the log or sent to the caller',
  severity: 'high',
  risks: ['R7'],
  sameAs: ['CWE-532'],
  why: 'Logs are read by more people and kept longer than the secret should live; whoever sees the line has it.',
  fix: 'Log that it is there, not what it is; log names of variables, never `process.env`. Replace the secret: it has been written.',
  references: [
    'https://cwe.mitre.org/data/definitions/532.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ],
});
