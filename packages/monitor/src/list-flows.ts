import type { FlowFilter, FlowRow } from './records/flow-row.ts';
import type { Workspace } from './workspace.ts';

/** Ten minutes: the longer of the two aggregation intervals of VPC Flow Logs. */
const INTERVAL = 600;

/**
 * Session rows, newest first, from the flow records still kept (14 days of data time by default). Records are paired by
 * five-tuple and aggregation interval; the own side comes from the hourly rollup. Where nothing tells it, the side with
 * the lower port is taken for the one that serves, and so for the peer.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export async function listFlows(workspace: Workspace, filter: FlowFilter = {}): Promise<FlowRow[]> {
  const entity = filter.entity ?? '';
  const rows = await workspace.telemetry.query(
    `WITH own AS (SELECT DISTINCT interface_id, own_address FROM flow_hour WHERE own_address <> ''),
     of_function AS (
       SELECT DISTINCT n.interface_id FROM network_interface n JOIN function_configuration f
         ON f.account_id = n.account_id AND f.security_groups = n.security_groups
         AND (',' || f.subnet_ids || ',') LIKE ('%,' || n.subnet_id || ',%')
       WHERE f.function_name = $3 AND n.subnet_id <> '' AND n.security_groups <> ''),
     side AS (
       SELECT interface_id, protocol, action, start_ts, is_in, bytes, packets,
         CASE WHEN is_in THEN dstaddr ELSE srcaddr END AS own, CASE WHEN is_in THEN srcaddr ELSE dstaddr END AS peer,
         CASE WHEN is_in THEN dstport ELSE srcport END AS own_port,
         CASE WHEN is_in THEN srcport ELSE dstport END AS peer_port
       FROM (SELECT r.*, CASE WHEN o.own_address IS NULL THEN r.srcport < r.dstport
           ELSE r.dstaddr = o.own_address END AS is_in
       FROM flow_record r LEFT JOIN own o ON o.interface_id = r.interface_id
         AND (r.srcaddr = o.own_address OR r.dstaddr = o.own_address)
       WHERE r.start_ts >= $1 AND r.start_ts < $2
         AND ($3 = '' OR r.interface_id = $3 OR r.srcaddr = $3 OR r.dstaddr = $3
           OR r.interface_id IN (SELECT interface_id FROM of_function))) AS turned)
     SELECT min(start_ts) AS time, own AS address, peer, own_port, peer_port, protocol, interface_id, action,
       sum(CASE WHEN is_in THEN bytes ELSE 0 END) AS bytes_to, sum(CASE WHEN is_in THEN 0 ELSE bytes END) AS bytes_from,
       sum(CASE WHEN is_in THEN packets ELSE 0 END) AS packets_to,
       sum(CASE WHEN is_in THEN 0 ELSE packets END) AS packets_from
     FROM side GROUP BY own, peer, own_port, peer_port, protocol, interface_id, action, start_ts - start_ts % ${INTERVAL}
     ORDER BY time DESC, interface_id, peer, own_port, peer_port LIMIT ${Math.trunc(filter.limit ?? 100)}`,
    [filter.since ?? 0, filter.until ?? Number.MAX_SAFE_INTEGER, entity],
  );
  return rows.map((row) => ({
    time: Number(row['time']),
    address: String(row['address']),
    connectedAddress: String(row['peer']),
    port: Number(row['own_port']),
    connectedPort: Number(row['peer_port']),
    protocol: Number(row['protocol']),
    bytesTo: Number(row['bytes_to']),
    bytesFrom: Number(row['bytes_from']),
    packetsTo: Number(row['packets_to']),
    packetsFrom: Number(row['packets_from']),
    interfaceId: String(row['interface_id']),
    action: String(row['action']),
  }));
}
