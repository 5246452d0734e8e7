import {
  type DestinationHour,
  type DestinationLikelihood,
  type GroupHours,
  learnDestinations,
} from './destination-likelihood.ts';
import { type CandidateSet, candidatesAt, type FunctionGroup } from './function-groups.ts';
import { functionKey } from './function-timeline.ts';
import type { FlowMoment, InvocationActivity } from './invocation-activity.ts';

/** Traffic of a group to one destination (folded peer and port) in one hour. */
export interface GroupFlow extends FlowMoment, DestinationHour {}

/** Who sent it. Names are function names; probabilities of one flow never sum to more than 1. */
export type FlowAttribution =
  | { readonly kind: 'exact'; readonly name: string }
  | { readonly kind: 'probable'; readonly name: string; readonly probability: number }
  | { readonly kind: 'set'; readonly names: readonly string[] };

/** Says who sent a flow of one group. Bytes are never split: a flow has one owner or none that can be told. */
export interface Attributor {
  attribute(flow: GroupFlow): FlowAttribution;
}

/** Probability from which one function is named. */
const PROBABLE_FROM = 0.9;

/**
 * Builds the attributor of one group: candidates by configuration, narrowed by activity (a frozen environment sends
 * nothing), and where several remain, by what each is known to talk to. `flows` is the group's history, any order.
 * O(flows · candidates) plus learning, see {@link learnDestinations}.
 */
export function attributeInterfaces(
  group: FunctionGroup,
  flows: readonly GroupFlow[],
  activity: InvocationActivity,
): Attributor {
  const names = group.functionNames;
  const isShared = group.candidateSets.some((set) => set.versionsOf.size > 1);
  const likelihood = isShared
    ? learnDestinations(hoursOf(group, flows, activity), flows)
    : { sharesAt: () => undefined };
  return {
    attribute(flow) {
      const candidates = candidatesAt(group, flow.hour + 3_599) ?? candidatesAt(group, flow.hour);
      if (candidates === undefined || candidates.versionsOf.size === 0) return { kind: 'set', names };
      return decide(group, flow, { candidates, activity, likelihood });
    },
  };
}

interface Knowledge {
  readonly candidates: CandidateSet;
  readonly activity: InvocationActivity;
  readonly likelihood: DestinationLikelihood;
}

function decide(group: FunctionGroup, flow: GroupFlow, known: Knowledge): FlowAttribution {
  const { account, region } = group.entity;
  const { versionsOf } = known.candidates;
  const [only] = versionsOf.keys();
  if (versionsOf.size === 1 && only !== undefined) return single(group, only);
  const active = [...versionsOf.keys()]
    .filter((functionName) =>
      known.activity.mayHaveSent(
        functionKey({ account, region, functionName }),
        versionsOf.get(functionName) ?? new Set(),
        flow,
      ),
    )
    .sort();
  // Nobody ran, yet packets flowed: that is worth a look, so nobody is excluded.
  if (active.length === 0) return { kind: 'set', names: [...versionsOf.keys()].sort() };
  const [remaining] = active;
  if (active.length === 1 && remaining !== undefined) return single(group, remaining);
  const shares = known.likelihood.sharesAt(flow.destination, flow.hour);
  for (const [i, name] of group.functionNames.entries()) {
    const probability = shares?.[i] ?? 0;
    if (probability >= PROBABLE_FROM && active.includes(name)) return { kind: 'probable', name, probability };
  }
  return { kind: 'set', names: active };
}

/** A name read from the interface's description is its creator: others may share it without our knowing. */
function single(group: FunctionGroup, name: string): FlowAttribution {
  return group.knownBy === 'named'
    ? { kind: 'probable', name, probability: PROBABLE_FROM }
    : { kind: 'exact', name };
}

/** The hours to learn from: flow telemetry exists and every candidate's invocations are known. */
function hoursOf(
  group: FunctionGroup,
  flows: readonly GroupFlow[],
  activity: InvocationActivity,
): GroupHours {
  const { account, region } = group.entity;
  const names = group.functionNames;
  const keys = names.map((functionName) => functionKey({ account, region, functionName }));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { hour } of flows) {
    first = Math.min(first, hour);
    last = Math.max(last, hour);
  }
  const hours: number[] = [];
  const columns: number[][] = names.map(() => []);
  for (let hour = first; hour <= last; hour += 3_600) {
    const counts = keys.map((key) => activity.callsAt(key, hour));
    if (counts.some((count) => count === undefined)) continue;
    hours.push(hour);
    for (const [i, count] of counts.entries()) columns[i]?.push(count ?? 0);
  }
  return { names, hours, calls: columns.map((column) => Float64Array.from(column)) };
}
