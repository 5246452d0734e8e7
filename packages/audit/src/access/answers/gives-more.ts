import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { expandActions } from '../action-table.ts';
import { equalPrincipals } from '../policy/equal-principals.ts';
import { principalPolicies } from '../policy/principal-policies.ts';
import { isUnknownDocument } from '../policy/request-policies.ts';
import { mayDo } from '../principal-access.ts';

/** Statements, actions and resources of a role that are looked at; the first ones of each. */
const STATEMENTS = 40;
const ACTIONS = 6;
const RESOURCES = 4;

/** An action that no service has: allowed only by a policy that allows everything. */
const ANY_ACTION = 'watertight:AnyAction';

const remembered = new WeakMap<Inventory, Map<string, boolean>>();

const administrators = new WeakMap<Inventory, Map<string, boolean>>();

/** May the principal do everything already? */
export function isAdministrator(inventory: Inventory, principal: Role | User): boolean {
  const question = { action: ANY_ACTION, resource: '*', otherContext: 'absent' } as const;
  let known = administrators.get(inventory);
  if (known === undefined) {
    known = new Map();
    administrators.set(inventory, known);
  }
  const found = known.get(principal.id);
  if (found !== undefined) return found;
  const { kind, isOnlyDenyOpen } = mayDo(inventory, principal, question);
  const isOne = kind === 'allowed' || (kind === 'unknown' && isOnlyDenyOpen === true);
  known.set(principal.id, isOne);
  return isOne;
}

/** Does a role or user allow something that the principal may not do itself? Judged by samples of its Allow statements. */
export function givesMore(inventory: Inventory, principal: Role | User, other: Role | User): boolean {
  if (principal.id === other.id) return false;
  const group = equalPrincipals(inventory, principal);
  if (group !== undefined && group === equalPrincipals(inventory, other)) return false;
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const key = `${principal.id} ${other.id}`;
  const found = known.get(key) ?? allows(inventory, principal, other);
  known.set(key, found);
  return found;
}

function allows(inventory: Inventory, principal: Role | User, other: Role | User): boolean {
  const statements = principalPolicies(inventory, other).identity.flatMap(({ document }) =>
    isUnknownDocument(document) ? [] : document.statements.filter((each) => each.effect === 'Allow'),
  );
  return statements
    .slice(0, STATEMENTS)
    .some((statement) =>
      samples(statement).some(
        ({ action, resource }) =>
          mayDo(inventory, other, { action, resource }).kind === 'allowed' &&
          mayDo(inventory, principal, { action, resource }).kind !== 'allowed',
      ),
    );
}

function samples(
  statement: PolicyStatement,
): readonly { readonly action: string; readonly resource: string }[] {
  const actions = (statement.actions ?? [ANY_ACTION]).slice(0, ACTIONS).map(sampleAction);
  const resources = (statement.resources ?? ['*']).slice(0, RESOURCES).map(sampleResource);
  return actions.flatMap((action) => resources.map((resource) => ({ action, resource })));
}

function sampleAction(pattern: Value<string>): string {
  if (isUnresolved(pattern) || pattern === '*') return ANY_ACTION;
  if (!/[*?]/.test(pattern)) return pattern;
  const meant = expandActions(pattern);
  return meant[Math.floor(meant.length / 2)] ?? pattern.replaceAll('*', 'Any').replaceAll('?', 'x');
}

function sampleResource(pattern: Value<string>): string {
  const text = isUnresolved(pattern) ? (pattern.text ?? '<?resource>') : pattern;
  return text === '*' ? text : text.replaceAll('*', '<?any>');
}
