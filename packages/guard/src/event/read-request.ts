import { fromBase64 } from '../decode/base64.ts';
import { decodeFormComponent } from '../decode/escapes.ts';
import { readPairs, readTransportBody } from './read-body.ts';
import {
  addField,
  addName,
  asObject,
  asText,
  type Gathering,
  inRole,
  inside,
  metadata,
  type Place,
  quiet,
  type Read,
  repeated,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';

/** Headers of the connection and of AWS's own: they hold no input. An impossible value is still looked at. */
const TRANSPORT_HEADERS: ReadonlySet<string> = new Set(
  `host connection content-length accept-encoding x-amzn-trace-id x-forwarded-port x-forwarded-proto x-amz-cf-id
  x-amz-date x-amz-security-token x-amz-content-sha256 x-amzn-requestid upgrade-insecure-requests dnt te via
  sec-fetch-site sec-fetch-mode sec-fetch-dest sec-fetch-user sec-websocket-key sec-websocket-version
  sec-websocket-extensions cache-control pragma if-modified-since x-amzn-tls-version x-amzn-tls-cipher-suite
  cdn-loop priority age`.split(/\s+/),
);
/** Names that every client sends; other names are the caller's choice and are read, scanners sign with them. */
const STANDARD_HEADERS: ReadonlySet<string> = new Set(
  `accept accept-language accept-charset authorization content-type content-encoding cookie origin referer user-agent
  x-forwarded-for x-forwarded-host x-requested-with x-api-key x-real-ip forwarded range expect from
  proxy-authorization date content-disposition access-control-request-method
  access-control-request-headers`.split(/\s+/),
);
/** Client hints and entity tags come in quotes. */
const QUOTED_HEADER = /^(?:sec-ch-ua|if-none-match|etag)/;
const QUOTED = /^[\w\s"?;,.=/()\\:*-]*$/;
/** What else stands between two semicolons is no cookie: the header is read as one text as well. */
const COOKIE = /^\s*(?:[\w.-]{1,256}=|$)/;
const BASIC = /^Basic\s{1,8}(?=[A-Za-z0-9+/=_-]{4,4096}$)/i;
const TOKEN = /^(?:(?:Bearer|Token)\s{1,8})?[\w.~+/=-]*$/i;
const SIGNATURE = /^AWS4-HMAC-SHA256\s[\w\s=/,;+-]*$/;

const PATHS: readonly string[] = ['rawPath', 'path', 'raw_path', 'url'];
const QUERIES: readonly string[] = [
  'multiValueQueryStringParameters',
  'queryStringParameters',
  'query_string_parameters',
];
/** Read together, by their place in a request. */
const PARTS: readonly string[] = [
  ...PATHS,
  ...QUERIES,
  ...'pathParameters rawQueryString headers multiValueHeaders cookies body isBase64Encoded is_base64_encoded'.split(
    ' ',
  ),
];

/** Claims of a token and the context of an authorizer: names and mail addresses in them are the user's own. */
const CLAIMED = {
  ...quiet('scopes principalId integrationLatency sub iss aud jti token_use'),
  iam: repeated,
};
const claims = shape(CLAIMED);
const readAuthorizer = inRole('text', shape({ ...CLAIMED, claims, jwt: shape({ ...CLAIMED, claims }) }));

/** Repeats parts of the request, and holds certificates and error texts; the rest is identifiers. */
const CONTEXT = shape(
  {
    authorizer: readAuthorizer,
    path: repeated,
    resourcePath: repeated,
    routeKey: repeated,
    error: repeated,
    authentication: repeated,
    identity: shape({ userAgent: repeated, clientCert: repeated }, metadata),
    http: shape({ userAgent: repeated, path: repeated }, metadata),
  },
  metadata,
);

/** What surrounds the request; the rest of an event is the user's until known better. */
const SURROUNDINGS = shape({
  ...Object.fromEntries(PARTS.map((part) => [part, (): void => {}])),
  ...quiet('httpMethod method version type methodArn routeArn stageVariables'),
  resource: repeated,
  routeKey: repeated,
  identitySource: repeated,
  authorizationToken: (value, at, into) => readAuthorization(asText(value), { ...at, role: 'header' }, into),
  requestContext: CONTEXT,
});

/** The request parts of an event, whichever of the services' words it has for them, then what else it holds. */
export function readRequest({ isQueryEncoded }: { readonly isQueryEncoded: boolean }): Read {
  return (value, at, given) => {
    const event = asObject(value);
    // No service wraps its messages in a request: an envelope in a body is the caller's.
    const into: Gathering = { ...given, envelopeOf: () => undefined };
    if (event === undefined) return;
    const paths = new Set(PATHS.map((key) => event[key]));
    for (const path of paths) userText(path, inside(at, 'path', 'path'), into);
    userText(event['pathParameters'], inside(at, 'pathParameters', 'path'), into);
    const query = { at: inside(at, 'query', 'query'), seen: new Set<string>(), isQueryEncoded };
    for (const key of QUERIES) readQuery(event[key], query, into);
    readRawQuery(event, query, into);
    const type = readAllHeaders(event, at, into);
    readCookies(event['cookies'], inside(at, 'cookies', 'cookie'), into);
    const isBase64 = event['isBase64Encoded'] === true || event['is_base64_encoded'] === true;
    readTransportBody(event['body'], { at: inside(at, 'body', 'body'), type, isBase64 }, into);
    SURROUNDINGS(event, at, into);
  };
}

interface QueryContext {
  readonly at: Place;
  /** Names and values told already: the single-value maps repeat the multi-value ones. */
  readonly seen: Set<string>;
  /** ALB hands over what the client sent; the others decode. */
  readonly isQueryEncoded: boolean;
}

function readQuery(value: unknown, context: QueryContext, into: Gathering): void {
  if (typeof value === 'string') readPairs(value, context.at, into);
  for (const [rawName, inner] of Object.entries(asObject(value) ?? {})) {
    const name = context.isQueryEncoded ? decodeFormComponent(rawName) : rawName;
    addName(name, inside(context.at, name), into);
    for (const raw of Array.isArray(inner) ? inner : [inner]) readParameter(name, raw, { ...context, into });
  }
}

function readParameter(
  name: string,
  raw: unknown,
  { at, seen, isQueryEncoded, into }: QueryContext & { readonly into: Gathering },
): void {
  const place = inside(at, name);
  if (typeof raw !== 'string') {
    userText(raw, place, into);
    return;
  }
  const text = isQueryEncoded ? decodeFormComponent(raw) : raw;
  const pair = `${name}=${text}`;
  if (seen.has(pair)) return;
  seen.add(pair);
  addField(text, text === raw ? place : { ...place, decoded: [...at.decoded, 'percent'] }, into);
}

/** The raw query, where it says more than the parameters: API Gateway joins repeated ones with a comma. */
function readRawQuery(event: EventObject, { at, seen }: QueryContext, into: Gathering): void {
  const raw = asText(event['rawQueryString']);
  if (raw === '') return;
  const found: Gathering = { ...into, fields: [] };
  readPairs(raw, at, found);
  const parameters = new Set([...seen].map((pair) => pair.slice(pair.indexOf('=') + 1)));
  into.fields.push(...found.fields.filter(({ value, isName }) => isName !== true && !parameters.has(value)));
}

/** Headers of both maps, a repeated value once; the content type comes back. */
function readAllHeaders(event: EventObject, at: Place, into: Gathering): string {
  const place = inside(at, 'headers', 'header');
  const seen = new Set<string>();
  let type = '';
  for (const map of [event['multiValueHeaders'], event['headers']]) {
    if (typeof map === 'string') userText(map, place, into);
    for (const [rawName, value] of headersIn(map)) {
      const name = rawName.toLowerCase();
      const pair = `${name}:${value}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      if (name === 'content-type') type = value;
      readHeader({ name, value, at, place }, into);
    }
  }
  return type;
}

/** Names and values of a header map, whose values are strings or lists; anything else in it as text. */
function headersIn(map: unknown): readonly (readonly [string, string])[] {
  return Object.entries(asObject(map) ?? {}).flatMap(([name, inner]) => {
    const values: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
    return values.flatMap((value): readonly (readonly [string, string])[] => {
      if (typeof value === 'string') return value === '' ? [] : [[name, value]];
      return typeof value === 'object' && value !== null ? [[name, JSON.stringify(value)]] : [];
    });
  });
}

/** A map of headers alone, under its own path. */
export const readHeaders: Read = (value, at, into) => {
  const parent = { ...at, path: at.path.replace(/\.?headers$/, '') };
  if (asObject(value) === undefined) userText(value, at, into);
  else readAllHeaders({ headers: value }, parent, into);
};

interface HeaderContext {
  readonly name: string;
  readonly value: string;
  readonly at: Place;
  readonly place: Place;
}

function readHeader({ name, value, at, place }: HeaderContext, into: Gathering): void {
  const here = inside(place, name);
  if (name === 'cookie') {
    const cookies = value.split(';');
    readCookies(cookies, inside(at, 'cookies', 'cookie'), into);
    if (!cookies.every((cookie) => COOKIE.test(cookie))) addField(value, { ...here, role: 'cookie' }, into);
  } else if (name === 'authorization' || name === 'proxy-authorization') {
    readAuthorization(value, here, into);
  } else if (name === 'user-agent' || name === 'user_agent') {
    addField(value, { ...here, role: 'user-agent' }, into);
  } else if (QUOTED_HEADER.test(name)) {
    if (!QUOTED.test(value)) addField(value, here, into);
  } else if (TRANSPORT_HEADERS.has(name) || name.startsWith('cloudfront-')) {
    metadata(value, here, into);
  } else {
    if (!STANDARD_HEADERS.has(name)) readHeaderName(name, here, into);
    addField(value, here, into);
  }
}

/** Names of headers of the caller's own are told even when they are words: scanners are known by them. */
function readHeaderName(name: string, at: Place, into: Gathering): void {
  const { fields } = into;
  const before = fields.length;
  addField(name, at, into);
  const added = fields[before];
  if (added !== undefined) fields[before] = { ...added, isName: true };
}

/** Tokens and signatures are checked by whoever issued them; user and password of Basic are input. */
function readAuthorization(value: string, at: Place, into: Gathering): void {
  if (BASIC.test(value)) {
    const inner = fromBase64(value.replace(BASIC, ''), into.work);
    if (inner !== undefined)
      addField(inner.text, { ...at, decoded: [...at.decoded, ...inner.decoded] }, into);
  } else if ((!TOKEN.test(value) && !SIGNATURE.test(value)) || value.includes('..')) {
    addField(value, at, into);
  }
}

function readCookies(value: unknown, at: Place, into: Gathering): void {
  if (!Array.isArray(value)) {
    userText(value, at, into);
    return;
  }
  for (const cookie of value) {
    const text = asText(cookie).trim();
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    addName(name, inside(at, name), into);
    if (equals >= 0) addField(text.slice(equals + 1), inside(at, name), into);
    if (typeof cookie !== 'string') userText(cookie, at, into);
  }
}
