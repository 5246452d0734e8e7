import { present } from '../../model/present.ts';
import type { Reference } from '../../model/reference.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import type { SubjectBase } from '../../model/subjects/subject-base.ts';
import { isUnresolved, type Value, valueText } from '../../model/unresolved.ts';
import { child, entriesOf, itemsOf, knownText, type Tree, textMapOf, textOf } from '../tree/tree.ts';
import { type Deployment, filledArn, type PartlyKnownName } from './names.ts';
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
  /** A partly known text with the partly known names of functions in it replaced by the functions' atoms. */
  withFunctionAtoms(text: Value<string>): Value<string>;
  /** Lists what could not be read. */
  report(what: string, because: string): void;
}

interface ScopeParts {
  readonly file: string;
  readonly deployment: Deployment;
  readonly stack?: string;
  readonly resources: readonly ResolvedResource[];
  readonly partlyKnown: readonly PartlyKnownName[];
  readonly report: (what: string, because: string) => void;
}

/** Joins the resources of a template by the names and ARNs that they have. */
export function createScope(parts: ScopeParts): Scope {
  const resources = new Map(parts.resources.map((resource) => [resource.logicalId, resource]));
  const byType = Map.groupBy(parts.resources, (resource) => resource.type);
  const attachments = new Map<string, ReadonlyMap<string, readonly ResolvedResource[]>>();
  const find = finder(resources, textIndex(parts));
  const reference = (resource: ResolvedResource): Reference =>
    present({ kind: 'reference' as const, id: idOf(parts, resource.logicalId), arn: resource.arn });
  const { file, deployment, stack, report } = parts;
  return {
    ...present({ stack }),
    file,
    deployment,
    report,
    resources,
    find,
    reference,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    referenceTo: (tree, type) => {
      const found = find(tree, type);
      return found === undefined ? namedElsewhere(tree, type, deployment) : reference(found);
    },
    attached: (type, property, to) => {
      const key = `${type}|${property}|${to.type}`;
      const known =
        attachments.get(key) ?? attachmentsOf(byType.get(type) ?? [], property, { find, to: to.type });
      attachments.set(key, known);
      return known.get(to.logicalId) ?? [];
    },
    withFunctionAtoms: (value) => withAtoms(value, parts.partlyKnown),
  };
}

function finder(
  resources: ReadonlyMap<string, ResolvedResource>,
  byText: ReadonlyMap<string, ResolvedResource>,
): Scope['find'] {
  return (tree, type) => {
    if (tree === undefined || tree.kind === 'map' || tree.kind === 'list') return undefined;
    const byTarget = tree.target === undefined ? undefined : resources.get(tree.target.logicalId);
    if (byTarget !== undefined) return byTarget;
    const value = textOf(tree);
    if (value === undefined) return undefined;
    const text = valueText(value);
    return byText.get(text) ?? byText.get(unqualified(text)) ?? byText.get(`${type}|${text}`);
  };
}

/** A link to something of another template: by its ARN, or the ARN that its name has here. */
function namedElsewhere(
  tree: Tree | undefined,
  type: string | undefined,
  deployment: Deployment,
): Reference | undefined {
  const value = textOf(tree);
  if (value === undefined || isUnresolved(value)) return value;
  const form = type === undefined ? undefined : NAME_FORMS[type]?.arn;
  const isName = form !== undefined && !value.startsWith('arn:') && !value.includes('://');
  return { kind: 'arn', arn: isName ? filledArn(form, deployment, { name: value }) : value };
}

function idOf(
  { file, deployment }: { readonly file: string; readonly deployment: Deployment },
  logicalId: string,
): string {
  return `${file}#${deployment.prefix}${logicalId}`;
}

/** ARNs, URLs and, with their type, names of the resources, also where only a part of a name is known. */
function textIndex({
  resources,
  partlyKnown,
  deployment,
}: ScopeParts): ReadonlyMap<string, ResolvedResource> {
  const index = new Map<string, ResolvedResource>();
  const add = (text: string | undefined, resource: ResolvedResource) => {
    if (text !== undefined && !index.has(text)) index.set(text, resource);
  };
  const partly = new Map(partlyKnown.map((each) => [`${each.type}|${each.atom}`, each.text]));
  for (const resource of resources) {
    const { type, name, ref, arn } = resource;
    add(arn, resource);
    if (type === 'AWS::Logs::LogGroup' && arn !== undefined) add(unqualified(arn), resource);
    if (ref !== name) add(ref, resource);
    add(`${type}|${name}`, resource);
    add(`${type}|${ref}`, resource);
    const text = partly.get(`${type}|${name}`);
    const form = NAME_FORMS[type]?.arn;
    if (text !== undefined) add(`${type}|${text}`, resource);
    if (text !== undefined && form !== undefined) add(filledArn(form, deployment, { name: text }), resource);
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

function withAtoms(value: Value<string>, names: readonly PartlyKnownName[]): Value<string> {
  if (!isUnresolved(value) || value.text === undefined) return value;
  let { text } = value;
  for (const name of names.slice(0, MOST_PARTLY_KNOWN)) {
    if (name.type !== 'AWS::Lambda::Function') continue;
    const start = text.indexOf(name.text);
    if (start >= 0 && isWhole(text, start, start + name.text.length))
      text = text.replace(name.text, () => name.atom);
  }
  return text.includes('<?') ? value : text;
}

/** A name is whole when it ends at the text's ends, a colon or a slash. */
function isWhole(text: string, start: number, end: number): boolean {
  const isEdge = (character: string | undefined) =>
    character === undefined || character === ':' || character === '/';
  return isEdge(text[start - 1]) && isEdge(text[end]);
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
