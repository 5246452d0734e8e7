import type { GuardPolicy, PolicyMode } from '../policy.ts';
import type { Environment } from './settings.ts';

/** How a guard is set up by code; what is left out comes from the environment. */
export interface GuardOptions {
  /** A policy that was read already, or its JSON. */
  readonly policy?: GuardPolicy | string;
  /** Stronger than the policy's own. */
  readonly mode?: PolicyMode;
  /** Where lines go; standard output unless it is given. */
  readonly write?: (line: string) => void;
  /** Stands for `process.env`. */
  readonly environment?: Environment;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** Past the console: Lambda's console puts time and request id in front of a line, which then is no JSON. */
export function writeToOutput(line: string): void {
  process.stdout.write(`${line}\n`);
}
