import { children, part, type SyntaxNode } from '../syntax/syntax-node.ts';
import type { Atom, CallUse, ClosureAtom, Scope, Value } from './abstract-value.ts';
import { bundlerHelper } from './bundler-shapes.ts';
import { joinAll, joinValues, readCell } from './cells.ts';
import { enterClosure } from './enter-closure.ts';
import { withCleared } from './facts.ts';
import { construct, runConstructor } from './instances.ts';
import { machineOf } from './make-atoms.ts';
import { callExternal, callUnknown } from './outside.ts';
import { memberNames } from './patterns.ts';
import { superclassOf, superMembers } from './super-members.ts';
import { useAt } from './use-at.ts';

/** `f(x)`, `o.m(x)`, `super(x)`. */
export function evaluateCall(node: SyntaxNode, scope: Scope): Value {
  const callee = part(node, 'callee');
  if (callee === undefined) return [];
  const plain = callee.type === 'ChainExpression' ? (part(callee, 'expression') ?? callee) : callee;
  if (plain.type === 'Super') return callSuper(node, scope);
  if (plain.type === 'MemberExpression') return callMember(plain, node, scope);
  const { steps } = machineOf(scope.frame);
  const value = steps.evaluate(plain, scope);
  return callValue(value, argumentsOf(node, scope));
}

/** What a call hands over; the elements of a spread list whose places are known keep them. */
function argumentsOf(node: SyntaxNode, scope: Scope): CallUse {
  const { steps } = machineOf(scope.frame);
  const args: Value[] = [];
  let moreArgs: Value = [];
  let isPlaced = true;
  for (const argument of children(node, 'arguments')) {
    if (argument.type !== 'SpreadElement') {
      const value = steps.evaluate(argument, scope);
      if (isPlaced) args.push(value);
      else moreArgs = joinValues(moreArgs, value);
      continue;
    }
    const inner = part(argument, 'argument');
    const spread = inner === undefined ? [] : steps.evaluate(inner, scope);
    const placed = isPlaced ? placedElements(spread, scope) : undefined;
    if (placed !== undefined) args.push(...placed);
    else {
      isPlaced = false;
      moreArgs = joinValues(moreArgs, steps.elementsOf(spread, useAt(argument, scope)));
    }
  }
  return { frame: scope.frame, site: node, args, moreArgs, receiver: [] };
}

function placedElements(spread: Value, scope: Scope): readonly Value[] | undefined {
  const [only] = spread;
  if (spread.length !== 1 || only?.kind !== 'object' || only.shape !== 'array') return undefined;
  if (readCell(only.anyField, scope.frame).length > 0 || !only.isComplete) return undefined;
  return [...only.fields.values()].map((cell) => readCell(cell, scope.frame));
}

function callMember(callee: SyntaxNode, node: SyntaxNode, scope: Scope): Value {
  const object = part(callee, 'object');
  if (object === undefined) return [];
  const { steps } = machineOf(scope.frame);
  const isSuper = object.type === 'Super';
  if (isUnused(object, node, scope)) scope.frame.discarded = object;
  const over = isSuper ? superMembers(scope) : steps.evaluate(object, scope);
  const names = memberNames(callee, scope);
  const use = argumentsOf(node, scope);
  const results: Value[] = [];
  for (const atom of over) {
    const receiver = isSuper ? readCell(scope.frame.thisValue, scope.frame) : [atom];
    const each: CallUse = { ...use, receiver };
    if (names !== undefined) {
      for (const name of names) results.push(callValue(steps.readMember([atom], name, each), each));
    } else if (atom.kind === 'model' && atom.dynamicMember !== undefined)
      results.push(atom.dynamicMember(each));
    else results.push(callValue(steps.readAnyMember([atom], each), each));
  }
  return joinAll(results);
}

/** In `a.b().c()` as a statement of its own, nobody takes `a.b()` either. */
function isUnused(object: SyntaxNode, node: SyntaxNode, scope: Scope): boolean {
  return scope.frame.discarded === node && object.type === 'CallExpression';
}

function callSuper(node: SyntaxNode, scope: Scope): Value {
  const use = argumentsOf(node, scope);
  const instance = readCell(scope.frame.thisValue, scope.frame);
  for (const atom of superclassOf(scope)) runConstructor(atom, instance, use);
  return [];
}

/** `new C(x)`. */
export function evaluateNew(node: SyntaxNode, scope: Scope): Value {
  const callee = part(node, 'callee');
  if (callee === undefined) return [];
  const value = machineOf(scope.frame).steps.evaluate(callee, scope);
  return constructValue(value, argumentsOf(node, scope));
}

export function constructValue(callee: Value, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  return joinAll(
    callee.map((atom) => {
      const answer = steps.watchCall(atom, use) ?? construct(atom, use);
      return atom.kind === 'closure' || atom.kind === 'class' ? answer : steps.watchAnswer(atom, use, answer);
    }),
  );
}

/** Calls everything that a value may be. */
export function callValue(callee: Value, use: CallUse): Value {
  return joinAll(callee.map((atom) => callAtom(atom, use)));
}

function callAtom(atom: Atom, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const watched = steps.watchCall(atom, use);
  if (watched !== undefined) return watched;
  const answer = plainCall(atom, use);
  return atom.kind === 'closure' || atom.kind === 'class' ? answer : steps.watchAnswer(atom, use, answer);
}

function plainCall(atom: Atom, use: CallUse): Value {
  switch (atom.kind) {
    case 'closure':
      return callClosure(atom, use);
    case 'class':
      runConstructor(atom, use.receiver, use);
      return use.receiver;
    case 'model':
      return atom.call === undefined ? callUnknown(atom.name, use) : atom.call(use);
    case 'external':
      return callExternal(atom, use);
    case 'scalar':
      return atom.value.kind === 'unknown' ? callUnknown(atom.value.because, use) : [];
    default:
      return [];
  }
}

function callClosure(closure: ClosureAtom, use: CallUse): Value {
  const { steps } = machineOf(use.frame);
  const shape = bundlerHelper(closure);
  const helper = shape === undefined ? undefined : steps.helper(shape, use.frame);
  if (helper !== undefined) return steps.callValue(helper, use);
  const frame = enterClosure(closure, use);
  // What a function makes sure of before it ends, its caller knows: `assertName(name)`.
  if (frame.exitFacts !== undefined && frame !== use.frame)
    use.frame.facts = withCleared(use.frame.facts, frame.exitFacts.cleared);
  return readCell(frame.returned, use.frame);
}
