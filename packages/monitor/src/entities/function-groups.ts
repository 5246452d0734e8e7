import type { Entity } from '@watertight/audit/model/entity.ts';
import type { Candidate, FunctionTimeline, NetworkPlace } from './function-timeline.ts';
import { placeKey } from './function-timeline.ts';
import type { InterfaceTimeline } from './interface-timeline.ts';
import { type Interval, nearestInterval } from './interval.ts';
import { functionNamedBy, isLambdaInterface } from './lambda-interface.ts';

/** Functions that may have used the group's interfaces during [from, to), with the versions configured for it. */
export interface CandidateSet extends Interval {
  readonly versionsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One subnet and security group combination of Lambda: its interfaces, and the functions that share them. */
export interface FunctionGroup {
  readonly entity: Entity;
  readonly vpcId: string;
  readonly interfaceIds: readonly string[];
  /** Sorted; covers all of time. */
  readonly candidateSets: readonly CandidateSet[];
  /** Every function that was a candidate at some time, sorted. */
  readonly functionNames: readonly string[];
  /**
   * How the function names are known: `configured` for the combination, or only `named` by the interface's
   * description (no inventory), or `dedicated` (interfaces made before 2019 served one function).
   */
  readonly knownBy: 'configured' | 'named' | 'dedicated';
}

/** The groups of all Lambda interfaces. */
export interface FunctionGroups {
  readonly groups: readonly FunctionGroup[];
  groupOf(interfaceId: string, time: number): FunctionGroup | undefined;
}

interface GroupDraft {
  readonly place: NetworkPlace & { readonly vpcId: string };
  readonly interfaceIds: Set<string>;
  readonly named: Set<string>;
  readonly dedicatedTo: string;
}

/**
 * Groups Lambda's interfaces by subnet and security groups and lists who shares each group at which time, the way
 * AWS's own FindEniMappings does (one interface serves every function with the same combination). O(interfaces +
 * candidates²) per group.
 */
export function buildFunctionGroups(
  interfaces: InterfaceTimeline,
  functions: FunctionTimeline,
): FunctionGroups {
  const drafts = new Map<string, GroupDraft>();
  const uses = new Map<string, (Interval & { groupKey: string })[]>();
  for (const [interfaceId, intervals] of interfaces.byInterface) {
    for (const { state, from, to } of intervals) {
      if (!isLambdaInterface(state)) continue;
      const named = functionNamedBy(state.description);
      const isDedicated = state.type !== 'lambda' && state.requesterId.includes('awslambda_');
      const dedicatedTo = isDedicated ? named : '';
      const groupKey = `${placeKey(state)}|${dedicatedTo}`;
      const draft = drafts.get(groupKey) ?? {
        place: state,
        interfaceIds: new Set<string>(),
        named: new Set<string>(),
        dedicatedTo,
      };
      draft.interfaceIds.add(interfaceId);
      if (named !== '') draft.named.add(named);
      drafts.set(groupKey, draft);
      uses.set(interfaceId, [...(uses.get(interfaceId) ?? []), { groupKey, from, to }]);
    }
  }
  const groups = new Map<string, FunctionGroup>();
  for (const key of [...drafts.keys()].sort()) {
    const draft = drafts.get(key);
    if (draft !== undefined) groups.set(key, finishGroup(draft, functions));
  }
  return {
    groups: [...groups.values()],
    groupOf: (id, time) => groups.get(nearestInterval(uses.get(id) ?? [], time)?.groupKey ?? ''),
  };
}

/** The candidates at a time; beyond both ends the nearest set. */
export function candidatesAt(group: FunctionGroup, time: number): CandidateSet | undefined {
  return nearestInterval(group.candidateSets, time);
}

function finishGroup(draft: GroupDraft, functions: FunctionTimeline): FunctionGroup {
  const { account, region, vpcId, subnetId, securityGroups } = draft.place;
  const configured = draft.dedicatedTo === '' ? functions.candidatesFor(draft.place) : [];
  const candidates = configured.length > 0 ? configured : candidatesByName(draft);
  const candidateSets = fillEmptySets(splitByTime(candidates));
  const name = `${vpcId}/${subnetId}/${[...securityGroups].sort().join('+')}`;
  return {
    entity: { kind: 'function-group', name, account, region },
    vpcId,
    interfaceIds: [...draft.interfaceIds].sort(),
    candidateSets,
    functionNames: [...new Set(candidates.map((candidate) => candidate.functionName))].sort(),
    knownBy: knownBy(draft, configured.length),
  };
}

function knownBy(draft: GroupDraft, configured: number): FunctionGroup['knownBy'] {
  if (draft.dedicatedTo !== '') return 'dedicated';
  return configured > 0 ? 'configured' : 'named';
}

function candidatesByName(draft: GroupDraft): Candidate[] {
  const names = draft.dedicatedTo === '' ? [...draft.named] : [draft.dedicatedTo];
  const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return names.map((functionName) => ({ functionName, version: '', ...always }));
}

/** Cuts time wherever a candidate comes or goes. */
function splitByTime(candidates: readonly Candidate[]): CandidateSet[] {
  const cuts = new Set<number>([Number.NEGATIVE_INFINITY]);
  for (const { from, to } of candidates) {
    cuts.add(from);
    if (Number.isFinite(to)) cuts.add(to);
  }
  const ordered = [...cuts].sort((a, b) => (a === b ? 0 : a - b));
  return ordered.map((from, i) => {
    const versionsOf = new Map<string, Set<string>>();
    for (const candidate of candidates) {
      if (candidate.from > from || candidate.to <= from) continue;
      const versions = versionsOf.get(candidate.functionName) ?? new Set();
      versionsOf.set(candidate.functionName, versions.add(candidate.version));
    }
    return { from, to: ordered[i + 1] ?? Number.POSITIVE_INFINITY, versionsOf };
  });
}

/**
 * Interfaces outlive and predate what snapshots saw of their functions (removal takes up to 45 minutes). Where nobody
 * is known, the set before answers, else the one after.
 */
function fillEmptySets(sets: readonly CandidateSet[]): CandidateSet[] {
  const filled = [...sets];
  for (const [i, set] of filled.entries()) {
    if (set.versionsOf.size > 0) continue;
    const source = filled[i - 1] ?? sets.find((other) => other.versionsOf.size > 0);
    if (source !== undefined) filled[i] = { ...set, versionsOf: source.versionsOf };
  }
  return filled;
}
