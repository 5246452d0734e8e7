import type { CodeProject } from '../../aws-call.ts';

/** One construct: files, the handler, and the operations that it reaches, as `service.Operation`. */
export interface PythonCase {
  readonly name: string;
  /** The handler's file, or several by path. */
  readonly code: string | Readonly<Record<string, string>>;
  /** Without it `app.handler`. */
  readonly handler?: string;
  readonly calls: readonly string[];
  /** Lines that must be told as not understood. */
  readonly unresolved?: number;
}

/** A project of files in memory. */
export function projectOf(files: Readonly<Record<string, string>>): CodeProject {
  const paths = Object.keys(files);
  return {
    read: (path) => files[path],
    isFile: (path) => files[path] !== undefined,
    isFolder: (path) => path === '' || paths.some((each) => each.startsWith(`${path}/`)),
    list: (folder) => {
      const start = folder === '' ? '' : `${folder}/`;
      const inside = paths.filter((each) => each.startsWith(start)).map((each) => each.slice(start.length));
      return [...new Set(inside.map((each) => (each.includes('/') ? `${each.split('/')[0] ?? ''}/` : each)))];
    },
  };
}
