import type { GuardViolation } from '../records/guard-violation.ts';
import type { Invocation } from '../records/invocation.ts';
import { badItem } from './json/json-records.ts';
import { type LogEvent, readLogEvents } from './logs/log-events.ts';
import { messageObject } from './logs/log-message.ts';
import { parsePlatformReport, parseReportLine } from './logs/report-line.ts';
import { isViolationLine, parseViolationLine } from './logs/violation-line.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

/** What a function's log holds for us. */
export type FunctionLogRecord =
  | { readonly kind: 'invocation'; readonly invocation: Invocation }
  | { readonly kind: 'violation'; readonly violation: GuardViolation };

/**
 * Logs of functions: invocations from REPORT lines and platform.report events, violations from lines with the word
 * `Violation`. Every other line is the function's own and passed over.
 */
export const functionLogsReader: RecordReader<FunctionLogRecord> = {
  id: 'function-logs',
  read: readFunctionLogs,
};

async function* readFunctionLogs(object: OpenObject): AsyncGenerator<ReadItem<FunctionLogRecord>> {
  for await (const item of readLogEvents(object)) {
    if (item.kind !== 'event') {
      yield item;
      continue;
    }
    const { event } = item;
    const result = readEvent(event);
    if (result === undefined) continue;
    if ('because' in result) yield badItem(event.position, result.because, event.message);
    else yield { kind: 'record', record: result };
  }
}

function readEvent(event: LogEvent): FunctionLogRecord | { readonly because: string } | undefined {
  const invocation = readInvocation(event);
  if (invocation !== undefined)
    return 'because' in invocation ? invocation : { kind: 'invocation', invocation };
  if (!isViolationLine(event.message)) return undefined;
  const violation = parseViolationLine(event);
  return 'because' in violation ? violation : { kind: 'violation', violation };
}

/** The invocation a line reports, why it cannot be one, or undefined for every other line. */
function readInvocation(event: LogEvent): Invocation | { readonly because: string } | undefined {
  const { message } = event;
  const json = message.includes('"platform.report"') ? messageObject(message) : undefined;
  const report = json === undefined ? parseReportLine(message) : parsePlatformReport(json);
  if (report === undefined) return undefined;
  const { time: ownTime, ...numbers } = report;
  const time = event.time ?? ownTime;
  if (event.functionName === '')
    return {
      because:
        'the report names no function: add logGroupName beside the events, or keep the path /aws/lambda/NAME',
    };
  if (time === undefined) return { because: 'the report has no time: export the log with its timestamps' };
  if (report.requestId === '' || report.durationMs < 0)
    return { because: 'the report has no RequestId or no Duration' };
  const { account, region, functionName, version, environment } = event;
  return { account, region, functionName, version, environment, time, ...numbers };
}
