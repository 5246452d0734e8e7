import { inWindow, type QueryWindow } from '../flow-queries.ts';
import { internalSql } from '../function-page-queries.ts';
import { interfaceOwnersSql } from '../interface-owners.ts';
import type { StoredListing } from './stored-listing.ts';

/** Ten minutes: the longer of the two aggregation intervals of VPC Flow Logs. */
const INTERVAL = 600;

/**
 * Session rows from the raw flow records that are still kept, paired by five-tuple and aggregation interval; the own side
 * comes from the hourly rollup, else from the lower port, as in `listFlows`.
 */
export function flowListing(window: QueryWindow): StoredListing {
  return {
    rows: `SELECT sessions.*, coalesce(owned.role, '') AS "role", coalesce(owned.functions, '') AS "function",
  ${internalSql('"connectedIp"')} AS "isInternal",
  CASE WHEN "connectedPort" < "port" THEN 'outbound' ELSE 'inbound' END AS "direction"
FROM (${sessionsSql(window)}) AS sessions LEFT JOIN (${interfaceOwnersSql()}) AS owned
  ON owned.interface_id = "interfaceId"`,
    columns: {
      time: 'time',
      account: 'text',
      region: 'text',
      ip: 'text',
      connectedIp: 'text',
      port: 'number',
      connectedPort: 'number',
      protocolNumber: 'number',
      interfaceId: 'text',
      action: 'text',
      bytesTo: 'number',
      bytesFrom: 'number',
      packetsTo: 'number',
      packetsFrom: 'number',
      role: 'text',
      function: 'text',
      isInternal: 'flag',
      direction: 'text',
    },
  };
}

function sessionsSql(window: QueryWindow): string {
  return `SELECT min(start_ts) AS "time", account_id AS "account", region AS "region", own AS "ip", peer AS "connectedIp",
  own_port AS "port", peer_port AS "connectedPort", protocol AS "protocolNumber", interface_id AS "interfaceId",
  action AS "action",
  CAST(sum(CASE WHEN is_in THEN bytes ELSE 0 END) AS BIGINT) AS "bytesTo",
  CAST(sum(CASE WHEN is_in THEN 0 ELSE bytes END) AS BIGINT) AS "bytesFrom",
  CAST(sum(CASE WHEN is_in THEN packets ELSE 0 END) AS BIGINT) AS "packetsTo",
  CAST(sum(CASE WHEN is_in THEN 0 ELSE packets END) AS BIGINT) AS "packetsFrom"
FROM (SELECT account_id, region, interface_id, protocol, action, start_ts, is_in, bytes, packets,
    CASE WHEN is_in THEN dstaddr ELSE srcaddr END AS own, CASE WHEN is_in THEN srcaddr ELSE dstaddr END AS peer,
    CASE WHEN is_in THEN dstport ELSE srcport END AS own_port, CASE WHEN is_in THEN srcport ELSE dstport END AS peer_port
  FROM (SELECT r.*, CASE WHEN o.own_address IS NULL THEN r.srcport < r.dstport ELSE r.dstaddr = o.own_address END AS is_in
    FROM flow_record r
    LEFT JOIN (SELECT DISTINCT interface_id, own_address FROM flow_hour WHERE own_address <> '') AS o
      ON o.interface_id = r.interface_id AND (r.srcaddr = o.own_address OR r.dstaddr = o.own_address)
    WHERE r.start_ts >= ${Math.trunc(window.from)} AND r.start_ts < ${Math.trunc(window.to)}
      AND r.${inWindow({ from: window.from - 3600, to: window.to }).replace(' AND ', ' AND r.')}) AS turned) AS side
GROUP BY account_id, region, own, peer, own_port, peer_port, protocol, interface_id, action, start_ts - start_ts % ${INTERVAL}`;
}
