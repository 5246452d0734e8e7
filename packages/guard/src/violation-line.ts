import type { TriggerKind } from './event/trigger.ts';

/** One attack or leak, as a log line has it. */
export interface LoggedViolation {
  /** A detector's kind, or a leak's. */
  readonly detector: string;
  readonly rule: string;
  readonly field: string;
  readonly decoded: readonly string[];
  readonly match: string;
  readonly score: number;
  readonly record?: number;
}

/** What is known of the invocation: the keys of Powertools' logger, so that one query finds both. */
export interface InvocationFacts {
  readonly service: string;
  readonly functionName: string;
  readonly functionVersion?: string;
  readonly functionArn?: string;
  readonly memorySize?: number;
  readonly requestId?: string;
  /** Root of the X-Ray trace. */
  readonly traceId?: string;
  readonly isColdStart: boolean;
}

/** What was found in one event or in its answer. */
export interface ViolationReport {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly facts: InvocationFacts;
  readonly verdict: 'alert' | 'block';
  /** Where it was found; `behaviour`: in what the function did. */
  readonly direction: 'event' | 'response' | 'behaviour';
  /** Undefined for behaviour. */
  readonly trigger?: TriggerKind;
  readonly sourceIp?: string;
  /** The surest first; at least one. */
  readonly violations: readonly LoggedViolation[];
  readonly policyVersion: string;
  /** Message ids or sequence numbers of records that were kept from the handler. */
  readonly blockedRecords?: readonly number[];
}

/** How a line is made. */
export interface LineStyle {
  /** The line is a CloudWatch metric too. */
  readonly isMetric: boolean;
  readonly hasMatches: boolean;
}

/**
 * One JSON line. Its message begins with `Violation`, in this case: metric filters look for the word. With metrics the
 * line carries them itself in the embedded metric format, so that a filter does not count twice.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function violationLine(report: ViolationReport, { isMetric, hasMatches }: LineStyle): string {
  const { violations, verdict, direction, trigger, facts } = report;
  const [first] = violations;
  const told = violations.map((each) => (hasMatches ? each : { ...each, match: '' }));
  const { detector = 'work-limit', rule = '', field = '$' } = first ?? {};
  return JSON.stringify({
    level: verdict === 'block' ? 'ERROR' : 'WARN',
    message: `Violation: ${detector} (${rule}) in ${field}, ${direction === 'event' ? trigger : direction}: ${verdict}`,
    ...beside(report.time, facts),
    watertight: {
      ...told[0],
      verdict,
      direction,
      ...(trigger === undefined ? {} : { trigger }),
      ...(report.sourceIp === undefined ? {} : { sourceIp: report.sourceIp }),
      ...(report.blockedRecords === undefined ? {} : { blockedRecords: report.blockedRecords }),
      ...(report.policyVersion === '' ? {} : { policyVersion: report.policyVersion }),
      ...(told.length > 1 ? { violations: told } : {}),
    },
    ...(isMetric ? metric(report.time, { facts, detector, verdict, count: violations.length }) : {}),
  });
}

/** A line about lines that were not written. */
export function summaryLine(
  counts: ReadonlyMap<string, number>,
  { time, facts, since }: { readonly time: number; readonly facts: InvocationFacts; readonly since: number },
): string {
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => ({ ...split(key), count }));
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return JSON.stringify({
    level: 'WARN',
    message: `Violation summary: ${total} more since ${new Date(since).toISOString()}, not written one by one`,
    ...beside(time, facts),
    watertight: {
      ...split([...counts.keys()][0] ?? ''),
      direction: 'summary',
      count: total,
      rows: rows.slice(0, 20),
    },
  });
}

/** A line about the guard's own failure; it does not say `Violation`. */
export function failureLine(
  error: unknown,
  {
    time,
    facts,
    isClosed,
  }: { readonly time: number; readonly facts: InvocationFacts; readonly isClosed: boolean },
): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return JSON.stringify({
    level: 'ERROR',
    message: `The guard failed, the ${isClosed ? 'event was blocked' : 'handler ran unguarded'}: ${reason.slice(0, 500)}`,
    ...beside(time, facts),
    watertight: { failure: reason.slice(0, 500), verdict: isClosed ? 'block' : 'allow' },
  });
}

function split(key: string): { readonly detector: string; readonly verdict: string } {
  const [detector = '', verdict = ''] = key.split(' ');
  return { detector, verdict };
}

function beside(time: number, facts: InvocationFacts): Readonly<Record<string, unknown>> {
  return {
    timestamp: new Date(time).toISOString(),
    service: facts.service,
    cold_start: facts.isColdStart,
    function_name: facts.functionName,
    function_version: facts.functionVersion,
    function_memory_size: facts.memorySize,
    function_arn: facts.functionArn,
    function_request_id: facts.requestId,
    xray_trace_id: facts.traceId,
  };
}

function metric(
  time: number,
  {
    facts,
    detector,
    verdict,
    count,
  }: {
    readonly facts: InvocationFacts;
    readonly detector: string;
    readonly verdict: string;
    readonly count: number;
  },
): Readonly<Record<string, unknown>> {
  return {
    _aws: {
      Timestamp: time,
      CloudWatchMetrics: [
        {
          Namespace: 'Watertight',
          Dimensions: [['FunctionName', 'Detector', 'Verdict'], ['FunctionName']],
          Metrics: [{ Name: 'Violations', Unit: 'Count' }],
        },
      ],
    },
    FunctionName: facts.functionName,
    Detector: detector,
    Verdict: verdict,
    Violations: count,
  };
}
