import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFolders } from './day-folders.ts';
import { type Measured, measureChild } from './measured-child.ts';
import { reportLimit } from './report-limit.ts';

const VARIANT = join(import.meta.dirname, 'ingest-variant.ts');

/** Limits of DESIGN: ratios within one run, never absolute times. */
const MOST_OVER_DUCKDB = 2;
const MOST_MEMORY_GROWTH = 1.5;

interface Line {
  readonly name: string;
  readonly measured: Measured | undefined;
}

/**
 * Measures ingest of VPC flow logs against DuckDB alone on the same objects, each variant in a process of its own, and prints
 * Markdown. Returns whether the limits hold.
 * @param data folder with AWSLogs/…/vpcflowlogs/REGION/YYYY/MM/DD folders of gzip objects.
 */
export function benchIngest(data: string): boolean {
  const days = dayFolders(data, 'vpcflowlogs');
  if (days.length === 0) {
    console.log(`No vpcflowlogs day folders in ${data}`);
    return false;
  }
  const work = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    const isFast = compareVariants(work, days.slice(0, 1));
    return memoryByDay(work, days) && isFast;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function compareVariants(work: string, days: readonly string[]): boolean {
  const gz = readdirSync(days[0] ?? '', { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.gz'))
    .map((name) => join(days[0] ?? '', name));
  const node = (name: string) =>
    measureChild(process.execPath, [VARIANT, name, join(work, `${name}.duckdb`), ...days]);
  const lines: Line[] = [
    { name: 'igzip -dc', measured: unzipWith('igzip', gz) },
    { name: 'zcat', measured: unzipWith('zcat', gz) },
    ...['node-gunzip', 'duckdb-aggregate', 'duckdb-load', 'duckdb-load-and-roll-up', 'ingest'].map(
      (name) => ({
        name,
        measured: node(name),
      }),
    ),
  ];
  const cpuOf = (name: string) => lines.find((line) => line.name === name)?.measured?.cpu ?? Number.NaN;
  const base = cpuOf('duckdb-load-and-roll-up');
  console.log(
    '\n### Flow logs of one day\n\n| what | CPU s | ÷ DuckDB alone | peak MiB |\n|---|---|---|---|',
  );
  for (const { name, measured } of lines) {
    if (measured === undefined) continue;
    const { cpu, megabytes } = measured;
    console.log(`| ${name} | ${cpu.toFixed(2)} | ${(cpu / base).toFixed(2)} | ${megabytes.toFixed(0)} |`);
  }
  const size = statSync(join(work, 'ingest.duckdb')).size / 2 ** 20;
  const ratio = cpuOf('ingest') / base;
  console.log(
    `\nStore after one day: ${size.toFixed(0)} MiB. DuckDB alone = duckdb-load-and-roll-up, on unchecked gzip.`,
  );
  return reportLimit('ingest ÷ DuckDB alone for the same tables', ratio, MOST_OVER_DUCKDB);
}

function unzipWith(command: string, files: readonly string[]): Measured | undefined {
  const isThere = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)));
  if (!isThere) return undefined;
  return measureChild('sh', [
    '-c',
    'command=$1; shift; "$command" -dc "$@" > /dev/null',
    'sh',
    command,
    ...files,
  ]);
}

function memoryByDay(work: string, days: readonly string[]): boolean {
  if (days.length < 2) {
    console.log('\nMemory over days: needs data of more than one day.');
    return true;
  }
  const measured = measureChild(process.execPath, [VARIANT, 'ingest', join(work, 'days.duckdb'), ...days]);
  const peaks: unknown = JSON.parse(measured?.output ?? '[]');
  if (!Array.isArray(peaks)) return false;
  console.log(`\nPeak MiB by day: ${peaks.join(', ')}`);
  return reportLimit(
    `peak memory, day ${peaks.length} ÷ day 2`,
    Number(peaks.at(-1)) / Number(peaks[1]),
    MOST_MEMORY_GROWTH,
  );
}
