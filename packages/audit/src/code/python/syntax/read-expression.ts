import type { SyntaxNode } from '@lezer/common';
import type { Argument, DictEntry, Expression, ForClause, Parameter } from './python-syntax.ts';
import { literalShape, literalText, unescapeText } from './text-literal.ts';
import { deeper, nodesIn, spanOf, type TreeReader, textOf } from './tree-node.ts';

type NodeReader = (reader: TreeReader, node: SyntaxNode) => Expression;

const READERS: Readonly<Record<string, NodeReader>> = {
  VariableName: (reader, node) => ({ kind: 'name', name: textOf(reader, node), ...spanOf(node) }),
  PropertyName: (reader, node) => ({ kind: 'name', name: textOf(reader, node), ...spanOf(node) }),
  Number: readNumber,
  Boolean: (reader, node) => ({ kind: 'constant', value: textOf(reader, node) === 'True', ...spanOf(node) }),
  None: (_reader, node) => ({ kind: 'constant', value: null, ...spanOf(node) }),
  String: (reader, node) => ({ kind: 'text', parts: [literalText(textOf(reader, node))], ...spanOf(node) }),
  FormatString: (reader, node) => ({ kind: 'text', parts: formatParts(reader, node), ...spanOf(node) }),
  ContinuedString: readContinued,
  MemberExpression: readMember,
  CallExpression: readCall,
  ParenthesizedExpression: (reader, node) => readList(reader, nodesIn(node), node),
  TupleExpression: (reader, node) => readSequence(reader, node, 'tuple'),
  ArrayExpression: (reader, node) => readSequence(reader, node, 'list'),
  SetExpression: (reader, node) => readSequence(reader, node, 'set'),
  DictionaryExpression: (reader, node) => ({
    kind: 'dict',
    entries: readEntries(reader, node),
    ...spanOf(node),
  }),
  ComprehensionExpression: (reader, node) => readComprehension(reader, node, 'generator'),
  ArrayComprehensionExpression: (reader, node) => readComprehension(reader, node, 'list'),
  SetComprehensionExpression: (reader, node) => readComprehension(reader, node, 'set'),
  DictionaryComprehensionExpression: (reader, node) => readComprehension(reader, node, 'dict'),
  BinaryExpression: readBinary,
  UnaryExpression: readUnary,
  ConditionalExpression: readConditional,
  LambdaExpression: readLambda,
  AwaitExpression: (reader, node) => ({ kind: 'await', value: lastOf(reader, node), ...spanOf(node) }),
  YieldExpression: readYield,
  NamedExpression: readNamed,
};

/** Whether a node is an expression. */
export function isExpression(node: SyntaxNode): boolean {
  return READERS[node.name] !== undefined || node.name === 'Ellipsis';
}

/** Turns an expression of the tree into syntax; what is not one becomes `unknown` with its parts. */
export function readExpression(reader: TreeReader, node: SyntaxNode): Expression {
  const read = READERS[node.name];
  const nothing: Expression = { kind: 'unknown', parts: [], ...spanOf(node) };
  if (read === undefined)
    return node.firstChild === null ? nothing : deeper(reader, () => readParts(reader, node), nothing);
  return deeper(reader, () => read(reader, node), nothing);
}

function readParts(reader: TreeReader, node: SyntaxNode): Expression {
  const parts = nodesIn(node)
    .filter(isExpression)
    .map((each) => readExpression(reader, each));
  return { kind: 'unknown', parts, ...spanOf(node) };
}

/** Expressions beside each other, with `*x` among them: one stays itself, several with commas are a tuple. */
export function readList(reader: TreeReader, nodes: readonly SyntaxNode[], at: SyntaxNode): Expression {
  const items = starred(reader, nodes);
  const [only] = items;
  if (only !== undefined && items.length === 1 && !nodes.some(({ name }) => name === ',')) return only;
  const start = nodes[0]?.from ?? at.from;
  return { kind: 'sequence', shape: 'tuple', items, start, end: nodes.at(-1)?.to ?? at.to };
}

function starred(reader: TreeReader, nodes: readonly SyntaxNode[]): readonly Expression[] {
  const items: Expression[] = [];
  let isStar = false;
  for (const node of nodes) {
    if (node.name === '*') isStar = true;
    else if (isExpression(node)) {
      const value = readExpression(reader, node);
      items.push(isStar ? { kind: 'star', value, ...spanOf(node) } : value);
      isStar = false;
    }
  }
  return items;
}

function readNumber(reader: TreeReader, node: SyntaxNode): Expression {
  const value = Number(textOf(reader, node).replaceAll('_', ''));
  return { kind: 'number', value: Number.isFinite(value) ? value : 0, ...spanOf(node) };
}

function readContinued(reader: TreeReader, node: SyntaxNode): Expression {
  const parts = nodesIn(node).flatMap((each) =>
    each.name === 'FormatString' ? formatParts(reader, each) : [literalText(textOf(reader, each))],
  );
  return { kind: 'text', parts, ...spanOf(node) };
}

function formatParts(reader: TreeReader, node: SyntaxNode): readonly (string | Expression)[] {
  const { isRaw, quotes, opening } = literalShape(textOf(reader, node));
  const parts: (string | Expression)[] = [];
  let from = node.from + opening;
  const plain = (to: number): void => {
    const text = unescapeText(reader.text.slice(from, to), isRaw).replaceAll('{{', '{').replaceAll('}}', '}');
    if (to > from) parts.push(text);
  };
  for (const each of nodesIn(node)) {
    if (each.name !== 'FormatReplacement') continue;
    plain(each.from);
    const inner = nodesIn(each).find(isExpression);
    if (inner !== undefined) parts.push(readExpression(reader, inner));
    from = each.to;
  }
  plain(Math.max(from, node.to - quotes));
  return parts;
}

function readMember(reader: TreeReader, node: SyntaxNode): Expression {
  const nodes = nodesIn(node);
  const [first] = nodes;
  const unknown: Expression = { kind: 'unknown', parts: [], ...spanOf(node) };
  const object = first === undefined ? unknown : readExpression(reader, first);
  const opens = nodes.findIndex(({ name }) => name === '[');
  if (opens === -1) {
    const name = nodes.slice(1).findLast((each) => each.name === 'PropertyName');
    return { kind: 'member', object, name: name === undefined ? '' : textOf(reader, name), ...spanOf(node) };
  }
  const inside = nodes.slice(opens + 1).filter(({ name }) => name !== ']');
  if (inside.some(({ name }) => name === ':')) return { kind: 'slice', object, ...spanOf(node) };
  return { kind: 'item', object, key: readList(reader, inside, node), ...spanOf(node) };
}

function readCall(reader: TreeReader, node: SyntaxNode): Expression {
  const nodes = nodesIn(node);
  const [first] = nodes;
  const list = nodes.find(({ name }) => name === 'ArgList');
  const unknown: Expression = { kind: 'unknown', parts: [], ...spanOf(node) };
  const callee = first === undefined ? unknown : readExpression(reader, first);
  return {
    kind: 'call',
    callee,
    args: list === undefined ? [] : readArguments(reader, list),
    ...spanOf(node),
  };
}

/** Arguments of a call or of a class. */
export function readArguments(reader: TreeReader, list: SyntaxNode): readonly Argument[] {
  const nodes = nodesIn(list);
  if (nodes.some(({ name }) => name === 'for')) {
    return [{ value: readComprehension(reader, list, 'generator') }];
  }
  return separate(nodes).flatMap((part) => readArgument(reader, part));
}

function readArgument(reader: TreeReader, part: readonly SyntaxNode[]): readonly Argument[] {
  const values = part.filter(isExpression);
  const value = values.at(-1);
  if (value === undefined) return [];
  const spread = part.find(({ name }) => name === '*' || name === '**')?.name;
  const [first] = values;
  const isNamed = part.some(({ name }) => name === 'AssignOp') && values.length > 1;
  return [
    {
      value: readExpression(reader, value),
      ...(isNamed && first !== undefined ? { name: textOf(reader, first) } : {}),
      ...(spread === '*' || spread === '**' ? { spread } : {}),
    },
  ];
}

/** Splits at commas, and leaves out brackets. */
export function separate(nodes: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const parts: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') parts.push([]);
    else if (!'()[]{}'.includes(node.name)) parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.length > 0);
}

function readSequence(reader: TreeReader, node: SyntaxNode, shape: 'list' | 'tuple' | 'set'): Expression {
  return { kind: 'sequence', shape, items: starred(reader, nodesIn(node)), ...spanOf(node) };
}

function readEntries(reader: TreeReader, node: SyntaxNode): readonly DictEntry[] {
  return separate(nodesIn(node)).flatMap((part): readonly DictEntry[] => {
    const [first, second] = part.filter(isExpression);
    if (first === undefined) return [];
    if (part.some(({ name }) => name === '**') || second === undefined) {
      return [{ value: readExpression(reader, first) }];
    }
    return [{ key: readExpression(reader, first), value: readExpression(reader, second) }];
  });
}

function readComprehension(
  reader: TreeReader,
  node: SyntaxNode,
  shape: 'list' | 'set' | 'dict' | 'generator',
): Expression {
  const nodes = nodesIn(node).filter(({ name }) => !'()[]{}'.includes(name));
  const starts = nodes.findIndex(({ name }) => name === 'for' || name === 'async');
  const [first, second] = nodes.slice(0, starts).filter(isExpression);
  const nothing: Expression = { kind: 'unknown', parts: [], ...spanOf(node) };
  const one = first === undefined ? nothing : readExpression(reader, first);
  const two = second === undefined ? undefined : readExpression(reader, second);
  const clauses = readClauses(reader, nodes.slice(starts));
  return {
    kind: 'comprehension',
    shape,
    value: two ?? one,
    ...(two === undefined ? {} : { key: one }),
    clauses,
    ...spanOf(node),
  };
}

function readClauses(reader: TreeReader, nodes: readonly SyntaxNode[]): readonly ForClause[] {
  const clauses: { target: SyntaxNode[]; iterable?: Expression; conditions: Expression[] }[] = [];
  let part = '';
  for (const node of nodes) {
    if (node.name === 'for') clauses.push({ target: [], conditions: [] });
    if (node.name === 'for' || node.name === 'in' || node.name === 'if') part = node.name;
    const clause = clauses.at(-1);
    if (clause === undefined) continue;
    if (part === 'for' && node.name !== 'for') clause.target.push(node);
    else if (!isExpression(node)) continue;
    else if (part === 'in') clause.iterable = readExpression(reader, node);
    else clause.conditions.push(readExpression(reader, node));
  }
  return clauses.flatMap(({ target, iterable, conditions }) => {
    const [first] = target;
    if (first === undefined || iterable === undefined) return [];
    return [{ target: readList(reader, target, first), iterable, conditions }];
  });
}

function readBinary(reader: TreeReader, node: SyntaxNode): Expression {
  const nodes = nodesIn(node);
  const [left, right] = nodes.filter(isExpression);
  if (left === undefined || right === undefined) return readParts(reader, node);
  const operator = nodes
    .filter((each) => !isExpression(each))
    .map((each) => textOf(reader, each))
    .join(' ')
    .trim();
  return {
    kind: 'binary',
    operator,
    left: readExpression(reader, left),
    right: readExpression(reader, right),
    ...spanOf(node),
  };
}

function readUnary(reader: TreeReader, node: SyntaxNode): Expression {
  const isNot = node.firstChild?.name === 'not';
  const value = lastOf(reader, node);
  if (isNot) return { kind: 'not', value, ...spanOf(node) };
  const isMinus = reader.text[node.from] === '-';
  if (value.kind === 'number') return { ...value, value: isMinus ? -value.value : value.value };
  return { kind: 'unknown', parts: [value], ...spanOf(node) };
}

function readConditional(reader: TreeReader, node: SyntaxNode): Expression {
  const [then, test, otherwise] = nodesIn(node).filter(isExpression);
  if (then === undefined || test === undefined || otherwise === undefined) return readParts(reader, node);
  return {
    kind: 'conditional',
    test: readExpression(reader, test),
    yes: readExpression(reader, then),
    otherwise: readExpression(reader, otherwise),
    ...spanOf(node),
  };
}

function readLambda(reader: TreeReader, node: SyntaxNode): Expression {
  const list = nodesIn(node).find(({ name }) => name === 'ParamList');
  const parameters = list === undefined ? [] : readParameters(reader, list);
  return { kind: 'lambda', parameters, body: lastOf(reader, node), ...spanOf(node) };
}

/** Parameters of a function, of a lambda. */
export function readParameters(reader: TreeReader, list: SyntaxNode): readonly Parameter[] {
  return separate(nodesIn(list)).flatMap((part): readonly Parameter[] => {
    const name = part.find((each) => each.name === 'VariableName');
    if (name === undefined) return [];
    const spread = part.find((each) => each.name === '*' || each.name === '**')?.name;
    const equals = part.findIndex((each) => each.name === 'AssignOp');
    const fallback = equals === -1 ? undefined : part.slice(equals + 1).find(isExpression);
    const type = part.find((each) => each.name === 'TypeDef');
    return [
      {
        name: textOf(reader, name),
        ...(spread === '*' || spread === '**' ? { spread } : {}),
        ...(fallback === undefined ? {} : { fallback: readExpression(reader, fallback) }),
        ...(type === undefined ? {} : { annotation: lastOf(reader, type) }),
      },
    ];
  });
}

/** `yield x`, `yield from x`. */
export function readYield(reader: TreeReader, node: SyntaxNode): Expression {
  reader.hasYield = true;
  const nodes = nodesIn(node).slice(1);
  const isFrom = nodes[0]?.name === 'from';
  if (!nodes.some(isExpression)) return { kind: 'yield', isFrom, ...spanOf(node) };
  return { kind: 'yield', value: readList(reader, nodes, node), isFrom, ...spanOf(node) };
}

function readNamed(reader: TreeReader, node: SyntaxNode): Expression {
  const [target, value] = nodesIn(node).filter(isExpression);
  if (target === undefined || value === undefined) return readParts(reader, node);
  return {
    kind: 'named',
    target: readExpression(reader, target),
    value: readExpression(reader, value),
    ...spanOf(node),
  };
}

function lastOf(reader: TreeReader, node: SyntaxNode): Expression {
  const last = nodesIn(node).findLast(isExpression);
  return last === undefined ? { kind: 'unknown', parts: [], ...spanOf(node) } : readExpression(reader, last);
}
