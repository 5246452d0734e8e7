import { createHash } from 'node:crypto';
import { maskKnownSecrets } from '../code/secrets/mask-known-secrets.ts';
import type { PackageRecord } from '../model/package-record.ts';
import type { PackageAdvisory } from '../model/subjects/project-parts.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { valueText } from '../model/unresolved.ts';
import type { Evidence } from '../posture/outcome.ts';
import type { RuleOutcome } from '../posture/run-rules.ts';
import type { Finding, FindingAdvisory, FindingSubject } from './finding.ts';

/**
 * The finding of a failing outcome; undefined for every other one, and for `unknown` unless asked for.
 * @param options.unknown also makes findings of unknown outcomes
 * @param options.affects functions that the finding touches
 */
export function findingOf(
  { rule, subject, outcome }: RuleOutcome,
  options: { readonly unknown?: boolean; readonly affects?: readonly string[] } = {},
): Finding | undefined {
  if (outcome.kind !== 'fail' && !(outcome.kind === 'unknown' && options.unknown === true)) return undefined;
  const evidence = outcome.kind === 'fail' ? outcome.evidence : [{ what: outcome.because }];
  const at = evidence.find((each) => each.at !== undefined)?.at ?? subject.at;
  return {
    fingerprint: fingerprintOf(rule.code, subject, outcome.kind === 'fail' ? outcome.about : undefined),
    rule: rule.id,
    code: rule.code,
    severity: outcome.kind === 'fail' ? (outcome.severity ?? rule.severity) : 'informational',
    class: rule.class,
    outcome: outcome.kind,
    risks: rule.risks,
    subject: findingSubject(subject),
    ...(subject.kind === 'package' && subject.advisories.length > 0
      ? { advisories: subject.advisories.map(findingAdvisory) }
      : {}),
    ...(options.affects === undefined || options.affects.length === 0
      ? {}
      : { affects: options.affects.map(maskKnownSecrets) }),
    ...(at === undefined ? {} : { at }),
    evidence: evidence.map(maskedEvidence),
    ...(outcome.kind === 'fail' && outcome.flow !== undefined
      ? { flow: outcome.flow.map((step) => ({ ...step, what: maskKnownSecrets(step.what) })) }
      : {}),
    title: rule.title,
    why: rule.why,
    fix: outcome.kind === 'fail' ? (outcome.fix ?? rule.fix) : rule.fix,
    suppressed: null,
  };
}

/**
 * Hash of check and subject. Lines and values are left out, so that a finding keeps its identity while the file
 * around it moves; a rule gives at most one finding a subject.
 */
function fingerprintOf(code: string, subject: Subject, about: readonly string[] = []): string {
  const parts = [code, subject.kind, subject.id, ...[...about].sort()];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
}

function packageIdentity({
  ecosystem,
  version,
}: PackageRecord): Pick<FindingSubject, 'ecosystem' | 'version'> {
  return { ecosystem, ...(version === undefined ? {} : { version }) };
}

function maskedEvidence(evidence: Evidence): Evidence {
  const { what, value } = evidence;
  return {
    ...evidence,
    what: maskKnownSecrets(what),
    ...(typeof value === 'string' ? { value: maskKnownSecrets(value) } : {}),
  };
}

function findingAdvisory({ id, aliases, severity, score, fixedIn }: PackageAdvisory): FindingAdvisory {
  return {
    id,
    aliases,
    severity,
    ...(score === undefined ? {} : { score }),
    ...(fixedIn === undefined ? {} : { fixedIn }),
  };
}

/** The identity of a subject as its format has it. Secrets in names, of which there are some, are masked. */
export function findingSubject(subject: Subject): FindingSubject {
  const { kind, name, logicalId, address, arn, account, region } = subject;
  return {
    kind,
    name: maskKnownSecrets(valueText(name)),
    ...(logicalId === undefined ? {} : { logicalId: maskKnownSecrets(logicalId) }),
    ...(address === undefined ? {} : { address: maskKnownSecrets(address) }),
    // An ARN built from atoms names nothing that exists.
    ...(arn === undefined || arn.includes('<') ? {} : { arn: maskKnownSecrets(arn) }),
    ...(account === '' || account.startsWith('<') ? {} : { account }),
    ...(region === '' || region.startsWith('<') ? {} : { region }),
    ...(subject.kind === 'package' ? packageIdentity(subject.record) : {}),
  };
}
