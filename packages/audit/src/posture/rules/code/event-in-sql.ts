import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-01. */
export const eventInSql = defineCodeRule({
  id: 'event-in-sql',
  code: 'WT-COD-01',
  title: 'A value of the event becomes part of an SQL statement',
  severity: 'critical',
  risks: ['R1'],
  sameAs: ['CWE-89'],
  why: 'Whoever sends the event writes the statement: they read, change or drop what the function’s database user may.',
  fix: 'Hand values beside the statement (`query("… WHERE id = $1", [id])`, `execute(sql, params)`); choose names of columns and tables from a list in the code.',
  references: [
    'https://cwe.mitre.org/data/definitions/89.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html',
  ],
});
