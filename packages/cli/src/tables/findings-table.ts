import type { Finding } from '@watertight/audit/report/finding.ts';
import { type Cell, type Column, cell, type Table } from '../output/table.ts';

/** Findings as one table, in the order of the report. */
export function findingsTables(findings: readonly Finding[]): readonly Table[] {
  if (findings.length === 0) return [];
  return [{ title: 'Findings', columns: FINDING_COLUMNS, rows: findingRows(findings) }];
}

/** Columns of every table of findings. */
export const FINDING_COLUMNS: readonly Column[] = [
  { title: 'Severity' },
  { title: 'Code' },
  { title: 'Rule' },
  { title: 'Subject' },
  { title: 'Place' },
  { title: 'What' },
];

/** A row for each finding, under {@link FINDING_COLUMNS}. */
export function findingRows(findings: readonly Finding[]): readonly (readonly Cell[])[] {
  return findings.map((finding) => [
    { value: finding.severity, tone: finding.severity },
    cell(finding.code),
    cell(finding.rule),
    cell(subjectText(finding)),
    cell(placeText(finding)),
    { value: whatText(finding), lines: [finding.title, ...evidenceLines(finding)] },
  ]);
}

/** The subject by the name that its format edits it under. */
export function subjectText({ subject }: Finding): string {
  return subject.logicalId ?? subject.address ?? subject.name;
}

/** `template.yaml:40:19`, or account and region. */
export function placeText({ at, subject }: Finding): string {
  if (at === undefined)
    return [subject.account, subject.region].filter((part) => part !== undefined).join(' ');
  return [at.file, at.line, at.column].filter((part) => part !== undefined).join(':');
}

function whatText(finding: Finding): string {
  return [finding.title, ...evidenceLines(finding)].join(': ');
}

/** What proves a finding, a few lines of it, and why it is suppressed. */
export function evidenceLines({ evidence, suppressed, advisories }: Finding): readonly string[] {
  // Of a package it takes advisory, import, door and data to see what is wrong.
  const most = advisories === undefined ? 3 : 6;
  const lines = evidence
    .slice(0, most)
    .map(({ what, value }) => (value === undefined ? what : `${what}: ${String(value)}`));
  const rest = evidence.length - lines.length;
  return [
    ...lines,
    ...(rest > 0 ? [`and ${rest} more`] : []),
    ...(suppressed === null ? [] : [`suppressed: ${suppressed.reason}`]),
  ];
}
