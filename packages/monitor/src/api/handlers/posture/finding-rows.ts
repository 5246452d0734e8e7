import { RISKS, type Risk } from '@watertight/audit/posture/risk.ts';
import type { KeptFinding, KeptScan } from '../../../store/kept-scan.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Listing } from '../../listing/listing.ts';

type FindingRow = ResponseOf<'GET /posture/findings'>['rows'][number];

/** How findings can be filtered and sorted. */
export const FINDING_LISTING: Listing = {
  columns: {
    id: 'text',
    code: 'text',
    rule: 'text',
    severity: 'severity',
    title: 'text',
    subject: 'text',
    subjectKind: 'text',
    functions: 'text',
    place: 'text',
    target: 'text',
    account: 'text',
    region: 'text',
    risks: 'text',
    firstSeen: 'time',
    failingDays: 'number',
    scannedAt: 'time',
    isSuppressed: 'flag',
    suppressedBy: 'text',
    reason: 'text',
    owner: 'text',
    expires: 'time',
  },
  sort: { column: 'severity', order: 'desc' },
  key: ['severity', 'code', 'target', 'id'],
};

/** Findings of the scans as rows. @param asOf epoch seconds: what a finding that is still there has failed until */
export function findingRows(scans: readonly KeptScan[], asOf: number): readonly FindingRow[] {
  return scans.flatMap((scan) => scan.findings.map((finding) => findingRow(finding, scan, asOf)));
}

/** One finding of a scan as a row. */
export function findingRow(finding: KeptFinding, scan: KeptScan, asOf: number): FindingRow {
  const { subject, suppressed } = finding;
  return {
    id: finding.id,
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    title: finding.title,
    subject: subject.name,
    subjectKind: subject.kind,
    functions: finding.functions.join(', '),
    place: placeOf(finding),
    target: scan.target,
    account: subject.account ?? (scan.kind === 'account' ? scan.target : ''),
    region: subject.region ?? '',
    risks: finding.risks.map(riskText).join(', '),
    firstSeen: epochOf(finding.firstSeen),
    failingDays: failingDays(finding.firstSeen, Math.max(asOf, epochOf(scan.at))),
    scannedAt: epochOf(scan.at),
    isSuppressed: suppressed !== null,
    suppressedBy: suppressed?.by ?? '',
    reason: suppressed?.reason ?? '',
    owner: suppressed?.owner ?? '',
    expires: suppressed?.expires === undefined ? 0 : epochOf(endOf(suppressed.expires)),
  };
}

/** `R4 Over-privileged permissions and roles`. */
export function riskText(risk: string): string {
  return isRisk(risk) ? `${risk} ${RISKS[risk]}` : risk;
}

/** Whole days from the first scan that saw it. @param until epoch seconds */
export function failingDays(firstSeen: string, until: number): number {
  return Math.max(0, Math.floor((until - epochOf(firstSeen)) / 86_400));
}

function isRisk(text: string): text is Risk {
  return Object.hasOwn(RISKS, text);
}

/** A date counts up to and including that day. */
function endOf(expires: string): string {
  return expires.length === 10 ? `${expires}T23:59:59Z` : expires;
}

export function epochOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}

/** `template.yaml:11`, or the ARN. */
function placeOf({ at, subject }: KeptFinding): string {
  if (at !== undefined) return at.line === undefined ? at.file : `${at.file}:${at.line}`;
  return subject.arn ?? '';
}
