import { present } from '@watertight/audit/model/present.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { keyReference } from '../../parse/key-reference.ts';
import { tagsOf } from '../../parse/tags.ts';

/** Secrets and their resource policies, never their values. */
export const secrets = defineCollector({
  id: 'secrets',
  provides: ['secrets'],
  scope: 'region',
  calls: ['secretsmanager:ListSecrets', 'secretsmanager:GetResourcePolicy'],
  async *collect(scope) {
    const listed = scope.list('secrets-manager:ListSecrets', {}, { facet: 'secrets' });
    for await (const found of mapBounded(listed, 5, (secret) => readSecret(scope, secret))) yield* found;
  },
});

async function readSecret(scope: CollectScope, secret: Fields): Promise<readonly Collected[]> {
  const arn = secret.text('ARN');
  if (arn === undefined) return [];
  const name = secret.text('Name') ?? arn;
  const purpose = { facet: 'secrets', subjectId: arn } as const;
  const answer = await scope.get('secrets-manager:GetResourcePolicy', { SecretId: arn }, purpose);
  return [
    {
      kind: 'secret',
      ...subjectBase(scope, arn, name),
      rotates: secret.flag('RotationEnabled') === true,
      ...present({ kmsKey: keyReference(scope, secret.text('KmsKeyId')), tags: tagsOf(secret) }),
    },
    ...resourcePolicies(scope, 'secretsmanager', { arn, name, policy: answer?.text('ResourcePolicy') }),
  ];
}
