/** One log line of the guard that contains the literal word `Violation`. */
export interface GuardViolation {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  readonly requestId: string;
  /** Epoch seconds. */
  readonly time: number;
  /** e.g. `sql-injection`; '' when the line is plain text. */
  readonly detector: string;
  /** allow, alert or block; '' when the line does not say. */
  readonly verdict: string;
  readonly field: string;
  readonly sourceAddress: string;
  /** The line, secrets masked, at most 2 KiB. */
  readonly line: string;
}
