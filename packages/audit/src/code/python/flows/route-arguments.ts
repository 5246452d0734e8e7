import type { CallUse, FunctionAtom, Value } from '../machine/abstract-value.ts';
import { withoutFlows } from '../machine/cells.ts';
import type { Parameter } from '../syntax/python-syntax.ts';
import { constrainedBy, harmless } from './constrained-type.ts';
import { flowsOf } from './flow-atom.ts';

/** What a framework hands to a route for a parameter: it converts to the annotated type, and refuses what does not fit. */
export function routeArgument(
  { annotation }: Parameter,
  value: Value,
  { fn, use }: { readonly fn: FunctionAtom; readonly use: CallUse },
): Value {
  if (use.isRoute !== true || annotation === undefined || flowsOf(value).length === 0) return value;
  const own = { frame: fn.scope.frame, site: annotation };
  if (harmless(annotation, own)) return withoutFlows(value);
  const name = annotation.kind === 'name' ? annotation.name : '';
  const types = (fn.scope.names.get(name)?.value ?? []).filter((atom) => atom.kind === 'class');
  const [type] = types;
  if (type === undefined) return constrainedBy({ annotation }, value, own);
  const given = { ...use, args: [], named: new Map(), more: [], moreNamed: flowsOf(value), isRoute: false };
  return [...withoutFlows(value), ...use.frame.machine.steps.instantiate(type, given)];
}
