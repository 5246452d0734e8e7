import { parseArn } from '../model/arn.ts';
import type { PolicyPrincipal, PolicyStatement } from '../model/policy-document.ts';
import { isUnresolved, valueText } from '../model/unresolved.ts';
import { type Limit, limitsOf } from './limiting-condition.ts';

/**
 * Whom a principal of a statement stands for, once the conditions have had their say; widest first. `limited`: anyone,
 * but for conditions that pin the source, network or caller; see `limits` (`url` alone limits the way in, not the
 * people). `nobody`: a Deny, a deleted principal, no principal at all.
 */
const SCOPE_KINDS = [
  'public',
  'unknown',
  'other-account',
  'limited',
  'organization',
  'federated',
  'service',
  'own-account',
  'nobody',
] as const;

export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** One principal of a statement, classified. */
export interface ScopedPrincipal {
  readonly kind: ScopeKind;
  /** As the statement writes it: `*`, `s3.amazonaws.com`, an ARN; `NotPrincipal` for everyone but the named. */
  readonly principal: string;
  /** The account, for `own-account` and (where it is named) `other-account`. */
  readonly account?: string;
  /** Short name, for `service`: `s3`, `events`; `*` when any AWS service may call. */
  readonly service?: string;
  /** For `service`: a condition pins the source, account or organization that the service acts for. */
  readonly isLimitedBySource?: boolean;
  readonly because?: string;
}

/** Whom a statement lets in: the widest of its principals, each of them, and the conditions that keep others out. */
export interface PrincipalScope {
  readonly kind: ScopeKind;
  readonly principals: readonly ScopedPrincipal[];
  readonly limits: readonly Limit[];
}

/**
 * Classifies whom a statement of a resource policy lets in. `ownAccount` is the account of the policy's owner, or the
 * atom `<account>`; against the atom every literal account id counts as another account.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function principalScope(statement: PolicyStatement, ownAccount: string): PrincipalScope {
  const limits = limitsOf(statement);
  const principals = scopedPrincipals(statement, ownAccount, limits);
  const kinds = new Set(principals.map((each) => each.kind));
  return { kind: SCOPE_KINDS.find((kind) => kinds.has(kind)) ?? 'nobody', principals, limits };
}

function scopedPrincipals(
  statement: PolicyStatement,
  ownAccount: string,
  limits: readonly Limit[],
): readonly ScopedPrincipal[] {
  if (isUnresolved(statement.effect)) {
    return [{ kind: 'unknown', principal: '', because: 'the Effect is not known' }];
  }
  if (statement.effect === 'Deny') return [];
  if (statement.notPrincipals !== undefined) return [anyone('NotPrincipal', ownAccount, limits)];
  return (statement.principals ?? []).map((principal) => scoped(principal, ownAccount, limits));
}

function scoped(principal: PolicyPrincipal, ownAccount: string, limits: readonly Limit[]): ScopedPrincipal {
  const text = isUnresolved(principal.id) ? (principal.id.text ?? '') : principal.id;
  if (text === '') {
    const because = `the principal ${valueText(principal.id)} is not known`;
    return { kind: 'unknown', principal: valueText(principal.id), because };
  }
  if (principal.type === 'Federated') return { kind: 'federated', principal: text };
  if (principal.type === 'Service' || isServiceName(text)) return service(text, limits);
  if (principal.type === 'CanonicalUser') return { kind: 'other-account', principal: text };
  return awsPrincipal(text, ownAccount, limits);
}

function awsPrincipal(text: string, ownAccount: string, limits: readonly Limit[]): ScopedPrincipal {
  if (text === '*') return anyone(text, ownAccount, limits);
  const account = parseArn(text)?.account ?? text;
  // CloudFront's origin access identities are users of an account named "cloudfront".
  if (account === 'cloudfront') {
    return { kind: 'service', principal: text, service: 'cloudfront', isLimitedBySource: true };
  }
  if (account.includes('*')) return anyone(text, ownAccount, limits);
  if (account === ownAccount || account === '<account>') {
    return { kind: 'own-account', principal: text, account };
  }
  if (/^\d{12}$/.test(account)) return { kind: 'other-account', principal: text, account };
  // A deleted user or role reads as its unique id: it lets nobody in.
  if (/^A[A-Z0-9]{15,}$/.test(text)) return { kind: 'nobody', principal: text };
  // A bare atom is the ARN of a role or user that the same template declares.
  if (/^<[^?>]+>$/.test(account)) return { kind: 'own-account', principal: text, account: ownAccount };
  return { kind: 'unknown', principal: text, because: `the account of the principal ${text} is not known` };
}

/** Everyone, as far as the conditions let them. */
function anyone(principal: string, ownAccount: string, limits: readonly Limit[]): ScopedPrincipal {
  const people = limits.filter((limit) => limit.form !== 'service');
  if (people.length === 0) {
    const services = limits[0];
    return services === undefined ? { kind: 'public', principal } : anyService(principal, services);
  }
  const isOwn = (account: string) => account === ownAccount || account === '<account>';
  const isPinned = people.some(({ form, accounts }) => form !== 'organization' && accounts.every(isOwn));
  if (isPinned) return { kind: 'limited', principal };
  const account = people.flatMap((limit) => limit.accounts).find((each) => !isOwn(each));
  if (account === undefined) return { kind: 'organization', principal };
  return { kind: 'other-account', principal, account };
}

function anyService(principal: string, { condition }: Limit): ScopedPrincipal {
  const [name] = condition.values;
  const isNamed = /servicename/i.test(condition.key) && name !== undefined;
  const shortName = isNamed ? serviceOf(valueText(name)) : '*';
  return { kind: 'service', principal, service: shortName, isLimitedBySource: false };
}

function service(text: string, limits: readonly Limit[]): ScopedPrincipal {
  const forms = new Set(limits.map((limit) => limit.form));
  const isLimitedBySource =
    forms.has('source') || forms.has('account') || forms.has('organization') || forms.has('token');
  return { kind: 'service', principal: text, service: serviceOf(text), isLimitedBySource };
}

function isServiceName(text: string): boolean {
  return /^[^:/]+\.amazon(?:aws)?\.com(?:\.cn)?$/.test(text);
}

/** Short name of a service principal: `logs` of `logs.eu-west-1.amazonaws.com`. */
export function serviceOf(principal: string): string {
  if (principal.startsWith('batchoperations.s3.')) return 's3-batch';
  return principal.split('.', 1)[0] ?? principal;
}
