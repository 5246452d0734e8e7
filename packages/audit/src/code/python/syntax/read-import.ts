import type { SyntaxNode } from '@lezer/common';
import type { Statement } from './python-syntax.ts';
import { nodesIn, spanOf, type TreeReader, textOf } from './tree-node.ts';

/** `import a.b as c, d`, `from ..x import (y as z)`, `from . import *`. */
export function readImport(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const at = nodes.findIndex(({ name }) => name === 'import');
  const named = dottedNames(reader, nodes.slice(at + 1));
  if (nodes[0]?.name !== 'from') {
    return [
      {
        kind: 'import',
        modules: named.map(({ name, ...rest }) => ({ module: name, ...rest })),
        ...spanOf(node),
      },
    ];
  }
  const path = nodes
    .slice(1, at === -1 ? undefined : at)
    .map((each) => textOf(reader, each))
    .join('');
  const level = /^\.*/.exec(path)?.[0].length ?? 0;
  return [
    {
      kind: 'import-from',
      level,
      module: path.slice(level),
      names: named,
      isStar: nodes.slice(at + 1).some(({ name }) => name === '*'),
      ...spanOf(node),
    },
  ];
}

function dottedNames(
  reader: TreeReader,
  nodes: readonly SyntaxNode[],
): readonly { readonly name: string; readonly alias?: string }[] {
  const names: { name: string; alias?: string }[] = [];
  let isNew = true;
  let isAlias = false;
  for (const node of nodes) {
    if (node.name === ',') isNew = true;
    else if (node.name === 'as') isAlias = true;
    else if (node.name === 'VariableName') {
      const text = textOf(reader, node);
      const last = names.at(-1);
      if (isNew || last === undefined) names.push({ name: text });
      else if (isAlias) last.alias = text;
      else last.name += `.${text}`;
      isNew = false;
      isAlias = false;
    }
  }
  return names;
}
