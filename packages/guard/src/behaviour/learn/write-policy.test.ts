import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../parse-policy.ts';
import { createLearning } from './observations.ts';
import { writePolicy } from './write-policy.ts';

function observed() {
  const learning = createLearning('orders', '3');
  for (let i = 0; i < 3; i += 1)
    learning.act({ kind: 'network', operation: 'connect', subject: 'example.com:443' });
  learning.act({ kind: 'processes', operation: 'start process', subject: '/bin/sh', learned: 'sh' });
  learning.act({ kind: 'codeGeneration', operation: 'Function', subject: 'code' });
  learning.act({ kind: 'modules', operation: 'load', subject: 'pg' });
  learning.event('sqs', { x: 1 });
  return learning.observations();
}

describe('writePolicy', () => {
  test('lists what was seen, holds to the mode what was not, and names what to look at', () => {
    const { behaviour, learned } = writePolicy(observed());
    expect(behaviour.network).toEqual({ mode: 'block', allow: ['example.com:443'] });
    expect(behaviour.processes).toEqual({ mode: 'block', allow: ['sh'] });
    expect(behaviour.workers.mode).toBe('block');
    expect(behaviour.codeGeneration.mode).toBe('alert');
    expect(behaviour.modules.mode).toBe('allow');
    expect(learned.acts.modules).toEqual(['pg']);
    expect(learned.events).toEqual({ sqs: { $: ['object'], '$.x': ['number'] } });
    expect(learned.review).toEqual([
      'processes: seen less than 3 times: sh',
      'processes: a shell is allowed: it can start every other program',
      'codeGeneration: seen: code; alerts until the calling code is allowed',
    ]);
  });

  test('is a part of a policy file, read back as it was written', () => {
    const written = writePolicy(observed(), 'alert');
    const policy = parsePolicy(JSON.stringify({ functions: { orders: written } }), 'orders');
    expect(policy).toMatchObject({ behaviour: { rules: written.behaviour }, learned: written.learned });
    expect(parsePolicy(JSON.stringify({ functions: { orders: written } }), 'other')).not.toHaveProperty(
      'learned',
    );
  });

  test.each([
    [{ learned: { acts: { networks: [] } } }, 'learned.acts'],
    [{ learned: { events: { sqs: { $: 'object' } } } }, 'learned.events.sqs.$'],
    [{ learned: { more: 1 } }, 'unknown key "more"'],
  ])('%j is refused', (value, problem) => {
    expect(parsePolicy(JSON.stringify(value))).toEqual({ problem: expect.stringContaining(problem) });
  });
});
