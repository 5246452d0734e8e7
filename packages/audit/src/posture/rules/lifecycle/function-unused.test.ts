import { aFunction } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionUnused } from './function-unused.ts';

const given = (count: number, days: number, lastModified = '2025-01-01T00:00:00.000+0000') =>
  inventoryWith([aFunction({ lastModified })], {
    invocations: [{ functionArn: aFunction().id, count, days }],
  });

postureCases(functionUnused, [
  { name: 'never in 90 days', given: given(0, 90), expect: 'fail' },
  { name: 'once', given: given(1, 90), expect: 'pass' },
  {
    name: 'never in 30 days, when 30 are enough',
    given: given(0, 30),
    settings: { unusedDays: 30 },
    expect: 'fail',
  },
  { name: 'never in 30 days', given: given(0, 30), expect: 'unknown' },
  { name: 'never, but new', given: given(0, 90, '2026-10-20T00:00:00.000+0000'), expect: 'unknown' },
  { name: 'nothing known of it', given: inventoryWith([aFunction()]), expect: 'unknown' },
  {
    name: 'not collected',
    given: inventoryWith([aFunction()], { gaps: [{ facet: 'invocations', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
