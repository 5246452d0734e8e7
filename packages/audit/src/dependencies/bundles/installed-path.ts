import { isPackageName, isVersion } from './sighting.ts';

/** The package that a path of a module lies in. */
export interface InstalledPath {
  readonly name: string;
  /** Up to and with the name: `node_modules/a/node_modules/b`. */
  readonly root: string;
  /** From the root: `package.json`, `dist/index.js`. */
  readonly inside: string;
  /** As pnpm, Bun, Deno and Yarn write it into their folders. */
  readonly version?: string;
}

const LONGEST_PATH = 4096;

/**
 * The package of a module by its path, as bundlers write paths: with a scheme (`webpack://app/./node_modules/…`), loaders before
 * it, a query behind it, Windows' separators, `..` in front. Undefined for the program's own modules, and for what package
 * managers and bundlers keep in node_modules for themselves.
 */
export function installedPath(path: string): InstalledPath | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const plain = plainPath(path);
  const start = Math.max(plain.lastIndexOf('/node_modules/') + 1, plain.startsWith('node_modules/') ? 0 : -1);
  if (start <= 0 && !plain.startsWith('node_modules/')) return undefined;
  const [first = '', second = '', ...rest] = plain.slice(start + 'node_modules/'.length).split('/');
  const isScoped = first.startsWith('@');
  const name = isScoped ? `${first}/${second}` : first;
  const inside = (isScoped ? rest : [second, ...rest]).join('/');
  // A folder of a store (`.pnpm`, `.cache`) is no package, and a module is a file in its package.
  if (!isPackageName(name) || inside === '') return undefined;
  const version = storeVersion(plain.slice(0, start), name);
  return {
    name,
    root: `${plain.slice(0, start)}node_modules/${name}`,
    inside,
    ...(version === undefined ? {} : { version }),
  };
}

function plainPath(path: string): string {
  const withoutLoaders = path.slice(path.lastIndexOf('!') + 1);
  return withoutLoaders
    .replaceAll('\\', '/')
    .replaceAll('\0', '')
    .replace(/^[a-z][\w+.-]*:\/\/[^/]*\//i, '')
    .replace(/[?#|].*$/s, '')
    .replace(/^(?:\.{1,2}\/|\/)+/, '');
}

/**
 * `.pnpm/@scope+name@1.0.0_peers/`, `.pnpm/name/1.0.0/` of pnpm 5, `.bun/name@1.0.0/`, and
 * `.yarn/cache/@scope-name-npm-1.0.0-0123456789-hash.zip/`.
 */
function storeVersion(folder: string, name: string): string | undefined {
  const flat = name.replace('/', '+');
  const parts = folder.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const store = parts.at(-2) ?? '';
  if (/^\.(?:pnpm|bun|deno)$/.test(store) && last.startsWith(`${flat}@`))
    return versionIn(last.slice(flat.length + 1).split(/[_(]/, 1)[0]);
  if (parts.includes('.pnpm') && name.split('/').at(-1) === store) return versionIn(last.split('_', 1)[0]);
  const start = `${name.replace('/', '-')}-npm-`;
  if (last.endsWith('.zip') && last.startsWith(start))
    return versionIn(last.slice(start.length, -'.zip'.length).replace(/-[\da-f]{6,}(?:-[\da-f]+)?$/, ''));
  return undefined;
}

function versionIn(text: string | undefined): string | undefined {
  return text !== undefined && isVersion(text) ? text : undefined;
}
