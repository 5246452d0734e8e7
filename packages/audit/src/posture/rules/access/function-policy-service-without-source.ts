import type { Limit } from '../../../access/limiting-condition.ts';
import { principalScope } from '../../../access/principal-scope.ts';
import { known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-02. */
export const functionPolicyServiceWithoutSource = definePostureRule({
  id: 'function-policy-service-without-source',
  code: 'WT-INV-02',
  title: 'An AWS service may invoke the function for anybody',
  severity: 'high',
  class: 'security',
  risks: ['R9', 'R3'],
  sameAs: ['Security Hub Lambda.1 (S3)', 'Checkov CKV_AWS_364', 'Trivy AWS-0067'],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'A service acts for every AWS customer. Without the source or its account in the statement, a stranger can point a topic, bucket or API of their own at the function and feed it.',
  fix: 'Add `SourceArn` with the bucket, topic, rule or API that invokes the function, and for S3 `SourceAccount: !Ref AWS::AccountId` as well: bucket names carry no account and can be registered again by someone else.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  check(permission) {
    const { principals, limits } = principalScope(permission.statement, permission.account);
    const services = principals.filter((each) => each.kind === 'service');
    if (services.length === 0) {
      const open = principals.find((each) => each.kind === 'unknown');
      return open === undefined
        ? notApplicable('no AWS service')
        : unknown(open.because ?? 'principal not known');
    }
    // Skills have no ARN: Alexa is held by the skill's id.
    const hasToken = permission.eventSourceToken !== undefined;
    const loose = services.find((each) => each.isLimitedBySource !== true && !hasToken);
    if (loose !== undefined) {
      return fail(
        evidenceAt(permission, 'neither SourceArn nor SourceAccount nor PrincipalOrgID limits the service', {
          path: 'statement',
          value: loose.principal,
        }),
      );
    }
    const bucketOnly = services.some((each) => each.service === 's3') && !limits.some(namesOwner);
    if (!bucketOnly) return PASS;
    const what =
      'SourceArn names a bucket and no account; tools disagree on this one: whoever registers the name after its deletion may invoke the function';
    const arn = known(limits[0]?.condition.values[0]);
    return {
      ...fail(
        evidenceAt(permission, what, { path: 'statement', ...(arn === undefined ? {} : { value: arn }) }),
      ),
      severity: 'low',
    };
  },
});

/** The condition pins an account or organization, not just a name. */
function namesOwner({ form, accounts, condition }: Limit): boolean {
  return accounts.length > 0 || form !== 'source' || !condition.key.toLowerCase().endsWith('arn');
}
