import type { InlineSuppression, SubjectBase } from '../model/subjects/subject-base.ts';
import type { Finding, FindingSuppression } from './finding.ts';
import { matchesGlob } from './glob.ts';

/** One entry of `.watertightignore.yml`. All given parts must match; `*` stands for any run of characters. */
export interface IgnoreEntry {
  /** Rule id or code. */
  readonly id: string;
  /** Name, logical id, address or ARN. */
  readonly resource?: string;
  /** File of the finding. */
  readonly path?: string;
  readonly account?: string;
  readonly region?: string;
  readonly reason: string;
  readonly owner?: string;
  /** ISO date; the entry counts up to and including that day. */
  readonly expires?: string;
}

/** What recorded decisions take part, and when. */
export interface SuppressionInput {
  readonly entries: readonly IgnoreEntry[];
  /** Fingerprints of the baseline. */
  readonly baseline: ReadonlySet<string>;
  /** Inline suppressions by fingerprint of the finding they speak of. */
  readonly inlineOf: (finding: Finding) => SubjectBase['suppressions'];
  /** ISO-8601 UTC. */
  readonly now: string;
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  /** Entries past their date that would still match. */
  readonly expired: readonly IgnoreEntry[];
  /** Entries that match nothing. */
  readonly unused: readonly IgnoreEntry[];
}

/** Marks findings that a recorded decision covers. Nothing is removed: what is hidden stays countable. */
export function suppressFindings(
  findings: readonly Finding[],
  { entries, baseline, inlineOf, now }: SuppressionInput,
): SuppressionResult {
  const used = new Set<IgnoreEntry>();
  const expired = new Set<IgnoreEntry>();
  const marked = findings.map((finding): Finding => {
    const matching = entries.filter((entry) => matchesEntry(entry, finding));
    for (const entry of matching) (isOver(entry.expires, now) ? expired : used).add(entry);
    const suppressed =
      fromEntry(matching.find((entry) => !isOver(entry.expires, now))) ??
      fromInline(inlineOf(finding), { finding, now }) ??
      (baseline.has(finding.fingerprint) ? { by: 'baseline' as const, reason: 'in the baseline' } : null);
    return suppressed === null ? finding : { ...finding, suppressed };
  });
  return {
    findings: marked,
    expired: [...expired],
    unused: entries.filter((entry) => !used.has(entry) && !expired.has(entry)),
  };
}

function matchesEntry(entry: IgnoreEntry, { rule, code, subject, at }: Finding): boolean {
  const names = [subject.name, subject.logicalId, subject.address, subject.arn];
  return (
    (matchesGlob(entry.id, rule) || matchesGlob(entry.id, code)) &&
    (entry.resource === undefined ||
      names.some((name) => name !== undefined && matchesGlob(entry.resource ?? '', name))) &&
    (entry.path === undefined || matchesGlob(entry.path, at?.file ?? '')) &&
    (entry.account === undefined || matchesGlob(entry.account, subject.account ?? '')) &&
    (entry.region === undefined || matchesGlob(entry.region, subject.region ?? ''))
  );
}

/** True after the last moment of the day, or after the time itself when one is given. */
function isOver(expires: string | undefined, now: string): boolean {
  if (expires === undefined) return false;
  return (expires.length === 10 ? `${expires}T23:59:59.999Z` : expires) < now;
}

function fromEntry(entry: IgnoreEntry | undefined): FindingSuppression | undefined {
  if (entry === undefined) return undefined;
  const { reason, owner, expires } = entry;
  return {
    by: 'file',
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function fromInline(
  suppressions: SubjectBase['suppressions'],
  { finding, now }: { readonly finding: Finding; readonly now: string },
): FindingSuppression | undefined {
  const about = { rule: { id: finding.rule, code: finding.code }, now };
  const found = suppressions?.find((each) => inlineState(each, about) === 'counts');
  if (found === undefined) return undefined;
  return {
    by: 'inline',
    reason: found.reason,
    ...(found.until === undefined ? {} : { expires: found.until }),
  };
}

/** Whether an inline suppression hides findings of a rule, and if not, why. */
export function inlineState(
  { rule: written, until, reason }: InlineSuppression,
  { rule, now }: { readonly rule: { readonly id: string; readonly code: string }; readonly now: string },
): 'counts' | 'other rule' | 'without reason' | 'expired' {
  if (!matchesGlob(written, rule.id) && !matchesGlob(written, rule.code)) return 'other rule';
  if (reason.trim() === '') return 'without reason';
  return isOver(until, now) ? 'expired' : 'counts';
}
