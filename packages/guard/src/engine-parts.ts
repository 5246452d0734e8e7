import type { GuardBlockedError } from './guard-blocked-error.ts';
import type { GuardLog } from './guard-log.ts';
import type { GuardPolicy } from './policy.ts';
import type { OwnSecrets } from './response/find-leaks.ts';
import type { SourceRate } from './source-rate.ts';
import type { InvocationFacts } from './violation-line.ts';

/** What an invocation begins with. */
export interface Arrival {
  readonly event: unknown;
  readonly context: unknown;
}

/** One event on its way through the guard. */
export interface Invocation {
  /** What is to happen with the event. */
  readonly admission: Admission;
  /** The answer that may leave: the handler's, one with the blocked records in it, or a neutral one; may throw. */
  readonly answer: (answer: unknown) => unknown;
  /** The error that may leave. */
  readonly failure: (error: unknown) => unknown;
  /** Looks at a piece of a streamed answer; false when it must not leave. */
  readonly mayLeave: (text: string) => boolean;
  /** True when a piece of a stream can be kept from leaving: then a word that is not whole yet waits for its end. */
  readonly isHolding: boolean;
  /** The end of an invocation whose answer was streamed. */
  readonly finish: () => void;
}

export type Admission =
  /** `isSuspect`: something was found in it. Nothing is learned from such an invocation. */
  | { readonly kind: 'run'; readonly event: unknown; readonly isSuspect?: boolean }
  /** The handler is not run. */
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly error: GuardBlockedError };

/** The code that looks at answers, loaded when a policy wants it. */
export interface ResponseSide {
  readonly inspect: typeof import('./response/inspect-response.ts');
  readonly neutral: typeof import('./response/neutral-answer.ts');
  readonly own: OwnSecrets;
}

/** What runs a handler with its event in reach of the hooks. */
export type AroundHandler = (admitted: Extract<Admission, { kind: 'run' }>, run: () => unknown) => unknown;

/** Everything an invocation needs, ready. */
export interface GuardEngine {
  readonly open: (arrival: Arrival) => Invocation;
  /** What an invocation has to wait for, besides the engine: a policy without which nothing may run. */
  readonly pending: () => Promise<void> | undefined;
  /** Runs the handler where the hooks know its event. */
  readonly around: AroundHandler;
}

/** What invocations are judged with. */
export interface EngineParts {
  readonly policy: () => GuardPolicy;
  /** Throws while there is no policy and nothing may run without one. */
  readonly demandPolicy: () => void;
  readonly log: GuardLog;
  readonly facts: (context: unknown) => InvocationFacts;
  readonly now: () => number;
  readonly rate: SourceRate;
  /** Undefined when answers are not looked at. */
  readonly response: () => ResponseSide | undefined;
}
