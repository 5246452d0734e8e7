import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { known, valueText } from '../../model/unresolved.ts';
import { type AnswerParty, subjectParty } from '../access-answer.ts';
import { type EscalationPath, escalationPath } from '../escalation-path.ts';
import { mayDo } from '../principal-access.ts';
import { speaksOf } from './candidates.ts';
import { givesMore } from './gives-more.ts';

const ADMINISTRATOR = { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' } as const;

/** Changes to the principal itself, by its kind: `attach a policy to itself`. */
const ON_ITSELF: Readonly<Record<'role' | 'user', readonly (readonly [string, string])[]>> = {
  role: [
    ['iam:AttachRolePolicy', 'attach any policy to itself'],
    ['iam:PutRolePolicy', 'write itself an inline policy'],
  ],
  user: [
    ['iam:AttachUserPolicy', 'attach any policy to itself'],
    ['iam:PutUserPolicy', 'write itself an inline policy'],
  ],
};

const ON_GROUPS = [
  ['iam:AttachGroupPolicy', 'attach any policy to a group it is in'],
  ['iam:PutGroupPolicy', 'write an inline policy of a group it is in'],
] as const;

const ON_POLICIES = [
  ['iam:CreatePolicyVersion', 'write a new version of a policy it has'],
  ['iam:SetDefaultPolicyVersion', 'make an older version of a policy it has the default'],
] as const;

const ON_USERS = [
  ['iam:CreateAccessKey', 'make an access key'],
  ['iam:CreateLoginProfile', 'make a console password'],
  ['iam:UpdateLoginProfile', 'set the console password'],
] as const;

/** The ways through IAM itself; https://pathfinding.cloud lists them with their sources. */
export function iamEscalations(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  return [
    ...onItself(inventory, principal),
    ...onPolicies(inventory, principal),
    ...onGroups(inventory, principal),
    ...onUsers(inventory, principal),
    ...onBoundary(inventory, principal),
  ];
}

function onItself(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  return ON_ITSELF[principal.kind].flatMap(([action, step]) =>
    one(inventory, principal, { action, step, on: subjectParty(principal) }),
  );
}

function onPolicies(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  const own = principal.managedPolicyArns
    .map(known)
    .filter((arn) => arn !== undefined && !arn.includes(':aws:policy/'));
  // The name of a policy that is declared elsewhere is not known; a permission on every policy covers it.
  const any = `arn:aws:iam::${principal.account}:policy/<?name>`;
  return ON_POLICIES.flatMap(([action, step]) => {
    if (!speaksOf(inventory, principal, action.toLowerCase())) return [];
    const found = [...own, any].flatMap((arn) => {
      const on: AnswerParty = {
        label: arn === any ? 'any policy of the account' : `policy ${arn}`,
        kind: 'policy',
        arn: arn ?? any,
      };
      return one(inventory, principal, { action, step, on });
    });
    const sure = found.find((each) => each.decision === 'allowed');
    return sure === undefined ? found.filter((each) => each.target.arn !== any).slice(0, 1) : [sure];
  });
}

function onGroups(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (principal.kind !== 'user') return [];
  const groups = principal.groups
    .map((each) => inventory.resolveAs('group', each))
    .filter((each) => each !== undefined);
  const own = groups.flatMap((group) =>
    ON_GROUPS.flatMap(([action, step]) =>
      one(inventory, principal, { action, step, on: subjectParty(group) }),
    ),
  );
  const joins = inventory.ofKind('group').flatMap((group) => {
    if (groups.includes(group)) return [];
    const step = `join group ${valueText(group.name)}`;
    return one(inventory, principal, { action: 'iam:AddUserToGroup', step, on: subjectParty(group) });
  });
  return [...own, ...joins];
}

function onUsers(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  return ON_USERS.flatMap(([action, step]) => {
    if (!speaksOf(inventory, principal, action.toLowerCase())) return [];
    return inventory.ofKind('user').flatMap((user) =>
      givesMore(inventory, principal, user)
        ? one(inventory, principal, {
            action,
            step: `${step} of user ${valueText(user.name)}`,
            on: subjectParty(user),
          })
        : [],
    );
  });
}

function onBoundary(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (principal.permissionsBoundary === undefined) return [];
  const action =
    principal.kind === 'role' ? 'iam:DeleteRolePermissionsBoundary' : 'iam:DeleteUserPermissionsBoundary';
  return one(inventory, principal, {
    action,
    step: 'remove its own permissions boundary',
    on: subjectParty(principal),
  });
}

function one(
  inventory: Inventory,
  principal: Role | User,
  { action, step, on }: { readonly action: string; readonly step: string; readonly on: AnswerParty },
): readonly EscalationPath[] {
  if (on.arn === undefined || !speaksOf(inventory, principal, action.toLowerCase())) return [];
  const decision = mayDo(inventory, principal, { action, resource: on.arn, context: ADMINISTRATOR });
  const id = action
    .slice('iam:'.length)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
  return escalationPath([decision], { id, step, actions: [action], target: on });
}
