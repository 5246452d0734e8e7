import type { UserPool } from '../../../model/subjects/front-door.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Cognito's own default, and the least that every standard still takes. */
const SHORTEST = 8;
/** From this length on NIST SP 800-63B asks for no character classes. */
const LONG_ENOUGH = 15;

const CLASSES = ['requiresLowercase', 'requiresUppercase', 'requiresNumbers', 'requiresSymbols'] as const;

/** COG-03. */
export const userPoolWeakPassword = definePostureRule({
  id: 'user-pool-weak-password',
  code: 'WT-COG-03',
  title: 'The user pool takes weak passwords',
  severity: 'medium',
  class: 'security',
  risks: ['R2'],
  sameAs: ['Prowler cognito_user_pool_password_policy_*', 'cdk-nag CognitoUserPoolStrongPasswordPolicy'],
  subjects: ['user-pool'],
  needs: ['user-pools'],
  why: 'Short passwords of few character classes fall to guessing, which Cognito slows down but does not stop.',
  fix: 'Set `Policies.PasswordPolicy` to `MinimumLength: 15`, or to at least 8 with `RequireLowercase`, `RequireUppercase`, `RequireNumbers` and `RequireSymbols` all true.',
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
    'https://pages.nist.gov/800-63-4/sp800-63b.html',
  ],
  check(pool) {
    const { passwordPolicy } = pool;
    // Without a policy Cognito asks for eight characters of all four classes.
    if (passwordPolicy === undefined) return PASS;
    const length = passwordPolicy.minimumLength ?? SHORTEST;
    const isLong = typeof length === 'number' && length >= LONG_ENOUGH;
    const evidence = [...tooShort(pool, length), ...(isLong ? [] : missingClasses(pool))];
    if (evidence.length > 0 && !isUnresolved(length)) return fail(...evidence);
    const open = Object.values(passwordPolicy).find(isUnresolved);
    return open === undefined || isLong ? PASS : unknown(`the value of ${open.expression} is not known`);
  },
});

function tooShort(pool: UserPool, length: unknown): readonly Evidence[] {
  if (typeof length !== 'number' || length >= SHORTEST) return [];
  return [evidenceAt(pool, 'the shortest password', { path: 'passwordPolicy', value: length })];
}

function missingClasses(pool: UserPool): readonly Evidence[] {
  const missing = CLASSES.filter((each) => (pool.passwordPolicy?.[each] ?? false) === false);
  if (missing.length === 0) return [];
  const value = missing.map((each) => each.replace('requires', '').toLowerCase()).join(', ');
  return [evidenceAt(pool, 'character classes that are not required', { path: 'passwordPolicy', value })];
}
