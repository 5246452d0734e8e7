import { type BoundSql, listingFilter, type StoredListing, type StoredRequest } from './stored-listing.ts';

/**
 * Pairs with most bytes among matching sessions of the listing of flows: `source`, `ip`, `connected_ip`, `n_bytes`, `n_sessions`,
 * `is_internal`; and of all pairs `total_bytes`, `n_pairs`.
 */
export function topTalkersSql(listing: StoredListing, request: StoredRequest): BoundSql {
  const { where, parameters } = listingFilter(listing, request);
  return {
    sql: `SELECT *, CAST(sum(n_bytes) OVER () AS BIGINT) AS total_bytes, count(*) OVER () AS n_pairs
FROM (SELECT max(CASE WHEN "function" <> '' THEN "function" ELSE "role" END) AS source, "ip" AS ip, "connectedIp" AS connected_ip,
    CAST(sum("bytesTo" + "bytesFrom") AS BIGINT) AS n_bytes, count(*) AS n_sessions, bool_or("isInternal") AS is_internal
  FROM (${listing.rows}) AS listed${where} GROUP BY "ip", "connectedIp") AS pairs
ORDER BY n_bytes DESC, ip, connected_ip LIMIT ${Math.trunc(request.limit ?? 10)}`,
    parameters,
  };
}
