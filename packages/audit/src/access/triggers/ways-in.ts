import type { Inventory } from '../../model/inventory.ts';
import type { InternetPath } from '../trigger.ts';
import type { Feed } from './feed.ts';
import { feedGraph } from './feed-graph.ts';
import { internetEntries } from './internet-entry.ts';
import { pathHop } from './path-hop.ts';

/** Steps on one path; a longer one is no way that anybody could follow. */
const MOST_STEPS = 6;
/** Steps looked at for one question. */
const MOST_LOOKS = 2000;
const MOST_PATHS = 50;

/**
 * The ways from the internet through a step: onto its source, or onto what in turn feeds its source. Their last hop is
 * the source of the step. Cycles are followed once.
 */
export function waysThrough(inventory: Inventory, feed: Feed): readonly InternetPath[] {
  const graph = feedGraph(inventory);
  const paths: InternetPath[] = [];
  let looks = 0;
  const walk = (step: Feed, after: readonly Feed[]): void => {
    looks += 1;
    if (looks > MOST_LOOKS || paths.length >= MOST_PATHS || !step.isWired) return;
    for (const entry of internetEntries(inventory, step)) paths.push(extended(entry, after));
    const { from } = step;
    if (from === undefined || after.length >= MOST_STEPS) return;
    const further = [step, ...after];
    if (after.some((each) => each.from === from)) return;
    for (const before of graph.into(from.id)) walk(before, further);
  };
  walk(feed, []);
  return paths.slice(0, MOST_PATHS);
}

/** The entry's hops, then the source of each later step. */
function extended(entry: InternetPath, after: readonly Feed[]): InternetPath {
  const later = after.flatMap((step) => (step.from === undefined ? [] : [pathHop(step.from)]));
  return { ...entry, hops: [...entry.hops, ...later] };
}
