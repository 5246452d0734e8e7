import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveViolationColumns } from '../store/telemetry/violation-columns.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext } from './an-api.cases.ts';
import { csvText, exportList } from './export-list.ts';

const HOUR = Date.UTC(2026, 2, 5) / 1000;
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\0=1+1',
  '\uFF1D1+1',
  '\uFF20SUM(A1)',
  `=cmd|'/c calc'!A1`,
  '=HYPERLINK("https://evil.example","x")',
  'x;=1+1',
  'x\t=1+1',
  'x,"=1+1',
  'x\r\n=1+1',
] as const;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  for (const [index, text] of FORMULAS.entries()) {
    await workspace.telemetry.run(
      `INSERT INTO guard_violation (object_id, hour, account_id, region, function_name, request_id, ts, detector, verdict, field, source_address, line)
       VALUES ('o', $1, '111122223333', 'us-east-1', $2, $2, $3, $2, 'block', $2, $2, '{}')`,
      [HOUR, text, HOUR + index],
    );
  }
  await deriveViolationColumns(workspace.telemetry);
});
afterAll(() => workspace.close());

const context = () => anApiContext(workspace, { asOf: HOUR + 3_600 });

async function exported(name: string, format: string) {
  const found = await exportList(context(), { name, query: new URLSearchParams({ format, range: '24h' }) });
  if (found.kind === 'problem') throw new Error(found.body.error.message);
  return found;
}

/** Cells as a spreadsheet reads them that splits at any of its usual separators. */
function cellsOf(text: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const next = text[at] ?? '';
    if (isQuoted && next === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (next === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[,;\t\r\n]/.test(next)) {
      cells.push(cell);
      cell = '';
    } else cell += next;
  }
  return [...cells, cell];
}

/** Whether any spreadsheet would run the cell. */
function runs(cell: string): boolean {
  return (
    /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')) &&
    !/^-?\d+(\.\d+)?$/.test(cell)
  );
}

describe('CSV', () => {
  it.each(FORMULAS)('runs nothing of %j', (text) => {
    expect(cellsOf(csvText(['a'], [{ a: text }])).filter(runs)).toEqual([]);
  });

  it.each(['a=b', '1-2', 'ana@example.com', '198.51.100.7', ''])('leaves %j as it is', (text) => {
    expect(csvText(['a'], [{ a: text }])).toBe(`a\r\n${text}\r\n`);
  });

  it('runs nothing and loses nothing, whatever a cell has', () => {
    const unit = fc.oneof(
      fc.constantFrom('=', '"', ',', ';', '\t', '\r', '\n', "'", '@', ' ', '\0'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { minLength: 1, maxLength: 4 }), (texts) => {
        const row = Object.fromEntries(texts.map((text, index) => [`c${index}`, text]));
        const csv = csvText(Object.keys(row), [row]);
        const cells = cellsOf(csv.slice(csv.indexOf('\r\n') + 2, -2));
        expect(cells.filter(runs)).toEqual([]);
        expect(cells.map((cell, index) => (cell === `'${texts[index]}` ? texts[index] : cell))).toEqual(
          texts,
        );
      }),
    );
  });
});

describe('a downloaded list', () => {
  it.each(['events', 'functions', 'flows', 'api-calls', 'alerts', 'observations'])(
    'of %s runs nothing',
    async (name) => {
      const { body, file } = await exported(name, 'csv');
      expect(file).toBe(`watertight-${name}.csv`);
      expect(cellsOf(String(body)).filter(runs)).toEqual([]);
    },
  );

  it('has the values unchanged as JSON and as Parquet', async () => {
    const json: { rows: { field: string }[] } = JSON.parse(String((await exported('events', 'json')).body));
    expect(new Set(json.rows.map(({ field }) => field))).toEqual(new Set(FORMULAS));
    const parquet = await exported('events', 'parquet');
    const bytes = Buffer.from(parquet.body);
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.includes('=HYPERLINK("https://evil.example","x")')).toBe(true);
  });

  it.each(['../../etc/passwd', 'events\r\nX-A: b', 'events"', '__proto__', 'constructor', ''])(
    'cannot be called %j',
    async (name) => {
      expect(await exportList(context(), { name, query: new URLSearchParams() })).toMatchObject({
        kind: 'problem',
      });
    },
  );

  it.each(['xlsx', 'csv\r\nX-A: b', '../csv', '__proto__'])('cannot have the format %j', async (format) => {
    const query = new URLSearchParams({ format });
    expect(await exportList(context(), { name: 'events', query })).toMatchObject({ kind: 'problem' });
  });
});
