import type { ApiCall } from '../records/api-call.ts';
import type { DnsQuery } from '../records/dns-query.ts';
import type { FunctionConfiguration } from '../records/function-configuration.ts';
import type { GuardViolation } from '../records/guard-violation.ts';
import type { GuardDutyFinding } from '../records/guardduty-finding.ts';
import type { Invocation } from '../records/invocation.ts';
import type { MetricPoint } from '../records/metric-point.ts';
import type { NetworkInterface } from '../records/network-interface.ts';
import type { Scalar } from './duckdb.ts';

/** A record as a row of its table, in the order of schema.sql without the leading object_id. */
export interface RecordRow {
  readonly table: string;
  readonly values: readonly Scalar[];
  /** Epoch seconds. */
  readonly time: number;
  /** True for what a record says beside itself; it is not counted as a record. */
  readonly isAside?: boolean;
  /** Kind of dirty_hour: what must be judged again because of this row. */
  readonly dirty: 'api' | 'metric' | 'invocation' | 'dns' | 'violation' | 'finding' | 'inventory';
}

function hourOf(time: number): number {
  return Math.floor(time / 3600) * 3600;
}

export function apiCallRow(call: ApiCall): RecordRow {
  return {
    table: 'api_call',
    time: call.time,
    dirty: 'api',
    values: [
      hourOf(call.time),
      call.eventId,
      call.time,
      call.account,
      call.region,
      call.eventSource,
      call.eventName,
      call.category,
      call.readOnly,
      call.errorCode,
      call.principalType,
      call.principal,
      call.principalAccount,
      call.sessionName,
      call.accessKeyId,
      call.invokedBy,
      call.sourceAddress,
      call.userAgent,
      call.vpcEndpointId,
      call.fromConsole,
      call.mfa,
      call.resource,
      call.record,
    ],
  };
}

export function metricPointRow(point: MetricPoint): RecordRow {
  const { account, region, namespace, metric, functionName, dimensions, statistic, period, time, value } =
    point;
  return {
    table: 'metric_point',
    time,
    dirty: 'metric',
    values: [
      hourOf(time),
      account,
      region,
      namespace,
      metric,
      functionName,
      dimensions,
      statistic,
      period,
      time,
      value,
    ],
  };
}

export function invocationRow(invocation: Invocation): RecordRow {
  return {
    table: 'invocation',
    time: invocation.time,
    dirty: 'invocation',
    values: [
      hourOf(invocation.time),
      invocation.account,
      invocation.region,
      invocation.functionName,
      invocation.version,
      invocation.environment,
      invocation.requestId,
      invocation.time,
      invocation.durationMs,
      invocation.billedMs,
      invocation.memorySizeMb,
      invocation.maxMemoryUsedMb,
      invocation.initMs,
      invocation.status,
    ],
  };
}

export function guardViolationRow(violation: GuardViolation): RecordRow {
  const { account, region, functionName, requestId, time, detector, verdict, field, sourceAddress, line } =
    violation;
  return {
    table: 'guard_violation',
    dirty: 'violation',
    time,
    values: [
      hourOf(time),
      account,
      region,
      functionName,
      requestId,
      time,
      detector,
      verdict,
      field,
      sourceAddress,
      line,
    ],
  };
}

export function networkInterfaceRow(networkInterface: NetworkInterface): RecordRow {
  return {
    table: 'network_interface',
    dirty: 'inventory',
    time: networkInterface.seenAt,
    values: [
      networkInterface.account,
      networkInterface.region,
      networkInterface.interfaceId,
      networkInterface.addresses.toSorted().join(','),
      networkInterface.vpcId,
      networkInterface.subnetId,
      networkInterface.securityGroups.join(','),
      networkInterface.type,
      networkInterface.description,
      networkInterface.requesterId,
      networkInterface.instanceId,
      networkInterface.seenAt,
      networkInterface.fact,
    ],
  };
}

export function functionConfigurationRow(configuration: FunctionConfiguration): RecordRow {
  return {
    table: 'function_configuration',
    dirty: 'inventory',
    time: configuration.seenAt,
    values: [
      configuration.account,
      configuration.region,
      configuration.functionName,
      configuration.version,
      configuration.runtime,
      configuration.role,
      configuration.vpcId,
      configuration.subnetIds.join(','),
      configuration.securityGroups.join(','),
      configuration.codeSha256,
      configuration.lastModified,
      configuration.memorySizeMb,
      configuration.timeoutSeconds,
      configuration.seenAt,
    ],
  };
}

export function dnsQueryRow(query: DnsQuery): RecordRow {
  const { account, region, vpcId, sourceAddress, time, queryName, queryType, responseCode, answers } = query;
  return {
    table: 'dns_query',
    time,
    dirty: 'dns',
    values: [
      hourOf(time),
      account,
      region,
      vpcId,
      sourceAddress,
      time,
      queryName,
      queryType,
      responseCode,
      answers.join(','),
    ],
  };
}

export function guardDutyFindingRow(finding: GuardDutyFinding): RecordRow {
  const { account, region, findingId, type, title, severity, firstSeen, lastSeen, functionName } = finding;
  return {
    table: 'guardduty_finding',
    dirty: 'finding',
    time: lastSeen,
    values: [
      account,
      region,
      findingId,
      type,
      title,
      severity,
      firstSeen,
      lastSeen,
      functionName,
      finding.principal,
      finding.remoteAddress,
    ],
  };
}
