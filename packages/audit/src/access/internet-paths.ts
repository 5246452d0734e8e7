import type { Inventory } from '../model/inventory.ts';
import type { LambdaFunction } from '../model/subjects/lambda-function.ts';
import { known, valueText } from '../model/unresolved.ts';
import type { InternetPath } from './trigger.ts';
import { feedGraph } from './triggers/feed-graph.ts';
import { pathHop } from './triggers/path-hop.ts';
import { urlGrants } from './triggers/url-entry.ts';
import { waysThrough } from './triggers/ways-in.ts';

/** Paths beyond this number are left out: one open door of fifty is as good as any. */
const MOST_PATHS = 50;

const memo = new WeakMap<Inventory, Map<string, readonly InternetPath[]>>();

/**
 * Every way from the internet to a function: its URL, APIs, load balancers, distributions, mail, devices, sign-up,
 * anything that a public policy lets strangers write to and that ends in the function over any number of hops, and
 * direct invocation by everyone. Ways that ask for nothing come first. Answers are kept with the inventory.
 */
export function internetPathsTo(inventory: Inventory, fn: LambdaFunction): readonly InternetPath[] {
  let answers = memo.get(inventory);
  if (answers === undefined) {
    answers = new Map();
    memo.set(inventory, answers);
  }
  const seen = answers.get(fn.id);
  if (seen !== undefined) return seen;
  const paths = [...directPaths(inventory, fn), ...fedPaths(inventory, fn)]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MOST_PATHS);
  answers.set(fn.id, paths);
  return paths;
}

/** True for a path on which nobody has to say who they are. An API key is no sign-in. */
export function isOpenPath(path: InternetPath): boolean {
  return path.authentication === 'none' || path.authentication === 'api-key';
}

/** A path as people read it: `topic uploads (…) → queue orders → function orders`. */
export function pathText(path: InternetPath): string {
  return path.hops.map((hop) => hop.label).join(' → ');
}

function rank(path: InternetPath): number {
  if (path.authentication === 'none') return 0;
  if (path.authentication === 'api-key') return 1;
  return path.authentication === 'unknown' ? 2 : 3;
}

function fedPaths(inventory: Inventory, fn: LambdaFunction): readonly InternetPath[] {
  const end = pathHop(fn);
  return feedGraph(inventory)
    .into(fn.id)
    .flatMap((feed) => waysThrough(inventory, feed))
    .map((path) => ({ ...path, hops: [...path.hops, end] }));
}

/** Statements by which everyone with an AWS account may call Invoke. Whoever signs up for one may, so it asks nothing. */
function directPaths(inventory: Inventory, fn: LambdaFunction): readonly InternetPath[] {
  const qualifiers = new Set(
    feedGraph(inventory)
      .permissionsOf(fn.id)
      .map((permission) => valueText(permission.qualifier)),
  );
  return [...qualifiers].flatMap((qualifier) =>
    urlGrants(inventory, fn, qualifier).invoke.map((permission) => ({
      hops: [
        {
          label: `Lambda's Invoke API (statement ${known(permission.name) ?? permission.id} lets everyone in)`,
          subjectId: permission.id,
        },
        pathHop(fn),
      ],
      authentication: 'none' as const,
      conditions: permission.statement.conditions,
    })),
  );
}
