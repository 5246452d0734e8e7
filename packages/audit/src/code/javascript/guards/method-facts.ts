import { alphabetClears, regexpAlphabet } from '../../weaknesses/regexp-alphabet.ts';
import type { Scope, Value } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { cellOf } from '../machine/scopes.ts';
import { ALL_DANGERS, Danger } from '../machine/trace.ts';
import { tracesOf } from '../machine/traces.ts';
import { useAt } from '../machine/use-at.ts';
import type { RuledOut } from '../machine/watch.ts';
import { children, nameOf, part, type SyntaxNode, word } from '../syntax/syntax-node.ts';
import { onlyText } from '../traces/known-text.ts';
import { type Asked, cleared, NOTHING_RULED_OUT, value } from './ruled-out.ts';

/** A call of a method, as a test. */
export interface MethodTest {
  readonly object: SyntaxNode;
  readonly test: SyntaxNode;
  readonly asked: Asked;
}

/** What a method says of what it is called on and with: `LIST.includes(x)`, `/^…$/.test(x)`. Undefined: nothing is known of it. */
export function methodTest(name: string, { object, test, asked }: MethodTest): RuledOut | undefined {
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
        return outcome && name !== 'get' ? cleared(key, scope, ALL_DANGERS) : notFoundIn(over, key, asked);
      return denied(object, key, asked);
    }
    case 'test':
    case 'exec':
      return first === undefined || !outcome ? undefined : matched(object, first, scope);
    case 'match':
    case 'matches':
      return first === undefined || !outcome ? undefined : matched(first, object, scope);
    case 'startsWith':
    case 'endsWith':
      return first === undefined ? undefined : edgeTest(name, { object, first, asked });
    case 'every':
      return everyOne(object, test, asked);
    case 'some':
    case 'find':
      return some(object, first, asked);
    default:
      return undefined;
  }
}

/** `['__proto__', 'constructor'].includes(key)` that comes out false. */
function notFoundIn(over: Value, key: SyntaxNode, asked: Asked): RuledOut {
  if (asked.outcome) return foundIn(over, key, asked);
  const { steps } = machineOf(asked.scope.frame);
  const listed = steps.elementsOf(over, useAt(key, asked.scope));
  const isList = listed.some(
    (each) => each.kind === 'scalar' && each.value.kind === 'text' && each.value.text === '__proto__',
  );
  return isList ? cleared(key, asked.scope, Danger.merge | Danger.key) : NOTHING_RULED_OUT;
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

/** `^\/[a-z]`, `^\/(?!\/)`, `^\/[^/\\]`: a path of this host, not `//host`. */
const OWN_PATH =
  /^\^\\?\/(?:\(\?!\\?\/|\(\?!\[[^\]]*\/|\[\^[^\]]*\/|\[(?!\^)(?:\\[wd-]|[\w-])+\](?![*?])|[a-z0-9](?![*?]))/iu;

/** `/^[a-z]+$/.test(x)`: as harmless as the characters it lets through. */
function matched(pattern: SyntaxNode, subject: SyntaxNode, scope: Scope): RuledOut {
  const source = regexpSource(pattern, scope);
  const alphabet = source === undefined ? undefined : regexpAlphabet(source, 'whole');
  const ownPath = source !== undefined && OWN_PATH.test(source) ? Danger.redirect : 0;
  if (alphabet !== undefined) return cleared(subject, scope, alphabetClears(alphabet) | ownPath);
  if (ownPath !== 0) return cleared(subject, scope, ownPath);
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
  const text = prefix['value'] ?? onlyText(value(prefix, scope));
  if (!outcome) {
    if ((text === '..' || text === '../') && isRelative(object, scope))
      return cleared(object, scope, Danger.path);
    const isHost = text === '//' || text === '/\\' || text === 'http';
    return isHost ? cleared(object, scope, Danger.redirect) : NOTHING_RULED_OUT;
  }
  if (tracesOf(value(prefix, scope)).length > 0) return NOTHING_RULED_OUT;
  if (typeof text === 'string' && /^https?:/u.test(text)) {
    return /^https?:\/\/[^/]+\//u.test(text)
      ? cleared(object, scope, Danger.address | Danger.redirect)
      : NOTHING_RULED_OUT;
  }
  if (typeof text !== 'string') return cleared(object, scope, Danger.path | Danger.address | Danger.redirect);
  if (text === '/' || text === './' || /^[a-z]{1,12}:?$/iu.test(text)) return NOTHING_RULED_OUT;
  return cleared(object, scope, /^\/[^/\\]/u.test(text) ? Danger.path | Danger.redirect : Danger.path);
}

interface EdgeTest {
  readonly object: SyntaxNode;
  readonly first: SyntaxNode;
  readonly asked: Asked;
}

function edgeTest(name: 'startsWith' | 'endsWith', { object, first, asked }: EdgeTest): RuledOut | undefined {
  if (name === 'startsWith') return begun(object, first, asked);
  return asked.outcome ? ended(object, first, asked.scope) : undefined;
}

/** `new URL(x).hostname.endsWith('.example.com')`: the dot keeps it from being another's domain. */
function ended(object: SyntaxNode, suffix: SyntaxNode, scope: Scope): RuledOut {
  const name = nameOf(object.type === 'MemberExpression' ? part(object, 'property') : object) ?? '';
  const text = suffix['value'] ?? onlyText(value(suffix, scope));
  const isHost = /^(?:host|hostname)$/u.test(name) && typeof text === 'string' && /^\.[\w-]/u.test(text);
  return isHost ? cleared(object, scope, Danger.address | Danger.redirect) : NOTHING_RULED_OUT;
}

/** `const relative = path.relative(ROOT, file)`: what does not begin with two dots is inside. */
function isRelative(object: SyntaxNode, scope: Scope): boolean {
  const cell = object.type === 'Identifier' ? cellOf(word(object, 'name'), scope) : undefined;
  const meant = cell === undefined ? object : machineOf(scope.frame).watch.tests.get(cell)?.node;
  const callee = part(meant, 'callee');
  return nameOf(callee?.type === 'MemberExpression' ? part(callee, 'property') : callee) === 'relative';
}

/** `ids.every(isUuid)`: what is said of each holds of the list that they are. */
function everyOne(object: SyntaxNode, test: SyntaxNode, asked: Asked): RuledOut | undefined {
  const [callback] = children(test, 'arguments');
  const over = value(object, asked.scope);
  if (!asked.outcome || callback === undefined) return undefined;
  const machine = machineOf(asked.scope.frame);
  const found = new Map<string, number>();
  for (const atom of value(callback, asked.scope)) {
    const frame = atom.kind === 'closure' ? (atom.frames.get(test) ?? atom.frames.get('shared')) : undefined;
    if (frame === undefined) continue;
    for (const [origin, dangers] of machine.steps.factsOfAnswer(frame)) found.set(origin, dangers);
  }
  for (const { origin } of tracesOf(over)) {
    const each = found.get(`${origin}.[]`);
    if (each !== undefined) found.set(origin, each | (found.get(origin) ?? 0));
  }
  return found;
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
