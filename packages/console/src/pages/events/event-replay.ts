import type { ResponseOf } from '@watertight/monitor/api/contract.ts';

type EventRow = ResponseOf<'GET /events'>['rows'][number];
type Json = { readonly [name: string]: unknown };

/**
 * A test event that has the sample where the guard found it: what `watertight inspect` and a test of the function take.
 * Secrets are masked as they were in the log.
 */
export function fixtureText({ field, sample, trigger }: EventRow): string {
  const path = pathOf(field);
  const isHttp = HTTP_PARTS.includes(path[0] ?? '');
  const isBody = path[0] === 'body' && path.length > 1;
  const value: Json = isBody
    ? { body: JSON.stringify(placed(path.slice(1), sample)) }
    : placed(path.length === 0 ? ['value'] : path, sample);
  const event = isHttp
    ? {
        resource: '/test',
        path: '/test',
        httpMethod: isBody ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json' },
        queryStringParameters: null,
        pathParameters: null,
        requestContext: { stage: 'test', requestId: 'test', identity: { sourceIp: '198.51.100.1' } },
        body: null,
        isBase64Encoded: false,
        ...value,
      }
    : value;
  return `${JSON.stringify(isHttp || trigger === '' ? event : { trigger, ...event }, null, 2)}\n`;
}

const HTTP_PARTS = ['body', 'queryStringParameters', 'headers', 'pathParameters'];

/** The request as a command; undefined where the field is of no HTTP request. */
export function curlText({ field, sample }: EventRow): string | undefined {
  const [part, ...names] = pathOf(field);
  const name = names.join('.');
  if (name === '') return undefined;
  const url = "'https://api.example.com/test'";
  if (part === 'queryStringParameters')
    return `curl --get ${url} --data-urlencode ${quoted(`${name}=${sample}`)}`;
  if (part === 'headers') return `curl ${url} --header ${quoted(`${name}: ${oneLine(sample)}`)}`;
  if (part !== 'body') return undefined;
  const body = JSON.stringify(placed(names, sample));
  return `curl ${url} --header 'content-type: application/json' --data-raw ${quoted(body)}`;
}

/** Names that lead into an event, at most ten. */
function pathOf(field: string): readonly string[] {
  return field
    .split(/[.[\]]+/)
    .filter((name) => name !== '' && name !== '$')
    .slice(0, 10);
}

function placed(path: readonly string[], value: string): Json {
  const [name = 'value', ...rest] = path;
  // Not an assignment: a field called __proto__ is a name like any other.
  return Object.fromEntries([[name, rest.length === 0 ? value : placed(rest, value)]]);
}

/** For a POSIX shell: nothing inside single quotes means anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
