import { principalScope } from '../../../access/principal-scope.ts';
import { resourcePoliciesOn } from '../../../access/resource-policies-on.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const PUBLIC_ACLS = new Set(['public-read', 'public-read-write', 'authenticated-read']);

/** WT-LOG-06. New buckets block public access by default since April 2023. */
export const trailBucketPublic = definePostureRule({
  id: 'trail-bucket-public',
  code: 'WT-LOG-06',
  title: 'Bucket of a CloudTrail trail is public',
  severity: 'critical',
  class: 'security',
  risks: ['R5'],
  sameAs: [
    'Prowler cloudtrail_logs_s3_bucket_is_not_publicly_accessible',
    'Security Hub CloudTrail.6',
    'Trivy AWS-0161',
  ],
  subjects: ['trail'],
  needs: ['trails', 'buckets'],
  why: 'Anyone can read which roles, functions and addresses the account has and what they do all day; with write access, anyone can plant or remove records.',
  fix: 'Set all four settings of `PublicAccessBlockConfiguration` on the `AWS::S3::Bucket`, remove `AccessControl`, and let its policy name `cloudtrail.amazonaws.com` with `aws:SourceArn` only.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  ],
  check(trail, { inventory }) {
    const bucket = inventory.resolveAs('bucket', trail.bucket);
    if (bucket === undefined) return unknown('the bucket of the trail lies outside');
    if (bucket.blocksPublicAccess === true) return PASS;
    const evidence = waysIn(inventory, bucket);
    if (isUnresolved(bucket.blocksPublicAccess)) {
      return evidence.length === 0 ? PASS : unknown('whether the bucket blocks public access is not known');
    }
    if (evidence.length > 0) return fail(...evidence);
    return isUnresolved(bucket.acl) ? unknown('the ACL of the bucket is not known') : PASS;
  },
});

function waysIn(inventory: Inventory, bucket: Bucket): readonly Evidence[] {
  const acl = known(bucket.acl) ?? '';
  const isByAcl = PUBLIC_ACLS.has(acl.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase());
  const open = resourcePoliciesOn(inventory, bucket.id).filter((policy) =>
    policy.document.statements.some((each) => principalScope(each, bucket.account).kind === 'public'),
  );
  return [
    ...(isByAcl ? [evidenceAt(bucket, 'the ACL of the bucket is public', { path: 'acl', value: acl })] : []),
    ...(bucket.publicGrants ?? []).map((grant) =>
      evidenceAt(bucket, 'a grant to everyone', { value: grant }),
    ),
    ...open.map((policy) => evidenceAt(policy, 'the policy of the bucket lets everyone in')),
  ];
}
