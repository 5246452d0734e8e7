import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeInterfaces, type FlowAttribution, type GroupFlow } from './attribute-interfaces.ts';
import { buildFunctionGroups, type FunctionGroup } from './function-groups.ts';
import { buildFunctionTimeline, type FunctionSighting, functionKey } from './function-timeline.ts';
import { buildInterfaceTimeline } from './interface-timeline.ts';
import { buildInvocationActivity, type InvocationHour } from './invocation-activity.ts';

const PLACE = { account: '123456789012', region: 'us-east-1' };
const HOUR = 3_600;

function aGroup(
  functions: readonly (Partial<FunctionSighting> & { functionName: string })[],
  eni = {},
): FunctionGroup {
  const network = { vpcId: 'vpc-1', subnetId: 'subnet-a', securityGroups: ['sg-1'] };
  const interfaces = buildInterfaceTimeline([
    {
      ...PLACE,
      ...network,
      interfaceId: 'eni-1',
      addresses: ['10.0.0.5'],
      type: 'lambda',
      description: 'AWS Lambda VPC ENI-creator',
      requesterId: '',
      instanceId: '',
      seenAt: 0,
      fact: 'seen',
      ...eni,
    },
  ]);
  const timeline = buildFunctionTimeline(
    functions.map((more) => ({
      ...PLACE,
      version: '$LATEST',
      runtime: '',
      role: '',
      vpcId: 'vpc-1',
      subnetIds: ['subnet-a'],
      securityGroups: ['sg-1'],
      codeSha256: '',
      lastModified: -1,
      memorySizeMb: 128,
      timeoutSeconds: 3,
      seenAt: 0,
      ...more,
    })),
  );
  const group = buildFunctionGroups(interfaces, timeline).groupOf('eni-1', 0);
  if (group === undefined) throw new Error('no group');
  return group;
}

function ran(functionName: string, hour: number, more: Partial<InvocationHour> = {}): InvocationHour {
  const key = functionKey({ ...PLACE, functionName });
  return {
    functionKey: key,
    version: '$LATEST',
    hour,
    calls: 1,
    firstStart: hour + 10,
    lastEnd: hour + 20,
    ...more,
  };
}

function aFlow(hour: number, more: Partial<GroupFlow> = {}): GroupFlow {
  return {
    hour,
    destination: '10.0.9.9 3306',
    bytes: 1,
    firstSeen: hour,
    lastSeen: hour + 60,
    ...more,
  };
}

const always = () => true;
const unknown = buildInvocationActivity([], () => false);

describe('attributeInterfaces()', () => {
  test('one candidate is exact without any invocation telemetry', () => {
    const attributor = attributeInterfaces(aGroup([{ functionName: 'alpha' }]), [], unknown);
    expect(attributor.attribute(aFlow(0))).toEqual({ kind: 'exact', name: 'alpha' });
  });

  test('two versions of one function are one candidate', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'alpha', version: '2' }]);
    expect(attributeInterfaces(group, [], unknown).attribute(aFlow(0)).kind).toBe('exact');
  });

  test('several candidates without invocation telemetry stay a set', () => {
    const group = aGroup([{ functionName: 'beta' }, { functionName: 'alpha' }]);
    const answer = attributeInterfaces(group, [], unknown).attribute(aFlow(0));
    expect(answer).toEqual({ kind: 'set', names: ['alpha', 'beta'] });
  });

  test('no inventory: the creator in the description is probable, never exact', () => {
    const answer = attributeInterfaces(aGroup([]), [], unknown).attribute(aFlow(0));
    expect(answer).toMatchObject({ kind: 'probable', name: 'creator' });
  });

  test('an interface made before 2019 served one function', () => {
    const eni = { type: 'interface', requesterId: '123456789012:awslambda_963_20170328112232282' };
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }], eni);
    expect(attributeInterfaces(group, [], unknown).attribute(aFlow(0))).toEqual({
      kind: 'exact',
      name: 'creator',
    });
  });

  test('a function that did not run cannot have sent: the other one is exact', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }]);
    const activity = buildInvocationActivity([ran('alpha', 0), ran('beta', 5 * HOUR)], always);
    const attributor = attributeInterfaces(group, [], activity);
    expect(attributor.attribute(aFlow(0))).toEqual({ kind: 'exact', name: 'alpha' });
    expect(attributor.attribute(aFlow(5 * HOUR))).toEqual({ kind: 'exact', name: 'beta' });
  });

  test('records end up to 600 s after the invocation, across the hour', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }]);
    const late = ran('alpha', 0, { firstStart: 3_500, lastEnd: 3_590 });
    const activity = buildInvocationActivity([late, ran('beta', 50 * HOUR)], always);
    const attributor = attributeInterfaces(group, [], activity);
    expect(attributor.attribute(aFlow(HOUR)).kind).toBe('exact');
    const tooLate = aFlow(HOUR, { firstSeen: HOUR + 700, lastSeen: HOUR + 760 });
    expect(attributor.attribute(tooLate)).toEqual({ kind: 'set', names: ['alpha', 'beta'] });
  });

  test('a gap in the telemetry excludes nobody', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }]);
    const activity = buildInvocationActivity(
      [ran('alpha', 0), ran('beta', 5 * HOUR)],
      (_, hour) => hour !== 0,
    );
    expect(attributeInterfaces(group, [], activity).attribute(aFlow(0)).kind).toBe('set');
  });

  test('an old version that shares the place but is not invoked is no candidate where logs tell', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'moved', version: '3' }]);
    const activity = buildInvocationActivity([ran('alpha', 0), ran('moved', 0)], always);
    expect(attributeInterfaces(group, [], activity).attribute(aFlow(0))).toEqual({
      kind: 'exact',
      name: 'alpha',
    });
  });

  test('what each talks to when alone tells them apart when both run', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }]);
    const flows: GroupFlow[] = [];
    const runs: InvocationHour[] = [];
    for (let i = 0; i < 240; i += 1) {
      const hour = i * HOUR;
      if (i % 3 !== 1) runs.push(ran('alpha', hour, { calls: 3 }));
      if (i % 3 !== 2) runs.push(ran('beta', hour, { calls: 5 }));
      if (i % 3 !== 1) flows.push(aFlow(hour, { destination: 'db 3306', bytes: 3 }));
      if (i % 3 !== 2) flows.push(aFlow(hour, { destination: 'cache 6379', bytes: 10 }));
    }
    const activity = buildInvocationActivity(runs, always);
    const attributor = attributeInterfaces(group, flows, activity);
    const both = 120 * HOUR;
    expect(attributor.attribute(aFlow(both, { destination: 'db 3306' }))).toMatchObject({
      kind: 'probable',
      name: 'alpha',
    });
    expect(attributor.attribute(aFlow(both, { destination: 'cache 6379' }))).toMatchObject({
      kind: 'probable',
      name: 'beta',
    });
    expect(attributor.attribute(aFlow(both, { destination: 'new 443' })).kind).toBe('set');
  });

  test('a pool with a steady few connections is not the scheduled function’s', () => {
    const group = aGroup([{ functionName: 'busy' }, { functionName: 'scheduled' }]);
    const runs: InvocationHour[] = [];
    const flows: GroupFlow[] = [];
    for (let i = 0; i < 480; i += 1) {
      const calls = 40 + ((i * 37) % 90);
      runs.push(ran('busy', i * HOUR, { calls }), ran('scheduled', i * HOUR, { calls: 1 }));
      flows.push(aFlow(i * HOUR, { bytes: 2_000 * calls + ((i * 7_919) % 9_000) }));
      flows.push(aFlow(i * HOUR, { destination: 'noise 443', bytes: 500 + ((i * 31) % 60) }));
    }
    const attributor = attributeInterfaces(group, flows, buildInvocationActivity(runs, always));
    const at = (destination: string) => attributor.attribute(aFlow(100 * HOUR, { destination }));
    expect(at('10.0.9.9 3306')).toMatchObject({ kind: 'probable', name: 'busy' });
    expect(at('noise 443').kind).toBe('set');
  });

  test('functions that always run together cannot be told apart', () => {
    const group = aGroup([{ functionName: 'alpha' }, { functionName: 'beta' }]);
    const hours = Array.from({ length: 240 }, (_, i) => i * HOUR);
    const runs = hours.flatMap((hour) => [ran('alpha', hour, { calls: 4 }), ran('beta', hour, { calls: 4 })]);
    const flows = hours.map((hour) => aFlow(hour, { bytes: 4 }));
    const attributor = attributeInterfaces(group, flows, buildInvocationActivity(runs, always));
    expect(attributor.attribute(aFlow(100 * HOUR))).toEqual({ kind: 'set', names: ['alpha', 'beta'] });
  });
});

test('any history: one owner or a set of candidates, probabilities within [0.9, 1), order without effect', () => {
  const names = ['alpha', 'beta', 'gamma'];
  const group = aGroup(names.map((functionName) => ({ functionName })));
  const history = fc.array(
    fc.record({
      hour: fc.integer({ min: 0, max: 60 }),
      name: fc.constantFrom(...names),
      calls: fc.integer({ min: 1, max: 50 }),
      destination: fc.constantFrom('a 1', 'b 2'),
      bytes: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 120 },
  );
  fc.assert(
    fc.property(history, (items) => {
      const answersOf = (ordered: typeof items): FlowAttribution[] => {
        const runs = ordered.map(({ name, hour, calls }) => ran(name, hour * HOUR, { calls }));
        const flows = ordered.map(({ hour, destination, bytes }) =>
          aFlow(hour * HOUR, { destination, bytes }),
        );
        const attributor = attributeInterfaces(group, flows, buildInvocationActivity(runs, always));
        return items.map(({ hour, destination }) =>
          attributor.attribute(aFlow(hour * HOUR, { destination })),
        );
      };
      const answers = answersOf(items);
      for (const answer of answers) {
        if (answer.kind === 'set') expect(new Set(names).isSupersetOf(new Set(answer.names))).toBe(true);
        else expect(names).toContain(answer.name);
        if (answer.kind === 'probable') {
          expect(answer.probability).toBeGreaterThanOrEqual(0.9);
          expect(answer.probability).toBeLessThan(1);
        }
      }
      const reversed = answersOf(items.toReversed());
      expect(reversed.map((a) => a.kind === 'set' || a.name)).toEqual(
        answers.map((a) => a.kind === 'set' || a.name),
      );
    }),
    { numRuns: 60 },
  );
});
