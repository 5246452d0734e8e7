import { apiCallDaysSql, identityHoursSql } from '@watertight/monitor/store/queries/api-call-queries.ts';
import {
  objectTallySql,
  placesSql,
  sourceStatusSql,
} from '@watertight/monitor/store/queries/console-queries.ts';
import { dnsNamesSql } from '@watertight/monitor/store/queries/dns-queries.ts';
import {
  changeEventsSql,
  domainAnswersSql,
  functionSightingsSql,
  functionTelemetrySql,
  interfaceSightingsSql,
  snapshotTimesSql,
} from '@watertight/monitor/store/queries/entity-queries.ts';
import type { FeatureSource } from '@watertight/monitor/store/queries/feature-source.ts';
import {
  coverageSql,
  flowHoursSql,
  flowRecordsSql,
  flowRowCountsSql,
  type QueryWindow,
  skippedDaysSql,
} from '@watertight/monitor/store/queries/flow-queries.ts';
import {
  invocationActivitySql,
  invocationHoursSql,
  invocationIntervalsSql,
  metricActivitySql,
  metricHoursSql,
} from '@watertight/monitor/store/queries/lambda-queries.ts';
import { apiCallListing } from '@watertight/monitor/store/queries/listings/api-call-listing.ts';
import { flowListing } from '@watertight/monitor/store/queries/listings/flow-listing.ts';
import { functionListing } from '@watertight/monitor/store/queries/listings/function-listing.ts';

/** What of a store the queries with lists are asked about. */
export interface QuerySamples {
  readonly interfaceIds: readonly string[];
  readonly peers: readonly string[];
  readonly functionNames: readonly string[];
  readonly eventNames: readonly string[];
}

type QueryOf = (window: QueryWindow, samples: QuerySamples) => readonly string[];

/** Every query of the product by its name, as statements over one window. The test holds the list complete. */
export const PORTABLE_QUERIES: Readonly<Record<string, QueryOf>> = {
  apiCallDaysSql: (window) => [apiCallDaysSql(window)],
  identityHoursSql: (window) => [identityHoursSql(window)],
  dnsNamesSql: (window) => [dnsNamesSql(window)],
  interfaceSightingsSql: ({ to }) => [interfaceSightingsSql(to)],
  functionSightingsSql: ({ to }) => [functionSightingsSql(to)],
  snapshotTimesSql: ({ to }) => [
    snapshotTimesSql('network_interface', to),
    snapshotTimesSql('function_configuration', to),
  ],
  changeEventsSql: ({ to }, { eventNames }) => [changeEventsSql(eventNames, to)],
  domainAnswersSql: (window) => [domainAnswersSql(window)],
  functionTelemetrySql: (window) => [functionTelemetrySql(window)],
  flowRowCountsSql: (window) => [flowRowCountsSql(window)],
  flowHoursSql: (window, { interfaceIds }) => [flowHoursSql(window, interfaceIds)],
  flowRecordsSql: (window, { interfaceIds, peers }) => [flowRecordsSql(window, { interfaceIds, peers })],
  skippedDaysSql: (window) => [skippedDaysSql(window)],
  coverageSql: (window) => [coverageSql(window)],
  metricHoursSql: (window) => [metricHoursSql(window)],
  invocationHoursSql: (window) => [invocationHoursSql(window)],
  invocationActivitySql: (window, { functionNames }) => [invocationActivitySql(window, functionNames)],
  metricActivitySql: (window, { functionNames }) => [metricActivitySql(window, functionNames)],
  invocationIntervalsSql: (window, { functionNames }) => [invocationIntervalsSql(window, functionNames)],
  sourceStatusSql: () => [sourceStatusSql()],
  objectTallySql: () => [objectTallySql()],
  placesSql: () => [placesSql()],
  apiCallListing: (window) => [apiCallListing(window).rows],
  flowListing: (window) => [flowListing(window).rows],
  functionListing: (window) => [functionListing(window).rows],
};

/** Written for DuckDB: it takes JSON apart, which each engine spells in its own way. */
export const DUCKDB_ONLY: readonly string[] = ['eventListing'];

/** The console's pages ask these of DuckDB; no run on another engine has compared them yet. */
export const NOT_COMPARED: readonly string[] = [
  'addressesOfPrincipalSql',
  'answersWithSql',
  'callsBeforeSql',
  'callsOfPrincipalSql',
  'countsOfAddressSql',
  'dataEventsSql',
  'firstCallsSql',
  'functionHistoryCountsSql',
  'functionHistorySql',
  'functionMetricHoursSql',
  'functionsWithRoleSql',
  'gapHoursSql',
  'guardHitsSql',
  'identitiesSql',
  'interfaceOwnersSql',
  'interfacesOfFunctionSql',
  'interfacesOfFunctionTrafficSql',
  'internalSql',
  'keptSinceSql',
  'lineOfEventSql',
  'oldestSql',
  'ownerOfAddressSql',
  'ownersOfAddressesSql',
  'peersEverSql',
  'peersOfFunctionSql',
  'principalSql',
  'protectedFunctionsSql',
  'sharingFunctionsSql',
  'tableColumnsSql',
  'trafficHoursSql',
  'trafficOfAddressSql',
  'triggersOfFunctionSql',
];

/** The whole time of the store, and names of everything in it. */
export async function samplesOf(
  source: FeatureSource,
): Promise<{ readonly window: QueryWindow; readonly samples: QuerySamples }> {
  const column = async (sql: string) => (await source.query(sql)).map((row) => String(row['v']));
  const [span] = await source.query(
    'SELECT min(hour) AS first_hour, max(hour) + 3600 AS end_hour FROM (SELECT hour FROM flow_hour UNION ALL SELECT hour FROM api_call) AS h',
  );
  return {
    window: { from: Number(span?.['first_hour']), to: Number(span?.['end_hour']) },
    samples: {
      interfaceIds: await column('SELECT DISTINCT interface_id AS v FROM flow_hour ORDER BY 1'),
      peers: await column('SELECT DISTINCT peer_address AS v FROM flow_hour ORDER BY 1 LIMIT 500'),
      functionNames: await column('SELECT DISTINCT function_name AS v FROM invocation ORDER BY 1'),
      eventNames: await column('SELECT DISTINCT event_name AS v FROM api_call ORDER BY 1'),
    },
  };
}
