import { type AttributedEntity, entityKey } from '@watertight/audit/model/entity.ts';
import { SEVERITIES, type Severity, severityRank } from '@watertight/audit/model/severity.ts';
import { DAY, type EntityChange } from '../features/series.ts';
import type { AnyDetection, ObservationDraft } from './detection.ts';
import { isDeploy } from './is-deploy.ts';
import { isMonthEnd } from './month-end.ts';
import type { BenignCause, Observation } from './observation.ts';
import { observationId } from './observation-id.ts';

/** Causes that make an observation one step less severe. A gap or a weekly cycle is said but changes nothing. */
const LOWERING: readonly BenignCause[] = ['after-deploy', 'month-end', 'new-entity', 'shared-interface'];
const NEARBY_CHANGES = 5;

export interface FinishOptions {
  readonly alerting: boolean;
  /** Changes to the entity up to the end of the judged day, oldest first. */
  readonly changes: readonly EntityChange[];
  /** True when the entity has fewer than 14 days of history. */
  readonly isNew: boolean;
  readonly entity: AttributedEntity;
}

/** Makes the draft of a detection an observation: id, benign causes, severity, changes near it. */
export function finishObservation(
  detection: AnyDetection,
  draft: ObservationDraft,
  options: FinishOptions,
): Observation {
  const { entity } = options;
  const benignCauses = benignCausesOf(draft, options);
  const start = new Date(draft.window.from * 1000).toISOString();
  const end = new Date(draft.window.to * 1000).toISOString();
  const nearbyChanges = nearbyChangesOf(draft, options.changes);
  return {
    id: observationId({
      rule: detection.id,
      entityKey: entityKey(entity),
      window: `${start}/${end}`,
      metric: draft.metric,
    }),
    kind: detection.kind,
    rule: detection.id,
    title: detection.title,
    severity: benignCauses.some((cause) => LOWERING.includes(cause))
      ? lowered(draft.severity)
      : draft.severity,
    confidence: draft.confidence,
    entity,
    window: { start, end, name: draft.window.name },
    metric: draft.metric,
    ...(draft.expected === undefined ? {} : { expected: draft.expected }),
    ...(draft.seen === undefined ? {} : { seen: draft.seen }),
    ...(draft.probability === undefined ? {} : { probability: draft.probability }),
    ...(draft.sampleSize === undefined ? {} : { sampleSize: draft.sampleSize }),
    ...(draft.sets === undefined ? {} : { sets: draft.sets }),
    ...(draft.event === undefined ? {} : { event: draft.event }),
    why: draft.why,
    formula: draft.formula,
    techniques: detection.techniques,
    benignCauses,
    ...(nearbyChanges.length === 0 ? {} : { nearbyChanges }),
    alerting: options.alerting,
    ...(draft.estimatedCostUsd === undefined ? {} : { estimatedCostUsd: draft.estimatedCostUsd }),
    evidence: draft.evidence,
  };
}

function benignCausesOf(draft: ObservationDraft, options: FinishOptions): BenignCause[] {
  const causes = new Set(draft.benignCauses);
  const { from, to } = draft.window;
  if (options.changes.some((change) => isDeploy(change) && change.time >= from - DAY && change.time < to)) {
    causes.add('after-deploy');
  }
  if (draft.decision.kind === 'tested' && to - from <= DAY && isMonthEnd(from)) causes.add('month-end');
  if (options.isNew) causes.add('new-entity');
  if (options.entity.attribution === 'set') causes.add('shared-interface');
  return [...causes].sort();
}

function nearbyChangesOf(draft: ObservationDraft, changes: readonly EntityChange[]): string[] {
  const near = changes.filter(({ time }) => time >= draft.window.from - 7 * DAY && time < draft.window.to);
  return near
    .slice(-NEARBY_CHANGES)
    .reverse()
    .map(
      ({ time, eventName, principal }) =>
        `${new Date(time * 1000).toISOString()} ${eventName} by ${principal}`,
    );
}

function lowered(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, severityRank(severity) - 1)] ?? severity;
}
