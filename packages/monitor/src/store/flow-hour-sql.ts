/**
 * A pause longer than two aggregation intervals of 10 minutes ends a session. A long-lived connection is logged once per
 * interval; counted as it is logged, every connection pool would look like a beacon.
 */
const SESSION_GAP = 1200;
/** Records that can reach into an hour's first session: the pause and one interval. */
const LOOK_BACK = 1800;

/** Ports that services listen on although they are not below 1024. */
const SERVICE_PORTS =
  '1433, 1521, 1883, 2049, 2181, 2379, 3000, 3128, 3306, 3389, 4317, 4318, 5000, 5432, 5439, 5671, 5672, 5900, 6379, 6443, ' +
  '7687, 8000, 8080, 8182, 8443, 8883, 8888, 9000, 9042, 9092, 9094, 9096, 9098, 9142, 9200, 9300, 9418, 11211, 15672, ' +
  '27017, 27018, 61613, 61614, 61617';

/** How much a port looks like the service's end: well-known 3, below 1024 2, registered 1, ephemeral (or none) 0. */
function rankOf(port: string): string {
  return `(CASE WHEN ${port} IN (${SERVICE_PORTS}) THEN 3 WHEN ${port} BETWEEN 1 AND 1023 THEN 2
    WHEN ${port} BETWEEN 1024 AND 32767 THEN 1 ELSE 0 END)`;
}

/** Added to or taken from the time of rejected records, so that one min() or max() prefers accepted ones. */
const FAR = 1_000_000_000_000;

const TUPLE = 'target, interface_id, is_told, own, peer, own_port, peer_port, protocol';

/** The hours one statement computes: a TEMP table of one BIGINT column, `hour`. */
export const HOURS_TO_ROLL_UP = 'hour_to_roll_up';

/**
 * One statement that computes flow_hour for all hours of {@link HOURS_TO_ROLL_UP} from flow_record. `target` is the hour
 * computed: a record counts in its own hour, and the next hour looks back on it.
 *
 * way: 1 = the interface's own side is the source, -1 = the destination. It is told by own_address, else by
 * flow-direction; when nothing tells, the end that looks like the service is taken for the peer and `is_told` is false.
 * The initiator is told by TCP flags (a SYN without ACK opens; SYN and ACK, 18, answers), else by the ports.
 * A tuple whose records cannot have a long pause between them is one session; only the others are looked at in order.
 */
export function rollUpHoursSql(): string {
  return `INSERT INTO flow_hour
WITH ${turnedSql()},
tuple AS MATERIALIZED (
  SELECT ${TUPLE},
    sum(CASE WHEN is_now AND NOT is_accepted THEN 1 ELSE 0 END) AS rejected,
    sum(CASE WHEN is_now AND is_accepted AND way = -1 THEN CAST(bytes AS DOUBLE) ELSE 0 END) AS bytes_in,
    sum(CASE WHEN is_now AND is_accepted AND way = 1 THEN CAST(bytes AS DOUBLE) ELSE 0 END) AS bytes_out,
    sum(CASE WHEN is_now AND is_accepted AND way = -1 THEN CAST(packets AS DOUBLE) ELSE 0 END) AS packets_in,
    sum(CASE WHEN is_now AND is_accepted AND way = 1 THEN CAST(packets AS DOUBLE) ELSE 0 END) AS packets_out,
    min(CASE WHEN is_now THEN start_ts + CASE WHEN is_accepted THEN 0 ELSE ${FAR} END END) AS first_ts,
    max(CASE WHEN is_now THEN end_ts - CASE WHEN is_accepted THEN 0 ELSE ${FAR} END END) AS last_ts,
    min(CASE WHEN is_accepted THEN start_ts END) AS first_start,
    max(CASE WHEN is_accepted THEN start_ts END) AS last_start,
    min(CASE WHEN is_accepted THEN end_ts END) AS first_end,
    bit_or(CASE WHEN tcp_flags < 0 OR tcp_flags & 2 = 0 THEN 0 WHEN (tcp_flags & 16 = 0) = (way = 1) THEN 1 ELSE 2 END) AS opened
  FROM turned GROUP BY ${TUPLE}),
${sessionSql()},
counted AS (
  SELECT *, CASE WHEN first_start >= target THEN 1 ELSE 0 END AS connections FROM tuple
  WHERE coalesce(last_start - first_end, 0) <= ${SESSION_GAP}
  UNION ALL
  SELECT t.*, s.started FROM tuple t JOIN session s USING (${TUPLE})),
ranked AS MATERIALIZED (
  SELECT *, ${rankOf('own_port')} AS own_rank, ${rankOf('peer_port')} AS peer_rank FROM counted WHERE first_ts IS NOT NULL),
judged AS (
  SELECT *, CASE WHEN NOT is_told THEN 'unknown' WHEN opened = 1 THEN 'own' WHEN opened = 2 THEN 'peer'
      WHEN peer_rank > own_rank THEN 'own' WHEN peer_rank < own_rank THEN 'peer' ELSE 'unknown' END AS initiated,
    CASE WHEN initiated = 'own' THEN peer_port WHEN initiated = 'peer' THEN own_port
      WHEN peer_rank > own_rank THEN peer_port WHEN peer_rank < own_rank THEN own_port
      ELSE least(own_port, peer_port) END AS service_port
  FROM ranked),
summed AS (
  SELECT target, interface_id, CASE WHEN is_told THEN own ELSE '' END AS own_address, peer, service_port, protocol, initiated,
    sum(connections) AS connections, ${exactSum('bytes_in')}, ${exactSum('bytes_out')},
    ${exactSum('packets_in')}, ${exactSum('packets_out')}, sum(rejected) AS rejected,
    min(first_ts) AS first_ts, max(last_ts) AS last_ts
  FROM judged GROUP BY 1, 2, 3, 4, 5, 6, 7),
owner AS (
  SELECT target, interface_id, max(account_id) AS account_id, max(region) AS region FROM turned WHERE is_now GROUP BY 1, 2),
named AS (
  SELECT target, interface_id, peer, max(service) AS service FROM turned WHERE service <> '' GROUP BY 1, 2, 3)
SELECT target, account_id, region, interface_id, own_address, peer, service_port, protocol, initiated, connections,
  bytes_in, bytes_out, packets_in, packets_out, rejected,
  CASE WHEN first_ts >= ${FAR} THEN first_ts - ${FAR} ELSE first_ts END,
  CASE WHEN last_ts < 0 THEN last_ts + ${FAR} ELSE last_ts END, coalesce(service, '')
FROM summed JOIN owner USING (target, interface_id) LEFT JOIN named USING (target, interface_id, peer)`;
}

/**
 * Sums run as DOUBLE, at half the cost of HUGEINT and exact up to 2^53 (9 petabytes an hour); the limit keeps forged numbers
 * from overflowing the column, and the result independent of the order of rows.
 */
function exactSum(column: string): string {
  return `CAST(least(sum(${column}), 9007199254740991) AS BIGINT) AS ${column}`;
}

/** Each record of the hour and its look-back, seen from the interface's own side. */
function turnedSql(): string {
  return `reached AS (
  SELECT r.*, t.hour AS target FROM flow_record r JOIN ${HOURS_TO_ROLL_UP} t ON t.hour = r.hour
  UNION ALL
  SELECT r.*, t.hour AS target FROM flow_record r JOIN ${HOURS_TO_ROLL_UP} t ON t.hour - 3600 = r.hour
  WHERE r.start_ts >= t.hour - ${LOOK_BACK}),
told AS (
  SELECT r.*, CASE
      WHEN s.address IS NOT NULL AND d.address IS NULL THEN 1
      WHEN d.address IS NOT NULL AND s.address IS NULL THEN -1
      WHEN r.flow_direction = 'egress' THEN 1 WHEN r.flow_direction = 'ingress' THEN -1 ELSE 0 END AS told_way,
      ${rankOf('r.dstport')} - ${rankOf('r.srcport')} AS dst_lead
  FROM reached r
  LEFT JOIN own_address s ON s.interface_id = r.interface_id AND s.address = r.srcaddr
  LEFT JOIN own_address d ON d.interface_id = r.interface_id AND d.address = r.dstaddr),
sided AS (
  SELECT *, told_way <> 0 AS is_told, CASE WHEN told_way <> 0 THEN told_way
      WHEN dst_lead > 0 THEN 1 WHEN dst_lead < 0 THEN -1
      WHEN dstport < srcport THEN 1 WHEN dstport > srcport THEN -1
      WHEN srcaddr < dstaddr THEN 1 ELSE -1 END AS way
  FROM told),
turned AS MATERIALIZED (
  SELECT target, account_id, region, interface_id, is_told, way, protocol, packets, bytes, start_ts, end_ts, tcp_flags,
    CASE WHEN way = 1 THEN srcaddr ELSE dstaddr END AS own, CASE WHEN way = 1 THEN dstaddr ELSE srcaddr END AS peer,
    CASE WHEN way = 1 THEN srcport ELSE dstport END AS own_port, CASE WHEN way = 1 THEN dstport ELSE srcport END AS peer_port,
    CASE WHEN way = 1 THEN pkt_dst_aws_service ELSE pkt_src_aws_service END AS service,
    action <> 'REJECT' AS is_accepted, start_ts >= target AS is_now
  FROM sided)`;
}

/** Session starts within the hour, for the tuples whose accepted records may lie far apart. */
function sessionSql(): string {
  return `session AS (
  SELECT ${TUPLE},
    count(*) FILTER (WHERE start_ts >= target AND (before IS NULL OR start_ts - before > ${SESSION_GAP})) AS started
  FROM (
    SELECT ${TUPLE}, start_ts, max(end_ts) OVER (PARTITION BY ${TUPLE}
        ORDER BY start_ts, end_ts ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM turned SEMI JOIN (SELECT ${TUPLE} FROM tuple WHERE last_start - first_end > ${SESSION_GAP}) USING (${TUPLE})
    WHERE is_accepted)
  GROUP BY ${TUPLE})`;
}
