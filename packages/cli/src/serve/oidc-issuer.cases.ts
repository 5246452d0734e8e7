import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What one sign-in at the issuer does other than it should. */
export interface IssuerMischief {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signs with another key, keeps no signature, or changes it. */
  readonly signature?: 'other-key' | 'none' | 'changed';
  readonly withoutIdToken?: boolean;
  /** Parameters of the way back. */
  readonly callback?: Readonly<Record<string, string>>;
  readonly tokenStatus?: number;
}

/** A provider of OpenID Connect on loopback: discovery, keys, authorisation with PKCE, and a token endpoint. */
export interface IssuerUnderTest {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next, and what goes wrong. */
  next: { claims: Readonly<Record<string, unknown>>; mischief: IssuerMischief };
  /** Requests to the token endpoint that were refused, by reason. */
  readonly refused: string[];
  close(): Promise<void>;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

const KEY_ID = 'key-1';

export async function anIssuer(): Promise<IssuerUnderTest> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const issuer: IssuerUnderTest = {
    url,
    clientId: 'watertight-console',
    clientSecret: 'not-a-secret',
    next: { claims: { sub: 'ana' }, mischief: {} },
    refused: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const asked = new URL(request.url ?? '/', url);
    if (asked.pathname === '/.well-known/openid-configuration') return json(response, 200, metadata(url));
    if (asked.pathname === '/jwks') {
      const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' };
      return json(response, 200, { keys: [jwk] });
    }
    if (asked.pathname === '/authorize') return authorize(asked.searchParams, response);
    if (asked.pathname === '/token') return token(new URLSearchParams(await textOf(request)), response);
    return json(response, 404, {});
  }

  function authorize(query: URLSearchParams, response: ServerResponse): ServerResponse {
    const isWhole =
      query.get('response_type') === 'code' &&
      query.get('client_id') === issuer.clientId &&
      query.get('code_challenge_method') === 'S256';
    if (!isWhole) return json(response, 400, { error: 'invalid_request' });
    const code = randomBytes(12).toString('base64url');
    const redirectUri = query.get('redirect_uri') ?? '';
    grants.set(code, {
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
      redirectUri,
    });
    const back = new URL(redirectUri);
    const parameters = { code, state: query.get('state') ?? '', iss: url, ...issuer.next.mischief.callback };
    for (const [name, value] of Object.entries(parameters))
      if (value !== '') back.searchParams.set(name, value);
    return response.writeHead(302, { location: back.href }).end();
  }

  function token(form: URLSearchParams, response: ServerResponse): ServerResponse {
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const refuse = (reason: string) => {
      issuer.refused.push(reason);
      return json(response, 400, { error: 'invalid_grant' });
    };
    if (grant === undefined) return refuse('code');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (challenge !== grant.challenge) return refuse('verifier');
    if (form.get('redirect_uri') !== grant.redirectUri) return refuse('redirect_uri');
    if (form.get('client_secret') !== issuer.clientSecret) return refuse('client');
    const { mischief, claims } = issuer.next;
    if (mischief.tokenStatus !== undefined)
      return json(response, mischief.tokenStatus, { error: 'server_error' });
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: url,
      aud: issuer.clientId,
      iat: now,
      exp: now + 300,
      nonce: grant.nonce,
      ...claims,
      ...mischief.claims,
    };
    const key = mischief.signature === 'other-key' ? other.privateKey : own.privateKey;
    const idToken = idTokenOf({ alg: 'RS256', kid: KEY_ID, typ: 'JWT', ...mischief.header }, all, {
      key,
      mischief,
    });
    return json(response, 200, {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 300,
      ...(mischief.withoutIdToken === true ? {} : { id_token: idToken }),
    });
  }

  return issuer;
}

function idTokenOf(
  header: object,
  claims: object,
  { key, mischief }: { readonly key: KeyObject; readonly mischief: IssuerMischief },
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(claims)}`;
  if (mischief.signature === 'none') return `${text}.`;
  const signature = sign('sha256', Buffer.from(text), key);
  if (mischief.signature === 'changed') signature[10] = (signature[10] ?? 0) ^ 1;
  return `${text}.${signature.toString('base64url')}`;
}

function metadata(url: string): object {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function json(response: ServerResponse, status: number, body: object): ServerResponse {
  return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
