/** Seconds per minute, hour, day and week. */
export const MINUTE = 60;
export const HOUR = 3_600;
export const DAY = 86_400;
export const WEEK = 604_800;

/** Epoch seconds of an ISO-8601 UTC text such as `2017-03-13T00:00:00Z`. */
export function epoch(iso: string): number {
  return Date.parse(iso) / 1000;
}

/** `2026-03-05T14:07:09Z`. */
export function isoSeconds(time: number): string {
  return `${new Date(Math.floor(time) * 1000).toISOString().slice(0, 19)}Z`;
}

/** `2026-03-05T14:07:09.123Z`. */
export function isoMillis(time: number): string {
  return new Date(Math.round(time * 1000)).toISOString();
}

/** `20260305T1407Z`: the stamp in AWS's object names and in snapshot file names. */
export function stamp(time: number): string {
  const iso = isoSeconds(time);
  return `${iso.slice(0, 13).replace(/-/g, '')}${iso.slice(14, 16)}Z`;
}

/** `2026/03/05`: the date folders of AWS's S3 layout. */
export function datePath(time: number): string {
  return isoSeconds(time).slice(0, 10).replace(/-/g, '/');
}

/** `2026-03-05`. */
export function dateText(time: number): string {
  return isoSeconds(time).slice(0, 10);
}

/** 0 Sunday to 6 Saturday, UTC. */
export function weekday(time: number): number {
  return (Math.floor(time / DAY) + 4) % 7;
}

export function isWeekend(time: number): boolean {
  const day = weekday(time);
  return day === 0 || day === 6;
}

/** True on the last calendar day of a month, UTC. */
export function isMonthEnd(time: number): boolean {
  return new Date((time + DAY) * 1000).getUTCDate() === 1;
}

/**
 * Seconds to add to UTC for local time: New York for `us-…` regions, Dublin for others, with the daylight-saving shifts
 * of 2026 (8 March in the United States, 29 March in Europe).
 */
export function localOffset(region: string, time: number): number {
  if (region.startsWith('us-')) return (time >= US_SPRING ? -4 : -5) * HOUR;
  return (time >= EU_SPRING ? 1 : 0) * HOUR;
}

/** When daylight-saving time starts in 2026. */
export const US_SPRING = epoch('2026-03-08T07:00:00Z');
export const EU_SPRING = epoch('2026-03-29T01:00:00Z');
