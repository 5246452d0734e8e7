/**
 * What a caller gets where a trigger has no answer of its own for a blocked event or response. Its message says nothing
 * about what was found: that is in the log line, beside the request id.
 */
export class GuardBlockedError extends Error {
  override readonly name = 'GuardBlockedError';
  /** No stack: Lambda sends it to whoever invoked the function. */
  override readonly stack = 'GuardBlockedError';

  constructor(message: 'Forbidden' | 'Internal Server Error' = 'Forbidden') {
    super(message);
  }
}
