import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFolders } from './day-folders.ts';
import { measureChild } from './measured-child.ts';
import { reportLimit } from './report-limit.ts';

const VARIANT = join(import.meta.dirname, 'trail-variant.ts');
/** What ingest may cost over DuckDB's own read of the same columns, and what later days may need over early ones. */
const MOST_OVER_DUCKDB = 3;
const MOST_MEMORY_GROWTH = 1.5;

/**
 * Measures ingest of CloudTrail against DuckDB's own read_json of the same objects, each variant in a process of its own, and
 * prints Markdown. Returns whether the limits hold.
 * @param data folder with AWSLogs/…/CloudTrail/REGION/YYYY/MM/DD folders of gzip objects.
 */
export function benchTrail(data: string): boolean {
  const days = dayFolders(data, 'CloudTrail');
  if (days.length === 0) {
    console.log(`\nNo CloudTrail day folders in ${data}`);
    return false;
  }
  const work = mkdtempSync(join(tmpdir(), 'bench-trail-'));
  try {
    return compareVariants(work, days.slice(0, 1)) && memoryByDay(work, days);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function compareVariants(work: string, days: readonly string[]): boolean {
  const names = ['node-parse', 'duckdb-count', 'duckdb-load', 'ingest'];
  const lines = names.map((name) => {
    const child = [VARIANT, name, join(work, `${name}.duckdb`), ...days];
    return { name, measured: measureChild(process.execPath, child) };
  });
  const cpuOf = (name: string) => lines.find((line) => line.name === name)?.measured?.cpu ?? Number.NaN;
  console.log('\n### CloudTrail of one day\n');
  console.log('| what | CPU s | records per CPU second | ÷ DuckDB alone | peak MiB |\n|---|---|---|---|---|');
  for (const { name, measured } of lines) {
    if (measured === undefined) continue;
    const { cpu, megabytes, output } = measured;
    const rate = Math.round(Number.parseInt(output, 10) / cpu / 100) * 100;
    const ratio = (cpu / cpuOf('duckdb-load')).toFixed(2);
    console.log(`| ${name} | ${cpu.toFixed(2)} | ${rate} | ${ratio} | ${megabytes.toFixed(0)} |`);
  }
  return reportLimit(
    'ingest ÷ read_json into the same columns',
    cpuOf('ingest') / cpuOf('duckdb-load'),
    MOST_OVER_DUCKDB,
  );
}

function memoryByDay(work: string, days: readonly string[]): boolean {
  if (days.length < 2) {
    console.log('\nMemory over days: needs data of more than one day.');
    return true;
  }
  const measured = measureChild(process.execPath, [VARIANT, 'ingest', join(work, 'days.duckdb'), ...days]);
  const peaks = (measured?.output.trim().split(' ').at(-1) ?? '').split(',').map(Number);
  console.log(`\nPeak MiB by day: ${peaks.join(', ')}`);
  // The first days fill the database's buffers, up to their own limit of 512 MB; what matters is that it ends there.
  const middle = Math.ceil(peaks.length / 2);
  const greatest = (from: number, to: number) => Math.max(...peaks.slice(from, to));
  const growth = greatest(middle, peaks.length) / greatest(0, middle);
  return reportLimit(
    `greatest peak of the later half of days ÷ the earlier half`,
    growth,
    MOST_MEMORY_GROWTH,
  );
}
