import type { Inventory } from '../../model/inventory.ts';
import type { PolicyPrincipal } from '../../model/policy-document.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { RequestPrincipal } from '../policy/access-request.ts';
import { isUnknownDocument } from '../policy/request-policies.ts';
import { resourcePolicies } from '../policy/resource-policies.ts';

/**
 * Who is named by the policies on a resource and is no role or user of the inventory: services, other accounts and their
 * principals, identity providers, anyone. Each once.
 */
export function outsidersOf(inventory: Inventory, arn: string): readonly RequestPrincipal[] {
  const { subject, policies = [] } = resourcePolicies(inventory, arn);
  const found = new Map<string, RequestPrincipal>();
  for (const { document } of policies) {
    if (isUnknownDocument(document)) continue;
    for (const statement of document.statements) {
      if (statement.effect === 'Deny') continue;
      for (const named of statement.principals ?? []) {
        const principal = outsider(inventory, named, subject);
        if (principal !== undefined) found.set(JSON.stringify(principal), principal);
      }
      if (statement.notPrincipals !== undefined) found.set('anyone', { kind: 'anonymous' });
    }
  }
  return [...found.values()];
}

function outsider(
  inventory: Inventory,
  { type, id }: PolicyPrincipal,
  on: Subject | undefined,
): RequestPrincipal | undefined {
  if (isUnresolved(id) || type === 'CanonicalUser') return undefined;
  if (type === 'Service') return { kind: 'service', id };
  if (type === 'Federated') return { kind: 'federated', provider: id };
  if (id === '*') return { kind: 'anonymous' };
  const account = id.startsWith('arn:') ? (id.split(':', 5)[4] ?? '') : id;
  // The own account's principals are judged one by one.
  if (account === on?.account || inventory.resolve({ kind: 'arn', arn: id }) !== undefined) return undefined;
  if (id.includes(':user/')) return { kind: 'user', arn: id };
  if (id.includes(':role/')) return { kind: 'role', arn: id };
  return /^(?:\d{12}|<[\w?]+>)$/.test(account) ? { kind: 'root', account } : undefined;
}
