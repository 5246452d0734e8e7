import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from './a-project.ts';
import { HOSTILE_TEMPLATES } from './hostile-templates.ts';
import { type Measured, measureChild } from './measured-child.ts';

const COMMAND = join(import.meta.dirname, '../packages/cli/bin/watertight.js');
const YAML_ALONE = join(import.meta.dirname, 'yaml-alone.ts');

/** DESIGN's limits of a scan: CPU seconds cold, and MiB. */
const LIMIT = { seconds: 10, megabytes: 1024 };
/** What a bad template may cost at most: it is refused or cut, never waited for. */
const HOSTILE_LIMIT = { seconds: 20, megabytes: 1536 };

/**
 * Scans generated projects, each in a process of its own, beside what the YAML parser alone needs for the same files, and
 * templates that were made to be costly. False when a limit does not hold.
 */
export function benchScan(): boolean {
  const work = mkdtempSync(join(tmpdir(), 'bench-scan-'));
  try {
    const projects = benchProjects(work);
    return benchHostile(work) && projects;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function benchProjects(work: string): boolean {
  console.log('## Scan\n');
  console.log('| project | CPU s | ÷ YAML alone | MiB | findings |\n| --- | --- | --- | --- | --- |');
  const rows = [
    { name: '25 templates of 20 functions', size: { templates: 25, functions: 20 } },
    { name: 'the same again', size: { templates: 25, functions: 20 } },
    { name: '1 template of 250 functions', size: { templates: 1, functions: 250 } },
    { name: '1 template of 500 functions', size: { templates: 1, functions: 500 } },
  ].map(({ name, size }) => {
    const folder = join(work, `${size.templates}x${size.functions}`);
    const files = writeProject(folder, size);
    const measured = scan(folder);
    const parsed = measureChild(process.execPath, [YAML_ALONE, ...files]);
    if (measured === undefined || parsed === undefined) return false;
    const { findings } = JSON.parse(measured.output) as { findings: readonly unknown[] };
    const ratio = (measured.cpu / parsed.cpu).toFixed(1);
    console.log(
      `| ${name} | ${measured.cpu.toFixed(2)} | ${ratio} | ${measured.megabytes.toFixed(0)} | ${findings.length} |`,
    );
    return holds(measured, LIMIT);
  });
  return rows.every(Boolean);
}

function benchHostile(work: string): boolean {
  console.log('\n## Templates made to be costly\n');
  console.log('| template | MiB of text | CPU s | MiB | answer |\n| --- | --- | --- | --- | --- |');
  const rows = HOSTILE_TEMPLATES.map(({ name, text }) => {
    const folder = join(work, name.replaceAll(' ', '-'));
    mkdirSync(folder);
    const written = text();
    writeFileSync(join(folder, 'template.yaml'), written);
    const measured = scan(folder);
    if (measured === undefined) return false;
    const { incomplete, summary } = JSON.parse(measured.output) as {
      readonly incomplete: readonly { readonly because: string }[];
      readonly summary: { readonly functions: number };
    };
    const said = incomplete[0]?.because ?? `${summary.functions} functions judged`;
    const size = (Buffer.byteLength(written) / 2 ** 20).toFixed(1);
    console.log(
      `| ${name} | ${size} | ${measured.cpu.toFixed(2)} | ${measured.megabytes.toFixed(0)} | ${said} |`,
    );
    return holds(measured, HOSTILE_LIMIT);
  });
  console.log('');
  return rows.every(Boolean);
}

function scan(folder: string): Measured | undefined {
  const words = ['scan', folder, '-f', 'json', '--quiet', '--soft-fail', '--allow-incomplete'];
  return measureChild(process.execPath, [COMMAND, ...words]);
}

function holds({ cpu, megabytes }: Measured, limit: typeof LIMIT): boolean {
  return cpu <= limit.seconds && megabytes <= limit.megabytes;
}
