/** Epoch seconds as ISO-8601 UTC, the form of every time that leaves the product. */
export function isoTime(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}
