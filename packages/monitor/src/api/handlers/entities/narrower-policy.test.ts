import { expect, it } from 'vitest';
import type { UsedCall } from './calls-of-principal.ts';
import { narrowerPolicy } from './narrower-policy.ts';

const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:orders';

function call(service: string, event: string, resources: readonly string[], calls = 1): UsedCall {
  const times = { firstSeen: 1, lastSeen: 2, isNew: false };
  return {
    service: `${service}.amazonaws.com`,
    event,
    calls,
    refused: calls === 0 ? 1 : 0,
    resources,
    ...times,
  };
}

function statements(calls: readonly UsedCall[]): { Action: string[]; Resource: string[] | string }[] {
  const document: { Statement: { Action: string[]; Resource: string[] | string }[] } = JSON.parse(
    narrowerPolicy(calls),
  );
  return document.Statement;
}

it('allows what was used where it was used', () => {
  expect(statements([call('sqs', 'SendMessage', [QUEUE])])).toEqual([
    { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: [QUEUE] },
  ]);
});

it.each([
  ['CloudTrail named no resource', []],
  ['it named the resource in other words', ['orders']],
  ['it named more than a statement can list', Array.from({ length: 21 }, (_, index) => `${QUEUE}-${index}`)],
])('allows every resource where %s', (_, resources) => {
  expect(statements([call('sqs', 'SendMessage', resources)])[0]?.Resource).toBe('*');
});

it('joins actions on the same resources', () => {
  const calls = [call('sqs', 'SendMessage', [QUEUE]), call('sqs', 'DeleteMessage', [QUEUE])];
  expect(statements(calls)).toMatchObject([{ Action: ['sqs:DeleteMessage', 'sqs:SendMessage'] }]);
});

it.each([
  ['nothing was called', []],
  ['every call was refused', [call('sqs', 'SendMessage', [QUEUE], 0)]],
])('proposes nothing where %s', (_, calls) => expect(narrowerPolicy(calls)).toBe(''));
