import { defineCodeRule } from '../../code-rule.ts';

/** WT-COD-02. */
export const eventInNosqlQuery = defineCodeRule({
  id: 'event-in-nosql-query',
  code: 'WT-COD-02',
  title: 'A value of the event becomes part of a query’s language',
  severity: 'high',
  risks: ['R1'],
  sameAs: ['CWE-943'],
  why: 'An object such as `{"$ne": null}` in place of a text matches every record; a text in an expression or PartiQL statement adds conditions of the sender’s own.',
  fix: 'Make texts of what must be texts (`String(x)`, a schema), never take a filter as a whole from the event, and hand values by `ExpressionAttributeValues` or `Parameters`.',
  references: [
    'https://cwe.mitre.org/data/definitions/943.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeValues.html',
  ],
});
