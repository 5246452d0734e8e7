import type { NeedCondition } from './resource-names.ts';
import type { RoleNeed } from './role-need.ts';

/** One statement of a role's policy, resources with atoms. */
export interface RoleStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Characters without white space that IAM takes for all inline policies of a role, and for one managed policy. */
export const INLINE_LIMIT = 10_240;
export const MANAGED_LIMIT = 6_144;

/**
 * The statements that grant what is needed and nothing else: actions on the same resources under the same condition are one
 * statement; what the code needs first, then what Lambda itself needs.
 */
export function policyStatements(needs: readonly RoleNeed[]): readonly RoleStatement[] {
  const granted = needs.filter((need) => need.required);
  const [platform, own] = [true, false].map((wanted) =>
    statementsOf(granted.filter((need) => (need.source === 'platform') === wanted)),
  );
  const named = (platform ?? []).map((each, index) => ({
    Sid: `Platform${index === 0 ? '' : index + 1}`,
    ...each,
  }));
  return [...(own ?? []), ...named];
}

function statementsOf(needs: readonly RoleNeed[]): readonly RoleStatement[] {
  const groups = Map.groupBy(needs, ({ resources, condition }) => JSON.stringify([resources, condition]));
  return [...groups.values()]
    .flatMap((group): readonly RoleStatement[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          Effect: 'Allow',
          Action: [...new Set(group.map((need) => need.action))].sort(),
          Resource: first.resources,
          ...(first.condition === undefined ? {} : { Condition: conditionOf(first.condition) }),
        },
      ];
    })
    .sort((a, b) => ((a.Action[0] ?? '') < (b.Action[0] ?? '') ? -1 : 1));
}

function conditionOf({ operator, key, value }: NeedCondition): NonNullable<RoleStatement['Condition']> {
  return { [operator]: { [key]: value } };
}

/** Length of a policy of these statements as IAM counts it. */
export function policySize(statements: readonly RoleStatement[]): number {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements }).length;
}

/**
 * Statements in as few policies as fit: one inline policy where all fit, else managed policies. A statement that is too long
 * by itself is split by its resources.
 */
export function splitPolicies(statements: readonly RoleStatement[]): readonly (readonly RoleStatement[])[] {
  if (policySize(statements) <= INLINE_LIMIT) return [statements];
  const policies: RoleStatement[][] = [];
  for (const statement of statements.flatMap(smallEnough)) {
    const last = policies.at(-1);
    if (last !== undefined && policySize([...last, statement]) <= MANAGED_LIMIT) last.push(statement);
    else policies.push([statement]);
  }
  return policies;
}

function smallEnough(statement: RoleStatement): readonly RoleStatement[] {
  if (policySize([statement]) <= MANAGED_LIMIT) return [statement];
  const by = statement.Resource.length > 1 ? 'Resource' : 'Action';
  const items = statement[by];
  if (items.length < 2) return [statement];
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)].flatMap((part) =>
    smallEnough({ ...statement, [by]: part }),
  );
}
