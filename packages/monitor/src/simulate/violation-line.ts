import { triggerOf, violationSample } from './violation-samples.ts';

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
  const { account, region, functionName, time } = violation;
  return `${JSON.stringify({
    account,
    region,
    logGroup: `/aws/lambda/${functionName}`,
    timestamp: time * 1000,
    message: JSON.stringify(messageOf(violation)),
  })}\n`;
}

function messageOf(violation: SimulatedViolation) {
  const { account, region, functionName, requestId, time, detector, verdict, field, sourceAddress } =
    violation;
  const { rule, match, decoded, score } = violationSample(detector, time);
  const trigger = triggerOf(field);
  const told = { detector, rule, field, decoded, match, score };
  return {
    level: verdict === 'block' ? 'ERROR' : 'WARN',
    message: `Violation: ${detector} (${rule}) in ${field}, ${trigger}: ${verdict}`,
    timestamp: new Date(time * 1000).toISOString(),
    service: functionName,
    cold_start: false,
    function_name: functionName,
    function_version: '$LATEST',
    function_arn: `arn:aws:lambda:${region}:${account}:function:${functionName}`,
    function_request_id: requestId,
    watertight: { ...told, verdict, direction: 'event', trigger, sourceIp: sourceAddress },
  };
}
