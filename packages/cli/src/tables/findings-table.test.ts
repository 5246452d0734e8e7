import { aFinding, aTemplateFinding, hostileFinding } from '@watertight/audit/report/a-report.cases.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../output/display-width.ts';
import { renderCsv } from '../output/render-csv.ts';
import { renderMarkdown } from '../output/render-markdown.ts';
import { PLAIN_STYLE } from '../terminal.ts';
import { findingsTables } from './findings-table.ts';
import { findingsText } from './findings-text.ts';

/** RFC 4180, strictly: the fields of each line. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (found === null) throw new Error(`no CSV at ${at}`);
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const hostile = fc.array(hostileFinding, { minLength: 1, maxLength: 5 });

describe('findings as CSV', () => {
  test('one line a finding, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(hostile, (findings) => {
        const rows = findingsTables(findings).map(renderCsv).flatMap(parseCsv);
        expect(rows).toHaveLength(findings.length + 1);
        for (const cell of rows.flat()) {
          expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
          expect(cell).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
    );
  });
});

describe('findings as Markdown', () => {
  test('a table of one line a finding, and no markup of others', () => {
    fc.assert(
      fc.property(hostile, (findings) => {
        const text = findingsTables(findings).map(renderMarkdown).join('');
        expect(text.trimEnd().split('\n')).toHaveLength(findings.length + 4);
        expect(text.replaceAll('<br>', '')).not.toMatch(/<|(?<!\\)!\[/);
      }),
    );
  });
});

describe('findings as text', () => {
  test('no line is wider than it may be, and no character acts', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(40, 80, 120, Number.POSITIVE_INFINITY), (findings, width) => {
        const lines = findingsText(findings, { ...PLAIN_STYLE, width }).split('\n');
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.min(width, 120));
        expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  test('what one rule found stands together, with its remedy once', () => {
    const other = aTemplateFinding({ subject: { kind: 'function-url', name: 'x', logicalId: 'OtherUrl' } });
    const text = findingsText([aTemplateFinding(), other], PLAIN_STYLE);
    expect(text.match(/WT-INV-06/g)).toHaveLength(1);
    expect(text.match(/Fix:/g)).toHaveLength(1);
    expect(text).toContain('OrdersUrl  infra/template.yaml:12:7');
    expect(text).toContain('OtherUrl  infra/template.yaml:12:7');
  });

  test('many subjects are cut, and the cut is counted; whom a role finding touches is named', () => {
    const many = Array.from({ length: 25 }, () => aFinding({ affects: ['a', 'b', 'c', 'd'] }));
    const text = findingsText(many, PLAIN_STYLE);
    expect(text).toContain('and 5 more subjects; all of them: -f json');
    expect(text).toContain('orders (used by a, b, c and 1 more)  123456789012 eu-west-1');
  });

  test('a suppressed finding says why', () => {
    const suppressed = { by: 'file' as const, reason: 'public on purpose' };
    expect(findingsText([aFinding({ suppressed })], PLAIN_STYLE)).toContain('suppressed: public on purpose');
  });
});
