import { AsyncLocalStorage } from 'node:async_hooks';
import { type Input, inputOf } from './input.ts';

/** One invocation, as its sinks see it. */
export interface Invocation {
  readonly input: () => Input;
  /** Paths that a path function made of input and that left the folder they were meant for. */
  readonly escapedPaths: Map<string, string>;
}

const invocations = new AsyncLocalStorage<Invocation>();

/** Runs the handler with its event in reach of the sinks, across everything it awaits. */
export function withInput<Result>(event: unknown, run: () => Result): Result {
  let input: Input | undefined;
  const invocation: Invocation = {
    input: () => {
      input ??= inputOf(event);
      return input;
    },
    escapedPaths: new Map(),
  };
  return invocations.run(invocation, run);
}

/** The invocation this call belongs to; undefined at start-up and in timers that outlived theirs. */
export function currentInvocation(): Invocation | undefined {
  return invocations.getStore();
}
