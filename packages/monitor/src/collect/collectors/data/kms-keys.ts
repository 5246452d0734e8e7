import { arnName } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import type { EncryptionKey } from '@watertight/audit/model/subjects/event-sources.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

/** KMS keys; policy and rotation of those that are the customer's. */
export const kmsKeys = defineCollector({
  id: 'kms-keys',
  provides: ['keys'],
  scope: 'region',
  calls: ['kms:ListKeys', 'kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus'],
  async *collect(scope) {
    const keys = scope.list('kms:ListKeys', {}, { facet: 'keys' });
    for await (const found of mapBounded(keys, 5, (key) => readKey(scope, key.text('KeyArn')))) yield* found;
  },
});

async function readKey(scope: CollectScope, arn: string | undefined): Promise<readonly Collected[]> {
  if (arn === undefined) return [];
  const purpose = { facet: 'keys', subjectId: arn } as const;
  const described = await scope.get('kms:DescribeKey', { KeyId: arn }, purpose);
  const manager = described?.text('KeyMetadata.KeyManager');
  const name = arnName(arn);
  const key: EncryptionKey = { kind: 'key', ...subjectBase(scope, arn, name), ...present({ manager }) };
  // AWS's own keys rotate by themselves, and keys that wait for deletion have no rotation to ask for.
  if (manager !== 'CUSTOMER') return [manager === 'AWS' ? { ...key, rotates: true } : key];
  const policy = await scope.get('kms:GetKeyPolicy', { KeyId: arn, PolicyName: 'default' }, purpose);
  const isEnabled = described?.text('KeyMetadata.KeyState') === 'Enabled';
  const rotation = isEnabled
    ? await scope.get('kms:GetKeyRotationStatus', { KeyId: arn }, purpose)
    : undefined;
  return [
    { ...key, ...present({ rotates: rotation?.flag('KeyRotationEnabled') }) },
    ...resourcePolicies(scope, 'kms', { arn, name, policy: policy?.text('Policy') }),
  ];
}
