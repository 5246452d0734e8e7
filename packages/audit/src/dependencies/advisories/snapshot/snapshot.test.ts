import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { advisoriesFor } from '../advisories-for.ts';
import { indexAdvisories } from '../advisory-index.ts';
import { readOsvAdvisory } from '../osv-advisory.ts';

const records = readFileSync(join(import.meta.dirname, 'advisories.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => readOsvAdvisory(JSON.parse(line)));
const advisories = records.filter((each) => each !== undefined);
const index = indexAdvisories(advisories);

test('every line is an advisory with a range, a summary of one sentence and a page', () => {
  expect(advisories).toHaveLength(records.length);
  expect(advisories.length).toBeGreaterThanOrEqual(150);
  for (const { id, summary, references, affected } of advisories) {
    expect([id, summary]).toEqual([id, expect.stringMatching(/^[A-Z][^.\n]{5,150}$/)]);
    expect(references).toHaveLength(1);
    expect(affected.every(({ ranges, versions }) => ranges.length + versions.length > 0)).toBe(true);
  }
});

test.each([
  ['npm', 'lodash', '4.17.20', 'GHSA-35jh-r3h4-6jhm'],
  ['npm', 'minimist', '1.2.5', 'GHSA-xvch-5gv4-984h'],
  ['npm', 'jsonwebtoken', '8.5.1', 'GHSA-8cf7-32gw-wr33'],
  ['npm', 'qs', '6.5.2', 'GHSA-hrpp-h998-j3pp'],
  ['PyPI', 'requests', '2.30.0', 'GHSA-j8r2-6x86-q33q'],
  ['PyPI', 'PyYAML', '5.3', 'GHSA-8q59-q68h-6hv4'],
] as const)('%s %s %s has %s', (ecosystem, name, version, id) => {
  const found = advisoriesFor(index, { ecosystem, name, version });
  expect(found.flatMap((each) => [each.id, ...each.aliases])).toContain(id);
});

test.each([
  ['npm', 'minimist', '1.2.8'],
  ['npm', 'qs', '6.5.3'],
  ['PyPI', 'PyYAML', '6.0.1'],
] as const)('%s %s %s has none', (ecosystem, name, version) => {
  expect(advisoriesFor(index, { ecosystem, name, version })).toEqual([]);
});
