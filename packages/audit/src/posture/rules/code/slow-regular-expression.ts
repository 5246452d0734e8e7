import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-19. */
export const slowRegularExpression = defineCodeRule({
  id: 'slow-regular-expression',
  code: 'WT-COD-19',
  title: 'A regular expression takes beyond all bounds on some texts of the event',
  severity: 'medium',
  risks: ['R8'],
  sameAs: ['CWE-1333'],
  why: 'A short text keeps the engine busy until the timeout: a few senders use up the concurrency of the account.',
  fix: 'Write it so that each text can be matched in one way only (`^(?:\\w+\\s)*\\w+$` for `^(\\w+\\s?)+$`), and bound the length first.',
  references: ['https://cwe.mitre.org/data/definitions/1333.html'],
});
