import type { Facet, Gap } from '@watertight/audit/model/facet.ts';
import type { InventoryParts } from '@watertight/audit/model/inventory.ts';
import type { FunctionChange, FunctionInvocations } from '@watertight/audit/model/subjects/account.ts';
import type { StoredHistory, TrailCoverage } from './stored-history.ts';

type Place = { readonly account: string; readonly region: string };

/** Facets that CloudTrail answers. */
const TRAIL_FACETS: readonly Facet[] = ['used-actions', 'change-history'];

/**
 * An account's inventory with what the store knows. Gaps vanish for the regions that the store covers, and say since when
 * it does where that is not long enough; what AWS itself answered stays.
 */
export function withHistory(
  parts: InventoryParts,
  history: StoredHistory,
  places: readonly Place[],
): InventoryParts {
  const counted = new Set(history.invocations.map(({ functionArn }) => placeOfArn(functionArn)));
  const gaps = (parts.gaps ?? []).flatMap((gap) => {
    if (TRAIL_FACETS.includes(gap.facet)) return narrowed(gap, places, (place) => trailDoubt(place, history));
    if (gap.facet === 'invocations' && gap.subjectId === undefined)
      // Functions that the store does not know have no count, which their rule knows to be no answer.
      return narrowed(gap, places, (place) => (counted.has(keyOf(place)) ? 'covered' : undefined));
    return [gap];
  });
  return {
    ...parts,
    gaps,
    usage: [...(parts.usage ?? []), ...history.usage],
    changes: joinedChanges(parts.changes ?? [], history.changes),
    invocations: joinedInvocations(parts.invocations ?? [], history.invocations),
  };
}

/** `covered`, a better reason than the gap has, or undefined. */
function trailDoubt(place: Place, { trails, days }: StoredHistory): string | undefined {
  const trail = trails.find(({ account, region }) => account === place.account && region === place.region);
  if (trail === undefined) return undefined;
  return trail.isWhole ? 'covered' : shortOf(trail, days);
}

function shortOf({ since, until }: TrailCoverage, days: number): string {
  return `the store has CloudTrail from ${since} to ${until}, ${days} days up to now are needed`;
}

/** The gap as it remains: a gap of several regions becomes one for each that is not covered. */
function narrowed(
  gap: Gap,
  places: readonly Place[],
  doubtAt: (place: Place) => string | undefined,
): readonly Gap[] {
  if (gap.subjectId !== undefined) return [gap];
  const own = places.filter(
    ({ account, region }) => (gap.account ?? account) === account && (gap.region ?? region) === region,
  );
  const doubts = own.map((place) => ({ place, doubt: doubtAt(place) }));
  if (doubts.every(({ doubt }) => doubt === undefined)) return [gap];
  return doubts.flatMap(({ place, doubt }) =>
    doubt === 'covered' ? [] : [{ ...gap, ...place, because: doubt ?? gap.because }],
  );
}

/** CloudTrail's own history and the store have the same events. */
function joinedChanges(
  own: readonly FunctionChange[],
  stored: readonly FunctionChange[],
): readonly FunctionChange[] {
  const keyOfChange = ({ functionArn, event, time, principalArn }: FunctionChange) =>
    `${functionArn} ${event} ${Date.parse(time)} ${principalArn}`;
  const known = new Set(own.map(keyOfChange));
  return [...own, ...stored.filter((each) => !known.has(keyOfChange(each)))];
}

/** Of two counts of a function the one that shows it running, else the one over more days. */
function joinedInvocations(
  own: readonly FunctionInvocations[],
  stored: readonly FunctionInvocations[],
): readonly FunctionInvocations[] {
  const best = new Map<string, FunctionInvocations>();
  for (const each of [...own, ...stored]) {
    const before = best.get(each.functionArn);
    const isBetter =
      before === undefined || (before.count === 0 && (each.count > 0 || each.days > before.days));
    if (isBetter) best.set(each.functionArn, each);
  }
  return [...best.values()];
}

function keyOf({ account, region }: Place): string {
  return `${account} ${region}`;
}

function placeOfArn(functionArn: string): string {
  const [, , , region = '', account = ''] = functionArn.split(':');
  return keyOf({ account, region });
}
