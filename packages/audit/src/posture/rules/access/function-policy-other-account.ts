import type { PrincipalScope } from '../../../access/principal-scope.ts';
import { principalScope } from '../../../access/principal-scope.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** INV-03. */
export const functionPolicyOtherAccount = definePostureRule({
  id: 'function-policy-other-account',
  code: 'WT-INV-03',
  title: 'Another account may use the function',
  severity: 'medium',
  class: 'security',
  risks: ['R9'],
  sameAs: ['IAM Access Analyzer external access'],
  subjects: ['permission'],
  needs: ['function-policies'],
  why: 'Whoever takes over that account, or any role in it that may call Lambda, invokes the function with input of their choosing.',
  fix: 'Remove the statement, or name the one role that needs it as `Principal`; put accounts that you trust into `trustedAccounts` of the settings.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-cross-account.html',
  ],
  check(permission, { settings }) {
    const scope = principalScope(permission.statement, permission.account);
    const trusted = new Set([...settings.trustedAccounts, permission.account, '<account>']);
    const stranger = foreignPrincipals(scope, permission.account).find(
      ({ account }) => !trusted.has(account),
    );
    if (stranger !== undefined) {
      const isOwnKnown = /^\d{12}$/.test(permission.account);
      const note = isOwnKnown ? '' : ' (unless it is the account that the template is deployed to)';
      const what = `account ${stranger.account || 'of a canonical user'} may use the function${note}`;
      const outcome = fail(evidenceAt(permission, what, { path: 'statement', value: stranger.principal }));
      return stranger.isService ? { ...outcome, severity: 'low' } : outcome;
    }
    if (scope.kind !== 'unknown') return PASS;
    return unknown(scope.principals.find((each) => each.because)?.because ?? 'a principal is not known');
  },
});

interface Foreign {
  readonly account: string;
  readonly principal: string;
  readonly isService: boolean;
}

/** Accounts named as principal, and those whose topics, buckets and rules a service may act for. */
function foreignPrincipals({ principals, limits }: PrincipalScope, own: string): readonly Foreign[] {
  return principals.flatMap<Foreign>(({ kind, principal, account = '' }) => {
    if (kind === 'other-account') return [{ account, principal, isService: false }];
    // A template with an account id in its ARNs mostly means the account it is deployed to.
    if (kind !== 'service' || !/^\d{12}$/.test(own)) return [];
    const accounts = limits.filter((limit) => limit.form === 'source').map((limit) => limit.accounts);
    if (accounts.some((each) => each.length > 0 && each.every((one) => one === own))) return [];
    return accounts.flat().map((each) => ({ account: each, principal, isService: true }));
  });
}
