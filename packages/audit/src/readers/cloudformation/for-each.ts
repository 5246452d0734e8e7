import { itemsOf, knownText, listTree, type MapTree, mapTreeOf, type Tree, textTree } from '../tree/tree.ts';

/** What `Fn::ForEach` needs: its collection resolved. */
export interface ForEachResolver {
  resolve(tree: Tree): Tree | undefined;
  /** Counts nodes that are made; throws when there are too many. */
  spend(nodes: number): void;
}

/** Copies one loop may make: the limit of resources in a template, and some. */
const MOST_COPIES = 1_000;
const DEEPEST_LOOP = 5;

/**
 * The entries of a map, its loops unrolled (AWS::LanguageExtensions). A loop whose collection is not known is left out.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-foreach.html
 */
export function expandForEach(
  tree: MapTree,
  resolver: ForEachResolver,
  depth = 0,
): readonly (readonly [string, Tree])[] {
  const entries = [...tree.entries];
  if (depth > DEEPEST_LOOP || !entries.some(([key]) => key.startsWith('Fn::ForEach::'))) return entries;
  return entries.flatMap(([key, value]) =>
    key.startsWith('Fn::ForEach::') ? loopEntries(value, resolver, depth) : [[key, value] as const],
  );
}

function loopEntries(
  argument: Tree,
  resolver: ForEachResolver,
  depth: number,
): readonly (readonly [string, Tree])[] {
  if (argument.kind !== 'list') return [];
  const [name, collection, body] = argument.items;
  const variable = knownText(name);
  if (variable === undefined || collection === undefined || body?.kind !== 'map') return [];
  const resolved = resolver.resolve(collection);
  const values = resolved?.kind === 'list' ? itemsOf(resolved).slice(0, MOST_COPIES) : [];
  return values.flatMap((item) => {
    const value = knownText(item);
    if (value === undefined) return [];
    const copy = withVariable(body, { variable, value, spend: (nodes) => resolver.spend(nodes) });
    return copy.kind === 'map' ? expandForEach(copy, resolver, depth + 1) : [];
  });
}

interface Loop {
  readonly variable: string;
  readonly value: string;
  readonly spend: (nodes: number) => void;
}

/** A copy of the node with the loop's variable filled in: in keys, in texts (`${X}`, `&{X}`) and in `Ref X`. */
function withVariable(tree: Tree, loop: Loop): Tree {
  loop.spend(1);
  if (tree.kind === 'scalar')
    return typeof tree.value === 'string' ? textTree(filled(tree.value, loop), tree.at) : tree;
  if (tree.kind === 'list') {
    const items = tree.items.map((item) => withVariable(item, loop));
    return listTree(items, tree.at);
  }
  if (tree.kind !== 'map') return tree;
  if (tree.entries.size === 1 && knownText(tree.entries.get('Ref')) === loop.variable)
    return textTree(loop.value, tree.at);
  const entries = [...tree.entries].map(
    ([key, item]) => [filled(key, loop), withVariable(item, loop)] as const,
  );
  return mapTreeOf(new Map(entries), tree.at);
}

function filled(text: string, { variable, value }: Loop): string {
  return text
    .replaceAll(`\${${variable}}`, () => value)
    .replaceAll(`&{${variable}}`, () => value.replaceAll(/[^A-Za-z0-9]/g, ''));
}
