const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '0': '\0',
};

/** How a string literal begins: its prefix letters and its quotes. */
export interface LiteralShape {
  readonly isRaw: boolean;
  readonly quotes: number;
  readonly opening: number;
}

/** Reads the prefix and quotes of a literal: `rb'''`. */
export function literalShape(literal: string): LiteralShape {
  const found = /^([a-zA-Z]{0,3})('''|"""|'|")/.exec(literal);
  const prefix = found?.[1] ?? '';
  const quotes = (found?.[2] ?? '').length;
  return { isRaw: /r/i.test(prefix), quotes, opening: prefix.length + quotes };
}

/** The text that a string literal without replacements stands for. */
export function literalText(literal: string): string {
  const { isRaw, quotes, opening } = literalShape(literal);
  const end = Math.max(opening, literal.length - quotes);
  return unescapeText(literal.slice(opening, end), isRaw);
}

/** Resolves escapes as Python does; unknown ones stay as written. */
export function unescapeText(text: string, isRaw: boolean): string {
  if (isRaw || !text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g,
    (whole: string, byte?: string, unit?: string, letter?: string) => {
      const code = byte ?? unit;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return ESCAPES[letter ?? ''] ?? whole;
    },
  );
}
