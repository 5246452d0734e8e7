import type { Expression } from '../syntax/python-syntax.ts';
import type { Atom, CallUse, Scope, Value } from './abstract-value.ts';
import { joinAll, made, NO_VALUE } from './cells.ts';
import { callUse, evaluate } from './expressions.ts';

const PROPERTIES =
  /^(?:property|functools\.cached_property|cached_property|.*\.cached_property|abc\.abstractproperty)$/;

/** What decorators, the last first, make of a function or class. */
export function decorate(decorators: readonly Expression[], value: Value, scope: Scope): Value {
  return decorators.toReversed().reduce((decorated, node) => applyDecorator(node, decorated, scope), value);
}

function applyDecorator(node: Expression, value: Value, scope: Scope): Value {
  // `@functools.wraps(fn)` gives the wrapper another name, and calls nothing.
  if (node.kind === 'call' && isWraps(evaluate(node.callee, scope))) return value;
  const special = descriptor(node, value, scope);
  if (special !== undefined) return special;
  const decorator = decoratorValue(node, scope);
  if (decorator.length === 0) return value;
  if (isCache(decorator)) for (const atom of value) if (atom.kind === 'function') atom.isCached = true;
  const use: CallUse = {
    frame: scope.frame,
    site: node,
    args: [value],
    named: new Map(),
    more: NO_VALUE,
    moreNamed: NO_VALUE,
    isDecorator: true,
  };
  return joinAll(decorator.map((atom) => applyAtom(atom, value, use)));
}

function isCache(decorator: Value): boolean {
  return decorator.some(
    (atom) =>
      atom.kind === 'external' && /^(?:functools\.(?:lru_)?cache|cachetools\.\w+)(?:\(\))?$/.test(atom.path),
  );
}

function isWraps(callee: Value): boolean {
  return callee.some((atom) => atom.kind === 'external' && atom.path === 'functools.wraps');
}

/** Functions that Powertools' factory makes decorators of: they are called with the handler, the event and the context. */
const middlewares = new WeakSet<Atom>();
const MAKES_MIDDLEWARE = /\.middleware_factory\.(?:\w+\.)?lambda_handler_decorator(?:\(\))?$/;

/** The handler as a middleware calls it. */
function around(middleware: Atom, value: Value, use: CallUse): Value {
  return [
    made(use.frame, `around ${use.site.start}`, () => ({
      kind: 'model',
      name: 'a middleware',
      call: (later) =>
        later.frame.machine.steps.callValue([middleware], { ...later, args: [value, ...later.args] }),
    })),
  ];
}

function applyAtom(atom: Atom, value: Value, use: CallUse): Value {
  if (middlewares.has(atom)) return around(atom, value, use);
  if (atom.kind === 'external' && MAKES_MIDDLEWARE.test(atom.path))
    for (const each of value) middlewares.add(each);
  const result = use.frame.machine.steps.callValue([atom], use);
  // What a package makes of a function is, as far as anyone here can tell, the function.
  const isOpaque = result.every(({ kind }) => kind === 'scalar' || kind === 'external' || kind === 'nothing');
  if (atom.kind === 'function' || atom.kind === 'bound' || atom.kind === 'class') {
    return isOpaque && result.length > 0 ? value : result;
  }
  return isOpaque ? value : result;
}

function decoratorValue(node: Expression, scope: Scope): Value {
  if (node.kind !== 'call') return evaluate(node, scope);
  const use = { ...callUse(node, node.args, scope), isDecorator: true };
  const callee = evaluate(node.callee, scope);
  if (callee.some((atom) => middlewares.has(atom))) return callee;
  return scope.frame.machine.steps.callValue(callee, use);
}

function descriptor(node: Expression, value: Value, scope: Scope): Value | undefined {
  const { frame } = scope;
  if (node.kind === 'member' && /^(?:setter|deleter|getter)$/.test(node.name)) {
    const known = evaluate(node.object, scope);
    if (known.some(({ kind }) => kind === 'descriptor')) return known;
  }
  const how = descriptorKind(node, scope);
  if (how === undefined) return undefined;
  return [made(frame, `descriptor ${node.start}`, () => ({ kind: 'descriptor', how, value }))];
}

function descriptorKind(node: Expression, scope: Scope): 'static' | 'class' | 'property' | undefined {
  if (node.kind === 'name') {
    if (node.name === 'staticmethod') return 'static';
    if (node.name === 'classmethod' || node.name === 'validator' || node.name === 'root_validator')
      return 'class';
  }
  if (node.kind !== 'name' && node.kind !== 'member') return undefined;
  const paths = evaluate(node, scope).map((atom) => (atom.kind === 'external' ? atom.path : ''));
  if (paths.some((path) => PROPERTIES.test(path))) return 'property';
  return node.kind === 'name' && PROPERTIES.test(node.name) ? 'property' : undefined;
}
