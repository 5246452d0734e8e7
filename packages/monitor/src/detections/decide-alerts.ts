import type { ObservationDraft } from './detection.ts';
import { isWithinBudget, type PastSurprise, type Surprise } from './false-alert-budget.ts';
import { discoveryThreshold, simesCombination } from './statistics/false-discovery.ts';

/** A draft together with the entity it is about. */
export interface Candidate {
  readonly entityKey: string;
  readonly draft: ObservationDraft;
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
  readonly surprises: readonly Surprise[];
}

/**
 * A tenant of fewer functions is judged as though it had this many: q = 5 % of one lone alert a day would otherwise be
 * one false alert in three weeks for a single function.
 */
const LEAST_FUNCTIONS = 70;

/** The promise is one false alert per 100 functions and week; the rest of it is for what the estimate misses. */
const BUDGET_PER_FUNCTION_DAY = 0.4 / 100 / 7;

/**
 * Decides which drafts of one tenant-day are alerts. A tested group must pass two gates: false-discovery control over
 * everything tested that day, and the tenant's own record: by what its other entities showed in the last 28 days (mostly
 * free of attacks), alerting keeps it within the budget of false alerts. The second gate holds where the model's
 * tail is wrong for this tenant. What several functions show on the same day has a common cause and is left to people
 * who look. A non-alerting observation joins when another kind of evidence alerts for its entity.
 */
export function decideAlerts(candidates: readonly Candidate[], policy: AlertPolicy): AlertDecision {
  const groups = groupTests(candidates);
  const threshold = discoveryThreshold(
    groups.filter((group) => group.mayAlert).map((group) => group.surprise.probability),
    policy.tests * Math.max(1, LEAST_FUNCTIONS / Math.max(1, policy.functions)),
    policy.falseDiscoveryRate,
  );
  const perDay = BUDGET_PER_FUNCTION_DAY * Math.max(LEAST_FUNCTIONS, policy.functions);
  const alerting = new Set<ObservationDraft>();
  const alertingEntities = new Set<string>();
  for (const { entityKey, draft } of candidates) {
    if (draft.decision.kind !== 'alert') continue;
    alerting.add(draft);
    alertingEntities.add(entityKey);
  }
  for (const group of groups) {
    const joins = alertingEntities.has(group.surprise.entityKey);
    const isDiscovery = group.mayAlert && group.surprise.probability <= threshold;
    const passes =
      isDiscovery && isWithinBudget(group.surprise, policy.past, perDay) && !isCommon(group.surprise, groups);
    if (joins || passes) for (const draft of group.drafts) alerting.add(draft);
  }
  return { alerting, surprises: groups.map((group) => group.surprise) };
}

/** So many functions that rise together on one day have one cause. */
const COMMON_ENTITIES = 3;
const BEYOND_COMMON = 2;
/** Business multiplies work by a few; beyond this a common cause is as likely an intruder who is everywhere. */
const MOST_COMMON = 8;

/**
 * True when at least three other entities showed the same kind of surprise on the day, and this one did not rise twice as
 * much as the third of them: month's end, a campaign, a shift of traffic.
 */
function isCommon(surprise: Surprise, groups: readonly TestedGroup[]): boolean {
  const factors = groups
    .filter((other) => other.surprise.group === surprise.group)
    .filter((other) => other.surprise.entityKey !== surprise.entityKey)
    .filter((other) => other.surprise.entityKey.startsWith('function|'))
    .map((other) => other.surprise.factor)
    .sort((a, b) => b - a);
  const third = factors[COMMON_ENTITIES - 1];
  return third !== undefined && surprise.factor <= Math.min(MOST_COMMON, BEYOND_COMMON * third);
}

interface TestedGroup {
  readonly surprise: Surprise;
  readonly drafts: ObservationDraft[];
  readonly mayAlert: boolean;
}

function groupTests(candidates: readonly Candidate[]): TestedGroup[] {
  const byGroup = new Map<string, TestedMember[]>();
  for (const { entityKey, draft } of candidates) {
    if (draft.decision.kind !== 'tested') continue;
    const key = `${entityKey}|${draft.decision.group}`;
    const member = { entityKey, draft, decision: draft.decision };
    byGroup.set(key, [...(byGroup.get(key) ?? []), member]);
  }
  return [...byGroup.values()].map(combineMembers);
}

interface TestedMember extends Candidate {
  readonly decision: Extract<ObservationDraft['decision'], { kind: 'tested' }>;
}

function combineMembers(members: readonly TestedMember[]): TestedGroup {
  const first = members[0];
  return {
    surprise: {
      entityKey: first?.entityKey ?? '',
      group: first?.decision.group ?? '',
      probability: simesCombination(members.map(({ decision }) => decision.probability)),
      factor: Math.max(0, ...members.map(({ draft }) => factorOf(draft))),
    },
    drafts: members.map(({ draft }) => draft),
    mayAlert: members.some(({ decision }) => decision.mayAlert),
  };
}

function factorOf({ seen, expected }: ObservationDraft): number {
  return seen === undefined || expected === undefined || expected <= 0 ? 0 : seen / expected;
}
