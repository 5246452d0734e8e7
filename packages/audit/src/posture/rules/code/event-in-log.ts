import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-12. Objects are no finding: `console.log(event)` and JSON escape line breaks. */
export const eventInLog = defineCodeRule({
  id: 'event-in-log',
  code: 'WT-COD-12',
  title: 'A value of the event can forge lines of the log',
  severity: 'low',
  risks: ['R5'],
  sameAs: ['CWE-117'],
  why: 'A line break in the value begins a line that looks like the function’s own: alarms and investigations believe it.',
  fix: 'Log JSON (`JSON.stringify`, a structured logger, `LogFormat: JSON`), or take line breaks out.',
  references: [
    'https://cwe.mitre.org/data/definitions/117.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html',
  ],
});
