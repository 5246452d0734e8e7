import { type BoundSql, listingFilter, type StoredListing, type StoredRequest } from './stored-listing.ts';

/** Sums over matching functions: `n_functions`, `n_protected`, `n_executions`. */
export function functionTotalsSql(listing: StoredListing, request: StoredRequest): BoundSql {
  const { where, parameters } = listingFilter(listing, request);
  return {
    sql: `SELECT count(*) AS n_functions, CAST(coalesce(sum("executions"), 0) AS BIGINT) AS n_executions,
  CAST(coalesce(sum(CASE WHEN "isProtected" THEN 1 ELSE 0 END), 0) AS BIGINT) AS n_protected
FROM (${listing.rows}) AS listed${where}`,
    parameters,
  };
}
