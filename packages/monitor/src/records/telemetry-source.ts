/** The telemetry sources of `watertight ingest SOURCE`, as CONTRACT names them. */
export const TELEMETRY_SOURCES = [
  'cloudtrail',
  'flow-logs',
  'metrics',
  'function-logs',
  'network-interfaces',
  'inventory',
  'violations',
  'resolver-logs',
  'guardduty',
] as const;

export type TelemetrySource = (typeof TELEMETRY_SOURCES)[number];

export function isTelemetrySource(text: string): text is TelemetrySource {
  return (TELEMETRY_SOURCES as readonly string[]).includes(text);
}
