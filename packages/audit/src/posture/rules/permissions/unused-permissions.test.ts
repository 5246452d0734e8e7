import { aDocument, aFunctionThatMay, aRole, aService, aStatement } from '../../../model/a-subject.cases.ts';
import type { PrincipalUsage } from '../../../model/subjects/account.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { unusedPermissions } from './unused-permissions.ts';

const subjects = aFunctionThatMay({ actions: ['s3:GetObject', 's3:PutObject', 'sqs:*'], resources: ['*'] });
const principalArn = 'arn:aws:iam::123456789012:role/orders';
const fact = (parts: Partial<PrincipalUsage>): PrincipalUsage => ({
  principalArn,
  service: 's3',
  source: 'last-accessed',
  lastUsed: '2026-10-30T00:00:00.000Z',
  ...parts,
});
const { lastUsed: _, ...never } = fact({});
const given = (...usage: readonly PrincipalUsage[]) => inventoryWith(subjects, { usage });
const machines = aDocument(aStatement({ principals: [aService('ec2.amazonaws.com')] }));

postureCases(unusedPermissions, [
  { name: 'a service never used', given: given(fact({}), { ...never, service: 'sqs' }), expect: 'fail' },
  {
    name: 'a service not used for long',
    given: given(fact({ lastUsed: '2026-01-01T00:00:00.000Z' })),
    expect: 'fail',
  },
  {
    name: 'an action never used',
    given: given(fact({ action: 's3:GetObject' }), { ...never, action: 's3:PutObject' }),
    expect: 'fail',
  },
  { name: 'all used', given: given(fact({}), fact({ service: 'sqs' })), expect: 'pass' },
  {
    name: 'used by what CloudTrail saw',
    given: given({ ...never, service: 's3' }, fact({ source: 'cloudtrail', action: 's3:GetObject' })),
    expect: 'pass',
  },
  {
    name: 'not used for fewer days than asked',
    given: given(fact({ lastUsed: '2026-09-01T00:00:00.000Z' })),
    expect: 'pass',
  },
  {
    name: 'not used for more days than asked',
    given: given(fact({ lastUsed: '2026-09-01T00:00:00.000Z' })),
    settings: { unusedDays: 30 },
    expect: 'fail',
  },
  { name: 'no facts of its use', given: given(), expect: 'unknown' },
  { name: 'CloudTrail alone', given: given(fact({ source: 'cloudtrail' })), expect: 'unknown' },
  {
    name: 'last use was not collected',
    given: inventoryWith(subjects, { gaps: [{ facet: 'last-accessed', because: 'access denied' }] }),
    expect: 'unknown',
  },
  {
    name: 'a role of machines',
    given: inventoryWith([aRole({ trustPolicy: machines })]),
    expect: 'not-applicable',
  },
]);
