/** How a value of a table is set: times stay on one line, other long values break where they must. */
export function valueClass(value: unknown): string {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(value);
  return isTime ? 'wt-mono wt-one-line' : 'wt-mono';
}
