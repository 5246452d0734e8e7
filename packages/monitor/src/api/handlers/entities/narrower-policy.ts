import { actionsOfCall } from '../../../history/trail-usage.ts';
import type { UsedCall } from './calls-of-principal.ts';

/** Resources of one statement; with more, a person has to find the pattern. */
const MOST_RESOURCES = 20;

/**
 * A policy with the actions that succeeded, on the resources that CloudTrail named; `*` where it named none or too many.
 * JSON as IAM takes it, '' where nothing was used. It is a proposal: CloudTrail does not see everything that a role does.
 */
export function narrowerPolicy(calls: readonly UsedCall[]): string {
  const resources = new Map<string, Set<string>>();
  for (const call of calls.filter((each) => each.calls > 0)) {
    const named = call.resources.flatMap((text) => text.split(',')).filter((text) => text.startsWith('arn:'));
    for (const action of actionsOfCall(call.service, call.event)) {
      const before = resources.get(action) ?? new Set<string>();
      // A call without a named resource needs all of them.
      for (const each of named.length === 0 ? ['*'] : named) before.add(each);
      resources.set(action, before);
    }
  }
  if (resources.size === 0) return '';
  const byResources = Map.groupBy([...resources], ([, own]) => JSON.stringify(listOf(own)));
  const statements = [...byResources].map(([key, group]) => ({
    Effect: 'Allow',
    Action: group.map(([action]) => action).sort(),
    Resource: JSON.parse(key),
  }));
  statements.sort((a, b) => ((a.Action[0] ?? '') < (b.Action[0] ?? '') ? -1 : 1));
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}

function listOf(resources: ReadonlySet<string>): readonly string[] | string {
  return resources.has('*') || resources.size > MOST_RESOURCES ? '*' : [...resources].sort();
}
