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

/** When a line is written, and of which invocation. */
interface LineTime {
  readonly time: number;
  readonly facts: InvocationFacts;
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
  const detector = detectorOf(violations);
  const { rule = '', field = '$' } = first ?? {};
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
    ...(isMetric ? metric(report) : {}),
  });
}

/** A line about lines that were not written. */
export function summaryLine(
  counts: ReadonlyMap<string, number>,
  { time, facts, since }: LineTime & { readonly since: number },
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
  { time, facts, isClosed }: LineTime & { readonly isClosed: boolean },
): string {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return JSON.stringify({
    level: 'ERROR',
    message: `The guard failed, the ${isClosed ? 'event was blocked' : 'handler ran unguarded'}: ${reason.slice(0, 500)}`,
    ...beside(time, facts),
    watertight: { failure: reason.slice(0, 500), verdict: isClosed ? 'block' : 'allow' },
  });
}

/** A line about what the guard does; it does not say `Violation`. */
export function noteLine(
  message: string,
  { time, facts, more = {} }: LineTime & { readonly more?: object },
): string {
  const watertight = { note: message, ...more };
  return JSON.stringify({ level: 'INFO', message, ...beside(time, facts), watertight });
}

function split(key: string) {
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

function metric({ time, facts, verdict, violations }: ViolationReport): Readonly<Record<string, unknown>> {
  const dimensions = { FunctionName: facts.functionName, Detector: detectorOf(violations), Verdict: verdict };
  const unit = { Name: 'Violations', Unit: 'Count' };
  const names = [Object.keys(dimensions), ['FunctionName']];
  return {
    _aws: {
      Timestamp: time,
      CloudWatchMetrics: [{ Namespace: 'Watertight', Dimensions: names, Metrics: [unit] }],
    },
    ...dimensions,
    Violations: violations.length,
  };
}

function detectorOf([first]: ViolationReport['violations']): string {
  return first?.detector ?? 'work-limit';
}
