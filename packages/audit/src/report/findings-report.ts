import { maskKnownSecrets } from '../code/secrets/mask-known-secrets.ts';
import type { Incomplete } from '../model/inventory.ts';
import { SEVERITIES, type Severity, severityRank } from '../model/severity.ts';
import type { RuleOutcome } from '../posture/run-rules.ts';
import { affectedFunctions } from './affected-functions.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { findingOf, findingSubject } from './finding-of.ts';

/** One (rule, subject) pair of `--outcomes`. */
export interface OutcomeRow {
  readonly rule: string;
  readonly code: string;
  readonly subject: FindingSubject;
  readonly outcome: 'pass' | 'fail' | 'not-applicable' | 'unknown';
  readonly because?: string;
}

/** CONTRACT watertight/findings/1. */
export interface FindingsReport {
  readonly schema: 'watertight/findings/1';
  readonly tool: { readonly name: 'watertight'; readonly version: string };
  readonly target: ReportTarget;
  readonly findings: readonly Finding[];
  readonly outcomes?: readonly OutcomeRow[];
  readonly incomplete: readonly Incomplete[];
  readonly summary: ReportSummary;
}

/** What was looked at. */
export interface ReportTarget {
  readonly kind: 'project' | 'template' | 'account';
  readonly path?: string;
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  readonly templates?: readonly string[];
  readonly capturedAt: string;
}

/** The packages that were judged, and by what. */
export interface PackageSummary {
  readonly lists: number;
  readonly packages: number;
  readonly advisories: {
    readonly source: 'folder' | 'store' | 'snapshot';
    readonly count: number;
    /** ISO-8601 date of the newest data, where it is known. */
    readonly asOf?: string;
  };
}

export interface ReportSummary {
  /** Findings that are not suppressed, by severity. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  readonly functions: number;
  /** Absent where no packages were looked at. */
  readonly packages?: PackageSummary;
  /** Rules that were asked. */
  readonly rules: number;
  /** Answers by kind, over all rules and subjects. */
  readonly outcomes: Readonly<Record<OutcomeRow['outcome'], number>>;
}

/** The findings of outcomes, most serious first, then by place; the same order for the same input. */
export function findingsOf(outcomes: readonly RuleOutcome[]): readonly Finding[] {
  return outcomes
    .map((each) => findingOf(each, { affects: affectedFunctions(each.inventory, each.subject) }))
    .filter((finding) => finding !== undefined)
    .sort(byUrgency);
}

/** Security before best practice, serious first, then file, line, code and fingerprint. */
export function byUrgency(a: Finding, b: Finding): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
    Number(a.class === 'best-practice') - Number(b.class === 'best-practice') ||
    compare(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Every pair of rule and subject with its answer, in a stable order. */
export function outcomeRows(outcomes: readonly RuleOutcome[]): readonly OutcomeRow[] {
  return outcomes
    .map(({ rule, subject, outcome }): OutcomeRow => {
      const because = 'because' in outcome ? outcome.because : undefined;
      const row = { rule: rule.id, code: rule.code, subject: findingSubject(subject), outcome: outcome.kind };
      return because === undefined ? row : { ...row, because: maskKnownSecrets(because) };
    })
    .sort((a, b) => compare(a.code, b.code) || compare(a.subject.name, b.subject.name));
}

/** The counts under a report. */
export function summaryOf(
  findings: readonly Finding[],
  counts: {
    /** Answers by kind. */
    readonly outcomes: ReportSummary['outcomes'];
    readonly functions: number;
    readonly rules: number;
    readonly packages?: PackageSummary | undefined;
  },
): ReportSummary {
  const shown = findings.filter((each) => each.suppressed === null);
  const bySeverity = Object.fromEntries(
    [...SEVERITIES]
      .reverse()
      .map((severity) => [severity, count(shown, (each) => each.severity === severity)]),
  ) as Record<Severity, number>;
  return {
    bySeverity,
    suppressed: findings.length - shown.length,
    functions: counts.functions,
    ...(counts.packages === undefined ? {} : { packages: counts.packages }),
    rules: counts.rules,
    outcomes: counts.outcomes,
  };
}

function count<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (holds(item) ? 1 : 0), 0);
}
