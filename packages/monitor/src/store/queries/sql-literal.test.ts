import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../workspace.ts';
import { sqlList, sqlText } from './sql-literal.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
});
afterAll(() => workspace.close());

async function readBack(text: string): Promise<unknown> {
  const [row] = await workspace.telemetry.query(`SELECT ${sqlText(text)} AS text`);
  return row?.['text'];
}

describe('a text in SQL', () => {
  it.each([
    '',
    "it's",
    "''",
    "'; DROP TABLE api_call; --",
    'null\0byte',
    '\0',
    "\0'\0",
    'line\nbreak',
    '\\',
    '$1',
    '/* a',
    '\u{1F469}\u202E',
  ])('%j is read back as it was', async (text) => {
    expect(await readBack(text)).toBe(text);
  });

  it('is read back as it was, whatever it is', async () => {
    const anyText = fc.string({
      unit: fc.oneof(
        fc.constantFrom("'", '\0', '\\', '-', '"', '\n', '$'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await readBack(text)).toBe(text);
      }),
    );
  });

  it('takes part in lists', async () => {
    const sql = `SELECT count(*)::INTEGER AS n FROM (VALUES ('a'), ('b')) t(x) WHERE x IN (${sqlList(['a', "b'\0"])})`;
    expect((await workspace.telemetry.query(sql))[0]?.['n']).toBe(1);
  });

  it('can be a bound value with a NUL too', async () => {
    const [row] = await workspace.telemetry.query('SELECT $1 AS text, length($1)::INTEGER AS n', ['a\0b']);
    expect(row).toEqual({ text: 'a\0b', n: 3 });
  });
});
