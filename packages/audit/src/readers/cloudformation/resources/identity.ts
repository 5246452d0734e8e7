import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { Group, Policy, Role, User } from '../../../model/subjects/identity.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { type Value, valueText } from '../../../model/unresolved.ts';
import { policyDocumentOf } from '../../policy/policy-document-of.ts';
import { child, type PossibleTree, possibleItems, type Tree, textOf, textsOf } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** Roles, users, groups and their policies. Inline policies are subjects with the logical id of their holder. */
export const IDENTITY_MAPPERS: ResourceMappers = {
  'AWS::IAM::Role': (resource, scope) => [roleOf(resource, scope), ...inlinePolicies(resource, scope)],
  'AWS::IAM::User': (resource, scope) => [userOf(resource, scope), ...inlinePolicies(resource, scope)],
  'AWS::IAM::Group': (resource, scope) => [groupOf(resource, scope), ...inlinePolicies(resource, scope)],
  'AWS::IAM::Policy': (resource, scope) => [separatePolicy(resource, scope, 'inline')],
  'AWS::IAM::RolePolicy': (resource, scope) => [separatePolicy(resource, scope, 'inline')],
  'AWS::IAM::UserPolicy': (resource, scope) => [separatePolicy(resource, scope, 'inline')],
  'AWS::IAM::GroupPolicy': (resource, scope) => [separatePolicy(resource, scope, 'inline')],
  'AWS::IAM::ManagedPolicy': (resource, scope) => [separatePolicy(resource, scope, 'customer-managed')],
};

function roleOf(resource: ResolvedResource, scope: Scope): Role {
  const p = resource.properties;
  const trust = child(p, 'AssumeRolePolicyDocument');
  return {
    kind: 'role',
    ...subjectBase(resource, scope),
    ...holdings(resource, scope),
    ...present({
      trustPolicy: trust === undefined ? undefined : policyDocumentOf(trust),
      permissionsBoundary: scope.referenceTo(child(p, 'PermissionsBoundary')),
      iamPath: textOf(child(p, 'Path')),
      isImplicit: resource.isImplicit,
    }),
    places: placesOf({
      trustPolicy: trust,
      managedPolicyArns: child(p, 'ManagedPolicyArns'),
      permissionsBoundary: child(p, 'PermissionsBoundary'),
    }),
  };
}

function userOf(resource: ResolvedResource, scope: Scope): User {
  const p = resource.properties;
  const added = scope.attached('AWS::IAM::UserToGroupAddition', 'Users', resource);
  return {
    kind: 'user',
    ...subjectBase(resource, scope),
    ...holdings(resource, scope),
    groups: [
      ...referencesOf(child(p, 'Groups'), scope, 'AWS::IAM::Group'),
      ...added.flatMap(
        (each) => scope.referenceTo(child(each.properties, 'GroupName'), 'AWS::IAM::Group') ?? [],
      ),
    ],
    ...present({ permissionsBoundary: scope.referenceTo(child(p, 'PermissionsBoundary')) }),
  };
}

function groupOf(resource: ResolvedResource, scope: Scope): Group {
  return { kind: 'group', ...subjectBase(resource, scope), ...holdings(resource, scope) };
}

/** Property of a policy resource that names holders, by the type of the holder. */
const HOLDERS = [
  { type: 'AWS::IAM::Role', list: 'Roles', one: 'RoleName' },
  { type: 'AWS::IAM::User', list: 'Users', one: 'UserName' },
  { type: 'AWS::IAM::Group', list: 'Groups', one: 'GroupName' },
] as const;

function holdings(
  resource: ResolvedResource,
  scope: Scope,
): {
  readonly policies: readonly Reference[];
  readonly managedPolicyArns: readonly Value<string>[];
  readonly hasUnknownPolicies?: true;
} {
  const arns = child(resource.properties, 'ManagedPolicyArns');
  const own = possibleItems(arns).map(({ tree }) => ({ tree, found: scope.find(tree) }));
  const inline = inlineItems(resource).map((_, index) => inlineReference(resource, index, scope));
  const listed = child(resource.properties, 'Policies');
  const isUnknown =
    [arns, listed].some(isUnknownTree) ||
    possibleItems(listed).some(({ tree }) => tree.kind !== 'map') ||
    inlineItems(resource).some(({ tree }) => isUnread(child(tree, 'PolicyDocument'))) ||
    mayBeHeldByAny(resource, scope);
  return {
    policies: [
      ...inline,
      ...separatePoliciesOf(resource, scope).map((each) => scope.reference(each)),
      ...own.flatMap(({ found }) => (found === undefined ? [] : [scope.reference(found)])),
    ],
    managedPolicyArns: own.flatMap(({ tree, found }) => (found === undefined ? textsOf(tree) : [])),
    ...(isUnknown ? { hasUnknownPolicies: true } : {}),
  };
}

function isUnknownTree(tree: Tree | undefined): boolean {
  return tree?.kind === 'unresolved' && tree.alternatives === undefined;
}

/** True for a document of which no statement was understood. */
function isUnread(document: Tree | undefined): boolean {
  const { statements, problems } = policyDocumentOf(document);
  return statements.length === 0 && problems.length > 0;
}

/** True when a policy of the template names holders of this type by a list that is not known. */
function mayBeHeldByAny({ type }: ResolvedResource, scope: Scope): boolean {
  const list = HOLDERS.find((each) => each.type === type)?.list;
  return (
    list !== undefined &&
    scope
      .ofType('AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy')
      .some((policy) => isUnknownTree(child(policy.properties, list)))
  );
}

function separatePoliciesOf(resource: ResolvedResource, scope: Scope): readonly ResolvedResource[] {
  const holder = HOLDERS.find(({ type }) => type === resource.type);
  if (holder === undefined) return [];
  const single = holder.type.slice('AWS::IAM::'.length);
  return [
    ...scope.attached('AWS::IAM::Policy', holder.list, resource),
    ...scope.attached('AWS::IAM::ManagedPolicy', holder.list, resource),
    ...scope.attached(`AWS::IAM::${single}Policy`, holder.one, resource),
  ];
}

/**
 * The entries of `Policies`. A `PolicyDocument` beside them is a mistake that CloudFormation refuses at deployment; it is
 * read all the same, so that what its author meant to grant is judged before that.
 */
function inlineItems(resource: ResolvedResource): readonly PossibleTree[] {
  const listed = possibleItems(child(resource.properties, 'Policies')).filter(
    ({ tree }) => tree.kind === 'map',
  );
  const isStray = child(resource.properties, 'PolicyDocument') !== undefined;
  return isStray ? [...listed, ...possibleItems(resource.properties)] : listed;
}

function inlineReference(resource: ResolvedResource, index: number, scope: Scope): Reference {
  const holder = scope.reference(resource);
  return 'id' in holder ? { kind: 'reference', id: `${holder.id}/policy/${index + 1}` } : holder;
}

function inlinePolicies(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  return inlineItems(resource).map(({ tree, isConditional }, index): Policy => {
    const name = textOf(child(tree, 'PolicyName')) ?? `policy ${index + 1}`;
    const base = subjectBase(resource, scope, { part: `policy/${index + 1}`, name, at: tree.at });
    return {
      kind: 'policy',
      ...base,
      ...(isConditional ? { isConditional } : {}),
      form: 'inline',
      document: policyDocumentOf(child(tree, 'PolicyDocument')),
      attachedTo: [scope.reference(resource)],
    };
  });
}

/** A policy resource of its own. */
function separatePolicy(
  resource: ResolvedResource,
  scope: Scope,
  form: 'inline' | 'customer-managed',
): Policy {
  const p = resource.properties;
  const attachedTo = HOLDERS.flatMap(({ type, list, one }) => [
    ...referencesOf(child(p, list), scope, type),
    ...(resource.type === `${type}Policy` ? referencesOf(child(p, one), scope, type) : []),
  ]);
  const name = textOf(child(p, 'PolicyName'));
  const base = subjectBase(resource, scope, name === undefined ? {} : { name: namedOr(name, resource) });
  return {
    kind: 'policy',
    ...base,
    region: '',
    form,
    document: policyDocumentOf(child(p, 'PolicyDocument')),
    attachedTo: [...attachedTo, ...holdersOfManaged(resource, scope)],
    places: placesOf({ document: child(p, 'PolicyDocument') }),
  };
}

function namedOr(name: Value<string>, resource: ResolvedResource): Value<string> {
  return valueText(name) === '' ? resource.name : name;
}

/** Holders that list the policy among their managed policies. */
function holdersOfManaged(resource: ResolvedResource, scope: Scope): readonly Reference[] {
  if (resource.type !== 'AWS::IAM::ManagedPolicy') return [];
  return HOLDERS.flatMap(({ type }) =>
    scope.attached(type, 'ManagedPolicyArns', resource).map((each) => scope.reference(each)),
  );
}
