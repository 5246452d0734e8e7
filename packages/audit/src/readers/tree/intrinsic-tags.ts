import type { SourcePlace } from '../../model/source-place.ts';
import { listTree, mapTreeOf, type Tree, textTree } from './tree.ts';

/** Tags that stand for a key of their own name, without `Fn::`. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(['Ref', 'Condition']);

/** Tags of CloudFormation's short forms. */
const FUNCTION_TAGS: ReadonlySet<string> = new Set([
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'ForEach',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
]);

/**
 * The long form of a tagged node: `!Sub x` is `{"Fn::Sub": x}`, `!GetAtt A.B` is `{"Fn::GetAtt": ["A", "B"]}`. Nodes with
 * other tags stay as they are.
 */
export function intrinsicOfTag(tag: string, tree: Tree, at: SourcePlace): Tree {
  if (!tag.startsWith('!')) return tree;
  const name = tag.slice(1);
  if (PLAIN_KEYS.has(name)) return single(name, tree, at);
  if (!FUNCTION_TAGS.has(name)) return tree;
  return single(`Fn::${name}`, name === 'GetAtt' ? attributeParts(tree) : tree, at);
}

function single(key: string, value: Tree, at: SourcePlace): Tree {
  return mapTreeOf(new Map([[key, value]]), at);
}

/** `A.B.C` is the attribute `B.C` of A. */
function attributeParts(tree: Tree): Tree {
  if (tree.kind !== 'scalar') return tree;
  const dot = tree.text.indexOf('.');
  if (dot < 0) return tree;
  return listTree([textTree(tree.text.slice(0, dot), tree.at), textTree(tree.text.slice(dot + 1), tree.at)]);
}
