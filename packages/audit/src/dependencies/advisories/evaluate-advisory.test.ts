import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAdvisory, fromTo } from './an-advisory.cases.ts';
import { evaluateAdvisory } from './evaluate-advisory.ts';
import { readOsvAdvisory } from './osv-advisory.ts';

function holds(
  advisory: object,
  version: string | undefined,
  { ecosystem = 'npm', name = 'left-pad' }: { ecosystem?: 'npm' | 'PyPI'; name?: string } = {},
): string | undefined {
  const read = readOsvAdvisory(advisory);
  if (read === undefined) throw new Error('not read');
  const candidate = { ecosystem, name, ...(version === undefined ? {} : { version }) };
  return evaluateAdvisory(read, candidate)?.because;
}

/** Each case: what the advisory says, versions it holds for, versions it does not. */
const CASES: readonly (readonly [string, object, readonly string[], readonly string[]])[] = [
  [
    'a range',
    anAdvisory([{ ranges: [fromTo('1.0.0', '1.2.0')] }]),
    ['1.0.0', '1.1.9', '1.2.0-rc.1'],
    ['0.9.0', '1.2.0'],
  ],
  [
    'a range from the start',
    anAdvisory([{ ranges: [fromTo('0', '1.0.0')] }]),
    ['0.0.0-0', '0.9.9'],
    ['1.0.0'],
  ],
  [
    'events in any order',
    anAdvisory([{ ranges: [{ events: [{ fixed: '1.2.0' }, { introduced: '0' }] }] }]),
    ['1.0.0'],
    ['1.2.0'],
  ],
  [
    'several ranges in one list of events',
    anAdvisory([
      {
        ranges: [
          { events: [{ introduced: '0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }] },
        ],
      },
    ]),
    ['1.0.0', '2.0.5'],
    ['1.2.0', '1.9.9', '2.1.0', '3.0.0'],
  ],
  [
    'a range that ends with its last affected version',
    anAdvisory([{ ranges: [{ events: [{ introduced: '1.0.0' }, { last_affected: '1.5.1' }] }] }]),
    ['1.0.0', '1.5.1'],
    ['1.5.2', '0.9.0'],
  ],
  [
    'a range that nothing ends',
    anAdvisory([{ ranges: [{ events: [{ introduced: '2.0.0' }] }] }]),
    ['2.0.0', '99.0.0'],
    ['1.9.9'],
  ],
  [
    'a limit that is none',
    anAdvisory([{ ranges: [{ events: [{ introduced: '0' }, { limit: '*' }] }] }]),
    ['0.1.0', '99.0.0'],
    [],
  ],
  [
    'several limits: below any of them',
    anAdvisory([{ ranges: [{ events: [{ introduced: '1.0.0' }, { limit: '3.0.0' }, { limit: '2.0.0' }] }] }]),
    ['1.0.0', '2.5.0'],
    ['0.9.0', '3.0.0'],
  ],
  [
    'a list, whatever the build',
    anAdvisory([{ versions: ['1.0.0'] }]),
    ['1.0.0', 'v1.0.0', '1.0.0+linux'],
    ['1.0.1', '1.0.0-rc.1', 'main'],
  ],
  [
    'a limit',
    anAdvisory([{ ranges: [{ events: [{ introduced: '1.0.0' }, { limit: '2.0.0' }] }] }]),
    ['1.5.0'],
    ['2.0.0'],
  ],
  ['an empty list of events', anAdvisory([{ ranges: [{ events: [] }] }]), [], ['1.0.0']],
  [
    'listed versions beside a range',
    anAdvisory([{ versions: ['3.0.0'], ranges: [fromTo('1.0.0', '1.2.0')] }]),
    ['3.0.0', '1.1.0'],
    ['2.0.0'],
  ],
  ['listed versions alone', anAdvisory([{ versions: ['1.0.0', '1.0.1'] }]), ['1.0.1'], ['1.0.2']],
  ['neither ranges nor versions', anAdvisory([{}]), [], ['1.0.0']],
  [
    'commits alone',
    anAdvisory([{ ranges: [{ type: 'GIT', events: [{ introduced: '0' }, { fixed: 'abc123' }] }] }]),
    [],
    ['1.0.0'],
  ],
  [
    'commits before a range of versions',
    anAdvisory([
      { ranges: [{ type: 'GIT', events: [{ introduced: '0' }, { fixed: 'abc123' }] }, fromTo('0', '2.0.0')] },
    ]),
    ['1.0.0'],
    ['2.0.0'],
  ],
  [
    'the package in several entries',
    anAdvisory([{ ranges: [fromTo('6.0.0', '6.0.4')] }, { ranges: [fromTo('6.1.0', '6.1.2')] }]),
    ['6.0.3', '6.1.1'],
    ['6.0.4', '6.1.2'],
  ],
  [
    "GitHub's last known range on an open one",
    anAdvisory([
      {
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.1.0' }] }],
        specific: { last_known_affected_version_range: '< 2.1.3' },
      },
    ]),
    ['2.1.0', '2.1.2'],
    ['2.1.3', '3.0.0', '2.0.9'],
  ],
  [
    "GitHub's last known range beside an end",
    anAdvisory([
      { ranges: [fromTo('1.0.0', '2.0.0')], specific: { last_known_affected_version_range: '<= 1.1.0' } },
    ]),
    ['1.5.0'],
    ['2.0.0'],
  ],
  [
    "npm's own range",
    anAdvisory([{ specific: { npm_range: '<1.0.3 || >=2.0.0 <2.0.1' } }]),
    ['1.0.2', '2.0.0'],
    ['1.0.3', '2.0.1'],
  ],
  [
    "npm's own range: prereleases by their order, and every form that npm reads",
    anAdvisory([{ specific: { npm_range: '<1.2.3 || 2.x || ^0.0.5 || 4.0.0 - 4.1 || >= 6.1.0  <6.2.0' } }]),
    ['1.2.3-beta', '2.0.0-rc.1', '2.9.9', '4.1.9', '6.2.0-beta.11'],
    ['1.2.3', '3.0.0-rc.1', '4.2.0', '6.2.0', '6.1.0-rc.1'],
  ],
  [
    'versions with one part and with four',
    anAdvisory([{ ranges: [fromTo('1', '1.2.3.4')] }]),
    ['1', '1.2.3.3'],
    ['1.2.3.4', '1.2.4'],
  ],
  [
    'a withdrawn one',
    anAdvisory([{ ranges: [fromTo('0', '9.0.0')] }], { withdrawn: '2024-01-01T00:00:00Z' }),
    [],
    ['1.0.0'],
  ],
];

describe.each(CASES)('%s', (_, advisory, inside, outside) => {
  test('holds for these versions, and for no other', () => {
    expect(inside.filter((version) => holds(advisory, version) === undefined)).toEqual([]);
    expect(outside.filter((version) => holds(advisory, version) !== undefined)).toEqual([]);
  });
});

describe('which package', () => {
  const all = [fromTo('0', '9.0.0')];

  test('the name and the ecosystem must be the same', () => {
    expect(holds(anAdvisory([{ ranges: all }]), '1.0.0', { name: 'left-pads' })).toBeUndefined();
    expect(holds(anAdvisory([{ ranges: all }]), '1.0.0', { ecosystem: 'PyPI' })).toBeUndefined();
    expect(
      holds(anAdvisory([{ ranges: all, name: 'JSONStream' }]), '1.0.0', { name: 'jsonstream' }),
    ).toBeUndefined();
  });

  test('names of Python packages have one form', () => {
    const advisory = anAdvisory([{ ecosystem: 'PyPI', name: 'Flask_Admin', ranges: all }]);
    expect(holds(advisory, '1.0', { ecosystem: 'PyPI', name: 'flask-admin' })).toBe('< 9.0.0');
    expect(holds(advisory, '1.0', { ecosystem: 'PyPI', name: 'flask.-admin' })).toBe('< 9.0.0');
  });

  test('listed Python versions have several spellings', () => {
    const advisory = anAdvisory([{ ecosystem: 'PyPI', versions: ['1.0-alpha', '0.9-doduo'] }]);
    expect(holds(advisory, '1.0a0', { ecosystem: 'PyPI' })).toBe('1.0a0 is listed');
    expect(holds(advisory, '0.9-doduo', { ecosystem: 'PyPI' })).toBe('0.9-doduo is listed');
    expect(holds(advisory, '1.0', { ecosystem: 'PyPI' })).toBeUndefined();
  });

  test('a local build of Python is of the published version', () => {
    const PyPI = { ecosystem: 'PyPI' } as const;
    const last = anAdvisory([
      { ecosystem: 'PyPI', ranges: [{ events: [{ introduced: '0' }, { last_affected: '2.0' }] }] },
    ]);
    expect(holds(last, '2.0+cu118', PyPI)).toBe('<= 2.0');
    expect(holds(last, '2.0.1+cu118', PyPI)).toBeUndefined();
    const listed = anAdvisory([{ ecosystem: 'PyPI', versions: ['2.0'] }]);
    expect(holds(listed, '2.0+cu118', PyPI)).toBe('2.0+cu118 is listed');
    expect(holds(listed, '2.0.post1', PyPI)).toBeUndefined();
    const oneBuild = anAdvisory([{ ecosystem: 'PyPI', versions: ['2.0+cu118'] }]);
    expect(holds(oneBuild, '2.0+cu118', PyPI)).toBe('2.0+cu118 is listed');
    expect(holds(oneBuild, '2.0', PyPI)).toBeUndefined();
  });

  test('a package without a version may be any of them', () => {
    expect(holds(anAdvisory([{ ranges: [fromTo('1.0.0', '1.2.0')] }]), undefined)).toBe(
      'its version is not known',
    );
    expect(holds(anAdvisory([{}]), undefined)).toBeUndefined();
  });
});

test('the reason names the range', () => {
  expect(holds(anAdvisory([{ ranges: [fromTo('4.0.0', '4.17.21')] }]), '4.17.20')).toBe(
    '>= 4.0.0, < 4.17.21',
  );
  expect(holds(anAdvisory([{ ranges: [{ events: [{ introduced: '0' }] }] }]), '1.0.0')).toBe('all versions');
});

test('JSON of any shape is read or refused, never thrown about', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (junk, version) => {
      readOsvAdvisory(junk);
      const read = readOsvAdvisory({
        id: 'X-1',
        affected: [{ package: { ecosystem: 'npm', name: 'a' }, ranges: junk }],
      });
      if (read !== undefined) evaluateAdvisory(read, { ecosystem: 'npm', name: 'a', version });
    }),
  );
});
