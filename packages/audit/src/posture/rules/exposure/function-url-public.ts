import { internetPathsTo } from '../../../access/internet-paths.ts';
import { subjectNames } from '../../../access/triggers/subject-names.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-06. */
export const functionUrlPublic = definePostureRule({
  id: 'function-url-public',
  code: 'WT-INV-06',
  title: 'The function URL asks nobody who they are',
  severity: 'high',
  class: 'security',
  risks: ['R2'],
  sameAs: ['Prowler awslambda_function_url_public', 'Checkov CKV_AWS_258', 'cdk-nag LambdaFunctionUrlAuth'],
  subjects: ['function-url'],
  needs: ['function-urls'],
  why: 'Anyone on the internet can call the function, as often as they like; no API, web ACL or throttle stands before it, and all authentication is left to the code.',
  fix: 'Set `AuthType: AWS_IAM` (`FunctionUrlConfig.AuthType` in SAM), and put CloudFront with origin access control or an API with an authorizer before it where people sign in.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
  ],
  check(url, { inventory }) {
    if (isUnresolved(url.authType)) return unknown(`the auth type ${url.authType.expression} is not known`);
    if (url.authType !== 'NONE') return PASS;
    const owner = subjectNames(inventory).target(url.function);
    const isOpen =
      owner?.kind !== 'function' ||
      internetPathsTo(inventory, owner).some((path) => path.hops[0]?.subjectId === url.id);
    const open = evidenceAt(url, 'anyone may call the URL', { path: 'authType', value: 'NONE' });
    if (isOpen) return fail(open);
    const closed = 'auth type NONE; today no statement of the resource policy lets people in';
    return {
      kind: 'fail',
      severity: 'low',
      evidence: [evidenceAt(url, closed, { path: 'authType', value: 'NONE' })],
    };
  },
});
