import { createHash } from 'node:crypto';
import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { GuardDutyFinding } from '../../records/guardduty-finding.ts';
import type { Observation } from '../observation.ts';

/** GuardDuty findings as observations; the newest state of a finding wins. Sample findings do not alert. */
export function observeGuardDutyFindings(findings: readonly GuardDutyFinding[]): Observation[] {
  const newest = new Map<string, GuardDutyFinding>();
  for (const finding of findings) {
    const held = newest.get(finding.findingId);
    if (held === undefined || finding.lastSeen > held.lastSeen) newest.set(finding.findingId, finding);
  }
  return [...newest.values()].map(observeFinding).sort((a, b) => a.id.localeCompare(b.id));
}

function observeFinding(finding: GuardDutyFinding): Observation {
  const isSample = finding.title.includes('[SAMPLE]');
  const severity = severityOf(finding.severity);
  const remote = finding.remoteAddress === '' ? '' : ` with ${finding.remoteAddress}`;
  return {
    id: createHash('sha256').update(`guardduty-finding\u0000${finding.findingId}`).digest('hex').slice(0, 32),
    kind: 'guardduty-finding',
    rule: 'guardduty-finding',
    title: `${finding.type}: ${finding.functionName || finding.principal || finding.account}`,
    severity,
    confidence: 'high',
    entity: entityOf(finding),
    window: { start: iso(finding.firstSeen), end: iso(finding.lastSeen), name: 'event' },
    why: `GuardDuty reported ${finding.type}${remote}: ${finding.title.replace(/\.$/, '')}`,
    formula: `GuardDuty severity ${finding.severity}`,
    techniques: [],
    benignCauses: [],
    alerting: !isSample && (severity === 'medium' || severity === 'high' || severity === 'critical'),
    evidence: {
      rows: [{ findingId: finding.findingId, type: finding.type, remoteAddress: finding.remoteAddress }],
    },
  };
}

/** https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
function severityOf(value: number): Severity {
  if (value >= 9) return 'critical';
  if (value >= 7) return 'high';
  return value >= 4 ? 'medium' : 'low';
}

function entityOf(finding: GuardDutyFinding): AttributedEntity {
  const { account, region } = finding;
  if (finding.functionName !== '')
    return { kind: 'function', name: finding.functionName, account, region, attribution: 'exact' };
  if (finding.principal !== '')
    return { kind: 'identity', name: finding.principal, account, region: '', attribution: 'exact' };
  if (finding.remoteAddress !== '')
    return { kind: 'address', name: finding.remoteAddress, account, region: '', attribution: 'exact' };
  return { kind: 'network', name: 'Network', account, region, attribution: 'exact' };
}

function iso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
