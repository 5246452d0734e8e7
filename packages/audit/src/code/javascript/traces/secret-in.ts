import { tellingName } from '../../secrets/telling-name.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import type { Trace } from '../machine/trace.ts';
import { deepTraces } from '../machine/traces.ts';
import { environmentNames, holdsEnvironment } from './known-text.ts';

const NOTHING_REDACTED: ReadonlySet<string> = new Set();

/** A secret in a value: one that was fetched, a variable whose name tells it, or the whole environment. */
export function secretIn(
  value: Value,
  use: CallUse,
  redacted: ReadonlySet<string> = NOTHING_REDACTED,
): { readonly what: string; readonly trace?: Trace } | undefined {
  const traced = deepTraces(value, use.frame, redacted).find((each) => each.source === 'secret');
  if (traced !== undefined) return { what: 'a secret', trace: traced };
  const name = environmentNames(value, use.frame, { redacted }).find(
    (each) => tellingName(each) !== undefined,
  );
  if (name !== undefined) return { what: `the environment variable ${name}` };
  return holdsEnvironment(value, use.frame) ? { what: 'the whole environment' } : undefined;
}
