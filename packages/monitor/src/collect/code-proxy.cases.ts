import { createServer, request } from 'node:http';

/** A server on loopback that hands requests to moto, and serves the code whose addresses moto only makes up. */
export interface CodeProxy {
  readonly url: string;
  /** How often each archive was downloaded, by the name of the function or layer. */
  readonly downloads: Map<string, number>;
  close(): void;
}

/** @param archives by the name of the function or layer */
export async function startCodeProxy(
  endpoint: string,
  archives: Readonly<Record<string, Uint8Array>>,
): Promise<CodeProxy> {
  const downloads = new Map<string, number>();
  let own = '';
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const wanted = /^\/code\/([\w-]+)$/.exec(url)?.[1];
    if (wanted !== undefined) {
      downloads.set(wanted, (downloads.get(wanted) ?? 0) + 1);
      outgoing.end(archives[wanted]);
      return;
    }
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(Buffer.from(part));
    const onward = request(new URL(url, endpoint), { method, headers }, async (answer) => {
      const body: Buffer[] = [];
      for await (const part of answer) body.push(Buffer.from(part));
      const text = Buffer.concat(body).toString();
      const name = /\/(?:functions|layers)\/(?:[^/]*%3A)?([\w-]+)(?:\/versions\/\d+)?(?:\?|$)/.exec(url)?.[1];
      const { 'content-length': _length, ...fields } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 500, fields);
      outgoing.end(
        name === undefined || method !== 'GET'
          ? text
          : text.replace(/("Location":\s*)"[^"]*"/, `$1"${own}/code/${name}"`),
      );
    });
    onward.end(Buffer.concat(parts));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  own = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { url: own, downloads, close: () => server.close() };
}
