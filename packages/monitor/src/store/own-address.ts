import type { TelemetryWriter } from './telemetry-store.ts';

/**
 * Brings own_address up to date and marks the hours of every interface whose addresses changed. Interface ids are never
 * reused, so an address that was ever an interface's own is looked at as its own throughout; where both ends of a record
 * are, the roll-up asks flow-direction.
 */
export async function refreshOwnAddresses(writer: TelemetryWriter): Promise<void> {
  await writer.run(`CREATE OR REPLACE TEMP TABLE fact_address AS
    SELECT DISTINCT interface_id, unnest(string_split(addresses, ',')) AS address FROM network_interface WHERE addresses <> ''`);
  await writer.run(INFERRED);
  await writer.run(CHANGED);
  const [changed] = await writer.query('SELECT count(*) AS n FROM changed_interface');
  if (Number(changed?.['n'] ?? 0) === 0) return;
  await writer.run(
    'DELETE FROM own_address WHERE interface_id IN (SELECT interface_id FROM changed_interface)',
  );
  await writer.run(`INSERT INTO own_address
    SELECT interface_id, address, 'fact' FROM fact_address WHERE interface_id IN (SELECT interface_id FROM changed_interface)
    UNION ALL
    SELECT interface_id, address, 'inferred' FROM inferred_address
    WHERE interface_id IN (SELECT interface_id FROM changed_interface)`);
  await writer.run(`INSERT INTO dirty_hour SELECT DISTINCT 'flow', hour FROM flow_record
    WHERE interface_id IN (SELECT interface_id FROM changed_interface)`);
}

/** Looks only at interfaces with new records that neither a snapshot nor flow-direction explains. */
const INFERRED = `CREATE OR REPLACE TEMP TABLE inferred_address AS
  WITH candidate AS (
    SELECT DISTINCT interface_id FROM flow_record
    WHERE hour IN (SELECT hour FROM dirty_hour WHERE kind = 'flow') AND flow_direction = '' AND interface_id <> ''
      AND interface_id NOT IN (SELECT interface_id FROM fact_address)),
  pair AS (
    SELECT interface_id, srcaddr, dstaddr, count(*) AS n FROM flow_record
    WHERE interface_id IN (SELECT interface_id FROM candidate) GROUP BY 1, 2, 3),
  seen AS (
    SELECT interface_id, address, sum(n) AS n FROM (
      SELECT interface_id, srcaddr AS address, n FROM pair
      UNION ALL SELECT interface_id, dstaddr, n FROM pair WHERE dstaddr <> srcaddr) WHERE address <> '' GROUP BY 1, 2),
  ranked AS (
    SELECT interface_id, address, n, rank() OVER (PARTITION BY interface_id ORDER BY n DESC) AS place,
      count(*) OVER (PARTITION BY interface_id, n) AS equals FROM seen)
  SELECT interface_id, CASE WHEN equals = 1 THEN address ELSE '' END AS address FROM ranked WHERE place = 1
  GROUP BY 1, 2`;

/** Interfaces whose addresses differ from what the last roll-up used. */
const CHANGED = `CREATE OR REPLACE TEMP TABLE changed_interface AS
  WITH before AS (SELECT interface_id, address FROM own_address),
  after AS (
    SELECT interface_id, address FROM fact_address
    UNION ALL SELECT interface_id, address FROM inferred_address
    UNION ALL SELECT interface_id, address FROM own_address
      WHERE origin = 'inferred' AND interface_id NOT IN (SELECT interface_id FROM inferred_address)
        AND interface_id NOT IN (SELECT interface_id FROM fact_address))
  SELECT DISTINCT interface_id FROM (
    (SELECT * FROM before EXCEPT SELECT * FROM after) UNION ALL (SELECT * FROM after EXCEPT SELECT * FROM before))`;
