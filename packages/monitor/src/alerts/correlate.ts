import { createHash } from 'node:crypto';
import { entityKey, entityLabel } from '@watertight/audit/model/entity.ts';
import { SEVERITIES, type Severity, severityRank } from '@watertight/audit/model/severity.ts';
import type { Observation } from '../detections/observation.ts';
import { builtInRules } from '../detections/sigma/sigma-rules.ts';
import type { Alert } from './alert.ts';
import { byTime, clusterObservations, type FunctionPlace } from './cluster-observations.ts';
import { isCorroborated } from './corroborate.ts';
import { KIND_ADVICE } from './next-steps.ts';

export interface CorrelationContext {
  /** Execution role ARN to the functions that have it, wherever they are. */
  readonly executionRoles: ReadonlyMap<string, readonly FunctionPlace[]>;
  /** US dollars for one invocation of a function by name; absent: the price of the request alone. */
  readonly invocationPriceUsd?: ReadonlyMap<string, number>;
}

/** Nothing known: observations correlate by entity alone. */
const NO_CONTEXT: CorrelationContext = { executionRoles: new Map() };

const REQUEST_PRICE_USD = 0.2 / 1_000_000;
const MAX_STEPS = 8;

/** Rules about changes to a function or an identity, as opposed to behaviour. */
const CHANGE_KINDS: ReadonlySet<string> = new Set(['cloudtrail-event']);
const BEHAVIOUR_KINDS: ReadonlySet<string> = new Set([
  'historical-outlier',
  'static-connection-set-deviation',
  'lambda-metric-outlier',
  'unusual-api-call',
  'beacon',
  'dns-channel',
  'guard-violation',
  'threat-list-match',
]);

/**
 * Alerts from observations, per entity and per run of observations at most 24 hours apart. A run becomes an alert when
 * one observation is alerting, or when weaker ones of two families corroborate each other. Deterministic; the order of the input does not matter.
 */
export function correlateAlerts(
  observations: readonly Observation[],
  context: CorrelationContext = NO_CONTEXT,
): Alert[] {
  const clusters = clusterObservations(observations, context.executionRoles);
  const alerts = clusters.filter(isWorthAttention).map((cluster) => alertOf(cluster, context));
  return alerts.sort((a, b) => a.firstSeen.localeCompare(b.firstSeen) || a.id.localeCompare(b.id));
}

function isWorthAttention(cluster: readonly Observation[]): boolean {
  return cluster.some((each) => each.alerting) || isCorroborated(cluster);
}

function alertOf(cluster: readonly Observation[], context: CorrelationContext): Alert {
  const lead = leadOf(cluster);
  const anchor = cluster.find((each) => each.entity.kind === 'function')?.entity ?? lead.entity;
  const first = cluster[0] ?? lead;
  const cost = costOf(cluster, context);
  return {
    id: createHash('sha256')
      .update(`${entityKey(anchor)}\u0000${first.id}`)
      .digest('hex')
      .slice(0, 32),
    rule: lead.rule,
    title: titleOf(cluster, lead, entityLabel(anchor)),
    severity: severityOf(cluster),
    status: 'open',
    entity: anchor,
    firstSeen: first.window.start,
    lastSeen:
      cluster
        .map((each) => each.window.end)
        .sort()
        .at(-1) ?? first.window.end,
    observations: cluster.map((each) => each.id),
    techniques: [...new Set(cluster.flatMap((each) => each.techniques))].sort(),
    why: whyOf(cluster, lead),
    nextSteps: stepsOf(cluster, lead),
    nearbyChanges: changesOf(cluster),
    ...(cost === undefined ? {} : { estimatedCostUsd: cost }),
  };
}

/** The most severe alerting observation, the earliest of equals. */
function leadOf(cluster: readonly Observation[]): Observation {
  const rank = (each: Observation) => (each.alerting ? 10 : 0) + severityRank(each.severity);
  const [lead] = [...cluster].sort((a, b) => rank(b) - rank(a) || byTime(a, b));
  if (lead === undefined) throw new RangeError('a cluster has at least one observation');
  return lead;
}

/** The worst, one step higher where a change and a behaviour confirm each other. */
function severityOf(cluster: readonly Observation[]): Severity {
  const worst = Math.max(...cluster.map((each) => severityRank(each.severity)));
  const hasChange = cluster.some(
    (each) => CHANGE_KINDS.has(each.kind) || (each.nearbyChanges?.length ?? 0) > 0,
  );
  const hasBehaviour = cluster.some((each) => BEHAVIOUR_KINDS.has(each.kind));
  const kinds = new Set(cluster.map((each) => each.kind));
  const step = kinds.size >= 2 && hasChange && hasBehaviour ? 1 : 0;
  return SEVERITIES[Math.min(worst + step, SEVERITIES.length - 1)] ?? 'critical';
}

function titleOf(cluster: readonly Observation[], lead: Observation, label: string): string {
  const stories = [...new Set(cluster.map(storyOf))];
  if (stories.length === 1) return lead.title;
  const shown = stories.slice(0, 3).join(', then ');
  const text = stories.length > 3 ? `${shown} and ${stories.length - 3} more` : shown;
  return `${label}: ${text}`;
}

/** A rule's own title says more than its kind. */
function storyOf(observation: Observation): string {
  if (observation.kind !== 'cloudtrail-event') return KIND_ADVICE[observation.kind].story;
  const title = observation.title.split(': ')[0] ?? observation.title;
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function whyOf(cluster: readonly Observation[], lead: Observation): string {
  const others = new Map<string, number>();
  for (const each of cluster)
    if (each.id !== lead.id) others.set(storyOf(each), (others.get(storyOf(each)) ?? 0) + 1);
  if (others.size === 0) return lead.why;
  const list = [...others].map(([story, count]) => (count === 1 ? story : `${story} (${count} times)`));
  return `${lead.why.replace(/\.$/, '')}; with it, within 24 hours: ${list.slice(0, 5).join(', ')}`;
}

/** The lead's steps first; Sigma rules bring their own. */
function stepsOf(cluster: readonly Observation[], lead: Observation): string[] {
  const steps = [lead, ...cluster].flatMap((each) => ruleSteps(each) ?? KIND_ADVICE[each.kind].steps);
  return [...new Set(steps)].slice(0, MAX_STEPS);
}

function ruleSteps(observation: Observation): readonly string[] | undefined {
  const { rules, correlations } = builtInRules();
  const rule = [...rules, ...correlations].find((each) => each.id === observation.rule);
  return rule === undefined || rule.handling.nextSteps.length === 0 ? undefined : rule.handling.nextSteps;
}

function changesOf(cluster: readonly Observation[]): string[] {
  const reported = cluster.flatMap((each) => each.nearbyChanges ?? []);
  const watched = cluster
    .filter(
      (each) =>
        each.entity.kind === 'function' && each.event !== undefined && each.kind === 'cloudtrail-event',
    )
    .map((each) => `${each.window.start} ${each.event?.event} by ${each.event?.user}`);
  return [...new Set([...reported, ...watched])].slice(0, 20);
}

/** What the surplus invocations cost, in whole cents. */
function costOf(cluster: readonly Observation[], context: CorrelationContext): number | undefined {
  let dollars = 0;
  for (const { kind, metric, seen, expected, entity } of cluster) {
    if (kind !== 'lambda-metric-outlier' || metric !== 'Invocations' || seen === undefined) continue;
    const price = context.invocationPriceUsd?.get(entity.name) ?? REQUEST_PRICE_USD;
    dollars += Math.max(0, seen - (expected ?? 0)) * price;
  }
  return dollars >= 0.01 ? Math.round(dollars * 100) / 100 : undefined;
}
