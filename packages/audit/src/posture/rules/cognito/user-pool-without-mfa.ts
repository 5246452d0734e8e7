import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** COG-02. */
export const userPoolWithoutMfa = definePostureRule({
  id: 'user-pool-without-mfa',
  code: 'WT-COG-02',
  title: 'The user pool has no multi-factor authentication',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [
    'Prowler cognito_user_pool_mfa_enabled',
    'CloudSploit cognitoMFAEnabled',
    'cfn_nag F78',
    'cdk-nag CognitoUserPoolMFA',
  ],
  subjects: ['user-pool'],
  needs: ['user-pools'],
  why: 'A password that was guessed, phished or used elsewhere is all it takes to act as that user in every API behind the pool.',
  fix: 'Set `MfaConfiguration: ON` (or `OPTIONAL` with a prompt to enrol), and `EnabledMfas: [SOFTWARE_TOKEN_MFA]`.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html'],
  check(pool) {
    const { mfa } = pool;
    if (isUnresolved(mfa)) return unknown(`the value of ${mfa.expression} is not known`);
    if (mfa === 'ON' || mfa === 'OPTIONAL') return PASS;
    return fail(evidenceAt(pool, 'multi-factor authentication is off', { path: 'mfa', value: mfa ?? 'OFF' }));
  },
});
