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
} from './store/record-rows.ts';

type Readers = Readonly<Record<Exclude<TelemetrySource, 'flow-logs'>, () => Promise<RecordRows>>>;

const READERS: Readers = {
  async cloudtrail() {
    const { cloudtrailReader } = await import('./sources/cloudtrail.ts');
    return recordRows('cloudtrail', cloudtrailReader, apiCallRow);
  },
  async metrics() {
    const { cloudwatchMetricsReader } = await import('./sources/cloudwatch-metrics.ts');
    return recordRows('metrics', cloudwatchMetricsReader, metricPointRow);
  },
  async 'function-logs'() {
    const { functionLogsReader } = await import('./sources/function-logs.ts');
    return recordRows('function-logs', functionLogsReader, (record) =>
      record.kind === 'invocation' ? invocationRow(record.invocation) : guardViolationRow(record.violation),
    );
  },
  async 'network-interfaces'() {
    const { networkInterfacesReader } = await import('./sources/network-interfaces.ts');
    return recordRows('network-interfaces', networkInterfacesReader, networkInterfaceRow);
  },
  async inventory() {
    const { inventoryReader } = await import('./sources/inventory.ts');
    return recordRows('inventory', inventoryReader, functionConfigurationRow);
  },
  async violations() {
    const { guardViolationsReader } = await import('./sources/guard-violations.ts');
    return recordRows('violations', guardViolationsReader, guardViolationRow);
  },
  async 'resolver-logs'() {
    const { resolverLogsReader } = await import('./sources/resolver-logs.ts');
    return recordRows('resolver-logs', resolverLogsReader, dnsQueryRow);
  },
  async guardduty() {
    const { guarddutyFindingsReader } = await import('./sources/guardduty-findings.ts');
    return recordRows('guardduty', guarddutyFindingsReader, guardDutyFindingRow);
  },
};

/** The reader of a telemetry source, joined with its table; each is loaded when it is needed. */
export function telemetryReader(source: Exclude<TelemetrySource, 'flow-logs'>): Promise<RecordRows> {
  return READERS[source]();
}
