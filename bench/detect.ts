import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, measureChild } from './measured-child.ts';
import { reportLimit } from './report-limit.ts';

const VARIANT = join(import.meta.dirname, 'detect-variant.ts');
const DAYS = [1, 7, 14];
/** Judging two weeks at once may need this many times the memory of one day: the history before both is the same. */
const MOST_MEMORY_GROWTH = 1.5;

/**
 * Measures detection on a simulated organisation (size M, six weeks of history) over 1, 7 and 14 days, each in a process of
 * its own, and prints Markdown. Returns whether the limit holds.
 */
export function benchDetect(): boolean {
  const work = mkdtempSync(join(tmpdir(), 'bench-detect-'));
  try {
    const prepared = measureChild(process.execPath, [VARIANT, 'prepare', work]);
    if (prepared === undefined) return false;
    const { functions, end, records } = JSON.parse(prepared.output);
    const runs = DAYS.flatMap((days) => {
      const measured = measureChild(process.execPath, [VARIANT, 'days', work, String(days), String(end)]);
      return measured === undefined ? [] : [{ days, measured }];
    });
    print(Number(functions), Number(records), runs);
    const [first, last] = [runs[0], runs.at(-1)];
    if (first === undefined || last === undefined || runs.length < DAYS.length) return false;
    const perDay = (last.measured.cpu - first.measured.cpu) / (last.days - first.days);
    console.log(
      `\nEach further day: ${perDay.toFixed(2)} CPU s, ${((1_000 * perDay) / Number(functions)).toFixed(1)} per 1,000 functions.`,
    );
    const growth = last.measured.megabytes / first.measured.megabytes;
    return reportLimit(`peak memory, ${last.days} days ÷ 1 day`, growth, MOST_MEMORY_GROWTH);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

interface Run {
  readonly days: number;
  readonly measured: Measured;
}

function print(functions: number, records: number, runs: readonly Run[]): void {
  console.log(`\n### Detection, ${functions} functions, ${records} records in 56 days (synthetic)\n`);
  console.log(
    '| days judged | CPU s | CPU s per 1,000 functions | ÷ one day | peak MiB |\n|---|---|---|---|---|',
  );
  const base = runs[0]?.measured.cpu ?? Number.NaN;
  for (const { days, measured } of runs) {
    const { cpu, megabytes } = measured;
    const scaled = ((1_000 * cpu) / functions).toFixed(0);
    console.log(
      `| ${days} | ${cpu.toFixed(1)} | ${scaled} | ${(cpu / base).toFixed(2)} | ${megabytes.toFixed(0)} |`,
    );
  }
}
