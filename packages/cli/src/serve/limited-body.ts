import type { MiddlewareHandler } from 'hono';

/**
 * Refuses bodies of more than `most` bytes: by their announced length before they are read, and those that come in chunks, as
 * some proxies send them, as soon as they have grown too large.
 */
export function limitedBody(most: number): MiddlewareHandler {
  return async (context, next) => {
    const tooLarge = () => context.text('Cannot answer: the request is too large', 413);
    const length = context.req.header('content-length');
    if (length !== undefined) return Number(length) > most ? tooLarge() : next();
    if (context.req.header('transfer-encoding') === undefined) return next();
    const { body } = context.req.raw;
    if (body === null) return next();
    const text = await textWithin(body, most);
    if (text === undefined) return tooLarge();
    // Where hono keeps a body that was read: whoever asks for it next gets it from here.
    context.req.bodyCache.text = text;
    return next();
  };
}

async function textWithin(body: ReadableStream<Uint8Array>, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
