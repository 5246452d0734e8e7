import type { Incomplete } from '@watertight/monitor/records/incomplete.ts';
import { escapeText } from './output/escape-text.ts';
import { countText } from './output/number-text.ts';

const MOST_LINES = 10;

/** What could not be read or decided, one line each; many are cut, and the cut is counted. */
export function incompleteLines(incomplete: readonly Incomplete[]): readonly string[] {
  if (incomplete.length === 0) return [];
  const lines = incomplete.slice(0, MOST_LINES).map((item) => {
    const times = item.count === undefined || item.count === 1 ? '' : ` (${countText(item.count)} times)`;
    return `  ${escapeText(item.what)}: ${escapeText(item.because)}${times}`;
  });
  const rest = incomplete.length - lines.length;
  return [
    'Incomplete:',
    ...lines,
    ...(rest > 0 ? [`  and ${countText(rest)} more; all of them: -f json`] : []),
  ];
}
