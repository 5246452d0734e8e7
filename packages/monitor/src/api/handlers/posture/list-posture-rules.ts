import { isSeverity, type Severity, severityRank, worseSeverity } from '@watertight/audit/model/severity.ts';
import type { KeptFinding, KeptRule, KeptScan } from '../../../store/kept-scan.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import type { Listing } from '../../listing/listing.ts';
import { epochOf, failingDays, riskText } from './finding-rows.ts';
import { keptPage } from './kept-page.ts';

type RuleRow = ResponseOf<'GET /posture/rules'>['rows'][number];

/** Sorts by how much each status asks for. */
const RANKS = { passing: 0, undecided: 1, suppressed: 2, failing: 3 } as const;

const RULE_LISTING: Listing = {
  columns: {
    rank: 'number',
    rule: 'text',
    code: 'text',
    title: 'text',
    status: 'text',
    severity: 'severity',
    risks: 'text',
    resources: 'number',
    suppressed: 'number',
    passed: 'number',
    undecided: 'number',
    firstSeen: 'time',
    failingDays: 'number',
  },
  sort: { column: 'rank', order: 'desc' },
  key: ['code'],
};

export const listPostureRules: Handler<'GET /posture/rules'> = async (context, { query }) => {
  const scans = await context.workspace.state.posture.latestScans(context.now);
  const scannedAt = new Map(scans.map(({ target, at }) => [target, epochOf(at)]));
  const untilOf = (target: string) => Math.max(context.asOf, scannedAt.get(target) ?? 0);
  const byRule = Map.groupBy(
    scans.flatMap(({ findings }) => findings),
    ({ rule }) => rule,
  );
  const rows = [...rulesOf(scans).values()].map((asked) => {
    const row = ruleRow(asked, byRule.get(asked[0].rule) ?? [], untilOf);
    return { ...row, rank: rankOf(row) };
  });
  return { status: 200, body: await keptPage(context, query, { rows, scans, listing: RULE_LISTING }) };
};

type Asked = readonly [KeptRule, ...KeptRule[]];

function rulesOf(scans: readonly KeptScan[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>();
  for (const rule of scans.flatMap(({ rules }) => rules)) {
    const before = found.get(rule.rule);
    found.set(rule.rule, before === undefined ? [rule] : [...before, rule]);
  }
  return found;
}

function ruleRow(
  asked: Asked,
  findings: readonly KeptFinding[],
  untilOf: (target: string) => number,
): RuleRow {
  const [rule] = asked;
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const sum = (count: (each: KeptRule) => number) => asked.reduce((total, each) => total + count(each), 0);
  const [oldest] = open.toSorted((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1));
  const suppressed = findings.length - open.length;
  const undecided = sum(({ unknown }) => unknown);
  return {
    rule: rule.rule,
    code: rule.code,
    title: rule.title,
    status: statusOf({ resources: open.length, suppressed, undecided }),
    severity:
      open.map(({ severity }) => severity).reduce<Severity | undefined>(worst, undefined) ?? rule.severity,
    risks: rule.risks.map(riskText).join(', '),
    resources: open.length,
    suppressed,
    passed: sum(({ pass }) => pass),
    undecided,
    firstSeen: oldest === undefined ? 0 : epochOf(oldest.firstSeen),
    failingDays: oldest === undefined ? 0 : failingDays(oldest.firstSeen, untilOf(oldest.target)),
    because: asked.find(({ because }) => because !== '')?.because ?? '',
  };
}

function worst(a: Severity | undefined, b: Severity): Severity {
  return a === undefined ? b : worseSeverity(a, b);
}

function statusOf(row: Pick<RuleRow, 'resources' | 'suppressed' | 'undecided'>): keyof typeof RANKS {
  if (row.resources > 0) return 'failing';
  if (row.suppressed > 0) return 'suppressed';
  return row.undecided > 0 ? 'undecided' : 'passing';
}

/** Failing ones first, the serious before the others. */
function rankOf({ status, severity }: RuleRow): number {
  const place = isStatus(status) ? RANKS[status] : 0;
  return 10 * place + (isSeverity(severity) ? severityRank(severity) : 0);
}

function isStatus(text: string): text is keyof typeof RANKS {
  return Object.hasOwn(RANKS, text);
}
