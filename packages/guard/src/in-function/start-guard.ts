import type { GuardEngine } from '../engine-parts.ts';
import { type GuardOptions, writeToOutput } from './guard-options.ts';

/** A guard at work: one for each wrapped handler. */
export interface RunningGuard {
  /** Undefined until it is loaded: see `pending`. */
  readonly engine: () => GuardEngine | undefined;
  /** What an invocation has to wait for; undefined when nothing is left. */
  readonly pending: () => Promise<void> | undefined;
}

/**
 * Starts a guard: the engine and the policy are loaded while the function's own code is, so that its start waits for
 * neither. Never throws; what fails is told in the log, and then the handler runs as it would without.
 */
export function startGuard(options: GuardOptions = {}): RunningGuard {
  let engine: GuardEngine | undefined;
  let pending: Promise<void> | undefined;
  pending = import('./create-engine.ts')
    .then(({ createEngine }) => createEngine(options))
    .then(
      (created) => {
        engine = created;
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        (options.write ?? writeToOutput)(
          JSON.stringify({
            level: 'ERROR',
            message: `The guard did not start, the handler runs unguarded: ${reason}`,
          }),
        );
      },
    )
    .finally(() => {
      pending = undefined;
    });
  return { engine: () => engine, pending: () => pending ?? engine?.pending() };
}
