import { bucketAclAccess } from '../../../access/triggers/bucket-access.ts';
import { functionsFedBy } from '../../../access/triggers/functions-fed-by.ts';
import { publicGrant, statementName } from '../../../access/triggers/public-grant.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const READING = ['s3:GetObject', 's3:ListBucket', 's3:GetObjectVersion'];
const WRITING = ['s3:PutObject', 's3:DeleteObject', 's3:PutObjectAcl', 's3:PutBucketPolicy'];

/** TRG-10. */
export const sourceBucketPublic = definePostureRule({
  id: 'source-bucket-public',
  code: 'WT-TRG-10',
  title: 'A bucket that invokes a function is open to the public',
  severity: 'high',
  class: 'security',
  risks: ['R3'],
  sameAs: ['Prowler s3_bucket_public_access', 'Checkov CKV_AWS_53 to 56', 'LambdaGuard AccessControlList'],
  subjects: ['bucket'],
  needs: ['buckets'],
  why: 'Who can write to the bucket chooses the name and content of the objects that the function works on; who can read it sees its input and often its output.',
  fix: 'Leave all four settings of `PublicAccessBlockConfiguration` on, remove `AccessControl` and grants to everyone from the bucket policy; hand out presigned URLs instead.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html',
  ],
  check(bucket, { inventory }) {
    if (functionsFedBy(inventory, bucket.id).length === 0) return notApplicable('it invokes no function');
    const { blocksPublicAccess } = bucket;
    if (blocksPublicAccess === true) return PASS;
    const open = openings(bucket, inventory);
    if (open.some((each) => each.writes)) {
      return { kind: 'fail', severity: 'critical', evidence: open.map((each) => each.evidence) };
    }
    if (open.length > 0) return fail(...open.map((each) => each.evidence));
    if (isUnresolved(blocksPublicAccess)) return unknown('the setting of Block Public Access is not known');
    // A template that says nothing gets AWS's default, which is on; a bucket of an account without the setting has none.
    if (blocksPublicAccess === undefined && inventory.source !== 'account') return PASS;
    const what = 'the bucket does not block public access; a setting of the whole account may';
    const evidence = [evidenceAt(bucket, what, { path: 'blocksPublicAccess', value: 'not all four on' })];
    return { kind: 'fail', severity: 'low', evidence };
  },
});

interface Opening {
  readonly writes: boolean;
  readonly evidence: Evidence;
}

function openings(bucket: Bucket, inventory: Inventory): readonly Opening[] {
  const acl = bucketAclAccess(bucket);
  const byAcl = acl.reads || acl.writes;
  const what = acl.writes ? 'the ACL lets everyone write' : 'the ACL lets everyone read';
  return [
    ...(byAcl
      ? [{ writes: acl.writes, evidence: evidenceAt(bucket, what, { path: 'acl', value: aclText(bucket) }) }]
      : []),
    ...byPolicy(bucket, inventory, { actions: WRITING, writes: true }),
    ...byPolicy(bucket, inventory, { actions: READING, writes: false }),
  ];
}

function byPolicy(
  bucket: Bucket,
  inventory: Inventory,
  { actions, writes }: { readonly actions: readonly string[]; readonly writes: boolean },
): readonly Opening[] {
  const grant = publicGrant(inventory, bucket, actions);
  if (grant === undefined) return [];
  const what = `the bucket policy lets everyone ${writes ? 'write' : 'read or list'}`;
  return [{ writes, evidence: evidenceAt(grant.policy, what, { value: statementName(grant) }) }];
}

function aclText(bucket: Bucket): string {
  return [valueText(bucket.acl), ...(bucket.publicGrants ?? [])].filter((text) => text !== '').join(', ');
}
