/** One log line of the guard, before it is written. */
export interface SimulatedViolation {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  readonly requestId: string;
  /** Epoch seconds. */
  readonly time: number;
  /** e.g. `sql-injection`. */
  readonly detector: string;
  readonly verdict: 'allow' | 'alert' | 'block';
  readonly field: string;
  readonly sourceAddress: string;
}

/**
 * A CloudWatch Logs event as one line of JSON: its message is what the guard logs, the usual Powertools keys with the
 * guard's own under `watertight`, and contains the literal word `Violation`.
 */
export function violationLine(violation: SimulatedViolation): string {
  const { account, region, functionName, requestId, time, detector, verdict, field, sourceAddress } =
    violation;
  const message = {
    level: 'WARN',
    message: `Violation: ${detector} in ${field}`,
    timestamp: new Date(time * 1000).toISOString(),
    function_name: functionName,
    function_arn: `arn:aws:lambda:${region}:${account}:function:${functionName}`,
    function_request_id: requestId,
    watertight: { verdict, violations: [{ detector, field }], sourceIp: sourceAddress },
  };
  return `${JSON.stringify({
    account,
    region,
    logGroup: `/aws/lambda/${functionName}`,
    timestamp: time * 1000,
    message: JSON.stringify(message),
  })}\n`;
}
