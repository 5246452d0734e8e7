import type { SyntaxNode } from '@lezer/common';
import type {
  Branch,
  ClassStatement,
  ExceptClause,
  Expression,
  FunctionStatement,
  MatchCase,
  Statement,
} from './python-syntax.ts';
import {
  isExpression,
  readArguments,
  readExpression,
  readList,
  readParameters,
  readYield,
  separate,
} from './read-expression.ts';
import { readImport } from './read-import.ts';
import { deeper, nodesIn, spanOf, type TreeReader, textOf } from './tree-node.ts';

type StatementReader = (reader: TreeReader, node: SyntaxNode) => readonly Statement[];

const READERS: Readonly<Record<string, StatementReader>> = {
  StatementGroup: (reader, node) => readAll(reader, nodesIn(node)),
  Script: (reader, node) => readAll(reader, nodesIn(node)),
  Body: (reader, node) => readAll(reader, nodesIn(node)),
  AssignStatement: readAssign,
  UpdateStatement: readUpdate,
  ExpressionStatement: (reader, node) => asExpression(readList(reader, nodesIn(node), node)),
  PrintStatement: readLoose,
  BreakStatement: (_reader, node) => [{ kind: 'jump', ...spanOf(node) }],
  ContinueStatement: (_reader, node) => [{ kind: 'jump', ...spanOf(node) }],
  ReturnStatement: readReturn,
  YieldStatement: (reader, node) => asExpression(readYield(reader, node)),
  RaiseStatement: (reader, node) => [{ kind: 'raise', values: expressionsIn(reader, node), ...spanOf(node) }],
  AssertStatement: (reader, node) => [
    { kind: 'assert', values: expressionsIn(reader, node), ...spanOf(node) },
  ],
  DeleteStatement: (reader, node) => [
    { kind: 'delete', targets: expressionsIn(reader, node), ...spanOf(node) },
  ],
  ImportStatement: readImport,
  ScopeStatement: readScope,
  IfStatement: (reader, node) => [{ kind: 'if', branches: readBranches(reader, node), ...spanOf(node) }],
  WhileStatement: (reader, node) => [
    { kind: 'while', branches: readBranches(reader, node), ...spanOf(node) },
  ],
  ForStatement: readFor,
  TryStatement: readTry,
  WithStatement: readWith,
  MatchStatement: readMatch,
  FunctionDefinition: (reader, node) => [readFunction(reader, node, [])],
  ClassDefinition: (reader, node) => [readClass(reader, node, [])],
  DecoratedStatement: readDecorated,
};

/** The statements that a node of the tree stands for; what was not understood gives the parts that were. */
export function readStatement(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const read = READERS[node.name];
  if (read !== undefined) return deeper(reader, () => read(reader, node), []);
  if (isExpression(node)) return asExpression(readExpression(reader, node));
  return node.firstChild === null ? [] : deeper(reader, () => readAll(reader, nodesIn(node)), []);
}

function readAll(reader: TreeReader, nodes: readonly SyntaxNode[]): readonly Statement[] {
  return nodes.flatMap((node) => readStatement(reader, node));
}

function asExpression(value: Expression): readonly Statement[] {
  return [{ kind: 'expression', value, start: value.start, end: value.end }];
}

function expressionsIn(reader: TreeReader, node: SyntaxNode): readonly Expression[] {
  return nodesIn(node)
    .filter(isExpression)
    .map((each) => readExpression(reader, each));
}

function readLoose(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  return expressionsIn(reader, node).flatMap(asExpression);
}

function readAssign(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const parts: SyntaxNode[][] = [[]];
  let type: SyntaxNode | undefined;
  for (const each of nodesIn(node)) {
    if (each.name === 'AssignOp') parts.push([]);
    else if (each.name === 'TypeDef') type = each;
    else parts.at(-1)?.push(each);
  }
  const read = parts.map((part) => readList(reader, part, node));
  const annotation = type === undefined ? undefined : expressionsIn(reader, type).at(-1);
  const value = parts.length > 1 ? read.at(-1) : undefined;
  return [
    {
      kind: 'assign',
      targets: value === undefined ? read : read.slice(0, -1),
      ...(value === undefined ? {} : { value }),
      ...(annotation === undefined ? {} : { annotation }),
      ...spanOf(node),
    },
  ];
}

function readUpdate(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const at = nodes.findIndex(({ name }) => name === 'UpdateOp');
  const operator = nodes[at];
  if (operator === undefined) return readLoose(reader, node);
  return [
    {
      kind: 'update',
      target: readList(reader, nodes.slice(0, at), node),
      operator: textOf(reader, operator).replace(/=$/, ''),
      value: readList(reader, nodes.slice(at + 1), node),
      ...spanOf(node),
    },
  ];
}

function readReturn(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node).slice(1);
  if (!nodes.some(isExpression)) return [{ kind: 'return', ...spanOf(node) }];
  return [{ kind: 'return', value: readList(reader, nodes, node), ...spanOf(node) }];
}

function readScope(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const [first, ...rest] = nodesIn(node);
  const how = first?.name === 'nonlocal' ? 'nonlocal' : 'global';
  const names = rest.filter(({ name }) => name === 'VariableName').map((each) => textOf(reader, each));
  return [{ kind: 'scope', how, names, ...spanOf(node) }];
}

function bodyOf(reader: TreeReader, node: SyntaxNode | undefined): readonly Statement[] {
  return node === undefined ? [] : readStatement(reader, node);
}

/** `if`, `elif`, `else`; `while`, `else`. */
function readBranches(reader: TreeReader, node: SyntaxNode): readonly Branch[] {
  const branches: Branch[] = [];
  let test: Expression | undefined;
  for (const each of nodesIn(node)) {
    if (isExpression(each)) test = readExpression(reader, each);
    if (each.name !== 'Body') continue;
    branches.push({ ...(test === undefined ? {} : { test }), body: bodyOf(reader, each) });
    test = undefined;
  }
  return branches;
}

function readFor(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const from = nodes.findIndex(({ name }) => name === 'for');
  const middle = nodes.findIndex(({ name }) => name === 'in');
  const [body, otherwise] = nodes.filter(({ name }) => name === 'Body');
  const to = body === undefined ? nodes.length : nodes.indexOf(body);
  const target = nodes.slice(from + 1, middle);
  if (middle === -1) return readAll(reader, nodes);
  return [
    {
      kind: 'for',
      target: readList(reader, target, node),
      iterable: readList(reader, nodes.slice(middle + 1, to), node),
      body: bodyOf(reader, body),
      otherwise: bodyOf(reader, otherwise),
      ...spanOf(node),
    },
  ];
}

function readTry(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const parts: Record<'body' | 'otherwise' | 'last', Statement[]> = { body: [], otherwise: [], last: [] };
  const handlers: ExceptClause[] = [];
  let word = 'try';
  let head: SyntaxNode[] = [];
  for (const each of nodesIn(node)) {
    if (each.name === 'except' || each.name === 'else' || each.name === 'finally') {
      word = each.name;
      head = [];
    } else if (each.name !== 'Body') head.push(each);
    else if (word === 'except') handlers.push(readHandler(reader, head, each));
    else
      parts[word === 'try' ? 'body' : word === 'else' ? 'otherwise' : 'last'].push(...bodyOf(reader, each));
  }
  return [{ kind: 'try', ...parts, handlers, ...spanOf(node) }];
}

function readHandler(reader: TreeReader, head: readonly SyntaxNode[], body: SyntaxNode): ExceptClause {
  const [test, name] = head.filter(isExpression);
  return {
    ...(test === undefined ? {} : { test: readExpression(reader, test) }),
    ...(name === undefined ? {} : { name: textOf(reader, name) }),
    body: bodyOf(reader, body),
  };
}

function readWith(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const body = nodes.find(({ name }) => name === 'Body');
  const starts = nodes.findIndex(({ name }) => name === 'with');
  const head = nodes.slice(starts + 1).filter((each) => each !== body);
  const items = separate(head).flatMap((part) => {
    const [value, target] = part.filter(isExpression);
    if (value === undefined) return [];
    return [
      {
        value: readExpression(reader, value),
        ...(target === undefined ? {} : { target: readExpression(reader, target) }),
      },
    ];
  });
  return [{ kind: 'with', items, body: bodyOf(reader, body), ...spanOf(node) }];
}

function readMatch(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const subject = nodes.find(isExpression);
  const body = nodes.find(({ name }) => name === 'MatchBody');
  if (subject === undefined || body === undefined) return readAll(reader, nodes);
  const cases = nodesIn(body).flatMap((each) =>
    each.name === 'MatchClause' ? [readCase(reader, each)] : [],
  );
  return [{ kind: 'match', subject: readExpression(reader, subject), cases, ...spanOf(node) }];
}

function readCase(reader: TreeReader, node: SyntaxNode): MatchCase {
  const nodes = nodesIn(node);
  const guard = nodes.find(({ name }) => name === 'Guard');
  const test = guard === undefined ? undefined : expressionsIn(reader, guard)[0];
  const patterns = nodes.filter(({ name }) => name !== 'Body' && name !== 'Guard');
  return {
    names: patterns.flatMap((each) => namesIn(reader, each)),
    isConstant: patterns.some(isConstantPattern),
    ...(test === undefined ? {} : { guard: test }),
    body: bodyOf(
      reader,
      nodes.find(({ name }) => name === 'Body'),
    ),
  };
}

function isConstantPattern(pattern: SyntaxNode): boolean {
  if (pattern.name === 'LiteralPattern') return true;
  const parts = nodesIn(pattern).filter(({ name }) => /Pattern$/.test(name));
  return pattern.name === 'OrPattern' && parts.every(({ name }) => name === 'LiteralPattern');
}

function namesIn(reader: TreeReader, pattern: SyntaxNode): readonly string[] {
  if (pattern.name === 'CapturePattern') return [textOf(reader, pattern)];
  const nodes = nodesIn(pattern);
  const bound = pattern.name === 'AsPattern' ? nodes.filter(({ name }) => name === 'VariableName') : [];
  const own = bound.map((each) => textOf(reader, each));
  return [...own, ...deeper(reader, () => nodes.flatMap((each) => namesIn(reader, each)), [])];
}

function readDecorated(reader: TreeReader, node: SyntaxNode): readonly Statement[] {
  const nodes = nodesIn(node);
  const decorators = nodes
    .filter(({ name }) => name === 'Decorator')
    .map((each) => readDecorator(reader, each));
  return nodes.flatMap((each): readonly Statement[] => {
    if (each.name === 'FunctionDefinition') return [readFunction(reader, each, decorators)];
    if (each.name === 'ClassDefinition') return [readClass(reader, each, decorators)];
    return [];
  });
}

function readDecorator(reader: TreeReader, node: SyntaxNode): Expression {
  let value: Expression | undefined;
  for (const each of nodesIn(node)) {
    const span = { start: node.from + 1, end: each.to };
    if (each.name === 'ArgList' && value !== undefined) {
      value = { kind: 'call', callee: value, args: readArguments(reader, each), ...span };
    } else if (each.name === 'VariableName' || each.name === 'PropertyName') {
      const name = textOf(reader, each);
      value =
        value === undefined
          ? { kind: 'name', name, ...span }
          : { kind: 'member', object: value, name, ...span };
    }
  }
  return value ?? { kind: 'unknown', parts: [], ...spanOf(node) };
}

function readFunction(
  reader: TreeReader,
  node: SyntaxNode,
  decorators: readonly Expression[],
): FunctionStatement {
  const nodes = nodesIn(node);
  const outer = reader.hasYield;
  reader.hasYield = false;
  const list = nodes.find(({ name }) => name === 'ParamList');
  const body = bodyOf(
    reader,
    nodes.find(({ name }) => name === 'Body'),
  );
  const isGenerator = reader.hasYield;
  reader.hasYield = outer;
  return {
    kind: 'function',
    name: nameOf(reader, nodes),
    parameters: list === undefined ? [] : readParameters(reader, list),
    body,
    decorators,
    isGenerator,
    ...spanOf(node),
  };
}

function readClass(reader: TreeReader, node: SyntaxNode, decorators: readonly Expression[]): ClassStatement {
  const nodes = nodesIn(node);
  const list = nodes.find(({ name }) => name === 'ArgList');
  return {
    kind: 'class',
    name: nameOf(reader, nodes),
    args: list === undefined ? [] : readArguments(reader, list),
    body: bodyOf(
      reader,
      nodes.find(({ name }) => name === 'Body'),
    ),
    decorators,
    ...spanOf(node),
  };
}

function nameOf(reader: TreeReader, nodes: readonly SyntaxNode[]): string {
  const name = nodes.find((each) => each.name === 'VariableName');
  return name === undefined ? '' : textOf(reader, name);
}
