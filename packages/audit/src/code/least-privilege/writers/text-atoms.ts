/** A piece of a resource text: as it is, an atom `<…>` by its name, or an unknown part `<?…>` by its name. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'atom'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** The pieces of a text, in order; none are empty. */
export function piecesOf(text: string): readonly TextPiece[] {
  return text
    .split(/(<[^<>]*>)/)
    .filter((part) => part !== '')
    .map((part): TextPiece => {
      if (!/^<[^<>]*>$/.test(part)) return { kind: 'text', text: part };
      const name = part.slice(1, -1);
      return name.startsWith('?') ? { kind: 'unknown', name: name.slice(1) } : { kind: 'atom', name };
    });
}

/** A text with each piece replaced; stars that meet become one. */
export function filledText(text: string, fill: (piece: TextPiece) => string): string {
  return piecesOf(text)
    .map(fill)
    .join('')
    .replace(/\*{2,}/g, '*');
}

/** A name in the marks of `Fn::Sub`, Terraform and JavaScript alike. */
export function marked(name: string): string {
  return `\${${name}}`;
}

/** Control characters, line breaks among them, as `\\uXXXX`: strings of Terraform and JavaScript end with their line. */
export function escapedControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
