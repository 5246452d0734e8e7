import { escapeText } from './escape-text.ts';
import { type Cell, columnName, type Table } from './table.ts';

/** The table as RFC 4180 CSV with a header line; values are raw (no thousands separators). */
export function renderCsv(table: Table): string {
  const header = table.columns.map((column) => csvText(columnName(column)));
  const rows = table.rows.map((row) => row.map(csvCell));
  return [header, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('');
}

function csvCell(content: Cell): string {
  return typeof content.value === 'string' ? csvText(content.value) : String(content.value);
}

/**
 * One field. Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV Injection);
 * numbers are numbers and keep their sign.
 */
export function csvText(text: string): string {
  const escaped = escapeText(text);
  const guarded = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(escaped) ? `'${escaped}` : escaped;
  return /[",;\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}
