import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** COG-05. */
export const userPoolOpenSignUp = definePostureRule({
  id: 'user-pool-open-sign-up',
  code: 'WT-COG-05',
  title: 'Anyone may sign up to the user pool',
  severity: 'low',
  class: 'security',
  risks: ['R2'],
  sameAs: ['Prowler cognito_user_pool_self_registration_disabled'],
  subjects: ['user-pool'],
  needs: ['user-pools'],
  why: 'Where sign-up is open, "signed in" means no more than "has a mail address": APIs that only check the token let strangers in. Pools for staff are often left open by the default.',
  fix: 'Set `AdminCreateUserConfig.AllowAdminCreateUserOnly: true`; for a public product keep sign-up open, and check groups or scopes in the API.',
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-admin-create-user-policy.html',
  ],
  check(pool) {
    const { adminCreatesUsersOnly } = pool;
    if (isUnresolved(adminCreatesUsersOnly)) {
      return unknown(`the value of ${adminCreatesUsersOnly.expression} is not known`);
    }
    if (adminCreatesUsersOnly === true) return PASS;
    const at = { path: 'adminCreatesUsersOnly', value: adminCreatesUsersOnly ?? 'not set' };
    return fail(evidenceAt(pool, 'people sign themselves up', at));
  },
});
