import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { tagsOf } from '../parse/tags.ts';
import { ownArn, subjectBase } from './subject-base.ts';

/** Resource types of EC2 in ARNs. */
export type Ec2Type =
  | 'vpc'
  | 'subnet'
  | 'security-group'
  | 'route-table'
  | 'network-acl'
  | 'vpc-endpoint'
  | 'network-interface'
  | 'vpc-flow-log';

/** What every item of EC2 has: an id for a name, and tags. */
export function ec2Base(
  scope: CollectScope,
  fields: Fields,
  { type, id: field }: { type: Ec2Type; id: string },
) {
  const id = fields.text(field) ?? '';
  return {
    ...subjectBase(scope, ownArn(scope, 'ec2', `${type}/${id}`), id),
    ...present({ tags: tagsOf(fields) }),
  };
}

/** A reference to an item of EC2 by its id. */
export function ec2Reference(
  scope: CollectScope,
  type: Ec2Type,
  id: string | undefined,
): Reference | undefined {
  return id === undefined ? undefined : referenceByArn(ownArn(scope, 'ec2', `${type}/${id}`));
}

/** References to several items. */
export function ec2References(
  scope: CollectScope,
  type: Ec2Type,
  ids: readonly string[],
): readonly Reference[] {
  return ids.map((id) => referenceByArn(ownArn(scope, 'ec2', `${type}/${id}`)));
}
