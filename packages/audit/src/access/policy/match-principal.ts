import { arnName } from '../../model/arn.ts';
import type { PolicyPrincipal } from '../../model/policy-document.ts';
import { isUnresolved, type Value } from '../../model/unresolved.ts';
import { principalAccount, type RequestPrincipal } from './access-request.ts';
import { matchText, textPattern, textWithUnknowns } from './text-pattern.ts';
import { maybeBecause, NO, not, or, type Truth, truthOf, YES } from './truth.ts';

/**
 * How a resource policy names a principal, which decides what limits the grant within one account:
 * - `session` — a session by its ARN, `*`, a service, an identity provider: nothing else limits it,
 * - `user` — a user by ARN: session policies limit it,
 * - `role` — a role by ARN: the permissions boundary and session policies limit it,
 * - `account` — the account: its own policies must allow as well.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
 */
export interface PrincipalMatch {
  readonly session: Truth;
  readonly user: Truth;
  readonly role: Truth;
  readonly account: Truth;
}

export const NO_PRINCIPAL: PrincipalMatch = { session: NO, user: NO, role: NO, account: NO };
export const ANY_PRINCIPAL: PrincipalMatch = { ...NO_PRINCIPAL, session: YES };

/** How a list of principals speaks of the one who asks. */
export function matchPrincipals(
  principals: readonly PolicyPrincipal[],
  principal: RequestPrincipal,
): PrincipalMatch {
  let match = NO_PRINCIPAL;
  for (const each of principals) {
    const next = matchPrincipal(each, principal);
    match = {
      session: or(match.session, next.session),
      user: or(match.user, next.user),
      role: or(match.role, next.role),
      account: or(match.account, next.account),
    };
  }
  return match;
}

/** True when the principal is named in any way: what Deny statements ask. */
export function isNamed(match: PrincipalMatch): Truth {
  return or(or(match.session, match.user), or(match.role, match.account));
}

/**
 * `NotPrincipal` exempts whom it lists. A user or session is exempt for sure only when its account is listed too (and
 * for a session its role): "otherwise, the policy might deny access to the entire account".
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function matchNotPrincipals(
  principals: readonly PolicyPrincipal[],
  principal: RequestPrincipal,
): Truth {
  if (principals.some((each) => each.type === 'AWS' && each.id === '*')) return NO;
  const listed = matchPrincipals(principals, principal);
  if (principal.kind !== 'user' && principal.kind !== 'role') return not(isNamed(listed));
  const own = principal.kind === 'user' ? [listed.user] : [listed.role, listed.session];
  if (own.every((part) => part.kind === 'no')) return YES;
  return [...own, listed.account].every((part) => part.kind === 'yes')
    ? NO
    : maybeBecause('NotPrincipal does not list the account, role and session together');
}

function matchPrincipal({ type, id }: PolicyPrincipal, principal: RequestPrincipal): PrincipalMatch {
  switch (type) {
    case 'AWS':
      return matchAws(id, principal);
    case 'Service':
      return only('session', principal.kind === 'service' ? sameService(id, principal.id) : NO);
    case 'Federated':
      return only('session', principal.kind === 'federated' ? same(id, principal.provider) : NO);
    case 'CanonicalUser':
      return principalAccount(principal) === undefined
        ? NO_PRINCIPAL
        : only('account', maybeBecause('the account of a canonical user id is not known'));
  }
}

function sameService(id: Value<string>, seen: string): Truth {
  return id === '*' ? YES : same(isUnresolved(id) ? id : id.toLowerCase(), seen.toLowerCase());
}

function matchAws(id: Value<string>, principal: RequestPrincipal): PrincipalMatch {
  if (id === '*') return ANY_PRINCIPAL;
  const account = principalAccount(principal);
  if (account === undefined) {
    return only('session', isUnresolved(id) ? same(id, '*') : NO);
  }
  const byAccount = or(same(id, account), sameRoot(id, account));
  if (principal.kind === 'role') {
    return {
      session: matchSession(id, principal, account),
      user: NO,
      role: same(id, principal.arn),
      account: byAccount,
    };
  }
  if (principal.kind === 'user') {
    return {
      ...only('account', byAccount),
      user: same(id, principal.arn),
      session: isUnresolved(id) ? same(id, '*') : NO,
    };
  }
  return only('account', byAccount);
}

/** `arn:aws:iam::ACCOUNT:root`, in any partition. */
function sameRoot(id: Value<string>, account: string): Truth {
  if (isUnresolved(id)) return same(id, `arn:aws:iam::${account}:root`);
  return truthOf(id.startsWith('arn:') && id.endsWith(`:iam::${account}:root`));
}

/** `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`: the role's name without its path. */
function matchSession(
  id: Value<string>,
  principal: { readonly arn: string; readonly sessionName?: string },
  account: string,
): Truth {
  const { sessionName, arn } = principal;
  if (isUnresolved(id)) {
    return or(
      same(id, '*'),
      same(id, `arn:aws:sts::${account}:assumed-role/${arnName(arn)}/${sessionName ?? '<?session>'}`),
    );
  }
  const marker = `:sts::${account}:assumed-role/${arnName(arn)}/`;
  const at = id.indexOf(marker);
  if (at < 0) return NO;
  if (sessionName === undefined) return maybeBecause('the name of the session is not known');
  return truthOf(id.slice(at + marker.length) === sessionName);
}

/** Equal texts. Principals know no wildcards but `*` alone; a unique id (`AROA…`) names a principal that was deleted. */
function same(id: Value<string>, seen: string): Truth {
  const text = textWithUnknowns(seen);
  if (!isUnresolved(id)) return text === seen ? truthOf(id === seen) : matchText(textPattern(id), text);
  return matchText(textPattern(textWithUnknowns(id.text ?? '<?>')), text);
}

function only(strength: keyof PrincipalMatch, truth: Truth): PrincipalMatch {
  return truth.kind === 'no' ? NO_PRINCIPAL : { ...NO_PRINCIPAL, [strength]: truth };
}
