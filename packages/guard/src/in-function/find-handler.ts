import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Handler } from '../handler.ts';

/** Taken before the hooks are in: that the guard reads the function's code is no violation. */
const readText = readFileSync;

/** Named as Lambda's own errors are: they are what the function's owner sees. */
class HandlerError extends Error {
  constructor(name: 'Runtime.HandlerNotFound' | 'Runtime.MalformedHandlerName', message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * The handler that a handler string such as `src/orders.handler` names in a function's folder, found the way Lambda's
 * runtime finds it: a file without ending, `.js` as its package.json says, `.mjs`, `.cjs`, a package. CommonJS and ES
 * modules, with top-level await.
 */
export async function findHandler(root: string, handler: string): Promise<Handler> {
  const file = basename(handler);
  const [, module = '', property = ''] = /^([^.]*)\.(.*)$/.exec(file) ?? [];
  if (module === '' || property === '' || handler.includes('..'))
    throw new HandlerError('Runtime.MalformedHandlerName', 'Bad handler');
  const folder = handler.slice(0, handler.length - file.length);
  const loaded = await loadModule(root, folder, module);
  const found = property.split('.').reduce<unknown>(memberOf, loaded);
  if (typeof found !== 'function') {
    const because = found === undefined ? 'undefined or not exported' : 'not a function';
    throw new HandlerError('Runtime.HandlerNotFound', `${handler} is ${because}`);
  }
  return found as Handler;
}

function memberOf(value: unknown, key: string): unknown {
  return (typeof value === 'object' || typeof value === 'function') && value !== null
    ? Reflect.get(value, key)
    : undefined;
}

async function loadModule(root: string, folder: string, module: string): Promise<unknown> {
  const path = resolve(root, folder, module);
  const require = createRequire(join(root, 'package.json'));
  const isModule = existsSync(`${path}.js`) && isEsModuleFolder(dirname(path));
  if (existsSync(path) && !isFolder(path)) return require(path);
  if (existsSync(`${path}.js`)) return isModule ? importFile(`${path}.js`) : require(`${path}.js`);
  if (existsSync(`${path}.mjs`)) return importFile(`${path}.mjs`);
  if (existsSync(`${path}.cjs`)) return require(`${path}.cjs`);
  return require(require.resolve(module, { paths: [root, resolve(root, folder)] }));
}

async function importFile(path: string): Promise<unknown> {
  return import(pathToFileURL(path).href);
}

function isFolder(path: string): boolean {
  return existsSync(`${path}/`);
}

/** By the nearest package.json, as Node and Lambda do. */
function isEsModuleFolder(folder: string): boolean {
  if (folder.endsWith('/node_modules')) return false;
  try {
    const manifest: unknown = JSON.parse(readText(join(folder, 'package.json'), 'utf8'));
    return memberOf(manifest, 'type') === 'module';
  } catch {
    const parent = dirname(folder);
    return parent !== folder && isEsModuleFolder(parent);
  }
}
