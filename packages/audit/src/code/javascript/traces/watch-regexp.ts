import { ambiguousRegex, isSlowGrowth } from '../../weaknesses/ambiguous-regex.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { tracesOf } from '../machine/traces.ts';
import type { Callee } from './callee.ts';
import { sight } from './sight.ts';

const BY_TEXT = /^(?:match|matchAll|replace|replaceAll|search|split)$/u;

/** A regular expression that takes too long on some texts, and a text that came with the event. */
export function watchRegexp(callee: Callee, use: CallUse): void {
  if (use.frame.isLoading) return;
  const { watch } = machineOf(use.frame);
  const isByPattern = callee.method === 'test' || callee.method === 'exec';
  if (!isByPattern && !BY_TEXT.test(callee.method)) return;
  const [first = []] = use.args;
  const patterns: Value = isByPattern ? use.receiver : first;
  const subject: Value = isByPattern ? first : use.receiver;
  const found = tracesOf(joinAll([subject])).find(
    (each) => each.source === 'event' && each.cleared !== 16_383,
  );
  if (found === undefined) return;
  for (const atom of patterns) {
    const source = watch.regexps.get(atom);
    if (source === undefined || !isSlow(source)) continue;
    const what = `is matched by /${source.slice(0, 60)}/, which may take time beyond all bounds`;
    sight({ weakness: 'slow-regular-expression', frame: use.frame, site: use.site, what, trace: found });
  }
}

const KNOWN = new Map<string, boolean>();

/** Exponential, or a power of the length that a request's size makes minutes of. */
function isSlow(pattern: string): boolean {
  const known = KNOWN.get(pattern);
  if (known !== undefined) return known;
  const slow = isSlowGrowth(ambiguousRegex({ pattern, dialect: 'javascript', flags: '' }));
  if (KNOWN.size < 2_000) KNOWN.set(pattern, slow);
  return slow;
}
