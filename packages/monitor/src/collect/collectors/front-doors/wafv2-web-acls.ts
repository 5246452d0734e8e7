import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import { readWebAcl } from '../../answers/web-acl.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

const PROTECTED = ['API_GATEWAY', 'APPLICATION_LOAD_BALANCER', 'APPSYNC', 'COGNITO_USER_POOL'] as const;

/** Web ACLs of a region, and what they protect. */
export const wafv2WebAcls = defineCollector({
  id: 'wafv2-web-acls',
  provides: ['web-acls'],
  scope: 'region',
  calls: ['wafv2:ListWebACLs', 'wafv2:GetWebACL', 'wafv2:ListResourcesForWebACL'],
  async *collect(scope) {
    const listed = scope.list('wafv2:ListWebACLs', { Scope: 'REGIONAL', Limit: 100 }, { facet: 'web-acls' });
    yield* mapBounded(listed, 2, async (acl) =>
      readWebAcl(scope, acl, {
        level: 'REGIONAL',
        protects: await protectedBy(scope, acl.text('ARN') ?? ''),
      }),
    );
  },
});

async function protectedBy(scope: CollectScope, arn: string): Promise<readonly Reference[]> {
  const protects: Reference[] = [];
  for (const type of PROTECTED) {
    const input = { WebACLArn: arn, ResourceType: type };
    const purpose = { facet: 'web-acls', subjectId: arn } as const;
    for await (const each of scope.list('wafv2:ListResourcesForWebACL', input, purpose))
      if (typeof each.raw === 'string') protects.push(referenceByArn(each.raw));
  }
  return protects;
}
