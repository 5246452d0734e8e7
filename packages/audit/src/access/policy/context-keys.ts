import { arnName } from '../../model/arn.ts';
import {
  type AccessRequest,
  ownerAccount,
  principalAccount,
  type RequestPrincipal,
} from './access-request.ts';

/** What is known of one condition key of a request. */
export type ContextValue = readonly string[] | 'absent' | 'unknown';

/** Answers for any key, in any case. */
export type ContextLookup = (key: string) => ContextValue;

/**
 * The condition keys of a request: those the caller gives, then those that follow from principal and resource.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function contextLookup(request: AccessRequest): ContextLookup {
  let given: ReadonlyMap<string, ContextValue> | undefined;
  let derived: Readonly<Record<string, ContextValue>> | undefined;
  return (key) => {
    const name = key.toLowerCase();
    given ??= givenKeys(request);
    const value = given.get(name);
    if (value !== undefined) return value;
    derived ??= derivedKeys(request);
    return (Object.hasOwn(derived, name) ? derived[name] : undefined) ?? request.otherContext ?? 'unknown';
  };
}

function givenKeys(request: AccessRequest): ReadonlyMap<string, ContextValue> {
  return new Map(
    Object.entries(request.context ?? {}).map(([key, value]) => [key.toLowerCase(), contextValue(value)]),
  );
}

function contextValue(value: string | readonly string[] | null): ContextValue {
  if (value === null) return 'absent';
  return typeof value === 'string' ? [value] : value;
}

function derivedKeys(request: AccessRequest): Readonly<Record<string, ContextValue>> {
  const account = principalAccount(request.principal);
  return {
    ...resourceKeys(request),
    ...requestKeys(request),
    ...(account === undefined ? callerKeys(request.principal) : iamKeys(request.principal, account)),
  };
}

/**
 * The time, and keys that requests of an action surely lack: Invoke neither sets nor names tags.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 */
function requestKeys({ time, action }: AccessRequest): Readonly<Record<string, ContextValue>> {
  const seconds = time === undefined ? Number.NaN : Date.parse(time) / 1000;
  return {
    ...(time === undefined || Number.isNaN(seconds)
      ? {}
      : { 'aws:currenttime': [time], 'aws:epochtime': [String(Math.floor(seconds))] }),
    ...(/^lambda:invokefunction/i.test(action) ? { 'aws:tagkeys': 'absent' as const } : {}),
  };
}

function resourceKeys(request: AccessRequest): Readonly<Record<string, ContextValue>> {
  const owner = ownerAccount(request);
  const region = request.resource.split(':', 4)[3] ?? '';
  return {
    ...(owner === undefined ? {} : { 'aws:resourceaccount': [owner] }),
    // A region that AWS picks at deployment is no name that a policy could hold.
    ...(region === '' || region.includes('<') || region.includes('*')
      ? {}
      : { 'aws:requestedregion': [region] }),
  };
}

/**
 * Keys of requests that a role, user or root makes. The `aws:Source*` keys of service-to-service calls exist only in
 * requests that a service principal makes.
 */
function iamKeys(principal: RequestPrincipal, account: string): Readonly<Record<string, ContextValue>> {
  return {
    'aws:principalaccount': [account],
    'aws:principalarn': [iamArn(principal, account)],
    'aws:principaltype': [TYPES[principal.kind] ?? 'Account'],
    'aws:username': principal.kind === 'user' ? [arnName(principal.arn)] : 'absent',
    'aws:principalisawsservice': ['false'],
    'aws:principalservicename': 'absent',
    'aws:principalservicenameslist': 'absent',
    'aws:sourcearn': 'absent',
    'aws:sourceaccount': 'absent',
    'aws:sourceorgid': 'absent',
    'aws:sourceorgpaths': 'absent',
  };
}

const STRANGER_KEYS: Readonly<Record<string, ContextValue>> = {
  'aws:principalisawsservice': ['false'],
  'aws:principalservicename': 'absent',
  'aws:principalservicenameslist': 'absent',
  'aws:sourcearn': 'absent',
  'aws:sourceaccount': 'absent',
  'aws:sourceorgid': 'absent',
  'aws:sourceorgpaths': 'absent',
};

const TYPES: Readonly<Record<string, string>> = { role: 'AssumedRole', user: 'User', root: 'Account' };

function iamArn(principal: RequestPrincipal, account: string): string {
  // For a session the key holds the role's ARN, not the session's.
  return principal.kind === 'role' || principal.kind === 'user'
    ? principal.arn
    : `arn:aws:iam::${account}:root`;
}

function callerKeys(principal: RequestPrincipal): Readonly<Record<string, ContextValue>> {
  const isService = principal.kind === 'service';
  const isAnonymous = principal.kind === 'anonymous';
  // Of someone with credentials only that much is known: no service makes the request.
  if (principal.kind === 'authenticated') return STRANGER_KEYS;
  return {
    'aws:principalisawsservice': [String(isService)],
    'aws:username': 'absent',
    'aws:principalorgid': 'absent',
    'aws:principalorgpaths': 'absent',
    ...(isService
      ? { 'aws:principalservicename': [principal.id] }
      : { 'aws:principalservicename': 'absent' }),
    // Anonymous requests are not signed: they have no principal keys, and no service stands behind them.
    ...(isAnonymous
      ? {
          'aws:principalarn': 'absent',
          'aws:principalaccount': 'absent',
          'aws:principaltype': ['Anonymous'],
          'aws:userid': ['anonymous'],
          'aws:sourcearn': 'absent',
          'aws:sourceaccount': 'absent',
          'aws:sourceorgid': 'absent',
          'aws:sourceorgpaths': 'absent',
        }
      : {}),
  };
}
