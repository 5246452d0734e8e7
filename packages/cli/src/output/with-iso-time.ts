import { isoTime } from './time-text.ts';

/** The row with its epoch seconds as ISO-8601 UTC: every time in a document reads the same. */
export function withIsoTime<T extends { readonly time: number }>(row: T): Omit<T, 'time'> & { time: string } {
  return { ...row, time: isoTime(row.time) };
}
