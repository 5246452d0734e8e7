import { actionInfo, expandActions } from '../../access/action-table.ts';
import { evaluate } from '../../access/evaluate.ts';
import { isLambdaBasic, knownTexts } from '../../access/grants/granted-actions.ts';
import { type HeldStatement, permissionsOf } from '../../access/permissions-of.ts';
import { principalPolicies } from '../../access/policy/principal-policies.ts';
import { matchesWildcard } from '../../access/wildcard.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import type { Role } from '../../model/subjects/identity.ts';
import { valueText } from '../../model/unresolved.ts';
import type { NeedEvidence, RoleNeed } from './role-need.ts';

/** Something that the present role allows and the function does not need. */
export interface ExcessGrant {
  /** As the policy writes it: `s3:*`. */
  readonly action: string;
  readonly resources: readonly string[];
  readonly because: string;
  readonly policy: string;
  readonly at?: SourcePlace;
}

/** Something that the function needs and the present role does not allow. */
export interface MissingGrant {
  readonly action: string;
  readonly resource: string;
  readonly evidence: readonly NeedEvidence[];
}

/** The present role against what is needed. */
export interface RoleComparison {
  readonly role: string;
  readonly excess: readonly ExcessGrant[];
  readonly missing: readonly MissingGrant[];
  /** Policies that were not read: what they allow is in neither list. */
  readonly notRead: readonly string[];
}

/** Compares a role with needs by the evaluator of access answers: nothing is missing that any of its policies allows. */
export function compareRole(inventory: Inventory, role: Role, needs: readonly RoleNeed[]): RoleComparison {
  const held = permissionsOf(inventory, role);
  return {
    role: role.logicalId ?? role.address ?? valueText(role.name),
    excess: held.statements.flatMap((each) => excessOf(each, role, needs)),
    missing: held.isComplete ? missingOf(inventory, role, needs) : [],
    notRead: held.missing,
  };
}

function missingOf(inventory: Inventory, role: Role, needs: readonly RoleNeed[]): readonly MissingGrant[] {
  const { identity } = principalPolicies(inventory, role);
  const denied = (action: string, resource: string) => {
    const request = { principal: { kind: 'role', arn: role.arn ?? '' }, action, resource } as const;
    return /denied$/.test(evaluate(request, { identity }).kind);
  };
  return needs
    .filter((need) => need.required && need.source !== 'observed')
    .flatMap(({ action, resources, evidence }) =>
      resources.flatMap((resource) => {
        const asked =
          resource === '*' ? resource : resource.replaceAll('*', '<?any>').replace('??????', '<?suffix>');
        // A policy may name the account or region that the template leaves to the deployment.
        const anywhere = asked.replace('<region>', '<?region>').replace('<account>', '<?account>');
        return denied(action, asked) && denied(action, anywhere) ? [{ action, resource, evidence }] : [];
      }),
    );
}

function excessOf(
  { statement, policy }: HeldStatement,
  role: Role,
  needs: readonly RoleNeed[],
): readonly ExcessGrant[] {
  // What the framework attaches by itself is not the developer's to narrow.
  const isAutomatic = role.isImplicit === true && policy.form === 'aws-managed';
  if (statement.effect !== 'Allow' || isAutomatic) return [];
  const resources = (statement.resources ?? []).map(valueText);
  const at = statement.at ?? policy.at;
  const found = { resources, policy: valueText(policy.name), ...(at === undefined ? {} : { at }) };
  if (statement.notActions !== undefined)
    return [{ ...found, action: 'NotAction', because: 'it allows every action but those that it names' }];
  return knownTexts(statement.actions).texts.flatMap((pattern) => {
    const because = excessReason(pattern, resources, needs);
    return because === undefined ? [] : [{ ...found, action: pattern, because }];
  });
}

function excessReason(
  pattern: string,
  resources: readonly string[],
  needs: readonly RoleNeed[],
): string | undefined {
  const granted = expandActions(pattern);
  if (granted.length === 0) return 'AWS knows no such action';
  if (granted.every((action) => isLambdaBasic(action) || action === 'logs:TagResource')) return undefined;
  const needed = granted.filter((action) => needs.some((need) => need.action === action));
  if (needed.length === 0) return 'neither the code nor the template needs it';
  if (needed.length < granted.length)
    return `${needed.join(', ')} of ${granted.length} actions ${needed.length === 1 ? 'is' : 'are'} needed`;
  const wider = resources.filter((each) => needed.some((action) => isWider(each, action, needs)));
  const wanted = [
    ...new Set(needs.filter((each) => needed.includes(each.action)).flatMap((each) => each.resources)),
  ];
  return wider.length === 0 ? undefined : `needed on ${wanted.slice(0, 3).join(', ')} only`;
}

/** True when a policy's resource lets more in than any of the needed ones. */
function isWider(resource: string, action: string, needs: readonly RoleNeed[]): boolean {
  if (actionInfo(action)?.canLimitResource !== true) return false;
  const wanted = needs.filter((need) => need.action === action).flatMap((need) => need.resources);
  const open = (text: string) => text.replace(/<region>|<account>/g, '*');
  if (
    wanted.some(
      (each) => matchesWildcard(resource, open(each)) || matchesWildcard(open(resource), open(each)),
    )
  )
    return false;
  // A resource that none of the needed ones lies in belongs to another action of the statement.
  return wanted.some((each) => matchesWildcard(each, open(resource)));
}
