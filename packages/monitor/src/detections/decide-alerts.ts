import { DAY } from '../features/series.ts';
import type { ObservationDraft } from './detection.ts';
import { discoveryThreshold, simesCombination } from './statistics/false-discovery.ts';

/** A draft together with the entity it is about. */
export interface Candidate {
  readonly entityKey: string;
  readonly draft: ObservationDraft;
}

/** One entity's group on one earlier day that was as surprising as its probability says. */
export interface PastSurprise {
  readonly day: number;
  readonly entityKey: string;
  readonly probability: number;
}

export interface AlertPolicy {
  /** Expected share of false alerts among the alerts of one tenant-day (Benjamini–Hochberg). */
  readonly falseDiscoveryRate: number;
  /** Hypotheses tested on this day: one per entity and group with enough history. */
  readonly tests: number;
  /** Functions watched: the budget of false alerts grows with them. */
  readonly functions: number;
  /** Earlier days, to learn how often this tenant shows such a probability without any attack. */
  readonly past: readonly PastSurprise[];
}

export interface AlertDecision {
  /** Drafts to alert on. */
  readonly alerting: ReadonlySet<ObservationDraft>;
  /** Every tested group of the day, to remember. */
  readonly surprises: readonly Omit<PastSurprise, 'day'>[];
}

/**
 * A tenant of fewer functions is judged as though it had this many: q = 5 % of one lone alert a day would otherwise be
 * one false alert in three weeks for a single function.
 */
const LEAST_FUNCTIONS = 70;

/** Days that teach how often the model is wrong. */
export const PAST_DAYS = 28;
/** Half of the promise of one false alert per 100 functions and week. */
const BUDGET_PER_FUNCTION_DAY = 0.5 / 100 / 7;

/**
 * Decides which drafts of one tenant-day are alerts. A tested group must pass two gates: false-discovery control over
 * everything tested that day, and the tenant's own record: were this probability an alert, the last 28 days (which are
 * mostly free of attacks) would have stayed within the budget of false alerts. The second gate holds where the model's
 * tail is wrong for this tenant. A non-alerting observation joins when another kind of evidence alerts for its entity.
 */
export function decideAlerts(candidates: readonly Candidate[], policy: AlertPolicy): AlertDecision {
  const groups = groupTests(candidates);
  const threshold = discoveryThreshold(
    groups.filter((group) => group.mayAlert).map((group) => group.probability),
    policy.tests * Math.max(1, LEAST_FUNCTIONS / Math.max(1, policy.functions)),
    policy.falseDiscoveryRate,
  );
  const alerting = new Set<ObservationDraft>();
  const alertingEntities = new Set<string>();
  for (const { entityKey, draft } of candidates) {
    if (draft.decision.kind !== 'alert') continue;
    alerting.add(draft);
    alertingEntities.add(entityKey);
  }
  for (const group of groups) {
    const joins = alertingEntities.has(group.entityKey);
    const passes = group.mayAlert && group.probability <= threshold && isWithinBudget(group, policy);
    if (joins || passes) for (const draft of group.drafts) alerting.add(draft);
  }
  return { alerting, surprises: groups.map(({ entityKey, probability }) => ({ entityKey, probability })) };
}

interface TestedGroup {
  readonly entityKey: string;
  readonly drafts: ObservationDraft[];
  readonly probability: number;
  readonly mayAlert: boolean;
}

function groupTests(candidates: readonly Candidate[]): TestedGroup[] {
  const byGroup = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { decision } = candidate.draft;
    if (decision.kind !== 'tested') continue;
    const key = `${candidate.entityKey}|${decision.group}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), candidate]);
  }
  return [...byGroup.values()].map((members) => {
    const decisions = members.flatMap(({ draft }) =>
      draft.decision.kind === 'tested' ? [draft.decision] : [],
    );
    return {
      entityKey: members[0]?.entityKey ?? '',
      drafts: members.map(({ draft }) => draft),
      probability: simesCombination(decisions.map((decision) => decision.probability)),
      mayAlert: decisions.some((decision) => decision.mayAlert),
    };
  });
}

function isWithinBudget(group: TestedGroup, policy: AlertPolicy): boolean {
  const asSurprising = policy.past.filter(
    (past) => past.entityKey !== group.entityKey && past.probability <= group.probability,
  ).length;
  const allowed = BUDGET_PER_FUNCTION_DAY * policy.functions * PAST_DAYS;
  return asSurprising <= Math.max(1, allowed);
}

/** Keeps what lies within the 28 days before `day`. */
export function recentSurprises(past: readonly PastSurprise[], day: number): PastSurprise[] {
  return past.filter((surprise) => surprise.day >= day - PAST_DAYS * DAY && surprise.day < day);
}
