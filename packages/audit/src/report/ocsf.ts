import type { Severity } from '../model/severity.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';
import { messageOf } from './sarif.ts';

/** Numbers of OCSF 1.6. https://schema.ocsf.io/1.6.0/classes/compliance_finding */
const SEVERITY_ID: Readonly<Record<Severity, number>> = {
  informational: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
};

const CATEGORY_FINDINGS = 2;
const CLASS_COMPLIANCE_FINDING = 2003;
const ACTIVITY_CREATE = 1;
const STATUS_NEW = 1;
const STATUS_SUPPRESSED = 3;
const COMPLIANCE_FAIL = 3;

/** Each finding as an OCSF 1.6 Compliance Finding. */
export function ocsfOf(report: FindingsReport): readonly object[] {
  const time = Date.parse(report.target.capturedAt);
  return report.findings.map((finding) => ({
    activity_id: ACTIVITY_CREATE,
    activity_name: 'Create',
    category_uid: CATEGORY_FINDINGS,
    category_name: 'Findings',
    class_uid: CLASS_COMPLIANCE_FINDING,
    class_name: 'Compliance Finding',
    type_uid: CLASS_COMPLIANCE_FINDING * 100 + ACTIVITY_CREATE,
    type_name: 'Compliance Finding: Create',
    severity_id: SEVERITY_ID[finding.severity],
    severity: severityName(finding.severity),
    status_id: finding.suppressed === null ? STATUS_NEW : STATUS_SUPPRESSED,
    status: finding.suppressed === null ? 'New' : 'Suppressed',
    ...(finding.suppressed === null ? {} : { comment: finding.suppressed.reason }),
    time,
    message: messageOf(finding),
    metadata: {
      version: '1.6.0',
      product: { name: 'Watertight', vendor_name: 'Watertight', version: report.tool.version },
      profiles: ['cloud'],
    },
    ...cloudOf(finding),
    finding_info: {
      uid: finding.fingerprint,
      title: finding.title,
      desc: finding.why,
      created_time: time,
      types: [finding.class],
    },
    compliance: {
      control: finding.code,
      requirements: finding.risks,
      standards: ['PureSec: fourteen risks of serverless applications'],
      status: 'Fail',
      status_id: COMPLIANCE_FAIL,
    },
    remediation: { desc: finding.fix },
    resources: [resourceOf(finding)],
  }));
}

function severityName(severity: Severity): string {
  return `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}

function cloudOf({ subject }: Finding): object {
  return {
    cloud: {
      provider: 'AWS',
      ...(subject.region === undefined ? {} : { region: subject.region }),
      ...(subject.account === undefined
        ? {}
        : { account: { uid: subject.account, type: 'AWS Account', type_id: 10 } }),
    },
  };
}

function resourceOf({ subject, at }: Finding): object {
  return {
    uid: subject.arn ?? subject.address ?? subject.logicalId ?? subject.name,
    name: subject.name,
    type: subject.kind,
    ...(subject.region === undefined ? {} : { region: subject.region }),
    ...(at === undefined ? {} : { data: { file: at.file, line: at.line ?? 0 } }),
  };
}
