import { type Entity, entityKey } from '@watertight/audit/model/entity.ts';
import { type Attributor, attributeInterfaces, type GroupFlow } from '../entities/attribute-interfaces.ts';
import { type FoldedPeer, foldPeer, type PeerKnowledge } from '../entities/fold-peer.ts';
import type { FunctionGroup, FunctionGroups } from '../entities/function-groups.ts';
import type { InvocationActivity } from '../entities/invocation-activity.ts';
import { type FeatureSource, numberOf, type Row, textOf } from '../store/queries/feature-source.ts';
import { flowHoursSql, flowRowCountsSql, type QueryWindow } from '../store/queries/flow-queries.ts';
import {
  addFlow,
  addUndecided,
  addUndecidedPeer,
  type EntityTraffic,
  emptyTraffic,
  type FlowHour,
  type HourGrid,
} from './entity-traffic.ts';

/** What flows are attributed and folded by. */
export interface FlowKnowledge extends PeerKnowledge {
  readonly groups: FunctionGroups;
  /** Activity of the named functions over the window; asked once per batch of groups. */
  readonly activityOf: (functions: readonly Entity[]) => Promise<InvocationActivity>;
}

/** Traffic by entity key, and what later steps need to attribute single records. */
export interface FlowTraffic {
  readonly byEntity: ReadonlyMap<string, EntityTraffic>;
  readonly attributors: ReadonlyMap<FunctionGroup, Attributor>;
  readonly rowsRead: number;
}

/** Rollup rows held in memory at once. */
const ROWS_PER_BATCH = 200_000;
/** Beyond this many possible owners a flow is noted once for the group instead of once per function. */
const MAX_NAMED = 32;

/**
 * Reads the hourly rollup of Lambda's interfaces once, in batches of whole groups, attributes every row and adds it to
 * its function (exact or probable) and, where functions share the group, to the group. Memory: one batch of rows plus
 * the sums per entity. O(rows · candidates).
 */
export async function readFlowTraffic(
  source: FeatureSource,
  window: QueryWindow,
  known: FlowKnowledge,
): Promise<FlowTraffic> {
  const grid: HourGrid = { from: window.from, hours: Math.ceil((window.to - window.from) / 3_600) };
  const byEntity = new Map<string, EntityTraffic>();
  const attributors = new Map<FunctionGroup, Attributor>();
  let rowsRead = 0;
  for (const batch of await planBatches(source, window, known.groups)) {
    const ids = batch.flatMap((group) => group.interfaceIds);
    const rows = (await source.query(flowHoursSql(window, ids))).map(readFlowHour);
    rowsRead += rows.length;
    const shared = batch.filter((group) => group.functionNames.length > 1);
    const activity = await known.activityOf(shared.flatMap(functionsOf));
    const byGroup = Map.groupBy(rows, (row) => known.groups.groupOf(row.interfaceId, row.hour + 3_599));
    for (const group of batch) {
      const flows = (byGroup.get(group) ?? []).map((flow) => foldFlow(flow, group, known));
      const attributor = attributeInterfaces(
        group,
        flows.map((flow) => flow.grouped),
        activity,
      );
      attributors.set(group, attributor);
      addGroupFlows(group, flows, { attributor, byEntity, grid });
    }
  }
  return { byEntity, attributors, rowsRead };
}

/** The functions of a group as entities. */
export function functionsOf(group: FunctionGroup): Entity[] {
  const { account, region } = group.entity;
  return group.functionNames.map((name) => ({ kind: 'function', name, account, region }));
}

interface FoldedFlow {
  readonly flow: FlowHour;
  readonly folded: FoldedPeer;
  readonly grouped: GroupFlow;
}

/** The destination of a flow as attribution learns it: the folded peer and the service port. */
export function destinationOf(peerKey: string, servicePort: number): string {
  return `${peerKey} ${servicePort}`;
}

function foldFlow(flow: FlowHour, group: FunctionGroup, known: PeerKnowledge): FoldedFlow {
  const { hour, servicePort, awsService, ownAddress, firstSeen, lastSeen } = flow;
  const peer = { address: flow.peerAddress, servicePort, hour, awsService, ownAddress, vpcId: group.vpcId };
  const folded = foldPeer(peer, known);
  const destination = destinationOf(folded.key, servicePort);
  return {
    flow,
    folded,
    grouped: { hour, destination, bytes: flow.bytesIn + flow.bytesOut, firstSeen, lastSeen },
  };
}

function addGroupFlows(
  group: FunctionGroup,
  flows: readonly FoldedFlow[],
  into: { attributor: Attributor; byEntity: Map<string, EntityTraffic>; grid: HourGrid },
): void {
  const isShared = group.functionNames.length !== 1;
  const groupKey = entityKey(group.entity);
  function trafficOf(entity: Entity, candidates: readonly string[] = []): EntityTraffic {
    const key = entityKey(entity);
    const found = into.byEntity.get(key) ?? emptyTraffic(entity, into.grid, candidates);
    into.byEntity.set(key, found);
    found.groupKeys.add(groupKey);
    return found;
  }
  const { account, region } = group.entity;
  const ofFunction = (name: string) => trafficOf({ kind: 'function', name, account, region });
  for (const { flow, folded, grouped } of flows) {
    const attribution = into.attributor.attribute(grouped);
    if (isShared) {
      addFlow(trafficOf(group.entity, group.functionNames), flow, { folded, attribution });
    }
    if (attribution.kind !== 'set') {
      addFlow(ofFunction(attribution.name), flow, { folded, attribution });
      continue;
    }
    if (attribution.names.length > MAX_NAMED) addUndecided(trafficOf(group.entity), flow, folded);
    else for (const name of attribution.names) addUndecided(ofFunction(name), flow, folded);
  }
  if (isShared && flows.length > 0)
    shareUndecided(trafficOf(group.entity), group.functionNames.map(ofFunction));
}

/** Hands the group's undecided bytes and peers to each of its functions. */
function shareUndecided(group: EntityTraffic, functions: readonly EntityTraffic[]): void {
  for (const [i, bytes] of group.undecided.entries()) {
    if (bytes === 0) continue;
    for (const traffic of functions) traffic.undecided[i] = (traffic.undecided[i] ?? 0) + bytes;
    group.undecided[i] = 0;
  }
  for (const [peer, days] of group.undecidedPeers) {
    for (const traffic of functions) for (const day of days) addUndecidedPeer(traffic, peer, day);
  }
  group.undecidedPeers.clear();
}

/** Whole groups, so that learning sees all of a group's flows, up to a number of rows at a time. */
async function planBatches(
  source: FeatureSource,
  window: QueryWindow,
  groups: FunctionGroups,
): Promise<FunctionGroup[][]> {
  const counts = new Map<string, number>();
  for (const row of await source.query(flowRowCountsSql(window))) {
    counts.set(textOf(row, 'interface_id'), numberOf(row, 'n_rows'));
  }
  const batches: FunctionGroup[][] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const group of groups.groups) {
    const size = group.interfaceIds.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
    if (size === 0) continue;
    if (rows + size > ROWS_PER_BATCH) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(group);
    rows += size;
  }
  return batches;
}

function readFlowHour(row: Row): FlowHour {
  return {
    hour: numberOf(row, 'hour'),
    interfaceId: textOf(row, 'interface_id'),
    ownAddress: textOf(row, 'own_address'),
    peerAddress: textOf(row, 'peer_address'),
    servicePort: numberOf(row, 'service_port'),
    initiated: textOf(row, 'initiated'),
    awsService: textOf(row, 'aws_service'),
    connections: numberOf(row, 'n_connections'),
    bytesIn: numberOf(row, 'total_bytes_in'),
    bytesOut: numberOf(row, 'total_bytes_out'),
    packetsIn: numberOf(row, 'total_packets_in'),
    packetsOut: numberOf(row, 'total_packets_out'),
    firstSeen: numberOf(row, 'first_seen'),
    lastSeen: numberOf(row, 'last_seen'),
  };
}
