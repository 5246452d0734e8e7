import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import type { Attributes } from '../attributes.ts';
import { partBase, required, subjectBase } from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';

/** The policy that a resource has in an attribute of its own. */
export function ownPolicy(
  resource: Attributes,
  service: ResourcePolicy['service'],
  attribute = 'policy',
): readonly Subject[] {
  // Computed attributes are unknown on a first plan although nothing sets them.
  const isSet = attribute in resource.instance.expressions || typeof resource.raw(attribute) === 'string';
  const document = isSet ? policyOfAttribute(resource, attribute) : undefined;
  if (document === undefined) return [];
  const { id, arn } = resource.instance;
  const on: Reference = { kind: 'reference', id, ...present({ arn }) };
  return [{ kind: 'resource-policy', ...partBase(resource, attribute), service, on: [on], document }];
}

/** A resource that is nothing but the policy of another. */
export function guard(
  resource: Attributes,
  service: ResourcePolicy['service'],
  attribute: string,
): readonly ResourcePolicy[] {
  const document = policyOfAttribute(resource, 'policy') ?? policyOfAttribute(resource, 'resource_policy');
  if (document === undefined) return [];
  return [
    {
      kind: 'resource-policy',
      ...subjectBase(resource),
      name: resource.instance.name,
      service,
      on: [required(resource.reference(attribute), resource, attribute)],
      document,
    },
  ];
}
