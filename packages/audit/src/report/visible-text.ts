/**
 * Characters that act instead of being shown, except tab and line feed: controls (so every terminal escape sequence),
 * bidirectional overrides, zero width characters, lone surrogates.
 */
const ACTING = /[^\P{Cc}\t\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Text in which every character is shown: acting ones as `\u{…}`. Line breaks stay; the format decides about them. */
export function visibleText(text: string): string {
  return text.replace(ACTING, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** At most `length` UTF-16 units, never half a character; what is cut shows as `…`. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
