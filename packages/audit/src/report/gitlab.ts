import type { Severity } from '../model/severity.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';
import { shortened } from './visible-text.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  informational: 'Info',
};

/** Limits of the schema, in characters. */
const MOST = { name: 255, description: 1_048_576, solution: 7_000 } as const;

/**
 * A report as GitLab's SAST report 15.2.1.
 * https://docs.gitlab.com/development/integrations/secure/#report
 * @param times start and end of the run, ISO-8601 UTC
 */
export function gitlabOf(
  report: FindingsReport,
  times: { readonly start: string; readonly end: string },
): object {
  const tool = {
    id: 'watertight',
    name: 'Watertight',
    version: report.tool.version,
    vendor: { name: 'Watertight' },
  };
  return {
    version: '15.2.1',
    scan: {
      analyzer: tool,
      scanner: tool,
      type: 'sast',
      start_time: times.start.slice(0, 19),
      end_time: times.end.slice(0, 19),
      status: 'success',
      messages: report.incomplete.map(({ what, because }) => ({
        level: 'warn',
        value: `${what}: ${because}`,
      })),
    },
    vulnerabilities: report.findings.filter((finding) => finding.suppressed === null).map(vulnerabilityOf),
  };
}

function vulnerabilityOf(finding: Finding): object {
  return {
    id: finding.fingerprint,
    name: shortened(finding.title, MOST.name),
    description: shortened(`${messageOf(finding)}. ${finding.why}`, MOST.description),
    severity: SEVERITY[finding.severity],
    solution: shortened(finding.fix, MOST.solution),
    location: {
      file: finding.at?.file ?? finding.subject.arn ?? finding.subject.name,
      start_line: finding.at?.line ?? 1,
    },
    identifiers: [{ type: 'watertight_rule', name: finding.code, value: finding.code }],
  };
}
