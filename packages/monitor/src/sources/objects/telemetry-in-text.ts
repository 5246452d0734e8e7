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

/** What stands in logs of functions, beside each other. */
const IN_LOGS: readonly (readonly [TelemetrySource, RegExp])[] = [
  ['violations', /\\{0,15}"watertight\\{0,15}"\s*:\s*\{/],
  ['function-logs', /\bREPORT RequestId:|"platform\.report\\{0,15}"/],
];

/**
 * The sources whose records the beginning of a file shows, none where it shows no telemetry. The log of a function has two:
 * its invocations, and what the guard wrote.
 */
export function telemetryInText(head: string): readonly TelemetrySource[] {
  const only = ONLY_ITS_OWN.find(([, patterns]) => patterns.every((pattern) => pattern.test(head)));
  if (only !== undefined) return [only[0]];
  return IN_LOGS.filter(([, pattern]) => pattern.test(head)).map(([source]) => source);
}
