import type { Finding } from '@watertight/audit/report/finding.ts';
import type { SavedScan } from '../../../store/scan-rows.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Listing } from '../../listing/listing.ts';

type FindingRow = ResponseOf<'GET /posture/findings'>['rows'][number];

/** How findings can be filtered and sorted. */
export const FINDING_LISTING: Listing = {
  columns: {
    fingerprint: 'text',
    code: 'text',
    rule: 'text',
    severity: 'severity',
    title: 'text',
    subject: 'text',
    subjectKind: 'text',
    place: 'text',
    target: 'text',
    risks: 'text',
    isSuppressed: 'flag',
    scannedAt: 'time',
  },
  sort: { column: 'severity', order: 'desc' },
  key: ['severity', 'code', 'target', 'fingerprint'],
};

/** Findings of one scan as rows. */
export function findingRows(scan: SavedScan): readonly FindingRow[] {
  return scan.findings.map((finding) => ({
    fingerprint: finding.fingerprint,
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    title: finding.title,
    subject: finding.subject.name,
    subjectKind: finding.subject.kind,
    place: placeOf(finding),
    target: scan.target,
    risks: finding.risks.join(', '),
    isSuppressed: finding.suppressed !== null,
    scannedAt: Math.floor(Date.parse(scan.at) / 1000),
  }));
}

/** `template.yaml:11`, or the ARN. */
function placeOf({ at, subject }: Finding): string {
  if (at !== undefined) return at.line === undefined ? at.file : `${at.file}:${at.line}`;
  return subject.arn ?? '';
}
