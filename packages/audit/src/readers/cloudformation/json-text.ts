import { isUnresolved, unresolved, type Value } from '../../model/unresolved.ts';
import { type Tree, textOf } from '../tree/tree.ts';
import { TREE_LIMITS } from '../tree/tree-limits.ts';

/** A resolved node as JSON; unresolved, with the JSON as text and `<?NAME>` in it, when a part of it is. */
export function jsonText(tree: Tree): Value<string> {
  let isKnown = true;
  let length = 0;
  const plain = (node: Tree): unknown => {
    if (node.kind === 'list') return node.items.map(plain);
    if (node.kind === 'map')
      return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
    if (node.kind === 'scalar') {
      length += node.text.length;
      return node.value;
    }
    isKnown = false;
    const value = textOf(node);
    return isUnresolved(value) ? (value.text ?? `<?${value.expression.replaceAll(/[<>]/g, '')}>`) : value;
  };
  const json = JSON.stringify(plain(tree)) ?? 'null';
  if (length > TREE_LIMITS.text) return unresolved('ToJsonString (too long)');
  return isKnown ? json : unresolved('ToJsonString', { text: json });
}
