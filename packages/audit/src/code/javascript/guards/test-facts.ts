import type { Frame, Scope, Value } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { cellOf } from '../machine/scopes.ts';
import { MOST_ANSWERS } from '../machine/statements.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { tracesOf } from '../machine/traces.ts';
import { truthOf } from '../machine/truth.ts';
import type { RuledOut } from '../machine/watch.ts';
import { children, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import { lengthClears, onlyNumber } from './length-facts.ts';
import { methodTest } from './method-facts.ts';
import { type Asked, cleared, clearedBy, NOTHING_RULED_OUT, value } from './ruled-out.ts';

const DEEPEST = 12;

/** What is known once a test came out as `outcome`. */
export function factsOfTest(test: SyntaxNode, scope: Scope, outcome: boolean): RuledOut {
  return facts(test, { scope, outcome, depth: 0 });
}

/** What is known of the arguments of a function that came out true: `list.filter(isKnown)`. */
export function factsOfAnswer(frame: Frame): RuledOut {
  return answersOf(frame, { scope: frame.scope, outcome: true, depth: 0 });
}

function facts(test: SyntaxNode, asked: Asked): RuledOut {
  if (asked.depth > DEEPEST) return NOTHING_RULED_OUT;
  const deeper = { ...asked, depth: asked.depth + 1 };
  switch (test.type) {
    case 'AwaitExpression':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression': {
      const inner = part(test, 'argument') ?? part(test, 'expression');
      return inner === undefined ? NOTHING_RULED_OUT : facts(inner, deeper);
    }
    case 'UnaryExpression': {
      const inner = part(test, 'argument');
      return word(test, 'operator') === '!' && inner !== undefined
        ? facts(inner, { ...deeper, outcome: !asked.outcome })
        : NOTHING_RULED_OUT;
    }
    case 'LogicalExpression':
      return logical(test, deeper);
    case 'BinaryExpression':
      return binary(test, deeper);
    case 'CallExpression':
      return called(test, deeper);
    case 'MemberExpression':
      return asked.outcome ? lookedUp(test, deeper) : NOTHING_RULED_OUT;
    case 'Identifier':
      return named(test, deeper);
    default:
      return NOTHING_RULED_OUT;
  }
}

function logical(test: SyntaxNode, asked: Asked): RuledOut {
  const [left, right] = [part(test, 'left'), part(test, 'right')];
  if (left === undefined || right === undefined) return NOTHING_RULED_OUT;
  const operator = word(test, 'operator');
  if (operator === '??') return NOTHING_RULED_OUT;
  const [one, other] = [facts(left, asked), facts(right, asked)];
  // `a && b` that holds, `a || b` that does not: both are known. Else only what both say.
  return (operator === '&&') === asked.outcome ? both(one, other) : common(one, other);
}

function both(one: RuledOut, other: RuledOut): RuledOut {
  const found = new Map(one);
  for (const [origin, dangers] of other) found.set(origin, (found.get(origin) ?? 0) | dangers);
  return found;
}

function common(one: RuledOut, other: RuledOut): RuledOut {
  const found = new Map<string, number>();
  for (const [origin, dangers] of one) {
    const shared = dangers & (other.get(origin) ?? 0);
    if (shared !== 0) found.set(origin, shared);
  }
  return found;
}

function binary(test: SyntaxNode, asked: Asked): RuledOut {
  const { scope, outcome } = asked;
  const [left, right] = [part(test, 'left'), part(test, 'right')];
  if (left === undefined || right === undefined) return NOTHING_RULED_OUT;
  const operator = word(test, 'operator');
  if (operator === 'in') return outcome ? clearedBy(value(left, scope), ALL_DANGERS) : NOTHING_RULED_OUT;
  const isEqual = operator === '===' || operator === '==';
  if (!isEqual && operator !== '!==' && operator !== '!=') return comparison(test, asked);
  const holds = isEqual === outcome;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const known = equality(one, other, { ...asked, outcome: holds });
    if (known !== undefined) return known;
  }
  return NOTHING_RULED_OUT;
}

/** One side against the other; `outcome`: they are equal. */
function equality(one: SyntaxNode, other: SyntaxNode, asked: Asked): RuledOut | undefined {
  const { scope, outcome: holds } = asked;
  const typed = typeTest(one, other, asked);
  if (typed !== undefined) return typed;
  const looked = foundTest(one, other, { ...asked, outcome: !holds });
  if (looked !== undefined) return looked;
  if (isLength(one)) return NOTHING_RULED_OUT;
  // `isIP(host) === 0`: the number is an answer as well.
  const number = other['value'];
  if (one.type === 'CallExpression' && typeof number === 'number' && (number === 0 || holds))
    return facts(one, { ...asked, outcome: (number !== 0) === holds });
  const constant = constantOf(other, scope);
  if (constant === undefined) return undefined;
  if (typeof constant === 'boolean') return facts(one, { ...asked, outcome: holds === constant });
  if (holds && constant !== null) return cleared(one, scope, ALL_DANGERS);
  return !holds && isPrototypeName(other) ? cleared(one, scope, Danger.merge | Danger.key) : undefined;
}

/** Keys by which a merge leaves the object. */
function isPrototypeName({ value: name }: SyntaxNode): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

/** `list.indexOf(x) >= 0`, `> -1`. */
function comparison(test: SyntaxNode, asked: Asked): RuledOut {
  const [left, right] = [part(test, 'left'), part(test, 'right')];
  if (left === undefined || right === undefined) return NOTHING_RULED_OUT;
  const bounded = lengthTest(test, left, { ...asked, right });
  if (bounded !== undefined) return bounded;
  const isSearch =
    left.type === 'CallExpression' && nameOf(part(part(left, 'callee'), 'property')) === 'indexOf';
  if (!isSearch || right.start < left.start) return NOTHING_RULED_OUT;
  const receiver = part(part(left, 'callee'), 'object');
  const [argument] = children(left, 'arguments');
  if (receiver === undefined || argument === undefined) return NOTHING_RULED_OUT;
  return tracesOf(value(receiver, asked.scope)).length === 0 && asked.outcome
    ? cleared(argument, asked.scope, ALL_DANGERS)
    : NOTHING_RULED_OUT;
}

/** `text.length > 40` that does not hold, `text.length <= 40` that does: what a short text can no longer do. */
function lengthTest(
  test: SyntaxNode,
  left: SyntaxNode,
  { right, ...asked }: Asked & { readonly right: SyntaxNode },
): RuledOut | undefined {
  const { scope, outcome } = asked;
  const isLeft = isLength(left);
  if (!isLeft && !isLength(right)) return undefined;
  const operator = word(test, 'operator');
  const saysLess = operator.startsWith('<') === isLeft;
  const text = part(isLeft ? left : right, 'object');
  const most = onlyNumber(value(isLeft ? right : left, scope));
  if (saysLess !== outcome || text === undefined || most === undefined) return NOTHING_RULED_OUT;
  return cleared(text, scope, lengthClears(most));
}

function isLength(node: SyntaxNode): boolean {
  return node.type === 'MemberExpression' && nameOf(part(node, 'property')) === 'length';
}

/** `typeof x === 'number'`. */
function typeTest(one: SyntaxNode, other: SyntaxNode, asked: Asked): RuledOut | undefined {
  if (one.type !== 'UnaryExpression' || word(one, 'operator') !== 'typeof') return undefined;
  const subject = part(one, 'argument');
  const type = other['value'];
  if (subject === undefined || !asked.outcome) return NOTHING_RULED_OUT;
  if (type === 'number' || type === 'boolean' || type === 'bigint')
    return cleared(subject, asked.scope, ALL_DANGERS);
  return type === 'string' ? cleared(subject, asked.scope, Danger.nosql | Danger.merge) : NOTHING_RULED_OUT;
}

/** `TABLE[x] === undefined`, `list.indexOf(x) === -1`, `list.find(e => e === x) == null`; `outcome`: it is another value. */
function foundTest(one: SyntaxNode, other: SyntaxNode, asked: Asked): RuledOut | undefined {
  const isNothing = constantOf(other, asked.scope) === null;
  const isMinusOne = other.type === 'UnaryExpression' && word(other, 'operator') === '-';
  if (isMinusOne && one.type === 'CallExpression') {
    const isSearch = nameOf(part(part(one, 'callee'), 'property')) === 'indexOf';
    const [argument] = children(one, 'arguments');
    const receiver = part(part(one, 'callee'), 'object');
    if (!isSearch || argument === undefined || receiver === undefined || !asked.outcome)
      return NOTHING_RULED_OUT;
    return tracesOf(value(receiver, asked.scope)).length > 0
      ? NOTHING_RULED_OUT
      : cleared(argument, asked.scope, ALL_DANGERS);
  }
  return isNothing && asked.outcome ? facts(one, asked) : undefined;
}

/** A text, number or truth value that the code fixes; null for nothing. */
function constantOf(node: SyntaxNode, scope: Scope): string | number | boolean | null | undefined {
  if (node.type === 'Literal') {
    const literal = node['value'];
    if (literal === null && node['regex'] === undefined) return null;
    return typeof literal === 'string' || typeof literal === 'number' || typeof literal === 'boolean'
      ? literal
      : undefined;
  }
  const known = value(node, scope);
  if (known.length === 0) return undefined;
  if (known.every((atom) => atom.kind === 'nothing')) return null;
  const isFixed = known.every(
    (atom) =>
      atom.kind === 'scalar' &&
      atom.trace === undefined &&
      /^(?:text|number|environment|joined|self)$/u.test(atom.value.kind),
  );
  return isFixed ? '' : undefined;
}

/** `TABLE[x]`, where the keys are the code's. */
function lookedUp(test: SyntaxNode, asked: Asked): RuledOut {
  const [object, key] = [part(test, 'object'), part(test, 'property')];
  if (test['computed'] !== true || object === undefined || key === undefined) return NOTHING_RULED_OUT;
  const table = value(object, asked.scope);
  const isKnown = table.some((atom) => atom.kind === 'object') && tracesOf(table).length === 0;
  return isKnown ? cleared(key, asked.scope, ALL_DANGERS) : NOTHING_RULED_OUT;
}

/** `const isKnown = LIST.includes(x); if (isKnown) …` */
function named(test: SyntaxNode, asked: Asked): RuledOut {
  const cell = cellOf(word(test, 'name'), asked.scope);
  const meant = cell === undefined ? undefined : machineOf(asked.scope.frame).watch.tests.get(cell);
  return meant === undefined ? NOTHING_RULED_OUT : facts(meant.node, { ...asked, scope: meant.scope });
}

/** Names of functions of any library that are true of harmless values only. */
const VALIDATORS =
  /^(?:isUUID|isUuid|isInt|isInteger|isSafeInteger|isFinite|isNumeric|isAlpha|isAlphanumeric|isHexadecimal|isMongoId|isIn|isULID|isDecimal|isBoolean|isISO8601|isDate|isIP|isIPv4|isIPv6|isPort|isSlug|validateUuid|uuidValidate|isValidObjectId)$/u;

/** `validate` of the package uuid, by whatever name it is imported. */
function isUuidCheck(callee: Value): boolean {
  return callee.some((atom) => atom.kind === 'external' && /^uuid(?:\.default)?\.validate$/u.test(atom.name));
}

function called(test: SyntaxNode, asked: Asked): RuledOut {
  const { scope, outcome } = asked;
  const callee = part(test, 'callee');
  const [first] = children(test, 'arguments');
  if (callee === undefined) return NOTHING_RULED_OUT;
  const isMember = callee.type === 'MemberExpression';
  const name = nameOf(isMember ? part(callee, 'property') : callee) ?? '';
  const object = isMember ? part(callee, 'object') : undefined;
  if (name === 'Boolean' && first !== undefined) return facts(first, asked);
  const isValidator = VALIDATORS.test(name) || isUuidCheck(value(callee, scope));
  if (isValidator && first !== undefined && outcome) return cleared(first, scope, ALL_DANGERS);
  if (name === 'isNaN' && first !== undefined && !outcome) return cleared(first, scope, ALL_DANGERS);
  if (object !== undefined) {
    const known = methodTest(name, { object, test, asked });
    if (known !== undefined) return known;
  }
  return ownTest(test, callee, asked);
}

/** A function of the project: what its answers say of its arguments. */
function ownTest(test: SyntaxNode, callee: SyntaxNode, asked: Asked): RuledOut {
  const machine = machineOf(asked.scope.frame);
  for (const atom of value(callee, asked.scope)) {
    if (atom.kind === 'model' && machine.watch.validators.has(atom)) {
      return asked.outcome
        ? (machine.watch.validators.get(atom)?.(test, asked.scope) ?? NOTHING_RULED_OUT)
        : NOTHING_RULED_OUT;
    }
    if (atom.kind !== 'closure') continue;
    const frame: Frame | undefined = atom.frames.get(test) ?? atom.frames.get('shared');
    if (frame !== undefined) return answersOf(frame, asked);
  }
  return NOTHING_RULED_OUT;
}

/** What is known when a function of the project gave back something true, or something false. */
function answersOf(frame: Frame, asked: Asked): RuledOut {
  const body = part(frame.node, 'body');
  if (body === undefined || asked.depth > DEEPEST) return NOTHING_RULED_OUT;
  if (body.type !== 'BlockStatement') return facts(body, { ...asked, scope: frame.scope });
  const answers = frame.answers ?? [];
  // Without an answer a function gives back nothing, which is a no.
  if (answers.length === 0 || answers.length >= MOST_ANSWERS || !(asked.outcome || endsWithAnswer(body)))
    return NOTHING_RULED_OUT;
  let found: RuledOut | undefined;
  for (const { argument, scope, cleared: before } of answers) {
    const truth = argument === undefined ? false : truthOf(value(argument, scope));
    if (truth !== undefined && truth !== asked.outcome) continue;
    const own = argument === undefined ? NOTHING_RULED_OUT : facts(argument, { ...asked, scope });
    const known = both(before, own);
    found = found === undefined ? known : common(found, known);
  }
  return found ?? NOTHING_RULED_OUT;
}

function endsWithAnswer(body: SyntaxNode): boolean {
  return children(body, 'body').at(-1)?.type === 'ReturnStatement';
}
