/** Where a mistake is: a file with line and column, or an object, ARN or record. */
export interface ErrorPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * A mistake that the user or caller can mend. The message follows `Cannot DO X: RULE, VALUE SEEN`; the hint is the
 * next step. Expected gaps are values, never errors.
 */
export class WatertightError extends Error {
  /** Stable code, e.g. `WT-E-INGEST-01`; listed in docs/errors.md. */
  readonly code: string;
  readonly hint: string | undefined;
  readonly at: ErrorPlace | undefined;

  constructor(
    code: string,
    message: string,
    options: { hint?: string; at?: ErrorPlace; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'WatertightError';
    this.code = code;
    this.hint = options.hint;
    this.at = options.at;
  }
}
