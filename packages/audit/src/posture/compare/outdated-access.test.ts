import { expect, test } from 'vitest';
import { aFunctionThatMay } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { PrincipalUsage } from '../../model/subjects/account.ts';
import { outdatedAccess } from './outdated-access.ts';

const ROLE = 'arn:aws:iam::123456789012:role/orders';

function outdated(
  usage: readonly Partial<PrincipalUsage>[],
  ...statements: readonly Partial<PolicyStatement>[]
) {
  const inventory = createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00.000Z',
    subjects: aFunctionThatMay(...statements),
    usage: usage.map((each) => ({ principalArn: ROLE, service: 'lambda', source: 'last-accessed', ...each })),
  });
  return outdatedAccess(inventory);
}

const MAY = { actions: ['lambda:UpdateFunction*'], resources: ['*'] };

test('lists a right that has not been used for a quarter, with a reminder in three months', () => {
  expect(outdated([{ lastUsed: '2026-07-01T00:00:00.000Z' }], MAY)).toMatchObject([
    {
      actions: [
        'lambda:UpdateFunctionCode',
        'lambda:UpdateFunctionConfiguration',
        'lambda:UpdateFunctionUrlConfig',
      ],
      lastUsed: '2026-07-01T00:00:00.000Z',
      reminder: '2027-01-30',
    },
  ]);
});

test('lists a right that was never used', () => {
  expect(outdated([{}], MAY)).toMatchObject([{ lastUsed: undefined }]);
});

test('keeps the actions apart where they are tracked', () => {
  const used = { action: 'lambda:UpdateFunctionCode', lastUsed: '2026-10-30T00:00:00.000Z' };
  const [entry] = outdated([used, { lastUsed: '2026-01-01T00:00:00.000Z' }], MAY);
  expect(entry?.actions).not.toContain('lambda:UpdateFunctionCode');
  expect(entry?.actions).toContain('lambda:UpdateFunctionConfiguration');
});

const CALLED = { action: 'lambda:UpdateFunctionCode', source: 'cloudtrail' as const };

test('by what CloudTrail has over the whole time: silence counts where the service as a whole was watched', () => {
  const used = { ...CALLED, lastUsed: '2026-10-30T00:00:00.000Z' };
  const [entry] = outdated([used, { source: 'cloudtrail' }], MAY);
  expect(entry?.actions).toEqual(['lambda:UpdateFunctionConfiguration', 'lambda:UpdateFunctionUrlConfig']);
});

test.each([
  ['a right in use', [{ lastUsed: '2026-10-01T00:00:00.000Z' }], [MAY]],
  ['use that was not collected', [], [MAY]],
  [
    'calls of a trail that was not watched throughout',
    [{ ...CALLED, lastUsed: '2026-01-01T00:00:00.000Z' }],
    [MAY],
  ],
  [
    'an action that CloudTrail has long ago, of a service in use',
    [{ ...CALLED, lastUsed: '2026-01-01T00:00:00.000Z' }, { lastUsed: '2026-10-01T00:00:00.000Z' }],
    [{ ...MAY, actions: ['lambda:UpdateFunctionCode'] }],
  ],
  ['a right to read', [{}], [{ actions: ['lambda:Get*'], resources: ['*'] }]],
  [
    'a right that is denied again',
    [{}],
    [MAY, { effect: 'Deny' as const, actions: ['lambda:*'], resources: ['*'] }],
  ],
])('does not list %s', (_, usage, statements) => {
  expect(outdated(usage, ...statements)).toEqual([]);
});
