import type { Value } from '../machine/abstract-value.ts';
import { ALL_DANGERS, Danger, type Trace } from '../machine/trace.ts';
import { tracesOf } from '../machine/traces.ts';

/** A host and the slash after it, or a path that cannot be read as `//host`. */
const FIXED = /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]+[/?#]|\/[^/\\])/iu;

/**
 * What the place in a joined text says of each trace: behind a host that the code fixes, a value cannot choose another one.
 * What is not known and did not come with the event, such as an environment variable, is the deployer's.
 */
export function clearsByPlace(values: readonly Value[]): ReadonlyMap<Trace, number> {
  const clears = new Map<Trace, number>();
  let prefix = '';
  let isDeployed = false;
  let isTraced = false;
  for (const value of values) {
    const traces = tracesOf(value);
    const isFixed = isDeployed || FIXED.test(prefix);
    for (const each of traces) {
      const before = clears.get(each);
      const now = isFixed ? Danger.address | Danger.redirect : 0;
      clears.set(each, before === undefined ? now : before & now);
    }
    // What is harmless everywhere, such as a member of a list of hosts, chooses no host of its own either.
    const isHarmless = traces.every((each) => each.cleared === ALL_DANGERS);
    if (!isHarmless) isTraced = true;
    const text = textOf(value);
    if (text !== undefined) prefix += text;
    else if (isHarmless && !isTraced) isDeployed = true;
  }
  return clears;
}

function textOf(value: Value): string | undefined {
  const [only] = value;
  if (only?.kind !== 'scalar' || value.length !== 1) return undefined;
  return only.value.kind === 'text' ? only.value.text : undefined;
}
