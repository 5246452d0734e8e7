import { Readable } from 'node:stream';
import { type AccountReader, ApiFailure } from './account-reader.ts';
import { iamActionOf } from './iam-actions.ts';
import { fieldsOf } from './parse/fields.ts';

/** IAM actions that reading packages needs beside the collectors': asked for, never part of a plain audit. */
export const PACKAGE_ACTIONS = ['lambda:GetFunction', 'lambda:GetLayerVersion'] as const;

/** A function or layer version whose code is wanted. */
export interface WantedPackage {
  /** Of the function or layer, without a qualifier. */
  readonly name: string;
  /** Set for a layer: which version. */
  readonly layerVersion?: number;
}

/** The code of a function or layer, or why there is none. */
export type LambdaPackage =
  | {
      readonly kind: 'archive';
      readonly bytes: Readable;
      /** Base64, as AWS tells it. */
      readonly sha256: string | undefined;
    }
  | { readonly kind: 'image'; readonly imageUri: string }
  | { readonly kind: 'unread'; readonly because: string; readonly permission?: string };

export interface PackageOptions {
  /** Bytes of an archive; Lambda allows 50 MB by upload and 250 MB unpacked from S3. 300 MB by default. */
  readonly maxBytes?: number;
  /** Seconds for one download; 120 by default. */
  readonly timeoutSeconds?: number;
}

/** Downloads a package as a stream: nothing is kept here in memory or on disk. What cannot be read is told. */
export async function readPackage(
  reader: AccountReader,
  wanted: WantedPackage,
  options: PackageOptions = {},
): Promise<LambdaPackage> {
  const isLayer = wanted.layerVersion !== undefined;
  const call = isLayer ? 'lambda:GetLayerVersion' : 'lambda:GetFunction';
  const input = isLayer
    ? { LayerName: wanted.name, VersionNumber: wanted.layerVersion }
    : { FunctionName: wanted.name };
  try {
    const answer = fieldsOf(await reader.call(call, input));
    const code = answer.fields(isLayer ? 'Content' : 'Code');
    const imageUri = code.text('ImageUri');
    if (imageUri !== undefined) return { kind: 'image', imageUri };
    const location = code.text('Location');
    // A snapshot does not hold addresses, and they would have ended.
    if (location === undefined) return { kind: 'unread', because: 'there is no address to download it from' };
    const sha256 = answer.text(isLayer ? 'Content.CodeSha256' : 'Configuration.CodeSha256');
    return { kind: 'archive', bytes: await download(location, options), sha256 };
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'denied')
      return { kind: 'unread', because: 'access denied', permission: iamActionOf(call) };
    return { kind: 'unread', because: error instanceof Error ? error.message : String(error) };
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
