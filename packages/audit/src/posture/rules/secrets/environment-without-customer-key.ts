import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-FN-03. Lambda encrypts the environment in any case; a key of one's own adds a second lock and a record of use. */
export const environmentWithoutCustomerKey = definePostureRule({
  id: 'environment-without-customer-key',
  code: 'WT-FN-03',
  title: 'Environment variables are not encrypted with a key of your own',
  severity: 'low',
  class: 'best-practice',
  risks: ['R7'],
  sameAs: [
    'Checkov CKV_AWS_173',
    'Prowler awslambda_function_env_vars_not_encrypted_with_cmk',
    'KICS serverless_function_environment_variables_not_encrypted',
  ],
  subjects: ['function'],
  needs: [],
  why: 'With a customer managed key, reading the environment takes `kms:Decrypt` besides `lambda:GetFunctionConfiguration`, and every use of the key is in CloudTrail.',
  fix: 'Set `KmsKeyArn` of the function to a customer managed key (serverless.yml: `kmsKeyArn`).',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/security-encryption-at-rest.html',
  ],
  check: (subject) => {
    if (subject.kmsKey !== undefined) return PASS;
    if (subject.hasUnknownEnvironment === true) return unknown('the environment is not known');
    const count = Object.keys(subject.environment ?? {}).length;
    if (count === 0) return notApplicable('no environment variables');
    return fail(evidenceAt(subject, `${count} variables, no KmsKeyArn`, { path: 'environment' }));
  },
});
