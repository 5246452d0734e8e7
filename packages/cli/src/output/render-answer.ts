import type { Answer, AnswerFormat } from './answer.ts';
import { escapedJson } from './escape-text.ts';
import { renderCsv } from './render-csv.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderTable, type TextStyle } from './render-table.ts';

/** The whole answer as text in one format. Nothing is written before all of it exists. */
export function renderAnswer(answer: Answer, format: AnswerFormat, style: TextStyle): string {
  switch (format) {
    case 'json':
      return `${escapedJson(answer.document, 2)}\n`;
    case 'jsonl':
      return (answer.lines ?? [answer.document]).map((line) => `${escapedJson(line, 0)}\n`).join('');
    case 'csv':
      return answer.tables.map(renderCsv).join('\r\n');
    case 'markdown':
      return withEmpty(answer, answer.tables.map(renderMarkdown));
    case 'table':
      return withEmpty(
        answer,
        answer.tables.map((table) => renderTable(table, style)),
      );
  }
}

function withEmpty(answer: Answer, parts: readonly string[]): string {
  if (parts.length > 0) return parts.join('\n');
  return answer.empty === undefined ? '' : `${answer.empty}\n`;
}
