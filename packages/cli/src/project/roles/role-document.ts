import type { RoleComparison } from '@watertight/audit/code/least-privilege/compare-role.ts';
import { policySize, splitPolicies } from '@watertight/audit/code/least-privilege/policy-statements.ts';
import { plainText, type Whereabouts } from '@watertight/audit/code/least-privilege/writers/plain-text.ts';
import type { MadeRole } from './function-roles.ts';
import type { TrailUse } from './trail-use.ts';

/** One function of CONTRACT watertight/roles/1. */
export type RoleRow = ReturnType<typeof roleRow>;

/** A made role as the contract has it, resources with the marks of `Fn::Sub`. */
export function roleRow(made: MadeRole, where: Whereabouts, trail?: TrailUse) {
  const { role, book, current } = made;
  const text = (resource: string) => plainText(resource, book, where);
  const parts = splitPolicies(role.statements).map((statements) => ({
    Version: '2012-10-17' as const,
    Statement: statements.map(({ Resource, Condition, ...rest }) => ({
      ...rest,
      Resource: [...new Set(Resource.map(text))],
      ...(Condition === undefined ? {} : { Condition: plainCondition(Condition, text) }),
    })),
  }));
  const statements = parts.flatMap(({ Statement }) => Statement);
  return {
    name: role.name,
    handler: role.handler,
    runtime: role.runtime,
    entry: role.entry ?? null,
    actions: role.needs.map((need) => ({
      action: need.action,
      resources: [...new Set(need.resources.map(text))],
      source: need.source,
      required: need.required,
      ...(need.condition === undefined
        ? {}
        : { condition: { ...need.condition, value: text(need.condition.value) } }),
      evidence: need.evidence,
    })),
    unresolved: role.unresolved,
    policy: { Version: '2012-10-17' as const, Statement: statements },
    ...(parts.length > 1 ? { policies: parts } : {}),
    size: policySize(role.statements),
    ...(current === undefined ? {} : { current: currentRow(current, text) }),
    ...(trail === undefined ? {} : { trail }),
    incomplete: made.incomplete,
  };
}

function plainCondition(
  condition: Readonly<Record<string, Readonly<Record<string, string>>>>,
  text: (value: string) => string,
) {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, text(value)])),
    ]),
  );
}

function currentRow({ role, excess, missing, notRead }: RoleComparison, text: (value: string) => string) {
  return {
    role,
    excess: excess.map((each) => ({ ...each, resources: each.resources.map(text) })),
    missing: missing.map((each) => ({ ...each, resource: text(each.resource) })),
    ...(notRead.length === 0 ? {} : { notRead }),
  };
}
