/** What the name of a function's log stream tells. */
export interface LogStreamParts {
  /** Named in streams of custom log groups only. */
  readonly functionName: string;
  readonly version: string;
  readonly environment: string;
}

// In an export to S3 the slashes of the stream have become dashes.
const STREAM = /\d{4}[/-]\d{2}[/-]\d{2}[/-]([A-Za-z0-9_-]{0,140})\[(\$LATEST|\d{1,10})\]([0-9a-f]{32})/;

/**
 * Reads `2026/03/01/[$LATEST]0123…` (one stream is one execution environment), also with the function name before the
 * bracket, as custom log groups have it, and inside the path of an export. '' for what is not there.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export function readLogStream(text: string): LogStreamParts {
  const parts = STREAM.exec(text.slice(-2048));
  const [, functionName = '', version = '', environment = ''] = parts ?? [];
  return { functionName, version, environment };
}
