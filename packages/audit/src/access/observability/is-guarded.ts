import type { Inventory } from '../../model/inventory.ts';
import { layersOf } from '../../model/layer-use.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { valueText } from '../../model/unresolved.ts';

const GUARD = /watertight/i;
/** Environment variables that load code before the handler. */
const LOADERS = ['AWS_LAMBDA_EXEC_WRAPPER', 'NODE_OPTIONS'];

/**
 * Whether a function's settings show the runtime guard: its layer, its wrapper, its handler or its settings. A guard
 * that the code itself imports is not seen. Undefined when a layer or variable that might be it is not known.
 */
export function isGuarded(fn: LambdaFunction, inventory: Inventory): boolean | undefined {
  const environment = fn.environment ?? {};
  const layers = layersOf(fn, inventory);
  const signs = [
    valueText(fn.handler),
    ...layers.map((layer) => layer.text),
    ...LOADERS.map((name) => valueText(environment[name])),
    ...Object.keys(environment).filter((name) => name.startsWith('WATERTIGHT_')),
  ];
  if (signs.some((sign) => GUARD.test(sign))) return true;
  const isUnclear = layers.some(({ isOwn, name }) => !isOwn && name === undefined);
  return isUnclear || fn.hasUnknownEnvironment === true ? undefined : false;
}
