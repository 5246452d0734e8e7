import { keptSinceSql, peersEverSql } from '../../../store/queries/connection-queries.ts';
import {
  interfacesOfFunctionTrafficSql,
  peersOfFunctionSql,
  sharingFunctionsSql,
  trafficHoursSql,
} from '../../../store/queries/function-page-queries.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { spanOf } from '../../listing/list-request.ts';
import type { Timeline } from '../../listing/page.ts';
import { flagOf, numberOf, textOf } from '../../listing/row-reader.ts';
import { isoSpan, plainRow } from '../../listing/stored-page.ts';
import { newAddresses } from '../entities/folded-peers.ts';
import { observedPeers } from '../entities/observed-peers.ts';

const PARTS = ['To, internal', 'From, internal', 'To, external', 'From, external'] as const;

/** Bars of the chart at most. */
const BARS = 96;

export const showFunctionTraffic: Handler<'GET /functions/:account/:region/:name/traffic'> = async (
  context,
  { params: { account, region, name }, query },
) => {
  const { workspace, asOf } = context;
  const span = spanOf(query, asOf);
  const of = [account, region, name];
  const ask = async (sql: string) => (await workspace.telemetry.recall(sql, of)).map(plainRow);
  const [hours, seen, [kept], told, ever, found, sharing] = await Promise.all([
    ask(trafficHoursSql(span)),
    ask(interfacesOfFunctionTrafficSql(span)),
    workspace.telemetry.recall(keptSinceSql(), [account]),
    observedPeers(context, span, { account, region, name }),
    ask(peersEverSql(span)),
    ask(peersOfFunctionSql(span)),
    ask(sharingFunctionsSql()),
  ]);
  const times = hours.map((row) => numberOf(row, 'hour'));
  const from = Math.max(span.from, Math.min(...times, span.to));
  const step = Math.max(3_600, Math.ceil((span.to - from) / BARS / 3_600) * 3_600);
  const points = new Map<number, number[]>();
  for (let time = from - (from % step); time < span.to; time += step) points.set(time, [0, 0, 0, 0]);
  for (const row of hours) {
    const hour = numberOf(row, 'hour');
    const counts = points.get(hour - (hour % step));
    if (counts !== undefined) addHour(counts, row);
  }
  const timeline: Timeline = {
    bucketSeconds: step,
    span: isoSpan({ from, to: span.to }),
    parts: [...PARTS],
    points: [...points].map(([time, counts]) => ({ time, counts })),
  };
  const interfaces = seen.map((row) => ({
    interfaceId: textOf(row, 'interface_id'),
    addresses: textOf(row, 'addresses'),
    firstSeen: numberOf(row, 'first_seen'),
    lastSeen: numberOf(row, 'last_seen'),
    bytes: numberOf(row, 'n_bytes'),
  }));
  const since = Number(kept?.['flows'] ?? 0);
  const fresh = await newAddresses(workspace, ever, { span, since, told });
  const peers = found.map((row) => peerOf(row, fresh)).sort((a, b) => Number(b.isNew) - Number(a.isNew));
  const sharedWith = sharing.map((row) => textOf(row, 'function_name'));
  return { status: 200, body: { timeline, interfaces, peers, sharedWith } };
};

function addHour(counts: number[], row: Parameters<typeof numberOf>[0]): void {
  const first = flagOf(row, 'is_internal') ? 0 : 2;
  counts[first] = (counts[first] ?? 0) + numberOf(row, 'n_in');
  counts[first + 1] = (counts[first + 1] ?? 0) + numberOf(row, 'n_out');
}

function peerOf(
  row: Parameters<typeof numberOf>[0],
  fresh: ReadonlySet<string>,
): ResponseOf<'GET /functions/:account/:region/:name/traffic'>['peers'][number] {
  return {
    address: textOf(row, 'peer_address'),
    port: numberOf(row, 'service_port'),
    role: textOf(row, 'role'),
    isInternal: flagOf(row, 'is_internal'),
    bytesIn: numberOf(row, 'n_in'),
    bytesOut: numberOf(row, 'n_out'),
    connections: numberOf(row, 'n_connections'),
    firstSeen: numberOf(row, 'first_seen'),
    isNew: fresh.has(textOf(row, 'peer_address')),
  };
}
