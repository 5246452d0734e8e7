import { createServer, type IncomingMessage, request, type Server } from 'node:http';

/** An answer that the proxy gives in place of AWS. */
export interface Fault {
  /** Part of `METHOD path target-header body`: `GET /2015-03-31/functions/orders/policy`, `Action=ListRoles`. */
  readonly match: RegExp;
  readonly status: number;
  /** Error code of AWS, in the JSON and XML forms of its protocols. */
  readonly code: string;
  /** How often; always by default. */
  readonly times?: number;
}

/** A server on loopback that hands requests to `endpoint`, except for those that have a fault. */
export interface FaultProxy {
  readonly url: string;
  /** Requests that matched each fault so far, by its code. */
  readonly hits: Map<string, number>;
  close(): void;
}

export async function startFaultProxy(endpoint: string, faults: readonly Fault[]): Promise<FaultProxy> {
  const hits = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      const { method = '', url = '', headers } = incoming;
      const text = `${method} ${url} ${headers['x-amz-target'] ?? ''} ${body.toString('latin1')}`;
      const fault = faults.find(
        ({ match, code, times }) => match.test(text) && (hits.get(code) ?? 0) < (times ?? Infinity),
      );
      if (fault !== undefined) {
        hits.set(fault.code, (hits.get(fault.code) ?? 0) + 1);
        const isQuery = /Action=/.test(text);
        outgoing.writeHead(fault.status, {
          'content-type': isQuery ? 'text/xml' : 'application/json',
          'x-amzn-errortype': fault.code,
        });
        outgoing.end(
          isQuery ? xmlError(fault.code) : JSON.stringify({ __type: fault.code, message: 'by the proxy' }),
        );
        return;
      }
      const target = new URL(url, endpoint);
      const onward = request(target, { method, headers: { ...headers, host: headers.host } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      onward.end(body);
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, hits, close: () => server.close() };
}

function xmlError(code: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>by the proxy</Message></Error></ErrorResponse>`;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
