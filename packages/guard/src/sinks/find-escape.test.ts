import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CODE_ATTACKS,
  CODE_BENIGN,
  NUMBERS_BENIGN,
  NUMERIC_ATTACKS,
  SHELL_ATTACKS,
  SHELL_BENIGN,
  SORTS_BENIGN,
  SQL_ATTACKS,
  SQL_BENIGN,
} from './escapes.cases.ts';
import { findEscape } from './find-escape.ts';
import { scriptTokens } from './script-tokens.ts';
import { shellTokens } from './shell-tokens.ts';
import { type SqlDialect, sqlTokens } from './sql-tokens.ts';
import type { Token } from './token.ts';

type Escaper = (text: string) => string;

const doubled: Escaper = (text) => text.replaceAll("'", "''");
const backslashed: Escaper = (text) => text.replace(/[\n\r\t\\'"]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`));
const DIALECTS: Readonly<Record<SqlDialect, readonly Escaper[]>> = {
  sqlite: [doubled],
  postgresql: [doubled],
  partiql: [doubled],
  mysql: [backslashed, (text) => doubled(text.replaceAll('\\', '\\\\'))],
};
const dialects = Object.keys(DIALECTS) as SqlDialect[];

function sqlEscape(text: string, input: string, dialect: SqlDialect) {
  return findEscape(text, { inputs: [input], tokenise: (each) => sqlTokens(each, dialect) });
}

function escapeOf(text: string, input: string, tokenise: (text: string) => readonly Token[]) {
  return findEscape(text, { inputs: [input], tokenise });
}

const QUOTED = [
  (x: string) => `SELECT * FROM users WHERE name = '${x}'`,
  (x: string) => `SELECT * FROM users WHERE (name = '${x}' AND active = 1) ORDER BY id`,
  (x: string) => `INSERT INTO log (a, b) VALUES ('${x}', 'fixed')`,
  (x: string) => `SELECT * FROM users WHERE name LIKE '%${x}%' LIMIT 10`,
];
const BARE = [
  (x: string) => `SELECT * FROM users WHERE id = ${x}`,
  (x: string) => `SELECT * FROM users WHERE id IN (${x}) AND active = 1`,
  (x: string) => `SELECT * FROM t LIMIT ${x}`,
];

describe.each(dialects)('SQL as %s reads it', (dialect) => {
  test.each(SQL_ATTACKS)('finds raw %j', (input) => {
    for (const statement of QUOTED) expect(sqlEscape(statement(input), input, dialect)).toBeDefined();
  });

  test.each(NUMERIC_ATTACKS)('finds raw %j where a number belongs', (input) => {
    for (const statement of BARE) expect(sqlEscape(statement(input), input, dialect)).toBeDefined();
  });

  test.each([...SQL_ATTACKS, ...SQL_BENIGN, ...NUMERIC_ATTACKS])('lets escaped %j pass', (input) => {
    for (const escaper of DIALECTS[dialect]) {
      for (const statement of QUOTED)
        expect(sqlEscape(statement(escaper(input)), input, dialect)).toBeUndefined();
    }
  });

  test.each([...NUMBERS_BENIGN, ...SORTS_BENIGN])('lets %j pass as structure users are given', (input) => {
    expect(
      sqlEscape(`SELECT * FROM t WHERE id IN (${input}) ORDER BY ${input}`, input, dialect),
    ).toBeUndefined();
  });

  test('escaped input of any content passes', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3, unit: fc.constantFrom(...`'"\\;-/*#ab 1=()\n%_,$\``) }),
        fc.nat(QUOTED.length - 1),
        (input, i) => {
          for (const escaper of DIALECTS[dialect]) {
            const text = QUOTED[i]?.(escaper(input)) ?? '';
            // Runs that the statement itself holds say nothing of the input.
            if (QUOTED[i]?.('').includes(input)) return;
            expect(sqlEscape(text, input, dialect)).toBeUndefined();
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('input that closes its quote and goes on is found, whatever follows', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(..."ab 1=()'") }), (tail) => {
        const input = `' OR ${tail}`;
        expect(sqlEscape(`SELECT * FROM t WHERE a = '${input}'`, input, dialect)).toBeDefined();
      }),
    );
  });
});

const shellQuoted: Escaper = (text) => `'${text.replaceAll("'", "'\\''")}'`;

describe('shell', () => {
  test.each(SHELL_ATTACKS)('finds raw %j', (input) => {
    expect(escapeOf(`convert ${input} out.png`, input, shellTokens)).toBeDefined();
  });
  test.each(['$(id)', '`id`', '"; id; "'])('finds raw %j in double quotes', (input) => {
    expect(escapeOf(`convert "${input}" out.png`, input, shellTokens)).toBeDefined();
  });
  test.each(["'; id; '", "' $(id) '"])('finds raw %j in single quotes', (input) => {
    expect(escapeOf(`convert '${input}' out.png`, input, shellTokens)).toBeDefined();
  });
  test.each([...SHELL_ATTACKS, ...SHELL_BENIGN])('lets quoted %j pass', (input) => {
    expect(escapeOf(`convert ${shellQuoted(input)} out.png`, input, shellTokens)).toBeUndefined();
  });
  test.each(['plain-file_name.txt', 'a/b/c.png', 'user@example.com', 'x=1'])('lets raw %j pass', (input) => {
    expect(escapeOf(`convert ${input} out.png`, input, shellTokens)).toBeUndefined();
  });
  test('quoted input of any content passes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: fc.constantFrom(...`'"\\;|&$()\`ab *\n<>`) }), (input) => {
        if ('convert  out.png'.includes(input)) return;
        expect(escapeOf(`convert ${shellQuoted(input)} out.png`, input, shellTokens)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('script', () => {
  test.each(CODE_ATTACKS)('finds raw %j', (input) => {
    expect(escapeOf(`return (${input})`, input, scriptTokens)).toBeDefined();
  });
  test.each([...CODE_ATTACKS, ...CODE_BENIGN])('lets %j pass as a JSON string', (input) => {
    expect(escapeOf(`return f(${JSON.stringify(input)})`, input, scriptTokens)).toBeUndefined();
  });
  test('finds a hole in a template literal', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the attack
    const input = '${process.exit()}';
    expect(escapeOf(`return \`hello ${input}\``, input, scriptTokens)).toBeDefined();
  });
});
