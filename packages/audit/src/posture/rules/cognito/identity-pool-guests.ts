import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** COG-01. */
export const identityPoolGuests = definePostureRule({
  id: 'identity-pool-guests',
  code: 'WT-COG-01',
  title: 'The identity pool gives AWS credentials to guests',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: [
    'Prowler cognito_identity_pool_guest_access_disabled',
    'Checkov CKV_AWS_366',
    'cfn_nag W57',
    'cdk-nag CognitoUserPoolNoUnauthenticatedLogins',
  ],
  subjects: ['identity-pool'],
  needs: ['identity-pools'],
  why: 'Everyone who knows the id of the pool, which is in every client, gets credentials of the guest role and may call what it allows.',
  fix: 'Set `AllowUnauthenticatedIdentities: false`; where guests are meant, give their role nothing but the one action that they need.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html'],
  check(pool) {
    const { allowsGuests } = pool;
    if (isUnresolved(allowsGuests)) return unknown(`the value of ${allowsGuests.expression} is not known`);
    if (allowsGuests !== true) return PASS;
    return fail(evidenceAt(pool, 'guests are allowed', { path: 'allowsGuests', value: true }));
  },
});
