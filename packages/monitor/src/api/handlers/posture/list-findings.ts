import type { Handler } from '../../handler.ts';
import { FINDING_LISTING, findingRows } from './finding-rows.ts';
import { keptPage } from './kept-page.ts';

/** The newest scans hold whatever the time range: a weakness is there until a scan says that it is gone. */
export const listFindings: Handler<'GET /posture/findings'> = async (context, { query }) => {
  const scans = await context.workspace.state.posture.latestScans(context.now);
  const rows = findingRows(scans, context.asOf);
  return { status: 200, body: await keptPage(context, query, { rows, scans, listing: FINDING_LISTING }) };
};
