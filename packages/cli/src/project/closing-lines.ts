import type { Finding } from '@watertight/audit/report/finding.ts';
import type { FindingsReport } from '@watertight/audit/report/findings-report.ts';
import { plural } from '../output/number-text.ts';

/** What a reader is told under the findings: the counts, and the next command. */
export function closingLines(
  report: FindingsReport,
  { told, counted }: { readonly told: readonly Finding[]; readonly counted: readonly Finding[] },
): readonly string[] {
  const { summary } = report;
  if (summary.functions === 0 && counted.length === 0 && summary.outcomes.pass === 0) return [];
  return [summaryLine(report, told), ...nextSteps(told)];
}

/** `3 findings: 1 critical, 2 high · 4 functions · 120 rules · 12 checks not decided · 1 suppressed`. */
function summaryLine({ summary, incomplete, findings }: FindingsReport, told: readonly Finding[]): string {
  const by = Object.entries(summary.bySeverity).filter(([, count]) => count > 0);
  const total = by.reduce((sum, [, count]) => sum + count, 0);
  const parts = by.map(([severity, count]) => `${count} ${severity}`).join(', ');
  const isCut = findings.length > told.length && summary.bySeverity.informational > 0;
  const where = isCut ? ' (with --severity informational)' : '';
  return [
    `${plural(total, 'finding')}${parts === '' ? '' : `: ${parts}${where}`}`,
    plural(summary.functions, 'function'),
    ...(summary.packages === undefined ? [] : [plural(summary.packages.packages, 'package')]),
    plural(summary.rules, 'rule'),
    ...(summary.outcomes.unknown > 0
      ? [`${plural(summary.outcomes.unknown, 'check')} not decided (list: --outcomes -f json)`]
      : []),
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
    ...(incomplete.length > 0 ? [`${incomplete.length} incomplete`] : []),
  ].join(' · ');
}

function nextSteps(told: readonly Finding[]): readonly string[] {
  const first = told.find(({ suppressed }) => suppressed === null);
  if (first === undefined) return [];
  return [`Why, and how to mend it: watertight rules show ${first.code}`];
}
