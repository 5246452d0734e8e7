import type { SyntaxNode } from '../syntax/syntax-node.ts';
import type { CallUse, Scope, Value } from './abstract-value.ts';

/** A use of something at a place of the code, with nothing handed to it unless given. */
export function useAt(
  site: SyntaxNode,
  scope: Scope,
  given: { readonly args?: readonly Value[] } = {},
): CallUse {
  return { frame: scope.frame, site, args: given.args ?? [], receiver: [] };
}
