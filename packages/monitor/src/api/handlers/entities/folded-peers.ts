import { buildAddressRanges } from '../../../entities/address-ranges.ts';
import { buildDomainNames } from '../../../entities/domain-names.ts';
import { foldPeer, type PeerKnowledge } from '../../../entities/fold-peer.ts';
import { answersWithSql, ownersOfAddressesSql } from '../../../store/queries/connection-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Span } from '../../listing/list-request.ts';
import type { ListRow } from '../../listing/listing.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';

type Peer = ResponseOf<'GET /functions/:account/:region/:name/connections'>['peers'][number];

const [HOUR, DAY] = [3_600, 86_400] as const;
/** Telemetry of this long only teaches. */
const LEARNING = 7 * DAY;
/** Addresses and ports of one peer that are told: content networks have thousands. */
const MOST_ADDRESSES = 20;

/** What a peer is judged by beside its rows. */
export interface PeerContext {
  readonly span: Span;
  /** Since when flows are kept, epoch seconds. */
  readonly since: number;
  /** By name of a peer: the observation that says that it is new. */
  readonly told: ReadonlyMap<string, string>;
}

/**
 * Folds rows of {@link ../../../store/queries/connection-queries.ts} to resources as the detections do, and keeps those that were
 * active in the span. A peer is new when none of its addresses was seen before the span, after a week of telemetry, or when
 * an observation says so.
 */
export async function foldedPeers(
  workspace: Workspace,
  rows: readonly ListRow[],
  context: PeerContext,
): Promise<Peer[]> {
  const groups = await foldedGroups(workspace, rows, context);
  return groups.flatMap(({ peer }) =>
    peer.connections > 0 || peer.bytesIn + peer.bytesOut > 0 ? [peer] : [],
  );
}

/** Every address of the peers that are new: an address of a service that was used before is not. */
export async function newAddresses(
  workspace: Workspace,
  rows: readonly ListRow[],
  context: PeerContext,
): Promise<ReadonlySet<string>> {
  const groups = await foldedGroups(workspace, rows, context);
  const isNew = groups.filter(({ peer }) => peer.isNew);
  return new Set(isNew.flatMap((group) => group.rows.map((row) => textOf(row, 'peer_address'))));
}

async function foldedGroups(
  workspace: Workspace,
  rows: readonly ListRow[],
  context: PeerContext,
): Promise<readonly { readonly peer: Peer; readonly rows: readonly ListRow[] }[]> {
  const known = await peerKnowledge(workspace, rows, context.span);
  const folded = Map.groupBy(rows, (row) => foldPeer(sightingOf(row), known).key);
  return [...folded.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ peer: peerOf(group, foldPeer(sightingOf(first), known), context), rows: group }];
  });
}

function peerOf(
  group: readonly ListRow[],
  { name, role, scope }: ReturnType<typeof foldPeer>,
  { span, since, told }: PeerContext,
): Peer {
  const sum = (column: string) => group.reduce((total, row) => total + numberOf(row, column), 0);
  const firstSeen = Math.min(...group.map((row) => numberOf(row, 'first_seen')));
  const addresses = [...new Set(group.map((row) => textOf(row, 'peer_address')))];
  const observation =
    told.get(name) ?? addresses.map((each) => told.get(each)).find((id) => id !== undefined);
  const ports = [...new Set(group.map((row) => numberOf(row, 'service_port')))].sort((a, b) => a - b);
  return {
    name,
    role,
    isInternal: scope === 'internal',
    addresses: addresses.slice(0, MOST_ADDRESSES),
    ports: ports.slice(0, MOST_ADDRESSES),
    bytesIn: sum('n_in'),
    bytesOut: sum('n_out'),
    connections: sum('n_connections'),
    isCaller: group.some((row) => numberOf(row, 'is_caller') === 1),
    firstSeen,
    lastSeen: Math.max(...group.map((row) => numberOf(row, 'last_seen'))),
    isNew: observation !== undefined || isFirstIn(firstSeen, span, since),
    observation: observation ?? '',
  };
}

/** Whether something was first seen in the span, in telemetry that had a week to learn what is usual. */
export function isFirstIn(firstSeen: number, span: Span, since: number): boolean {
  return firstSeen >= Math.max(span.from, since + LEARNING) && firstSeen < span.to;
}

async function peerKnowledge(
  workspace: Workspace,
  rows: readonly ListRow[],
  span: Span,
): Promise<PeerKnowledge> {
  const addresses = new Set(rows.map((row) => textOf(row, 'peer_address')));
  const owners = (await workspace.telemetry.recall(ownersOfAddressesSql(addresses))).map(plainRow);
  const window = { from: Math.max(0, span.from - DAY), to: span.to };
  const answers = (await workspace.telemetry.recall(answersWithSql(window, addresses))).map(plainRow);
  const byAddress = new Map(owners.map((row) => [textOf(row, 'address'), interfaceOf(row)]));
  return {
    timeline: { ownerAt: (address) => byAddress.get(address) },
    ranges: buildAddressRanges({ interfaceAddresses: byAddress.keys() }),
    domains: buildDomainNames(
      answers.map((row) => ({
        vpcId: '',
        sourceAddress: textOf(row, 'source_address'),
        queryName: textOf(row, 'query_name'),
        answers: [textOf(row, 'address')],
        firstSeen: numberOf(row, 'first_seen'),
        lastSeen: numberOf(row, 'last_seen'),
      })),
    ),
  };
}

function interfaceOf(row: ListRow) {
  return {
    account: '',
    region: '',
    interfaceId: textOf(row, 'interface_id'),
    addresses: [textOf(row, 'address')],
    vpcId: textOf(row, 'vpc_id'),
    subnetId: textOf(row, 'subnet_id'),
    securityGroups: textOf(row, 'security_groups').split(','),
    type: textOf(row, 'type'),
    description: textOf(row, 'description'),
    requesterId: textOf(row, 'requester_id'),
    instanceId: textOf(row, 'instance_id'),
    seenAt: numberOf(row, 'last_seen'),
    fact: 'seen' as const,
  };
}

function sightingOf(row: ListRow) {
  const last = numberOf(row, 'last_seen');
  return {
    address: textOf(row, 'peer_address'),
    servicePort: numberOf(row, 'service_port'),
    hour: last - (last % HOUR),
    awsService: textOf(row, 'aws_service'),
    ownAddress: textOf(row, 'own_address'),
    vpcId: '',
  };
}
