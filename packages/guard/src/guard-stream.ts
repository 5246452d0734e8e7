import type { Invocation } from './engine-parts.ts';
import { bytesText } from './response/decoded-text.ts';
import { HOLD_WINDOW, holdBack } from './response/hold-back.ts';

/** What is used of the stream that Lambda's runtime gives a streaming handler. */
interface ResponseStream {
  readonly write: (chunk: unknown, ...rest: unknown[]) => unknown;
  readonly end: (...rest: unknown[]) => unknown;
}

/** Characters of one piece that are looked at again with the next: a key may lie over the seam. */
const OVERLAP = HOLD_WINDOW;
const NOTHING = Buffer.alloc(0);

const PLAIN = /^utf-?8$/i;

export function isWritable(value: unknown): value is ResponseStream {
  return (
    typeof value === 'object' &&
    value !== null &&
    'write' in value &&
    typeof value.write === 'function' &&
    'end' in value &&
    typeof value.end === 'function'
  );
}

/**
 * The stream with a guard in it: every piece is looked at with the end of the piece before. One that must not leave
 * ends the stream; what left before it is gone. Where answers are blocked, a word that is not whole yet waits for its end:
 * of a key that comes byte by byte nothing leaves. `write` and `end` are replaced on the stream itself, as
 * `awslambda.HttpResponseStream.from` gives handlers the same object with its metadata.
 */
export function guardStream(
  stream: ResponseStream,
  invocation: Invocation,
): { readonly guardedStream: unknown; readonly answerOnStream: (answer: unknown) => void } {
  const write = stream.write.bind(stream);
  const end = stream.end.bind(stream);
  let before = '';
  let isCut = false;
  const mayLeave = (chunk: unknown, encoding: unknown) => {
    if (isCut) return false;
    const text = textOf(chunk, encoding);
    if (text === '') return true;
    isCut = !invocation.mayLeave(before + text);
    before = (before + text).slice(-OVERLAP);
    if (isCut) end();
    return !isCut;
  };
  let held: Buffer = NOTHING;
  const send = (chunk: unknown, rest: readonly unknown[]) => {
    const bytes = invocation.isHolding ? bytesOf(chunk, rest[0]) : undefined;
    if (bytes === undefined) {
      release();
      return write(chunk, ...rest);
    }
    const parts = holdBack(held.length === 0 ? bytes : Buffer.concat([held, bytes]));
    held = Buffer.from(parts.held);
    return parts.free.length === 0 ? finish(rest) : write(parts.free, ...rest.filter(isCallback));
  };
  const release = () => {
    if (held.length > 0) write(held);
    held = NOTHING;
  };
  Object.assign(stream, {
    write: (chunk: unknown, ...rest: unknown[]) =>
      mayLeave(chunk, rest[0]) ? send(chunk, rest) : finish(rest),
    end: (...parameters: unknown[]) => {
      const [chunk, encoding] = parameters;
      const hasChunk = chunk !== undefined && chunk !== null && typeof chunk !== 'function';
      if (isCut) return finish(parameters);
      if (!hasChunk) {
        release();
        return end(...parameters);
      }
      // Lambda's stream takes no data with its end.
      if (!mayLeave(chunk, encoding)) return finish(parameters);
      send(chunk, typeof encoding === 'string' ? [encoding] : []);
      release();
      return end(...parameters.filter(isCallback));
    },
  });
  return {
    guardedStream: stream,
    answerOnStream(answer) {
      const { head, body } = asHttp(answer);
      const target = head === undefined ? undefined : withHead(stream, head);
      (target ?? { write }).write(body);
      end();
    },
  };
}

/** A cut stream takes what comes and forgets it, so that the handler comes to its end. */
function finish(parameters: readonly unknown[]): boolean {
  for (const each of parameters) if (typeof each === 'function') each();
  return true;
}

function isCallback(value: unknown): boolean {
  return typeof value === 'function';
}

/** Bytes of a piece; undefined for what is neither text nor bytes. */
function bytesOf(chunk: unknown, encoding: unknown): Buffer | undefined {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (typeof chunk !== 'string') return undefined;
  const isKnown = typeof encoding === 'string' && Buffer.isEncoding(encoding);
  return Buffer.from(chunk, isKnown ? encoding : 'utf8');
}

function textOf(chunk: unknown, encoding: unknown): string {
  if (typeof chunk === 'string') {
    const isPlain = typeof encoding !== 'string' || !Buffer.isEncoding(encoding) || PLAIN.test(encoding);
    return isPlain ? chunk : bytesText(Buffer.from(chunk, encoding));
  }
  if (chunk instanceof Uint8Array)
    return bytesText(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  return chunk === undefined || chunk === null ? '' : (JSON.stringify(chunk) ?? '');
}

function asHttp(answer: unknown): { readonly head?: object; readonly body: string } {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer))
    return { body: JSON.stringify(answer ?? null) };
  const headers = 'headers' in answer ? answer.headers : {};
  const body = 'body' in answer && typeof answer.body === 'string' ? answer.body : '';
  return { head: { statusCode: answer.statusCode, headers }, body };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/response-streaming-tutorial.html */
function withHead(stream: ResponseStream, head: object): ResponseStream | undefined {
  const runtime: unknown = Reflect.get(globalThis, 'awslambda');
  if (typeof runtime !== 'object' || runtime === null || !('HttpResponseStream' in runtime)) return undefined;
  const { HttpResponseStream: factory } = runtime;
  if (
    (typeof factory !== 'function' && typeof factory !== 'object') ||
    factory === null ||
    !('from' in factory)
  )
    return undefined;
  const made: unknown = typeof factory.from === 'function' ? factory.from(stream, head) : undefined;
  return isWritable(made) ? made : undefined;
}
