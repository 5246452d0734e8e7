/**
 * Characters that lenient software reads as ASCII: compatibility forms (fullwidth, small, superscript, circled,
 * mathematical), quotes and brackets that databases fold to ASCII, invisible characters, and nulls.
 */
const FOLDABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: what hides in text
  /[\u0000-\u0008\u00ad\u017f\u02b9\u02bb\u02bc\u02c8\u02c2\u02c3\u034f\u037e\u061c\u180e\u200b-\u200f\u2018\u2019\u201c\u201d\u2024-\u2026\u2028-\u202e\u2032\u2033\u2039\u203a\u2044\u2060-\u206f\u2070-\u209f\u2100-\u214f\u2215\u2216\u2223\u2236\u223c\u2329\u232a\u2460-\u24ff\u2768-\u2775\u29f8\u29f9\u3008\u3009\u3014\u3015\ufe00-\ufe0f\ufe50-\ufe6f\ufeff\uff00-\uff65\uff9e-\uffef\ud835]/;

/** Cyrillic and Greek letters next to ASCII ones: a word of two scripts is written to deceive. */
const MIXED_SCRIPT = /[a-z][\u0391-\u03c9\u0405-\u0458]|[\u0391-\u03c9\u0405-\u0458][a-z]/i;

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex lint/suspicious/noMisleadingCharacterClass: removed one by one
  /[\u0000-\u0008\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** What compatibility normalisation (NFKC) leaves, but databases and people read as ASCII. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u02b9': "'",
  '\u02bb': "'",
  '\u02bc': "'",
  '\u02c8': "'",
  '\u2018': "'",
  '\u2019': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2033': '"',
  '\u02c2': '<',
  '\u2039': '<',
  '\u2329': '<',
  '\u3008': '<',
  '\u02c3': '>',
  '\u203a': '>',
  '\u232a': '>',
  '\u3009': '>',
  '\u2044': '/',
  '\u2215': '/',
  '\u29f8': '/',
  '\u2216': '\\',
  '\u29f9': '\\',
  '\u2223': '|',
  '\u2236': ':',
  '\u223c': '~',
  '\u037e': ';',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u3002': '.',
  '\uff61': '.',
  '\u0430': 'a',
  '\u0435': 'e',
  '\u043e': 'o',
  '\u0440': 'p',
  '\u0441': 'c',
  '\u0443': 'y',
  '\u0445': 'x',
  '\u0455': 's',
  '\u0456': 'i',
  '\u0458': 'j',
  '\u0410': 'A',
  '\u0412': 'B',
  '\u0415': 'E',
  '\u041a': 'K',
  '\u041c': 'M',
  '\u041d': 'H',
  '\u041e': 'O',
  '\u0420': 'P',
  '\u0421': 'C',
  '\u0422': 'T',
  '\u0425': 'X',
  '\u03bf': 'o',
  '\u0391': 'A',
  '\u0395': 'E',
  '\u039f': 'O',
  '\u03a1': 'P',
  '\u03a4': 'T',
  '\u0405': 'S',
  '\u0406': 'I',
  '\u0408': 'J',
  '\u03b1': 'a',
  '\u03b5': 'e',
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g');

/** The text as lenient software reads it: ASCII where a character stands for ASCII, nothing where it is invisible. */
export function foldUnicode(text: string): string {
  if (!FOLDABLE.test(text) && !MIXED_SCRIPT.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(LOOKALIKE, (character) => LOOKALIKES[character] ?? character)
    .normalize('NFKC');
}

/** U+560A and U+560D lose their high byte in some HTTP servers and become line breaks. */
const SMUGGLED_BREAK = /[\u560a\u560d]/g;

/** The text with smuggled line breaks as real ones. */
export function foldSmuggledBreaks(text: string): string {
  return text.replace(SMUGGLED_BREAK, (character) => (character === '\u560a' ? '\n' : '\r'));
}

let lastText = '';
let lastFolded = '';

/** Lower case, remembered for the last text: every detector asks for the same one in turn. */
export function foldCase(text: string): string {
  if (text !== lastText) {
    lastFolded = text.toLowerCase();
    lastText = text;
  }
  return lastFolded;
}
