import { matchesWildcard } from '../../access/wildcard.ts';
import type { NeedEvidence, RoleNeed } from './role-need.ts';

/** Places that prove one action; a loop over a hundred calls proves no more. */
const MOST_EVIDENCE = 20;

/**
 * One need for each action, source and condition, over all resources; sorted, so that the same code gives the same role.
 * What is needed for one call and would be useful for another is needed.
 */
export function mergeNeeds(needs: readonly RoleNeed[]): readonly RoleNeed[] {
  const groups = Map.groupBy(needs, ({ action, source, required, condition }) =>
    JSON.stringify([action, source, required, condition]),
  );
  const merged = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const resources = withoutNarrower(group.flatMap((each) => each.resources));
    const evidence = distinct(group.flatMap((each) => each.evidence)).slice(0, MOST_EVIDENCE);
    return [{ ...first, resources, evidence }];
  });
  return merged
    .filter((need) => need.required || !merged.some((other) => other.required && covers(other, need)))
    .sort(byAction);
}

function byAction(a: RoleNeed, b: RoleNeed): number {
  return (
    compare(a.action, b.action) ||
    compare(a.source, b.source) ||
    Number(b.required) - Number(a.required) ||
    compare(JSON.stringify(a.condition ?? null), JSON.stringify(b.condition ?? null))
  );
}

/** Without resources that another one of them includes; sorted. */
export function withoutNarrower(resources: readonly string[]): readonly string[] {
  const all = [...new Set(resources)];
  return all
    .filter((each) => !all.some((other) => other !== each && matchesWildcard(each, other)))
    .sort(compare);
}

function covers(one: RoleNeed, other: RoleNeed): boolean {
  return (
    one.action === other.action &&
    one.condition === undefined &&
    other.resources.every((each) => one.resources.some((wider) => matchesWildcard(each, wider)))
  );
}

function distinct(evidence: readonly NeedEvidence[]): readonly NeedEvidence[] {
  return [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
