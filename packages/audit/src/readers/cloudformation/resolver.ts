import { auditError } from '../../errors.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { isUnresolved, unresolved, type Value } from '../../model/unresolved.ts';
import {
  knownText,
  listTree,
  mapTreeOf,
  type Tree,
  type TreeTarget,
  textOf,
  textTree,
  unresolvedTree,
  valueTree,
} from '../tree/tree.ts';
import { TREE_LIMITS } from '../tree/tree-limits.ts';
import type { Truth } from './conditions.ts';
import { expandForEach } from './for-each.ts';
import { INTRINSICS } from './intrinsics.ts';
import { joinedText, shortened, splitMarks } from './text-parts.ts';

/** What a resolver asks of the template around it. */
export interface ResolverContext {
  readonly parameter: (name: string) => Tree | undefined;
  readonly pseudo: (name: string) => Tree | 'no-value' | undefined;
  readonly mapping: (map: string, top: string, second: string) => Tree | undefined;
  readonly condition: (name: string) => Truth;
  /** A resource's `Ref` or attribute; undefined when there is no such resource. */
  readonly resource: (logicalId: string, attribute: string | undefined) => Value<string> | undefined;
  /** The tree of a file that `AWS::Include` names. */
  readonly include: (location: string) => Tree | undefined;
}

/** Resolves nodes of one template. All nodes it makes together are bounded. */
export class Resolver {
  readonly context: ResolverContext;
  #made = 0;

  constructor(context: ResolverContext) {
    this.context = context;
  }

  /** The node with its intrinsic functions resolved; undefined where the template removes it (`AWS::NoValue`). */
  resolve(tree: Tree): Tree | undefined {
    this.spend(1, tree.at);
    if (tree.kind === 'scalar' && tree.target !== undefined)
      return this.resourceText(tree.target, tree.at) ?? this.#missing(tree.target, tree.at);
    if (tree.kind === 'scalar') return dynamicReference(tree);
    if (tree.kind === 'list') return this.#list(tree.items, tree.at);
    if (tree.kind === 'map') return this.#map(tree);
    if (tree.alternatives === undefined) return tree;
    const alternatives = tree.alternatives.map((side) => (side === undefined ? side : this.resolve(side)));
    return { ...tree, alternatives };
  }

  /** Counts nodes that are made; throws when there are too many. */
  spend(nodes: number, at?: SourcePlace): void {
    this.#made += nodes;
    if (this.#made <= TREE_LIMITS.nodes * 2) return;
    const because = `at most ${TREE_LIMITS.nodes * 2} values after its functions are resolved`;
    throw auditError('WT-E-TEMPLATE-01', { because }, at === undefined ? {} : { at });
  }

  /** The text of a node once resolved. */
  text(tree: Tree | undefined): Value<string> | undefined {
    return tree === undefined ? undefined : textOf(this.resolve(tree));
  }

  /** What a name stands for in `Ref` and `${…}`: parameter, pseudo parameter or resource. */
  named(name: string, at: SourcePlace | undefined): Tree | 'no-value' {
    const { context } = this;
    const value = context.pseudo(name) ?? context.parameter(name);
    if (value === 'no-value') return value;
    if (value !== undefined) {
      const resolved = this.resolve(value) ?? value;
      return at === undefined ? resolved : { ...resolved, at };
    }
    const target = targetOf(name);
    return (
      this.resourceText({ logicalId: name }, at) ?? this.resourceText(target, at) ?? this.#missing(target, at)
    );
  }

  /** A name that is neither parameter nor resource. */
  #missing({ logicalId, attribute }: TreeTarget, at: SourcePlace | undefined): Tree {
    const name = shortened(attribute === undefined ? logicalId : `${logicalId}.${attribute}`);
    const text = `<?${name.replaceAll(/[<>]/g, '')}>`;
    return unresolvedTree(unresolved(`Ref ${name}`, { text }), { at });
  }

  /** What a resource gives, or its attribute; undefined when the template has no such resource. */
  resourceText(target: TreeTarget, at: SourcePlace | undefined): Tree | undefined {
    const value = this.context.resource(target.logicalId, target.attribute);
    return value === undefined ? undefined : valueTree(value, at, target);
  }

  #list(items: readonly Tree[], at: SourcePlace | undefined): Tree {
    const resolved = items.flatMap((item) => {
      const value = this.resolve(item);
      return value === undefined ? [] : [value];
    });
    return listTree(resolved, at);
  }

  #map(tree: Tree & { readonly kind: 'map' }): Tree | undefined {
    const [only] = tree.entries;
    if (tree.entries.size === 1 && only !== undefined) {
      const [name, argument] = only;
      const intrinsic = INTRINSICS.get(name);
      if (intrinsic !== undefined) {
        const result = intrinsic(argument, this, tree.at);
        this.spend(weightOf(result), tree.at);
        return result;
      }
    }
    const entries = new Map<string, Tree>();
    for (const [key, value] of expandForEach(tree, this)) {
      if (key === 'Fn::Transform') {
        this.#include(value, entries, tree.at);
        continue;
      }
      const resolved = this.resolve(value);
      if (resolved !== undefined) entries.set(key, resolved);
    }
    return mapTreeOf(entries, tree.at);
  }

  /** `Fn::Transform` beside other keys adds the keys of what it includes. */
  #include(argument: Tree, entries: Map<string, Tree>, at: SourcePlace | undefined): void {
    const included = INTRINSICS.get('Fn::Transform')?.(argument, this, at);
    if (included?.kind !== 'map') return;
    for (const [key, value] of included.entries) if (!entries.has(key)) entries.set(key, value);
  }
}

/** Long texts count as several nodes, so that all texts together are bounded too. */
function weightOf(tree: Tree | undefined): number {
  if (tree?.kind === 'scalar') return Math.ceil(tree.text.length / 100);
  if (tree?.kind === 'unresolved') return Math.ceil((tree.value.text?.length ?? 0) / 100);
  return 1;
}

/** `A.B` is the attribute B of resource A. */
function targetOf(name: string): TreeTarget {
  const dot = name.indexOf('.');
  return dot < 0 ? { logicalId: name } : { logicalId: name.slice(0, dot), attribute: name.slice(dot + 1) };
}

/**
 * Texts with `{{resolve:service:reference}}` are filled in at deployment.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function dynamicReference(tree: Tree): Tree {
  const text = knownText(tree);
  if (text === undefined || !text.includes('{{resolve:')) return tree;
  const parts = splitMarks(text, '{{resolve:', '}}').map((part) =>
    part.isMark ? unresolved(`resolve:${part.text}`) : part.text,
  );
  if (!parts.some(isUnresolved)) return tree;
  const [only, ...others] = parts;
  const value =
    others.length === 0 && isUnresolved(only)
      ? unresolved(text, { text: `<?resolve:${shortened(only.expression.slice(8))}>` })
      : joinedText(parts, text);
  return typeof value === 'string' ? textTree(value, tree.at) : unresolvedTree(value, { at: tree.at });
}
