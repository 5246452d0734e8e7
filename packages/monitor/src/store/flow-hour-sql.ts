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

/** The hours one statement computes: a TEMP table of one BIGINT column, `hour`. */
export const HOURS_TO_ROLL_UP = 'hour_to_roll_up';

/**
 * One statement that computes flow_hour for all hours of {@link HOURS_TO_ROLL_UP} from flow_record. `target` is the hour
 * computed: a record counts in its own hour, and is looked back on by the next.
 *
 * way: 1 = the interface's own side is the source, -1 = the destination. It is told by own_address, else by
 * flow-direction; when nothing tells, the end that looks like the service is taken for the peer and `is_told` is false.
 * The initiator is told by TCP flags (a SYN without ACK opens; SYN and ACK, 18, answers), else by the ports.
 */
export function flowHoursSql(): string {
  return `INSERT INTO flow_hour
WITH reached AS (
  SELECT r.*, t.hour AS target FROM flow_record r JOIN ${HOURS_TO_ROLL_UP} t ON t.hour = r.hour
  UNION ALL
  SELECT r.*, t.hour AS target FROM flow_record r JOIN ${HOURS_TO_ROLL_UP} t ON t.hour - 3600 = r.hour
  WHERE r.start_ts >= t.hour - ${LOOK_BACK}),
told AS (
  SELECT r.*, CASE
      WHEN s.address IS NOT NULL AND d.address IS NULL THEN 1
      WHEN d.address IS NOT NULL AND s.address IS NULL THEN -1
      WHEN r.flow_direction = 'egress' THEN 1 WHEN r.flow_direction = 'ingress' THEN -1 ELSE 0 END AS told_way
  FROM reached r
  LEFT JOIN own_address s ON s.interface_id = r.interface_id AND s.address = r.srcaddr
  LEFT JOIN own_address d ON d.interface_id = r.interface_id AND d.address = r.dstaddr),
sided AS (
  SELECT *, told_way <> 0 AS is_told, CASE WHEN told_way <> 0 THEN told_way
      WHEN ${rankOf('dstport')} > ${rankOf('srcport')} THEN 1 WHEN ${rankOf('dstport')} < ${rankOf('srcport')} THEN -1
      WHEN dstport < srcport THEN 1 WHEN dstport > srcport THEN -1
      WHEN srcaddr < dstaddr THEN 1 ELSE -1 END AS way
  FROM told),
turned AS MATERIALIZED (
  SELECT target, account_id, region, interface_id, is_told, way, protocol, packets, bytes, start_ts, end_ts, tcp_flags,
    CASE WHEN way = 1 THEN srcaddr ELSE dstaddr END AS own, CASE WHEN way = 1 THEN dstaddr ELSE srcaddr END AS peer,
    CASE WHEN way = 1 THEN srcport ELSE dstport END AS own_port, CASE WHEN way = 1 THEN dstport ELSE srcport END AS peer_port,
    CASE WHEN way = 1 THEN pkt_dst_aws_service ELSE pkt_src_aws_service END AS service,
    action <> 'REJECT' AS is_accepted, start_ts >= target AS is_now
  FROM sided),
tuple AS (
  SELECT target, interface_id, is_told, own, peer, own_port, peer_port, protocol,
    max(account_id) AS account_id, max(region) AS region, max(service) AS service,
    count(*) FILTER (WHERE is_now AND is_accepted) AS accepted, count(*) FILTER (WHERE is_now AND NOT is_accepted) AS rejected,
    coalesce(sum(bytes) FILTER (WHERE is_now AND is_accepted AND way = -1), 0) AS bytes_in,
    coalesce(sum(bytes) FILTER (WHERE is_now AND is_accepted AND way = 1), 0) AS bytes_out,
    coalesce(sum(packets) FILTER (WHERE is_now AND is_accepted AND way = -1), 0) AS packets_in,
    coalesce(sum(packets) FILTER (WHERE is_now AND is_accepted AND way = 1), 0) AS packets_out,
    min(start_ts) FILTER (WHERE is_now AND is_accepted) AS first_ts, max(end_ts) FILTER (WHERE is_now AND is_accepted) AS last_ts,
    min(start_ts) FILTER (WHERE is_now) AS first_any, max(end_ts) FILTER (WHERE is_now) AS last_any,
    min(start_ts) FILTER (WHERE is_accepted) AS first_start, max(start_ts) FILTER (WHERE is_accepted) AS last_start,
    min(end_ts) FILTER (WHERE is_accepted) AS first_end,
    bool_or(tcp_flags >= 0 AND ((way = 1 AND tcp_flags & 18 = 2) OR (way = -1 AND tcp_flags & 18 = 18))) AS own_opened,
    bool_or(tcp_flags >= 0 AND ((way = -1 AND tcp_flags & 18 = 2) OR (way = 1 AND tcp_flags & 18 = 18))) AS peer_opened
  FROM turned GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
session AS (
  SELECT target, interface_id, is_told, own, peer, own_port, peer_port, protocol,
    count(*) FILTER (WHERE start_ts >= target AND (before IS NULL OR start_ts - before > ${SESSION_GAP})) AS started
  FROM (
    SELECT t.target, t.interface_id, t.is_told, t.own, t.peer, t.own_port, t.peer_port, t.protocol, t.start_ts,
      max(t.end_ts) OVER (PARTITION BY t.target, t.interface_id, t.is_told, t.own, t.peer, t.own_port, t.peer_port, t.protocol
        ORDER BY t.start_ts, t.end_ts ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM turned t SEMI JOIN (SELECT * FROM tuple WHERE last_start - first_end > ${SESSION_GAP}) p
      ON t.target = p.target AND t.interface_id = p.interface_id AND t.own = p.own AND t.peer = p.peer AND t.own_port = p.own_port
        AND t.peer_port = p.peer_port AND t.protocol = p.protocol AND t.is_told = p.is_told
    WHERE t.is_accepted)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8),
judged AS (
  SELECT t.*, CASE
      WHEN NOT t.is_told THEN 'unknown'
      WHEN own_opened AND NOT peer_opened THEN 'own' WHEN peer_opened AND NOT own_opened THEN 'peer'
      WHEN ${rankOf('t.peer_port')} > ${rankOf('t.own_port')} THEN 'own'
      WHEN ${rankOf('t.peer_port')} < ${rankOf('t.own_port')} THEN 'peer' ELSE 'unknown' END AS initiated,
    CASE WHEN t.accepted = 0 THEN 0 WHEN t.last_start - t.first_end > ${SESSION_GAP} THEN coalesce(s.started, 0)
      WHEN t.first_start >= t.target THEN 1 ELSE 0 END AS connections
  FROM tuple t LEFT JOIN session s
    ON s.target = t.target AND s.interface_id = t.interface_id AND s.own = t.own AND s.peer = t.peer AND s.own_port = t.own_port
      AND s.peer_port = t.peer_port AND s.protocol = t.protocol AND s.is_told = t.is_told
  WHERE t.accepted + t.rejected > 0)
SELECT target, max(account_id), max(region), interface_id, CASE WHEN is_told THEN own ELSE '' END, peer,
  CASE WHEN initiated = 'own' THEN peer_port WHEN initiated = 'peer' THEN own_port
    WHEN ${rankOf('peer_port')} > ${rankOf('own_port')} THEN peer_port WHEN ${rankOf('peer_port')} < ${rankOf('own_port')} THEN own_port
    ELSE least(own_port, peer_port) END,
  protocol, initiated, sum(connections), sum(bytes_in), sum(bytes_out), sum(packets_in), sum(packets_out), sum(rejected),
  coalesce(min(first_ts), min(first_any)), coalesce(max(last_ts), max(last_any)), max(service)
FROM judged GROUP BY target, interface_id, 5, peer, 7, protocol, initiated`;
}
