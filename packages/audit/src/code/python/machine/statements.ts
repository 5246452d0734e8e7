import { guardConstant, guardTest } from '../flows/apply-guards.ts';
import { errorFlow } from '../flows/error-flow.ts';
import { noteList } from '../flows/flow-members.ts';
import { commonGuards, GUARDS, settleGuards } from '../flows/guards.ts';
import { keepRaised, raisedFlows } from '../flows/raised-errors.ts';
import { checkAnswer } from '../sinks/check-answer.ts';
import { checkGlobal, checkRemoval } from '../sinks/check-shared.ts';
import type {
  Branch,
  ClassStatement,
  ExceptClause,
  Expression,
  FunctionStatement,
  Statement,
} from '../syntax/python-syntax.ts';
import type { Frame, FunctionAtom, Scope, Value } from './abstract-value.ts';
import { fieldCell, growCell, joinValues, NO_VALUE, NOTHING, readCell, unknown } from './cells.ts';
import { defineClass } from './classes.ts';
import { decorate } from './decorators.ts';
import { evaluate, joinWays, makeFunction } from './expressions.ts';
import { isExhausted } from './machine.ts';
import { runImport } from './run-import.ts';
import { mergeNow, moduleScope, writeName } from './scopes.ts';
import { bindTarget } from './targets.ts';
import { truthOf } from './truth.ts';
import { enterWith } from './with-values.ts';

/** Runs statements; false when what follows them is not reached. */
export function runBody(body: readonly Statement[], scope: Scope): boolean {
  for (const statement of body) {
    if (isExhausted(scope.frame.machine)) return false;
    if (!runStatement(statement, scope)) return false;
  }
  return true;
}

function runStatement(node: Statement, scope: Scope): boolean {
  switch (node.kind) {
    case 'expression':
      evaluate(node.value, scope);
      return true;
    case 'assign':
      runAssign(node, scope);
      return true;
    case 'update':
      runUpdate(node, scope);
      return true;
    case 'function':
      defineFunction(node, scope);
      return true;
    case 'class':
      runClass(node, scope);
      return true;
    case 'if':
      return runBranches(node.branches, scope);
    case 'while':
      return runWhile(node.branches, scope);
    case 'for':
      runFor(node, scope);
      return true;
    case 'try':
      return runTry(node, scope);
    case 'with':
      return runWith(node, scope);
    case 'match':
      return runMatch(node, scope);
    case 'return':
      growReturn(node.value, scope);
      return false;
    case 'raise':
      for (const value of node.values) keepRaised(evaluate(value, scope), scope.frame);
      return false;
    case 'assert':
      runAssert(node.values, scope);
      return true;
    case 'delete':
      for (const target of node.targets) runDelete(target, scope);
      return true;
    case 'jump':
      return true;
    case 'import':
    case 'import-from':
      runImport(node, scope);
      return true;
    case 'scope':
      for (const name of node.names) declare(name, node.how, scope);
      return true;
    case 'block':
      return runBody(node.body, scope);
  }
}

function declare(name: string, how: 'global' | 'nonlocal', scope: Scope): void {
  scope.elsewhere.set(name, how);
  if (how === 'global') fieldCell(moduleScope(scope).names, name);
}

function growReturn(value: Expression | undefined, scope: Scope): void {
  const { frame } = scope;
  const returned = value === undefined ? NOTHING : evaluate(value, scope);
  if (frame.answers && value !== undefined) checkAnswer(returned, { frame, site: value });
  frame.exits.push(scope.now.get(GUARDS) ?? NO_VALUE);
  growCell(frame.machine, frame.returned, returned);
}

function runAssert(values: readonly Expression[], scope: Scope): void {
  for (const value of values) evaluate(value, scope);
  const [test] = values;
  if (test !== undefined) guardTest(test, true, scope);
}

/** What is deleted is evaluated; elements of something that is shared are gone after it. */
function runDelete(target: Expression, scope: Scope): void {
  evaluate(target, scope);
  if (target.kind === 'item')
    checkRemoval(evaluate(target.object, scope), { frame: scope.frame, site: target });
}

function runAssign(node: Extract<Statement, { kind: 'assign' }>, scope: Scope): void {
  if (node.value === undefined) return;
  const value = evaluate(node.value, scope);
  for (const target of node.targets) {
    bindTarget(target, value, scope);
    if (target.kind === 'name') checkGlobal(target.name, value, { scope, site: node });
  }
}

function runUpdate(node: Extract<Statement, { kind: 'update' }>, scope: Scope): void {
  const { start, end } = node;
  const combined: Expression = {
    kind: 'binary',
    operator: node.operator,
    left: node.target,
    right: node.value,
    start,
    end,
  };
  const value = evaluate(combined, scope);
  bindTarget(node.target, value, scope);
  if (node.target.kind === 'name') checkGlobal(node.target.name, value, { scope, site: node });
}

function defineFunction(node: FunctionStatement, scope: Scope): void {
  const fn = makeFunction(node, scope);
  writeName(node.name, decorate(node.decorators, [fn], scope), scope);
}

function runClass(node: ClassStatement, scope: Scope): void {
  writeName(node.name, decorate(node.decorators, [defineClass(node, scope, runBody)], scope), scope);
}

function runBranches(branches: readonly Branch[], scope: Scope): boolean {
  const ways: Map<string, Value>[] = [];
  const guards: Value[] = [];
  let mayFallThrough = true;
  for (const { test, body } of branches) {
    const truth = test === undefined ? true : testTruth(test, scope);
    if (truth === false) continue;
    const before = new Map(scope.now);
    if (test !== undefined) guardTest(test, true, scope);
    if (runBody(body, scope)) {
      settleGuards(scope);
      ways.push(scope.now);
      if (body.at(-1)?.kind !== 'jump') guards.push(scope.now.get(GUARDS) ?? NO_VALUE);
    }
    scope.now = before;
    if (truth === true) {
      mayFallThrough = false;
      break;
    }
    if (test !== undefined) guardTest(test, false, scope);
  }
  if (mayFallThrough) {
    settleGuards(scope);
    ways.push(scope.now);
    guards.push(scope.now.get(GUARDS) ?? NO_VALUE);
  }
  joinWays(scope, ways);
  const [first, ...others] = guards;
  if (first !== undefined) scope.now.set(GUARDS, others.reduce(commonGuards, first));
  return ways.length > 0;
}

/** `__name__ == "__main__"` is false in Lambda, `TYPE_CHECKING` everywhere. */
function testTruth(test: Expression, scope: Scope): boolean | undefined {
  if (test.kind === 'binary' && test.operator === '==') {
    const [left, right] = [test.left, test.right];
    const names = [left, right].some((each) => each.kind === 'name' && each.name === '__name__');
    if (names) return false;
  }
  const name = test.kind === 'name' ? test.name : test.kind === 'member' ? test.name : '';
  if (name === 'TYPE_CHECKING') return false;
  const value = evaluate(test, scope);
  // A variable may have another value in another call; only constants in the code decide.
  return test.kind === 'constant' || test.kind === 'number' ? truthOf(value) : undefined;
}

function runWhile(branches: readonly Branch[], scope: Scope): boolean {
  const [loop, otherwise] = branches;
  if (loop === undefined) return true;
  const truth = loop.test === undefined ? undefined : testTruth(loop.test, scope);
  if (truth !== false) {
    runLoop(loop.body, scope, () => {
      if (loop.test !== undefined) guardTest(loop.test, true, scope);
    });
  }
  return otherwise === undefined || runBody(otherwise.body, scope) || true;
}

/** A loop's body runs again when a name that was there before holds something new. */
function runLoop(body: readonly Statement[], scope: Scope, bind?: () => void): void {
  const before = new Map(scope.now);
  bind?.();
  runBody(body, scope);
  const after = mergeNow(before, scope.now);
  // What every element was tested for holds for all of them.
  const tested = scope.now.get(GUARDS);
  if (tested !== undefined) after.set(GUARDS, tested);
  const isChanged = [...before].some(([name, value]) => name !== GUARDS && after.get(name) !== value);
  scope.now = after;
  if (!isChanged) return;
  const again = new Map(after);
  bind?.();
  runBody(body, scope);
  scope.now = mergeNow(again, scope.now);
}

function runFor(node: Extract<Statement, { kind: 'for' }>, scope: Scope): void {
  const { frame } = scope;
  const iterable = evaluate(node.iterable, scope);
  const elements = frame.machine.steps.elementsOf(iterable, { frame, site: node.iterable });
  if (node.iterable.kind === 'name') noteList(iterable, { frame, site: node.iterable });
  const steps = stepsIn(iterable, frame);
  if (steps !== undefined) {
    for (const step of steps) {
      bindTarget(node.target, step, scope);
      runBody(node.body, scope);
    }
  } else {
    runLoop(node.body, scope, () => {
      bindTarget(node.target, elements, scope);
    });
  }
  runBody(node.otherwise, scope);
}

const MOST_STEPS_OF_CHAIN = 8;

/** A short list of functions and objects is a chain: what one of them has checked, the next ones need not. */
function stepsIn(iterable: Value, frame: Frame): readonly Value[] | undefined {
  const [list, ...others] = iterable;
  if (list?.kind !== 'collection' || others.length > 0 || list.shape === 'dict') return undefined;
  if (readCell(list.rest, frame).length > 0 || list.fields.size > MOST_STEPS_OF_CHAIN) return undefined;
  const steps = [...list.fields.values()].map((cell) => readCell(cell, frame));
  const isChain =
    steps.length > 1 &&
    steps.every((step) => step.every(({ kind }) => /^(?:function|bound|instance|class)$/.test(kind)));
  return isChain ? steps : undefined;
}

function runTry(node: Extract<Statement, { kind: 'try' }>, scope: Scope): boolean {
  const before = new Map(scope.now);
  const ways: Map<string, Value>[] = [];
  const isDone = runBody(node.body, scope) && runBody(node.otherwise, scope);
  const after = scope.now;
  if (isDone) ways.push(after);
  for (const handler of node.handlers) {
    scope.now = mergeNow(before, after);
    if (handler.test !== undefined) evaluate(handler.test, scope);
    if (handler.name !== undefined) writeName(handler.name, caughtError(handler, scope), scope);
    if (runBody(handler.body, scope)) ways.push(scope.now);
  }
  scope.now = ways.length === 0 ? mergeNow(before, after) : ways.reduce(mergeNow);
  const isLastDone = runBody(node.last, scope);
  return isLastDone && ways.length > 0;
}

function caughtError({ test, body }: ExceptClause, scope: Scope): Value {
  const { frame } = scope;
  const first = body[0];
  const site = test ?? first ?? { start: 0, end: 0 };
  const value = unknown(frame.machine, 'an exception');
  const types = test === undefined ? NO_VALUE : evaluate(test, scope);
  return joinValues(value, [errorFlow(types, { frame, site }), ...raisedFlows(types, frame)]);
}

function runWith(node: Extract<Statement, { kind: 'with' }>, scope: Scope): boolean {
  for (const { value, target } of node.items) {
    const given = enterWith(evaluate(value, scope), { frame: scope.frame, site: value });
    if (target !== undefined) bindTarget(target, given, scope);
  }
  const before = new Map(scope.now);
  if (runBody(node.body, scope)) return true;
  // `with suppress(...)`: an exception may end the block, and not the function.
  const mayGoOn = endsByRaise(node.body);
  if (mayGoOn) scope.now = mergeNow(before, scope.now);
  return mayGoOn;
}

function endsByRaise(body: readonly Statement[]): boolean {
  return body.at(-1)?.kind === 'raise';
}

function runMatch(node: Extract<Statement, { kind: 'match' }>, scope: Scope): boolean {
  const { machine } = scope.frame;
  const subject = evaluate(node.subject, scope);
  const before = new Map(scope.now);
  const ways: Map<string, Value>[] = [before];
  for (const { names, guard, body, isConstant } of node.cases) {
    scope.now = new Map(before);
    if (isConstant) guardConstant(subject, scope);
    for (const name of names) {
      writeName(
        name,
        joinValues(
          unknown(machine, 'matched'),
          subject.filter(({ kind }) => kind !== 'scalar'),
        ),
        scope,
      );
    }
    if (guard !== undefined) evaluate(guard, scope);
    if (runBody(body, scope)) ways.push(scope.now);
  }
  joinWays(scope, ways);
  return true;
}

/** What running a function's frame does. */
export function functionRunner(fn: FunctionAtom): (frame: Frame) => void {
  return (frame) => {
    for (const [name, cell] of frame.parameters) {
      frame.scope.now.set(name, readCell(cell, frame));
      fieldCell(frame.scope.names, name);
      growCell(frame.machine, fieldCell(frame.scope.names, name), cell.value);
    }
    if (fn.node.kind === 'lambda') {
      growCell(frame.machine, frame.returned, evaluate(fn.node.body, frame.scope));
      return;
    }
    if (!runBody(fn.node.body, frame.scope)) return;
    frame.exits.push(frame.scope.now.get(GUARDS) ?? NO_VALUE);
    growCell(frame.machine, frame.returned, NOTHING);
  };
}
