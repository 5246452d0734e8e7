/** Date of the shipped advisories, ISO-8601. */
export const SNAPSHOT_DATE = '2026-11-21';
