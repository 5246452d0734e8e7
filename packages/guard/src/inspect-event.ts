import { formsOf } from './decode/forms-of.ts';
import type { Detector, DetectorKind } from './detectors/detector.ts';
import { DETECTORS } from './detectors/detectors.generated.ts';
import type { Field } from './event/field.ts';
import { matchesPath } from './event/field-path.ts';
import { recogniseTrigger } from './event/recognise-trigger.ts';
import type { EventObject, TriggerReader, Work } from './event/trigger.ts';
import { DEFAULT_FIREWALL_POLICY, type FirewallPolicy, type GuardMode } from './policy.ts';
import { requestViolations } from './request-violations.ts';
import type { Verdict, VerdictKind } from './verdict.ts';
import { toViolation, type Violation } from './violation.ts';
import { createWork } from './work.ts';

/** At most this many violations are told of one event, the surest ones: a log line is for people. All of them decide. */
const MOST_VIOLATIONS = 20;

/**
 * Reads an event as its trigger's, looks at every reading of every user-controlled field, and decides. Pure: the same
 * event and policy give the same verdict.
 */
export function inspectEvent(event: unknown, policy: FirewallPolicy = DEFAULT_FIREWALL_POLICY): Verdict {
  const work = createWork();
  const reader = recogniseTrigger(event);
  if (policy.mode === 'off')
    return { kind: 'allow', trigger: reader.kind, violations: [], isTruncated: false };
  const found: Violation[] = [...requestViolations(event, policy)];
  for (const field of fieldsOf(reader, event, work)) {
    found.push(...violationsIn(field, { policy, reader, work }));
  }
  return decide(found, { policy, reader, isTruncated: work.isSpent() });
}

function fieldsOf(reader: TriggerReader, event: unknown, work: Work): Iterable<Field> {
  if (typeof event === 'object' && event !== null) return reader.fields(event as EventObject, work);
  return typeof event === 'string' ? [{ path: '$', role: 'text', value: event, decoded: [] }] : [];
}

interface Looking {
  readonly policy: FirewallPolicy;
  readonly reader: TriggerReader;
  readonly work: Work;
}

/** Matches of one field, the best of each detector; weak ones count only when they add up. */
function violationsIn(field: Field, { policy, reader, work }: Looking): readonly Violation[] {
  const best = new Map<DetectorKind, Violation>();
  for (const form of formsOf(field, work)) {
    for (const detector of DETECTORS) {
      if (modeOf(detector.kind, policy) === 'off' || !detector.mayMatch(form.text)) continue;
      const match = detector.detect(form);
      if (match === undefined || isExcepted(detector, match.rule, { policy, reader, field })) continue;
      const known = best.get(detector.kind);
      if (known === undefined || known.score < match.score)
        best.set(detector.kind, toViolation(detector.kind, match, form));
    }
  }
  const all = [...best.values()];
  return combined(all) >= policy.thresholds.alert ? all.filter((each) => isTelling(each, all, policy)) : [];
}

/** Probability-like sum of scores: none of them is wrong together. */
function combined(violations: readonly Violation[]): number {
  return 1 - violations.reduce((rest, { score }) => rest * (1 - score), 1);
}

/** Weak matches beside a strong one say nothing more. */
function isTelling(violation: Violation, all: readonly Violation[], { thresholds }: FirewallPolicy): boolean {
  return violation.score >= thresholds.alert || all.every(({ score }) => score < thresholds.alert);
}

function isExcepted(
  { kind }: Detector,
  rule: string,
  {
    policy,
    reader,
    field,
  }: { readonly policy: FirewallPolicy; readonly reader: TriggerReader; readonly field: Field },
): boolean {
  return policy.exceptions.some(
    (each) =>
      (each.detector === '*' || each.detector === kind) &&
      (each.rule === undefined || each.rule === rule) &&
      (each.trigger === undefined || each.trigger === reader.kind) &&
      matchesPath(each.field, field.path),
  );
}

function modeOf(kind: DetectorKind, { mode, detectors }: FirewallPolicy): GuardMode {
  const own = detectors[kind] ?? mode;
  return own === 'block' && mode === 'alert' ? 'alert' : own;
}

function surest(violations: readonly Violation[]): readonly Violation[] {
  if (violations.length <= MOST_VIOLATIONS) return violations;
  return [...violations].sort((a, b) => b.score - a.score).slice(0, MOST_VIOLATIONS);
}

function decide(
  violations: readonly Violation[],
  {
    policy,
    reader,
    isTruncated,
  }: { readonly policy: FirewallPolicy; readonly reader: TriggerReader; readonly isTruncated: boolean },
): Verdict {
  const blocking = violations.filter(
    ({ detector, score }) => modeOf(detector, policy) === 'block' && score >= policy.thresholds.block,
  );
  const isClosed = isTruncated && policy.onFailure === 'closed' && policy.mode === 'block';
  const kind: VerdictKind =
    blocking.length > 0 || isClosed ? 'block' : violations.length > 0 ? 'alert' : 'allow';
  const records = [...new Set(blocking.flatMap(({ record }) => (record === undefined ? [] : [record])))];
  const isPartial =
    reader.recordId !== undefined &&
    blocking.length > 0 &&
    !isClosed &&
    blocking.every(({ record }) => record !== undefined);
  return {
    kind,
    trigger: reader.kind,
    violations: surest(violations),
    ...(isPartial ? { blockedRecords: records } : {}),
    isTruncated,
  };
}
