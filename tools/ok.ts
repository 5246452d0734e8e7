/** `npm run ok`: every check of the repository, one line each. `--no-test` leaves the tests out. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'node_modules', '.bin');

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What to do when it fails. */
  readonly hint: string;
}

const CHECKS: readonly Check[] = [
  node('generated files', ['tools/generate.ts', '--check'], 'npm run generate'),
  { name: 'lint', command: join(BIN, 'biome'), args: ['check', '.'], hint: 'npx biome check --write .' },
  {
    name: 'types',
    command: join(BIN, 'tsc'),
    args: ['-p', 'tsconfig.json'],
    hint: 'npx tsc -p tsconfig.json',
  },
  {
    name: 'types (console)',
    command: join(BIN, 'tsc'),
    args: ['-p', 'packages/console/tsconfig.json'],
    hint: 'npx tsc -p packages/console/tsconfig.json',
  },
  node('layers', ['tools/check-layers.ts'], 'the table in ARCHITECTURE.md'),
  node('docs', ['tools/check-docs.ts'], 'docs/errors.md and the doc comments'),
  node('sizes', ['tools/size-limits.ts'], 'split the file or function'),
];

const TESTS = node(
  'tests',
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tools/vitest.config.ts', '--root', '.'],
  'npm test',
);

function node(name: string, [script, ...args]: readonly [string, ...string[]], hint: string): Check {
  return { name, command: process.execPath, args: [join(ROOT, script), ...args], hint };
}

/** Runs one check; the output is kept back until it is known to matter. */
function runCheck(check: Check): Promise<{ code: number; output: string; seconds: number }> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(check.command, [...check.args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (code: number, extra: string) =>
      done({
        code,
        output: Buffer.concat(chunks).toString('utf8') + extra,
        seconds: (performance.now() - started) / 1000,
      });
    child.on('error', (error) => finish(3, `${error.message}\n`));
    child.on('close', (code) => finish(code ?? 3, ''));
  });
}

async function main(args: readonly string[]): Promise<number> {
  const checks = args.includes('--no-test') ? CHECKS : [...CHECKS, TESTS];
  let failures = 0;
  for (const check of checks) {
    const { code, output, seconds } = await runCheck(check);
    const mark = code === 0 ? '✓' : '✗';
    process.stdout.write(`${mark} ${check.name.padEnd(16)} ${seconds.toFixed(1)} s\n`);
    if (code === 0) continue;
    failures += 1;
    process.stdout.write(`${output.trimEnd()}\n  → ${check.hint}\n`);
  }
  process.stdout.write(
    failures === 0 ? `${checks.length} checks passed\n` : `${failures} of ${checks.length} checks failed\n`,
  );
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
