import { escapeText } from './escape-text.ts';
import { cellLines, columnName, type Table } from './table.ts';

/** The table in GitHub-flavoured Markdown, with a heading; text from logs cannot become markup. */
export function renderMarkdown(table: Table): string {
  const out = [`### ${markdownText(table.title)}`, ''];
  if (table.description !== undefined) out.push(markdownText(table.description), '');
  out.push(line(table.columns.map((column) => markdownText(columnName(column)))));
  out.push(line(table.columns.map((column) => (column.align === 'right' ? '--:' : '---'))));
  for (const row of table.rows) {
    out.push(line(row.map((content) => cellLines(content).map(markdownText).join('<br>'))));
  }
  return `${out.join('\n')}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Escapes what Markdown and the HTML inside it would act upon. */
export function markdownText(text: string): string {
  return escapeText(text)
    .replace(/[\\`*_{}[\]()#!|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
