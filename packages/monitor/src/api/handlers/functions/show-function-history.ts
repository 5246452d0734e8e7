import { listAlerts } from '../../../list-alerts.ts';
import {
  functionHistoryCountsSql,
  functionHistorySql,
} from '../../../store/queries/function-page-queries.ts';
import type { ResponseOf } from '../../contract.ts';
import type { ApiContext, Handler } from '../../handler.ts';
import { type Span, spanOf } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { isoSpan, plainRow } from '../../listing/stored-page.ts';
import { MOMENT_KINDS } from '../../routes/function-routes.ts';

type Item = ResponseOf<'GET /functions/:account/:region/:name/history'>['items'][number];

type Kind = Item['kind'];

/** Items of one answer. */
const MOST = 500;

export const showFunctionHistory: Handler<'GET /functions/:account/:region/:name/history'> = async (
  context,
  { params, query },
) => {
  const span = spanOf(query, context.asOf);
  const wanted = new Set<Kind>(query.kinds ?? MOMENT_KINDS);
  const of = [params.account, params.region, params.name];
  const { telemetry } = context.workspace;
  const [rows, counted, told] = await Promise.all([
    telemetry.recall(functionHistorySql(span, { limit: MOST + 1, kinds: wanted }), of),
    telemetry.recall(functionHistoryCountsSql(span), of),
    judged(context, span, params),
  ]);
  const stored = rows.map(plainRow).flatMap((row) => storedItem(row));
  const items = [...stored, ...told.filter(({ kind }) => wanted.has(kind))].sort((a, b) => b.time - a.time);
  const counts = MOMENT_KINDS.map((kind) => {
    const own = counted.find((row) => row['kind'] === kind);
    return { kind, count: Number(own?.['n'] ?? 0) + told.filter((each) => each.kind === kind).length };
  });
  return {
    status: 200,
    body: { counts, span: isoSpan(span), items: items.slice(0, MOST), isCut: items.length > MOST },
  };
};

function storedItem(row: Parameters<typeof textOf>[0]): Item[] {
  const kind = MOMENT_KINDS.find((each) => each === textOf(row, 'kind'));
  if (kind === undefined) return [];
  const href = hrefOf(kind, textOf(row, 'id'));
  return [
    { time: numberOf(row, 'time'), kind, title: textOf(row, 'title'), detail: textOf(row, 'detail'), href },
  ];
}

function hrefOf(kind: Kind, id: string): string {
  if (id === '' || kind === 'deploy') return '';
  if (kind === 'flow') return `/ips/${encodeURIComponent(id)}`;
  return kind === 'hit'
    ? `/events?f=${encodeURIComponent(`requestId=${id}`)}`
    : `/trail?id=${encodeURIComponent(id)}`;
}

async function judged(
  { workspace, now }: ApiContext,
  span: Span,
  of: { readonly account: string; readonly region: string; readonly name: string },
): Promise<Item[]> {
  const isOwn = ({ entity }: { readonly entity: { readonly account: string; readonly region: string } }) =>
    entity.account === of.account && entity.region === of.region;
  const inSpan = ({ time }: Item) => time >= span.from && time < span.to;
  const observations = (await workspace.state.listObservations({ entity: of.name })).filter(isOwn);
  const alerts = (await listAlerts(workspace, { entity: of.name, now })).filter(isOwn);
  return [
    ...observations.map(({ window, title, why, id }) => ({
      time: Math.floor(Date.parse(window.end) / 1000) - 1,
      kind: 'observation' as const,
      title,
      detail: why,
      href: `/observations?id=${encodeURIComponent(id)}`,
    })),
    ...alerts.map(({ firstSeen, title, why, id }) => ({
      time: Math.floor(Date.parse(firstSeen) / 1000),
      kind: 'alert' as const,
      title,
      detail: why,
      href: `/alerts/${encodeURIComponent(id)}`,
    })),
  ].filter(inSpan);
}
