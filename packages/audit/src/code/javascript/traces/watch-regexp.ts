import { ambiguousRegex, isSlowGrowth } from '../../weaknesses/ambiguous-regex.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { ALL_DANGERS, Danger, type Trace } from '../machine/trace.ts';
import { isDangerousAt, tracesOf } from '../machine/traces.ts';
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
  const traces = tracesOf(joinAll([subject]));
  if (!traces.some((each) => each.source === 'event' && each.cleared !== ALL_DANGERS)) return;
  for (const atom of patterns) {
    const source = watch.regexps.get(atom);
    const danger = source === undefined ? 0 : slowness(source);
    const found = traces.find((each) => danger !== 0 && isDangerousAt(each, danger, use.frame));
    if (source === undefined || found === undefined) continue;
    const what = `is matched by /${source.slice(0, 60)}/, which may take time beyond all bounds`;
    sight({ weakness: 'slow-regular-expression', frame: use.frame, site: use.site, what, trace: found });
  }
}

/** A schema matches what comes in by a pattern of its own: `z.string().regex(…)`. */
export function watchPattern(pattern: Value, from: Trace, use: CallUse): void {
  const { watch } = machineOf(use.frame);
  for (const atom of pattern) {
    const source = watch.regexps.get(atom);
    const danger = source === undefined ? 0 : slowness(source);
    if (source === undefined || danger === 0 || !isDangerousAt(from, danger, use.frame)) continue;
    const what = `is matched by /${source.slice(0, 60)}/, which may take time beyond all bounds`;
    sight({ weakness: 'slow-regular-expression', frame: use.frame, site: use.site, what, trace: from });
  }
}

const KNOWN = new Map<string, number>();

/** Exponential, or a power of the length that a request's size makes minutes of; 0 when it is neither. */
function slowness(pattern: string): number {
  const known = KNOWN.get(pattern);
  if (known !== undefined) return known;
  const growth = ambiguousRegex({ pattern, dialect: 'javascript', flags: '' });
  const danger = !isSlowGrowth(growth)
    ? 0
    : growth.kind === 'exponential'
      ? Danger.exponential
      : Danger.polynomial;
  if (KNOWN.size < 2_000) KNOWN.set(pattern, danger);
  return danger;
}
