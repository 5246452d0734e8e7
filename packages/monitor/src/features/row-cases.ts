import type { Row } from '../store/queries/feature-source.ts';
import { DAY, type FeatureSeries, HOUR } from './series.ts';

/** First day of the test cases, epoch seconds: 5 January 2026. */
export const START = Date.UTC(2026, 0, 5) / 1000;
/** Account and region columns of the test cases. */
export const PLACE = { account_id: '123456789012', region: 'us-east-1' };

/** A row of network_interface: an interface of Lambda seen once. */
export function anInterface(id: string, address: string, more: Row = {}): Row {
  return {
    ...PLACE,
    interface_id: id,
    addresses: address,
    vpc_id: 'vpc-1',
    subnet_id: 'subnet-a',
    security_groups: 'sg-1',
    type: 'lambda',
    description: 'AWS Lambda VPC ENI-creator-0f0f0f0f-1111-2222-3333-444444444444',
    seen_at: START,
    fact: 'seen',
    ...more,
  };
}

/** A row of function_configuration. */
export function aFunction(name: string, more: Row = {}): Row {
  return {
    ...PLACE,
    function_name: name,
    version: '$LATEST',
    role: `arn:aws:iam::123456789012:role/${name}`,
    vpc_id: 'vpc-1',
    subnet_ids: 'subnet-a',
    security_groups: 'sg-1',
    code_sha256: 'c0de',
    last_modified: START - 90 * DAY,
    seen_at: START,
    ...more,
  };
}

/** A row of flow_hour: a database conversation. */
export function aFlow(hour: number, more: Row = {}): Row {
  return {
    ...PLACE,
    hour,
    interface_id: 'eni-1',
    own_address: '10.0.11.233',
    peer_address: '10.0.10.193',
    service_port: 3306,
    protocol: 6,
    initiated: 'own',
    connections: 1,
    bytes_in: 500,
    bytes_out: 1_000,
    packets_in: 5,
    packets_out: 5,
    first_ts: hour + 60,
    last_ts: hour + 120,
    ...more,
  };
}

/** A row of invocation. */
export function anInvocation(name: string, time: number, more: Row = {}): Row {
  return {
    ...PLACE,
    function_name: name,
    version: '$LATEST',
    request_id: `${name}-${time}`,
    ts: time,
    hour: time - (time % HOUR),
    duration_ms: 1_500,
    max_memory_used_mb: 90,
    status: 'success',
    ...more,
  };
}

/** The daily series of one entity and metric. */
export function find(series: readonly FeatureSeries[], name: string, metric: string) {
  return series.find((s) => s.entity.name === name && s.metric === metric && s.period === DAY);
}

/** The hourly series of one entity and metric. */
export function findHourly(series: readonly FeatureSeries[], name: string, metric: string) {
  return series.find((s) => s.entity.name === name && s.metric === metric && s.period === HOUR);
}
