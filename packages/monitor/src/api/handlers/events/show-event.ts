import { lineOfEventSql } from '../../../store/queries/listings/event-listing.ts';
import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import type { ListRow } from '../../listing/listing.ts';
import { textOf } from '../../listing/row-reader.ts';
import { storedRows } from '../../listing/stored-page.ts';
import { eventRow, planEvents } from './event-page.ts';

/** More of one request than a person reads. */
const NEIGHBOURS = 50;

export const showEvent: Handler<'GET /events/:id'> = async (context, { params: { id } }) => {
  const [row] = await matching(context, `id=${id}`, 1);
  if (row === undefined) throw notFound('event', id);
  const requestId = textOf(row, 'requestId');
  const [same, [kept]] = await Promise.all([
    requestId === '' ? [] : matching(context, `requestId=${requestId}`, NEIGHBOURS),
    context.workspace.telemetry.recall(lineOfEventSql(), [id]),
  ]);
  const line = String(kept?.['line'] ?? '');
  return {
    status: 200,
    body: {
      event: eventRow(row),
      line,
      decoded: decodedForms(line),
      neighbours: same.map(eventRow).filter((each) => each.id !== id),
    },
  };
};

function matching(
  { workspace, asOf }: Parameters<typeof showEvent>[0],
  condition: string,
  limit: number,
): Promise<readonly ListRow[]> {
  return storedRows(workspace, planEvents({ range: 'all', f: [condition], limit }, asOf + 86_400));
}

/** `watertight.decoded` of the guard's line; anything else says nothing. */
function decodedForms(line: string): string[] {
  try {
    const { watertight }: { watertight?: { decoded?: unknown } } = JSON.parse(line);
    return Array.isArray(watertight?.decoded) ? watertight.decoded.slice(0, 20).map(String) : [];
  } catch {
    return [];
  }
}
