/** A word as a shell reads it: quotes, backslashes and empty variables taken out. */
export interface ShellWord {
  /** Lower case, without the folder it is called from. */
  readonly name: string;
  /** True when it was called by a path: `/bin/cat`, `./run`. */
  readonly hasPath: boolean;
  /** True when quotes, backslashes, variables or wildcards stand inside the word: `c'a't`, `wh$@oami`, `/b?n/c*t`. */
  readonly isDisguised: boolean;
  /** True when the word is a name that gets a value: `id=5`. */
  readonly isAssignment: boolean;
  /** Offset after it. */
  readonly end: number;
}

const LONGEST = 96;
const SPACE = /[ \t\r]/;
const STOP = /[\s;|&<>()`,]/;
const QUOTES = `'"\\^`;
/** A variable inside a word, mostly empty: `$@`, `$u`, `${KK}`. */
const VARIABLE = /\$(?:[@*#?!$-]|\w{1,12}|\{[^{}\s]{0,24}\})/y;
const INNER_TRICK = /\w['"\\^]{1,4}\w|\w\$[@*\w{!?-]|[\w/]\[[^\]\s]{1,12}\]|\/[?*[]|[?*]\/|\/\w{0,12}\?{1,12}\w{0,12}(?:\/|$)|\/\w{1,12}\*/;

/** Reads the word at an offset, spaces before it skipped. Undefined when there is none. */
export function readWord(text: string, from: number): ShellWord | undefined {
  let at = from;
  const limit = Math.min(text.length, from + LONGEST);
  while (at < limit && SPACE.test(text[at] ?? '')) at += 1;
  const start = at;
  let plain = '';
  while (at < limit) {
    const character = text[at] ?? '';
    if (STOP.test(character) || character === '=') break;
    if (character === '$') {
      VARIABLE.lastIndex = at;
      const variable = VARIABLE.exec(text)?.[0];
      if (variable === undefined) break;
      at += variable.length;
      while (plain === '' && SPACE.test(text[at] ?? '')) at += 1;
      continue;
    }
    if (!QUOTES.includes(character)) plain += character;
    else if (character === '\\' && /[A-Za-z]:|\\\\/.test(text.slice(start, at + 2))) plain += '/';
    at += 1;
  }
  if (plain === '') return undefined;
  const slash = plain.lastIndexOf('/');
  return {
    name: plain.slice(slash + 1).toLowerCase(),
    hasPath: slash >= 0,
    isDisguised: INNER_TRICK.test(text.slice(start, at)),
    isAssignment: text[at] === '=',
    end: at,
  };
}
