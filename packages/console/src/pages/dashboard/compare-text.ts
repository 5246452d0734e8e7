/** How a count compares with the period before: `▲ 25% (was 8)`; '' where there is nothing to compare. */
export function compareText(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return '';
  if (now === before) return now === 0 ? '' : 'as before';
  const was = `was ${before.toLocaleString('en-US')}`;
  if (before === 0) return `▲ new (${was})`;
  const share = Math.round((100 * Math.abs(now - before)) / before);
  return `${now > before ? '▲' : '▼'} ${share < 1 ? '<1' : share}% (${was})`;
}

/** The stretch of the same length before one, ISO-8601 UTC; undefined for all time. */
export function spanBefore(span: {
  readonly from: string;
  readonly to: string;
}): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
  if (Number.isNaN(from) || Number.isNaN(to) || from <= 0 || to <= from) return undefined;
  const before = from - (to - from);
  return before < 0 ? undefined : { from: secondsText(before), to: secondsText(from) };
}

function secondsText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
