import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFunctionTimeline, type FunctionSighting, functionKey } from './function-timeline.ts';

const PLACE = { account: '123456789012', region: 'us-east-1' };
const SNAPSHOTS = [{ ...PLACE, times: [0, 900, 1_800, 2_700] }];

function aFunction(functionName: string, more: Partial<FunctionSighting> = {}): FunctionSighting {
  return {
    ...PLACE,
    functionName,
    version: '$LATEST',
    runtime: 'nodejs24.x',
    role: 'arn:aws:iam::123456789012:role/r',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-a', 'subnet-b'],
    securityGroups: ['sg-1', 'sg-2'],
    codeSha256: 'a',
    lastModified: -1,
    memorySizeMb: 128,
    timeoutSeconds: 3,
    seenAt: 0,
    ...more,
  };
}

const HERE = { ...PLACE, subnetId: 'subnet-a', securityGroups: ['sg-2', 'sg-1'] };

describe('buildFunctionTimeline()', () => {
  test('functions are candidates by subnet and the whole set of security groups, in any order', () => {
    const timeline = buildFunctionTimeline([
      aFunction('alpha'),
      aFunction('fewer', { securityGroups: ['sg-1'] }),
      aFunction('elsewhere', { subnetIds: ['subnet-c'] }),
    ]);
    expect(timeline.candidatesFor(HERE).map((c) => c.functionName)).toEqual(['alpha']);
    expect(timeline.candidatesFor({ ...HERE, account: '111122223333' })).toEqual([]);
  });

  test('a deployment that changes the subnets moves the function when AWS says it was modified', () => {
    const timeline = buildFunctionTimeline(
      [
        aFunction('alpha', { lastSeenAt: 900 }),
        aFunction('alpha', {
          subnetIds: ['subnet-c'],
          seenAt: 1_800,
          lastModified: 1_000,
          lastSeenAt: 2_700,
        }),
      ],
      [],
      SNAPSHOTS,
    );
    expect(timeline.candidatesFor(HERE)).toEqual([
      { functionName: 'alpha', version: '$LATEST', from: Number.NEGATIVE_INFINITY, to: 1_000 },
    ]);
    expect(timeline.candidatesFor({ ...HERE, subnetId: 'subnet-c' })[0]).toMatchObject({
      from: 1_000,
      to: Number.POSITIVE_INFINITY,
    });
  });

  test('a published version keeps its configuration from its publication', () => {
    const timeline = buildFunctionTimeline([
      aFunction('alpha', { version: '3', lastModified: -500, seenAt: 0 }),
    ]);
    expect(timeline.candidatesFor(HERE)[0]).toMatchObject({ version: '3' });
    const published = buildFunctionTimeline([
      aFunction('alpha', { version: '3', lastModified: 500, seenAt: 900 }),
    ]);
    expect(published.candidatesFor(HERE)[0]?.from).toBe(500);
  });

  test('creation and deletion calls bound the life', () => {
    const life = { ...PLACE, functionName: 'alpha', createdAt: 100, deletedAt: 2_000 };
    const timeline = buildFunctionTimeline(
      [aFunction('alpha', { seenAt: 900, lastSeenAt: 1_800 })],
      [life],
      SNAPSHOTS,
    );
    expect(timeline.candidatesFor(HERE)[0]).toMatchObject({ from: 100, to: 2_000 });
  });

  test('a function missing from the last snapshots ended by the next one', () => {
    const timeline = buildFunctionTimeline([aFunction('alpha', { lastSeenAt: 900 })], [], SNAPSHOTS);
    expect(timeline.candidatesFor(HERE)[0]?.to).toBe(1_800);
  });

  test('an execution role belongs to those who had it in the window', () => {
    const timeline = buildFunctionTimeline(
      [
        aFunction('alpha', { lastSeenAt: 900 }),
        aFunction('alpha', { role: 'own', seenAt: 1_800, lastModified: 1_000, lastSeenAt: 2_700 }),
        aFunction('beta', { lastSeenAt: 2_700 }),
      ],
      [],
      SNAPSHOTS,
    );
    const role = 'arn:aws:iam::123456789012:role/r';
    expect(timeline.functionsOfRole(role, { from: 0, to: 500 }).length).toBe(2);
    expect(timeline.functionsOfRole(role, { from: 1_000, to: 2_000 })).toEqual([
      functionKey({ ...PLACE, functionName: 'beta' }),
    ]);
    expect(timeline.configurationAt(functionKey({ ...PLACE, functionName: 'alpha' }), 5_000)?.role).toBe(
      'own',
    );
  });
});

test('any sightings in any order give intervals of one version that never overlap', () => {
  const sightings = fc.array(
    fc.record({
      functionName: fc.constantFrom('alpha', 'beta'),
      version: fc.constantFrom('$LATEST', '1'),
      seenAt: fc.integer({ min: 0, max: 20 }),
      lastModified: fc.integer({ min: -5, max: 25 }),
      codeSha256: fc.constantFrom('a', 'b'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(sightings, (records) => {
      const timeline = buildFunctionTimeline(records.map((record) => aFunction(record.functionName, record)));
      for (const intervals of timeline.byFunction.values()) {
        for (const own of Map.groupBy(intervals, (i) => i.configuration.version).values()) {
          for (const [i, interval] of own.entries()) {
            expect(interval.from).toBeLessThan(interval.to);
            expect(interval.to).toBeLessThanOrEqual(own[i + 1]?.from ?? Number.POSITIVE_INFINITY);
          }
        }
      }
    }),
  );
});
