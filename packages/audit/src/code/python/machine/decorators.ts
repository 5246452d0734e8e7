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

function applyAtom(atom: Atom, value: Value, use: CallUse): Value {
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
  return scope.frame.machine.steps.callValue(evaluate(node.callee, scope), use);
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
