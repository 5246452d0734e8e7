import type { CodeProject, HandlerName } from '../../aws-call.ts';
import { isInstalled, joinPath } from './module-path.ts';

/** The file and function of a handler. */
export interface PythonEntry {
  /** Path of the module, without `.py`. */
  readonly module: string;
  readonly file: string;
  readonly name: string;
}

/** Finds `src/app.lambda_handler`, `app.handlers.main`: the last name is the function's. */
export function findEntry(project: CodeProject, { handler, folder }: HandlerName): PythonEntry | undefined {
  const at = handler.lastIndexOf('.');
  if (at <= 0) return undefined;
  const name = handler.slice(at + 1);
  const path = handler.slice(0, at).replaceAll('.', '/').replace(/^\/+/, '');
  const places = [folder, joinPath(folder, 'src'), '', 'src'];
  for (const place of places) {
    const module = joinPath(place, path);
    if (isInstalled(module)) continue;
    const file = [`${module}.py`, joinPath(module, '__init__.py')].find((each) => project.isFile(each));
    if (file !== undefined) return { module, file, name };
  }
  return undefined;
}
