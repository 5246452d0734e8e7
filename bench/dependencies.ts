import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { indexAdvisories } from '@watertight/audit/dependencies/advisories/advisory-index.ts';
import { readOsvAdvisory } from '@watertight/audit/dependencies/advisories/osv-advisory.ts';
import { readNpmLock } from '@watertight/audit/dependencies/lockfiles/npm-lock.ts';
import { projectPackages } from '@watertight/audit/dependencies/project-packages.ts';
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
