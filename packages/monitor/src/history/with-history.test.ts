import type { Gap } from '@watertight/audit/model/facet.ts';
import type { InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { FunctionChange } from '@watertight/audit/model/subjects/account.ts';
import { describe, expect, test } from 'vitest';
import type { StoredHistory, TrailCoverage } from './stored-history.ts';
import { withHistory } from './with-history.ts';

const ACCOUNT = '123456789012';
const ARN = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:orders`;
const PLACES = ['eu-west-1', 'us-east-1'].map((region) => ({ account: ACCOUNT, region }));
const NOTHING: StoredHistory = { usage: [], changes: [], invocations: [], trails: [], days: 90 };
const WHOLE: TrailCoverage = {
  account: ACCOUNT,
  region: 'eu-west-1',
  since: '2025-10-01T00:00:00.000Z',
  until: '2026-03-01T00:00:00.000Z',
  isWhole: true,
};

function given(parts: Partial<InventoryParts>): InventoryParts {
  return { source: 'account', subjects: [], capturedAt: '2026-03-01T00:00:00.000Z', ...parts };
}

function gapsAfter(gap: Gap, history: Partial<StoredHistory>): readonly string[] {
  const { gaps = [] } = withHistory(given({ gaps: [gap] }), { ...NOTHING, ...history }, PLACES);
  return gaps.map(({ account, region, because }) => [account, region, because].filter(Boolean).join(' '));
}

describe('a gap', () => {
  const gap: Gap = { facet: 'change-history', account: ACCOUNT, because: 'access denied' };

  test('of an account stays for the regions that the store does not cover', () => {
    expect(gapsAfter(gap, { trails: [WHOLE] })).toEqual([`${ACCOUNT} us-east-1 access denied`]);
  });

  test('vanishes where the store covers every region', () => {
    expect(gapsAfter(gap, { trails: [WHOLE, { ...WHOLE, region: 'us-east-1' }] })).toEqual([]);
    expect(gapsAfter({ ...gap, region: 'eu-west-1' }, { trails: [WHOLE] })).toEqual([]);
  });

  test('says since when, where that is too short', () => {
    expect(gapsAfter({ ...gap, region: 'eu-west-1' }, { trails: [{ ...WHOLE, isWhole: false }] })).toEqual([
      `${ACCOUNT} eu-west-1 the store has CloudTrail from ${WHOLE.since} to ${WHOLE.until}, 90 days up to now are needed`,
    ]);
  });

  test.each<[string, Gap, Partial<StoredHistory>]>([
    ['without anything in the store', gap, {}],
    ['of another account', { ...gap, account: '111122223333' }, { trails: [WHOLE] }],
    ['of another facet', { ...gap, facet: 'roles' }, { trails: [WHOLE] }],
    ['of one subject', { facet: 'change-history', subjectId: ARN, because: 'denied' }, { trails: [WHOLE] }],
    ['of invocations, by CloudTrail', { ...gap, facet: 'invocations' }, { trails: [WHOLE] }],
  ])('stays as it is %s', (_, each, history) => {
    expect(withHistory(given({ gaps: [each] }), { ...NOTHING, ...history }, PLACES).gaps).toEqual([each]);
  });
});

describe('facts', () => {
  const change: FunctionChange = {
    functionArn: ARN,
    event: 'UpdateFunctionCode',
    time: '2026-02-01T12:00:00.000Z',
    principalArn: `arn:aws:iam::${ACCOUNT}:user/kim`,
    userAgent: 'aws-cli/2',
    isConsole: false,
  };

  test('a change that AWS told as well counts once', () => {
    const later = { ...change, time: '2026-02-02T12:00:00.000Z' };
    const { changes } = withHistory(
      given({ changes: [change] }),
      { ...NOTHING, changes: [{ ...change, time: '2026-02-01T12:00:00Z' }, later] },
      PLACES,
    );
    expect(changes).toEqual([change, later]);
  });

  test.each([
    ['AWS’s, that shows it running', 4, 0, { count: 4, days: 30 }],
    ['the store’s, that shows it running', 0, 2, { count: 2, days: 90 }],
    ['that over more days', 0, 0, { count: 0, days: 90 }],
  ])('of two counts %s', (_, own, stored, expected) => {
    const { invocations } = withHistory(
      given({ invocations: [{ functionArn: ARN, count: own, days: 30 }] }),
      { ...NOTHING, invocations: [{ functionArn: ARN, count: stored, days: 90 }] },
      PLACES,
    );
    expect(invocations).toEqual([{ functionArn: ARN, ...expected }]);
  });
});
