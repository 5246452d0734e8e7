import { permissionsOf } from '@watertight/audit/access/permissions-of.ts';
import { maskKnownSecrets } from '@watertight/audit/code/secrets/mask-known-secrets.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';
import type { PolicyStatement } from '@watertight/audit/model/policy-document.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { type Value, valueText } from '@watertight/audit/model/unresolved.ts';
import type { KeptFunction, KeptGrant } from '@watertight/monitor/store/kept-scan.ts';

/** Actions of one role that a scan keeps, and resources of each. */
const MOST_GRANTS = 300;
const MOST_RESOURCES = 10;
const MOST_MISSING = 10;

/** What the execution role of a function was granted, action by action; nothing where the role is not in the inventory. */
export function grantsOf(
  inventory: Inventory,
  fn: LambdaFunction,
): Pick<KeptFunction, 'grants' | 'grantsMissing'> {
  const role = inventory.resolveAs('role', fn.role);
  if (role === undefined) return {};
  const { statements, missing } = permissionsOf(inventory, role);
  const grants = statements.flatMap(({ statement, policy }) => grantsIn(statement, valueText(policy.name)));
  const left = grants.length - MOST_GRANTS;
  const cut = left > 0 ? [`${left} more actions`] : [];
  return {
    grants: grants.slice(0, MOST_GRANTS),
    grantsMissing: [...cut, ...missing.map(maskKnownSecrets)].slice(0, MOST_MISSING),
  };
}

function grantsIn(statement: PolicyStatement, policy: string): readonly KeptGrant[] {
  const { effect, actions = [], notActions, sid, index, conditions } = statement;
  const place = `statement ${index + 1}`;
  const named = actions.map(textOf);
  const all =
    notActions === undefined ? named : [...named, `everything but ${notActions.map(textOf).join(', ')}`];
  return all.map((action) => ({
    effect: effect === 'Deny' ? ('Deny' as const) : ('Allow' as const),
    action,
    resources: resourcesOf(statement),
    isConditional: conditions.length > 0,
    policy: maskKnownSecrets(policy),
    statement: sid === undefined ? place : `${maskKnownSecrets(sid)} (${place})`,
  }));
}

function resourcesOf({ resources = [], notResources }: PolicyStatement): readonly string[] {
  const named = resources.slice(0, MOST_RESOURCES).map(textOf);
  return notResources === undefined
    ? named
    : [`everything but ${notResources.slice(0, MOST_RESOURCES).map(textOf).join(', ')}`];
}

function textOf(value: Value<string>): string {
  return maskKnownSecrets(valueText(value));
}
