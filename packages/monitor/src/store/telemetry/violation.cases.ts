import type { Scalar } from '../duckdb.ts';

/** A row of guard_violation as an object's reader appends it: without what follows from the other columns. */
export function aViolationRow(
  index: number,
  changed: { readonly object?: string; readonly line?: string; readonly time?: number } = {},
): readonly Scalar[] {
  const time = changed.time ?? 1_772_668_800 + index * 60;
  const verdict = index % 3 === 0 ? 'alert' : 'block';
  const told = { rule: `rule-${index % 4}`, trigger: 'api-gateway-rest', match: `' OR ${index}=${index}` };
  return [
    changed.object ?? 'first',
    time - (time % 3600),
    '111122223333',
    'us-east-1',
    `function-${index % 5}`,
    `request-${index}`,
    time,
    'sql-injection',
    verdict,
    'body.id',
    `198.51.100.${index % 250}`,
    changed.line ?? JSON.stringify({ watertight: told }),
  ];
}
