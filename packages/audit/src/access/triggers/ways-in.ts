import type { Inventory } from '../../model/inventory.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import type { InternetPath } from '../trigger.ts';
import type { Feed } from './feed.ts';
import { feedGraph } from './feed-graph.ts';
import { internetEntries } from './internet-entry.ts';
import { pathHop } from './path-hop.ts';

/** Steps before a source; a longer path is no way that anybody could follow. */
const MOST_STEPS = 6;
/** Steps looked at for one source: a graph in which everything feeds everything has more paths than time. */
const MOST_LOOKS = 2000;
const MOST_PATHS = 50;

const memo = new WeakMap<Inventory, Map<string, readonly InternetPath[]>>();

/**
 * The ways from the internet through a step: onto its source, or onto what in turn feeds its source. Their last hop is
 * the source of the step. Cycles are followed once.
 */
export function waysThrough(inventory: Inventory, feed: Feed): readonly InternetPath[] {
  if (!mayBeUsed(feed)) return [];
  const entries = internetEntries(inventory, feed);
  const { from } = feed;
  if (from === undefined) return entries;
  const further = waysOnto(inventory, from).map((way) => ({ ...way, hops: [...way.hops, pathHop(from)] }));
  return [...entries, ...further].slice(0, MOST_PATHS);
}

/** Ways into a subject by what feeds it; looked for once per subject. */
function waysOnto(inventory: Inventory, subject: Subject): readonly InternetPath[] {
  let answers = memo.get(inventory);
  if (answers === undefined) {
    answers = new Map();
    memo.set(inventory, answers);
  }
  const seen = answers.get(subject.id);
  if (seen !== undefined) return seen;
  const paths = findWays(inventory, subject);
  answers.set(subject.id, paths);
  return paths;
}

function findWays(inventory: Inventory, subject: Subject): readonly InternetPath[] {
  const graph = feedGraph(inventory);
  const paths: InternetPath[] = [];
  let looks = 0;
  const walk = (step: Feed, after: readonly Feed[]): void => {
    looks += 1;
    if (looks > MOST_LOOKS || paths.length >= MOST_PATHS || !mayBeUsed(step)) return;
    const { from } = step;
    const isCircle = from === subject || after.some((each) => each.from === from);
    if (isCircle && from !== undefined) return;
    for (const entry of internetEntries(inventory, step)) paths.push(extended(entry, after));
    if (from === undefined || after.length >= MOST_STEPS) return;
    for (const before of graph.into(from.id)) walk(before, [step, ...after]);
  };
  for (const step of graph.into(subject.id)) walk(step, []);
  return paths;
}

/** Wired, or granted to an API whose routes are not known. */
function mayBeUsed({ isWired, from }: Feed): boolean {
  return isWired || (from?.kind === 'api' && from.hasUnknownRoutes === true);
}

/** The entry's hops, then the source of each later step. */
function extended(entry: InternetPath, after: readonly Feed[]): InternetPath {
  const later = after.flatMap((step) => (step.from === undefined ? [] : [pathHop(step.from)]));
  return { ...entry, hops: [...entry.hops, ...later] };
}
