import { describe, expect, test } from 'vitest';
import type { PackageUse, ProjectPackage } from '../../../model/subjects/project-parts.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { outcomeOf } from '../../run-rules.ts';
import { anOpenAdvisory, aPackage } from './a-package.cases.ts';
import { vulnerableDependency } from './vulnerable-dependency.ts';

const advisories = [anOpenAdvisory()];
const use: PackageUse = {
  functionId: 'template.yaml#Orders',
  functionName: 'Orders',
  tier: 'imported',
  evidence: [{ what: 'imports padder', at: { file: 'src/app.js', line: 1 } }],
  because: 'the advisories do not say which export holds the flaw',
};

postureCases(vulnerableDependency, [
  { name: 'an advisory holds', given: inventoryWith([aPackage({ advisories })]), expect: 'fail' },
  { name: 'none holds', given: inventoryWith([aPackage()]), expect: 'pass' },
  {
    name: 'malware is told by another rule',
    given: inventoryWith([
      aPackage({ advisories: [anOpenAdvisory({ id: 'MAL-2026-1', isMalicious: true })] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'the advisories at hand do not speak of it',
    given: inventoryWith([aPackage({ unjudged: 'the advisories at hand do not speak of it' })]),
    expect: 'unknown',
  },
]);

function outcome(subject: ProjectPackage) {
  const inventory = inventoryWith([subject]);
  return outcomeOf(vulnerableDependency, subject, { inventory, settings: DEFAULT_RULE_SETTINGS });
}

describe('the severity', () => {
  const open = { ...use, publicBy: 'function URL OrdersUrl → function Orders' };
  const unused: PackageUse = { ...use, tier: 'included', evidence: [], isNotImported: true };
  test.each<[string, Partial<Parameters<typeof aPackage>[0]>, string]>([
    ['is that of the worst advisory', {}, 'high'],
    ['stays where the function is not public', { uses: [use] }, 'high'],
    ['rises where anyone can call a function that imports it', { uses: [open] }, 'critical'],
    [
      'stays where the public function does not import it',
      { uses: [{ ...unused, publicBy: 'URL' }, use] },
      'high',
    ],
    ['falls where no handler imports it', { uses: [unused] }, 'medium'],
    [
      'stays where one of the handlers could not be read',
      { uses: [unused, { ...unused, isNotImported: false }] },
      'high',
    ],
    ['falls for development', { record: { groups: ['dev'] } }, 'medium'],
    ['stays for an optional package', { record: { groups: ['dev', 'optional'] } }, 'high'],
  ])('%s', (_, parts, expected) => {
    expect(outcome(aPackage({ advisories, ...parts }))).toMatchObject({ kind: 'fail', severity: expected });
  });

  test('rises where it is known to be exploited, and imported', () => {
    const exploited = [anOpenAdvisory({ severity: 'medium', isKnownExploited: true })];
    expect(outcome(aPackage({ advisories: exploited, uses: [use] }))).toMatchObject({ severity: 'high' });
    expect(outcome(aPackage({ advisories: exploited }))).toMatchObject({ severity: 'medium' });
  });
});

test('one finding holds advisory, way, use, door, data and calls, each in a row of its own', () => {
  const found = outcome(
    aPackage({
      advisories,
      through: ['wrapper', 'padder'],
      uses: [
        {
          ...use,
          publicBy: 'function URL OrdersUrl → function Orders',
          reaches: ['every table (dynamodb:DeleteTable)'],
          invocations: { count: 1204, days: 90 },
        },
      ],
    }),
  );
  expect(
    found.kind === 'fail' ? found.evidence.map(({ what, value }) => `${what}: ${value ?? ''}`) : [],
  ).toEqual([
    'padder 1.2.0: GHSA-aaaa-bbbb-cccc, CVE-2026-0001: It pads too much: high, CVSS 7.5; affected: < 1.3.1; no known one from 1.3.1 on',
    'needed by way of: wrapper → padder',
    'function Orders: imported (the advisories do not say which export holds the flaw): imports padder',
    'anyone can call Orders: function URL OrdersUrl → function Orders',
    'the role of Orders reaches: every table (dynamodb:DeleteTable)',
    'Orders was invoked within 90 days: 1204 times',
    'raised: anyone can call Orders, which imports it: high → critical',
  ]);
});
