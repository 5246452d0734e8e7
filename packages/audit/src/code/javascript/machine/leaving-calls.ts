import { children, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { ClosureAtom, Scope, Value } from './abstract-value.ts';
import { machineOf } from './make-atoms.ts';

const ASSERTIONS =
  /^(?:node:assert(?:\/strict)?|assert|tiny-invariant|invariant|http-assert|ts-invariant)(?:\.(?:ok|strict|default|invariant))*$/u;

/** The test of a call that throws unless it holds: `assert(test)`, or a function of the project that begins so. */
export function assertedTest(expression: SyntaxNode, scope: Scope): SyntaxNode | undefined {
  const call = callOf(expression);
  if (call === undefined) return undefined;
  const args = children(call, 'arguments');
  for (const atom of calleeOf(call, scope)) {
    if (atom.kind === 'external' && ASSERTIONS.test(atom.name)) return args[0];
    if (atom.kind === 'model' && atom.name === 'assert') return args[0];
    const at = atom.kind === 'closure' ? assertedParameter(atom) : -1;
    if (at >= 0) return args[at];
  }
  return isContextMethod(call, 'assert') ? args[0] : undefined;
}

/** Whether a call surely throws: `ctx.throw(400)`, a function of the project whose last statement throws. */
export function neverReturns(expression: SyntaxNode, scope: Scope): boolean {
  const call = callOf(expression);
  if (call === undefined) return false;
  if (isContextMethod(call, 'throw')) return true;
  const callee = calleeOf(call, scope);
  return callee.length > 0 && callee.every((atom) => atom.kind === 'closure' && endsByThrowing(atom));
}

function callOf(expression: SyntaxNode): SyntaxNode | undefined {
  const inner = expression.type === 'AwaitExpression' ? part(expression, 'argument') : expression;
  return inner?.type === 'CallExpression' ? inner : undefined;
}

/** Only names and their fields: nothing is run a second time. */
function calleeOf(call: SyntaxNode, scope: Scope): Value {
  const callee = part(call, 'callee');
  const object = callee?.type === 'MemberExpression' ? part(callee, 'object') : callee;
  const isPlain = object?.type === 'Identifier' || object?.type === 'ThisExpression';
  return callee === undefined || !isPlain ? [] : machineOf(scope.frame).steps.evaluate(callee, scope);
}

/** koa's `ctx.throw(…)` and `ctx.assert(…)`. https://koajs.com/#ctx-throw-status-msg-properties- */
function isContextMethod(call: SyntaxNode, name: string): boolean {
  const callee = part(call, 'callee');
  const object = part(callee, 'object');
  return nameOf(part(callee, 'property')) === name && /^(?:ctx|context|c)$/u.test(nameOf(object) ?? '');
}

/** `function assert(ok, message) { if (!ok) throw … }`. */
function assertedParameter({ node }: ClosureAtom): number {
  const [first] = children(part(node, 'body'), 'body');
  const test = first?.type === 'IfStatement' ? part(first, 'test') : undefined;
  if (test?.type !== 'UnaryExpression' || word(test, 'operator') !== '!') return -1;
  const name = nameOf(part(test, 'argument'));
  if (name === undefined || !throws(part(first, 'consequent'))) return -1;
  return children(node, 'params').findIndex((param) => nameOf(param) === name);
}

function throws(statement: SyntaxNode | undefined): boolean {
  const last = statement?.type === 'BlockStatement' ? children(statement, 'body').at(-1) : statement;
  return last?.type === 'ThrowStatement';
}

/** The last statement throws, and none before it returns. */
function endsByThrowing({ node }: ClosureAtom): boolean {
  const body = part(node, 'body');
  if (body?.type !== 'BlockStatement' || !throws(body)) return false;
  return children(body, 'body')
    .slice(0, -1)
    .every((each) => /^(?:Variable|Expression)/u.test(each.type));
}
