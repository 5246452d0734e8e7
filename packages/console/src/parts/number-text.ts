const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** `142,117,719`; three decimals where it is not whole; `-` where there is none. */
export function countText(value: number | undefined): string {
  if (value === undefined) return '-';
  return Number.isInteger(value) ? whole.format(value) : three.format(value);
}

/** An expected value, always with three decimals: `12,097,460.313`. */
export function expectedText(value: number | undefined): string {
  return value === undefined ? '-' : three.format(value);
}

/** `0.37%`; `<0.01%` below what two decimals show. */
export function probabilityText(value: number | undefined): string {
  if (value === undefined) return '-';
  return value > 0 && value < 0.00005 ? '<0.01%' : `${(value * 100).toFixed(2)}%`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** `1.2 MB`: powers of 1,000, as AWS bills. */
export function bytesText(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${value.toLocaleString('en-US', { maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1 })} ${UNITS[power]}`;
}
