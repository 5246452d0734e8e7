import { present } from '../../../model/present.ts';
import type { Bucket } from '../../../model/subjects/event-sources.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import { functionReference, keyReference, pointingAt, required, subjectBase } from '../subject-mapping.ts';

const BLOCKS = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];

/** A bucket with the resources that Terraform splits from it. */
export function bucket(resource: Attributes): Bucket {
  const encryption = firstOf(resource, 'aws_s3_bucket_server_side_encryption_configuration') ?? resource;
  const rule = (
    encryption === resource
      ? resource.block('server_side_encryption_configuration')?.block('rule')
      : encryption.block('rule')
  )?.block('apply_server_side_encryption_by_default');
  const acl = firstOf(resource, 'aws_s3_bucket_acl') ?? resource;
  return {
    kind: 'bucket',
    ...subjectBase(resource),
    ...notificationsOf(resource),
    ...present({
      blocksPublicAccess: blocksPublicAccess(firstOf(resource, 'aws_s3_bucket_public_access_block')),
      acl: acl.text('acl'),
      publicGrants: publicGrants(acl),
      versioning: versioningOf(resource),
      encryption: rule?.text('sse_algorithm'),
      kmsKey: rule === undefined ? undefined : keyReference(rule, 'kms_master_key_id'),
    }),
  };
}

function firstOf(resource: Attributes, type: string): Attributes | undefined {
  return pointingAt(resource, type, 'bucket')[0];
}

/** New buckets have all four on without a block; one that is declared may switch them off. */
function blocksPublicAccess(block: Attributes | undefined): Value<boolean> | undefined {
  if (block === undefined) return undefined;
  const settings = BLOCKS.map((each) => block.boolean(each) ?? false);
  if (settings.includes(false)) return false;
  return settings.find((each) => isUnresolved(each)) ?? true;
}

function publicGrants(acl: Attributes): readonly string[] | undefined {
  const grants = [
    ...acl.blocks('grant'),
    ...acl.blocks('access_control_policy').flatMap((each) => each.blocks('grant')),
  ];
  const found = grants.flatMap((grant) => {
    const uri = grant.block('grantee')?.raw('uri') ?? grant.raw('uri');
    const group = typeof uri === 'string' ? /\/(AllUsers|AuthenticatedUsers)$/.exec(uri)?.[1] : undefined;
    const permission = grant.text('permission') ?? grant.texts('permissions')?.[0] ?? '';
    return group === undefined ? [] : [`${group}:${typeof permission === 'string' ? permission : ''}`];
  });
  return found.length === 0 ? undefined : found;
}

function versioningOf(resource: Attributes): Value<string> | undefined {
  const split = firstOf(resource, 'aws_s3_bucket_versioning')?.block('versioning_configuration');
  if (split !== undefined) return split.text('status');
  const enabled = resource.block('versioning')?.boolean('enabled');
  return typeof enabled === 'boolean' ? (enabled ? 'Enabled' : 'Suspended') : enabled;
}

function notificationsOf(resource: Attributes): Pick<Bucket, 'notifications' | 'notifiesEventBridge'> {
  const configs = pointingAt(resource, 'aws_s3_bucket_notification', 'bucket');
  const targets = [
    ['lambda_function', 'lambda_function_arn'],
    ['queue', 'queue_arn'],
    ['topic', 'topic_arn'],
  ] as const;
  const notifications = configs.flatMap((config) =>
    targets.flatMap(([name, attribute]) =>
      config.blocks(name).map((each) => ({
        target: required(
          name === 'lambda_function' ? functionReference(each, attribute) : each.reference(attribute),
          each,
          attribute,
        ),
        events: each.texts('events') ?? [],
      })),
    ),
  );
  return { notifications, ...present({ notifiesEventBridge: configs[0]?.boolean('eventbridge') }) };
}
