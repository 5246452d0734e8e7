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

/** A CloudWatch Logs event whose message contains the literal word `Violation`, as one line of JSON. */
export function violationLine(violation: SimulatedViolation): string {
  const { account, region, functionName, requestId, time, detector, verdict, field, sourceAddress } =
    violation;
  const message = {
    level: 'WARN',
    message: `Violation ${detector} in ${field}`,
    time: new Date(time * 1000).toISOString(),
    requestId,
    functionName,
    detector,
    verdict,
    field,
    sourceAddress,
  };
  return `${JSON.stringify({
    account,
    region,
    logGroup: `/aws/lambda/${functionName}`,
    timestamp: time * 1000,
    message: JSON.stringify(message),
  })}\n`;
}
