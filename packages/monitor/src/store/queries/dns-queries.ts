import { inWindow, type QueryWindow } from './flow-queries.ts';

/** Fewer different names below one domain on one day are what any program asks for. */
export const LEAST_NAMES = 20;

/**
 * The registered domain of a name, as {@link ../../entities/domain-names.ts} folds it: the last two labels, three under
 * `co.uk` and the like. The leftmost match wins in RE2.
 */
const DOMAIN = `regexp_extract(lower(query_name),
    '[^.]+\\.(?:(?:ac|co|com|edu|gob|gov|go|mil|ne|net|or|org)\\.[a-z][a-z]|[^.]+)$')`;

/**
 * Per asker, registered domain and UTC day with many different names: queries, names, characters below the domain, and
 * queries of types that carry data back. Names of AWS and reverse look-ups are left out.
 */
export function dnsNamesSql(window: QueryWindow): string {
  return `SELECT account_id, region, vpc_id, source_address, query_day, domain, count(*) AS n_queries,
  count(DISTINCT query_name) AS n_names, sum(length(query_name) - length(domain) - 1) AS payload,
  sum(CASE WHEN query_type IN ('TXT', 'NULL', 'CNAME', 'MX', 'KEY', 'PRIVATE') THEN 1 ELSE 0 END) AS n_bulky,
  min(query_name) AS example, min(ts) AS first_seen, max(ts) AS last_seen
FROM (SELECT account_id, region, vpc_id, source_address, ts - ts % 86400 AS query_day, ${DOMAIN} AS domain,
    lower(query_name) AS query_name, query_type, ts
  FROM dns_query WHERE ${inWindow(window)} AND query_name LIKE '%.%.%') AS named
WHERE domain <> '' AND domain NOT IN ('amazonaws.com', 'amazonaws.com.cn', 'api.aws', 'on.aws', 'compute.internal',
  'in-addr.arpa', 'ip6.arpa')
GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(DISTINCT query_name) >= ${LEAST_NAMES}
ORDER BY 1, 2, 3, 4, 5, 6`;
}
