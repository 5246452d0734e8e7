import { escapedJson } from './escape-text.ts';

/** Characters of a piece, about. */
const PIECE = 64 * 1024;

/**
 * The text of `escapedJson(document, 2)` and a line break, in pieces: of a document with tens of thousands of rows the whole
 * text is larger than the document, and nobody needs it at once. Lists at the top are taken apart, so they may be made
 * while they are read.
 */
export function* jsonPieces(document: Readonly<Record<string, unknown>>): Generator<string> {
  const fields = Object.entries(document).filter(([, value]) => value !== undefined);
  if (fields.length === 0) {
    yield '{}\n';
    return;
  }
  let text = '{';
  for (const [index, [name, value]] of fields.entries()) {
    text += `${index === 0 ? '' : ','}\n  ${escapedJson(name, 0)}: `;
    if (!isList(value)) {
      text += indented(escapedJson(value, 2), 2);
      continue;
    }
    let count = 0;
    for (const item of value) {
      text += `${count === 0 ? '[' : ','}\n    ${indented(escapedJson(item ?? null, 2), 4)}`;
      count += 1;
      if (text.length < PIECE) continue;
      yield text;
      text = '';
    }
    text += count === 0 ? '[]' : '\n  ]';
  }
  yield `${text}\n}\n`;
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** Line breaks inside of JSON text stand between its values only. */
function indented(text: string, by: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(by)}`);
}
