import { children, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import type { Facts, Scope, Value } from './abstract-value.ts';
import { NOTHING } from './cells.ts';
import { eitherFacts, withCleared } from './facts.ts';
import { assertedTest, neverReturns } from './leaving-calls.ts';
import { fieldCell, grow, machineOf, objectAt, scalar } from './make-atoms.ts';
import { blockScope, cellOf, isTypeOnly } from './scopes.ts';
import { ALL_DANGERS } from './trace.ts';
import { errorValue, heldValue } from './traces.ts';
import { truthOf } from './truth.ts';
import { useAt } from './use-at.ts';

type Run = (node: SyntaxNode, scope: Scope) => boolean;

/** Runs a statement. True: what follows in the block is never reached. */
export function runStatement(node: SyntaxNode, scope: Scope): boolean {
  const run = STATEMENTS[node.type];
  return run === undefined ? false : run(node, scope);
}

/** Runs statements until one of them leaves. */
export function runBody(body: readonly SyntaxNode[], scope: Scope): boolean {
  for (const statement of body) if (runStatement(statement, scope)) return true;
  return false;
}

const STATEMENTS: Readonly<Record<string, Run>> = {
  ExpressionStatement: runExpression,
  VariableDeclaration: runVariables,
  ClassDeclaration: runClass,
  ReturnStatement: runReturn,
  ThrowStatement: (node, scope) => {
    evaluatePart(node, 'argument', scope);
    return true;
  },
  IfStatement: runIf,
  BlockStatement: (node, scope) => {
    const body = children(node, 'body');
    return runBody(body, blockScope(node, body, scope));
  },
  ForStatement: runFor,
  ForInStatement: runForEach,
  ForOfStatement: runForEach,
  WhileStatement: runLoop,
  DoWhileStatement: runLoop,
  TryStatement: runTry,
  SwitchStatement: runSwitch,
  LabeledStatement: (node, scope) => {
    runPart(node, 'body', scope);
    return false;
  },
  BreakStatement: () => true,
  ContinueStatement: () => true,
  WithStatement: (node, scope) => {
    evaluatePart(node, 'object', scope);
    runPart(node, 'body', scope);
    return false;
  },
  TSEnumDeclaration: runEnum,
  TSModuleDeclaration: runNamespace,
  ExportNamedDeclaration: (node, scope) => {
    const declaration = part(node, 'declaration');
    return declaration !== undefined && runStatement(declaration, scope);
  },
};

function evaluatePart(node: SyntaxNode, field: string, scope: Scope): Value {
  const inner = part(node, field);
  return inner === undefined ? [] : machineOf(scope.frame).steps.evaluate(inner, scope);
}

function runPart(node: SyntaxNode, field: string, scope: Scope): boolean {
  const inner = part(node, field);
  return inner !== undefined && runStatement(inner, scope);
}

function runExpression(node: SyntaxNode, scope: Scope): boolean {
  const expression = part(node, 'expression');
  if (expression === undefined) return false;
  scope.frame.discarded =
    expression.type === 'AwaitExpression' ? (part(expression, 'argument') ?? expression) : expression;
  machineOf(scope.frame).steps.evaluate(expression, scope);
  assumeAsserted(expression, scope);
  return neverReturns(expression, scope);
}

/** `assert(HOSTS.has(host))`: what follows is only reached when it holds. */
function assumeAsserted(expression: SyntaxNode, scope: Scope): void {
  const { frame } = scope;
  const test = frame.isLoading ? undefined : assertedTest(expression, scope);
  if (test !== undefined)
    frame.facts = withCleared(frame.facts, machineOf(frame).steps.factsOfTest(test, scope, true));
}

/** Expressions that a constant may stand for in a test. */
const TESTS =
  /^(?:Literal|CallExpression|BinaryExpression|LogicalExpression|UnaryExpression|MemberExpression)$/u;

function runVariables(node: SyntaxNode, scope: Scope): boolean {
  if (isTypeOnly(node)) return false;
  const { steps } = machineOf(scope.frame);
  for (const each of children(node, 'declarations')) {
    const id = part(each, 'id');
    const init = part(each, 'init');
    if (init === undefined) continue;
    const value = steps.evaluate(init, scope);
    if (id !== undefined) steps.bindPattern(id, value, scope);
    if (word(node, 'kind') === 'const' && id?.type === 'Identifier' && TESTS.test(init.type)) {
      const cell = cellOf(word(id, 'name'), scope);
      if (cell !== undefined) machineOf(scope.frame).watch.tests.set(cell, { node: init, scope });
    }
  }
  return false;
}

function runClass(node: SyntaxNode, scope: Scope): boolean {
  if (isTypeOnly(node)) return false;
  const machine = machineOf(scope.frame);
  const made = machine.steps.makeClass(node, scope);
  const name = nameOf(part(node, 'id'));
  const cell = name === undefined ? undefined : cellOf(name, scope);
  if (cell !== undefined) grow(machine, cell, [made]);
  return false;
}

function runReturn(node: SyntaxNode, scope: Scope): boolean {
  const argument = part(node, 'argument');
  const machine = machineOf(scope.frame);
  grow(
    machine,
    scope.frame.returned,
    argument === undefined ? [NOTHING] : machine.steps.evaluate(argument, scope),
  );
  noteAnswer(argument, scope);
  noteExit(scope);
  return true;
}

/** Ways out of one function that are told apart; one that has more of them is no test. */
export const MOST_ANSWERS = 40;

function noteAnswer(argument: SyntaxNode | undefined, scope: Scope): void {
  const { frame } = scope;
  frame.answers ??= [];
  if (frame.answers.length >= MOST_ANSWERS) return;
  frame.answers.push({
    scope,
    cleared: frame.facts.cleared,
    ...(argument === undefined ? {} : { argument }),
  });
}

/** What holds whenever a function ends is what its callers know afterwards. */
export function noteExit({ frame }: Scope): void {
  frame.exitFacts =
    frame.exitFacts === undefined ? frame.facts : mergedFacts(frame.exitFacts, frame.facts, frame);
}

function mergedFacts(one: Facts, other: Facts, frame: Scope['frame']): Facts {
  const machine = machineOf(frame);
  return eitherFacts(one, other, (cell, facts) => heldValue(cell, facts, machine));
}

function runIf(node: SyntaxNode, scope: Scope): boolean {
  const { frame } = scope;
  const truth = truthOf(evaluatePart(node, 'test', scope));
  const before = frame.facts;
  assume(node, scope, true);
  const leavesThen = truth === false ? true : runPart(node, 'consequent', scope);
  const afterThen = frame.facts;
  frame.facts = before;
  assume(node, scope, false);
  const leavesElse = truth === true ? true : runPart(node, 'alternate', scope);
  if (leavesElse) frame.facts = afterThen;
  else if (!leavesThen) frame.facts = mergedFacts(afterThen, frame.facts, frame);
  if (truth === true) return leavesThen;
  return leavesThen && leavesElse;
}

/** What is known where a statement's test came out one way. */
function assume(node: SyntaxNode, scope: Scope, outcome: boolean): void {
  const test = part(node, 'test');
  const { frame } = scope;
  if (test === undefined || frame.isLoading) return;
  frame.facts = withCleared(frame.facts, machineOf(frame).steps.factsOfTest(test, scope, outcome));
}

/** Runs something that may run or not; afterwards only what holds either way is known. */
function runMaybe(scope: Scope, run: () => void): void {
  const { frame } = scope;
  const before = frame.facts;
  run();
  frame.facts = mergedFacts(before, frame.facts, frame);
}

function runFor(node: SyntaxNode, scope: Scope): boolean {
  const init = part(node, 'init');
  const inner = blockScope(node, init === undefined ? [] : [init], scope);
  if (init?.type === 'VariableDeclaration') runStatement(init, inner);
  else evaluatePart(node, 'init', inner);
  evaluatePart(node, 'test', inner);
  runMaybe(inner, () => {
    runPart(node, 'body', inner);
    evaluatePart(node, 'update', inner);
  });
  return false;
}

function runForEach(node: SyntaxNode, scope: Scope): boolean {
  const left = part(node, 'left');
  const right = part(node, 'right');
  if (left === undefined || right === undefined) return false;
  const machine = machineOf(scope.frame);
  const inner = blockScope(node, [left], scope);
  const over = machine.steps.evaluate(right, scope);
  const use = useAt(node, scope);
  const value = node.type === 'ForOfStatement' ? machine.steps.elementsOf(over, use) : keysOf(over, scope);
  const target = left.type === 'VariableDeclaration' ? part(children(left, 'declarations')[0], 'id') : left;
  runMaybe(inner, () => {
    if (target !== undefined) machine.steps.bindPattern(target, value, inner);
    runPart(node, 'body', inner);
  });
  return false;
}

/** What `for … in` yields: a key that is not known, so that members read by it are all members. */
function keysOf(over: Value, scope: Scope): Value {
  const machine = machineOf(scope.frame);
  const key = { kind: 'unknown', because: 'key of an object' } as const;
  const traced = over.flatMap((atom) =>
    atom.kind === 'scalar' && atom.trace !== undefined && atom.trace.cleared !== ALL_DANGERS
      ? [scalar(machine, key, atom.trace)]
      : [],
  );
  return over.length === 0 || traced.length > 0 ? traced : [scalar(machine, key)];
}

function runLoop(node: SyntaxNode, scope: Scope): boolean {
  evaluatePart(node, 'test', scope);
  runMaybe(scope, () => {
    if (node.type === 'WhileStatement') assume(node, scope, true);
    runPart(node, 'body', scope);
  });
  return false;
}

function runTry(node: SyntaxNode, scope: Scope): boolean {
  const { frame } = scope;
  const before = frame.facts;
  const leaves = runPart(node, 'block', scope);
  const afterBlock = frame.facts;
  frame.facts = before;
  const handler = part(node, 'handler');
  let leavesCatch = leaves;
  if (handler !== undefined) {
    const machine = machineOf(scope.frame);
    const inner = blockScope(handler, [], scope);
    const param = part(handler, 'param');
    if (param !== undefined) {
      machine.steps.bindPattern(param, errorValue(useAt(handler, inner)), inner);
    }
    leavesCatch = runPart(handler, 'body', inner);
  }
  if (leavesCatch || handler === undefined) frame.facts = afterBlock;
  else if (!leaves) frame.facts = mergedFacts(afterBlock, frame.facts, frame);
  const leavesFinally = runPart(node, 'finalizer', scope);
  return leavesFinally || (leaves && leavesCatch);
}

function runSwitch(node: SyntaxNode, scope: Scope): boolean {
  const cases = children(node, 'cases');
  const inner = blockScope(
    node,
    cases.flatMap((each) => children(each, 'consequent')),
    scope,
  );
  const over = evaluatePart(node, 'discriminant', scope);
  const { frame } = scope;
  const before = frame.facts;
  const known = knownCase(over, before, frame);
  const ends: Facts[] = cases.some((each) => part(each, 'test') === undefined) ? [] : [before];
  for (const each of cases) {
    const test = part(each, 'test');
    if (test !== undefined && !mayEqual(over, machineOf(scope.frame).steps.evaluate(test, inner))) continue;
    const isTrue = over.length === 1 && over[0]?.kind === 'scalar' && over[0].value.kind === 'boolean';
    frame.facts = test === undefined ? before : known;
    if (isTrue && test !== undefined)
      frame.facts = withCleared(before, machineOf(frame).steps.factsOfTest(test, inner, true));
    const body = children(each, 'consequent');
    runBody(body, inner);
    if (!leavesFunction(body)) ends.push(frame.facts);
  }
  const [first, ...others] = ends;
  frame.facts = others.reduce((one, other) => mergedFacts(one, other, frame), first ?? before);
  return false;
}

/** In `case 'a':` the value is one that the code names. */
function knownCase(over: Value, before: Facts, frame: Scope['frame']): Facts {
  if (frame.isLoading) return before;
  const ruledOut = new Map<string, number>();
  for (const atom of over) {
    if (atom.kind === 'scalar' && atom.trace?.source === 'event')
      ruledOut.set(atom.trace.origin, ALL_DANGERS);
  }
  return withCleared(before, ruledOut);
}

/** `break` leaves the switch only. */
function leavesFunction(body: readonly SyntaxNode[]): boolean {
  const last = body.at(-1);
  const inner = last?.type === 'BlockStatement' ? children(last, 'body').at(-1) : last;
  return inner !== undefined && /^(?:Return|Throw|Continue)Statement$/u.test(inner.type);
}

/** Whether two values may be the same; only known texts and numbers are told apart. */
function mayEqual(one: Value, other: Value): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const known = (value: Value) =>
    value.every(
      (atom) => atom.kind === 'scalar' && (atom.value.kind === 'text' || atom.value.kind === 'number'),
    );
  return !known(one) || !known(other) || one.some((atom) => other.includes(atom));
}

function runEnum(node: SyntaxNode, scope: Scope): boolean {
  const machine = machineOf(scope.frame);
  const made = objectAt(node, scope.frame);
  const members = children(part(node, 'body') ?? node, 'members');
  members.forEach((member, at) => {
    const name = nameOf(part(member, 'id'));
    const init = part(member, 'initializer');
    if (name === undefined) return;
    const value =
      init === undefined
        ? [scalar(machine, { kind: 'number', value: at })]
        : machine.steps.evaluate(init, scope);
    grow(machine, fieldCell(made, name), value);
  });
  const name = nameOf(part(node, 'id'));
  const cell = name === undefined ? undefined : cellOf(name, scope);
  if (cell !== undefined) grow(machine, cell, [made]);
  return false;
}

/** TypeScript's `namespace`: a block whose exported names become fields. */
function runNamespace(node: SyntaxNode, scope: Scope): boolean {
  const body = children(part(node, 'body'), 'body');
  const name = nameOf(part(node, 'id'));
  if (isTypeOnly(node) || name === undefined) return false;
  const machine = machineOf(scope.frame);
  const made = objectAt(node, scope.frame);
  const inner = blockScope(node, body, scope);
  for (const [declared, cell] of inner.cells) made.fields.set(declared, cell);
  runBody(body, inner);
  const cell = cellOf(name, scope);
  if (cell !== undefined) grow(machine, cell, [made]);
  return false;
}
