import type { Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import { planList } from '../../listing/plan-list.ts';
import { pageFrame } from '../../listing/stored-page.ts';
import { FINDING_LISTING, findingRows } from './finding-rows.ts';

/** The newest scans hold whatever the time range: a weakness is there until a scan says that it is gone. */
export const listFindings: Handler<'GET /posture/findings'> = async ({ workspace, asOf }, { query }) => {
  // Findings have a target instead of an account column.
  const { account: _account, region: _region, ...rest } = query;
  const plan = planList(rest, FINDING_LISTING, asOf);
  const scans = await workspace.state.latestScans();
  const page = listInMemory(scans.flatMap(findingRows), FINDING_LISTING, plan);
  const frame = await pageFrame(workspace, [], { ...page, plan });
  const missing = scans.flatMap(({ incomplete }) =>
    incomplete.map(({ what, because }) => ({ what, because })),
  );
  return { status: 200, body: { ...frame, rows: [...page.rows], missing } };
};
