import type { Invocation } from './engine-parts.ts';
import { enterFlight, isInFlight, whileInFlight } from './in-flight.ts';
import type { GuardOptions } from './in-function/guard-options.ts';
import { type RunningGuard, startGuard } from './in-function/start-guard.ts';

/** A Lambda handler of any kind: async, with a callback, or streaming. */
export type Handler = (...parameters: never[]) => unknown;

type AnyHandler = (this: unknown, ...parameters: unknown[]) => unknown;
type Callback = (error: unknown, answer?: unknown) => void;

/** On every guarded handler, whichever copy of the guard made it. */
const GUARDED = Symbol.for('watertight.guard');
/** How Lambda's runtime knows a handler that streams. */
const STREAMING = Symbol.for('aws.lambda.runtime.handler.streaming');

interface Wrapped {
  readonly handler: AnyHandler;
  readonly guard: RunningGuard;
}

interface Call {
  readonly self: unknown;
  readonly parameters: readonly unknown[];
}

/**
 * Puts the guard around a handler: the event is inspected before the handler sees it, the answer before the caller
 * does. The handler keeps its kind, its `this`, its properties and its number of parameters; wrapping it twice guards
 * it once.
 *
 * @example
 * export const handler = withGuard(async (event) => ({ statusCode: 200, body: 'ok' }));
 */
export function withGuard<H extends Handler>(handler: H, options: GuardOptions = {}): H {
  if (GUARDED in handler) return handler;
  const wrapped: Wrapped = {
    handler: handler as unknown as AnyHandler,
    guard: startGuard(options),
  };
  const kind = STREAMING in handler ? streamed : handler.length >= 3 ? calledBack : answered;
  const guarded = function (this: unknown, ...parameters: unknown[]): unknown {
    return kind(wrapped, { self: this, parameters });
  };
  // The runtime tells kinds of handlers by their number of parameters and by symbols on them.
  for (const key of Reflect.ownKeys(handler)) {
    const own = Object.getOwnPropertyDescriptor(handler, key);
    if (own !== undefined && key !== 'prototype' && key !== 'arguments' && key !== 'caller')
      Object.defineProperty(guarded, key, own);
  }
  Object.defineProperty(guarded, GUARDED, { value: true });
  return guarded as unknown as H;
}

/** Handlers that return their answer or a promise of it, or tell it through their context. */
function answered(wrapped: Wrapped, call: Call): unknown {
  const pending = wrapped.guard.pending();
  return pending === undefined ? answeredNow(wrapped, call) : pending.then(() => answeredNow(wrapped, call));
}

function answeredNow({ handler, guard }: Wrapped, { self, parameters }: Call): unknown {
  const [event, context, ...rest] = parameters;
  const engine = guard.engine();
  if (engine === undefined || isInFlight(event)) return handler.apply(self, [...parameters]);
  return whileInFlight(event, () => {
    const invocation = engine.open({ event, context });
    const { admission } = invocation;
    if (admission.kind === 'answered') return Promise.resolve(admission.answer);
    if (admission.kind === 'refused') return Promise.reject(admission.error);
    const own = withGuardedContext(context, invocation);
    let answer: unknown;
    try {
      answer = engine.around(admission.event, () => handler.apply(self, [admission.event, own, ...rest]));
    } catch (error) {
      throw invocation.failure(error);
    }
    if (isPromise(answer))
      return answer.then(invocation.answer, (error: unknown) => {
        throw invocation.failure(error);
      });
    // Nothing returned by a handler that is not async: its answer comes through the context, or never.
    return answer === undefined ? answer : invocation.answer(answer);
  });
}

/** Handlers with three parameters: the answer comes through the callback; nothing is returned meanwhile. */
function calledBack(wrapped: Wrapped, call: Call): unknown {
  const pending = wrapped.guard.pending();
  if (pending === undefined) return calledBackNow(wrapped, call);
  pending
    .then(() => calledBackNow(wrapped, call))
    .catch((error: unknown) => asCallback(call.parameters[2])(error));
  return undefined;
}

function calledBackNow({ handler, guard }: Wrapped, { self, parameters }: Call): unknown {
  const [event, context, given] = parameters;
  const engine = guard.engine();
  if (engine === undefined || isInFlight(event)) return handler.apply(self, [...parameters]);
  const callback = asCallback(given);
  const invocation = engine.open({ event, context });
  const { admission } = invocation;
  if (admission.kind !== 'run') {
    // The connections a handler left open are none of a blocked event's business.
    if (typeof context === 'object' && context !== null && 'callbackWaitsForEmptyEventLoop' in context)
      context.callbackWaitsForEmptyEventLoop = false;
    if (admission.kind === 'answered') callback(null, admission.answer);
    else callback(admission.error);
    return undefined;
  }
  const leave = enterFlight(event);
  const guardedCallback: Callback = (error, answer) => {
    leave();
    settle(callback, { error, answer, invocation });
  };
  const own = withGuardedContext(context, invocation);
  try {
    const returned = engine.around(admission.event, () =>
      handler.apply(self, [admission.event, own, guardedCallback]),
    );
    if (!isPromise(returned)) return returned;
    return returned.then(invocation.answer, (error: unknown) => {
      throw invocation.failure(error);
    });
  } catch (error) {
    leave();
    throw invocation.failure(error);
  }
}

function settle(
  callback: Callback,
  {
    error,
    answer,
    invocation,
  }: { readonly error: unknown; readonly answer: unknown; readonly invocation: Invocation },
): void {
  if (error !== undefined && error !== null) {
    callback(invocation.failure(error));
    return;
  }
  let looked: unknown;
  try {
    looked = invocation.answer(answer);
  } catch (blocked) {
    callback(blocked);
    return;
  }
  callback(null, looked);
}

/** Handlers of `awslambda.streamifyResponse`: (event, stream, context). */
function streamed(wrapped: Wrapped, call: Call): unknown {
  const run = async () => {
    await wrapped.guard.pending();
    return streamedNow(wrapped, call);
  };
  return run();
}

async function streamedNow({ handler, guard }: Wrapped, { self, parameters }: Call): Promise<unknown> {
  const [event, stream, context] = parameters;
  const engine = guard.engine();
  const { guardStream, isWritable } = await import('./guard-stream.ts');
  if (engine === undefined || isInFlight(event) || !isWritable(stream))
    return handler.apply(self, [...parameters]);
  const invocation = engine.open({ event, context });
  const { admission } = invocation;
  if (admission.kind === 'refused') throw admission.error;
  const { answerOnStream, guardedStream } = guardStream(stream, invocation);
  if (admission.kind === 'answered') return answerOnStream(admission.answer);
  return whileInFlight(event, async () => {
    try {
      return await engine.around(admission.event, () =>
        handler.apply(self, [admission.event, guardedStream, context]),
      );
    } catch (error) {
      throw invocation.failure(error);
    }
  });
}

/** `context.done`, `succeed` and `fail` of older handlers; every other context is passed on as it is. */
function withGuardedContext(context: unknown, invocation: Invocation): unknown {
  if (typeof context !== 'object' || context === null || !('succeed' in context) || !('done' in context))
    return context;
  const { done, succeed } = context;
  if (typeof done !== 'function' || typeof succeed !== 'function' || Object.isFrozen(context)) return context;
  const finish: Callback = (error, answer) => done.call(context, error, answer);
  Object.assign(context, {
    done: (error: unknown, answer: unknown) => settle(finish, { error, answer, invocation }),
    succeed: (answer: unknown) => settle(finish, { error: null, answer, invocation }),
    fail: (error: unknown) => settle(finish, { error: error ?? 'handled', answer: undefined, invocation }),
  });
  return context;
}

function asCallback(value: unknown): Callback {
  return typeof value === 'function' ? (error, answer) => value(error, answer) : () => undefined;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
