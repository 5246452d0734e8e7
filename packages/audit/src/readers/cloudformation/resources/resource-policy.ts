import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import { policyDocumentOf } from '../../policy/policy-document-of.ts';
import { child, type Tree } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { referencesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMapper } from './resource-mapper.ts';

/** A policy that a resource holds itself; nothing when it has none. */
export function embeddedPolicy(
  document: Tree | undefined,
  resource: ResolvedResource,
  { scope, service }: { readonly scope: Scope; readonly service: ResourcePolicy['service'] },
): readonly ResourcePolicy[] {
  if (document === undefined) return [];
  return [
    {
      kind: 'resource-policy',
      ...subjectBase(resource, scope, { part: 'policy', at: document.at }),
      service,
      on: [scope.reference(resource)],
      document: policyDocumentOf(document),
    },
  ];
}

/** Mapper of a policy resource of its own. */
export function policyMapper(parts: {
  readonly service: ResourcePolicy['service'];
  /** Property that names what it guards: one or several. */
  readonly on: string;
  /** Type of what it guards. */
  readonly type: string;
  readonly document?: string;
}): ResourceMapper {
  return (resource, scope) => {
    const p = resource.properties;
    const policy: ResourcePolicy = {
      kind: 'resource-policy',
      ...subjectBase(resource, scope),
      service: parts.service,
      on: referencesOf(child(p, parts.on), scope, parts.type),
      document: policyDocumentOf(child(p, parts.document ?? 'PolicyDocument')),
    };
    return [policy];
  };
}
