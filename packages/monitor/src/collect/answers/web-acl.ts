import type { Reference } from '@watertight/audit/model/reference.ts';
import type { WebAcl } from '@watertight/audit/model/subjects/front-door.ts';
import type { CollectScope } from '../collector.ts';
import { type Fields, NO_FIELDS } from '../parse/fields.ts';
import { subjectBase } from './subject-base.ts';

/** A web ACL of `ListWebACLs` with its rules; what it protects is told by the caller. */
export async function readWebAcl(
  scope: CollectScope,
  listed: Fields,
  { level, protects }: { readonly level: 'REGIONAL' | 'CLOUDFRONT'; readonly protects: readonly Reference[] },
): Promise<WebAcl> {
  const arn = listed.text('ARN') ?? '';
  const name = listed.text('Name') ?? arn;
  const input = { Name: name, Id: listed.text('Id'), Scope: level };
  const answer = await scope.get('wafv2:GetWebACL', input, { facet: 'web-acls', subjectId: arn });
  const statements = (answer ?? NO_FIELDS).list('WebACL.Rules').map((rule) => rule.fields('Statement'));
  return {
    kind: 'web-acl',
    ...subjectBase(scope, arn, name),
    managedRuleGroups: statements.flatMap((each) => each.text('ManagedRuleGroupStatement.Name') ?? []),
    hasRateRule: statements.some((each) => each.has('RateBasedStatement')),
    protects,
  };
}
