import type { Scope, Value } from '../machine/abstract-value.ts';
import { machineOf } from '../machine/make-atoms.ts';
import { Danger } from '../machine/trace.ts';
import { tracesOf } from '../machine/traces.ts';
import type { RuledOut } from '../machine/watch.ts';
import { nameOf, part, type SyntaxNode } from '../syntax/syntax-node.ts';

export const NOTHING_RULED_OUT: RuledOut = new Map();

/** A test that came out one way, in its scope. */
export interface Asked {
  readonly scope: Scope;
  readonly outcome: boolean;
  readonly depth: number;
}

/** What an expression in a test may be. */
export function value(node: SyntaxNode, scope: Scope): Value {
  return machineOf(scope.frame).steps.evaluate(node, scope);
}

/** A test of an expression speaks of everything that has its origin; one of a host speaks of the whole address. */
export function cleared(node: SyntaxNode, scope: Scope, dangers: number): RuledOut {
  const name = node.type === 'MemberExpression' ? nameOf(part(node, 'property')) : undefined;
  const isHost = name === 'hostname' || name === 'host' || name === 'origin';
  const isScheme = name === 'protocol';
  if (isScheme) return NOTHING_RULED_OUT;
  return clearedBy(value(node, scope), isHost ? dangers & (Danger.address | Danger.redirect) : dangers);
}

/** The same for a value. */
export function clearedBy(subject: Value, dangers: number): RuledOut {
  const found = new Map<string, number>();
  if (dangers === 0) return found;
  for (const each of tracesOf(subject)) {
    if (each.source === 'event' && !each.origin.endsWith('…')) found.set(each.origin, dangers);
  }
  return found;
}
