import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { asffOf } from '@watertight/audit/report/asff.ts';
import type { FindingsReport } from '@watertight/audit/report/findings-report.ts';
import { githubAnnotationsOf } from '@watertight/audit/report/github-annotations.ts';
import { gitlabOf } from '@watertight/audit/report/gitlab.ts';
import { htmlOf } from '@watertight/audit/report/html.ts';
import { junitOf } from '@watertight/audit/report/junit.ts';
import { ocsfOf } from '@watertight/audit/report/ocsf.ts';
import { sarifOf } from '@watertight/audit/report/sarif.ts';
import type { FindingFormat } from '../output/answer.ts';
import { escapedJson } from '../output/escape-text.ts';

/** A report in every format of findings. */
export function findingRenderings(
  report: FindingsReport,
  {
    rules,
    now,
    region = 'us-east-1',
  }: {
    readonly rules: readonly AnyPostureRule[];
    readonly now: string;
    readonly region: string | undefined;
  },
): Readonly<Record<FindingFormat, () => string>> {
  const json = (value: unknown) => `${escapedJson(value, 2)}\n`;
  return {
    sarif: () => json(sarifOf(report, rules)),
    ocsf: () => json(ocsfOf(report)),
    asff: () => json(asffOf(report, region)),
    junit: () => junitOf(report),
    gitlab: () => json(gitlabOf(report, { start: report.target.capturedAt, end: now })),
    github: () => githubAnnotationsOf(report),
    html: () => htmlOf(report),
  };
}
