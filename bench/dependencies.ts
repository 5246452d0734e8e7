import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexAdvisories } from '@watertight/audit/dependencies/advisories/advisory-index.ts';
import { readOsvAdvisory } from '@watertight/audit/dependencies/advisories/osv-advisory.ts';
import { readNpmLock } from '@watertight/audit/dependencies/lockfiles/npm-lock.ts';
import { projectPackages } from '@watertight/audit/dependencies/project-packages.ts';
import { measureChild } from './measured-child.ts';
import { reportLimit } from './report-limit.ts';

const PACKAGES = 2_000;
/** Seconds. */
const LIMIT = 2;

/** Times reading a lockfile of 2,000 packages and judging it by the whole snapshot; false when the limit does not hold. */
export function benchDependencies(): boolean {
  const file = fileURLToPath(
    import.meta.resolve('@watertight/audit/dependencies/advisories/snapshot/advisories.jsonl'),
  );
  const start = performance.now();
  const advisories = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => readOsvAdvisory(JSON.parse(line)) ?? []);
  const index = indexAdvisories(advisories);
  const names = [...new Set(advisories.flatMap(({ affected }) => affected.map(({ name }) => name)))];
  const list = readNpmLock('package-lock.json', lockOf(names));
  const subjects = projectPackages([list], { advisories: index, functions: [] });
  const seconds = (performance.now() - start) / 1000;
  const found = subjects.filter((each) => each.kind === 'package' && each.advisories.length > 0).length;
  console.log(`## Dependencies: ${list.packages.length} packages, ${index.count} advisories\n`);
  console.log('| what | seconds | limit |\n| --- | --- | --- |');
  console.log(
    `| read advisories and lockfile, judge, join (${found} with advisories) | ${seconds.toFixed(2)} | ${LIMIT} |`,
  );
  return reportLimit('seconds', seconds, LIMIT);
}

const MANY_PACKAGES = 20_000;
/** MiB of the whole process. */
const MEMORY_LIMIT = 300;

/** Measures the memory of whole commands over a lockfile of 20,000 packages; false when the limit does not hold. */
export function benchPackageMemory(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'bench-packages-'));
  try {
    writeFileSync(join(folder, 'package-lock.json'), largeLock());
    const command = fileURLToPath(import.meta.resolve('../packages/cli/bin/watertight.js'));
    console.log(`\n## Memory of whole commands: ${MANY_PACKAGES} packages\n`);
    console.log('| command | MiB | CPU seconds | MB written | limit |\n| --- | --- | --- | --- | --- |');
    const held = ['json', 'jsonl', 'cyclonedx', 'spdx'].map((format) => {
      const words = [command, 'sbom', folder, '-f', format, '--data', ':memory:'];
      const measured = measureChild(process.execPath, words);
      if (measured === undefined) return false;
      const { megabytes, cpu, output } = measured;
      console.log(
        `| sbom -f ${format} | ${megabytes.toFixed(0)} | ${cpu.toFixed(1)} | ${(output.length / 1e6).toFixed(1)} | ${MEMORY_LIMIT} |`,
      );
      return reportLimit('MiB', megabytes, MEMORY_LIMIT);
    });
    return held.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As npm writes it, each package with an address, a hash and three others that it needs. */
function largeLock(): string {
  const packages: Record<string, object> = { '': { dependencies: { p0: '^1.0.0' } } };
  for (let index = 0; index < MANY_PACKAGES; index += 1) {
    const needs = [1, 2, 3].map((step) => [`p${(index * 7 + step * 13) % MANY_PACKAGES}`, '^1.0.0']);
    packages[`node_modules/p${index}`] = {
      version: '1.0.0',
      resolved: `https://registry.example/p${index}/-/p${index}-1.0.0.tgz`,
      integrity: `sha512-${Buffer.alloc(64, index).toString('base64')}`,
      dependencies: Object.fromEntries(needs),
    };
  }
  return JSON.stringify({ lockfileVersion: 3, packages }, null, 2);
}

/** Every package of the snapshot in several old versions, each needing the next, and as many that nobody speaks of. */
function lockOf(names: readonly string[]): string {
  const packages: Record<string, object> = { '': { dependencies: { p0: '*' } } };
  for (let index = 0; index < PACKAGES; index += 1) {
    const name = index % 4 === 0 ? (names[index % names.length] ?? `p${index}`) : `p${index}`;
    const next = `p${index + 1}`;
    packages[`node_modules/p${index}/node_modules/${name}`] = {
      version: `${index % 5}.${index % 7}.${index % 11}`,
      dependencies: { [next]: '*' },
    };
  }
  return JSON.stringify({ lockfileVersion: 3, packages });
}
