import { epochSeconds } from '../epoch-seconds.ts';
import { fieldOf, type JsonObject, numberField, objectField, textField } from '../json/json-fields.ts';

/** The numbers of one invocation; -1 for what the line does not say. */
export interface Report {
  readonly requestId: string;
  readonly durationMs: number;
  readonly billedMs: number;
  readonly memorySizeMb: number;
  readonly maxMemoryUsedMb: number;
  readonly initMs: number;
  readonly status: string;
  /** Epoch seconds, when the line has a time of its own. */
  readonly time: number | undefined;
}

// Longest names first: `Billed Duration` must not be read as `Duration`.
const FIELD =
  /(RequestId|Billed Restore Duration|Restore Duration|Billed Duration|Init Duration|Duration|Memory Size|Max Memory Used|Status|Error Type): ([^\s]{1,200})/g;

/** Lambda's REPORT line (tab separated; numbers are floats), undefined when the line is none. */
export function parseReportLine(line: string): Report | undefined {
  if (!line.startsWith('REPORT RequestId:')) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of line.slice(0, 4096).matchAll(FIELD)) {
    if (!fields.has(name)) fields.set(name, value);
  }
  const number = (name: string, missing = -1) => finite(fields.get(name), missing);
  return {
    requestId: fields.get('RequestId') ?? '',
    durationMs: number('Duration'),
    billedMs: number('Billed Duration'),
    memorySizeMb: number('Memory Size'),
    maxMemoryUsedMb: number('Max Memory Used'),
    initMs: number('Init Duration', 0) || number('Restore Duration', 0),
    status: fields.get('Status') ?? 'success',
    time: undefined,
  };
}

function finite(text: string | undefined, missing: number): number {
  return text !== undefined && /^\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : missing;
}

/**
 * A `platform.report` event (Lambda's JSON log format), undefined when the object is none.
 * https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html
 */
export function parsePlatformReport(line: JsonObject): Report | undefined {
  if (textField(line, 'type') !== 'platform.report') return undefined;
  const record = objectField(line, 'record');
  const metrics = objectField(record, 'metrics');
  const number = (name: string, missing = -1) => numberField(metrics, name) ?? missing;
  return {
    requestId: textField(record, 'requestId'),
    durationMs: number('durationMs'),
    billedMs: number('billedDurationMs'),
    memorySizeMb: number('memorySizeMB'),
    maxMemoryUsedMb: number('maxMemoryUsedMB'),
    initMs: number('initDurationMs', 0) || number('restoreDurationMs', 0),
    status: textField(record, 'status') || 'success',
    time: epochSeconds(fieldOf(line, 'time')),
  };
}
