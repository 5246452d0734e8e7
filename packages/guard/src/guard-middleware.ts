import type { Invocation } from './engine-parts.ts';
import { isInFlight } from './in-flight.ts';
import type { GuardOptions } from './in-function/guard-options.ts';
import { startGuard } from './in-function/start-guard.ts';

/** What a middy request holds, as far as it is used here. */
export interface MiddlewareRequest {
  event: unknown;
  context: unknown;
  response?: unknown;
  error?: unknown;
}

/** Hooks in the shape that middy and its kin take. */
export interface GuardMiddleware {
  readonly before: (request: MiddlewareRequest) => unknown;
  readonly after: (request: MiddlewareRequest) => void;
  readonly onError: (request: MiddlewareRequest) => void;
}

/**
 * The guard as middleware: `middy(handler).use(guardMiddleware())`, before all others. A blocked event ends the chain
 * with its answer, as middy does when `before` returns a value. https://middy.js.org/docs/intro/early-interrupt
 */
export function guardMiddleware(options: GuardOptions = {}): GuardMiddleware {
  const guard = startGuard(options);
  const invocations = new WeakMap<MiddlewareRequest, Invocation>();
  const open = (request: MiddlewareRequest): unknown => {
    const { event, context } = request;
    const engine = guard.engine();
    if (engine === undefined || isInFlight(event)) return undefined;
    const invocation = engine.open({ event, context });
    const { admission } = invocation;
    if (admission.kind === 'refused') throw admission.error;
    if (admission.kind === 'answered') return admission.answer;
    invocations.set(request, invocation);
    request.event = admission.event;
    return undefined;
  };
  return {
    before: (request) => guard.pending()?.then(() => open(request)) ?? open(request),
    after(request) {
      const invocation = invocations.get(request);
      if (invocation !== undefined) request.response = invocation.answer(request.response);
    },
    onError(request) {
      const invocation = invocations.get(request);
      if (invocation === undefined) return;
      // An error that another middleware made an answer of is an answer.
      if (request.response !== undefined) request.response = invocation.answer(request.response);
      else request.error = invocation.failure(request.error);
    },
  };
}
