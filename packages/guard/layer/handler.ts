/**
 * What `_HANDLER` names when the layer's wrapper script has run: the function's own handler, which the script kept in
 * WATERTIGHT_HANDLER, with the guard around it.
 */
import { withGuard } from '../src/guard.ts';
import { findHandler } from '../src/in-function/find-handler.ts';

const root = process.env['LAMBDA_TASK_ROOT'] ?? process.cwd();
const name = process.env['WATERTIGHT_HANDLER'] ?? '';
// Code that looks at its own handler's name sees what it would see without the layer.
process.env['_HANDLER'] = name;

export const handler = withGuard(await findHandler(root, name));
