import { type Entity, entityKey } from '@watertight/audit/model/entity.ts';
import { type ListedEntity, listEntities, type TelemetrySign } from '../entities/list-entities.ts';
import type { Incomplete } from '../records/incomplete.ts';
import { apiCallDaysSql, identityHoursSql } from '../store/queries/api-call-queries.ts';
import { functionTelemetrySql } from '../store/queries/entity-queries.ts';
import { type FeatureSource, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import { type QueryWindow, skippedDaysSql } from '../store/queries/flow-queries.ts';
import { invocationHoursSql, metricHoursSql } from '../store/queries/lambda-queries.ts';
import type { ApiCallProfile, IdentityActivity } from './api-call-profile.ts';
import {
  addApiCallRows,
  addIdentityRows,
  buildApiCallProfiles,
  buildIdentityActivity,
  emptyPrincipalActivity,
  type PrincipalActivity,
} from './build-api-call-profiles.ts';
import { buildBeaconProfiles } from './build-beacon-profiles.ts';
import { buildConnectionProfiles, countEntities } from './build-connection-profiles.ts';
import { buildDnsProfiles } from './build-dns-profiles.ts';
import { buildEntityChanges, changesOf } from './build-entity-changes.ts';
import { buildFlowSeries } from './build-flow-series.ts';
import {
  addInvocationRows,
  addMetricRows,
  buildLambdaSeries,
  emptyLambdaHours,
  invocationDaysOf,
  type LambdaHours,
} from './build-lambda-series.ts';
import type { BeaconProfile, ConnectionProfile } from './connection-profile.ts';
import type { DnsProfile } from './dns-profile.ts';
import type { EntityTraffic } from './entity-traffic.ts';
import { lifetimesOf } from './lifetimes.ts';
import { loadActivity } from './load-activity.ts';
import { type Inventory, loadInventory } from './load-inventory.ts';
import { readByDay } from './read-by-day.ts';
import { readFlowTraffic } from './read-flow-traffic.ts';
import { DAY, type EntityChange, type FeatureSeries, HOUR } from './series.ts';

/** What to load. Times are epoch seconds. */
export interface FeatureWindow {
  /** The window under test is [from, to). */
  readonly from: number;
  readonly to: number;
  /** Days of history before `from`. */
  readonly historyDays: number;
  /** The organisation's own address ranges beyond private space and known interfaces. */
  readonly cidrs?: readonly string[];
  /** For fleets too large for one pass: flows of these groups only (entity keys of {@link FeatureSet.inventory}). */
  readonly onlyGroups?: ReadonlySet<string>;
}

/** Everything that detections read, for one window and its history. */
export interface FeatureSet {
  /** The whole span of the series: history and window, whole days. */
  readonly span: QueryWindow;
  readonly entities: readonly ListedEntity[];
  readonly flowSeries: readonly FeatureSeries[];
  readonly lambdaSeries: readonly FeatureSeries[];
  readonly connectionProfiles: readonly ConnectionProfile[];
  readonly beaconProfiles: readonly BeaconProfile[];
  readonly dnsProfiles: readonly DnsProfile[];
  readonly apiCallProfiles: readonly ApiCallProfile[];
  readonly identityActivity: readonly IdentityActivity[];
  /** Timelines, groups, ranges and the coverage of telemetry. */
  readonly inventory: Inventory;
  /** Gaps that limit what can be concluded. */
  readonly incomplete: readonly Incomplete[];
  /** Rows the store answered for all of this. */
  readonly rowsRead: number;
  /** Changes to the entity (to any of its functions, for a group or a shared role), newest first. */
  changesOf(key: string): readonly EntityChange[];
}

/**
 * Loads all features in one pass over each table: inventory → flows → metrics → calls. The store does the summing;
 * memory grows with entities × hours and with one batch of rollup rows.
 */
export async function loadFeatures(source: FeatureSource, window: FeatureWindow): Promise<FeatureSet> {
  const counted = countRows(source);
  const from = window.from - window.historyDays * DAY;
  const span = { from: from - modulo(from, DAY), to: window.to };
  const loaded = await loadInventory(counted.source, span, { cidrs: window.cidrs ?? [] });
  const inventory = onlyGroups(loaded, window.onlyGroups);
  const { coverage, functions, groups } = inventory;

  const traffic = await readFlowTraffic(counted.source, span, {
    timeline: inventory.interfaces,
    ranges: inventory.ranges,
    domains: inventory.domains,
    groups,
    activityOf: (entities) => loadActivity(counted.source, entities, { window: span, coverage }),
  });
  const traffics = [...traffic.byEntity.values()];
  const principals = await readPrincipals(counted.source, span, {
    roles: functions.roles,
    idsFrom: window.from,
  });
  const apiCallProfiles = buildApiCallProfiles(principals, { functions, window: span });
  const entities = listEntities({
    functions,
    groups,
    events: inventory.events,
    signs: [
      ...(await counted.source.query(functionTelemetrySql(span))).map(readSign),
      ...traffics.flatMap((own) => signOfTraffic(own)),
      ...apiCallProfiles.flatMap(signOfProfile),
    ],
  });
  const { lifetimeOf, lifetimeOfTraffic } = lifetimesOf(entities, inventory);

  const lambdaHours = await readLambdaHours(counted.source, span);
  const connectionProfiles = buildConnectionProfiles(traffics, {
    coverage,
    lifetimeOf: lifetimeOfTraffic,
    skippedDays: readSkippedDays(await counted.source.query(skippedDaysSql(span))),
    invocationDays: invocationDaysOf(lambdaHours),
  });
  const beaconProfiles = await buildBeaconProfiles(counted.source, connectionProfiles, {
    window: { from: window.from, to: window.to },
    traffic,
    groups,
    entitiesByAccount: countEntities(traffics),
  });
  const changes = buildEntityChanges(inventory.events, functions);
  return {
    span,
    entities,
    flowSeries: buildFlowSeries(traffics, { coverage, lifetimeOf: lifetimeOfTraffic }),
    lambdaSeries: buildLambdaSeries(lambdaHours, { coverage, lifetimeOf }),
    connectionProfiles,
    beaconProfiles,
    dnsProfiles: await buildDnsProfiles(counted.source, span, { interfaces: inventory.interfaces, groups }),
    apiCallProfiles,
    identityActivity: buildIdentityActivity(principals, apiCallProfiles),
    inventory,
    incomplete: listIncomplete(inventory),
    rowsRead: counted.total(),
    changesOf: (key) => changesOf(key, changes, inventory),
  };
}

async function readLambdaHours(source: FeatureSource, span: QueryWindow): Promise<LambdaHours> {
  const hours = emptyLambdaHours({ from: span.from, hours: Math.ceil((span.to - span.from) / HOUR) });
  await readByDay(source, span, {
    table: 'metric_point',
    sql: metricHoursSql,
    visit: (rows) => addMetricRows(hours, rows),
  });
  await readByDay(source, span, {
    table: 'invocation',
    sql: invocationHoursSql,
    visit: (rows) => addInvocationRows(hours, rows),
  });
  return hours;
}

async function readPrincipals(
  source: FeatureSource,
  span: QueryWindow,
  known: { readonly roles: ReadonlySet<string>; readonly idsFrom: number },
): Promise<PrincipalActivity> {
  const activity = emptyPrincipalActivity(known.idsFrom);
  await readByDay(source, span, {
    table: 'api_call',
    sql: apiCallDaysSql,
    visit: (rows) => addApiCallRows(activity, rows),
  });
  await readByDay(source, span, {
    table: 'api_call',
    sql: identityHoursSql,
    visit: (rows) => addIdentityRows(activity, rows, known.roles),
  });
  return activity;
}

function countRows(source: FeatureSource): { source: FeatureSource; total: () => number } {
  let rows = 0;
  return {
    source: {
      async query(sql) {
        const answer = await source.query(sql);
        rows += answer.length;
        return answer;
      },
    },
    total: () => rows,
  };
}

function onlyGroups(inventory: Inventory, only: ReadonlySet<string> | undefined): Inventory {
  if (only === undefined) return inventory;
  const groups = inventory.groups.groups.filter((group) => only.has(entityKey(group.entity)));
  return { ...inventory, groups: { ...inventory.groups, groups } };
}

function listIncomplete({ interfaces, functions, coverage }: Inventory): Incomplete[] {
  const hasFlows = coverage.days('flow').length > 0;
  const found: Incomplete[] = [];
  if (hasFlows && interfaces.byInterface.size === 0) {
    const because = 'flows cannot be attributed to functions without a network interface snapshot';
    found.push({ what: 'network-interfaces', because });
  }
  if (hasFlows && functions.byFunction.size === 0) {
    const because = 'which functions share a network interface is not known without an inventory snapshot';
    found.push({ what: 'inventory', because });
  }
  return found;
}

function readSign(row: Row): TelemetrySign {
  const entity: Entity = {
    kind: 'function',
    name: textOf(row, 'function_name'),
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
  };
  return { entity, firstSeen: numberOf(row, 'first_hour'), lastSeen: numberOf(row, 'last_hour') + HOUR };
}

function signOfTraffic(traffic: EntityTraffic): TelemetrySign[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const peer of traffic.peers.values()) {
    for (const day of peer.days.values()) last = Math.max(last, day.lastSeen);
  }
  if (!Number.isFinite(traffic.firstSeen) || !Number.isFinite(last)) return [];
  return [{ entity: traffic.entity, firstSeen: traffic.firstSeen, lastSeen: last }];
}

function signOfProfile(profile: ApiCallProfile): TelemetrySign[] {
  const [first] = profile.activeDays;
  const last = profile.activeDays.at(-1);
  if (first === undefined || last === undefined) return [];
  const { kind, name, account, region } = profile.entity;
  return [{ entity: { kind, name, account, region }, firstSeen: first, lastSeen: last + DAY }];
}

/** A peer that is met several times a day is missed only where records are lost for hours, not for an interval. */
const SKIPPED_SECONDS = DAY / 4;

function readSkippedDays(rows: readonly Row[]): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const row of rows) {
    if (numberOf(row, 'skipped') < SKIPPED_SECONDS) continue;
    const id = textOf(row, 'interface_id');
    days.set(id, [...(days.get(id) ?? []), numberOf(row, 'gap_day')]);
  }
  return days;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
