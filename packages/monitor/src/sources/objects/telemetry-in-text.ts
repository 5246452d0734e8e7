import type { TelemetrySource } from '../../records/telemetry-source.ts';

/** What only one source writes; lines of logs may stand inside of other JSON, with their quotes escaped. */
const ONLY_ITS_OWN: readonly (readonly [TelemetrySource, readonly RegExp[]])[] = [
  ['cloudtrail', [/"eventVersion"\s*:/, /"eventSource"\s*:/]],
  [
    'flow-logs',
    [/^(?:\uFEFF)?(?:[a-z0-9-]+[ \t]+)*(?:interface-id|srcaddr|pkt-srcaddr)\b|^\d[ \t]+\d{12}[ \t]+eni-/m],
  ],
  ['resolver-logs', [/"query_name"\s*:/, /"rcode"\s*:/]],
  ['guardduty', [/:guardduty:[a-z0-9-]+:\d{12}:detector\//, /"(?:schemaVersion|SchemaVersion)"\s*:/]],
  ['metrics', [/"(?:MetricDataResults|Datapoints|metric_stream_name)"\s*:/]],
  ['network-interfaces', [/"NetworkInterfaceId"\s*:/]],
  ['inventory', [/"FunctionArn"\s*:/, /"(?:Runtime|CodeSha256|PackageType)"\s*:/]],
];

/** What Lambda and the guard write into logs of functions, between what people and their callers write there. */
const IN_LOGS =
  /\\{0,15}"watertight\\{0,15}"\s*:\s*\{|\b(?:START|END|REPORT) RequestId:|"platform\.\w{1,40}\\{0,15}"/;

/**
 * The sources whose records the beginning of a file shows, none where it shows no telemetry. Whoever calls a function writes into
 * its log, and so may make it look like another source: that one is read as well then, never instead.
 */
export function telemetryInText(head: string): readonly TelemetrySource[] {
  const only = ONLY_ITS_OWN.find(([, patterns]) => patterns.every((pattern) => pattern.test(head)));
  // Invocations, and violations among them, wherever in the file they stand.
  return [
    ...(only === undefined ? [] : [only[0]]),
    ...(IN_LOGS.test(head) ? (['function-logs'] as const) : []),
  ];
}
