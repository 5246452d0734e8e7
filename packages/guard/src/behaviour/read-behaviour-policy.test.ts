import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_BEHAVIOUR_POLICY } from './policy.ts';
import { readBehaviourPolicy } from './read-behaviour-policy.ts';

test('takes modes and lists', () => {
  const { policy, problems } = readBehaviourPolicy({
    processes: 'block',
    network: { mode: 'block', allow: ['*.amazonaws.com:443'] },
    canaries: ['planted-value'],
  });
  expect(problems).toEqual([]);
  expect(policy.rules.processes).toEqual({ mode: 'block', allow: [] });
  expect(policy.rules.network).toEqual({ mode: 'block', allow: ['*.amazonaws.com:443'] });
  expect(policy.rules.workers.mode).toBe('allow');
  expect(policy.canaries).toEqual(['planted-value']);
});

test.each([
  [{ proceses: 'block' }, 'Cannot read behaviour.proceses'],
  [{ processes: 'deny' }, 'Cannot read behaviour.processes'],
  [{ network: { mode: 'block', allow: 'example.com' } }, 'Cannot read behaviour.network.allow'],
  [{ network: { mode: 'block', alow: [] } }, 'Cannot read behaviour.network: mode and allow'],
  [{ network: { mode: 'block', allow: ['not a host!!'] } }, 'Cannot read behaviour.network.allow: hosts'],
  [
    { credentialTheft: { mode: 'block', allow: ['a.*.example.com'] } },
    'Cannot read behaviour.credentialTheft',
  ],
  [['processes'], 'Cannot read the behaviour policy'],
  [null, 'Cannot read the behaviour policy'],
])('says what it cannot read in %j', (value, start) => {
  expect(readBehaviourPolicy(value).problems).toEqual([expect.stringMatching(`^${start}`)]);
});

test('never throws, and keeps the defaults where it cannot read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { policy } = readBehaviourPolicy(value);
      expect(Object.keys(policy.rules)).toEqual(Object.keys(DEFAULT_BEHAVIOUR_POLICY.rules));
    }),
  );
});

test('takes every form of a destination', () => {
  const allow = ['*', '*:443', 'example.com', '*.example.com:443', '192.0.2.0/24', '[2001:db8::1]:443'];
  expect(readBehaviourPolicy({ network: { mode: 'block', allow } }).problems).toEqual([]);
});
