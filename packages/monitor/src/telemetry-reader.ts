import type { TelemetrySource } from './records/telemetry-source.ts';
import type { RecordRows } from './store/load-records.ts';

/** The reader of a telemetry source, joined with its table; each is loaded when it is needed. */
export async function telemetryReader(source: Exclude<TelemetrySource, 'flow-logs'>): Promise<RecordRows> {
  throw new Error(`no reader for ${source}`);
}
