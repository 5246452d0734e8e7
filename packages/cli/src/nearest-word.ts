/** The word nearest to `word` by edit distance, when it is near enough to be a slip of the keyboard. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  let best: { word: string; distance: number } | undefined;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || distance < best.distance) best = { word: candidate, distance };
  }
  const limit = Math.max(1, Math.floor(word.length / 3));
  return best !== undefined && best.distance <= limit ? best.word : undefined;
}

/** ` did you mean X?` or the list of what there is. */
export function suggestion(word: string, words: readonly string[]): string {
  const near = nearestWord(word, words);
  return near === undefined ? `choose one of ${words.join(', ')}` : `did you mean ${near}?`;
}

/** Levenshtein distance, one row of the matrix at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
