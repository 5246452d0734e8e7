import { describe, expect, test } from 'vitest';
import { DEFAULT_BEHAVIOUR_POLICY } from '../policy.ts';
import { driftOf } from './drift-of.ts';
import { learnedOf, mergeLearned } from './learned.ts';
import { learnedLines } from './learned-lines.ts';
import { mergeObservations } from './merge-observations.ts';
import { createLearning, LEARNING_LIMITS } from './observations.ts';
import { createDriftWatch, MOST_DRIFT } from './watch-drift.ts';

function learningOf(hosts: readonly string[], version = '1') {
  const learning = createLearning('orders', version);
  for (const subject of hosts) learning.act({ kind: 'network', operation: 'connect', subject });
  return learning;
}

describe('createLearning', () => {
  test('keeps subjects and types, never values', () => {
    const learning = learningOf(['example.com:443', 'example.com:443']);
    learning.act({
      kind: 'tempWrites',
      operation: 'fs.open',
      subject: '/tmp/user-4711.txt',
      learned: '/tmp/',
    });
    learning.event('sqs', { Records: [{ body: 'the secret text' }, { body: null, '4711': 1 }] });
    const observations = learning.observations();
    expect(observations.acts).toEqual({ network: { 'example.com:443': 2 }, tempWrites: { '/tmp/': 1 } });
    expect(observations.eventShapes['sqs']).toEqual({
      $: ['object'],
      '$.Records': ['array'],
      '$.Records[*]': ['object'],
      '$.Records[*].body': ['null', 'string'],
      '$.Records[*].*': ['number'],
    });
    expect(JSON.stringify(observations)).not.toMatch(/secret|4711/);
  });

  test('is bounded and says so', () => {
    const hosts = Array.from({ length: 1_000 }, (_, i) => `h${i}.example.com`);
    const { acts, truncated } = learningOf(hosts).observations();
    expect(Object.keys(acts.network ?? {})).toHaveLength(LEARNING_LIMITS.subjects);
    expect(truncated).toEqual(['network']);
  });
});

describe('mergeObservations', () => {
  test('adds counts, versions and types', () => {
    const a = learningOf(['a.example.com', 'b.example.com'], '1');
    const b = learningOf(['b.example.com'], '2');
    a.event('sqs', { x: 1 });
    b.event('sqs', { x: 'one' });
    const merged = mergeObservations(a.observations(), b.observations());
    expect(merged.acts.network).toEqual({ 'a.example.com': 1, 'b.example.com': 2 });
    expect(merged.functionVersions).toEqual(['1', '2']);
    expect(merged.eventShapes['sqs']?.['$.x']).toEqual(['number', 'string']);
  });
});

describe('take', () => {
  test('answers what is new, then nothing, then twice the invocations', () => {
    const learning = learningOf(['a.example.com']);
    learning.event('sqs', { x: 1 });
    expect(learning.take()).toMatchObject({ invocations: 1, acts: { network: { 'a.example.com': 1 } } });
    learning.act({ kind: 'network', operation: 'connect', subject: 'a.example.com' });
    expect(learning.take()).toBeUndefined();
    learning.event('sqs', { x: 2 });
    expect(learning.take()).toMatchObject({
      invocations: 1,
      acts: { network: { 'a.example.com': 1 } },
      eventShapes: {},
    });
    learning.event('sqs', { x: null });
    expect(learning.take()).toMatchObject({ eventShapes: { sqs: { '$.x': ['null'] } } });
  });

  test('learns nothing of a suspect invocation, and counts it', () => {
    const learning = learningOf([]);
    learning.pause(true);
    learning.event('sqs', { x: 1 });
    learning.act({ kind: 'processes', operation: 'start process', subject: 'sh' });
    learning.pause(false);
    expect(learning.observations()).toMatchObject({
      invocations: 0,
      suspectInvocations: 1,
      acts: {},
      eventShapes: {},
    });
  });

  test('the lines of all takings, merged, are what was observed', () => {
    const lines: string[] = [];
    const learning = learningOf([]);
    const facts = { service: '', functionName: 'orders', isColdStart: false };
    for (let i = 0; i < 40; i += 1) {
      for (let host = 0; host < 12; host += 1)
        learning.act({ kind: 'network', operation: 'connect', subject: `h${i * host}.example.com` });
      learning.event('sqs', { [`k${'x'.repeat(i)}`]: i });
      const news = learning.take();
      if (news !== undefined) lines.push(...learnedLines(news, { time: 0, facts }));
    }
    const parts = lines.map((line) => JSON.parse(line).watertight.learned);
    const left = learning.observations();
    const merged = parts.reduce((a, b) => mergeObservations(a, b));
    expect(merged).toEqual({ ...left, invocations: merged.invocations, acts: merged.acts });
    expect(Object.keys(merged.acts.network ?? {}).sort()).toEqual(
      Object.keys(left.acts.network ?? {}).sort(),
    );
    for (const line of lines) expect(line.length).toBeLessThan(100_000);
  });

  test('a large event is looked at within bounds, and that is said', () => {
    const learning = learningOf([]);
    learning.event(
      'direct',
      Array.from({ length: 1_000_000 }, (_, i) => i),
    );
    expect(learning.observations().truncated).toEqual(['direct']);
  });

  test('looks into texts that are JSON', () => {
    const learning = learningOf([]);
    learning.event('sqs', { Records: [{ body: '{"id":1,"items":[{"sku":"a"}]}' }, { body: '{broken' }] });
    expect(Object.keys(learning.observations().eventShapes['sqs'] ?? {})).toContain(
      '$.Records[*].body(json).items[*].sku',
    );
  });
});

describe('driftOf', () => {
  test('names what is new and nothing else, of new members the outermost', () => {
    const learned = learningOf(['a.example.com']);
    learned.event('sqs', { x: 1 });
    const now = learningOf(['a.example.com', 'new.example.com']);
    now.event('sqs', { x: { $ne: 1, y: 2 } });
    now.event('sns', {});
    const [one, other] = [learnedOf(now.observations()), learnedOf(learned.observations())];
    expect(driftOf(one, other)).toEqual([
      { kind: 'network', subject: 'new.example.com' },
      { kind: 'event', subject: 'sqs $.x: object' },
      { kind: 'event', subject: 'sns: a new trigger' },
    ]);
    expect(driftOf(other, other)).toEqual([]);
    expect(driftOf(one, mergeLearned(one, other))).toEqual([]);
  });

  test('lists that are not whole tell nothing', () => {
    const learned = learnedOf(learningOf(Array.from({ length: 201 }, (_, i) => `h${i}`)).observations());
    expect(driftOf(learnedOf(learningOf(['new']).observations()), learned)).toEqual([]);
  });
});

describe('createDriftWatch', () => {
  const learning = learningOf(['a.example.com:443']);
  learning.event('sqs', { x: 1 });
  const learned = learnedOf(learning.observations());

  function watch(rules: Partial<typeof DEFAULT_BEHAVIOUR_POLICY.rules> = {}) {
    const told: string[] = [];
    const policy = { ...DEFAULT_BEHAVIOUR_POLICY, rules: { ...DEFAULT_BEHAVIOUR_POLICY.rules, ...rules } };
    const drift = createDriftWatch({
      learned,
      policy: () => policy,
      report: ({ kind, operation, detail, mode }) => told.push(`${kind} ${mode} ${operation} ${detail}`),
    });
    const connect = (subject: string) =>
      drift.act({
        kind: 'network',
        operation: 'connect',
        subject,
        isCoveredBy: (entry) => entry === subject,
      });
    return { told, connect, event: drift.event };
  }

  test('tells each new thing once', () => {
    const { told, connect, event } = watch();
    for (const host of ['a.example.com:443', 'b.example.com:443', 'b.example.com:443']) connect(host);
    for (const value of [1, 'one', 'two']) event('sqs', { x: value });
    event('sns', {});
    expect(told).toEqual([
      'drift alert network b.example.com:443',
      'drift alert event sqs $.x: string',
      'drift alert event sns: a new trigger',
    ]);
  });

  test('leaves to the policy what it judges or allows by name', () => {
    const judged = watch({ network: { mode: 'block', allow: [] } });
    judged.connect('b.example.com:443');
    const allowed = watch({ network: { mode: 'allow', allow: ['b.example.com:443'] } });
    allowed.connect('b.example.com:443');
    expect([judged.told, allowed.told]).toEqual([[], []]);
  });

  test('is bounded and says so', () => {
    const { told, connect } = watch();
    for (let i = 0; i < 1_000; i += 1) connect(`h${i}.example.com`);
    expect(told).toHaveLength(MOST_DRIFT + 1);
    expect(told.at(-1)).toContain('no more are told');
  });
});
