/** Builds what users get of the guard: the package for both module systems, and the Lambda layer with its zip. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { zipFiles } from './layer/zip-files.ts';

const HERE = import.meta.dirname;

/** The public names of the package, by the module that has them. */
const ENTRIES: Readonly<Record<string, string>> = {
  guard: `
    export { withGuard } from './src/guard.ts';
    export { guardMiddleware } from './src/guard-middleware.ts';
    export { GuardBlockedError } from './src/guard-blocked-error.ts';`,
  inspect: `
    export { inspectEvent } from './src/inspect-event.ts';
    export { parsePolicy } from './src/parse-policy.ts';`,
};

/** Modules of the public names. */
const PUBLIC_NAMES: Plugin = {
  name: 'public-names',
  setup(building) {
    building.onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'entry' }));
    building.onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => ({
      contents: ENTRIES[path] ?? '',
      resolveDir: HERE,
      loader: 'ts',
    }));
  },
};

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  outdir: join(HERE, 'dist'),
  plugins: [PUBLIC_NAMES],
};

/** One file; `import.meta.url` is what CommonJS lacks. */
const COMMON_JS: BuildOptions = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'guardUrl' },
  banner: { js: "const guardUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Several files: one file would have to load every builtin that any part of it imports, and be read as a whole, before
 * the first line of the function's code.
 */
const ES_MODULES: BuildOptions = {
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'part-[hash]',
  entryPoints: {
    guard: 'entry:guard',
    inspect: 'entry:inspect',
    'layer-handler': join(HERE, 'layer/handler.ts'),
    preload: join(HERE, 'layer/preload.ts'),
    permissions: join(HERE, 'layer/permissions.ts'),
    'in-worker': join(HERE, 'src/behaviour/in-worker.ts'),
  },
};

/** Where a package lies in a layer. */
const FOLDER = 'nodejs/node_modules/@watertight/guard';

const MANIFEST = {
  name: '@watertight/guard',
  license: 'Apache-2.0',
  type: 'module',
  main: './guard.cjs',
  exports: {
    '.': { import: './guard.mjs', require: './guard.cjs' },
    './inspect': { import: './inspect.mjs', require: './inspect.cjs' },
  },
};

/** One file of the layer, as it lies below /opt. */
export interface BuiltFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isExecutable: boolean;
}

/** The files of the layer, the same bytes for the same sources. */
export async function buildLayerFiles(): Promise<readonly BuiltFile[]> {
  const version: unknown = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).version;
  const manifest = `${JSON.stringify({ ...MANIFEST, version }, undefined, 2)}\n`;
  const files: BuiltFile[] = [
    {
      path: 'watertight-guard',
      content: readFileSync(join(HERE, 'layer/watertight-guard')),
      isExecutable: true,
    },
    { path: `${FOLDER}/package.json`, content: Buffer.from(manifest), isExecutable: false },
    ...(await builtFiles({ ...COMMON_JS, entryPoints: { guard: 'entry:guard', inspect: 'entry:inspect' } })),
    ...(await builtFiles(ES_MODULES)),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function builtFiles(options: BuildOptions): Promise<readonly BuiltFile[]> {
  const { outputFiles } = await build({ ...OPTIONS, ...options, write: false });
  return outputFiles.map(({ path, contents }) => ({
    path: `${FOLDER}/${basename(path)}`,
    content: contents,
    isExecutable: false,
  }));
}

/** Writes the layer's folder, its zip, and the package as npm has it, into a folder. */
export async function writeLayer(out: string): Promise<void> {
  const files = await buildLayerFiles();
  for (const { path, content, isExecutable } of files) {
    write(join(out, 'layer', path), content, isExecutable);
    if (path.startsWith(FOLDER)) write(join(out, 'package', basename(path)), content, false);
  }
  writeFileSync(join(out, 'layer.zip'), zipFiles(files));
}

function write(path: string, content: Uint8Array, isExecutable: boolean): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  if (isExecutable) chmodSync(path, 0o755);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(HERE, 'dist') } } });
  await writeLayer(values.out);
  console.log(values.out);
}
