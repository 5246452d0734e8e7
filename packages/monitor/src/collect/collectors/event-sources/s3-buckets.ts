import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { Bucket } from '@watertight/audit/model/subjects/event-sources.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { keyReference } from '../../parse/key-reference.ts';

/** Buckets of all regions, with policy, access control, encryption and notifications. */
export const s3Buckets = defineCollector({
  id: 's3-buckets',
  provides: ['buckets'],
  scope: 'account',
  calls: [
    's3:ListAllMyBuckets',
    's3:GetBucketAcl',
    's3:GetBucketLocation',
    's3:GetBucketNotification',
    's3:GetBucketPolicy',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketVersioning',
    's3:GetEncryptionConfiguration',
  ],
  async *collect(scope) {
    // Only a paged listing tells the regions of the buckets.
    const buckets = scope.list('s3:ListBuckets', { MaxBuckets: 1000 }, { facet: 'buckets' });
    for await (const found of mapBounded(buckets, 5, (bucket) => readBucket(scope, bucket))) yield* found;
  },
});

async function readBucket(scope: CollectScope, listed: Fields): Promise<readonly Collected[]> {
  const name = listed.text('Name');
  if (name === undefined) return [];
  const arn = `arn:${scope.partition}:s3:::${name}`;
  const input = { Bucket: name };
  const purpose = { facet: 'buckets', subjectId: arn } as const;
  const [block, acl, versioning, encryption, notification, policy] = await Promise.all([
    scope.get('s3:GetPublicAccessBlock', input, purpose),
    scope.get('s3:GetBucketAcl', input, purpose),
    scope.get('s3:GetBucketVersioning', input, purpose),
    scope.get('s3:GetBucketEncryption', input, purpose),
    scope.get('s3:GetBucketNotificationConfiguration', input, purpose),
    scope.get('s3:GetBucketPolicy', input, purpose),
  ]);
  const region = listed.text('BucketRegion') ?? (await bucketRegion(scope, name));
  const own = { ...scope, region };
  const rule = encryption
    ?.list('ServerSideEncryptionConfiguration.Rules')[0]
    ?.fields('ApplyServerSideEncryptionByDefault');
  const bucket: Bucket = {
    kind: 'bucket',
    ...subjectBase(own, arn, name),
    notifications: notification === undefined ? [] : notificationsOf(notification),
    ...present({
      blocksPublicAccess:
        block === undefined ? undefined : blocksAll(block.fields('PublicAccessBlockConfiguration')),
      publicGrants: acl === undefined ? undefined : publicGrants(acl),
      versioning: versioning?.text('Status'),
      encryption: rule?.text('SSEAlgorithm'),
      kmsKey: keyReference(own, rule?.text('KMSMasterKeyID')),
      notifiesEventBridge: notification?.has('EventBridgeConfiguration'),
    }),
  };
  return [bucket, ...resourcePolicies(own, 's3', { arn, name, policy: policy?.text('Policy') })];
}

/** An empty location is us-east-1's; `EU` is eu-west-1 of the early years. */
async function bucketRegion(scope: CollectScope, name: string): Promise<string> {
  const answer = await scope.get('s3:GetBucketLocation', { Bucket: name }, { what: 'region of a bucket' });
  const location = answer?.text('LocationConstraint') ?? 'us-east-1';
  return location === 'EU' ? 'eu-west-1' : location;
}

function blocksAll(block: Fields): boolean {
  const settings = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'];
  return settings.every((name) => block.flag(name) === true);
}

function publicGrants(acl: Fields): readonly string[] {
  return acl.list('Grants').flatMap((grant) => {
    const group = /\/(AllUsers|AuthenticatedUsers)$/.exec(grant.text('Grantee.URI') ?? '')?.[1];
    return group === undefined ? [] : [`${group}:${grant.text('Permission') ?? ''}`];
  });
}

function notificationsOf(fields: Fields): Bucket['notifications'] {
  const lists = [
    ['LambdaFunctionConfigurations', 'LambdaFunctionArn'],
    ['QueueConfigurations', 'QueueArn'],
    ['TopicConfigurations', 'TopicArn'],
  ] as const;
  return lists.flatMap(([list, name]) =>
    fields.list(list).flatMap((each) => {
      const arn = each.text(name);
      return arn === undefined ? [] : [{ target: referenceByArn(arn), events: each.texts('Events') }];
    }),
  );
}
