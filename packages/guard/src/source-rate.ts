/** Counts an invocation of an address at a time (epoch milliseconds): how many there were in this minute. */
export type SourceRate = (address: string, now: number) => number;

const MINUTE = 60_000;
/** Addresses remembered; a flood of new ones must not fill the memory. */
const MOST_ADDRESSES = 10_000;

/** A counter of one function instance; Lambda runs many, so a limit holds for each of them. */
export function createSourceRate(): SourceRate {
  const counts = new Map<string, number>();
  let since = Number.NEGATIVE_INFINITY;
  return (address, now) => {
    if (now - since >= MINUTE || counts.size >= MOST_ADDRESSES) {
      counts.clear();
      since = now;
    }
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    return count;
  };
}
