/** Builds what users get of the guard: one file for each module system, and the Lambda layer with its zip. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { zipFiles } from './layer/zip-files.ts';

const HERE = import.meta.dirname;

/** The public names of the package. */
const ENTRY = `
export { withGuard } from './src/guard.ts';
export { guardMiddleware } from './src/guard-middleware.ts';
export { GuardBlockedError } from './src/guard-blocked-error.ts';
export { inspectEvent } from './src/inspect-event.ts';
export { parsePolicy } from './src/parse-policy.ts';
`;

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  charset: 'utf8',
  write: false,
};

/** `import.meta.url` for CommonJS. */
const COMMON_JS: BuildOptions = {
  format: 'cjs',
  define: { 'import.meta.url': 'guardUrl' },
  banner: { js: "const guardUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const MANIFEST = {
  name: '@watertight/guard',
  license: 'Apache-2.0',
  type: 'module',
  main: './guard.cjs',
  exports: { '.': { import: './guard.mjs', require: './guard.cjs' } },
};

/** One file of the layer, as it lies below /opt. */
export interface BuiltFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isExecutable: boolean;
}

/** The files of the layer, the same bytes for the same sources. */
export async function buildLayerFiles(): Promise<readonly BuiltFile[]> {
  const folder = 'nodejs/node_modules/@watertight/guard';
  const entry: BuildOptions = { stdin: { contents: ENTRY, resolveDir: HERE, loader: 'ts' } };
  const version: unknown = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).version;
  const manifest = `${JSON.stringify({ ...MANIFEST, version }, undefined, 2)}\n`;
  return [
    {
      path: 'watertight-guard',
      content: readFileSync(join(HERE, 'layer/watertight-guard')),
      isExecutable: true,
    },
    await file(`${folder}/guard.cjs`, { ...entry, ...COMMON_JS }),
    await file(`${folder}/guard.mjs`, { ...entry, format: 'esm' }),
    await file(`${folder}/in-worker.mjs`, {
      entryPoints: [join(HERE, 'src/behaviour/in-worker.ts')],
      format: 'esm',
    }),
    await file(`${folder}/layer-handler.mjs`, {
      entryPoints: [join(HERE, 'layer/handler.ts')],
      format: 'esm',
    }),
    { path: `${folder}/package.json`, content: Buffer.from(manifest), isExecutable: false },
    await file(`${folder}/preload.mjs`, { entryPoints: [join(HERE, 'layer/preload.ts')], format: 'esm' }),
  ];
}

async function file(path: string, options: BuildOptions): Promise<BuiltFile> {
  const { outputFiles } = await build({ ...OPTIONS, ...options, write: false });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`Cannot build ${path}: esbuild wrote nothing`);
  return { path, content: output.contents, isExecutable: false };
}

/** Writes the layer's folder, and its zip beside it. */
export async function writeLayer(out: string): Promise<void> {
  const files = await buildLayerFiles();
  for (const { path, content, isExecutable } of files) {
    const target = join(out, 'layer', path);
    mkdirSync(join(target, '..'), { recursive: true });
    writeFileSync(target, content);
    if (isExecutable) chmodSync(target, 0o755);
  }
  writeFileSync(join(out, 'layer.zip'), zipFiles(files));
  for (const name of ['guard.cjs', 'guard.mjs'])
    copyFileSync(join(out, 'layer/nodejs/node_modules/@watertight/guard', name), join(out, name));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(HERE, 'dist') } } });
  await writeLayer(values.out);
  console.log(values.out);
}
