import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackageList, PackageRecord } from '../model/package-record.ts';
import type { ProjectPackage } from '../model/subjects/project-parts.ts';
import { indexAdvisories } from './advisories/advisory-index.ts';
import { anAdvisory, fromTo } from './advisories/an-advisory.cases.ts';
import { readOsvAdvisory } from './advisories/osv-advisory.ts';
import { projectPackages } from './project-packages.ts';

const advisory = readOsvAdvisory(anAdvisory([{ name: 'left-pad', ranges: [fromTo('0', '1.3.0')] }]));
const advisories = indexAdvisories(advisory === undefined ? [] : [advisory]);

function record(name: string, parts: Partial<PackageRecord> = {}): PackageRecord {
  return {
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    groups: [],
    relationship: 'transitive',
    confidence: 'exact',
    origin: 'registry',
    at: { file: 'package-lock.json', line: 1 },
    ...parts,
  };
}

function listOf(packages: readonly PackageRecord[]): PackageList {
  return { file: 'package-lock.json', format: 'package-lock', packages, incomplete: [] };
}

function packagesOf(list: PackageList, index = advisories): readonly ProjectPackage[] {
  return projectPackages([list], { advisories: index, functions: [] }).filter(
    (each) => each.kind === 'package',
  );
}

describe('the subjects', () => {
  test('are the packages and their list; what is installed twice is one', () => {
    const list = listOf([
      record('left-pad', { path: 'a' }),
      record('left-pad', { path: 'b' }),
      record('other'),
    ]);
    const all = projectPackages([list], { advisories, functions: [] });
    expect(all.map(({ kind, id }) => [kind, id])).toEqual([
      ['lockfile', 'package-lock.json'],
      ['package', 'package-lock.json#npm/left-pad@1.0.0'],
      ['package', 'package-lock.json#npm/other@1.0.0'],
    ]);
  });

  test('of the project itself have no advisories, whatever their name is', () => {
    const own = packagesOf(listOf([record('left-pad', { origin: 'workspace' })]));
    expect(own.map((each) => each.advisories.length)).toEqual([0]);
  });

  test('say what the data does not speak of', () => {
    const index = { ...advisories, covers: (_: string, name: string) => name === 'left-pad' };
    const found = packagesOf(listOf([record('left-pad', { version: '2.0.0' }), record('other')]), index);
    expect(found.map(({ unjudged }) => unjudged)).toEqual([
      undefined,
      'the advisories at hand do not speak of it',
    ]);
  });

  test('without a version are judged by the least that is allowed', () => {
    const { version: _, ...rest } = record('left-pad');
    const judged = (requirement: string) =>
      packagesOf(listOf([{ ...rest, requirement }])).map((each) => each.advisories.length);
    expect([judged('>=1.2'), judged('>=1.3'), judged('<9')]).toEqual([[1], [0], [1]]);
  });
});

test('2,000 packages ask for each version once', () => {
  let asked = 0;
  const index = {
    ...advisories,
    of: (...given: Parameters<typeof advisories.of>) => {
      asked += 1;
      return advisories.of(...given);
    },
  };
  const many = Array.from({ length: 2_000 }, (_, at) => record(`p${at % 500}`, { path: `p${at}` }));
  expect(packagesOf(listOf(many), index)).toHaveLength(500);
  expect(asked).toBe(500);
});

test('edges in circles, to nothing and of any shape end', () => {
  const name = fc.constantFrom('left-pad', 'a', 'b', '__proto__', 'constructor');
  const packages = fc.array(
    fc.record({ name, needs: fc.array(name), isDirect: fc.boolean() }).map(({ name: own, needs, isDirect }) =>
      record(own, {
        relationship: isDirect ? 'direct' : 'transitive',
        dependencies: needs.map((each) => `${each}@1.0.0`),
        requirements: Object.fromEntries(needs.map((each) => [each, '^1.0.0'])),
      }),
    ),
  );
  fc.assert(
    fc.property(packages, (given) => {
      for (const { advisories: found, upgrade } of packagesOf(listOf(given)))
        expect(upgrade !== undefined).toBe(found.length > 0);
    }),
  );
});
