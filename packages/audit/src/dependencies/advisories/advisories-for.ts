import { severityRank } from '../../model/severity.ts';
import type { PackageAdvisory } from '../../model/subjects/project-parts.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import type { AdvisoryIndex } from './advisory-index.ts';
import { advisorySeverity, isMalicious } from './advisory-severity.ts';
import { type AdvisoryMatch, type EvaluatedPackage, evaluateAdvisory, fixesOf } from './evaluate-advisory.ts';
import type { OsvAdvisory } from './osv-advisory.ts';
import { packageNameKey } from './package-name-key.ts';

interface Held {
  readonly advisory: OsvAdvisory;
  readonly match: AdvisoryMatch;
}

/** The advisories that hold for a package: one for each weakness however many databases tell of it, most serious first. */
export function advisoriesFor(index: AdvisoryIndex, candidate: EvaluatedPackage): readonly PackageAdvisory[] {
  const held = heldFor(index, candidate);
  const fixedIn = held.length === 0 ? undefined : leastUnaffected(index, candidate);
  return mergeAliases(held)
    .map((group) => advisoryOf(group, { candidate, ...(fixedIn === undefined ? {} : { fixedIn }) }))
    .sort(
      (a, b) =>
        Number(b.isMalicious ?? false) - Number(a.isMalicious ?? false) ||
        severityRank(b.severity) - severityRank(a.severity) ||
        (b.score ?? 0) - (a.score ?? 0) ||
        Number(a.id > b.id) - Number(a.id < b.id),
    );
}

function heldFor(index: AdvisoryIndex, candidate: EvaluatedPackage): readonly Held[] {
  return index.of(candidate.ecosystem, candidate.name).flatMap((advisory) => {
    const match = evaluateAdvisory(advisory, candidate);
    return match === undefined ? [] : [{ advisory, match }];
  });
}

/** Groups records that name one another, or the same third, as their alias. */
function mergeAliases(held: readonly Held[]): readonly (readonly Held[])[] {
  const groups = new Set<readonly Held[]>();
  const groupOf = new Map<string, readonly Held[]>();
  for (const each of held) {
    const ids = [each.advisory.id, ...each.advisory.aliases];
    const known = [...new Set(ids.map((id) => groupOf.get(id)))].filter((group) => group !== undefined);
    const merged = [...known.flat(), each];
    for (const group of known) groups.delete(group);
    groups.add(merged);
    for (const { advisory } of merged)
      for (const id of [advisory.id, ...advisory.aliases]) groupOf.set(id, merged);
  }
  return [...groups];
}

/** People know GitHub's ids best, then CVE's. */
const ID_ORDER = [/^MAL-/, /^GHSA-/, /^CVE-/, /^PYSEC-/] as const;

function idRank(id: string): number {
  const rank = ID_ORDER.findIndex((form) => form.test(id));
  return rank === -1 ? ID_ORDER.length : rank;
}

function advisoryOf(
  group: readonly Held[],
  { candidate, fixedIn }: { readonly candidate: EvaluatedPackage; readonly fixedIn?: string },
): PackageAdvisory {
  const [first, ...others] = [...group].sort((a, b) => idRank(a.advisory.id) - idRank(b.advisory.id));
  if (first === undefined) throw new Error('a group has a member');
  const advisories = [first, ...others].map(({ advisory }) => advisory);
  const ids = [...new Set(advisories.flatMap(({ id, aliases }) => [id, ...aliases]))].sort(
    (a, b) => idRank(a) - idRank(b) || Number(a > b) - Number(a < b),
  );
  const [id = first.advisory.id, ...aliases] = ids;
  const vectors = [...ownVectors(first.advisory, candidate), ...advisories.flatMap((each) => each.vectors)];
  const databaseSeverity = advisories.find((each) => each.databaseSeverity !== undefined)?.databaseSeverity;
  const probability = advisories.find((each) => each.exploitProbability !== undefined)?.exploitProbability;
  const symbols = [...new Set([first, ...others].flatMap(({ match }) => match.symbols))];
  return {
    id,
    aliases,
    summary: advisories.find(({ summary }) => summary !== '')?.summary ?? '',
    ...advisorySeverity({ id, vectors, ...(databaseSeverity === undefined ? {} : { databaseSeverity }) }),
    ...(probability === undefined ? {} : { exploitProbability: probability }),
    ...(advisories.some((each) => each.isKnownExploited) ? { isKnownExploited: true } : {}),
    ...(ids.some(isMalicious) ? { isMalicious: true } : {}),
    because: first.match.because,
    ...(fixedIn === undefined ? {} : { fixedIn }),
    ...(symbols.length === 0 ? {} : { symbols }),
    references: [...new Set(advisories.flatMap(({ references }) => references))].slice(0, 5),
  };
}

function ownVectors(advisory: OsvAdvisory, { ecosystem, name }: EvaluatedPackage): readonly string[] {
  const key = packageNameKey(ecosystem, name);
  return advisory.affected.find((each) => packageNameKey(each.ecosystem, each.name) === key)?.vectors ?? [];
}

/**
 * The least version above the present one for which no known advisory holds: candidates are the versions that the advisories say
 * end a range. Where the present version is not known, the highest of them. Undefined where nothing ends a range.
 */
function leastUnaffected(
  index: AdvisoryIndex,
  { ecosystem, name, version }: EvaluatedPackage,
): string | undefined {
  const key = packageNameKey(ecosystem, name);
  const fixes = index
    .of(ecosystem, name)
    .flatMap(({ affected }) => affected)
    .filter((each) => packageNameKey(each.ecosystem, each.name) === key)
    .flatMap(fixesOf);
  const above = [...new Set(fixes)]
    .filter((fix) => version === undefined || compareVersions(ecosystem, fix, version) > 0)
    .sort((a, b) => compareVersions(ecosystem, a, b));
  const isFree = (fix: string) => heldFor(index, { ecosystem, name, version: fix }).length === 0;
  return version === undefined ? above.findLast(isFree) : above.find(isFree);
}
