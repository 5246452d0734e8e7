import { present } from '@watertight/audit/model/present.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { referenceOf, referencesOf } from '../../parse/reference-of.ts';

/** CloudFront distributions with their functions at the edge. Which origins are function URLs is found at the end. */
export const cloudfrontDistributions = defineCollector({
  id: 'cloudfront-distributions',
  provides: ['distributions'],
  scope: 'account',
  calls: ['cloudfront:ListDistributions'],
  async *collect(scope) {
    for await (const fields of scope.list('cloudfront:ListDistributions', {}, { facet: 'distributions' })) {
      const arn = fields.text('ARN');
      if (arn === undefined) continue;
      const behaviors = [fields.fields('DefaultCacheBehavior'), ...fields.list('CacheBehaviors.Items')];
      const webAcl = fields.text('WebACLId');
      yield {
        kind: 'distribution',
        ...subjectBase(scope, arn, fields.text('Id') ?? arn),
        edgeFunctions: referencesOf([...new Set(behaviors.flatMap(edgeFunctions))]),
        originFunctions: [],
        originDomains: fields.list('Origins.Items').flatMap((origin) => origin.text('DomainName') ?? []),
        // WAF Classic gives an id instead of an ARN.
        ...present({ webAcl: referenceOf(webAcl) }),
      };
    }
  },
});

function edgeFunctions(behavior: Fields): readonly string[] {
  return behavior
    .list('LambdaFunctionAssociations.Items')
    .flatMap((each) => each.text('LambdaFunctionARN') ?? []);
}
