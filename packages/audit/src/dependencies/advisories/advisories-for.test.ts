import { describe, expect, test } from 'vitest';
import { advisoriesFor } from './advisories-for.ts';
import { indexAdvisories } from './advisory-index.ts';
import { anAdvisory, fromTo } from './an-advisory.cases.ts';
import { readOsvAdvisory } from './osv-advisory.ts';

function indexOf(...advisories: readonly object[]) {
  return indexAdvisories(advisories.map(readOsvAdvisory).filter((each) => each !== undefined));
}

const leftPad = (version?: string) => ({
  ecosystem: 'npm' as const,
  name: 'left-pad',
  ...(version === undefined ? {} : { version }),
});

describe('one weakness that several databases tell of', () => {
  const ghsa = anAdvisory([{ ranges: [fromTo('0', '1.2.0')] }], { aliases: ['CVE-2024-1'] });
  const cve = anAdvisory([{ ranges: [fromTo('0', '1.3.0')] }], { id: 'CVE-2024-1' });
  const other = anAdvisory([{ ranges: [fromTo('0', '1.2.0')] }], {
    id: 'NSWG-ECO-9',
    aliases: ['CVE-2024-1'],
  });
  const apart = anAdvisory([{ ranges: [fromTo('0', '1.1.0')] }], { id: 'GHSA-zzzz-zzzz-zzzz' });

  test('is told once, under the id that people know', () => {
    for (const order of [
      [ghsa, cve, other],
      [other, cve, ghsa],
      [cve, other, ghsa],
    ]) {
      const found = advisoriesFor(indexOf(...order), leftPad('1.0.0'));
      expect(found.map(({ id, aliases }) => [id, aliases])).toEqual([
        ['GHSA-aaaa-bbbb-cccc', ['CVE-2024-1', 'NSWG-ECO-9']],
      ]);
    }
  });

  test('another one stays another one', () => {
    expect(advisoriesFor(indexOf(ghsa, apart), leftPad('1.0.0'))).toHaveLength(2);
  });

  test('the fix is the least version for which nothing holds any more', () => {
    const [found] = advisoriesFor(indexOf(ghsa, cve, apart), leftPad('1.0.0'));
    expect(found?.fixedIn).toBe('1.3.0');
  });
});

describe('the fix', () => {
  test('is no version that another advisory holds for', () => {
    const index = indexOf(
      anAdvisory([{ ranges: [fromTo('0', '1.2.0')] }]),
      anAdvisory([{ ranges: [fromTo('1.2.0', '1.2.5')] }], { id: 'GHSA-zzzz-zzzz-zzzz' }),
    );
    expect(advisoriesFor(index, leftPad('1.0.0')).map(({ fixedIn }) => fixedIn)).toEqual(['1.2.5']);
  });

  test('is in the line of the present version where that is fixed too', () => {
    const index = indexOf(anAdvisory([{ ranges: [fromTo('0', '1.9.1'), fromTo('2.0.0', '2.0.3')] }]));
    expect(advisoriesFor(index, leftPad('1.0.0'))[0]?.fixedIn).toBe('1.9.1');
    expect(advisoriesFor(index, leftPad('2.0.1'))[0]?.fixedIn).toBe('2.0.3');
  });

  test("is the end of GitHub's last known range too", () => {
    const index = indexOf(
      anAdvisory([
        {
          ranges: [{ events: [{ introduced: '1.0.0' }] }],
          specific: { last_known_affected_version_range: '< 1.1.3' },
        },
      ]),
    );
    expect(advisoriesFor(index, leftPad('1.1.0'))[0]?.fixedIn).toBe('1.1.3');
  });

  test("is the end of npm's own range too, a prerelease before it is not", () => {
    const index = indexOf(anAdvisory([{ specific: { npm_range: '<1.0.3 || >=2.0.0 < 2.0.1' } }]));
    expect(advisoriesFor(index, leftPad('1.0.3-beta'))[0]?.fixedIn).toBe('1.0.3');
    expect(advisoriesFor(index, leftPad('2.0.1-rc.1'))[0]?.fixedIn).toBe('2.0.1');
    expect(advisoriesFor(index, leftPad('1.0.3'))).toEqual([]);
  });

  test('is not told where nothing ends the range', () => {
    const open = indexOf(anAdvisory([{ ranges: [{ events: [{ introduced: '0' }] }] }]));
    expect(advisoriesFor(open, leftPad('1.0.0'))[0]).not.toHaveProperty('fixedIn');
    expect(advisoriesFor(open, leftPad())[0]).not.toHaveProperty('fixedIn');
  });

  test('is the highest that ends a range where the present version is not known', () => {
    const lines = anAdvisory([{ ranges: [fromTo('0', '1.2.0'), fromTo('2.0.0', '2.1.0')] }]);
    const again = anAdvisory([{ ranges: [fromTo('2.1.0', '2.1.1')] }], { id: 'GHSA-zzzz-zzzz-zzzz' });
    expect(advisoriesFor(indexOf(lines), leftPad())[0]?.fixedIn).toBe('2.1.0');
    expect(advisoriesFor(indexOf(lines, again), leftPad())[0]?.fixedIn).toBe('2.1.1');
  });
});

describe('severity', () => {
  const vector = (score: string) => ({ severity: [{ type: 'CVSS_V3', score }] });
  const one = (parts: object) =>
    advisoriesFor(
      indexOf(anAdvisory([{ ranges: [fromTo('0', '2.0.0')] }], { ...parts })),
      leftPad('1.0.0'),
    )[0];

  test.each([
    ['version 2', vector('AV:N/AC:L/Au:N/C:P/I:P/A:P'), 'high', 7.5],
    ['version 3.0', vector('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N'), 'medium', 6.5],
    ['version 3.1', vector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), 'critical', 9.8],
    [
      'version 4.0',
      vector('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'),
      'critical',
      9.3,
    ],
    ['a vector of no version', vector('CVSS:3.1/AV:N/AC:zzz'), 'medium', undefined],
    ["the database's own word", { database_specific: { severity: 'LOW' } }, 'low', undefined],
    ['nothing', {}, 'medium', undefined],
  ])('%s', (_, parts, severity, score) => {
    expect(one(parts)).toMatchObject({ severity });
    expect(one(parts)?.score).toBe(score);
  });

  test('a malicious package is critical, and comes first', () => {
    const index = indexOf(
      anAdvisory(
        [{ ranges: [fromTo('0', '2.0.0')] }],
        vector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'),
      ),
      anAdvisory([{ versions: ['1.0.0'] }], { id: 'MAL-2024-1' }),
    );
    const [first] = advisoriesFor(index, leftPad('1.0.0'));
    expect(first).toMatchObject({ id: 'MAL-2024-1', severity: 'critical', isMalicious: true });
  });

  test('what is known of its use by attackers', () => {
    expect(one({ database_specific: { epss: 0.42, kev: true } })).toMatchObject({
      exploitProbability: 0.42,
      isKnownExploited: true,
    });
    expect(one({ database_specific: { epss: 7 } })).not.toHaveProperty('exploitProbability');
  });
});

test('an advisory that stands there twice is taken as it was modified last', () => {
  const index = indexOf(
    anAdvisory([{ ranges: [fromTo('0', '1.2.0')] }], { modified: '2024-02-01T00:00:00Z' }),
    anAdvisory([{ ranges: [fromTo('0', '1.0.0')] }], { modified: '2024-01-01T00:00:00Z' }),
  );
  expect(index.count).toBe(1);
  expect(advisoriesFor(index, leftPad('1.1.0'))).toHaveLength(1);
});
