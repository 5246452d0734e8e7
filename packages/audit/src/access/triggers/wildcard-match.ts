/**
 * True when a pattern with `*` (any text) and `?` (one character) matches the whole text. At worst pattern length times
 * text length steps.
 */
export function wildcardMatch(pattern: string, text: string): boolean {
  let at = 0;
  let index = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    if (pattern[index] === '*') {
      star = index;
      index += 1;
      resume = at;
    } else if (pattern[index] === '?' || pattern[index] === text[at]) {
      index += 1;
      at += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      index = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[index] === '*') index += 1;
  return index === pattern.length;
}
