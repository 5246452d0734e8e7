import {
  type AccountReader,
  type ApiAnswer,
  type ApiCall,
  ApiFailure,
  type ApiInput,
} from '../account-reader.ts';
import { fieldsOf } from '../parse/fields.ts';
import { createCallLimit } from './call-limit.ts';
import { SDK_SERVICES } from './sdk-services.ts';

/** Credentials as the SDK's providers give them: a function that renews them. */
export type CredentialProvider = () => Promise<object>;

/** What a reader of a live account needs. */
export interface LiveReaderOptions {
  readonly account: string;
  /** '' for what has no region. */
  readonly region: string;
  /** Region whose endpoint is asked when `region` is ''. */
  readonly globalRegion: string;
  readonly credentials: CredentialProvider;
}

/** The part of an SDK client that is used. */
interface SdkClient {
  send(command: object): Promise<unknown>;
}

interface LoadedService {
  readonly client: SdkClient;
  readonly module: object;
  readonly limited: ReturnType<typeof createCallLimit>;
}

/** Tries of a call: the SDK waits longer after each, and slows down for a service that throttles. */
const MAX_ATTEMPTS = 8;
/** Calls to one service, in one region, at a time. */
const CALLS_AT_A_TIME = 10;

/** Reads a live account with the AWS SDK. Clients are loaded when their service is first asked. */
export function liveReader(options: LiveReaderOptions): AccountReader {
  const loaded = new Map<string, Promise<LoadedService>>();
  const serviceOf = (service: string): Promise<LoadedService> => {
    const known = loaded.get(service) ?? loadService(service, options);
    loaded.set(service, known);
    return known;
  };
  return {
    account: options.account,
    region: options.region,
    async call(call, input) {
      const [service = '', operation = ''] = call.split(':');
      const { client, module, limited } = await serviceOf(service);
      const command = construct(module, `${operation}Command`, input);
      return limited(() => send(client, command, call));
    },
  };
}

async function loadService(service: string, options: LiveReaderOptions): Promise<LoadedService> {
  const known = SDK_SERVICES[service];
  if (known === undefined) throw new Error(`no AWS SDK client for ${service}`);
  const module = await known.load();
  const client: SdkClient = construct(module, known.client, {
    region: options.region === '' ? options.globalRegion : options.region,
    credentials: options.credentials,
    retryMode: 'adaptive',
    maxAttempts: MAX_ATTEMPTS,
    // Buckets live in many regions, and other endpoints than AWS's have no DNS for bucket names.
    ...(service === 's3' ? { followRegionRedirects: true, forcePathStyle: hasOwnEndpoint() } : {}),
    ...(service === 'kinesis' && hasOwnEndpoint() ? await withoutHttp2() : {}),
  });
  return { client, module, limited: createCallLimit(CALLS_AT_A_TIME) };
}

/** The clients and commands of the SDK have no common type: they are found by name. */
function construct(module: object, name: string, argument: ApiInput) {
  const exported: unknown = Reflect.get(module, name);
  if (typeof exported !== 'function') throw new Error(`the AWS SDK exports no ${name}`);
  return Reflect.construct(exported, [argument]);
}

/** The client of Kinesis speaks HTTP/2, which other endpoints than AWS's do not: it gets the handler of another client. */
async function withoutHttp2(): Promise<ApiInput> {
  const { STSClient } = await import('@aws-sdk/client-sts');
  return { requestHandler: new STSClient({}).config.requestHandler };
}

function hasOwnEndpoint(): boolean {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 } = process.env;
  return (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL ?? '') !== '';
}

async function send(client: SdkClient, command: object, call: ApiCall): Promise<ApiAnswer> {
  try {
    const answer = await client.send(command);
    return typeof answer === 'object' && answer !== null ? withoutMetadata(answer) : {};
  } catch (error) {
    throw apiFailure(call, error);
  }
}

function withoutMetadata(answer: object): ApiAnswer {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== '$metadata'));
}

/** What the SDK throws, by the name AWS gives the error; some services put it into `Code` only. */
function apiFailure(call: ApiCall, error: unknown): ApiFailure {
  const fields = fieldsOf({ error }).fields('error');
  const name = error instanceof Error ? error.name : 'Unknown';
  // The SDK's parsers fail with the errors of the language when what answered was not AWS.
  if (error instanceof SyntaxError || error instanceof TypeError)
    return new ApiFailure(call, 'NotUnderstood', 'the answer does not have the form of this operation');
  const code =
    name === 'Error' || name === 'UnknownError' ? (fields.text('Code') ?? statusCode(fields)) : name;
  const message = error instanceof Error ? error.message : String(error);
  // What the SDK adds for those who debug it helps nobody here.
  return new ApiFailure(call, code, message.split(' Deserialization error:')[0] ?? '');
}

function statusCode(fields: ReturnType<typeof fieldsOf>): string {
  const status = fields.number('$metadata.httpStatusCode');
  if (status === 403) return 'AccessDenied';
  return status === 404 ? 'NotFound' : `HttpStatus${status ?? ''}`;
}
