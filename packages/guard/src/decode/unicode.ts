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

/** What compatibility normalisation (NFKC) leaves but databases and people read as ASCII: each ASCII character and its doubles. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [
    "'\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u2032",
    '"\u201c\u201d\u2033',
    '<\u02c2\u2039\u2329\u3008',
    '>\u02c3\u203a\u232a\u3009',
    '/\u2044\u2215\u29f8',
    '\\\u2216\u29f9',
    '|\u2223',
    ':\u2236',
    '~\u223c',
    ';\u037e',
    '\n\u2028\u2029',
    '.\u3002\uff61',
    ...'a\u0430\u03b1 e\u0435\u03b5 o\u043e\u03bf p\u0440 c\u0441 y\u0443 x\u0445 s\u0455 i\u0456 j\u0458'.split(
      ' ',
    ),
    ...'A\u0410\u0391 B\u0412 E\u0415\u0395 K\u041a M\u041c H\u041d O\u041e\u039f P\u0420\u03a1 C\u0421 T\u0422\u03a4'.split(
      ' ',
    ),
    ...'X\u0425 S\u0405 I\u0406 J\u0408'.split(' '),
  ].flatMap((each) => [...each.slice(1)].map((double): [string, string] => [double, each.charAt(0)])),
);
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'g');

/** The text as lenient software reads it: ASCII where a character stands for ASCII, nothing where it is invisible. */
export function foldUnicode(text: string): string {
  if (!FOLDABLE.test(text) && !MIXED_SCRIPT.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(LOOKALIKE, (character) => LOOKALIKES.get(character) ?? character)
    .normalize('NFKC');
}

/** U+560A and U+560D lose their high byte in some HTTP servers and become line breaks. */
const SMUGGLED_BREAK = /[\u560a\u560d]/g;

/** The text with smuggled line breaks as real ones. */
export function foldSmuggledBreaks(text: string): string {
  return text.replace(SMUGGLED_BREAK, (character) => (character === '\u560a' ? '\n' : '\r'));
}
