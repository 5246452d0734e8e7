import type { Value } from '../../model/unresolved.ts';
import { unresolved } from '../../model/unresolved.ts';
import { child, mapTreeOf, type Tree } from '../tree/tree.ts';
import { type Conditions, createConditions } from './conditions.ts';
import { expandForEach } from './for-each.ts';
import { type Deployment, Names } from './names.ts';
import { parameterValue, pseudoParameter } from './parameters.ts';
import { Resolver } from './resolver.ts';
import { type Template, templateOf } from './template.ts';

/** What is known around a template. */
export interface TemplateSurroundings {
  readonly deployment: Deployment;
  /** Parameters as texts, or as nodes of the parent stack. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly parentParameters?: ReadonlyMap<string, Tree>;
  /** The tree of a local file, for `AWS::Include`. */
  readonly include: (location: string) => Tree | undefined;
  /** An output of a nested stack of this template. */
  readonly nestedOutput?: (logicalId: string, output: string) => Value<string> | undefined;
}

/** A template whose values can be asked for. */
export interface OpenTemplate {
  readonly template: Template;
  readonly resolver: Resolver;
  readonly names: Names;
  readonly conditions: Conditions;
}

/** The template of a parsed tree, loops over resources unrolled. */
export function unrolledTemplate(tree: Tree, around: TemplateSurroundings): Template {
  if (tree.kind !== 'map') return templateOf(tree);
  const before = openTemplate({ ...templateOf(tree), resources: new Map() }, around);
  const entries = [...tree.entries].map(([section, value]) => {
    const isLooped = section === 'Resources' || section === 'Outputs' || section === 'Conditions';
    const unrolled =
      isLooped && value.kind === 'map'
        ? mapTreeOf(new Map(expandForEach(value, before.resolver)), value.at)
        : value;
    return [section, unrolled] as const;
  });
  return templateOf(mapTreeOf(new Map(entries), tree.at));
}

/**
 * Joins the parts that need each other: names come from resolved properties, values from names and conditions. With
 * `lenient`, a name that no resource has stands for one that a transform will add.
 */
export function openTemplate(
  template: Template,
  around: TemplateSurroundings,
  options: { readonly lenient?: boolean } = {},
): OpenTemplate {
  const { deployment } = around;
  const resolver: Resolver = new Resolver({
    parameter: (name) => {
      const declaration = template.parameters.get(name);
      if (declaration === undefined) return undefined;
      return around.parentParameters?.get(name) ?? parameterValue(name, declaration, around.parameters);
    },
    pseudo: (name) => pseudoParameter(name, deployment),
    mapping: (map, top, second) => child(template.mappings.get(map), top, second),
    condition: (name) => conditions.named(name),
    resource: (logicalId, attribute) => resourceValue({ logicalId, attribute }),
    include: around.include,
  });
  const conditions = createConditions(template.conditions, (tree) => resolver.resolve(tree));
  const resourceValue = (target: {
    readonly logicalId: string;
    readonly attribute: string | undefined;
  }): Value<string> | undefined => {
    const { logicalId, attribute } = target;
    const resource = template.resources.get(logicalId);
    if (resource === undefined)
      return options.lenient && isLogicalId(logicalId) ? atom(deployment, target) : undefined;
    if (attribute === undefined) return names.refOf(resource);
    const synonym = template.resources.get(template.synonyms?.get(`${logicalId}.${attribute}`) ?? '');
    if (synonym !== undefined) return names.refOf(synonym);
    const output = /^Outputs\.(.+)$/.exec(attribute)?.[1];
    if (output !== undefined && resource.type === 'AWS::CloudFormation::Stack')
      return around.nestedOutput?.(logicalId, output) ?? unresolved(`GetAtt ${logicalId}.${attribute}`);
    return names.attributeOf(resource, attribute) ?? unresolved(`GetAtt ${logicalId}.${attribute}`);
  };
  const names = new Names(deployment, (tree) => resolver.resolve(tree));
  return { template, resolver, names, conditions };
}

function isLogicalId(name: string): boolean {
  return /^[A-Za-z0-9]{1,255}$/.test(name);
}

function atom(
  { prefix }: Deployment,
  { logicalId, attribute }: { readonly logicalId: string; readonly attribute: string | undefined },
): string {
  return attribute === undefined ? `<${prefix}${logicalId}>` : `<${prefix}${logicalId}.${attribute}>`;
}
