import type { ApiUser } from '@watertight/monitor/api/handler.ts';
import { cliError } from '../errors.ts';
import type { Environment } from '../terminal.ts';
import { isLoopback } from './check-source.ts';

/** How people sign in where the console is not on loopback. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `sub` or e-mail addresses, or names of groups, that may do more than look. */
  readonly admins: readonly string[];
  readonly responders: readonly string[];
}

/** A sign-in under way: kept in a signed cookie between the two redirects. */
export interface OidcAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcClient {
  /** Where the browser goes to sign in. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly attempt: OidcAttempt }>;
  /** Who came back. @throws what the library says of an answer that does not hold */
  finish(callback: URL, attempt: OidcAttempt): Promise<ApiUser>;
}

/** Settings from WATERTIGHT_OIDC_*; undefined when there is no issuer. */
export function oidcSettings(env: Environment): OidcSettings | undefined {
  const issuer = env['WATERTIGHT_OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return undefined;
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '')
      throw cliError('WT-E-CONFIG-04', { variable: name, rule: 'it is needed for OIDC', value: 'nothing' });
    return value;
  };
  if (!isTrusted(issuer)) {
    throw cliError('WT-E-CONFIG-04', {
      variable: 'WATERTIGHT_OIDC_ISSUER',
      rule: 'it must be https',
      value: issuer,
    });
  }
  return {
    issuer,
    clientId: needed('WATERTIGHT_OIDC_CLIENT_ID'),
    clientSecret: needed('WATERTIGHT_OIDC_CLIENT_SECRET'),
    admins: listOf(env['WATERTIGHT_OIDC_ADMINS']),
    responders: listOf(env['WATERTIGHT_OIDC_RESPONDERS']),
  };
}

/** TLS, or this machine. Parsed, not matched: `http://localhost:80@other/` is another machine. */
function isTrusted(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname, username, password } = new URL(issuer);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/**
 * Asks the issuer for its configuration, once, at start: a wrong issuer is told before anybody needs it.
 * @throws WatertightError WT-E-SERVE-06
 */
export async function connectOidc(settings: OidcSettings): Promise<OidcClient> {
  const library = await import('openid-client');
  const isLocal = settings.issuer.startsWith('http://');
  // By default the library trusts TLS to the token endpoint and leaves the signature of the ID token unread.
  const execute = [library.enableNonRepudiationChecks, ...(isLocal ? [library.allowInsecureRequests] : [])];
  const configuration = await library
    .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, { execute })
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw cliError('WT-E-SERVE-06', { reason, issuer: settings.issuer }, { cause });
    });
  return {
    async begin(redirectUri) {
      const attempt: OidcAttempt = {
        state: library.randomState(),
        nonce: library.randomNonce(),
        verifier: library.randomPKCECodeVerifier(),
      };
      const url = library.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await library.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt };
    },
    async finish(callback, { state, nonce, verifier }) {
      const tokens = await library.authorizationCodeGrant(configuration, callback, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return userOfClaims(tokens.claims() ?? {}, settings);
    },
  };
}

/** Name and role by the claims of an ID token; an e-mail address counts only when the issuer has verified it. */
export function userOfClaims(claims: Readonly<Record<string, unknown>>, settings: OidcSettings): ApiUser {
  const sub = String(claims['sub'] ?? '');
  const email =
    claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : '';
  const given: readonly unknown[] = Array.isArray(claims['groups']) ? claims['groups'] : [];
  const groups = given.filter((group) => typeof group === 'string');
  const names = [sub, email, ...groups].filter((name) => name !== '');
  const isOneOf = (list: readonly string[]) => names.some((name) => list.includes(name));
  const role = isOneOf(settings.admins) ? 'admin' : isOneOf(settings.responders) ? 'responder' : 'viewer';
  return { name: email === '' ? sub : email, role };
}
