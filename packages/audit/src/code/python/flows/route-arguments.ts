import type { CallUse, FunctionAtom, Value } from '../machine/abstract-value.ts';
import { withoutFlows } from '../machine/cells.ts';
import type { Parameter } from '../syntax/python-syntax.ts';
import { constrainedBy, harmless } from './constrained-type.ts';
import { handedError } from './error-flow.ts';
import { cleaned, flowsOf } from './flow-atom.ts';
import { HARMLESS } from './harms.ts';

/** What a framework hands to a route for a parameter: it converts to the annotated type, and refuses what does not fit. */
export function routeArgument(
  parameter: Parameter,
  value: Value,
  { fn, use }: { readonly fn: FunctionAtom; readonly use: CallUse },
): Value {
  const { annotation } = parameter;
  if (use.isRoute === true && fn.node.parameters.at(-1) === parameter) {
    const error = handedError(fn, { frame: fn.scope.frame, site: fn.node });
    if (error !== undefined) return [...withoutFlows(value), ...error];
  }
  if (use.isRoute !== true || annotation === undefined || flowsOf(value).length === 0) return value;
  const own = { frame: fn.scope.frame, site: annotation };
  if (harmless(annotation, own))
    return value.map((atom) =>
      atom.kind === 'flow' ? cleaned(atom, HARMLESS, fn.scope.frame.machine) : atom,
    );
  const name = annotation.kind === 'name' ? annotation.name : '';
  const types = (fn.scope.names.get(name)?.value ?? []).filter((atom) => atom.kind === 'class');
  const [type] = types;
  if (type === undefined) return constrainedBy({ annotation }, value, own);
  const given = { ...use, args: [], named: new Map(), more: [], moreNamed: flowsOf(value), isRoute: false };
  return [...withoutFlows(value), ...use.frame.machine.steps.instantiate(type, given)];
}
