import type { Answer, OutputFormat } from './answer.ts';
import { wrapText } from './display-width.ts';
import { escapedJson, escapeText } from './escape-text.ts';
import { jsonPieces } from './json-pieces.ts';
import { renderCsv } from './render-csv.ts';
import { markdownText, renderMarkdown } from './render-markdown.ts';
import { renderTable, type TextStyle } from './render-table.ts';

/** The answer as text in one format: whole, or in pieces where it is long. */
export function renderAnswer(
  answer: Answer,
  format: OutputFormat,
  style: TextStyle,
): string | Iterable<string> {
  switch (format) {
    case 'json':
      return answer.isLong === true ? jsonPieces(answer.document) : `${escapedJson(answer.document, 2)}\n`;
    case 'jsonl':
      return answer.isLong === true ? linesOf(answer) : [...linesOf(answer)].join('');
    case 'csv':
      return answer.tables.map(renderCsv).join('\r\n');
    case 'markdown':
      return withEmpty(answer, [
        ...(answer.notes ?? []).map(markdownNote),
        ...answer.tables.map(renderMarkdown),
      ]);
    case 'table':
      return withEmpty(answer, drawn(answer, style));
    default:
      return answer.renderings?.[format]?.() ?? '';
  }
}

function* linesOf({ lines, document }: Answer): Generator<string> {
  for (const line of lines ?? [document]) yield `${escapedJson(line, 0)}\n`;
}

function drawn({ notes = [], tables, text, widest }: Answer, given: TextStyle): readonly string[] {
  const style = widest === undefined ? given : { ...given, width: Math.min(given.width, widest) };
  const body =
    text === undefined || tables.length === 0
      ? tables.map((table) => renderTable(table, style))
      : [text(style)];
  return [...notes.map((note) => noteText(note, style)), ...body];
}

type Note = NonNullable<Answer['notes']>[number];

/** Longer lines are hard to read, however wide the terminal is. */
const NOTE_WIDTH = 100;

function noteText({ title, lines }: Note, style: TextStyle): string {
  const width = Math.max(20, Math.min(style.width, NOTE_WIDTH) - 2);
  const text = lines.flatMap((line) =>
    wrapText(escapeText(line), width - 2).map((part, index) => `${index === 0 ? '  ' : '    '}${part}`),
  );
  return `${[...wrapText(escapeText(title), width).map((line) => style.paint(line, 'title')), ...text].join('\n')}\n`;
}

function markdownNote({ title, lines }: Note): string {
  return `### ${markdownText(title)}\n\n${lines.map((line) => `- ${markdownText(line)}`).join('\n')}\n`;
}

function withEmpty(answer: Answer, parts: readonly string[]): string {
  if (parts.length > 0) return parts.join('\n');
  return answer.empty === undefined ? '' : `${answer.empty}\n`;
}
