import { aBucket, aPolicyOn, everyone } from '../../../access/triggers/front-doors.cases.ts';
import { aCondition, aFunction } from '../../../model/a-subject.cases.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { sourceBucketPublic } from './source-bucket-public.ts';

function withBucket(parts: Partial<Bucket>, ...subjects: readonly Subject[]) {
  return inventoryWith([aFunction(), aBucket(parts), ...subjects], { source: 'cloudformation' });
}

const READ_BY_ALL = aPolicyOn('uploads', 's3', everyone('s3:GetObject'));
const READ_BY_OFFICE = aPolicyOn('uploads', 's3', {
  ...everyone('s3:GetObject'),
  conditions: [aCondition('IpAddress', 'aws:SourceIp', '192.0.2.0/24')],
});

postureCases(sourceBucketPublic, [
  { name: 'ACL for writing', given: withBucket({ acl: 'PublicReadWrite' }), expect: 'fail' },
  { name: 'ACL for reading', given: withBucket({ acl: 'public-read' }), expect: 'fail' },
  { name: 'grant to everyone', given: withBucket({ publicGrants: ['AllUsers:READ'] }), expect: 'fail' },
  { name: 'policy for everyone', given: withBucket({}, READ_BY_ALL), expect: 'fail' },
  { name: 'Block Public Access off', given: withBucket({ blocksPublicAccess: false }), expect: 'fail' },
  {
    name: 'policy for everyone, blocked',
    given: withBucket({ blocksPublicAccess: true }, READ_BY_ALL),
    expect: 'pass',
  },
  { name: 'policy for one network', given: withBucket({}, READ_BY_OFFICE), expect: 'pass' },
  { name: "AWS's defaults", given: withBucket({}), expect: 'pass' },
  {
    name: 'setting of a parameter',
    given: withBucket({ blocksPublicAccess: unresolved('Ref Block') }),
    expect: 'unknown',
  },
  { name: 'no setting in an account', given: inventoryWith([aFunction(), aBucket()]), expect: 'fail' },
  {
    name: 'setting not readable',
    given: inventoryWith([aFunction(), aBucket()], {
      gaps: [{ facet: 'buckets', subjectId: 'uploads', because: 'access denied' }],
    }),
    expect: 'unknown',
  },
  {
    name: 'a public bucket that invokes nothing',
    given: withBucket({ notifications: [], acl: 'PublicRead' }),
    expect: 'not-applicable',
  },
]);
