import { readWebAcl } from '../../answers/web-acl.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

/** Web ACLs for CloudFront; the distributions name them. */
export const wafv2EdgeWebAcls = defineCollector({
  id: 'wafv2-edge-web-acls',
  provides: ['web-acls'],
  scope: 'account',
  calls: ['wafv2:ListWebACLs', 'wafv2:GetWebACL'],
  async *collect(scope) {
    const input = { Scope: 'CLOUDFRONT', Limit: 100 };
    const listed = scope.list('wafv2:ListWebACLs', input, { facet: 'web-acls' });
    yield* mapBounded(listed, 2, (acl) => readWebAcl(scope, acl, { level: 'CLOUDFRONT', protects: [] }));
  },
});
