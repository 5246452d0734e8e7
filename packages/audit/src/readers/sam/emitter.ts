import type { SourcePlace } from '../../model/source-place.ts';
import type { Resolver } from '../cloudformation/resolver.ts';
import type { TemplateResource } from '../cloudformation/template.ts';
import { child, listTree, mapTree, mapTreeOf, type Tree, textTree } from '../tree/tree.ts';
import { mergedTrees } from './globals.ts';

/** What the expansion may ask and tell. */
export interface ServerlessContext {
  readonly resolver: Pick<Resolver, 'resolve'>;
  /** The tree of a local file. */
  readonly include: (location: string) => Tree | undefined;
  readonly report: (what: string, because: string) => void;
}

/** A resource of SAM, its values resolved and its section of `Globals` merged in. */
export interface ServerlessResource extends TemplateResource {
  readonly properties: Tree;
}

/** What a made resource has beside id, type and properties. */
export interface MadeOptions {
  readonly at?: SourcePlace | undefined;
  readonly isImplicit?: boolean;
  readonly metadata?: Tree;
  /** Where findings land, when that is not the resource that it is made for. */
  readonly declaredBy?: string;
}

/** Collects the resources that a template stands for. */
export class Emitter {
  readonly context: ServerlessContext;
  readonly resources = new Map<string, TemplateResource>();
  /** `Function.Alias` and the like, to the resource that SAM makes for it. */
  readonly synonyms = new Map<string, string>();

  constructor(context: ServerlessContext) {
    this.context = context;
  }

  /** Takes a resource as it is; one of the same id is replaced. */
  keep(resource: TemplateResource): void {
    this.resources.set(resource.logicalId, resource);
  }

  /** A resource in the place of a SAM resource. */
  replace(source: TemplateResource, type: string, properties: Tree): void {
    this.keep({ ...source, type, properties });
  }

  /** A resource that a SAM resource makes beside itself. Ids of declared resources win. */
  make(
    made: { readonly logicalId: string; readonly type: string; readonly properties: Tree },
    source: TemplateResource,
    options: MadeOptions = {},
  ): void {
    if (this.resources.has(made.logicalId)) return;
    const at = options.at ?? made.properties.at ?? source.at;
    this.keep({
      logicalId: made.logicalId,
      type: made.type,
      properties: made.properties,
      conditions: source.conditions,
      declaredBy: options.declaredBy ?? source.declaredBy ?? source.logicalId,
      ...(at === undefined ? {} : { at }),
      ...(options.isImplicit === true ? { isImplicit: true } : {}),
      ...(options.metadata === undefined ? {} : { metadata: options.metadata }),
    });
  }

  /** Adds properties to a resource that is there; false when it is not. */
  amend(logicalId: string | undefined, properties: Tree): boolean {
    const resource = logicalId === undefined ? undefined : this.resources.get(logicalId);
    if (resource === undefined) return false;
    const before = this.context.resolver.resolve(resource.properties) ?? resource.properties;
    this.keep({ ...resource, properties: mergedTrees(before, properties) });
    return true;
  }
}

/** `{"Ref": id}`. */
export function refTo(logicalId: string, at?: SourcePlace): Tree {
  return mapTree({ Ref: textTree(logicalId) }, at);
}

/** `{"Fn::GetAtt": [id, attribute]}`. */
export function attributeOf(logicalId: string, attribute: string, at?: SourcePlace): Tree {
  return mapTree({ 'Fn::GetAtt': listTree([textTree(logicalId), textTree(attribute)]) }, at);
}

/** Marks that stand for pseudo parameters of the same name. */
const PSEUDO: ReadonlySet<string> = new Set(['Partition', 'Region', 'AccountId']);

/** `Fn::Sub` of a pattern with `{Name}` marks: a variable, or the pseudo parameters Partition, Region and AccountId. */
export function subOf(
  pattern: string,
  variables: Readonly<Record<string, Tree | undefined>> = {},
  at?: SourcePlace,
): Tree {
  const text = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    PSEUDO.has(name) ? `\${AWS::${name}}` : `\${${name}}`,
  );
  return mapTree({ 'Fn::Sub': listTree([textTree(text), mapTree(variables)]) }, at);
}

/** Some properties of a map, under the same names. */
export function picked(
  tree: Tree | undefined,
  names: readonly string[],
): Readonly<Record<string, Tree | undefined>> {
  return Object.fromEntries(names.map((name) => [name, child(tree, name)]));
}

/** All properties of a map but some. */
export function without(tree: Tree, names: ReadonlySet<string>): Tree {
  if (tree.kind !== 'map') return tree;
  return mapTreeOf(new Map([...tree.entries].filter(([key]) => !names.has(key))), tree.at);
}

/** A list of texts. */
export function textList(...texts: readonly string[]): Tree {
  return listTree(texts.map((text) => textTree(text)));
}

/** A policy statement that allows. */
export function allowing(actions: readonly string[], resources: readonly Tree[], at?: SourcePlace): Tree {
  return mapTree(
    { Effect: textTree('Allow'), Action: textList(...actions), Resource: listTree(resources) },
    at,
  );
}

/** A policy document of statements. */
export function documentOf(statements: readonly Tree[], at?: SourcePlace): Tree {
  return mapTree({ Version: textTree('2012-10-17'), Statement: listTree(statements, at) }, at);
}

/** The trust policy that lets a service take a role. */
export function trusting(service: string, at?: SourcePlace): Tree {
  const statement = mapTree(
    {
      Effect: textTree('Allow'),
      Action: textList('sts:AssumeRole'),
      Principal: mapTree({ Service: textList(service) }),
    },
    at,
  );
  return documentOf([statement], at);
}
