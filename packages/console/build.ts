/** Builds the console into dist/ when its sources have changed since, and compresses every file twice. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = import.meta.dirname;
const DIST = join(FOLDER, 'dist');
const STAMP = join(DIST, '.built-from');
/** Below this, the header costs more than compression saves. */
const LEAST_BYTES = 500;

/** Builds when needed; true when it built. */
export async function buildConsole(): Promise<boolean> {
  const wanted = sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false;
  const { build } = await import('vite');
  // A folder of its own until it is whole: two builds at once do not mix.
  const fresh = `${DIST}.${process.pid}`;
  await inProduction(() =>
    build({ configFile: join(FOLDER, 'vite.config.ts'), build: { outDir: fresh, emptyOutDir: true } }),
  );
  for (const file of filesBelow(fresh)) compress(file);
  writeFileSync(join(fresh, '.built-from'), wanted);
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  renameSync(fresh, DIST);
  return true;
}

/** Vite goes by NODE_ENV where it is set: under a test runner it would bundle React's development build. */
async function inProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** A hash of everything that the result depends on. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const own = ['index.html', 'vite.config.ts', 'build.ts', 'package.json'].map((name) => join(FOLDER, name));
  const files = [...own, ...filesBelow(join(FOLDER, 'src')), ...filesBelow(join(FOLDER, 'public'))];
  for (const file of files.sort()) {
    if (/\.(test|cases)\.tsx?$/.test(file)) continue;
    hash
      .update(`${relative(FOLDER, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function compress(file: string): void {
  if (!/\.(css|html|js|json|svg)$/.test(file)) return;
  const text = readFileSync(file);
  if (text.length < LEAST_BYTES) return;

  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
}

if (import.meta.main) await buildConsole();
