import { parseArn } from '../model/arn.ts';
import type { PolicyCondition, PolicyStatement } from '../model/policy-document.ts';
import { isUnresolved, type Value, valueText } from '../model/unresolved.ts';

/**
 * What a condition pins down: `source` the resource or account a service acts for, `account` the caller's account,
 * `identity` the caller, `organization`, `network`, `service` (an AWS service must call, for whomever), `url` (only
 * through the function's URL), `token` (a shared secret), `federation` (claims of an identity provider).
 */
export type LimitForm =
  | 'source'
  | 'account'
  | 'identity'
  | 'organization'
  | 'network'
  | 'service'
  | 'url'
  | 'token'
  | 'federation';

/** A condition that keeps somebody out. */
export interface Limit {
  readonly form: LimitForm;
  readonly condition: PolicyCondition;
  /** Accounts that its values name; empty when they name none (`arn:aws:s3:::uploads`, an organization, a network). */
  readonly accounts: readonly string[];
  /** False when a value that decides is not known. */
  readonly isCertain: boolean;
}

type Narrowness = (value: string) => boolean;

interface LimitingKey {
  readonly form: LimitForm;
  readonly isNarrow: Narrowness;
}

const ARN_OF_SOURCE: LimitingKey = { form: 'source', isNarrow: isNarrowArn };
const ARN_OF_CALLER: LimitingKey = { form: 'identity', isNarrow: isNarrowArn };
const SOURCE_ACCOUNT: LimitingKey = { form: 'source', isNarrow: hasNoWildcard };
const CALLER_ACCOUNT: LimitingKey = { form: 'account', isNarrow: hasNoWildcard };
const ORGANIZATION: LimitingKey = { form: 'organization', isNarrow: isNarrowOrganization };
const NETWORK: LimitingKey = { form: 'network', isNarrow: hasNoWildcard };

/**
 * Keys whose fixed values decide who gets in. Tags, user agent, referer, TLS, MFA and `aws:ViaAWSService` are left out:
 * a stranger can have any of them. So is `aws:VpcSourceIp`, which callers choose in a VPC of their own.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html (the meaning of
 * "public"), https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
const LIMITING_KEYS: ReadonlyMap<string, LimitingKey> = new Map([
  ['aws:sourcearn', ARN_OF_SOURCE],
  ['s3:dataaccesspointarn', ARN_OF_SOURCE],
  ['aws:sourceaccount', SOURCE_ACCOUNT],
  ['aws:sourceowner', SOURCE_ACCOUNT],
  ['s3:dataaccesspointaccount', SOURCE_ACCOUNT],
  ['aws:principalarn', ARN_OF_CALLER],
  ['lambda:sourcefunctionarn', ARN_OF_CALLER],
  ['aws:userid', { form: 'identity', isNarrow: startsFixed }],
  ['aws:principalaccount', CALLER_ACCOUNT],
  ['kms:calleraccount', CALLER_ACCOUNT],
  ['aws:principalorgid', ORGANIZATION],
  ['aws:principalorgpaths', ORGANIZATION],
  ['aws:sourceorgid', ORGANIZATION],
  ['aws:sourceorgpaths', ORGANIZATION],
  ['aws:vpceorgid', ORGANIZATION],
  ['aws:vpceorgpaths', ORGANIZATION],
  ['aws:vpceaccount', { form: 'account', isNarrow: hasNoWildcard }],
  ['aws:sourcevpc', NETWORK],
  ['aws:sourcevpce', NETWORK],
  ['aws:sourcevpcarn', { form: 'network', isNarrow: isNarrowArn }],
  ['aws:sourceip', { form: 'network', isNarrow: isNarrowRange }],
  ['aws:principalisawsservice', { form: 'service', isNarrow: isTrue }],
  ['aws:principalservicename', { form: 'service', isNarrow: hasNoWildcard }],
  ['aws:principalservicenameslist', { form: 'service', isNarrow: hasNoWildcard }],
  ['lambda:invokedviafunctionurl', { form: 'url', isNarrow: isTrue }],
  ['lambda:functionurlauthtype', { form: 'url', isNarrow: hasNoWildcard }],
  ['lambda:eventsourcetoken', { form: 'token', isNarrow: hasNoWildcard }],
  ['sns:endpoint', { form: 'network', isNarrow: isNarrowEndpoint }],
]);

const UNKNOWN_PART = /<\?[^<>]*>/g;
const FEDERATION_CLAIM = /:(?:aud|sub|amr|app_id|oaud|iss)$/;
/**
 * Issuers that all their customers share, and that put any audience into a token that its owner asks for: `aud` keeps
 * nobody out there. Elsewhere it names one identity pool, app or cluster.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
 */
const SHARED_ISSUER =
  /^(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|agent\.buildkite\.com):/;
const CLAIM_OF_CUSTOMER = /:(?:sub|repository(?:_owner)?(?:_id)?|job_workflow_ref|enterprise_id)$/;

/** Operators that hold only when a value matches, and those whose `*` and `?` are wildcards. */
const POSITIVE = new Set([
  'stringequals',
  'stringequalsignorecase',
  'stringlike',
  'arnequals',
  'arnlike',
  'ipaddress',
  'bool',
]);
const WITH_WILDCARDS = new Set(['stringlike', 'arnequals', 'arnlike']);
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['stringnotequals', 'stringequals'],
  ['stringnotequalsignorecase', 'stringequalsignorecase'],
  ['stringnotlike', 'stringlike'],
  ['arnnotequals', 'arnequals'],
  ['arnnotlike', 'arnlike'],
  ['notipaddress', 'ipaddress'],
]);

/**
 * The conditions of a statement that keep somebody out. Negated operators, `…IfExists` and `ForAllValues:` keep nobody
 * out: they hold when the key is absent, unless a `Null: false` on the same key demands it. A list of values is as wide
 * as its widest value.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function limitsOf(statement: PolicyStatement): readonly Limit[] {
  const demanded = new Set(
    statement.conditions.filter(isDemand).map((condition) => condition.key.toLowerCase()),
  );
  return statement.conditions.flatMap((condition) => {
    const { operator, isOptional } = parseOperator(condition.operator);
    if (!POSITIVE.has(operator)) return [];
    if (isOptional && !demanded.has(condition.key.toLowerCase())) return [];
    return limit(condition, operator);
  });
}

/**
 * What a Deny for everybody leaves: the limits that its negated conditions stand for. `Deny *` when `NotIpAddress
 * aws:SourceIp 192.0.2.0/24` limits to that range. Several conditions in one Deny would have to fail together: they
 * limit nothing for certain, and none is given back.
 */
export function limitsByDeny(statement: PolicyStatement): readonly Limit[] {
  const [condition, ...others] = statement.conditions;
  if (condition === undefined || others.length > 0) return [];
  const { operator } = parseOperator(condition.operator);
  const positive = OPPOSITES.get(operator);
  return positive === undefined || /^forallvalues:/i.test(condition.operator)
    ? []
    : limit(condition, positive);
}

function limit(condition: PolicyCondition, operator: string): readonly Limit[] {
  const rule = limitingKey(condition.key);
  if (rule === undefined || condition.values.length === 0) return [];
  const isPattern = WITH_WILDCARDS.has(operator);
  const isNarrow = (value: Value<string>) => {
    if (isUnresolved(value) && value.text === undefined) return true;
    // An unknown part is one fixed name, whatever it will be.
    const text = valueText(value).replaceAll(UNKNOWN_PART, '<unknown>');
    if (!isPattern && operator !== 'ipaddress' && operator !== 'bool') return text !== '';
    return rule.isNarrow(text);
  };
  if (!condition.values.every(isNarrow)) return [];
  const accounts = condition.values.map((value) => accountOf(valueText(value)));
  return [
    {
      form: rule.form,
      condition,
      accounts: accounts.every((account) => account !== undefined) ? [...new Set(accounts)] : [],
      isCertain: !condition.values.some(isUnresolved),
    },
  ];
}

function limitingKey(key: string): LimitingKey | undefined {
  const folded = key.toLowerCase();
  const known = LIMITING_KEYS.get(folded);
  if (known !== undefined) return known;
  if (SHARED_ISSUER.test(folded))
    return CLAIM_OF_CUSTOMER.test(folded) ? { form: 'federation', isNarrow: isNarrowSubject } : undefined;
  return FEDERATION_CLAIM.test(folded) ? { form: 'federation', isNarrow: startsFixed } : undefined;
}

function parseOperator(text: string): { readonly operator: string; readonly isOptional: boolean } {
  const folded = text.toLowerCase();
  const operator = folded.replace(/^for(?:any|all)values?:/, '').replace(/ifexists$/, '');
  return { operator, isOptional: folded.startsWith('forallvalues:') || folded.endsWith('ifexists') };
}

function isDemand(condition: PolicyCondition): boolean {
  return (
    condition.operator.toLowerCase() === 'null' &&
    condition.values.length > 0 &&
    condition.values.every((value) => !isUnresolved(value) && value.toLowerCase() === 'false')
  );
}

/** The account that a value names: itself, or the account part of an ARN. */
function accountOf(text: string): string | undefined {
  const account = parseArn(text)?.account ?? text;
  return /^(?:\d{12}|<account>)$/.test(account) ? account : undefined;
}

function hasNoWildcard(text: string): boolean {
  return text !== '' && !/[*?]/.test(text);
}

/** A fixed account makes an ARN narrow; without one (S3, CloudFront's names) the first part of the resource must be fixed. */
function isNarrowArn(text: string): boolean {
  const arn = parseArn(text);
  // An atom, or an unknown name, that stands for one whole ARN.
  if (arn === undefined) return /^<[^<>]+>/.test(text);
  if (arn.account !== '' && hasNoWildcard(arn.account)) return true;
  if (arn.account !== '' && arn.service !== 'execute-api') return false;
  if (!hasNoWildcard(arn.service)) return false;
  const fixed = fixedStart(arn.resource);
  return fixed === arn.resource ? fixed !== '' : /[^/:][/:]/.test(fixed);
}

/** `o-a1b2c3d4e5` and paths below it; `*` and `o-*` name every organization. */
function isNarrowOrganization(text: string): boolean {
  const fixed = fixedStart(text);
  return fixed === text ? text !== '' : fixed.includes('/');
}

/** S3 counts ranges wider than /8 (IPv4) and /32 (IPv6) as the internet, private ranges apart. */
function isNarrowRange(text: string): boolean {
  if (text.includes('<unknown>')) return true;
  const [address = '', length] = text.split('/');
  if (address === '' || address.includes('*')) return false;
  if (length === undefined) return true;
  return Number(length) >= (address.includes(':') ? 32 : 8);
}

function isNarrowEndpoint(text: string): boolean {
  return text.replace(/^https?:\/\//, '').replaceAll(/[*?]/g, '').length > 3;
}

/** `repo:owner/*`: the first name must be whole, `repo:*` and `repo:own*` are strangers' as well. */
function isNarrowSubject(text: string): boolean {
  const fixed = fixedStart(text);
  return fixed === text ? text !== '' : /^(?:<|[^:/]+:[^:/]+[:/]|[^:/]+\/)/.test(fixed);
}

function startsFixed(text: string): boolean {
  return fixedStart(text).length > 3;
}

function isTrue(text: string): boolean {
  return text.toLowerCase() === 'true' || text.includes('<unknown>');
}

/** The text before its first wildcard. */
function fixedStart(text: string): string {
  const at = text.search(/[*?]/);
  return at < 0 ? text : text.slice(0, at);
}
