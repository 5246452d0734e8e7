import type { Severity } from '../model/severity.ts';
import type { SourcePlace } from '../model/source-place.ts';
import type { CodeStep } from '../model/subjects/project-parts.ts';
import type { AnyPostureRule } from '../posture/rule.ts';
import type { Finding } from './finding.ts';
import type { FindingsReport } from './findings-report.ts';

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** GitHub's numbers: https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  informational: '0.0',
};

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  informational: 'note',
};

/** Results of a run that GitHub takes: more, and it refuses the file. The most urgent come first. */
const MOST_RESULTS = 25_000;

/** What code scanning is told of a rule. */
export type SarifRule = Pick<
  AnyPostureRule,
  'id' | 'code' | 'title' | 'why' | 'fix' | 'references' | 'severity' | 'class' | 'risks'
>;

/** A report as SARIF 2.1.0: places relative to the scanned folder, stable fingerprints, suppressions kept. */
export function sarifOf(report: FindingsReport, rules: readonly SarifRule[]): object {
  const used = rules.filter((rule) => report.findings.some((finding) => finding.rule === rule.id));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'watertight',
            semanticVersion: report.tool.version,
            rules: used.map(ruleDescriptor),
          },
        },
        originalUriBaseIds: { SRCROOT: { description: { text: 'The scanned folder' } } },
        results: report.findings.slice(0, MOST_RESULTS).map((finding) => resultOf(finding, used)),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notificationsOf(report),
          },
        ],
      },
    ],
  };
}

/** What was not read, and what is left out here. */
function notificationsOf({ incomplete, findings }: FindingsReport): readonly object[] {
  const texts = incomplete.map((each) => `${each.what}: ${each.because}`);
  const left = findings.length - MOST_RESULTS;
  if (left > 0) texts.push(`${left} findings are left out: a run has at most ${MOST_RESULTS}`);
  return texts.map((text) => ({ level: 'warning', message: { text } }));
}

function ruleDescriptor(rule: SarifRule): object {
  const helpUri = rule.references[0];
  return {
    id: rule.code,
    name: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.fix },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: {
      'security-severity': SECURITY_SEVERITY[rule.severity],
      tags: [rule.class === 'security' ? 'security' : 'best-practice', ...rule.risks],
    },
  };
}

function resultOf(finding: Finding, rules: readonly SarifRule[]): object {
  const { suppressed } = finding;
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: LEVEL[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(finding)],
    ...(finding.flow === undefined ? {} : { codeFlows: [codeFlowOf(finding.flow)] }),
    partialFingerprints: { 'watertight/1': finding.fingerprint },
    properties: { 'security-severity': SECURITY_SEVERITY[finding.severity] },
    ...(suppressed === null
      ? {}
      : {
          suppressions: [
            { kind: suppressed.by === 'inline' ? 'inSource' : 'external', justification: suppressed.reason },
          ],
        }),
  };
}

/** Title, subject and what proves it, in one text. */
export function messageOf(finding: Finding): string {
  const proof = finding.evidence.map(({ what, value }) =>
    value === undefined ? what : `${what}: ${String(value)}`,
  );
  const subject = finding.subject.logicalId ?? finding.subject.address ?? finding.subject.name;
  return `${finding.title} (${subject})${proof.length === 0 ? '' : `. ${proof.join('; ')}`}`;
}

/** The way of a value through the code, as code scanning shows it step by step. */
function codeFlowOf(flow: readonly CodeStep[]): object {
  const locations = flow.map(({ what, at }) => ({
    location: { physicalLocation: physicalLocationOf(at), message: { text: what } },
  }));
  return { threadFlows: [{ locations }] };
}

function physicalLocationOf(at: SourcePlace): object {
  const region =
    at.line === undefined
      ? {}
      : { region: { startLine: at.line, ...(at.column === undefined ? {} : { startColumn: at.column }) } };
  const uri = at.file.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: 'SRCROOT' }, ...region };
}

function locationOf({ at, subject }: Finding): object {
  const logical = {
    logicalLocations: [
      {
        fullyQualifiedName: subject.arn ?? subject.address ?? subject.logicalId ?? subject.name,
        kind: 'resource',
      },
    ],
  };
  if (at === undefined) return logical;
  return { physicalLocation: physicalLocationOf(at), ...logical };
}
