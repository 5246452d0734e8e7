import type { Bucket } from '../../model/subjects/event-sources.ts';
import { known, valueText } from '../../model/unresolved.ts';

/** What an ACL lets strangers do. */
export interface BucketAccess {
  readonly reads: boolean;
  readonly writes: boolean;
}

const READ_ACLS = new Set(['publicread', 'publicreadwrite', 'authenticatedread']);

/**
 * What a bucket's ACL lets everyone (or everyone with an AWS account) do. Nothing where Block Public Access is on.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
 */
export function bucketAclAccess(bucket: Bucket): BucketAccess {
  if (known(bucket.blocksPublicAccess) === true) return { reads: false, writes: false };
  const acl = valueText(bucket.acl).replaceAll('-', '').toLowerCase();
  const grants = bucket.publicGrants ?? [];
  const isGranted = (right: RegExp) => grants.some((grant) => right.test(grant));
  return {
    reads: READ_ACLS.has(acl) || isGranted(/:(?:READ|FULL_CONTROL)$/),
    writes: acl === 'publicreadwrite' || isGranted(/:(?:WRITE|WRITE_ACP|FULL_CONTROL)$/),
  };
}
