/** Whole seconds in UTC, as links have them. */
export function isoOf(time: string | number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
