import { describe, expect, test } from 'vitest';
import { withInput } from './input-context.ts';
import { createSinkJudge } from './sink-judge.ts';
import { DEFAULT_SINK_POLICY } from './sink-policy.ts';
import { sqlTokens } from './sql-tokens.ts';

/** What a query that a handler makes of two parameters becomes: `ran`, or the error's code. */
function query(a: string, b: string, statement: (a: string, b: string) => string): string {
  const judge = createSinkJudge(DEFAULT_SINK_POLICY, () => undefined);
  const text = statement(a, b);
  const event = { queryStringParameters: { a, b } };
  try {
    withInput(event, () =>
      judge.check({ kind: 'sql', operation: 'query', text, tokenise: (each) => sqlTokens(each, 'mysql') }),
    );
    return 'ran';
  } catch (error) {
    return String(Object(error).code);
  }
}

const quoted = (a: string, b: string) => `SELECT * FROM t WHERE a = '${a}' AND b = '${b}'`;
const plain = (a: string, b: string) => `SELECT * FROM t WHERE a = ${a} AND b = ${b}`;
const joined = (a: string, b: string) => `SELECT * FROM t WHERE a = ${a}${b}`;

describe('an attack in two parameters that only the statement joins', () => {
  test.each<[string, string, string, typeof quoted]>([
    ['a comment that one opens and the other closes', "x' /*", '*/ OR 1=1 -- ', quoted],
    ['a backslash takes the quote, the other one runs', 'x\\', ' OR 1=1 -- ', quoted],
    ['a backslash alone, too short to look for', '\\', ' OR 1=1 -- ', quoted],
    ['a keyword in two halves', '1 UNI', 'ON SELECT secret FROM users', joined],
    ['an operator in one, its operand in the other', '1 OR ', '1=1', joined],
    ['a condition over both', "0 OR 'a'=", "'a'", plain],
    ['a subquery over both', '(SELECT ', 'secret FROM users LIMIT 1)', joined],
  ])('is blocked: %s', (_case, a, b, statement) => {
    expect(query(a, b, statement)).toBe('ERR_WATERTIGHT_BLOCKED');
  });

  test.each<[string, string, string, typeof quoted]>([
    ['two names', 'Ada', 'Lovelace', quoted],
    ['two numbers', '12', '34', plain],
    ['a number in two halves', '12', '34', joined],
    ['words of SQL as data', 'union', 'select or from', quoted],
    ['quotes that were escaped', "O''Hara", "D''Arcy", quoted],
  ])('is not seen in %s', (_case, a, b, statement) => {
    expect(query(a, b, statement)).toBe('ran');
  });
});
