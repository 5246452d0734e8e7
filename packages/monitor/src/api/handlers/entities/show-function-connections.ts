import {
  keptSinceSql,
  peersEverSql,
  triggersOfFunctionSql,
} from '../../../store/queries/connection-queries.ts';
import { interfacesOfFunctionSql } from '../../../store/queries/interface-owners.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { type Span, spanOf } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';
import { callsOfPrincipal, type UsedCall } from './calls-of-principal.ts';
import { foldedPeers, isFirstIn } from './folded-peers.ts';
import { observedPeers } from './observed-peers.ts';
import { roleOfFunction } from './role-of-function.ts';

type Answer = ResponseOf<'GET /functions/:account/:region/:name/connections'>;

const TRIGGER_KINDS = ['trigger', 'service', 'principal', 'allowed'] as const;
/** Peers that are told; more than a person reads. */
const MOST_PEERS = 500;
/** Resources of one service that are told. */
const MOST_RESOURCES = 5;

export const showFunctionConnections: Handler<'GET /functions/:account/:region/:name/connections'> = async (
  context,
  { params, query },
) => {
  const { workspace, asOf } = context;
  const span = spanOf(query, asOf);
  const of = [params.account, params.region, params.name];
  const ask = async (sql: string) => (await workspace.telemetry.recall(sql, of)).map(plainRow);
  const { role, sharedRole } = await roleOfFunction(workspace, params);
  const [[kept], told, ever, triggers, interfaces] = await Promise.all([
    workspace.telemetry.recall(keptSinceSql(), [params.account]),
    observedPeers(context, span, params),
    ask(peersEverSql(span)),
    ask(triggersOfFunctionSql(span)),
    ask(interfacesOfFunctionSql()),
  ]);
  const [flowsSince, callsSince] = [Number(kept?.['flows'] ?? 0), Number(kept?.['calls'] ?? 0)];
  const [peers, calls] = await Promise.all([
    foldedPeers(workspace, ever, { span, since: flowsSince, told }),
    callsOfPrincipal(workspace, role, { span, since: callsSince }),
  ]);
  const bytes = ({ bytesIn, bytesOut }: Answer['peers'][number]) => bytesIn + bytesOut;
  peers.sort(
    (a, b) => Number(b.isNew) - Number(a.isNew) || bytes(b) - bytes(a) || (a.name < b.name ? -1 : 1),
  );
  return {
    status: 200,
    body: {
      triggers: triggers.flatMap((row) => triggerOf(row, span, callsSince)),
      services: servicesOf(calls),
      peers: peers.slice(0, MOST_PEERS),
      peerCount: peers.length,
      interfaces: interfaces.length,
      role,
      sharedRole,
      flowsSince,
      callsSince,
    },
  };
};

function triggerOf(row: Parameters<typeof textOf>[0], span: Span, since: number): Answer['triggers'] {
  const kind = TRIGGER_KINDS.find((each) => each === textOf(row, 'kind'));
  if (kind === undefined) return [];
  const firstSeen = numberOf(row, 'first_seen');
  return [
    {
      kind,
      name: textOf(row, 'name'),
      calls: kind === 'allowed' ? 0 : numberOf(row, 'n_calls'),
      firstSeen,
      lastSeen: numberOf(row, 'last_seen'),
      isNew: isFirstIn(firstSeen, span, since),
    },
  ];
}

function servicesOf(calls: readonly UsedCall[]): Answer['services'] {
  const services = [...Map.groupBy(calls, ({ service }) => service)].map(([service, own]) => {
    const resources = [...new Set(own.flatMap((each) => each.resources))];
    return {
      service,
      calls: own.reduce((sum, each) => sum + each.calls, 0),
      refused: own.reduce((sum, each) => sum + each.refused, 0),
      resources: resources.slice(0, MOST_RESOURCES),
      resourceCount: resources.length,
      firstSeen: Math.min(...own.map(({ firstSeen }) => firstSeen)),
      lastSeen: Math.max(...own.map(({ lastSeen }) => lastSeen)),
      isNew: own.every(({ isNew }) => isNew),
      newCalls: own.flatMap(({ event, isNew }) => (isNew ? [event] : [])),
    };
  });
  return services.sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.calls - a.calls);
}
