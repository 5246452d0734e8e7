import type { SourcePlace } from '../../model/source-place.ts';
import { child, entriesOf, knownText, mapTreeOf, type Tree } from '../tree/tree.ts';

/** The sections of a template that decide what its resources are; nothing is resolved yet. */
export interface Template {
  readonly parameters: ReadonlyMap<string, Tree>;
  readonly mappings: ReadonlyMap<string, Tree>;
  readonly conditions: ReadonlyMap<string, Tree>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly outputs: ReadonlyMap<string, Tree>;
  /** Entries of `Resources` that are no resource, or whose properties are not read. */
  readonly malformed?: readonly MalformedResource[];
  readonly globals?: Tree;
  readonly transforms: readonly string[];
  /** `Function.Alias` and the like, to the resource that a transform made for it. */
  readonly synonyms?: ReadonlyMap<string, string>;
}

/** What CloudFormation would refuse at deployment. */
export interface MalformedResource {
  readonly logicalId: string;
  readonly because: string;
}

/** A resource as declared, or as SAM declares it for one. */
export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Tree;
  /** Name of a condition without which it does not exist; several must all hold. */
  readonly conditions: readonly string[];
  readonly metadata?: Tree;
  /** Attributes beside the properties that a transform reads: `Connectors`. */
  readonly attributes?: Tree;
  readonly at?: SourcePlace;
  /** Logical id of the declared resource that this one is made for: findings land there. */
  readonly declaredBy?: string;
  /** True when nobody asked for it by name: SAM's own roles and APIs. */
  readonly isImplicit?: boolean;
}

/** True for a parsed text with CloudFormation resources, a transform or the format version. */
export function isCloudFormationTree(tree: Tree): boolean {
  if (tree.kind !== 'map') return false;
  if (tree.entries.has('AWSTemplateFormatVersion')) return true;
  const resources = entriesOf(tree.entries.get('Resources'));
  return resources.some(([key, value]) => key.startsWith('Fn::ForEach::') || hasAwsType(value));
}

function hasAwsType(resource: Tree): boolean {
  const type = resource.kind === 'map' ? knownText(resource.entries.get('Type')) : undefined;
  return type !== undefined && /^(?:AWS|Custom|Alexa)::/.test(type);
}

/** The sections of a template's tree; what is missing is empty. */
export function templateOf(tree: Tree): Template {
  const section = (name: string) => (tree.kind === 'map' ? tree.entries.get(name) : undefined);
  const globals = section('Globals');
  return {
    parameters: new Map(entriesOf(section('Parameters'))),
    mappings: new Map(entriesOf(section('Mappings'))),
    conditions: new Map(entriesOf(section('Conditions'))),
    resources: resourcesOf(section('Resources')),
    malformed: malformedIn(section('Resources')),
    outputs: new Map(entriesOf(section('Outputs'))),
    transforms: transformsOf(section('Transform')),
    ...(globals === undefined ? {} : { globals }),
  };
}

function resourcesOf(section: Tree | undefined): ReadonlyMap<string, TemplateResource> {
  return new Map(
    entriesOf(section).flatMap(([logicalId, tree]) => {
      const resource = resourceOf(logicalId, tree);
      return resource === undefined ? [] : [[logicalId, resource] as const];
    }),
  );
}

function malformedIn(section: Tree | undefined): readonly MalformedResource[] {
  if (section?.kind === 'list' || section?.kind === 'scalar')
    return section.kind === 'scalar' && section.value === null
      ? []
      : [{ logicalId: 'Resources', because: `it is a ${section.kind}, no map` }];
  return entriesOf(section).flatMap(([logicalId, tree]) => {
    const because = whyMalformed(tree);
    return because === undefined ? [] : [{ logicalId, because }];
  });
}

function whyMalformed(tree: Tree): string | undefined {
  if (tree.kind !== 'map') return `it is a ${tree.kind}, no resource`;
  if (knownText(tree.entries.get('Type')) === undefined) return 'it has no Type';
  const properties = child(tree, 'Properties');
  return properties?.kind === 'list' || properties?.kind === 'scalar'
    ? `its Properties are a ${properties.kind}, no map`
    : undefined;
}

function resourceOf(logicalId: string, tree: Tree): TemplateResource | undefined {
  if (tree.kind !== 'map') return undefined;
  const type = knownText(tree.entries.get('Type'));
  if (type === undefined) return undefined;
  const metadata = tree.entries.get('Metadata');
  const condition = knownText(tree.entries.get('Condition'));
  return {
    logicalId,
    type,
    properties: tree.entries.get('Properties') ?? mapTreeOf(new Map(), tree.at),
    conditions: condition === undefined ? [] : [condition],
    attributes: tree,
    ...(metadata === undefined ? {} : { metadata }),
    ...(tree.at === undefined ? {} : { at: tree.at }),
  };
}

function transformsOf(tree: Tree | undefined): readonly string[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree];
  return items.flatMap((item) => {
    const name = item.kind === 'map' ? knownText(item.entries.get('Name')) : knownText(item);
    return name === undefined ? [] : [name];
  });
}
