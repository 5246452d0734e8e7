// Only these forms: Date.parse alone would take `1`, `March 7` and local times.
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
/** Times outside these years are mistakes of a clock or a parser: AWS Lambda is of 2014, AWS of 2006. */
const FIRST = Date.UTC(2006, 0, 1) / 1000;
const LAST = Date.UTC(2100, 0, 1) / 1000;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Epoch seconds (with fraction) of an ISO-8601 text or of a number of seconds, milliseconds or microseconds; a time
 * without a zone is UTC. Undefined for anything else, and for years before 2006 or after 2099.
 */
export function epochSeconds(value: unknown): number | undefined {
  const seconds =
    typeof value === 'number' ? scaled(value) : typeof value === 'string' ? fromText(value) : NaN;
  return seconds >= FIRST && seconds < LAST ? seconds : undefined;
}

function scaled(value: number): number {
  if (value < 1e11) return value;
  return value < 1e14 ? value / 1e3 : value / 1e6;
}

function fromText(text: string): number {
  if (/^\d{9,17}(?:\.\d{1,9})?$/.test(text)) return scaled(Number(text));
  const parts = ISO.exec(text);
  if (parts === null) return NaN;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = parts;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  if (!isTime || Number(day) === 0 || Number(day) > (DAYS[Number(month) - 1] ?? 0)) return NaN;
  const date = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return date / 1000 + Number(`0.${fraction}`) - zoneSeconds(zone);
}

function zoneSeconds(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (parts === null) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 3600 + Number(parts[3]) * 60);
}
