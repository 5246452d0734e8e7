import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import { ownArn } from '../answers/subject-base.ts';
import type { CollectScope } from '../collector.ts';

/** A KMS key by any of its names: ARN, id, or alias. */
export function keyReference(scope: CollectScope, name: string | undefined): Reference | undefined {
  if (name === undefined) return undefined;
  if (name.startsWith('arn:')) return referenceByArn(name);
  return referenceByArn(ownArn(scope, 'kms', name.startsWith('alias/') ? name : `key/${name}`));
}
