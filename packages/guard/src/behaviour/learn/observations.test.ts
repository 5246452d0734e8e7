import { describe, expect, test } from 'vitest';
import { driftOf } from './drift-of.ts';
import { createLearning, LEARNING_LIMITS, mergeObservations } from './observations.ts';
import { writePolicy } from './write-policy.ts';

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

describe('writePolicy', () => {
  test('lists what was seen, blocks what was not', () => {
    const learning = learningOf(['example.com:443', 'example.com:443', 'example.com:443']);
    learning.act({ kind: 'processes', operation: 'start process', subject: '/bin/sh', learned: 'sh' });
    learning.act({ kind: 'codeGeneration', operation: 'Function', subject: 'code' });
    const { policy, review } = writePolicy(learning.observations());
    expect(policy.rules.network).toEqual({ mode: 'block', allow: ['example.com:443'] });
    expect(policy.rules.processes.allow).toEqual(['sh']);
    expect(policy.rules.workers.mode).toBe('block');
    expect(policy.rules.codeGeneration.mode).toBe('alert');
    expect(review.map(({ kind }) => kind)).toEqual(['processes', 'processes', 'codeGeneration']);
  });
});

describe('driftOf', () => {
  test('names what is new and nothing else', () => {
    const learned = learningOf(['a.example.com']);
    learned.event('sqs', { x: 1 });
    const now = learningOf(['a.example.com', 'new.example.com']);
    now.event('sqs', { x: { $ne: 1 } });
    expect(driftOf(now.observations(), learned.observations())).toEqual([
      { kind: 'network', subject: 'new.example.com' },
      { kind: 'event', subject: 'sqs $.x: object' },
      { kind: 'event', subject: 'sqs $.x.*: number' },
    ]);
    expect(driftOf(learned.observations(), learned.observations())).toEqual([]);
  });
});
