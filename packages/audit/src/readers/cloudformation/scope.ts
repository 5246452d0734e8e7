import type { Reference } from '../../model/reference.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import type { SubjectBase } from '../../model/subjects/subject-base.ts';
import { isUnresolved, type Value, valueText } from '../../model/unresolved.ts';
import { present } from '../present.ts';
import { child, entriesOf, itemsOf, knownText, type Tree, textMapOf, textOf } from '../tree/tree.ts';
import { type Deployment, filledArn } from './names.ts';
import { NAME_FORMS } from './physical-names.ts';
import type { ResolvedResource } from './resolved-resource.ts';

/** What the mapping of one resource may ask about the others. */
export interface Scope {
  readonly file: string;
  readonly deployment: Deployment;
  /** Name of the nested stack, for resources of a nested template. */
  readonly stack?: string;
  readonly resources: ReadonlyMap<string, ResolvedResource>;
  ofType(...types: readonly string[]): readonly ResolvedResource[];
  /** Resources of a type whose property (a value or a list) names this resource. */
  attached(type: string, property: string, to: ResolvedResource): readonly ResolvedResource[];
  /** The resource that a node names: by `Ref`, `Fn::GetAtt`, ARN, or a name of that type. */
  find(tree: Tree | undefined, type?: string): ResolvedResource | undefined;
  /** A link to what a node names; `type` tells what a bare name is a name of. */
  referenceTo(tree: Tree | undefined, type?: string): Reference | undefined;
  /** The subject of a resource. */
  reference(resource: ResolvedResource): Reference;
  /** Explicit names that are only partly known replaced by the atoms of their resources. */
  withAtoms(text: Value<string>): Value<string>;
  /** Lists what could not be read. */
  report(what: string, because: string): void;
  readonly partlyKnown: ReadonlyMap<string, string>;
}

/** Joins the resources of a template by the names and ARNs that they have. */
export function createScope(parts: {
  readonly file: string;
  readonly deployment: Deployment;
  readonly stack?: string;
  readonly resources: readonly ResolvedResource[];
  readonly partlyKnown: ReadonlyMap<string, string>;
  readonly report: (what: string, because: string) => void;
}): Scope {
  const resources = new Map(parts.resources.map((resource) => [resource.logicalId, resource]));
  const byText = textIndex(parts.resources, parts.partlyKnown);
  const byType = Map.groupBy(parts.resources, (resource) => resource.type);
  const attachments = new Map<string, ReadonlyMap<string, readonly ResolvedResource[]>>();
  const withAtoms = (value: Value<string>): Value<string> => knownThroughNames(value, parts.partlyKnown);

  const find = (tree: Tree | undefined, type?: string): ResolvedResource | undefined => {
    if (tree === undefined || tree.kind === 'map' || tree.kind === 'list') return undefined;
    const byTarget = tree.target === undefined ? undefined : resources.get(tree.target.logicalId);
    if (byTarget !== undefined) return byTarget;
    const value = textOf(tree);
    if (value === undefined) return undefined;
    const text = isUnresolved(value) ? valueText(withAtoms(value)) : value;
    return byText.get(text) ?? byText.get(unqualified(text)) ?? byText.get(`${type}|${text}`);
  };
  const reference = (resource: ResolvedResource): Reference =>
    present({ kind: 'reference' as const, id: idOf(parts, resource.logicalId), arn: resource.arn });
  const referenceTo = (tree: Tree | undefined, type?: string): Reference | undefined => {
    const found = find(tree, type);
    if (found !== undefined) return reference(found);
    const value = textOf(tree);
    if (value === undefined || isUnresolved(value)) return value;
    const form = type === undefined ? undefined : NAME_FORMS[type]?.arn;
    const isName = form !== undefined && !value.startsWith('arn:') && !value.includes('://');
    return { kind: 'arn', arn: isName ? filledArn(form, parts.deployment, { name: value }) : value };
  };
  const attached = (type: string, property: string, to: ResolvedResource) => {
    const key = `${type}|${property}`;
    const known =
      attachments.get(key) ?? attachmentsOf(byType.get(type) ?? [], property, { find, to: to.type });
    attachments.set(key, known);
    return known.get(to.logicalId) ?? [];
  };
  return {
    ...parts,
    resources,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    attached,
    find,
    referenceTo,
    reference,
    withAtoms,
  };
}

function idOf(
  { file, deployment }: { readonly file: string; readonly deployment: Deployment },
  logicalId: string,
): string {
  return `${file}#${deployment.prefix}${logicalId}`;
}

/** ARNs, URLs and, with their type, names of the resources, also where only a part of a name is known. */
function textIndex(
  resources: readonly ResolvedResource[],
  partlyKnown: ReadonlyMap<string, string>,
): ReadonlyMap<string, ResolvedResource> {
  const index = new Map<string, ResolvedResource>();
  const add = (text: string, resource: ResolvedResource) => {
    if (!index.has(text)) index.set(text, resource);
  };
  const texts = new Map([...partlyKnown].map(([text, atom]) => [atom, text]));
  for (const resource of resources) {
    if (resource.arn !== undefined) add(resource.arn, resource);
    if (resource.type === 'AWS::Logs::LogGroup' && resource.arn !== undefined)
      add(unqualified(resource.arn), resource);
    if (resource.ref !== resource.name) add(resource.ref, resource);
    add(`${resource.type}|${resource.name}`, resource);
    add(`${resource.type}|${resource.ref}`, resource);
    const partly = texts.get(resource.name);
    if (partly !== undefined) add(`${resource.type}|${partly}`, resource);
  }
  return index;
}

function attachmentsOf(
  resources: readonly ResolvedResource[],
  property: string,
  { find, to }: { readonly find: Scope['find']; readonly to: string },
): ReadonlyMap<string, readonly ResolvedResource[]> {
  const pairs = resources.flatMap((resource) =>
    itemsOf(child(resource.properties, ...property.split('.'))).flatMap((item) => {
      const target = find(item, to);
      return target === undefined ? [] : [{ id: target.logicalId, resource }];
    }),
  );
  const groups = Map.groupBy(pairs, (pair) => pair.id);
  return new Map([...groups].map(([id, list]) => [id, [...new Set(list.map((pair) => pair.resource))]]));
}

/** `arn:aws:lambda:R:A:function:name:alias` without the alias; `log-group:x:*` without the star. */
function unqualified(text: string): string {
  const parts = text.split(':', 9);
  return parts[0] === 'arn' && (parts[5] === 'function' || parts[5] === 'log-group')
    ? parts.slice(0, 7).join(':')
    : text;
}

/** A template of CloudFormation has 500 resources at most. */
const MOST_PARTLY_KNOWN = 500;

function knownThroughNames(value: Value<string>, partlyKnown: ReadonlyMap<string, string>): Value<string> {
  if (!isUnresolved(value) || value.text === undefined) return value;
  let { text } = value;
  for (const [part, atom] of [...partlyKnown].slice(0, MOST_PARTLY_KNOWN))
    if (text.includes(part)) text = text.replace(part, () => atom);
  return text.includes('<?') ? value : text;
}

/** The fields that every subject of a resource has. A part of a resource has `part` in its id. */
export function subjectBase(
  resource: ResolvedResource,
  scope: Scope,
  options: {
    readonly part?: string;
    readonly name?: Value<string>;
    readonly at?: SourcePlace | undefined;
  } = {},
): SubjectBase {
  const { account, region } = scope.deployment;
  const id = idOf(scope, resource.logicalId);
  return present({
    id: options.part === undefined ? id : `${id}/${options.part}`,
    name: options.name ?? resource.name,
    logicalId: resource.declaredBy ?? resource.logicalId,
    arn: options.part === undefined ? resource.arn : undefined,
    account,
    region: NAME_FORMS[resource.type]?.isGlobal === true ? '' : region,
    at: options.at ?? resource.at,
    tags: tagsOf(child(resource.properties, 'Tags')),
    declaredIn: knownText(child(resource.metadata, 'aws:cdk:path')) ?? scope.stack,
    isConditional: resource.isConditional ? true : undefined,
    suppressions: resource.suppressions.length === 0 ? undefined : resource.suppressions,
  });
}

/** Tags as CloudFormation writes them: a list of `Key` and `Value`, or a map. */
export function tagsOf(tree: Tree | undefined): Readonly<Record<string, Value<string>>> {
  if (tree?.kind === 'map') return textMapOf(tree);
  return Object.fromEntries(
    itemsOf(tree).flatMap((item) => {
      const key = knownText(child(item, 'Key'));
      const value = textOf(child(item, 'Value'));
      return key === undefined ? [] : [[key, value ?? '']];
    }),
  );
}

/** Places of nodes by model path; what is not there has none. */
export function placesOf(
  nodes: Readonly<Record<string, Tree | undefined>>,
): Readonly<Record<string, SourcePlace>> {
  return Object.fromEntries(
    Object.entries(nodes).flatMap(([path, node]) => (node?.at === undefined ? [] : [[path, node.at]])),
  );
}

/** The nodes of a map, by model path `prefix.KEY`. */
export function nodesUnder(prefix: string, tree: Tree | undefined): Readonly<Record<string, Tree>> {
  return Object.fromEntries(entriesOf(tree).map(([key, value]) => [`${prefix}.${key}`, value]));
}

/** Links to what the items of a list name; an unknown list is one unknown link. */
export function referencesOf(tree: Tree | undefined, scope: Scope, type?: string): readonly Reference[] {
  return itemsOf(tree).flatMap((item) => {
    const reference = scope.referenceTo(item, type);
    return reference === undefined ? [] : [reference];
  });
}
