import { isAtLeast, isSeverity, type Severity } from '@watertight/audit/model/severity.ts';
import { matchesGlob } from '@watertight/audit/report/glob.ts';

/** Exit codes of every command; documented in `--help` and README, and part of the public contract. */
export const EXIT = {
  /** Done, nothing at or above `--fail-on`. */
  ok: 0,
  /** Findings or alerts at or above `--fail-on`. */
  reached: 1,
  /** Usage or configuration error. */
  usage: 2,
  /** Could not run: credentials, network, disk, crash. */
  failed: 3,
  /** Nothing found to look at, or a source unreadable, and nothing reached the threshold. */
  incomplete: 4,
  /** Interrupted (128 + SIGINT). */
  interrupted: 130,
} as const;

/** What a command found, as far as its exit code is concerned. */
export interface Outcome {
  /** Severity and rule of each alert or finding in the answer. */
  readonly found: readonly { readonly severity: Severity; readonly rule: string; readonly code?: string }[];
  /** True when something could not be read, or there was nothing to look at. */
  readonly incomplete: boolean;
}

/** How the user wants outcomes turned into exit codes. */
export interface ExitPolicy {
  /** Severities and rule ids (`*` matches any run of characters); empty: nothing fails. */
  readonly failOn: readonly string[];
  /** Replaces 1. */
  readonly exitCode: number;
  /** Never 1. */
  readonly softFail: boolean;
  /** 4 becomes 0. */
  readonly allowIncomplete: boolean;
}

/** The exit code of an outcome under a policy. A reached threshold wins over incompleteness. */
export function exitCodeOf(outcome: Outcome, policy: ExitPolicy): number {
  const reached = outcome.found.some((item) => policy.failOn.some((token) => matchesToken(token, item)));
  if (reached && !policy.softFail) return policy.exitCode;
  if (outcome.incomplete && !policy.allowIncomplete) return EXIT.incomplete;
  return EXIT.ok;
}

function matchesToken(token: string, item: Outcome['found'][number]): boolean {
  if (isSeverity(token)) return isAtLeast(item.severity, token);
  return matchesGlob(token, item.rule) || (item.code !== undefined && matchesGlob(token, item.code));
}
