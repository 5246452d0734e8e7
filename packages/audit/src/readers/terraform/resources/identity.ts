import type { PolicyDocument } from '../../../model/policy-document.ts';
import { present } from '../../../model/present.ts';
import { type Reference, referenceTo } from '../../../model/reference.ts';
import type { Policy } from '../../../model/subjects/identity.ts';
import type { Value } from '../../../model/unresolved.ts';
import { type Attributes, referenceToInstance } from '../attributes.ts';
import { pointingAt, pointingAtFromList, type SubjectMappings, subjectBase } from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';

const NO_DOCUMENT: PolicyDocument = { statements: [], problems: [{ what: 'no policy document' }] };

/** Terraform's names for one kind of policy holder. */
interface HolderTypes {
  /** Attribute of the split resources that names the holder. */
  readonly attribute: 'role' | 'user' | 'group';
  /** List attribute of `aws_iam_policy_attachment`. */
  readonly list: 'roles' | 'users' | 'groups';
}

const ROLE: HolderTypes = { attribute: 'role', list: 'roles' };
const USER: HolderTypes = { attribute: 'user', list: 'users' };
const GROUP: HolderTypes = { attribute: 'group', list: 'groups' };

/** Roles, users, groups and policies. Terraform AWS provider 6 documentation, November 2026. */
export const IDENTITY_MAPPINGS: SubjectMappings = {
  aws_iam_role: (resource) => {
    const inline = inlineBlocks(resource);
    return [
      {
        kind: 'role',
        ...subjectBase(resource),
        ...holderParts(resource, ROLE, inline),
        ...present({
          trustPolicy: policyOfAttribute(resource, 'assume_role_policy'),
          permissionsBoundary: resource.reference('permissions_boundary', ['aws_iam_policy']),
          iamPath: resource.text('path'),
        }),
      },
      ...inline,
    ];
  },
  aws_iam_user: (resource) => [
    {
      kind: 'user',
      ...subjectBase(resource),
      ...holderParts(resource, USER, []),
      groups: groupsOf(resource),
      ...present({ permissionsBoundary: resource.reference('permissions_boundary', ['aws_iam_policy']) }),
    },
  ],
  aws_iam_group: (resource) => [
    { kind: 'group', ...subjectBase(resource), ...holderParts(resource, GROUP, []) },
  ],
  aws_iam_policy: (resource) => [
    {
      kind: 'policy',
      ...subjectBase(resource),
      form: 'customer-managed',
      document: policyOfAttribute(resource, 'policy') ?? NO_DOCUMENT,
      attachedTo: holdersOf(resource),
    },
  ],
  aws_iam_role_policy: (resource) => [inlinePolicy(resource, ROLE)],
  aws_iam_user_policy: (resource) => [inlinePolicy(resource, USER)],
  aws_iam_group_policy: (resource) => [inlinePolicy(resource, GROUP)],
};

function inlinePolicy(resource: Attributes, { attribute }: HolderTypes): Policy {
  const holder = resource.reference(attribute, [`aws_iam_${attribute}`]);
  return {
    kind: 'policy',
    ...subjectBase(resource),
    form: 'inline',
    document: policyOfAttribute(resource, 'policy') ?? NO_DOCUMENT,
    attachedTo: holder === undefined ? [] : [holder],
  };
}

/** The deprecated `inline_policy` blocks of a role. */
function inlineBlocks(resource: Attributes): readonly Policy[] {
  const base = subjectBase(resource);
  return resource
    .blocks('inline_policy')
    .filter((each) => each.has('policy'))
    .map((each, index): Policy => {
      const name = each.text('name') ?? `${index}`;
      return {
        kind: 'policy',
        id: `${base.id}/inline_policy[${index}]`,
        name,
        account: base.account,
        region: '',
        ...present({ address: base.address, at: base.at }),
        form: 'inline',
        document: policyOfAttribute(each, 'policy') ?? NO_DOCUMENT,
        attachedTo: [referenceTo(base.id)],
      };
    });
}

function holderParts(resource: Attributes, types: HolderTypes, inline: readonly Policy[]) {
  const split = pointingAt(resource, `aws_iam_${types.attribute}_policy`, types.attribute);
  const attached = attachedPolicies(resource, types);
  const listed = listedManagedArns(resource);
  const isOpen =
    resource.isUnknown('managed_policy_arns') && resource.trail('managed_policy_arns').opaque.length > 0;
  return {
    policies: [
      ...inline.map((each) => referenceTo(each.id)),
      ...split.map((each) => referenceTo(each.instance.id)),
      ...[...attached, ...listed].flatMap((each) => ('policy' in each ? [each.policy] : [])),
    ],
    managedPolicyArns: [...attached, ...listed].map((each) => each.arn),
    ...present({ hasUnknownPolicies: isOpen || resource.isUnknown('inline_policy') ? true : undefined }),
  };
}

/** A managed policy of a holder; `policy` when the plan declares it. */
interface AttachedPolicy {
  readonly arn: Value<string>;
  readonly policy?: Reference;
}

function attachedPolicies(resource: Attributes, { attribute, list }: HolderTypes): readonly AttachedPolicy[] {
  const single = pointingAt(resource, `aws_iam_${attribute}_policy_attachment`, attribute);
  const exclusive = pointingAtFromList(resource, 'aws_iam_policy_attachment', list);
  return [...single, ...exclusive].map((each) => attachedPolicy(each));
}

function attachedPolicy(attachment: Attributes): AttachedPolicy {
  const target = attachment.target('policy_arn', ['aws_iam_policy']);
  const arn = attachment.directText('policy_arn') ?? attachment.unresolved('policy_arn');
  return target === undefined ? { arn } : { arn: target.arn ?? arn, policy: referenceToInstance(target) };
}

function listedManagedArns(resource: Attributes): readonly AttachedPolicy[] {
  if (!resource.has('managed_policy_arns')) return [];
  return resource.references('managed_policy_arns', ['aws_iam_policy']).map((each): AttachedPolicy => {
    if (each.kind === 'reference') return { arn: each.arn ?? each.id, policy: each };
    return { arn: each.kind === 'arn' ? each.arn : each };
  });
}

function holdersOf(resource: Attributes): readonly Reference[] {
  const single = (['role', 'user', 'group'] as const).flatMap((attribute) =>
    pointingAt(resource, `aws_iam_${attribute}_policy_attachment`, 'policy_arn').flatMap(
      (each) => each.reference(attribute, [`aws_iam_${attribute}`]) ?? [],
    ),
  );
  const lists = pointingAt(resource, 'aws_iam_policy_attachment', 'policy_arn').flatMap((each) => [
    ...each.references('roles', ['aws_iam_role']),
    ...each.references('users', ['aws_iam_user']),
    ...each.references('groups', ['aws_iam_group']),
  ]);
  return [...single, ...lists];
}

function groupsOf(resource: Attributes): readonly Reference[] {
  const memberships = pointingAt(resource, 'aws_iam_user_group_membership', 'user').flatMap((each) =>
    each.references('groups', ['aws_iam_group']),
  );
  return memberships;
}
