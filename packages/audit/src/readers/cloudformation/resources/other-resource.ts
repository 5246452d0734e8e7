import type { OtherResource } from '../../../model/subjects/event-sources.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { type Scope, subjectBase } from '../scope.ts';

/** Types that stand for no thing that a policy could name, or whose provider decides what they are. */
export function isIgnoredType(type: string): boolean {
  return (
    type.startsWith('Custom::') ||
    type.startsWith('AWS::CDK::') ||
    type.startsWith('AWS::CloudFormation::CustomResource') ||
    type.startsWith('AWS::CloudFormation::WaitCondition')
  );
}

/** Any resource whose type has no mapping of its own. */
export function otherResource(resource: ResolvedResource, scope: Scope): OtherResource {
  return { kind: 'resource', ...subjectBase(resource, scope), type: resource.type };
}
