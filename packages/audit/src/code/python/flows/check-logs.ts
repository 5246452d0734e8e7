import type { CallUse } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { flowsIn } from './flow-atom.ts';
import { LOG_CALLS } from './place-sinks.ts';
import { seeWeakness } from './see-weakness.ts';

/** Secrets that are written to a log. */
export function checkLogs(path: string, use: CallUse): void {
  if (!LOG_CALLS.test(path)) return;
  const given = joinAll([...use.args, ...use.named.values(), use.more, use.moreNamed]);
  const flow = flowsIn(given, use.frame).find(({ origin }) => origin === 'secret');
  if (flow !== undefined) seeWeakness('secret-in-log-call', use, flow);
}
