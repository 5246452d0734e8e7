/**
 * Characters that act instead of being shown: control characters (C0, C1, so every terminal escape sequence),
 * line and paragraph separators, format characters (bidirectional overrides, zero width), invisible ones and lone
 * surrogates. Text from logs and events may hold any of them.
 */
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** The same but for the line break: an answer of many megabytes has hundreds of thousands, and all of them are ours. */
const HOSTILE_IN_LINE = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]--\n]/gv;

/** Shows each hostile character as `\xNN`, `\uNNNN` or `\u{N…}`; everything else stays as it is. */
export function escapeText(text: string): string {
  return text.replace(HOSTILE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09) return '\\t';
  if (code === 0x0a) return '\\n';
  if (code === 0x0d) return '\\r';
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

/**
 * JSON text that is also harmless on a terminal: the same value, hostile characters written as `\uNNNN`.
 * `indent` 0 gives one line.
 */
export function escapedJson(value: unknown, indent: number): string {
  // JSON.stringify leaves only characters inside strings (and our own line breaks between them) unescaped.
  return JSON.stringify(value, null, indent).replace(HOSTILE_IN_LINE, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
