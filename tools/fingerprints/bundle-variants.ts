/**
 * Reads the packages that fingerprints are made of: each bundled alone as its CommonJS and as its modules, plain and by two
 * minifiers, and which packages the modules of it require. What was made once is kept in the cache of the evaluation.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Metafile, type Plugin, transform } from 'esbuild';
import { CACHE, type Installed, installSet, resolveIn } from '../../evaluate/bundles/package-sets.ts';

const MOST_SUBPATHS = 60;
/** The second minifier takes minutes for larger ones, which have features enough. */
const LARGE = 40_000;
/** Part of the cache's key: raise when what is kept changes. */
const FORM = 5;

type Condition = 'import' | 'require';

/** One package in one version and one of its forms. */
export interface Variant {
  readonly name: string;
  readonly version: string;
  readonly plain: string;
  readonly minified: string;
  /** By the second minifier; undefined for large ones. */
  readonly second?: string;
  readonly modules: readonly PackageModule[];
}

/** A module, minified, and the packages without which it cannot be in a bundle. */
export interface PackageModule {
  readonly text: string;
  readonly requires: readonly string[];
}

/** The forms that a package can be in a bundle in; none for types, and for what is of another platform. */
export async function variantsOf(installed: Installed): Promise<readonly Variant[]> {
  const key = JSON.stringify([FORM, installed.name, installed.version]);
  const folder = join(CACHE, 'variants');
  const file = join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const variants: Variant[] = [];
  for (const condition of ['import', 'require'] as const) {
    const variant = await variantOf(installed, condition);
    if (variant !== undefined) variants.push(variant);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(variants));
  return variants;
}

async function variantOf(installed: Installed, condition: Condition): Promise<Variant | undefined> {
  const { name, version } = installed;
  const all = ['.', ...subpathsOf(installed)];
  const paths = [all, ['.']];
  for (const each of paths) {
    const [plain] = (await bundled(installed, { condition, paths: each, isAlone: true })) ?? [];
    if (plain === undefined) continue;
    const { code: minified } = await transform(plain, { minify: true, legalComments: 'none' });
    const second = plain.length < LARGE ? await minifiedByTerser(plain) : undefined;
    const modules = await modulesOf(installed, { condition, paths: each, isAlone: false });
    return { name, version, plain, minified, modules, ...(second === undefined ? {} : { second }) };
  }
  return undefined;
}

async function minifiedByTerser(text: string): Promise<string> {
  const terser = await import(resolveIn(installSet('bundlers'), 'terser'));
  const { code } = await terser.minify(text, { format: { comments: false }, toplevel: true });
  return code ?? '';
}

interface BundleOrder {
  readonly condition: Condition;
  readonly paths: readonly string[];
  /** Other packages stay outside. */
  readonly isAlone: boolean;
}

async function bundled(
  { name, root }: Installed,
  { condition, paths, isAlone }: BundleOrder,
): Promise<readonly [string, Metafile] | undefined> {
  const lines = paths.map((path, index) => {
    const module = path === '.' ? name : `${name}/${path.slice(2)}`;
    return condition === 'import'
      ? `export * as all${index} from '${module}';`
      : `exports.all${index} = require('${module}');`;
  });
  try {
    const { outputFiles, metafile } = await build({
      stdin: { contents: lines.join('\n'), resolveDir: root.slice(0, root.lastIndexOf('/node_modules/')) },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      legalComments: 'none',
      metafile: true,
      write: false,
      logLevel: 'silent',
      plugins: [isAlone ? onlyFrom(root) : onlyWhatIsThere(root)],
    });
    const [file] = outputFiles;
    return file === undefined ? undefined : [file.text, metafile];
  } catch {
    // Types alone, or of another platform: there is no code that a bundle could hold.
    return undefined;
  }
}

/** What else a package lets be imported, without patterns. */
function subpathsOf({ root }: Installed): readonly string[] {
  const exports = objectField(manifestOf(root), 'exports');
  return Object.keys(exports)
    .filter((path) => path.startsWith('./') && !/[*]|\.(?:json|css|d\.ts)$|\/$/.test(path))
    .slice(0, MOST_SUBPATHS);
}

function manifestOf(root: string): unknown {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/** Names of what the package at a root says it needs. */
export function neededBy(root: string): object {
  return objectField(manifestOf(root), 'dependencies');
}

function objectField(value: unknown, name: string): object {
  const field = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'object' && field !== null ? field : {};
}

function onlyFrom(root: string): Plugin {
  return {
    name: 'only-one-package',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ importer, path }) =>
        importer.startsWith(root) && !path.startsWith('#') ? { path, external: true } : undefined,
      );
    },
  };
}

/**
 * What other packages hold is not read: only which of their modules are asked for. What is not installed stays outside, as parts
 * that only some platforms have.
 */
function onlyWhatIsThere(root: string): Plugin {
  return {
    name: 'only-what-is-there',
    setup: ({ onLoad, onResolve, resolve }) => {
      onResolve({ filter: /^[^./#]/ }, async ({ path, pluginData, ...rest }) => {
        if (pluginData === 'asked') return undefined;
        const { importer, kind, namespace, resolveDir } = rest;
        const found = await resolve(path, { importer, kind, namespace, resolveDir, pluginData: 'asked' });
        return found.errors.length > 0 ? { path, external: true } : found;
      });
      onLoad({ filter: /./ }, ({ path }) =>
        packageOf(path)?.root === root ? undefined : { contents: 'module.exports = {};', loader: 'js' },
      );
    },
  };
}

/**
 * The modules of a package with what each brings along: packages that it, or a module of the same package that it
 * requires, requires by CommonJS
 * and that are declared as needed. An optional one may be absent from another program, an imported one may be shaken off.
 */
async function modulesOf(installed: Installed, order: BundleOrder): Promise<readonly PackageModule[]> {
  const [, metafile] = (await bundled(installed, order)) ?? [];
  if (metafile === undefined) return [];
  const placed = (path: string) => join(installed.root, path);
  const required = new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [
      placed(path),
      imports.flatMap((each) =>
        each.external !== true && each.kind === 'require-call' && isNeeded(placed(path), placed(each.path))
          ? [placed(each.path)]
          : [],
      ),
    ]),
  );
  const modules: PackageModule[] = [];
  // What the others require depends on their versions.
  for (const [path] of required) if (packageOf(path)?.root !== installed.root) required.set(path, []);
  for (const path of required.keys()) {
    if (packageOf(path)?.root !== installed.root || !/\.[cm]?js$/.test(path)) continue;
    const reached = closure(path, required).flatMap((each) => packageOf(each)?.name ?? []);
    const requires = [...new Set(reached)].filter((name) => name !== installed.name).sort();
    const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, legalComments: 'none' });
    modules.push({ text: code, requires });
  }
  return modules;
}

function closure(start: string, required: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([start]);
  for (const path of seen) for (const each of required.get(path) ?? []) seen.add(each);
  return [...seen];
}

function packageOf(path: string): { readonly name: string; readonly root: string } | undefined {
  const [, root, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? [];
  return root === undefined || name === undefined ? undefined : { name, root };
}

/** A module of the same package, or of one that the package says it needs and that is no part of Node.js. */
function isNeeded(from: string, to: string): boolean {
  const importer = packageOf(from);
  const imported = packageOf(to);
  if (importer === undefined || imported === undefined) return false;
  if (importer.root === imported.root) return true;
  return (
    imported.name in neededBy(importer.root) &&
    !(imported.name in objectField(manifestOf(importer.root), 'optionalDependencies')) &&
    !builtinModules.includes(imported.name)
  );
}
