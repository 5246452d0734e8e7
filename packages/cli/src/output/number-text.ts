const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat('en-US', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** A whole number with thousands separators: `142,117,719`; up to three decimals where it is not whole. */
export function countText(value: number): string {
  return Number.isInteger(value) ? whole.format(value) : three.format(value);
}

/** An expected value, always with three decimals: `12,097,460.313`. */
export function expectedText(value: number): string {
  return three.format(value);
}

/** A probability as a percentage with two decimals: `0.37%`; `<0.01%` below what two decimals show. */
export function probabilityText(value: number): string {
  if (value > 0 && value < 0.00005) return '<0.01%';
  return `${(value * 100).toFixed(2)}%`;
}

/** Bytes in words: `1.4 GB`, decimal units as AWS bills them. */
export function bytesText(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit] ?? 'PB'}`;
}

/** `1 alert`, `2 alerts`: regular plurals only, or give the plural. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}
