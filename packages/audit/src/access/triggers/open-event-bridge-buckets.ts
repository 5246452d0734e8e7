import type { Inventory } from '../../model/inventory.ts';
import type { Bucket } from '../../model/subjects/event-sources.ts';
import { known } from '../../model/unresolved.ts';
import { bucketAclAccess } from './bucket-access.ts';
import { publicGrant } from './public-grant.ts';

const memo = new WeakMap<Inventory, readonly Bucket[]>();

/**
 * Buckets that tell EventBridge of their objects and that strangers may write to. The other ones feed every rule for S3
 * as well; they are left out because they would make rules times buckets of steps, none of which leads anywhere.
 */
export function openEventBridgeBuckets(inventory: Inventory): readonly Bucket[] {
  const seen = memo.get(inventory);
  if (seen !== undefined) return seen;
  const open = inventory
    .ofKind('bucket')
    .filter(
      (bucket) =>
        known(bucket.notifiesEventBridge) === true &&
        known(bucket.blocksPublicAccess) !== true &&
        (bucketAclAccess(bucket).writes || publicGrant(inventory, bucket, ['s3:PutObject']) !== undefined),
    );
  memo.set(inventory, open);
  return open;
}
