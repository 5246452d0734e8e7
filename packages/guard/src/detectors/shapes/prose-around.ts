const BEFORE = 80;
const AFTER = 120;
/** Three words that end where something begins. */
const WORDS_BEFORE = /(?:^|\s)(?:\p{L}[\p{L}\d'’.-]{0,24}[,:;!?]{0,2}\s{1,3}){3}["'`(]{0,2}\s?$/u;
/** The rest of what stands there, and three words. */
const WORDS_AFTER = /^\S{0,40}\s{1,3}(?:[\p{L}'’-]{1,24}[,.:;!?]{0,2}\s{1,3}){2}\p{L}{2}/u;

/** Two words that end where something begins, in a key behind its folder too, and two with which a sentence goes on. */
const TWO_WORDS_BEFORE = /(?:^|[\s/])(?:\p{L}[\p{L}\d'’.-]{0,24}[,:;!?]{0,2}\s{1,3}){2}["'`(]{0,2}\s?$/u;
const TWO_WORDS_AFTER = /^\S{0,40}\s{1,3}\p{L}[\p{L}'’-]{0,24}[,.:;!?]{0,2}\s{1,3}\p{L}/u;
/** The end of a sentence, and of the text. */
const LAST = /^["'’)\]`]{0,2}\s?[?.!…]{0,3}\s{0,3}$/u;

/** The surest that a match is which a sentence speaks of: told, and not enough to block beside another such. */
export const SPOKEN_OF = 0.6;

/** True where a sentence leads to a place: what begins there is no program, statement or path of its own. */
export function isProseBefore(text: string, at: number): boolean {
  return WORDS_BEFORE.test(text.slice(Math.max(0, at - BEFORE), at));
}

/** True where a sentence stands on both sides of a place, or ends there. */
export function isInSentence(text: string, start: number, end: number): boolean {
  if (isProseBefore(text, start) && LAST.test(text.slice(end, end + AFTER))) return true;
  return (
    TWO_WORDS_BEFORE.test(text.slice(Math.max(0, start - BEFORE), start)) &&
    TWO_WORDS_AFTER.test(text.slice(end, end + AFTER))
  );
}

/** True where a word stands before a place, a sentence behind it: no address begins with a word. */
export function isAmongWords(text: string, start: number, end: number): boolean {
  return (
    /\p{L}[,:;]?\s{1,3}["'`(]?$/u.test(text.slice(Math.max(0, start - 9), start)) && isProseAfter(text, end)
  );
}

/** Where the run of characters without blanks begins that a place lies in. */
export function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_RUN && !/\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** And where it ends. */
export function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_RUN && !/\s/.test(text.charAt(end))) end += 1;
  return end;
}

const LONGEST_RUN = 300;

/** True where a sentence goes on behind a place. */
export function isProseAfter(text: string, at: number): boolean {
  return WORDS_AFTER.test(text.slice(at, at + AFTER));
}
