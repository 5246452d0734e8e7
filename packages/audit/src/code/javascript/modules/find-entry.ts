import type { CodeProject, HandlerName } from '../../aws-call.ts';
import { findFile } from './find-file.ts';
import { joinPath } from './project-path.ts';

/** Where a handler is: its file, and the export, whose name may be of several parts. */
export interface HandlerEntry {
  readonly file: string;
  readonly exports: readonly string[];
}

/**
 * Finds a handler's file. Lambda takes the file's name up to the first `.` of the last path part, and what follows is
 * the export: `src/app.handlers.main` is `handlers.main` of `src/app`.
 */
export function findEntry(project: CodeProject, name: HandlerName): HandlerEntry | undefined {
  for (const { module, exports } of readings(name.handler)) {
    for (const folder of [name.folder, '']) {
      const path = joinPath(folder, module);
      const file = path === undefined || path === '' ? undefined : findEntryFile(project, path);
      if (file !== undefined) return { file, exports };
    }
  }
  return undefined;
}

function findEntryFile(project: CodeProject, path: string): string | undefined {
  const found = findFile(project, path);
  if (found !== undefined) return found.endsWith('.json') ? undefined : found;
  // Bundlers flatten: `app.handler` of `src/app.ts`, or `functions/app/index.ts`.
  const [, before = '', last = ''] = /^(?:(.*)\/)?([^/]+)$/u.exec(path) ?? [];
  for (const folder of ['src', 'functions', 'handlers', 'lambda']) {
    const nested = joinPath(before, folder, last);
    const file = nested === undefined ? undefined : findFile(project, nested);
    if (file !== undefined && !file.endsWith('.json')) return file;
  }
  return undefined;
}

function readings(
  handler: string,
): readonly { readonly module: string; readonly exports: readonly string[] }[] {
  const slash = handler.lastIndexOf('/') + 1;
  const [folder, name] = [handler.slice(0, slash), handler.slice(slash)];
  const dots = [...name.matchAll(/\./gu)].map((found) => found.index);
  const cuts = [...new Set([dots[0], dots.at(-1)])].filter((each) => each !== undefined);
  if (cuts.length === 0) return [{ module: handler, exports: ['handler'] }];
  return cuts.map((cut) => ({
    module: folder + name.slice(0, cut),
    exports: name.slice(cut + 1).split('.'),
  }));
}
