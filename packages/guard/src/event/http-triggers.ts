import { ALB, type Dialect, HTTP, LATTICE, OLD_LATTICE, REST, readRequest } from './read-request.ts';
import {
  asObject,
  asText,
  type Gathering,
  metadata,
  type Place,
  type Read,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const FORBIDDEN = {
  statusCode: 403,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: '{"message":"Forbidden"}',
  isBase64Encoded: false,
};

function isContext(event: EventObject, key: string): boolean {
  return asObject(event['requestContext'])?.[key] !== undefined;
}

function isAuthorizer(event: EventObject): boolean {
  const target = asText(event['methodArn']) || asText(event['routeArn']);
  return (event['type'] === 'TOKEN' || event['type'] === 'REQUEST') && target.startsWith('arn:');
}

/** Format 2.0 may ask for a policy instead: API Gateway takes either refusal for a refusal. */
function deny(event: EventObject): unknown {
  if (asText(event['routeArn']) !== '') return { isAuthorized: false };
  return {
    principalId: 'blocked',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: event['methodArn'] }],
    },
  };
}

/** Requests and what guards them. */
export const HTTP_TRIGGERS: readonly TriggerShape[] = [
  { kind: 'api-gateway-authorizer', isMine: isAuthorizer, read: readAuthorizerEvent, blockedAnswer: deny },
  {
    kind: 'api-gateway-websocket',
    isMine: (event) => isContext(event, 'connectionId'),
    read: readRequest(REST),
    blockedAnswer: () => FORBIDDEN,
  },
  {
    kind: 'alb',
    isMine: (event) => isContext(event, 'elb'),
    read: readRequest(ALB),
    blockedAnswer: () => ({ ...FORBIDDEN, statusDescription: '403 Forbidden' }),
  },
  {
    kind: 'vpc-lattice',
    isMine: (event) =>
      isContext(event, 'serviceNetworkArn') ||
      (typeof event['raw_path'] === 'string' && typeof event['method'] === 'string'),
    read: (value, at, into) =>
      readRequest(asObject(value)?.['raw_path'] === undefined ? LATTICE : OLD_LATTICE)(value, at, into),
    blockedAnswer: () => ({ ...FORBIDDEN, statusDescription: '403 Forbidden' }),
  },
  {
    kind: 'function-url',
    isMine: (event) =>
      isContext(event, 'http') &&
      asText(asObject(event['requestContext'])?.['domainName']).includes('.lambda-url.'),
    read: readRequest(HTTP),
    blockedAnswer: () => FORBIDDEN,
  },
  {
    kind: 'api-gateway-http',
    isMine: (event) => isContext(event, 'http'),
    read: readRequest(HTTP),
    blockedAnswer: () => FORBIDDEN,
  },
  {
    kind: 'api-gateway-rest',
    isMine: (event) =>
      typeof event['httpMethod'] === 'string' &&
      (typeof event['resource'] === 'string' || typeof event['path'] === 'string') &&
      asObject(event['requestContext']) !== undefined,
    read: readRequest(REST),
    blockedAnswer: () => FORBIDDEN,
  },
];

function readAuthorizerEvent(value: unknown, at: Place, into: Gathering): void {
  readRequest(asText(asObject(value)?.['rawPath']) === '' ? REST : HTTP)(value, at, into);
}

const EDGE: Dialect = { path: 'rawPath', query: [] };

/** CloudFront's request, in the words of the others: headers are lists of pairs, the body an object. */
const edgeRequest: Read = (value, at, into) => {
  const request = asObject(value);
  if (request === undefined) {
    userText(value, at, into);
    return;
  }
  const { uri, querystring, headers, body, clientIp, method, origin, ...others } = request;
  const held = asObject(body);
  readRequest(EDGE)(
    {
      ...others,
      rawPath: uri,
      rawQueryString: querystring,
      headers: Object.fromEntries(
        Object.entries(asObject(headers) ?? {}).map(([name, list]) => [name, valuesOf(list)]),
      ),
      body: held === undefined ? body : held['data'],
      isBase64Encoded: held?.['encoding'] === 'base64',
    },
    at,
    into,
  );
  metadata([clientIp, method, origin], at, into);
};

function valuesOf(list: unknown): unknown {
  return Array.isArray(list) ? list.map((each) => asObject(each)?.['value'] ?? each) : list;
}

const edgeRecord = shape({
  cf: shape({ config: metadata, request: edgeRequest, response: metadata }),
});

/** The record of Lambda@Edge, which has no `eventSource` but `cf`. */
export const EDGE_RECORDS: Readonly<Record<string, RecordShape>> = {
  cf: {
    kind: 'cloudfront',
    read: edgeRecord,
    blockedAnswer: () => ({
      status: '403',
      statusDescription: 'Forbidden',
      headers: {
        'content-type': [{ key: 'Content-Type', value: 'application/json' }],
        'cache-control': [{ key: 'Cache-Control', value: 'no-store' }],
      },
      body: FORBIDDEN.body,
    }),
  },
};

/** The caller's own request in S3 Object Lambda; the rest of the event is presigned URLs and tokens. */
export const objectLambdaRequest: Read = readRequest({ path: 'url', query: [] });
