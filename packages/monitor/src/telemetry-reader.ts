import { interfaceOfEvent } from './entities/trail-changes.ts';
import type { ApiCall } from './records/api-call.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import { type RecordRows, recordRows } from './store/load-records.ts';
import {
  apiCallRow,
  dnsQueryRow,
  functionConfigurationRow,
  guardDutyFindingRow,
  guardViolationRow,
  invocationRow,
  metricPointRow,
  networkInterfaceRow,
  type RecordRow,
} from './store/record-rows.ts';

type ReaderOf = Readonly<Record<Exclude<TelemetrySource, 'flow-logs'>, () => Promise<RecordRows>>>;

const READERS: ReaderOf = {
  cloudtrail: async () => {
    const { cloudtrailReader } = await import('./sources/cloudtrail.ts');
    return recordRows('cloudtrail', cloudtrailReader, (call) => [apiCallRow(call), ...interfaceRows(call)]);
  },
  metrics: async () => {
    const { cloudwatchMetricsReader } = await import('./sources/cloudwatch-metrics.ts');
    return recordRows('metrics', cloudwatchMetricsReader, metricPointRow);
  },
  'function-logs': async () => {
    const { functionLogsReader } = await import('./sources/function-logs.ts');
    return recordRows('function-logs', functionLogsReader, (record) =>
      record.kind === 'invocation' ? invocationRow(record.invocation) : guardViolationRow(record.violation),
    );
  },
  'network-interfaces': async () => {
    const { networkInterfacesReader } = await import('./sources/network-interfaces.ts');
    return recordRows('network-interfaces', networkInterfacesReader, networkInterfaceRow);
  },
  inventory: async () => {
    const { inventoryReader } = await import('./sources/inventory.ts');
    return recordRows('inventory', inventoryReader, functionConfigurationRow);
  },
  violations: async () => {
    const { guardViolationsReader } = await import('./sources/guard-violations.ts');
    return recordRows('violations', guardViolationsReader, guardViolationRow);
  },
  'resolver-logs': async () => {
    const { resolverLogsReader } = await import('./sources/resolver-logs.ts');
    return recordRows('resolver-logs', resolverLogsReader, dnsQueryRow);
  },
  guardduty: async () => {
    const { guarddutyFindingsReader } = await import('./sources/guardduty-findings.ts');
    return recordRows('guardduty', guarddutyFindingsReader, guardDutyFindingRow);
  },
};

/**
 * The network interface that a call made or removed: its address is known from then on, not from the next snapshot. The
 * hour is marked by the call itself.
 */
function interfaceRows(call: ApiCall): RecordRow[] {
  const made = call.errorCode === '' ? interfaceOfEvent(call) : undefined;
  return made === undefined ? [] : [{ ...networkInterfaceRow(made), dirty: 'api', isAside: true }];
}

/** The reader of a telemetry source, joined with its table; each is loaded when it is needed. */
export function telemetryReader(source: Exclude<TelemetrySource, 'flow-logs'>): Promise<RecordRows> {
  return READERS[source]();
}
