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

/** What is told of many rounds, one after another. */
const MOST_TOLD = 10_000;

/** Those that were not told before; `told` keeps them. What goes on round after round is told once. */
export function notToldBefore(incomplete: readonly Incomplete[], told: Set<string>): readonly Incomplete[] {
  const fresh = incomplete.filter(({ what, because }) => !told.has(`${what}\n${because}`));
  if (told.size > MOST_TOLD) told.clear();
  for (const { what, because } of fresh) told.add(`${what}\n${because}`);
  return fresh;
}
