import { existsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '@watertight/monitor/store/make-folder.ts';
import { answer, type CommandRun } from '../command-run.ts';
import { EXIT } from '../exit-codes.ts';
import { bytesText } from '../output/number-text.ts';
import { cell } from '../output/table.ts';

/** One thing that must work before anything else does. */
export interface Checkup {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do when it is not ok. */
  readonly next: string;
}

/** Room that a few months of rollups of a middle-sized organisation need. */
const NEEDED_BYTES = 1_000_000_000;
/** No clock that is right shows less. */
const EARLIEST_YEAR = 2026;

/**
 * `watertight doctor`: one line a check, each with its next step.
 * @param configProblem why the configuration could not be read, undefined when it could
 */
export async function runDoctor(run: CommandRun, configProblem: string | undefined): Promise<number> {
  const checkups = [
    checkNode(process.versions.node),
    checkConfig(run, configProblem),
    checkClock(run.now()),
    await checkDataFolder(run.settings.data),
    await checkDiskSpace(run.settings.data),
    await checkStore(run, ':memory:', 'Databases load'),
    await checkStore(run, run.settings.data, 'Store opens'),
  ];
  answer(run, {
    document: { schema: 'watertight/doctor/1', checks: checkups },
    lines: checkups,
    tables: [
      {
        title: 'Doctor',
        columns: [{ title: '' }, { title: 'Check' }, { title: 'Result' }, { title: 'Next step' }],
        rows: checkups.map(({ name, ok, detail, next }) => [
          { value: ok, text: ok ? '✓' : '✗', tone: ok ? 'good' : 'bad' },
          cell(name),
          cell(detail),
          cell(ok ? '' : next),
        ]),
      },
    ],
  });
  return checkups.every((checkup) => checkup.ok) ? EXIT.ok : EXIT.failed;
}

/** @param version `24.1.0` */
function checkNode(version: string): Checkup {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > 22 || (major === 22 && minor >= 13);
  return { name: 'Node.js', ok, detail: version, next: 'Install Node.js 24' };
}

function checkConfig(run: CommandRun, problem: string | undefined): Checkup {
  return {
    name: 'Configuration',
    ok: problem === undefined,
    detail: problem ?? run.settings.file ?? 'defaults',
    next: 'Mend it, then run watertight config validate',
  };
}

/** AWS refuses requests signed with a clock more than five minutes off; a clock years off is what we can see offline. */
function checkClock(now: number): Checkup {
  const date = new Date(now);
  return {
    name: 'Clock',
    ok: date.getUTCFullYear() >= EARLIEST_YEAR,
    detail: date.toISOString(),
    next: 'Set the clock of this machine; AWS refuses requests when it is off',
  };
}

async function checkDataFolder(data: string): Promise<Checkup> {
  const name = 'Data folder';
  if (data === ':memory:') return { name, ok: true, detail: 'in memory', next: '' };
  const probe = join(data, `.doctor-${process.pid}`);
  try {
    makeFolder(data);
    await writeFile(probe, '');
    await rm(probe);
    return { name, ok: true, detail: `${data} is writable`, next: '' };
  } catch (error) {
    return { name, ok: false, detail: reasonOf(error), next: 'Name another folder with --data DIR' };
  }
}

async function checkDiskSpace(data: string): Promise<Checkup> {
  const name = 'Disk space';
  if (data === ':memory:') return { name, ok: true, detail: 'in memory', next: '' };
  let folder = data;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return {
    name,
    ok: free >= NEEDED_BYTES,
    detail: `${bytesText(free)} free`,
    next: `Free at least ${bytesText(NEEDED_BYTES)}, or name another disk with --data DIR`,
  };
}

async function checkStore(run: CommandRun, data: string, name: string): Promise<Checkup> {
  try {
    const workspace = await run.monitor.openWorkspace({ data });
    await workspace.close();
    return { name, ok: true, detail: data === ':memory:' ? 'DuckDB and SQLite' : data, next: '' };
  } catch (error) {
    const next =
      data === ':memory:'
        ? 'Install watertight again'
        : 'Close other watertight processes, or use --data DIR';
    return { name, ok: false, detail: reasonOf(error), next };
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
