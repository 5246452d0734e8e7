import type { Severity } from '../model/severity.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';
import { shortened } from './visible-text.ts';

const LABEL: Readonly<Record<Severity, string>> = {
  informational: 'INFORMATIONAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  critical: 'CRITICAL',
};

/** ASFF's limits of single texts, in characters. With them a finding stays far below the 240 KB of BatchImportFindings. */
const MOST = { title: 256, description: 1024, remediation: 512, id: 512 } as const;

/** ASFF's names of resources, where it has one. */
const TYPE_OF: Readonly<Record<string, string>> = {
  function: 'AwsLambdaFunction',
  layer: 'AwsLambdaLayerVersion',
  'event-source-mapping': 'AwsLambdaEventSourceMapping',
  role: 'AwsIamRole',
  user: 'AwsIamUser',
  policy: 'AwsIamPolicy',
  queue: 'AwsSqsQueue',
  topic: 'AwsSnsTopic',
  bucket: 'AwsS3Bucket',
  table: 'AwsDynamoDbTable',
  secret: 'AwsSecretsManagerSecret',
  key: 'AwsKmsKey',
  trail: 'AwsCloudTrailTrail',
  alarm: 'AwsCloudWatchAlarm',
  account: 'AwsAccount',
};

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
    ProductArn: `arn:${partitionOf(finding)}:securityhub:${where}:${account}:product/${account}/default`,
    ProductName: 'Watertight',
    CompanyName: 'Watertight',
    GeneratorId: finding.code,
    AwsAccountId: account,
    Types: ['Software and Configuration Checks/AWS Security Best Practices'],
    CreatedAt: time,
    UpdatedAt: time,
    Severity: { Label: LABEL[finding.severity] },
    Title: shortened(finding.title, MOST.title),
    Description: shortened(messageOf(finding), MOST.description),
    Remediation: { Recommendation: { Text: shortened(finding.fix, MOST.remediation) } },
    Resources: [resourceOf(finding, where)],
    Compliance: { Status: 'FAILED' },
    Workflow: { Status: finding.suppressed === null ? 'NEW' : 'SUPPRESSED' },
    RecordState: 'ACTIVE',
  };
}

function resourceOf(finding: Finding, region: string): object {
  const { subject } = finding;
  return {
    Type: TYPE_OF[subject.kind] ?? 'Other',
    Id: shortened(subject.arn || `${subject.kind} ${subject.name}`, MOST.id),
    Partition: partitionOf(finding),
    Region: region,
  };
}

/** `aws`, `aws-cn`, `aws-us-gov`: from the ARN, since Security Hub takes only findings of its own partition. */
function partitionOf({ subject }: Finding): string {
  return /^arn:(aws[a-z-]*):/.exec(subject.arn ?? '')?.[1] ?? 'aws';
}
