-- Telemetry store. Portable types only (BIGINT, DOUBLE, VARCHAR, BOOLEAN): the same tables exist for Trino/Athena.
-- Times are epoch seconds; `hour` is the start of the hour. Addresses are canonical text (IPv4 and IPv6).
-- '' and -1 stand for "the source did not say"; NULL is not used, so that results are equal on every engine.

CREATE TABLE IF NOT EXISTS store_version(version BIGINT);

-- Ledger: one row per object ever offered. object_id = first 32 hex of sha256(source, location, etag).
CREATE TABLE IF NOT EXISTS ingested_object(
  object_id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, location VARCHAR NOT NULL, etag VARCHAR NOT NULL,
  size BIGINT NOT NULL, text_bytes BIGINT NOT NULL, records BIGINT NOT NULL, bad_records BIGINT NOT NULL,
  first_ts BIGINT NOT NULL, last_ts BIGINT NOT NULL,
  status VARCHAR NOT NULL,      -- loaded | quarantined | replaced | recognised (digest, insight: read, nothing to keep)
  reason VARCHAR NOT NULL);
-- At most 20 per object; the ledger's bad_records has the full count.
CREATE TABLE IF NOT EXISTS bad_record(object_id VARCHAR, position VARCHAR, because VARCHAR, sample VARCHAR);
-- Hours whose rollup must be computed again. kind: flow | api | metric | invocation | dns
CREATE TABLE IF NOT EXISTS dirty_hour(kind VARCHAR, hour BIGINT);

-- Raw rows before `since` have been dropped; their hours are closed: late records add to them. kind: flow
CREATE TABLE IF NOT EXISTS retention(kind VARCHAR, since BIGINT);

-- Recent raw rows (default 14 days of data time), one per flow log record with log-status OK.
-- packets and bytes are 0 when the source did not say.
CREATE TABLE IF NOT EXISTS flow_record(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, region VARCHAR, vpc_id VARCHAR, subnet_id VARCHAR,
  interface_id VARCHAR, srcaddr VARCHAR, dstaddr VARCHAR, srcport BIGINT, dstport BIGINT, protocol BIGINT,
  packets BIGINT, bytes BIGINT, start_ts BIGINT, end_ts BIGINT, action VARCHAR, tcp_flags BIGINT,
  pkt_srcaddr VARCHAR, pkt_dstaddr VARCHAR, pkt_src_aws_service VARCHAR, pkt_dst_aws_service VARCHAR,
  flow_direction VARCHAR);
-- NODATA and SKIPDATA rows: SKIPDATA means that AWS lost records, so absence proves nothing.
CREATE TABLE IF NOT EXISTS flow_gap(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, interface_id VARCHAR, status VARCHAR, start_ts BIGINT, end_ts BIGINT);
-- Hourly rollup (90 days). own = the interface's side. in = towards the interface.
-- initiated: own | peer | unknown (who opened the connection). connections counts merged sessions by their start.
-- own_address is '' when nothing tells the interface's own side; peer_address is then the side that offers the service.
-- service_port: 0 for protocols without ports, -1 when the log has none. rejected counts records with action REJECT, which
-- add to nothing else. aws_service: pkt-src/dst-aws-service of the peer, '' unless the log has it.
-- A closed hour (see retention) can have several rows of one key: always sum.
CREATE TABLE IF NOT EXISTS flow_hour(
  hour BIGINT, account_id VARCHAR, region VARCHAR, interface_id VARCHAR, own_address VARCHAR, peer_address VARCHAR,
  service_port BIGINT, protocol BIGINT, initiated VARCHAR, connections BIGINT,
  bytes_in BIGINT, bytes_out BIGINT, packets_in BIGINT, packets_out BIGINT,
  rejected BIGINT, first_ts BIGINT, last_ts BIGINT, aws_service VARCHAR);

-- One row per CloudTrail event and object (see records/api-call.ts); duplicates by event_id are dropped when read.
CREATE TABLE IF NOT EXISTS api_call(
  object_id VARCHAR, hour BIGINT, event_id VARCHAR, ts BIGINT, account_id VARCHAR, region VARCHAR,
  event_source VARCHAR, event_name VARCHAR, category VARCHAR, read_only BOOLEAN, error_code VARCHAR,
  principal_type VARCHAR, principal VARCHAR, principal_account VARCHAR, session_name VARCHAR, access_key_id VARCHAR,
  invoked_by VARCHAR, source_address VARCHAR, user_agent VARCHAR, vpc_endpoint_id VARCHAR,
  from_console BOOLEAN, mfa BOOLEAN, resource VARCHAR, record VARCHAR);

CREATE TABLE IF NOT EXISTS metric_point(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, region VARCHAR, namespace VARCHAR, metric VARCHAR,
  function_name VARCHAR, dimensions VARCHAR, statistic VARCHAR, period BIGINT, ts BIGINT, value DOUBLE);

CREATE TABLE IF NOT EXISTS invocation(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, region VARCHAR, function_name VARCHAR, version VARCHAR,
  environment VARCHAR, request_id VARCHAR, ts DOUBLE, duration_ms DOUBLE, billed_ms DOUBLE, memory_size_mb BIGINT,
  max_memory_used_mb BIGINT, init_ms DOUBLE, status VARCHAR);

-- One row per violation and object; copies of one violation have one event_id. The columns after `line` follow from the others
-- (see telemetry/violation-columns.ts); event_id is '' until they have been computed, in the transaction that appends the row.
CREATE TABLE IF NOT EXISTS guard_violation(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, region VARCHAR, function_name VARCHAR, request_id VARCHAR,
  ts BIGINT, detector VARCHAR, verdict VARCHAR, field VARCHAR, source_address VARCHAR, line VARCHAR,
  event_id VARCHAR DEFAULT '', trigger_name VARCHAR DEFAULT '', rule_name VARCHAR DEFAULT '', matched VARCHAR DEFAULT '');

-- security_groups, subnet_ids, addresses: sorted, joined by ','.
CREATE TABLE IF NOT EXISTS network_interface(
  object_id VARCHAR, account_id VARCHAR, region VARCHAR, interface_id VARCHAR, addresses VARCHAR, vpc_id VARCHAR,
  subnet_id VARCHAR, security_groups VARCHAR, type VARCHAR, description VARCHAR, requester_id VARCHAR,
  instance_id VARCHAR, seen_at BIGINT, fact VARCHAR);

CREATE TABLE IF NOT EXISTS function_configuration(
  object_id VARCHAR, account_id VARCHAR, region VARCHAR, function_name VARCHAR, version VARCHAR, runtime VARCHAR,
  role VARCHAR, vpc_id VARCHAR, subnet_ids VARCHAR, security_groups VARCHAR, code_sha256 VARCHAR,
  last_modified BIGINT, memory_size_mb BIGINT, timeout_seconds BIGINT, seen_at BIGINT);

CREATE TABLE IF NOT EXISTS dns_query(
  object_id VARCHAR, hour BIGINT, account_id VARCHAR, region VARCHAR, vpc_id VARCHAR, source_address VARCHAR, ts BIGINT,
  query_name VARCHAR, query_type VARCHAR, response_code VARCHAR, answers VARCHAR);

CREATE TABLE IF NOT EXISTS guardduty_finding(
  object_id VARCHAR, account_id VARCHAR, region VARCHAR, finding_id VARCHAR, type VARCHAR, title VARCHAR, severity DOUBLE,
  first_ts BIGINT, last_ts BIGINT, function_name VARCHAR, principal VARCHAR, remote_address VARCHAR);

-- Own addresses of interfaces as the roll-up of flows last used them. origin: fact (some network_interface row has it) or
-- inferred (no row tells, and more flow records of the interface have it than any other address).
CREATE TABLE IF NOT EXISTS own_address(interface_id VARCHAR, address VARCHAR, origin VARCHAR);
