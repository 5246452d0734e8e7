import { evaluate } from '../../access/evaluate.ts';
import { knownTexts } from '../../access/grants/granted-actions.ts';
import { type HeldPermissions, permissionsOf } from '../../access/permissions-of.ts';
import { principalPolicies } from '../../access/policy/principal-policies.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Role } from '../../model/subjects/identity.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';
import { type ExcessGrant, excessOf } from './excess-grants.ts';
import { isFrameworkRole } from './framework-role.ts';
import type { NeedEvidence, RoleNeed } from './role-need.ts';

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

/** What the function needs, how sure that is, and who else needs what. */
export interface ComparisonOptions {
  readonly needs: readonly RoleNeed[];
  /** False where the code was not read to its end: what it does not seem to need, it may need. Default: true. */
  readonly isWhole?: boolean;
  /** What others need who must share the role: none of it is excess. */
  readonly alsoNeeded?: readonly RoleNeed[];
}

/** Compares a role with needs by the evaluator of access answers: nothing is missing that any of its policies allows. */
export function compareRole(
  inventory: Inventory,
  role: Role,
  { needs, isWhole = true, alsoNeeded = [] }: ComparisonOptions,
): RoleComparison {
  const held = permissionsOf(inventory, role);
  const all = [...needs, ...alsoNeeded];
  const isFramework = isFrameworkRole(inventory, role);
  return {
    role: role.logicalId ?? role.address ?? valueText(role.name),
    excess: isWhole ? held.statements.flatMap((each) => excessOf(each, all, { isFramework })) : [],
    missing: held.isComplete ? missingOf(inventory, role, needs) : [],
    notRead: [...new Set([...held.missing, ...openParts(held)])],
  };
}

/** Statements of which a part is only known at deployment. */
function openParts({ statements }: HeldPermissions): readonly string[] {
  return statements
    .filter(({ statement }) => isUnresolved(statement.effect) || knownTexts(statement.actions).hasUnknown)
    .map(({ statement, policy }) => {
      const line = (statement.at ?? policy.at)?.line;
      return `a statement of ${valueText(policy.name)}${line === undefined ? '' : ` in line ${line}`}`;
    });
}

/** Older actions with which a poller of a stream works as well: the Serverless Framework grants those. */
const INSTEAD: Readonly<Record<string, string>> = {
  'kinesis:DescribeStreamSummary': 'kinesis:DescribeStream',
  'kinesis:ListShards': 'kinesis:DescribeStream',
  'dynamodb:ListStreams': 'dynamodb:DescribeStream',
};

function missingOf(inventory: Inventory, role: Role, needs: readonly RoleNeed[]): readonly MissingGrant[] {
  const { identity } = principalPolicies(inventory, role);
  const denied = (action: string, resource: string) => {
    const request = { principal: { kind: 'role', arn: role.arn ?? '' }, action, resource } as const;
    return /denied$/.test(evaluate(request, { identity }).kind);
  };
  const lacks = (action: string, resource: string) => {
    const asked =
      resource === '*' ? resource : resource.replaceAll('*', '<?any>').replace('??????', '<?suffix>');
    // A policy may name the account or region that the template leaves to the deployment.
    const anywhere = asked.replace('<region>', '<?region>').replace('<account>', '<?account>');
    return denied(action, asked) && denied(action, anywhere);
  };
  return needs
    .filter((need) => need.required && need.source !== 'observed')
    .flatMap(({ action, source, resources, evidence }) =>
      resources.flatMap((resource) => {
        const instead = source === 'platform' ? INSTEAD[action] : undefined;
        if (!lacks(action, resource)) return [];
        const places = resource === '*' ? streamsOf(needs, action) : [resource];
        const isMet = instead !== undefined && places.every((each) => !lacks(instead, each));
        return isMet ? [] : [{ action, resource, evidence }];
      }),
    );
}

/** What Lambda reads of the service of an action. */
function streamsOf(needs: readonly RoleNeed[], action: string): readonly string[] {
  const service = action.slice(0, action.indexOf(':') + 1);
  return needs
    .filter((need) => need.source === 'platform' && need.action.startsWith(service))
    .flatMap((need) => need.resources.filter((each) => each !== '*'));
}
