import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionOutsideVpc = definePostureRule({
  id: 'function-outside-vpc',
  code: 'WT-FN-06',
  title: 'The function is not attached to a VPC',
  severity: 'informational',
  class: 'best-practice',
  isOptIn: true,
  risks: ['R3'],
  sameAs: [
    'Prowler awslambda_function_inside_vpc',
    'CloudSploit lambdaVpcConfig',
    'Checkov CKV_AWS_117',
    'cfn_nag W89',
    'AWS Guard LAMBDA_INSIDE_VPC',
    'cdk-nag LambdaInsideVPC',
    'Security Hub Lambda.3',
  ],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Outside of a VPC, nothing but its role limits where the function connects to, and flow logs do not see it. Most functions need no VPC: this rule is for organisations that demand one.',
  fix: 'Set `VpcConfig` with `SubnetIds` in at least two Availability Zones and `SecurityGroupIds`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-3',
  ],
  check: (subject) => {
    if (subject.isEdge === true) return notApplicable('Lambda@Edge functions cannot be in a VPC');
    const subnets = subject.vpc?.subnets.length ?? 0;
    return subnets > 0 ? PASS : fail(evidenceAt(subject, 'subnets', { path: 'vpc', value: subnets }));
  },
});
