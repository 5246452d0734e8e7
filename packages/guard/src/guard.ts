import type { Admission, Invocation } from './engine-parts.ts';
import type { Handler } from './handler.ts';
import { enterFlight, isInFlight, whileInFlight } from './in-flight.ts';
import type { GuardOptions } from './in-function/guard-options.ts';
import { type RunningGuard, startGuard } from './in-function/start-guard.ts';

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
  const kind = STREAMING in handler ? streamed : answered;
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

/** Handlers that return a promise of their answer, or tell it through a callback or their context. */
function answered(wrapped: Wrapped, call: Call): unknown {
  const pending = wrapped.guard.pending();
  if (pending === undefined) return answeredNow(wrapped, call);
  // Settled as Lambda's runtime would read what the handler returns: not at all where the answer comes elsewhere.
  return new Promise((resolve, reject) => {
    pending
      .then(() => {
        const returned = answeredNow(wrapped, call);
        if (isPromise(returned) || !hasChannel(call)) resolve(returned);
      })
      .catch(reject);
  });
}

/** Is there another way than returning for the answer? Then what is returned, and no promise, is not the answer. */
function hasChannel({ parameters: [, context, callback] }: Call): boolean {
  return typeof callback === 'function' || isToldContext(context);
}

function answeredNow({ handler, guard }: Wrapped, call: Call): unknown {
  const { self, parameters } = call;
  const [event, context, given, ...rest] = parameters;
  const engine = guard.engine();
  if (engine === undefined || isInFlight(event)) return handler.apply(self, [...parameters]);
  const invocation = engine.open({ event, context });
  const { admission } = invocation;
  if (admission.kind !== 'run') return notRun(admission, { handler, context, given });
  const leave = enterFlight(event);
  const own = withGuardedContext(context, { invocation, leave });
  // As many as were given: a handler may count them.
  const others = parameters.length > 2 ? [withGuardedCallback(given, { invocation, leave }), ...rest] : [];
  const passed = [admission.event, own, ...others].slice(0, Math.max(1, parameters.length));
  let returned: unknown;
  try {
    returned = engine.around(admission, () => handler.apply(self, passed));
  } catch (error) {
    leave();
    throw invocation.failure(error);
  }
  if (isPromise(returned))
    return Promise.resolve(returned)
      .finally(leave)
      .then(invocation.answer, (error: unknown) => {
        throw invocation.failure(error);
      });
  if (hasChannel(call)) return returned;
  leave();
  return returned === undefined ? returned : invocation.answer(returned);
}

/** A blocked event: told where a handler of this kind tells its answer. */
function notRun(
  admission: Exclude<Admission, { readonly kind: 'run' }>,
  {
    handler,
    context,
    given,
  }: { readonly handler: AnyHandler; readonly context: unknown; readonly given: unknown },
): unknown {
  const isAnswered = admission.kind === 'answered';
  if (handler.length < 3 || typeof given !== 'function')
    return isAnswered ? Promise.resolve(admission.answer) : Promise.reject(admission.error);
  // The connections a handler left open are none of a blocked event's business.
  if (typeof context === 'object' && context !== null && 'callbackWaitsForEmptyEventLoop' in context)
    context.callbackWaitsForEmptyEventLoop = false;
  if (isAnswered) given(null, admission.answer);
  else given(admission.error, undefined);
  return undefined;
}

interface Flight {
  readonly invocation: Invocation;
  readonly leave: () => void;
}

function withGuardedCallback(given: unknown, { invocation, leave }: Flight): unknown {
  if (typeof given !== 'function') return given;
  return (error: unknown, answer: unknown) => {
    leave();
    settle((...told) => given(...told), { error, answer, invocation });
  };
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
      return await engine.around(admission, () =>
        handler.apply(self, [admission.event, guardedStream, context]),
      );
    } catch (error) {
      throw invocation.failure(error);
    } finally {
      invocation.finish();
    }
  });
}

interface ToldContext {
  readonly done: (error: unknown, answer?: unknown) => unknown;
  readonly succeed: (answer: unknown) => unknown;
}

/** A context that older handlers tell their answer. */
function isToldContext(context: unknown): context is ToldContext {
  return (
    typeof context === 'object' &&
    context !== null &&
    'succeed' in context &&
    'done' in context &&
    typeof context.succeed === 'function' &&
    typeof context.done === 'function'
  );
}

/** `context.done`, `succeed` and `fail` of older handlers; every other context is passed on as it is. */
function withGuardedContext(context: unknown, { invocation, leave }: Flight): unknown {
  if (!isToldContext(context) || Object.isFrozen(context)) return context;
  const { done } = context;
  const finish: Callback = (error, answer) => {
    leave();
    done.call(context, error, answer);
  };
  Object.assign(context, {
    done: (error: unknown, answer: unknown) => settle(finish, { error, answer, invocation }),
    succeed: (answer: unknown) => settle(finish, { error: null, answer, invocation }),
    fail: (error: unknown) => settle(finish, { error: error ?? 'handled', answer: undefined, invocation }),
  });
  return context;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
