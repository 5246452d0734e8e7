import { alphabetClears, regexpAlphabet } from '../../weaknesses/regexp-alphabet.ts';
import type { Frame, Scope, Value } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { cellOf } from '../machine/scopes.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { tracesOf } from '../machine/traces.ts';
import { children, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';

/** By origin: the dangers that a test has ruled out. */
export type RuledOut = ReadonlyMap<string, number>;

const NOTHING_RULED_OUT: RuledOut = new Map();
const DEEPEST = 12;

/** What is known once a test came out as `outcome`. */
export function factsOfTest(test: SyntaxNode, scope: Scope, outcome: boolean): RuledOut {
  return facts(test, { scope, outcome, depth: 0 });
}

interface Asked {
  readonly scope: Scope;
  readonly outcome: boolean;
  readonly depth: number;
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
  if (!isEqual && operator !== '!==' && operator !== '!=') return comparison(left, right, asked);
  const holds = isEqual === outcome;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const typed = typeTest(one, other, { ...asked, outcome: holds });
    if (typed !== undefined) return typed;
    const looked = foundTest(one, other, { ...asked, outcome: !holds });
    if (looked !== undefined) return looked;
    const constant = constantOf(other, scope);
    if (constant === undefined) continue;
    if (typeof constant === 'boolean') return facts(one, { ...asked, outcome: holds === constant });
    if (holds && constant !== null) return cleared(one, scope, ALL_DANGERS);
  }
  return NOTHING_RULED_OUT;
}

/** `list.indexOf(x) >= 0`, `> -1`. */
function comparison(left: SyntaxNode, right: SyntaxNode, asked: Asked): RuledOut {
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
  /^(?:isUUID|isUuid|isInt|isInteger|isSafeInteger|isFinite|isNumeric|isAlpha|isAlphanumeric|isHexadecimal|isMongoId|isIn|isULID|isDecimal|isBoolean|isISO8601|isDate|isIP|isPort|isSlug|validateUuid|uuidValidate|isValidObjectId)$/u;

function called(test: SyntaxNode, asked: Asked): RuledOut {
  const { scope, outcome } = asked;
  const callee = part(test, 'callee');
  const [first] = children(test, 'arguments');
  if (callee === undefined) return NOTHING_RULED_OUT;
  const isMember = callee.type === 'MemberExpression';
  const name = nameOf(isMember ? part(callee, 'property') : callee) ?? '';
  const object = isMember ? part(callee, 'object') : undefined;
  if (name === 'Boolean' && first !== undefined) return facts(first, asked);
  if (VALIDATORS.test(name) && first !== undefined && outcome) return cleared(first, scope, ALL_DANGERS);
  if (name === 'isNaN' && first !== undefined && !outcome) return cleared(first, scope, ALL_DANGERS);
  if (object !== undefined) {
    const known = methodTest(name, { object, test, asked });
    if (known !== undefined) return known;
  }
  return ownTest(test, callee, asked);
}

interface MethodTest {
  readonly object: SyntaxNode;
  readonly test: SyntaxNode;
  readonly asked: Asked;
}

function methodTest(name: string, { object, test, asked }: MethodTest): RuledOut | undefined {
  const { scope, outcome } = asked;
  const [first, second] = children(test, 'arguments');
  switch (name) {
    case 'includes':
    case 'has':
    case 'get':
    case 'hasOwnProperty':
    case 'hasOwn':
    case 'call':
    case 'contains': {
      const key = name === 'hasOwn' || name === 'call' ? second : first;
      if (key === undefined) return undefined;
      const over = value(object, scope);
      if (tracesOf(over).length === 0)
        return outcome && name !== 'get' ? cleared(key, scope, ALL_DANGERS) : foundIn(over, key, asked);
      return denied(object, key, asked);
    }
    case 'test':
    case 'exec':
      return first === undefined || !outcome ? undefined : matched(object, first, scope);
    case 'match':
    case 'matches':
      return first === undefined || !outcome ? undefined : matched(first, object, scope);
    case 'startsWith':
      return first === undefined ? undefined : begun(object, first, asked);
    case 'some':
    case 'find':
      return some(object, first, asked);
    default:
      return undefined;
  }
}

function foundIn(over: Value, key: SyntaxNode, asked: Asked): RuledOut {
  return asked.outcome && over.some((atom) => atom.kind === 'object')
    ? cleared(key, asked.scope, ALL_DANGERS)
    : NOTHING_RULED_OUT;
}

/** `name.includes('..')`, `text.includes('\n')`: harmless when it comes out false. */
function denied(object: SyntaxNode, key: SyntaxNode, { scope, outcome }: Asked): RuledOut {
  const text = key['value'];
  if (outcome || typeof text !== 'string') return NOTHING_RULED_OUT;
  if (text === '..' || text === '../') return cleared(object, scope, Danger.path);
  if (text === '\n') return cleared(object, scope, Danger.log);
  return text === '<' ? cleared(object, scope, Danger.html) : NOTHING_RULED_OUT;
}

/** `/^[a-z]+$/.test(x)`: as harmless as the characters it lets through. */
function matched(pattern: SyntaxNode, subject: SyntaxNode, scope: Scope): RuledOut {
  const source = regexpSource(pattern, scope);
  const alphabet = source === undefined ? undefined : regexpAlphabet(source, 'whole');
  if (alphabet !== undefined) return cleared(subject, scope, alphabetClears(alphabet));
  const host = source !== undefined && /^\^https(?:\?)?:\\?\/\\?\/[\w.\\-]+\\?\//u.test(source);
  return host ? cleared(subject, scope, Danger.address | Danger.redirect) : NOTHING_RULED_OUT;
}

function regexpSource(node: SyntaxNode, scope: Scope): string | undefined {
  const regexp = node['regex'];
  if (typeof regexp === 'object' && regexp !== null && 'pattern' in regexp) return String(regexp.pattern);
  if (node.type === 'Identifier') {
    const cell = cellOf(word(node, 'name'), scope);
    const meant = cell === undefined ? undefined : machineOf(scope.frame).watch.tests.get(cell);
    return meant === undefined || meant.node.type !== 'Literal' ? undefined : regexpSource(meant.node, scope);
  }
  for (const atom of value(node, scope)) {
    const source = machineOf(scope.frame).watch.regexps.get(atom);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** `resolved.startsWith(ROOT)`, `url.startsWith('https://example.com/')`, `next.startsWith('//')`. */
function begun(object: SyntaxNode, prefix: SyntaxNode, { scope, outcome }: Asked): RuledOut {
  const text = prefix['value'];
  if (!outcome) {
    const isHost = text === '//' || text === '/\\' || text === 'http';
    return isHost ? cleared(object, scope, Danger.redirect) : NOTHING_RULED_OUT;
  }
  if (tracesOf(value(prefix, scope)).length > 0) return NOTHING_RULED_OUT;
  if (typeof text === 'string' && /^https?:/u.test(text)) {
    return /^https?:\/\/[^/]+\//u.test(text)
      ? cleared(object, scope, Danger.address | Danger.redirect)
      : NOTHING_RULED_OUT;
  }
  if (text === '/' || text === './') return NOTHING_RULED_OUT;
  return cleared(object, scope, Danger.path | Danger.address | Danger.redirect);
}

/** `LIST.some((each) => each === x)`. */
function some(object: SyntaxNode, callback: SyntaxNode | undefined, asked: Asked): RuledOut | undefined {
  const body = part(callback, 'body');
  if (!asked.outcome || body === undefined || tracesOf(value(object, asked.scope)).length > 0)
    return undefined;
  if (body.type !== 'BinaryExpression' && body.type !== 'CallExpression') return undefined;
  const sides =
    body.type === 'BinaryExpression'
      ? [part(body, 'left'), part(body, 'right')]
      : [part(part(body, 'callee'), 'object')];
  const own = new Set(children(callback, 'params').map((param) => nameOf(param)));
  const other = sides.find((side) => side !== undefined && !own.has(nameOf(rootOf(side))));
  return other === undefined ? undefined : cleared(other, asked.scope, ALL_DANGERS);
}

function rootOf(node: SyntaxNode): SyntaxNode {
  let at = node;
  for (let inner = part(at, 'object'); inner !== undefined; inner = part(at, 'object')) at = inner;
  return at;
}

/** A function of the project: what its one answer says of its arguments. */
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
    const answer = frame === undefined ? undefined : onlyAnswer(atom.node);
    if (frame === undefined || answer === undefined) continue;
    const body = part(atom.node, 'body');
    const scope = (body === undefined ? undefined : frame.scopes.get(body)) ?? frame.scope;
    return facts(answer, { ...asked, scope });
  }
  return NOTHING_RULED_OUT;
}

/** What a function gives back when all it does before is name things. */
function onlyAnswer(node: SyntaxNode): SyntaxNode | undefined {
  const body = part(node, 'body');
  if (body === undefined || body.type !== 'BlockStatement') return body;
  const statements = children(body, 'body');
  const last = statements.at(-1);
  const isPlain = statements.slice(0, -1).every((each) => each.type === 'VariableDeclaration');
  return isPlain && last?.type === 'ReturnStatement' ? part(last, 'argument') : undefined;
}

function value(node: SyntaxNode, scope: Scope): Value {
  return machineOf(scope.frame).steps.evaluate(node, scope);
}

/** A test of an expression speaks of everything that has its origin; one of a host speaks of the whole address. */
function cleared(node: SyntaxNode, scope: Scope, dangers: number): RuledOut {
  const name = node.type === 'MemberExpression' ? nameOf(part(node, 'property')) : undefined;
  const isHost = name === 'hostname' || name === 'host' || name === 'origin';
  const isScheme = name === 'protocol';
  if (isScheme) return NOTHING_RULED_OUT;
  return clearedBy(value(node, scope), isHost ? dangers & (Danger.address | Danger.redirect) : dangers);
}

function clearedBy(subject: Value, dangers: number): RuledOut {
  const found = new Map<string, number>();
  if (dangers === 0) return found;
  for (const each of tracesOf(subject)) {
    if (each.source === 'event' && !each.origin.endsWith('…')) found.set(each.origin, dangers);
  }
  return found;
}
