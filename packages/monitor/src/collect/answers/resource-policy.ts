import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { ResourcePolicy } from '@watertight/audit/model/subjects/identity.ts';
import type { CollectScope } from '../collector.ts';
import { readPolicyText } from '../parse/policy-text.ts';

/** The resource policy of one resource; none where the answer holds none. */
export function resourcePolicies(
  { account, region }: CollectScope,
  service: ResourcePolicy['service'],
  { arn, name, policy }: { readonly arn: string; readonly name: string; readonly policy: unknown },
): readonly ResourcePolicy[] {
  const document = readPolicyText(policy);
  if (document === undefined) return [];
  const on = [referenceByArn(arn)];
  return [{ kind: 'resource-policy', id: `${arn}/policy`, name, account, region, service, on, document }];
}
