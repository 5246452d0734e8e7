import { expect, test } from 'vitest';
import { trailUsage } from './trail-usage.ts';

const ROLE = 'arn:aws:iam::123456789012:role/service-role/orders';
const USER = 'arn:aws:iam::123456789012:user/ops/kim';
const TIME = 1_772_323_200;

function used(principal: string, source: string, name: string): readonly string[] {
  const row = { principal, event_source: `${source}.amazonaws.com`, event_name: name, last_ts: TIME };
  return trailUsage([row], [ROLE, USER]).map(
    ({ principalArn, action }) => `${principalArn.split('/').at(-1)} ${action}`,
  );
}

test.each([
  ['the role', ROLE],
  ['the role, told without its path', 'arn:aws:iam::123456789012:role/orders'],
  ['a session of it', 'arn:aws:sts::123456789012:assumed-role/orders/session'],
])('a call of %s', (_, principal) => {
  expect(used(principal, 'sqs', 'SendMessage')).toEqual(['orders sqs:SendMessage']);
});

test.each([
  ['another role', 'arn:aws:iam::123456789012:role/bills'],
  ['the role of that name in another account', 'arn:aws:sts::111122223333:assumed-role/orders/session'],
  ['a user of that name', 'arn:aws:iam::123456789012:user/orders'],
])('not a call of %s', (_, principal) => expect(used(principal, 'sqs', 'SendMessage')).toEqual([]));

test.each([
  ['s3', 'ListBuckets', 's3:ListAllMyBuckets'],
  ['s3', 'HeadObject', 's3:GetObject'],
  ['lambda', 'Invoke', 'lambda:InvokeFunction'],
  ['monitoring', 'PutMetricData', 'cloudwatch:PutMetricData'],
  ['dynamodb', 'PutItem', 'dynamodb:PutItem'],
])('%s %s needs %s', (source, name, action) => expect(used(USER, source, name)).toEqual([`kim ${action}`]));

test('the last of several calls counts', () => {
  const row = (name: string, last: number) => ({
    principal: ROLE,
    event_source: 's3.amazonaws.com',
    event_name: name,
    last_ts: last,
  });
  const usage = trailUsage([row('GetObject', TIME), row('HeadObject', TIME + 60)], [ROLE]);
  expect(usage).toMatchObject([
    { service: 's3', action: 's3:GetObject', lastUsed: '2026-03-01T00:01:00.000Z' },
  ]);
});
