import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLearning } from './observations.ts';
import { readObservations } from './read-observations.ts';

const learning = createLearning('orders', '3');
learning.act({ kind: 'network', operation: 'connect', subject: 'example.com:443' });
learning.event('sqs', { Records: [{ body: 'x' }] });
const observations = learning.observations();

describe('readObservations', () => {
  test('reads what a learning wrote', () => {
    expect(readObservations(JSON.parse(JSON.stringify(observations)))).toEqual(observations);
  });

  test.each([
    [{ ...observations, acts: { networks: {} } }, 'learned.acts'],
    [{ ...observations, acts: { network: { x: -1 } } }, 'learned.acts.network.x must be a number'],
    [{ ...observations, eventShapes: { sqs: { $: 'object' } } }, 'learned.eventShapes.sqs.$ must be a list'],
    [{ ...observations, schema: 'other' }, 'learned.schema must be'],
    [{}, 'learned must be an object with functionName'],
    [null, 'learned must be an object'],
  ])('%j is refused', (value, problem) => {
    expect(readObservations(value)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('never throws and never takes a name for a prototype', () => {
    const hostile = JSON.parse('{"network":{"__proto__":1,"constructor":2}}');
    expect(readObservations({ ...observations, acts: hostile })).toMatchObject({ functionName: 'orders' });
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('acts', 'eventShapes', 'truncated'), (value, key) => {
        readObservations({ ...observations, [key]: value });
      }),
    );
    expect(Object.prototype).not.toHaveProperty('constructor.1');
  });
});
