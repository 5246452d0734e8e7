import { listAlerts } from '../../../list-alerts.ts';
import { functionHistorySql } from '../../../store/queries/function-page-queries.ts';
import type { ResponseOf } from '../../contract.ts';
import type { ApiContext, Handler } from '../../handler.ts';
import { type Span, spanOf } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';

type Item = ResponseOf<'GET /functions/:account/:region/:name/history'>['items'][number];

const STORED_KINDS = ['deploy', 'change', 'call', 'hit', 'flow'] as const;

/** Items of one answer. */
const MOST = 500;

export const showFunctionHistory: Handler<'GET /functions/:account/:region/:name/history'> = async (
  context,
  { params, query },
) => {
  const span = spanOf(query, context.asOf);
  const rows = await context.workspace.telemetry.query(functionHistorySql(span, MOST + 1), [
    params.account,
    params.region,
    params.name,
  ]);
  const stored = rows.map(plainRow).flatMap((row): Item[] => {
    const kind = STORED_KINDS.find((each) => each === textOf(row, 'kind'));
    if (kind === undefined) return [];
    const detail = textOf(row, 'detail');
    const place = hrefOf(kind, textOf(row, 'id'));
    return [{ time: numberOf(row, 'time'), kind, title: textOf(row, 'title'), detail, href: place }];
  });
  const items = [...stored, ...(await judged(context, span, params))].sort((a, b) => b.time - a.time);
  return { status: 200, body: { items: items.slice(0, MOST), isCut: items.length > MOST } };
};

function hrefOf(kind: (typeof STORED_KINDS)[number], id: string): string {
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
