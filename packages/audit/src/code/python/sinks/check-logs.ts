import { flowsIn } from '../flows/flow-atom.ts';
import { seeWeakness } from '../flows/see-weakness.ts';
import type { CallUse } from '../machine/abstract-value.ts';
import { joinAll } from '../machine/cells.ts';
import { LOG_CALLS } from './place-sinks.ts';

/** Secrets that are written to a log. */
export function checkLogs(path: string, use: CallUse): void {
  if (!LOG_CALLS.test(path)) return;
  const given = joinAll([...use.args, ...use.named.values(), use.more, use.moreNamed]);
  const flow = flowsIn(given, use.frame).find(({ origin }) => origin === 'secret');
  if (flow !== undefined) seeWeakness('secret-in-log-call', use, flow);
}
