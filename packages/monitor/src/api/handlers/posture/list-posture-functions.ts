import type { KeptFinding, KeptScan } from '../../../store/kept-scan.ts';
import { countByRisk, noCounts } from '../../../store/scan-counts.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import type { Listing } from '../../listing/listing.ts';
import { keptPage } from './kept-page.ts';

type FunctionRow = ResponseOf<'GET /posture/functions'>['rows'][number];

const FUNCTION_LISTING: Listing = {
  columns: {
    function: 'text',
    account: 'text',
    region: 'text',
    target: 'text',
    findings: 'number',
    critical: 'number',
    high: 'number',
    medium: 'number',
    low: 'number',
    informational: 'number',
    suppressed: 'number',
    weight: 'number',
  },
  sort: { column: 'weight', order: 'desc' },
  key: ['function', 'target', 'region'],
};

export const listPostureFunctions: Handler<'GET /posture/functions'> = async (context, { query }) => {
  const scans = await context.workspace.state.posture.latestScans(context.now);
  const rows = scans.flatMap(rowsOf);
  return { status: 200, body: await keptPage(context, query, { rows, scans, listing: FUNCTION_LISTING }) };
};

/** A row for every function that the scan saw, those without findings too. */
function rowsOf({ target, functions, findings }: KeptScan): readonly (FunctionRow & { weight: number })[] {
  const byName = new Map<string, KeptFinding[]>();
  for (const finding of findings) {
    for (const name of finding.functions) {
      const held = byName.get(name);
      if (held === undefined) byName.set(name, [finding]);
      else held.push(finding);
    }
  }
  return functions.map(({ name, account, region }) => {
    const own = (byName.get(name) ?? []).filter(
      ({ subject }) =>
        subject.kind !== 'function' || subject.region === undefined || subject.region === region,
    );
    const open = own.filter(({ suppressed }) => suppressed === null);
    const counts =
      countByRisk(open.map(({ severity }) => ({ severity, risks: [], count: 1 })))['all'] ?? noCounts();
    const { critical, high, medium, low, informational } = counts;
    return {
      ...{ function: name, account, region, target, findings: open.length },
      ...{ critical, high, medium, low, informational },
      suppressed: own.length - open.length,
      // Serious ones before many.
      weight: ((critical * 1_000 + high) * 1_000 + medium) * 1_000 + low,
    };
  });
}
