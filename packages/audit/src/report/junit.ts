import { isAtLeast, type Severity } from '../model/severity.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';
import { xmlText } from './xml-text.ts';

/**
 * A report as JUnit XML: one case a finding, in one suite a file; suppressed ones are skipped cases. A scan without
 * findings is one passing case, since some readers refuse a report without cases.
 */
export function junitOf(report: FindingsReport, failFrom: Severity = 'low'): string {
  const files = [...new Set(report.findings.map(fileOf))].sort();
  const suites = files.map((file) =>
    suiteOf(
      file,
      report.findings.filter((each) => fileOf(each) === file),
      failFrom,
    ),
  );
  const body =
    suites.length > 0
      ? suites.join('')
      : '  <testsuite name="watertight" tests="1" failures="0" skipped="0">\n    <testcase classname="watertight" name="no findings"/>\n  </testsuite>\n';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="watertight">\n${body}</testsuites>\n`;
}

function fileOf(finding: Finding): string {
  return finding.at?.file ?? finding.subject.arn ?? finding.subject.name;
}

function suiteOf(file: string, findings: readonly Finding[], failFrom: Severity): string {
  const skipped = findings.filter((each) => each.suppressed !== null).length;
  const failures = findings.filter(
    (each) => each.suppressed === null && isAtLeast(each.severity, failFrom),
  ).length;
  const head = `  <testsuite name="${xmlText(file)}" tests="${findings.length}" failures="${failures}" skipped="${skipped}">\n`;
  return `${head}${findings.map((each) => caseOf(each, failFrom)).join('')}  </testsuite>\n`;
}

function caseOf(finding: Finding, failFrom: Severity): string {
  const subject = finding.subject.logicalId ?? finding.subject.address ?? finding.subject.name;
  const open = `    <testcase classname="${xmlText(finding.code)}" name="${xmlText(`${finding.rule}: ${subject}`)}"`;
  if (finding.suppressed !== null)
    return `${open}>\n      <skipped message="${xmlText(finding.suppressed.reason)}"/>\n    </testcase>\n`;
  const place = finding.at === undefined ? '' : `${finding.at.file}:${finding.at.line ?? 1}\n`;
  const text = xmlText(`${place}${finding.why}\n${finding.fix}`);
  if (!isAtLeast(finding.severity, failFrom))
    return `${open}>\n      <system-out>${text}</system-out>\n    </testcase>\n`;
  return `${open}>\n      <failure type="${finding.severity}" message="${xmlText(messageOf(finding))}">${text}</failure>\n    </testcase>\n`;
}
