import { isAwsManagedKey } from '../../../model/aws-managed-key.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-SRC-09. Rotation is often set up outside of the template: with a key of its own, its absence there is unknown. */
export const secretWithoutOwnKey = definePostureRule({
  id: 'secret-without-own-key',
  code: 'WT-SRC-09',
  title: 'Secret has no KMS key of its own, or is never rotated',
  severity: 'low',
  class: 'security',
  risks: ['R7'],
  sameAs: [
    'Checkov CKV_AWS_149',
    'Prowler secretsmanager_automatic_rotation_enabled',
    'Security Hub SecretsManager.1',
  ],
  subjects: ['secret'],
  needs: ['secrets'],
  why: 'Under the key that AWS manages, everyone who may read the secret may decrypt it: there is no second permission to withhold. A secret that never changes stays useful to whoever saw it once.',
  fix: 'Set `KmsKeyId` of the `AWS::SecretsManager::Secret` to a customer managed key, and declare an `AWS::SecretsManager::RotationSchedule` for it.',
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  ],
  check(secret, { inventory }) {
    const rotates = secret.rotates ?? false;
    const unrotated = evidenceAt(secret, 'the secret is not rotated', { path: 'rotates' });
    if (secret.kmsKey === undefined || isAwsManagedKey(inventory, secret.kmsKey)) {
      const what = 'the secret is encrypted with the key that AWS manages';
      const evidence = evidenceAt(secret, what, { path: 'kmsKey' });
      return rotates === false ? fail(evidence, unrotated) : fail(evidence);
    }
    if (rotates === true) return PASS;
    if (isUnresolved(secret.kmsKey)) return notKnown(secret.kmsKey);
    if (isUnresolved(rotates)) return notKnown(rotates);
    return inventory.source === 'account' ? fail(unrotated) : unknown('rotation may be set up elsewhere');
  },
});
