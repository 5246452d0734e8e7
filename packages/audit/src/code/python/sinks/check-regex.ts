import { ambiguousRegex, isSlowGrowth } from '../../weaknesses/ambiguous-regex.ts';
import { flowsOf } from '../flows/flow-atom.ts';
import { harm } from '../flows/harms.ts';
import { patternOf } from '../flows/patterns.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse } from '../machine/abstract-value.ts';
import { argument } from '../machine/frames.ts';
import { REGEX_FUNCTIONS } from './place-sinks.ts';

/** Patterns that the event gives, and slow ones that texts of the event are matched with. */
export function checkRegex(path: string, use: CallUse): void {
  if (!REGEX_FUNCTIONS.test(path)) return;
  const isCompiled = path.includes('compile()');
  if (!isCompiled) {
    const pattern = flowsOf(argument(use, 0, 'pattern'));
    const flow = pattern.find(
      (each) => each.origin === 'event' && (each.clean & harm('event-in-regular-expression')) === 0,
    );
    if (flow !== undefined) seeWeakness('event-in-regular-expression', use, flow);
  }
  const isSub = /\.subn?$/.test(path);
  const text = argument(use, (isCompiled ? 0 : 1) + (isSub ? 1 : 0), 'string');
  const flow = flowsOf(text).find(
    (each) => each.origin === 'event' && (each.clean & harm('long-text')) === 0,
  );
  if (flow !== undefined && isSlow(path, use)) seeWeakness('slow-regular-expression', use, flow);
}

function isSlow(path: string, use: CallUse): boolean {
  const { pattern, flags } = patternOf(path, use);
  if (pattern === undefined) return false;
  const anchored = path.endsWith('.fullmatch') ? 'both' : path.endsWith('.match') ? 'start' : undefined;
  const growth = ambiguousRegex({
    pattern,
    dialect: 'python',
    flags,
    ...(anchored === undefined ? {} : { anchored }),
  });
  return isSlowGrowth(growth);
}
