import type { FlowAtom } from '../machine/abstract-value.ts';

/** What a field of one of Lambda's structures is: nothing to follow, or a flow of a form within another structure. */
export type FieldFlow =
  | 'none'
  | {
      readonly form: FlowAtom['form'];
      readonly within?: string;
      readonly origin?: 'caller';
      /** Control characters are encoded in it. */
      readonly isEncoded?: true;
    };

const TEXTS: FieldFlow = { form: 'texts' };
const TEXT: FieldFlow = { form: 'text' };
const ENCODED: FieldFlow = { form: 'text', isEncoded: true };
const CALLER: FieldFlow = { form: 'root', within: 'caller', origin: 'caller' };

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html: the structures that triggers send. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldFlow>>>> = {
  event: {
    headers: TEXTS,
    multiValueHeaders: TEXTS,
    queryStringParameters: TEXTS,
    multiValueQueryStringParameters: TEXTS,
    pathParameters: TEXTS,
    cookies: TEXTS,
    body: TEXT,
    decodedBody: TEXT,
    rawPath: ENCODED,
    path: ENCODED,
    rawQueryString: ENCODED,
    jsonBody: { form: 'root' },
    requestContext: CALLER,
    identity: CALLER,
    httpMethod: 'none',
    stageVariables: 'none',
    isBase64Encoded: 'none',
    routeKey: 'none',
    'detail-type': 'none',
    // A custom resource is given what stands in the template of whoever deploys it.
    ResponseURL: 'none',
    ResourceProperties: 'none',
    OldResourceProperties: 'none',
    PhysicalResourceId: 'none',
    LogicalResourceId: 'none',
    RequestType: 'none',
    StackId: 'none',
    RequestId: 'none',
    // What services tell about themselves, and what whoever deploys has set.
    eventSource: 'none',
    eventSourceArn: 'none',
    eventSourceARN: 'none',
    bootstrapServers: 'none',
    getObjectContext: 'none',
    'CodePipeline.job': 'none',
    SecretId: 'none',
    ClientRequestToken: 'none',
    Step: 'none',
    methodArn: ENCODED,
    detail: { form: 'root' },
    Records: { form: 'root', within: 'Records' },
    arguments: { form: 'root' },
  },
  Records: {
    body: TEXT,
    jsonBody: { form: 'root' },
    s3: { form: 'root', within: 's3' },
    Sns: { form: 'root', within: 'Sns' },
    messageAttributes: { form: 'root', within: 'attributes' },
    kinesis: { form: 'root', within: 'kinesis' },
    cf: { form: 'root', within: 'cf' },
    dynamodb: { form: 'root' },
    value: TEXT,
  },
  // The origin that CloudFront asks is the distribution's.
  cf: { request: { form: 'root', within: 'edge request' }, response: 'none', config: 'none' },
  'edge request': {
    uri: ENCODED,
    querystring: ENCODED,
    headers: TEXTS,
    origin: 'none',
    method: 'none',
    clientIp: 'none',
  },
  s3: { object: { form: 'root', within: 'object' } },
  object: { key: ENCODED },
  Sns: { Message: TEXT, Subject: TEXT, MessageAttributes: { form: 'root', within: 'attributes' } },
  kinesis: { data: TEXT, partitionKey: TEXT },
  caller: { http: { form: 'texts' } },
};

/** Structures whose other fields the service fills in. */
const CLOSED = new Set(['Records', 's3', 'object', 'Sns', 'kinesis']);

/** Names that Powertools gives to the same fields. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  get_object: 'object',
  sns: 'Sns',
  message: 'Message',
  sns_message: 'Message',
  subject: 'Subject',
};

/** A field of a structure; undefined: it is not one that triggers fill in. */
export function eventField(within: string, name: string): FieldFlow | undefined {
  const fields = FIELDS[within];
  if (fields === undefined) return undefined;
  const spelled = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : camel(name);
  if (Object.hasOwn(fields, spelled)) return fields[spelled];
  if (Object.hasOwn(fields, name)) return fields[name];
  if (within === 'event' && spelled === 'records') return fields['Records'];
  return CLOSED.has(within) ? 'none' : undefined;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
