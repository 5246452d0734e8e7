import type { Reference } from '../../../model/reference.ts';
import type { WebAcl } from '../../../model/subjects/front-door.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { child, itemsOf, type Tree, textOf } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const ACL = 'AWS::WAFv2::WebACL';
const ASSOCIATION = 'AWS::WAFv2::WebACLAssociation';

/** Web ACLs of WAF version 2. */
export const WEB_ACL_MAPPERS: ResourceMappers = {
  [ACL]: (resource, scope) => [webAclOf(resource, scope)],
  [ASSOCIATION]: () => [],
  'AWS::WAFv2::LoggingConfiguration': () => [],
};

function webAclOf(resource: ResolvedResource, scope: Scope): WebAcl {
  const statements = itemsOf(child(resource.properties, 'Rules')).flatMap((rule) => {
    const statement = child(rule, 'Statement');
    return statement === undefined ? [] : nestedStatements(statement);
  });
  return {
    kind: 'web-acl',
    ...subjectBase(resource, scope),
    managedRuleGroups: statements.flatMap(
      (each) => textOf(child(each, 'ManagedRuleGroupStatement', 'Name')) ?? [],
    ),
    hasRateRule: statements.some((each) => child(each, 'RateBasedStatement') !== undefined),
    protects: protectedBy(resource, scope),
  };
}

/** A statement and those within it: And, Or and Not, and what narrows a rate or a managed group. */
function nestedStatements(statement: Tree, depth = 0): readonly Tree[] {
  if (depth > 6) return [];
  const inner = ['AndStatement', 'OrStatement'].flatMap((key) =>
    itemsOf(child(statement, key, 'Statements')),
  );
  const negated = child(statement, 'NotStatement', 'Statement');
  const all = negated === undefined ? inner : [...inner, negated];
  return [statement, ...all.flatMap((each) => nestedStatements(each, depth + 1))];
}

function protectedBy(resource: ResolvedResource, scope: Scope): readonly Reference[] {
  const associated = scope
    .attached(ASSOCIATION, 'WebACLArn', resource)
    .flatMap((each) => associationTarget(child(each.properties, 'ResourceArn'), scope) ?? []);
  const distributions = scope
    .attached('AWS::CloudFront::Distribution', 'DistributionConfig.WebACLId', resource)
    .map((each) => scope.reference(each));
  return [...associated, ...distributions];
}

/** What an association protects; a stage is found by the end of its ARN. */
function associationTarget(tree: Tree | undefined, scope: Scope): Reference | undefined {
  const [, api, stage] = /\/restapis\/([^/]+)\/stages\/(.+)$/.exec(arnText(tree)) ?? [];
  const known = stages.get(scope) ?? stagesByName(scope);
  stages.set(scope, known);
  const found = known.get(`${api}/${stage}`);
  return found === undefined ? scope.referenceTo(tree) : scope.reference(found);
}

const stages = new WeakMap<Scope, ReadonlyMap<string, ResolvedResource>>();

function stagesByName(scope: Scope): ReadonlyMap<string, ResolvedResource> {
  return new Map(
    scope.ofType('AWS::ApiGateway::Deployment', 'AWS::ApiGateway::Stage').map((each) => {
      const [api, name] = ['RestApiId', 'StageName'].map((key) =>
        valueText(textOf(child(each.properties, key))),
      );
      return [`${api}/${name}`, each] as const;
    }),
  );
}

function arnText(tree: Tree | undefined): string {
  const value = textOf(tree);
  return isUnresolved(value) ? (value.text ?? '') : (value ?? '');
}

const associations = new WeakMap<Scope, ReadonlyMap<string, ResolvedResource>>();

/** The web ACL in front of a resource, by the resource itself or its ARN. */
export function webAclOn(
  resource: ResolvedResource,
  scope: Scope,
  arn = resource.arn,
): Reference | undefined {
  const known = associations.get(scope) ?? associationsByEnd(scope);
  associations.set(scope, known);
  const [direct] = scope.attached(ASSOCIATION, 'ResourceArn', resource);
  const association = direct ?? known.get(resourceEnd(arn ?? ''));
  return association === undefined
    ? undefined
    : scope.referenceTo(child(association.properties, 'WebACLArn'), ACL);
}

function associationsByEnd(scope: Scope): ReadonlyMap<string, ResolvedResource> {
  return new Map(
    scope
      .ofType(ASSOCIATION)
      .map((each) => [resourceEnd(arnText(child(each.properties, 'ResourceArn'))), each]),
  );
}

/** The part after account and region, which templates write in several ways. */
function resourceEnd(arn: string): string {
  return arn.split(':').slice(5).join(':');
}
