import { tellingName } from '../../secrets/telling-name.ts';
import type { CallUse, Value } from '../machine/abstract-value.ts';
import type { Trace } from '../machine/trace.ts';
import { deepTraces } from '../machine/traces.ts';
import { environmentNames, holdsEnvironment } from './known-text.ts';

/** A secret in a value: one that was fetched, a variable whose name tells it, or the whole environment. */
export function secretIn(
  value: Value,
  use: CallUse,
): { readonly what: string; readonly trace?: Trace } | undefined {
  const traced = deepTraces(value, use.frame).find((each) => each.source === 'secret');
  if (traced !== undefined) return { what: 'a secret', trace: traced };
  const name = environmentNames(value, use.frame).find((each) => tellingName(each) !== undefined);
  if (name !== undefined) return { what: `the environment variable ${name}` };
  return holdsEnvironment(value, use.frame) ? { what: 'the whole environment' } : undefined;
}
