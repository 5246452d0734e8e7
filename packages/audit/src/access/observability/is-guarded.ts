import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';

const GUARD = /watertight/i;
/** Environment variables that load code before the handler. */
const LOADERS = ['AWS_LAMBDA_EXEC_WRAPPER', 'NODE_OPTIONS', 'PYTHONPATH'];

/**
 * Whether a function's settings show the runtime guard: its layer, its wrapper, its handler or its settings. A guard
 * that the code itself imports is not seen. Undefined when a layer or variable that might be it is not known.
 */
export function isGuarded(fn: LambdaFunction): boolean | undefined {
  const environment = fn.environment ?? {};
  const signs = [
    valueText(fn.handler),
    ...(fn.layers ?? []).map((layer) => (isUnresolved(layer) ? (layer.text ?? '') : (layer.arn ?? ''))),
    ...LOADERS.map((name) => valueText(environment[name])),
    ...Object.keys(environment).filter((name) => name.startsWith('WATERTIGHT_')),
  ];
  if (signs.some((sign) => GUARD.test(sign))) return true;
  const isOpen =
    fn.hasUnknownEnvironment === true ||
    fn.layers?.some((each) => isUnresolved(each) && each.text === undefined);
  return isOpen === true ? undefined : false;
}
