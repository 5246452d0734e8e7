import { DAY } from '../features/series.ts';

/** True on the last and the first UTC day of a month: closing of accounts, invoices, reports. */
export function isMonthEnd(time: number): boolean {
  return new Date(time * 1000).getUTCDate() === 1 || new Date((time + DAY) * 1000).getUTCDate() === 1;
}
