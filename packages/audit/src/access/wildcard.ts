/**
 * `*` and `?` against a whole text, case by case as given. Goes back to the last star only, so the cost is at most the
 * length of the text times that of the pattern.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  let at = 0;
  let wanted = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (pattern[wanted] === '*') {
      star = wanted++;
      retry = at;
    } else if (pattern[wanted] === '?' || pattern[wanted] === text[at]) {
      at++;
      wanted++;
    } else if (star !== -1) {
      wanted = star + 1;
      at = ++retry;
    } else return false;
  }
  while (pattern[wanted] === '*') wanted++;
  return wanted === pattern.length;
}
