/**
 * A time as the observation tables show it, in UTC: `3/13/17 12:00 AM`.
 * @param seconds epoch seconds
 */
export function tableTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '-';
  const hours = date.getUTCHours();
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear() % 100).padStart(2, '0')}`;
  return `${day} ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** ISO-8601 UTC without milliseconds: `2026-03-01T04:15:00Z`. */
export function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '-' : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Epoch seconds of an ISO-8601 time, NaN when it is none. */
export function epochSeconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

const AGE_UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/**
 * Reads `24h`, `7d`, `30m`, `2w`, a date or an ISO-8601 time.
 * @param now epoch seconds that an age counts back from
 * @returns epoch seconds, or undefined when the text is neither
 */
export function parseTime(text: string, now: number): number | undefined {
  const age = /^(\d{1,6})([smhdw])$/.exec(text);
  if (age !== null) {
    const seconds = now - Number(age[1]) * (AGE_UNITS[age[2] ?? ''] ?? 0);
    // No record is older than the epoch, and no date text is either.
    return Math.max(0, Math.floor(seconds));
  }
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text))
    return undefined;
  // A time without a zone is UTC, like every time we print.
  const zoned = /T/.test(text) && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text;
  const seconds = Date.parse(zoned) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.floor(seconds);
}
