import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import type { DecidingStatement, Decision } from '../decision.ts';
import { type PrincipalPolicies, principalPolicies } from './principal-policies.ts';
import { type DecisionPolicy, isUnknownDocument } from './request-policies.ts';

/** Principals whose policies say the same, whoever of them asks: one decision serves all. */
export interface EqualPrincipals {
  readonly id: number;
  /** Decisions that were made, by group and question: one map for all groups, so that its size is bounded. */
  readonly decisions: Map<string, Decision>;
  /** The same decision with the statements of another member. */
  readonly asOf: (decision: Decision, principal: Role | User) => Decision;
}

/** Text in a policy that makes the answer depend on who asks: variables, and keys of the principal. */
const DEPENDS_ON_WHO = /\$\{|"(?:aws:(?:principal|user)|sts:)/i;
/** Policies longer than this are judged one by one: comparing them would cost as much. */
const LONGEST = 50_000;

const groups = new WeakMap<Inventory, ReadonlyMap<string, EqualPrincipals>>();

/**
 * The group of a principal; undefined when nobody has equal policies or the answer depends on who asks. Generated
 * projects give each function a role of its own with the same statements: without groups, who may change which function
 * takes roles times functions times actions.
 */
export function equalPrincipals(inventory: Inventory, principal: Role | User): EqualPrincipals | undefined {
  let known = groups.get(inventory);
  if (known === undefined) {
    known = groupsOf(inventory);
    groups.set(inventory, known);
  }
  return known.get(principal.id);
}

function groupsOf(inventory: Inventory): ReadonlyMap<string, EqualPrincipals> {
  const members = Map.groupBy(
    [...inventory.ofKind('role'), ...inventory.ofKind('user')],
    (each) => contentOf(each, principalPolicies(inventory, each)) ?? '',
  );
  const found = new Map<string, EqualPrincipals>();
  const decisions = new Map<string, Decision>();
  for (const [content, equals] of members) {
    if (content === '' || equals.length < 2) continue;
    const group = groupOf(inventory, equals, { id: found.size, decisions });
    for (const each of equals) found.set(each.id, group);
  }
  return found;
}

/** All that a decision looks at of a principal, as text; undefined when it cannot be compared. */
function contentOf(
  { kind, account, arn }: Role | User,
  { identity, permissionsBoundary = [], scp = [] }: PrincipalPolicies,
): string | undefined {
  const policies = [...identity, ...permissionsBoundary, ...scp.flat()];
  if (policies.some(({ document }) => isUnknownDocument(document))) return undefined;
  // Service-linked roles are exempt from organization policies.
  if (arn?.includes(':role/aws-service-role/') === true) return undefined;
  const text = JSON.stringify(
    [kind, account, documents(identity), documents(permissionsBoundary), scp.map(documents)],
    (key, value: unknown) => (key === 'at' ? undefined : value),
  );
  return text.length > LONGEST || DEPENDS_ON_WHO.test(text) ? undefined : text;
}

function documents(policies: readonly DecisionPolicy[]): readonly unknown[] {
  return policies.map(({ document }) => document);
}

function groupOf(
  inventory: Inventory,
  members: readonly (Role | User)[],
  { id, decisions }: Pick<EqualPrincipals, 'id' | 'decisions'>,
): EqualPrincipals {
  const positions = new Map<PolicyStatement, number>();
  const statements = new Map<string, readonly DecidingStatement[]>();
  for (const member of members) {
    const own = statementsOf(principalPolicies(inventory, member));
    statements.set(member.id, own);
    own.forEach(({ statement }, index) => {
      if (!positions.has(statement)) positions.set(statement, index);
    });
  }
  return {
    id,
    decisions,
    asOf: (decision, principal) => ({
      ...decision,
      statements: decision.statements.map(
        (each) => statements.get(principal.id)?.[positions.get(each.statement) ?? -1] ?? each,
      ),
    }),
  };
}

function statementsOf({
  identity,
  permissionsBoundary = [],
}: PrincipalPolicies): readonly DecidingStatement[] {
  return [...identity, ...permissionsBoundary].flatMap(({ source, document }) =>
    isUnknownDocument(document) ? [] : document.statements.map((statement) => ({ source, statement })),
  );
}
