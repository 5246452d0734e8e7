import type { Severity } from '../model/severity.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';

const LABEL: Readonly<Record<Severity, string>> = {
  informational: 'INFORMATIONAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  critical: 'CRITICAL',
};

/** ASFF's limits of single texts, in characters. */
const MOST = { title: 256, description: 1024, remediation: 512 } as const;

/**
 * Each finding in the AWS Security Finding Format, as BatchImportFindings takes it. Findings without an account (those
 * of templates) cannot be imported and are left out.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html
 */
export function asffOf(report: FindingsReport, region: string): readonly object[] {
  return report.findings.flatMap((finding) => {
    const { account } = finding.subject;
    return account === undefined ? [] : [asffFinding(finding, { account, region, report })];
  });
}

function asffFinding(
  finding: Finding,
  { account, region, report }: { account: string; region: string; report: FindingsReport },
): object {
  const where = finding.subject.region ?? region;
  const time = report.target.capturedAt;
  return {
    SchemaVersion: '2018-10-08',
    Id: `watertight/${finding.fingerprint}`,
    ProductArn: `arn:aws:securityhub:${where}:${account}:product/${account}/default`,
    ProductName: 'Watertight',
    CompanyName: 'Watertight',
    GeneratorId: finding.code,
    AwsAccountId: account,
    Types: ['Software and Configuration Checks/AWS Security Best Practices'],
    CreatedAt: time,
    UpdatedAt: time,
    Severity: { Label: LABEL[finding.severity] },
    Title: finding.title.slice(0, MOST.title),
    Description: messageOf(finding).slice(0, MOST.description),
    Remediation: { Recommendation: { Text: finding.fix.slice(0, MOST.remediation) } },
    Resources: [resourceOf(finding, where)],
    Compliance: { Status: 'FAILED' },
    Workflow: { Status: finding.suppressed === null ? 'NEW' : 'SUPPRESSED' },
    RecordState: 'ACTIVE',
  };
}

function resourceOf({ subject }: Finding, region: string): object {
  return {
    Type: subject.kind === 'function' ? 'AwsLambdaFunction' : 'Other',
    Id: subject.arn ?? subject.name,
    Partition: 'aws',
    Region: region,
  };
}
