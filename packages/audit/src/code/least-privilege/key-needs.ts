import { actionInfo } from '../../access/action-table.ts';
import { isAwsManagedKey } from '../../model/aws-managed-key.ts';
import type { Inventory } from '../../model/inventory.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { RoleNeed } from './role-need.ts';

/** Services that use a customer's key with the rights of the caller. */
const SERVICES = new Set(['s3', 'sqs', 'sns', 'dynamodb', 'secretsmanager', 'kinesis', 'ssm']);

/**
 * What needs on resources under a customer's key mean for the key: only where the template names one. The default keys of
 * AWS (`aws/s3`) need no permission.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function keyNeeds(inventory: Inventory, needs: readonly RoleNeed[]): readonly RoleNeed[] {
  return needs.flatMap((need) =>
    need.required ? need.resources.flatMap((arn) => keyNeed(inventory, need, arn)) : [],
  );
}

function keyNeed(inventory: Inventory, need: RoleNeed, arn: string): readonly RoleNeed[] {
  const [service = ''] = need.action.split(':');
  const key = SERVICES.has(service) ? keyOf(inventory, arn) : undefined;
  if (key === undefined) return [];
  const isWrite = actionInfo(need.action)?.accessLevel === 'Write';
  const isRead = actionInfo(need.action)?.accessLevel === 'Read';
  // What is deleted is neither read nor written: no key is used. A table's items are found by what is encrypted.
  if (service !== 'dynamodb' && /:(?:Abort|Delete|Change|Purge|Tag|Untag)/.test(need.action)) return [];
  const actions = isWrite
    ? ['kms:Decrypt', 'kms:GenerateDataKey']
    : isRead || service === 'sqs'
      ? ['kms:Decrypt']
      : [];
  return actions.map((action) => ({
    action,
    resources: [key],
    source: 'dependent',
    required: true,
    condition: {
      operator: 'StringEquals',
      key: 'kms:ViaService',
      value: `${service}.<region>.amazonaws.com`,
    },
    evidence: need.evidence.map((each) => ({
      ...each,
      why: `${need.action} on a resource under a customer's key`,
    })),
  }));
}

/** The customer's key of the resource that an ARN lies in. */
function keyOf(inventory: Inventory, arn: string): string | undefined {
  const subject = inventory.subjects.find(
    (each) =>
      each.arn !== undefined && 'kmsKey' in each && (arn === each.arn || arn.startsWith(`${each.arn}/`)),
  );
  const reference = subject !== undefined && 'kmsKey' in subject ? subject.kmsKey : undefined;
  if (reference === undefined || isUnresolved(reference) || isAwsManagedKey(inventory, reference))
    return undefined;
  return (
    inventory.resolve(reference)?.arn ??
    (reference.arn?.includes(':key/') === true ? reference.arn : undefined)
  );
}
