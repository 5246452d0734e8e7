const BEFORE = 80;
const AFTER = 120;
/** Three words that end where something begins. */
const WORDS_BEFORE = /(?:^|\s)(?:\p{L}[\p{L}\d'’.-]{0,24}[,:;!?]{0,2}\s{1,3}){3}["'`(]{0,2}\s?$/u;
/** The rest of what stands there, and three words. */
const WORDS_AFTER = /^\S{0,40}\s{1,3}(?:[\p{L}'’-]{1,24}[,.:;!?]{0,2}\s{1,3}){2}\p{L}{2}/u;

/** The surest that a match is which a sentence speaks of: told, and not enough to block beside another such. */
export const SPOKEN_OF = 0.6;

/** True where a sentence leads to a place: what begins there is no program, statement or path of its own. */
export function isProseBefore(text: string, at: number): boolean {
  return WORDS_BEFORE.test(text.slice(Math.max(0, at - BEFORE), at));
}

/** True where a sentence goes on behind a place. */
export function isProseAfter(text: string, at: number): boolean {
  return WORDS_AFTER.test(text.slice(at, at + AFTER));
}
