import type { Inventory } from '../../model/inventory.ts';
import type { Role } from '../../model/subjects/identity.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import { principalPolicies } from '../policy/principal-policies.ts';
import { isUnknownDocument } from '../policy/request-policies.ts';

/** Named resources of one role and service that are looked at. */
const MOST = 50;

/**
 * The resources of a service that a role's Allow statements name, as the policies write them, without what is inside
 * (objects, indexes). A star alone names nothing.
 */
export function namedResources(inventory: Inventory, role: Role, service: string): readonly string[] {
  const found = new Set<string>();
  for (const { document } of principalPolicies(inventory, role).identity) {
    if (isUnknownDocument(document)) continue;
    for (const { effect, resources = [] } of document.statements) {
      if (effect === 'Deny') continue;
      for (const resource of resources) {
        if (isUnresolved(resource) || resource.split(':')[2] !== service) continue;
        found.add(whole(resource, service));
      }
    }
  }
  return [...found].slice(0, MOST);
}

function whole(resource: string, service: string): string {
  if (service === 's3') return resource.split('/')[0] ?? resource;
  if (service === 'dynamodb') return resource.split('/').slice(0, 2).join('/');
  return resource;
}
