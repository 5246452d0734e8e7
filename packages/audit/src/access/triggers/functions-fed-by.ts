import type { Inventory } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { feedGraph } from './feed-graph.ts';

/** Subjects looked at for one question. */
const MOST_LOOKS = 500;

/** The functions that what is put into a subject ends in, over any number of steps. */
export function functionsFedBy(inventory: Inventory, subjectId: string): readonly LambdaFunction[] {
  const graph = feedGraph(inventory);
  const seen = new Set([subjectId]);
  const functions: LambdaFunction[] = [];
  // A set is walked in the order of insertion, also over what is added on the way.
  for (const id of seen) {
    for (const { to } of graph.outOf(id)) {
      if (seen.has(to.id) || seen.size >= MOST_LOOKS) continue;
      seen.add(to.id);
      if (to.kind === 'function') functions.push(to);
    }
  }
  return functions;
}
