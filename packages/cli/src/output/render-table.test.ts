import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_STYLE } from '../terminal.ts';
import { displayWidth } from './display-width.ts';
import { renderCsv } from './render-csv.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTable } from './render-table.ts';
import { cell, setCell, type Table } from './table.ts';

const TABLE: Table = {
  title: 'Flows',
  columns: [
    { title: 'Name' },
    { title: 'To', group: 'Bytes', align: 'right' },
    { title: 'From', group: 'Bytes' },
  ],
  rows: [[cell('a'), cell(52511, '52,511'), setCell(['x', 'y'])]],
};

function lines(table: Table, style = PLAIN_STYLE): readonly string[] {
  return renderTable(table, style).split('\n');
}

describe('renderTable', () => {
  test('a box with group headings and sets', () => {
    expect(lines(TABLE)).toEqual([
      'Flows',
      '┌──────┬────────┬──────┐',
      '│      │ Bytes         │',
      '│ Name │     To │ From │',
      '├──────┼────────┼──────┤',
      '│ a    │ 52,511 │ x    │',
      '│      │        │ y    │',
      '└──────┴────────┴──────┘',
      '',
    ]);
  });

  test('ASCII where the terminal has no box characters', () => {
    const text = renderTable(TABLE, { ...PLAIN_STYLE, unicode: false });
    expect(text).toContain('+------+--------+------+');
    expect(text).not.toMatch(/[^\n -~]/);
  });

  test('long text is wrapped at the width of the terminal', () => {
    const table = { ...TABLE, rows: [[cell('one two three four five six'), cell(1), cell('z')]] };
    const drawn = lines(table, { ...PLAIN_STYLE, width: 34 });
    expect(Math.max(...drawn.map(displayWidth))).toBeLessThanOrEqual(34);
    expect(drawn.join('')).toContain('one two');
  });

  test('rows become lists where columns do not fit', () => {
    const table = { ...TABLE, rows: [[cell('name'.repeat(4)), cell(1), cell('value'.repeat(4))]] };
    const drawn = renderTable(table, { ...PLAIN_STYLE, width: 20 });
    expect(drawn).not.toContain('│');
    expect(drawn).toContain('Bytes To');
  });

  test('hostile text stays inside its cell', () => {
    const table = { ...TABLE, rows: [[cell('a\u001b[2Jb\nc'), cell(1), cell('')]] };
    expect(renderTable(table, PLAIN_STYLE)).toContain('│ a\\x1b[2Jb\\nc │');
  });

  test('any text at any width keeps every line within it', () => {
    const anyTable = fc.array(
      fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.integer()),
    );
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 24, max: 120 }), (rows, width) => {
        const table = { ...TABLE, rows: rows.map(([a, b, c]) => [cell(a), cell(c), cell(b)]) };
        for (const line of lines(table, { ...PLAIN_STYLE, width })) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('wide characters count twice', () => {
    const drawn = lines({ ...TABLE, rows: [[cell('東京'), cell(1), cell('é')]] });
    expect(new Set(drawn.slice(1, -1).map(displayWidth)).size).toBe(1);
  });
});

describe('renderCsv', () => {
  test('raw values, full column names', () => {
    expect(renderCsv(TABLE)).toBe('Name,Bytes To,Bytes From\r\na,52511,x y\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '|cmd', ' =1', '\t=1'])('%j is no formula', (text) => {
    const field = renderCsv({ ...TABLE, rows: [[cell(text), cell(-1), cell('')]] }).split('\r\n')[1] ?? '';
    expect(field.replace(/^"/, '')).toMatch(/^('|\\)/);
    expect(field).toContain(',-1,');
  });

  test('quotes and commas', () => {
    expect(renderCsv({ ...TABLE, rows: [[cell('a,"b"'), cell(1), cell('')]] })).toContain('"a,""b""",1,');
  });
});

describe('renderMarkdown', () => {
  test('text from logs is no markup', () => {
    const text = renderMarkdown({
      ...TABLE,
      rows: [[cell('<b>|[x](y)`'), cell(1, '1'), setCell(['x', 'y'])]],
    });
    expect(text).toContain('| &lt;b&gt;\\|\\[x\\]\\(y\\)\\` | 1 | x<br>y |');
  });
});
