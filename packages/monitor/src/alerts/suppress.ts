import type { Observation } from '../detections/observation.ts';
import type { Alert } from './alert.ts';

/** A recorded decision not to show some alerts; every part given must match. It always expires. */
export interface Suppression {
  readonly id: string;
  /** Entity name, e.g. a function name or role ARN. */
  readonly entity?: string;
  /** Detection or Sigma rule id. */
  readonly rule?: string;
  /** An address, domain or account that the alert's evidence names. */
  readonly indicator?: string;
  readonly owner: string;
  readonly reason: string;
  /** ISO-8601 UTC. */
  readonly expires: string;
  readonly created: string;
}

/**
 * Marks the alerts that a suppression in force covers; nothing is deleted, so an expired suppression brings them back.
 * An alert is covered only when every one of its alerting observations is.
 */
export function applySuppressions(
  alerts: readonly Alert[],
  context: {
    readonly suppressions: readonly Suppression[];
    readonly observations: ReadonlyMap<string, Observation>;
    /** ISO-8601 UTC. */
    readonly now: string;
  },
): Alert[] {
  const inForce = context.suppressions.filter(({ expires }) => expires > context.now);
  return alerts.map((alert) => {
    const seen = alert.observations.flatMap((id) => context.observations.get(id) ?? []);
    const decisive = seen.some((each) => each.alerting) ? seen.filter((each) => each.alerting) : seen;
    const used = decisive.map((observation) => inForce.find((each) => covers(each, observation)));
    const [first] = used;
    if (first === undefined || used.includes(undefined)) return alert;
    return { ...alert, suppression: { owner: first.owner, reason: first.reason, expires: first.expires } };
  });
}

/** Why a suppression cannot be accepted, or undefined. */
export function suppressionProblem(suppression: Suppression): string | undefined {
  const scope = [suppression.entity, suppression.rule, suppression.indicator];
  if (scope.every((part) => part === undefined || part === ''))
    return 'it must name an entity, a rule or an indicator';
  if (suppression.owner.trim() === '' || suppression.reason.trim() === '')
    return 'it needs an owner and a reason';
  if (Number.isNaN(Date.parse(suppression.expires))) return 'it needs a time at which it expires';
  return suppression.expires > suppression.created ? undefined : 'it has expired already';
}

function covers(suppression: Suppression, observation: Observation): boolean {
  if (suppression.entity !== undefined && suppression.entity !== observation.entity.name) return false;
  if (suppression.rule !== undefined && suppression.rule !== observation.rule) return false;
  return suppression.indicator === undefined || names(observation, suppression.indicator);
}

/** Whole values only: 192.0.2.1 must not cover 192.0.2.10. */
function names(observation: Observation, indicator: string): boolean {
  const rows = observation.evidence.rows?.flatMap((row) => Object.values(row).map(String)) ?? [];
  const sets = [...(observation.sets?.new ?? []), ...(observation.sets?.lost ?? [])];
  return [...rows, ...sets, observation.event?.sourceAddress, observation.event?.user].includes(indicator);
}
