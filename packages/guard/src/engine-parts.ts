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
}

export type Admission =
  | { readonly kind: 'run'; readonly event: unknown }
  /** The handler is not run. */
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly error: GuardBlockedError };

/** The code that looks at answers, loaded when a policy wants it. */
export interface ResponseSide {
  readonly inspect: typeof import('./response/inspect-response.ts');
  readonly neutral: typeof import('./response/neutral-answer.ts');
  readonly own: OwnSecrets;
}

/** Everything an invocation needs, ready. */
export interface GuardEngine {
  readonly open: (arrival: Arrival) => Invocation;
  /** Runs the handler where the sinks' hooks know its event. */
  readonly around: (event: unknown, run: () => unknown) => unknown;
}

/** What invocations are judged with. */
export interface EngineParts {
  readonly policy: () => GuardPolicy;
  readonly log: GuardLog;
  readonly facts: (context: unknown) => InvocationFacts;
  readonly now: () => number;
  readonly rate: SourceRate;
  /** Undefined when answers are not looked at. */
  readonly response: () => ResponseSide | undefined;
}
