import fs from 'node:fs';
import Module from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getBuiltin } from './get-builtin.ts';
import { interpose } from './interpose.ts';
import { apply, construct, getProperty, getPrototypeOf, startsWith, toText } from './intrinsics.ts';
import type { Act, Judge } from './judge.ts';
import { loadingFile } from './module-loading.ts';
import type { BehaviourKind } from './policy.ts';
import { fileOfLocation, filesOfSql, type NamedFile } from './sqlite/files-of-sql.ts';
import { isOfModuleLoader, stackText } from './user-frame.ts';

/** How a function of `fs` uses its paths: reads or writes the first, writes both, or as its flags say. */
type Use = 'read' | 'write' | 'flags' | 'copy' | 'write-both';

/** Functions that take paths; each has a `Sync` twin and one in `fs.promises` where Node has it. */
const FILE_FUNCTIONS: Readonly<Record<string, Use>> = {
  open: 'flags',
  readFile: 'flags',
  readdir: 'read',
  opendir: 'read',
  readlink: 'read',
  openAsBlob: 'read',
  watch: 'read',
  watchFile: 'read',
  glob: 'read',
  writeFile: 'write',
  appendFile: 'write',
  mkdir: 'write',
  mkdtemp: 'write',
  mkdtempDisposable: 'write',
  rm: 'write',
  rmdir: 'write',
  unlink: 'write',
  truncate: 'write',
  chmod: 'write',
  lchmod: 'write',
  chown: 'write',
  lchown: 'write',
  utimes: 'write',
  lutimes: 'write',
  symlink: 'write-both',
  link: 'copy',
  rename: 'write-both',
  copyFile: 'copy',
  cp: 'copy',
};

const { O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND } = fs.constants;
const WRITING = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;

const realPath = fs.realpathSync.native;
const resolvePath = resolve;
const folderOf = dirname;
const nameOf = basename;
const joinPath = join;
const toPath = fileURLToPath;
const copyBytes = Buffer.from;
const isList: (value: unknown) => value is readonly unknown[] = Array.isArray;

/** What happens to a file: `fs.open` on a path, for reading or writing. Throws to block. */
export type OnFile = (file: {
  readonly operation: string;
  readonly path: string;
  readonly isWrite: boolean;
}) => void;

/** Hooks every function of `fs` that takes a path. The path the system gets is the one that `onFile` saw. */
export function hookFiles(onFile: OnFile): void {
  for (const name of Object.keys(FILE_FUNCTIONS)) {
    const use = FILE_FUNCTIONS[name] ?? 'read';
    const before = (args: unknown[]) => {
      for (const at of use === 'copy' || use === 'write-both' ? [0, 1] : [0]) {
        const path = freezePath(args, at);
        if (path === undefined) continue;
        const isWrite =
          at === 1 ||
          use === 'write' ||
          use === 'write-both' ||
          (use === 'flags' && isWriting(name, args[1]));
        onFile({ operation: `fs.${name}`, path, isWrite });
      }
    };
    interpose(fs, name, before);
    interpose(fs, `${name}Sync`, before);
    interpose(fs.promises, name, before);
  }
  interpose(process, 'loadEnvFile', (args) => {
    const path = freezePath(args, 0);
    if (path !== undefined) onFile({ operation: 'process.loadEnvFile', path, isWrite: false });
  });
  interpose(Module, 'enableCompileCache', (args) => {
    const given = args[0];
    const isObject = typeof given === 'object' && given !== null;
    const options = isObject ? { ...given, directory: getProperty(given, 'directory') } : given;
    args[0] = options;
    const folder: unknown = isObject ? getProperty(given, 'directory') : given;
    const path = toText(folder ?? process.env['NODE_COMPILE_CACHE'] ?? cacheFolder());
    onFile({ operation: 'module.enableCompileCache', path, isWrite: true });
  });
  hookSqlite(onFile);
}

/** Where Node keeps compiled code when nobody says where. */
const cacheFolder = () => joinPath(tmpdir(), 'node-compile-cache');

/** `node:sqlite` opens files by location, by statement and for a backup, all for writing. */
function hookSqlite(onFile: OnFile): void {
  const sqlite = getBuiltin('node:sqlite');
  if (sqlite === undefined) return;
  const open = (operation: string, path: NamedFile) => {
    if (path !== '') onFile({ operation, path: path ?? COMPUTED, isWrite: true });
  };
  const located = (operation: string, at: number) => (args: unknown[]) => {
    const location = freezePath(args, at);
    if (location !== undefined) open(operation, fileOfLocation(location));
  };
  const spoken = (operation: string) => (args: unknown[]) => {
    const statement = args[0];
    const pieces: readonly unknown[] | undefined = isList(statement) ? [...statement] : undefined;
    if (pieces !== undefined) args[0] = pieces;
    const sql = pieces === undefined ? statement : sqlOf(pieces);
    if (typeof sql !== 'string') return;
    const files = filesOfSql(sql);
    for (let i = 0; i < files.length; i += 1) open(operation, files[i]);
  };
  const made: unknown = getProperty(sqlite, 'DatabaseSync');
  const database: unknown = typeof made === 'function' ? made.prototype : undefined;
  if (typeof database !== 'object' || database === null) return;
  const store: unknown = tagStoreOf(made);
  for (const name of ['exec', 'prepare']) interpose(database, name, spoken(`sqlite.${name}`));
  if (typeof store === 'object' && store !== null)
    for (const name of ['run', 'get', 'all', 'iterate']) interpose(store, name, spoken(`sqlite.${name}`));
  interpose(sqlite, 'backup', located('sqlite.backup', 1));
  interpose(sqlite, 'DatabaseSync', located('sqlite.open', 0));
}

/** A name that only the statement's parameters or operators make: no entry of a policy can cover it. */
const COMPUTED = '/a name that is computed';

/** A tagged statement, with a parameter between each two pieces. */
function sqlOf(pieces: readonly unknown[]): string {
  let sql = '';
  for (let i = 0; i < pieces.length; i += 1) sql += `${i === 0 ? '' : '?'}${toText(pieces[i])}`;
  return sql;
}

/** The prototype below tagged statements, where this Node has them. */
function tagStoreOf(made: unknown): object | undefined {
  if (typeof made !== 'function') return undefined;
  const database: unknown = construct(made, [':memory:']);
  if (typeof database !== 'object' || database === null) return undefined;
  const create: unknown = getProperty(database, 'createTagStore');
  const store: unknown = typeof create === 'function' ? apply(create, database, []) : undefined;
  const close: unknown = getProperty(database, 'close');
  if (typeof close === 'function') apply(close, database, []);
  return typeof store === 'object' && store !== null ? (getPrototypeOf(store) ?? undefined) : undefined;
}

/** Turns the argument into what cannot change any more, and tells it as text. */
function freezePath(args: unknown[], at: number): string | undefined {
  const value = args[at];
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) {
    const copy = copyBytes(value);
    args[at] = copy;
    return copy.toString();
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const href: unknown = getProperty(value, 'href');
  if (href === undefined) return undefined;
  const path = toPath(toText(href));
  args[at] = path;
  return path;
}

/** Flags of `open` are its second argument, those of the others are among their options: a text there is an encoding. */
function isWriting(name: string, options: unknown): boolean {
  const flag: unknown =
    typeof options === 'object' && options !== null ? getProperty(options, 'flag') : undefined;
  const used = name === 'open' ? options : flag;
  if (typeof used === 'number') return (used & WRITING) !== 0;
  return typeof used === 'string' && used !== 'r' && used !== 'rs' && used !== 'sr';
}

/** Reading the function's code and `/proc`, and writing, as the policy has it. */
export function watchFiles(judge: Judge, taskRoot: string | undefined): void {
  const root = taskRoot === undefined ? undefined : `${resolvePath(taskRoot)}/`;
  hookFiles(({ operation, path, isWrite }) => {
    const full = truePath(path);
    const kind = kindOf(full, { isWrite, root, path, isWatched: judge.isWatched });
    if (kind === undefined || !judge.isWatched(kind)) return;
    const act: Act = {
      kind,
      operation,
      subject: full,
      learned: stableFolder(`${folderOf(full)}/`),
      isCoveredBy: (entry) => startsWith(full, entry),
    };
    judge.check(act);
  });
}

interface Reached {
  readonly isWrite: boolean;
  readonly root: string | undefined;
  readonly path: string;
  readonly isWatched: Judge['isWatched'];
}

function kindOf(full: string, { isWrite, root, path, isWatched }: Reached): BehaviourKind | undefined {
  if (startsWith(full, '/proc/') || startsWith(full, '/sys/')) return 'processFiles';
  if (startsWith(full, '/dev/')) return undefined;
  if (isWrite) {
    return full === '/tmp' || startsWith(full, '/tmp/') ? 'tempWrites' : 'otherWrites';
  }
  const isCode = root !== undefined && startsWith(`${full}/`, root);
  if (loadingFile.is(resolvePath(path))) return undefined;
  const isLoader = () => !loadingFile.isPretended() && isOfModuleLoader(stackText());
  const kind = isCode ? 'handlerCode' : 'fileReads';
  return !isWatched(kind) || isLoader() ? undefined : kind;
}

/** A folder as far as its names are no data: `/tmp/user-4711/` is told as `/tmp/`, which allows it as well. */
export function stableFolder(folder: string): string {
  const at = folder.search(/\/[^/]*(?:\d{3}|[0-9a-f]{8})[^/]*(?=\/)/i);
  return at < 0 ? folder : folder.slice(0, at + 1);
}

/**
 * The path behind symbolic links; of what does not exist yet, its folder's. The system follows links before it takes `..`
 * off, `path.resolve` does not: the path is asked for as it is written.
 */
function truePath(path: string): string {
  try {
    return realPath(path);
  } catch {
    try {
      return joinPath(realPath(folderOf(path)), nameOf(path));
    } catch {
      return resolvePath(path);
    }
  }
}
