import { readRequest } from './read-request.ts';
import { asObject, asText, metadata, type Read, shape, userText } from './read-value.ts';
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

const request = readRequest({ isQueryEncoded: false });
const forbidden = (): unknown => FORBIDDEN;
const forbiddenWithStatus = (): unknown => ({ ...FORBIDDEN, statusDescription: '403 Forbidden' });

function isLattice(event: EventObject): boolean {
  return (
    isContext(event, 'serviceNetworkArn') ||
    (typeof event['raw_path'] === 'string' && typeof event['method'] === 'string')
  );
}

function isFunctionUrl(event: EventObject): boolean {
  const domain = asText(asObject(event['requestContext'])?.['domainName']);
  return isContext(event, 'http') && domain.includes('.lambda-url.');
}

function isRest({ httpMethod, resource, path, requestContext }: EventObject): boolean {
  return (
    typeof httpMethod === 'string' &&
    typeof (resource ?? path) === 'string' &&
    asObject(requestContext) !== undefined
  );
}

/** Requests and what guards them. */
export const HTTP_TRIGGERS: readonly TriggerShape[] = [
  { kind: 'api-gateway-authorizer', isMine: isAuthorizer, read: request, blockedAnswer: deny },
  {
    kind: 'api-gateway-websocket',
    isMine: (event) => isContext(event, 'connectionId'),
    read: request,
    blockedAnswer: forbidden,
  },
  {
    kind: 'alb',
    isMine: (event) => isContext(event, 'elb'),
    read: readRequest({ isQueryEncoded: true }),
    blockedAnswer: forbiddenWithStatus,
  },
  { kind: 'vpc-lattice', isMine: isLattice, read: request, blockedAnswer: forbiddenWithStatus },
  { kind: 'function-url', isMine: isFunctionUrl, read: request, blockedAnswer: forbidden },
  {
    kind: 'api-gateway-http',
    isMine: (event) => isContext(event, 'http'),
    read: request,
    blockedAnswer: forbidden,
  },
  { kind: 'api-gateway-rest', isMine: isRest, read: request, blockedAnswer: forbidden },
];

/** CloudFront's request, in the words of the others: headers are lists of pairs, the body an object. */
const edgeRequest: Read = (value, at, into) => {
  const sent = asObject(value);
  if (sent === undefined) {
    userText(value, at, into);
    return;
  }
  const { uri, querystring, headers, body, clientIp, method, origin, ...others } = sent;
  const held = asObject(body);
  request(
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
export const objectLambdaRequest: Read = request;
