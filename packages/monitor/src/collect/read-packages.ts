import { Readable } from 'node:stream';
import { type AccountReader, ApiFailure } from './account-reader.ts';
import { mapBounded } from './map-bounded.ts';
import { fieldsOf } from './parse/fields.ts';

/** What reading packages needs beside the collectors' calls: it is asked for, never part of a plain audit. */
export const PACKAGE_CALLS = ['lambda:GetFunction'] as const;

/** A function whose code is wanted. */
export interface WantedPackage {
  readonly name: string;
  /** Without a qualifier. */
  readonly arn: string;
}

/** The code of one function, or why there is none. The archive has to be read before the next one is asked for. */
export type FunctionPackage =
  | { readonly kind: 'archive'; readonly functionArn: string; readonly bytes: Readable }
  | { readonly kind: 'image'; readonly functionArn: string; readonly imageUri: string }
  | {
      readonly kind: 'unread';
      readonly functionArn: string;
      readonly because: string;
      readonly permission?: string;
    };

export interface PackageOptions {
  /** Bytes of an archive; Lambda allows 50 MB by upload and 250 MB unpacked from S3. 300 MB by default. */
  readonly maxBytes?: number;
  /** Seconds for one download; 120 by default. */
  readonly timeoutSeconds?: number;
}

/**
 * Downloads the code of functions, one after the other, as streams: nothing is kept in memory or on disk. What cannot be
 * read is told, and the next one follows.
 */
export async function* readPackages(
  reader: AccountReader,
  functions: AsyncIterable<WantedPackage> | Iterable<WantedPackage>,
  options: PackageOptions = {},
): AsyncIterable<FunctionPackage> {
  yield* mapBounded(functions, 1, (each) => readPackage(reader, each, options));
}

async function readPackage(
  reader: AccountReader,
  { name, arn }: WantedPackage,
  options: PackageOptions,
): Promise<FunctionPackage> {
  const unread = (because: string): FunctionPackage => ({ kind: 'unread', functionArn: arn, because });
  try {
    const code = fieldsOf(await reader.call('lambda:GetFunction', { FunctionName: name })).fields('Code');
    const imageUri = code.text('ImageUri');
    if (imageUri !== undefined) return { kind: 'image', functionArn: arn, imageUri };
    const location = code.text('Location');
    // A snapshot does not hold addresses, and they would have ended.
    if (location === undefined) return unread('there is no address to download it from');
    return { kind: 'archive', functionArn: arn, bytes: await download(location, options) };
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'denied')
      return { kind: 'unread', functionArn: arn, because: 'access denied', permission: 'lambda:GetFunction' };
    return unread(error instanceof Error ? error.message : String(error));
  }
}

async function download(location: string, options: PackageOptions): Promise<Readable> {
  const { maxBytes = 300_000_000, timeoutSeconds = 120 } = options;
  if (!isSafeAddress(location)) throw new Error('the address is not an HTTPS address of AWS');
  // A redirect could lead anywhere.
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  const answer = await fetch(location, { redirect: 'error', signal });
  if (!answer.ok || answer.body === null) throw new Error(`the download answered ${answer.status}`);
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (size > maxBytes) {
    await answer.body.cancel();
    throw new Error(`the package has ${size} bytes, more than ${maxBytes}`);
  }
  return Readable.from(bounded(answer.body, maxBytes), { objectMode: false });
}

/** HTTPS on a host of AWS, or the loopback server that AWS_ENDPOINT_URL names in tests. */
function isSafeAddress(location: string): boolean {
  if (!URL.canParse(location)) return false;
  const { protocol, hostname } = new URL(location);
  if (protocol === 'https:') return /\.amazonaws\.com(?:\.cn)?$/.test(hostname);
  return protocol === 'http:' && hostname === '127.0.0.1';
}

async function* bounded(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`the package has more than ${maxBytes} bytes`);
    yield chunk;
  }
}
