import type { FlowAtom, FunctionAtom, Scope, Value } from '../machine/abstract-value.ts';
import { textsOf } from '../machine/cells.ts';
import type { Expression } from '../syntax/python-syntax.ts';
import { flowsIn, flowsOf, TRAITS } from './flow-atom.ts';
import type { Guard } from './guards.ts';
import { HARMLESS, harm } from './harms.ts';
import { validatorGuards } from './schema-guards.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** Where a test is looked at, and how many tests it is inside of. */
interface At {
  readonly scope: Scope;
  readonly depth: number;
}

const DEEPEST = 4;

function evaluate(node: Expression, scope: Scope): Value {
  return scope.frame.machine.steps.evaluate(node, scope);
}

const IS_PLAIN = /^(?:isdigit|isnumeric|isdecimal|isalnum|isalpha|isidentifier)$/;

/** What is ruled out where a test is true, or where it is false. */
export function testGuards(test: Expression, truth: boolean, { scope, depth }: At): readonly Guard[] {
  if (depth > DEEPEST) return [];
  switch (test.kind) {
    case 'not': {
      const short = withoutReach(test, scope);
      const next = { scope, depth: depth + 1 };
      return short === undefined ? testGuards(test.value, !truth, next) : testGuards(short, truth, next);
    }
    case 'named':
      return [...matches(evaluate(test.target, scope), truth)];
    case 'binary':
      if (test.operator === 'and' || test.operator === 'or') return both(test, truth, scope);
      return comparison(test, truth, scope);
    case 'call':
      return callGuards(test, truth, { scope, depth });
    default:
      return matches(evaluate(test, scope), truth);
  }
}

/** The grammar lets `not` reach over `and`: `not a and b` is `(not a) and b`. */
function withoutReach({ value, ...span }: Of<'not'>, scope: Scope): Of<'binary'> | undefined {
  if (value.kind !== 'binary' || (value.operator !== 'and' && value.operator !== 'or')) return undefined;
  const between = scope.frame.file.text.slice(span.start + 'not'.length, value.start);
  return between.includes('(') ? undefined : { ...value, left: { ...span, value: value.left } };
}

function both(test: Of<'binary'>, truth: boolean, scope: Scope): readonly Guard[] {
  if ((test.operator === 'and') !== truth) return [];
  return [
    ...testGuards(test.left, truth, { scope, depth: 1 }),
    ...testGuards(test.right, truth, { scope, depth: 1 }),
  ];
}

/** A match that is there: the text has the signs of the pattern. */
function matches(value: Value, truth: boolean): readonly Guard[] {
  // An address without a host stays where it is.
  if (!truth)
    return all(
      flowsOf(value).filter(({ traits }) => (traits & TRAITS.host) !== 0),
      harm('event-in-redirect'),
    );
  return flowsOf(value).flatMap((flow) => {
    const { parent } = flow;
    return (flow.traits & TRAITS.match) === 0 || parent === undefined
      ? []
      : [{ flow: parent, bits: flow.clean }];
  });
}

function all(flows: readonly FlowAtom[], bits: number): readonly Guard[] {
  return flows.map((flow) => ({ flow, bits }));
}

function comparison({ operator, left, right }: Of<'binary'>, truth: boolean, scope: Scope): readonly Guard[] {
  const op = operator.replace(/\s+/g, ' ');
  const isSame = (op === 'in' || op === '==' || op === 'is') === truth;
  switch (op) {
    case 'in':
    case 'not in':
      return membership(evaluate(left, scope), evaluate(right, scope), { isIn: isSame, scope });
    case '==':
    case '!=':
      return isSame ? equality(left, right, scope) : [];
    case 'is':
    case 'is not':
      // `match is None`.
      return matches(evaluate(left, scope), !isSame);
    case '>':
    case '>=':
      return truth ? [] : lengthOf(left, scope);
    case '<':
    case '<=':
      return truth ? lengthOf(left, scope) : [];
    default:
      return [];
  }
}

function membership(
  left: Value,
  right: Value,
  { isIn, scope }: { isIn: boolean; scope: Scope },
): readonly Guard[] {
  const inside = flowsIn(right, scope.frame).filter(({ origin }) => origin === 'event');
  if (inside.length === 0) return isIn ? all(flowsOf(left), HARMLESS) : [];
  const isParent = inside.some(
    ({ method, traits }) => method === 'parents' && (traits & TRAITS.resolved) !== 0,
  );
  if (isParent && isIn)
    return all(
      inside.flatMap(({ parent }) => parent ?? []),
      harm('event-in-file-path'),
    );
  return isIn ? [] : all(inside, absent(textsOf(left)));
}

/** Harms that need a sign that is not there. */
function absent(texts: readonly string[]): number {
  let bits = 0;
  for (const text of texts) {
    if (/^(?:\.\.\/?|\/|\\)$/.test(text)) bits |= harm('event-in-file-path');
    if (/[\n\r]/.test(text)) bits |= harm('event-in-log');
    if (text === '<') bits |= harm('event-in-html-response');
  }
  return bits;
}

function equality(left: Expression, right: Expression, scope: Scope): readonly Guard[] {
  const [one, other] = [evaluate(left, scope), evaluate(right, scope)];
  const common = [left, right].find((each) => each.kind === 'call' && /commonp/.test(nameOf(each.callee)));
  if (common?.kind === 'call') {
    const lists = common.args.flatMap(({ value }) => flowsIn(evaluate(value, scope), scope.frame));
    return all(lists, harm('event-in-file-path'));
  }
  const isConstant = (value: Value): boolean =>
    value.length > 0 && flowsIn(value, scope.frame).every(({ origin }) => origin === 'derived');
  if (isConstant(other)) return all(flowsOf(one), HARMLESS);
  return isConstant(one) ? all(flowsOf(other), HARMLESS) : [];
}

function lengthOf(node: Expression, scope: Scope): readonly Guard[] {
  const argument = node.kind === 'call' && nameOf(node.callee) === 'len' ? node.args[0] : undefined;
  return argument === undefined ? [] : all(flowsOf(evaluate(argument.value, scope)), harm('long-text'));
}

function nameOf(node: Expression): string {
  return node.kind === 'name' || node.kind === 'member' ? node.name : '';
}

function callGuards(test: Of<'call'>, truth: boolean, { scope, depth }: At): readonly Guard[] {
  const name = nameOf(test.callee);
  const first = test.args[0]?.value;
  if (test.callee.kind === 'member') {
    const found = methodGuards(test.callee, first, { truth, scope });
    if (found.length > 0) return found;
  }
  if (name === 'isinstance' && truth && first !== undefined)
    return instanceGuards(first, test.args[1]?.value, scope);
  if ((name === 'all' || name === 'any') && first?.kind === 'comprehension')
    return signGuards(first, { isAll: name === 'all', truth, scope });
  if (name === 'validate' && truth) {
    const args = test.args.map(({ value }) => evaluate(value, scope));
    const use = { frame: scope.frame, site: test, args, named: new Map(), more: [], moreNamed: [] };
    const known = validatorGuards(evaluate(test.callee, scope), use);
    if (known.length > 0) return known;
  }
  const callees = evaluate(test.callee, scope).filter(
    (atom) => atom.kind === 'function' || atom.kind === 'bound',
  );
  const inside = callees.flatMap((atom) =>
    functionGuards(atom.kind === 'bound' ? atom.method : atom, truth, depth),
  );
  return [...inside, ...matches(evaluate(test, scope), truth)];
}

function methodGuards(
  callee: Of<'member'>,
  first: Expression | undefined,
  { truth, scope }: { readonly truth: boolean; readonly scope: Scope },
): readonly Guard[] {
  const flows = flowsOf(evaluate(callee.object, scope)).filter(({ origin }) => origin === 'event');
  if (flows.length === 0) return [];
  const texts = first === undefined ? [] : textsOf(evaluate(first, scope));
  if (IS_PLAIN.test(callee.name)) return truth ? all(flows, HARMLESS) : [];
  if (callee.name === 'isprintable') return truth ? all(flows, harm('event-in-log')) : [];
  if (callee.name === 'startswith') return startGuards(flows, texts, truth);
  if (callee.name === 'endswith' && truth) {
    const hosts = flows.filter(({ traits }) => (traits & TRAITS.host) !== 0);
    return texts.some((text) => text.startsWith('.'))
      ? all(hosts, harm('event-in-request-address', 'event-in-redirect'))
      : [];
  }
  if (callee.name === 'is_relative_to' && truth)
    return all(flows.filter(isResolved), harm('event-in-file-path'));
  return [];
}

function isResolved({ traits }: FlowAtom): boolean {
  return (traits & TRAITS.resolved) !== 0;
}

function startGuards(flows: readonly FlowAtom[], texts: readonly string[], truth: boolean): readonly Guard[] {
  if (!truth) {
    const isAway = texts.some((text) => /^(?:\/\/|http)/.test(text));
    // `__class__`, `__init__` and what else leads out of an object.
    const isInner = texts.some((text) => /^__?$/.test(text));
    const bits = (isAway ? harm('event-in-redirect') : 0) | (isInner ? harm('event-in-object-merge') : 0);
    return bits === 0 ? [] : all(flows, bits);
  }
  const hasHost = texts.length > 0 && texts.every((text) => /^[a-z]+:\/\/[^/]+\//i.test(text));
  const isLocal = texts.length > 0 && texts.every((text) => /^\/[^/\\]/.test(text));
  const bits =
    (hasHost ? harm('event-in-request-address', 'event-in-redirect') : 0) |
    (isLocal ? harm('event-in-redirect') : 0);
  return [...all(flows, bits), ...all(flows.filter(isResolved), harm('event-in-file-path'))];
}

function instanceGuards(subject: Expression, type: Expression | undefined, scope: Scope): readonly Guard[] {
  const names = type === undefined ? [] : type.kind === 'sequence' ? type.items.map(nameOf) : [nameOf(type)];
  const flows = flowsOf(evaluate(subject, scope));
  if (names.length === 0) return [];
  if (names.every((name) => /^(?:int|float|bool|Decimal|UUID|date|datetime|Enum)$/.test(name)))
    return all(flows, HARMLESS);
  return names.every((name) => /^(?:str|bytes|int|float|bool)$/.test(name))
    ? all(flows, harm('event-in-nosql-query'))
    : [];
}

/** `all(c in ALLOWED for c in text)`, `any(c in text for c in "/\\")`. */
function signGuards(
  node: Of<'comprehension'>,
  { isAll, truth, scope }: { readonly isAll: boolean; readonly truth: boolean; readonly scope: Scope },
): readonly Guard[] {
  const iterable = node.clauses[0]?.iterable;
  const given = iterable === undefined ? [] : evaluate(iterable, scope);
  if (isAll && truth) {
    const isTest = node.value.kind === 'binary' || node.value.kind === 'call';
    return isTest ? all(flowsOf(given), HARMLESS) : [];
  }
  if (isAll || truth || node.value.kind !== 'binary') return [];
  const elements = scope.frame.machine.steps.elementsOf(given, { frame: scope.frame, site: node });
  const signs = [...textsOf(elements), ...textsOf(given).flatMap((text) => [...text])];
  return all(flowsOf(evaluate(node.value.right, scope)), absent(signs));
}

/** A function of the project that answers the question: what its last `return` says. */
function functionGuards(fn: FunctionAtom, truth: boolean, depth: number): readonly Guard[] {
  const frame = [...fn.frames.values()].at(-1);
  if (frame === undefined) return [];
  if (fn.node.kind === 'lambda')
    return testGuards(fn.node.body, truth, { scope: frame.scope, depth: depth + 1 });
  const last = fn.node.body.at(-1);
  if (last?.kind !== 'return' || last.value === undefined) return [];
  const { value } = last;
  const guards = testGuards(value, truth, { scope: frame.scope, depth: depth + 1 });
  // `if …: return False` before it says the same for what comes after.
  const isTrue = value.kind === 'constant' && value.value === true && truth;
  const known = isTrue ? (frame.scope.now.get('\u0000guards') ?? []) : [];
  return [
    ...guards,
    ...known.flatMap((atom) => (atom.kind === 'flow' ? [{ flow: atom, bits: atom.clean }] : [])),
  ];
}
