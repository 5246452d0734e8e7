import { type AddressRanges, buildAddressRanges } from '../entities/address-ranges.ts';
import { buildDomainNames, type DomainNames } from '../entities/domain-names.ts';
import { buildFunctionGroups, type FunctionGroups } from '../entities/function-groups.ts';
import {
  buildFunctionTimeline,
  type FunctionSighting,
  type FunctionTimeline,
} from '../entities/function-timeline.ts';
import {
  buildInterfaceTimeline,
  type InterfaceSighting,
  type InterfaceTimeline,
  type SnapshotTimes,
} from '../entities/interface-timeline.ts';
import {
  buildTelemetryCoverage,
  COVERED_TELEMETRY,
  type TelemetryCoverage,
} from '../entities/telemetry-coverage.ts';
import {
  CHANGE_EVENTS,
  type ChangeEvent,
  configurationOfEvent,
  interfaceOfEvent,
  livesOf,
} from '../entities/trail-changes.ts';
import {
  changeEventsSql,
  domainAnswersSql,
  functionSightingsSql,
  interfaceSightingsSql,
  snapshotTimesSql,
} from '../store/queries/entity-queries.ts';
import { type FeatureSource, listOf, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import { coverageSql, type QueryWindow } from '../store/queries/flow-queries.ts';

/** Who was what at which time: everything features are attributed by. */
export interface Inventory {
  readonly interfaces: InterfaceTimeline;
  readonly functions: FunctionTimeline;
  readonly groups: FunctionGroups;
  readonly ranges: AddressRanges;
  readonly domains: DomainNames;
  readonly events: readonly ChangeEvent[];
  readonly coverage: TelemetryCoverage;
}

/**
 * Reads inventory, changes and coverage up to the end of the window. `cidrs` are the organisation's own ranges beyond
 * private address space. Answers are proportional to changes, not to snapshots.
 */
export async function loadInventory(
  source: FeatureSource,
  window: QueryWindow,
  options: { readonly cidrs?: readonly string[] } = {},
): Promise<Inventory> {
  const events = (await source.query(changeEventsSql(CHANGE_EVENTS, window.to))).map(readEvent);
  const seen = (await source.query(interfaceSightingsSql(window.to))).map(readInterface);
  // Ingest keeps them as rows; calls loaded by earlier versions are read again here.
  const known = new Set(seen.map(sightingKey));
  const made = events
    .flatMap((event) => interfaceOfEvent(event) ?? [])
    .filter((sighting) => !known.has(sightingKey(sighting)));
  const interfaces = buildInterfaceTimeline(
    [...seen, ...made],
    readSnapshots(await source.query(snapshotTimesSql('network_interface', window.to))),
  );
  const configured = (await source.query(functionSightingsSql(window.to))).map(readFunction);
  const told = events.map(configurationOfEvent).filter((sighting) => sighting !== undefined);
  const functions = buildFunctionTimeline(
    [...configured, ...told],
    livesOf(events),
    readSnapshots(await source.query(snapshotTimesSql('function_configuration', window.to))),
  );
  const addresses = [...seen, ...made].flatMap((sighting) => sighting.addresses);
  const answers = await source.query(domainAnswersSql(window));
  return {
    interfaces,
    functions,
    groups: buildFunctionGroups(interfaces, functions),
    ranges: buildAddressRanges({ cidrs: options.cidrs ?? [], interfaceAddresses: addresses }),
    domains: buildDomainNames(answers.map(readAnswer)),
    events,
    coverage: await readCoverage(source, window),
  };
}

function sightingKey({ interfaceId, fact, seenAt }: InterfaceSighting): string {
  return `${interfaceId}|${fact}|${seenAt}`;
}

async function readCoverage(source: FeatureSource, window: QueryWindow): Promise<TelemetryCoverage> {
  const rows = await source.query(coverageSql(window));
  return buildTelemetryCoverage(
    rows.flatMap((row) => {
      const telemetry = COVERED_TELEMETRY.find((name) => name === textOf(row, 'telemetry'));
      if (telemetry === undefined) return [];
      const [account, region] = [textOf(row, 'account_id'), textOf(row, 'place_region')];
      return [{ telemetry, account, region, hour: numberOf(row, 'hour') }];
    }),
  );
}

function readEvent(row: Row): ChangeEvent {
  return {
    eventId: textOf(row, 'event_id'),
    time: numberOf(row, 'ts'),
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
    eventSource: textOf(row, 'event_source'),
    eventName: textOf(row, 'event_name'),
    principal: textOf(row, 'principal'),
    resource: textOf(row, 'resource'),
    record: textOf(row, 'record'),
  };
}

function readInterface(row: Row): InterfaceSighting {
  const fact = textOf(row, 'fact');
  return {
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
    interfaceId: textOf(row, 'interface_id'),
    addresses: listOf(row, 'addresses'),
    vpcId: textOf(row, 'vpc_id'),
    subnetId: textOf(row, 'subnet_id'),
    securityGroups: listOf(row, 'security_groups'),
    type: textOf(row, 'type'),
    description: textOf(row, 'description'),
    requesterId: textOf(row, 'requester_id'),
    instanceId: textOf(row, 'instance_id'),
    seenAt: numberOf(row, 'first_seen'),
    lastSeenAt: numberOf(row, 'last_seen'),
    fact: fact === 'created' || fact === 'deleted' ? fact : 'seen',
  };
}

function readFunction(row: Row): FunctionSighting {
  return {
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
    functionName: textOf(row, 'function_name'),
    version: textOf(row, 'version'),
    runtime: textOf(row, 'runtime'),
    role: textOf(row, 'role'),
    vpcId: textOf(row, 'vpc_id'),
    subnetIds: listOf(row, 'subnet_ids'),
    securityGroups: listOf(row, 'security_groups'),
    codeSha256: textOf(row, 'code_sha256'),
    lastModified: numberOf(row, 'modified_at'),
    memorySizeMb: numberOf(row, 'memory_size_mb'),
    timeoutSeconds: numberOf(row, 'timeout_seconds'),
    seenAt: numberOf(row, 'first_seen'),
    lastSeenAt: numberOf(row, 'last_seen'),
  };
}

function readAnswer(row: Row) {
  return {
    vpcId: textOf(row, 'vpc_id'),
    sourceAddress: textOf(row, 'source_address'),
    queryName: textOf(row, 'query_name'),
    answers: listOf(row, 'answers'),
    firstSeen: numberOf(row, 'first_seen'),
    lastSeen: numberOf(row, 'last_seen'),
  };
}

/**
 * Times of snapshots that list the whole place. An answer about a single function or a few interfaces proves nothing
 * about the others: it is told by having fewer than half of the usual number of rows.
 */
function readSnapshots(rows: readonly Row[]): SnapshotTimes[] {
  const byPlace = Map.groupBy(rows, (row) => `${textOf(row, 'account_id')}|${textOf(row, 'region')}`);
  return [...byPlace].map(([place, own]) => {
    const [account = '', region = ''] = place.split('|');
    const sizes = own.map((row) => numberOf(row, 'n_rows')).sort((a, b) => a - b);
    const usual = sizes[sizes.length >>> 1] ?? 0;
    const whole = own.filter((row) => numberOf(row, 'n_rows') * 2 >= usual);
    return { account, region, times: whole.map((row) => numberOf(row, 'seen_at')) };
  });
}
