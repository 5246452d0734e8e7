import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { build as esbuild, type Metafile } from 'esbuild';
import { CACHE, CHECKOUT, installedVersion, installSet, resolveIn } from './package-sets.ts';

export const BUNDLERS = ['esbuild', 'webpack', 'rollup'] as const;
export type Bundler = (typeof BUNDLERS)[number];

/** One bundle, with the files that its bundler wrote beside it. */
export interface Built {
  readonly text: string;
  /** Without the report and the map, which are given where they are measured. */
  readonly licences?: string;
  readonly map?: string;
  readonly report?: string;
  /** The bundler's own list of modules, by package. */
  readonly truth: ReadonlyMap<string, Truth>;
}

/** What really is in a bundle of one package. */
export interface Truth {
  readonly versions: ReadonlySet<string>;
  /** Bytes of its modules, as the bundler counts. */
  readonly bytes: number;
}

/** What database libraries ask for only where it is installed; programs leave it outside, as we do. */
const OPTIONAL = [
  'better-sqlite3',
  'mariadb',
  'mssql',
  'mysql',
  'oracledb',
  'pg-hstore',
  'pg-native',
  'pg-query-stream',
  'sqlite3',
  'tedious',
];

interface Order {
  /** Folder with the node_modules. */
  readonly folder: string;
  readonly code: string;
  readonly minify: boolean;
  readonly withoutLicences?: boolean;
}

/** Bundles a handler for Node.js by one bundler's usual settings, or gives what an earlier run made of the same. */
export async function buildBundle(bundler: Bundler, order: Order): Promise<Built> {
  // By the folder's place in the repository, so that a copy of the cache serves another checkout.
  const place = relative(CHECKOUT, order.folder);
  const key = createHash('sha256').update(JSON.stringify([bundler, { ...order, folder: place }]));
  const file = join(CACHE, 'built', `${key.digest('hex').slice(0, 32)}.json`);
  if (existsSync(file)) {
    const { truth, ...rest }: Stored = JSON.parse(readFileSync(file, 'utf8'));
    return {
      ...rest,
      truth: new Map(truth.map(([name, versions, bytes]) => [name, { versions: new Set(versions), bytes }])),
    };
  }
  const built = await freshBundle(bundler, order);
  const truth = [...built.truth].map(([name, { versions, bytes }]) => [name, [...versions], bytes]);
  mkdirSync(join(CACHE, 'built'), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...built, truth }));
  return built;
}

interface Stored extends Omit<Built, 'truth'> {
  readonly truth: readonly (readonly [string, readonly string[], number])[];
}

async function freshBundle(bundler: Bundler, order: Order): Promise<Built> {
  if (bundler === 'esbuild') return byEsbuild(order);
  const entry = join(order.folder, 'entry.mjs');
  writeFileSync(entry, order.code);
  return bundler === 'webpack' ? byWebpack(entry, order) : byRollup(entry, order);
}

async function byEsbuild({ folder, code, minify, withoutLicences = false }: Order): Promise<Built> {
  const result = await esbuild({
    stdin: { contents: code, resolveDir: folder, sourcefile: 'src/handler.mjs' },
    absWorkingDir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: 'dist/app.js',
    write: false,
    metafile: true,
    sourcemap: 'external',
    logLevel: 'silent',
    minify,
    external: OPTIONAL,
    ...(withoutLicences ? { legalComments: 'none' as const } : {}),
  });
  const output = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return {
    text: output('app.js'),
    map: output('app.js.map'),
    report: JSON.stringify(result.metafile),
    truth: truthOf(folder, metafileModules(result.metafile)),
  };
}

function metafileModules({ outputs }: Metafile): readonly Module[] {
  return Object.entries(outputs['dist/app.js']?.inputs ?? {}).map(([path, { bytesInOutput }]) => ({
    path,
    bytes: bytesInOutput,
  }));
}

interface WebpackModule {
  readonly nameForCondition?: string | null;
  readonly size?: number;
  readonly orphan?: boolean;
  readonly moduleType?: string;
  readonly modules?: readonly WebpackModule[];
}

interface WebpackStats {
  hasErrors(): boolean;
  toJson(options?: object): { readonly modules?: readonly WebpackModule[]; readonly errors?: unknown };
}

async function byWebpack(entry: string, { folder, minify }: Order): Promise<Built> {
  const { default: webpack } = await import(resolveIn(installSet('bundlers'), 'webpack'));
  const out = join(CACHE, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const stats = await new Promise<WebpackStats>((resolve, reject) => {
    webpack(
      {
        mode: minify ? 'production' : 'development',
        devtool: 'hidden-source-map',
        target: 'node20',
        context: folder,
        entry,
        externals: Object.fromEntries(OPTIONAL.map((name) => [name, `commonjs ${name}`])),
        output: { path: out, filename: 'app.js', library: { type: 'commonjs2' } },
        ignoreWarnings: [() => true],
      },
      (error: Error | null, done: WebpackStats) => (error === null ? resolve(done) : reject(error)),
    );
  });
  if (stats.hasErrors()) throw new Error(`webpack: ${JSON.stringify(stats.toJson().errors).slice(0, 300)}`);
  const report = stats.toJson({ all: false, modules: true, nestedModules: true, orphanModules: false });
  const beside = readdirSync(out);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return {
    text: read('app.js'),
    map: read('app.js.map'),
    report: JSON.stringify(report),
    ...(beside.includes('app.js.LICENSE.txt') ? { licences: read('app.js.LICENSE.txt') } : {}),
    truth: truthOf(folder, webpackModules(report.modules ?? [])),
  };
}

function webpackModules(modules: readonly WebpackModule[]): readonly Module[] {
  return modules.flatMap(({ nameForCondition, size = 0, orphan, moduleType, modules: inner }) => {
    if (orphan === true || moduleType === 'runtime') return [];
    if (inner !== undefined && inner.length > 0) return webpackModules(inner);
    return nameForCondition == null ? [] : [{ path: nameForCondition, bytes: size }];
  });
}

interface RollupOutput {
  readonly output: readonly {
    readonly code?: string;
    readonly map?: { toString(): string } | null;
    readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
  }[];
}

async function byRollup(entry: string, { folder, minify }: Order): Promise<Built> {
  const home = installSet('bundlers');
  const plugin = async (name: string) => (await import(resolveIn(home, `@rollup/plugin-${name}`))).default;
  const [{ rollup }, nodeResolve, commonjs, json, terser] = await Promise.all([
    import(resolveIn(home, 'rollup')),
    plugin('node-resolve'),
    plugin('commonjs'),
    plugin('json'),
    plugin('terser'),
  ]);
  const bundle = await rollup({
    input: entry,
    external: OPTIONAL,
    plugins: [nodeResolve({ preferBuiltins: true, exportConditions: ['node'] }), commonjs(), json()],
    onwarn: () => {},
  });
  const { output }: RollupOutput = await bundle.generate({
    format: 'cjs',
    sourcemap: 'hidden',
    inlineDynamicImports: true,
    plugins: minify ? [terser({ maxWorkers: 1 })] : [],
  });
  await bundle.close();
  const [chunk] = output;
  const modules = Object.entries(chunk?.modules ?? {}).map(([path, { renderedLength }]) => ({
    // The commonjs plugin marks its proxies of a module.
    path: path.replaceAll('\0', '').replace(/\?.*$/, ''),
    bytes: renderedLength,
  }));
  return {
    text: chunk?.code ?? '',
    map: chunk?.map?.toString() ?? '',
    truth: truthOf(folder, modules),
  };
}

interface Module {
  readonly path: string;
  readonly bytes: number;
}

/** Modules without a byte in the bundle were shaken off. */
function truthOf(folder: string, modules: readonly Module[]): ReadonlyMap<string, Truth> {
  const truth = new Map<string, { versions: Set<string>; bytes: number }>();
  for (const { path, bytes } of modules) {
    // What a set does not have is found in the folders above.
    const absolute = isAbsolute(path) ? path : join(folder, path);
    const found = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(absolute);
    if (found === null || bytes === 0) continue;
    const [, root = '', name = ''] = found;
    // The program itself lies in a folder of tools' files.
    if (name.startsWith('.')) continue;
    const known = truth.get(name) ?? { versions: new Set(), bytes: 0 };
    const version = installedVersion(root);
    if (version !== undefined) known.versions.add(version);
    known.bytes += bytes;
    truth.set(name, known);
  }
  return truth;
}
