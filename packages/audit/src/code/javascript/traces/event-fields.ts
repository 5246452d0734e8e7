import { ALL_DANGERS, Danger } from '../machine/trace.ts';

/** Fields that the service which invokes writes, not the sender. https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html */
const PLATFORM_FIELDS = new Set([
  'accountId',
  'account',
  'apiId',
  'approximateArrivalTimestamp',
  'awsRegion',
  'awsRequestId',
  'configurationId',
  'connectionId',
  'domainPrefix',
  'eTag',
  'eventID',
  'eventId',
  'eventName',
  'eventSource',
  'eventSourceARN',
  'eventTime',
  'eventVersion',
  'extendedRequestId',
  'httpMethod',
  'invokeIdentityArn',
  'isBase64Encoded',
  'logicalResourceId',
  'md5OfBody',
  'messageId',
  'MessageId',
  'method',
  'receiptHandle',
  'region',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'resourceId',
  'resourcePath',
  'routeKey',
  'sequencer',
  'sequenceNumber',
  'size',
  'sourceIp',
  'stage',
  'StackId',
  'TopicArn',
  'Timestamp',
  'triggerSource',
  'userPoolId',
  'RequestType',
  'ResponseURL',
  'RequestId',
]);

/** Fields below which everything is the sender's. */
const PAYLOAD =
  /\.(?:body|detail|Message|data|arguments|input|queryStringParameters|multiValueQueryStringParameters|pathParameters|headers|multiValueHeaders|query|params|dynamodb|rawQueryString|stageVariables)(?:\.|$)/u;

/** Fields that are texts whatever the sender does. */
const TEXTS =
  /\.(?:(?:queryStringParameters|pathParameters|headers|params|cookies)\.[^.]+|body|rawPath|path|rawQueryString|userAgent|Message|Subject|s3\.object\.key|originalUrl|url|hostname|stringValue)$/u;

/** Fields in which control characters are encoded. */
const ENCODED = /\.(?:rawPath|path|rawQueryString|s3\.object\.key|originalUrl|url)$/u;

/** Who calls, as the service that authorised the call says. */
const CALLER =
  /\.(?:requestContext\.(?:authorizer|identity)|identity|authorizer|claims|requestContext\.accountId)(?:\.|$)/u;

/** Fields that tell who calls: what a handler reads to decide whether they may. */
const CALLER_PROOF =
  /(?:\.(?:requestContext\.(?:authorizer|identity\.(?:cognito\w*|user\w*|caller|apiKey\w*))|identity|authorizer|claims)(?:\.|$)|\.(?:headers|multiValueHeaders)\.(?:authorization|cookie|x-api-key|x-signature|x-hub-signature\S*|stripe-signature|x-\w*(?:token|signature|auth|key)\w*)$|\.cookies(?:\.|$)|\.request\.userAttributes)/iu;

/** Whether reading a field is looking at who calls. */
export function isCallerProof(origin: string): boolean {
  return CALLER_PROOF.test(origin);
}

const DEEPEST = 7;

/** Path of a field; deep ones share that of the object around them. */
export function originOf(origin: string, name: string): string {
  const segment = /^\d+$/u.test(name) ? '[]' : name.length > 60 ? '…' : name;
  return origin.split('.').length >= DEEPEST ? origin : `${origin}.${segment}`;
}

/** Marks of the machine in a path, which name no field. */
const MARKS = /~\d+|#[\w$]+/gu;

/** What a field of the event is. */
export function fieldOf(path: string): { readonly form?: 'text'; readonly cleared: number } {
  const origin = path.replace(MARKS, '');
  const name = origin.slice(origin.lastIndexOf('.') + 1);
  if (CALLER.test(origin)) return { cleared: ALL_DANGERS };
  // What a custom resource is given stands in the template of whoever deploys it.
  if (/^event\.(?:Old)?ResourceProperties(?:\.|$)|^event\.PhysicalResourceId$/u.test(origin))
    return { cleared: ALL_DANGERS };
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-event-context.html: S3 signs the address.
  if (/^event\.getObjectContext\./u.test(origin)) return { cleared: ALL_DANGERS };
  // The origin that CloudFront asks is the distribution's.
  if (/\.cf\.(?:config|request\.origin)(?:\.|$)/u.test(origin)) return { cleared: ALL_DANGERS };
  const isPlatform = PLATFORM_FIELDS.has(name) && !PAYLOAD.test(origin.slice(0, -name.length - 1));
  if (isPlatform || /\.s3\.bucket(?:\.|$)/u.test(origin)) return { cleared: ALL_DANGERS };
  const cleared = ENCODED.test(origin) ? Danger.log : 0;
  return TEXTS.test(origin) ? { form: 'text', cleared } : { cleared };
}

/** A path as people say it: `the event's queryStringParameters.name`. */
export function fieldWords(origin: string): string {
  const [root = 'event', ...path] = origin.replace(MARKS, '').split('.');
  const words = path.join('.').replaceAll('.[]', '[]');
  return words === '' ? `the ${root}` : `the ${root}'s ${words}`;
}
