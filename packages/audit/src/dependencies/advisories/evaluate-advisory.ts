import type { PackageEcosystem, PackageRecord } from '../../model/package-record.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import { isInNpmRange, parseNpmRange } from '../versions/npm-range.ts';
import { compareNpmVersions, parseNpmVersion } from '../versions/npm-version.ts';
import { comparePypiVersions, isPep440 } from '../versions/pypi-version.ts';
import type { OsvAdvisory, OsvAffected, OsvEvent, OsvRange } from './osv-advisory.ts';
import { packageNameKey } from './package-name-key.ts';

/** What evaluating needs to know of a package. */
export type EvaluatedPackage = Pick<PackageRecord, 'ecosystem' | 'name' | 'version'>;

/** Why an advisory holds. */
export interface AdvisoryMatch {
  /** The range or list entry that matched, in words: `>= 4.0.0, < 4.17.21`. */
  readonly because: string;
  readonly symbols: readonly string[];
}

/**
 * Whether an advisory holds for a package, by https://ossf.github.io/osv-schema/#evaluation: a listed version, or a range whose
 * events, in the order of versions, leave the version affected. Ranges of commits say nothing of versions. A package without a
 * version may be any of them: it is affected. A withdrawn advisory holds for nothing.
 *
 * Beyond the schema: GitHub bounds a range that nothing fixes by `last_known_affected_version_range`, and advisories from
 * before OSV have npm's own ranges.
 */
export function evaluateAdvisory(
  advisory: OsvAdvisory,
  candidate: EvaluatedPackage,
): AdvisoryMatch | undefined {
  if (advisory.isWithdrawn) return undefined;
  const key = packageNameKey(candidate.ecosystem, candidate.name);
  const own = advisory.affected.filter((each) => packageNameKey(each.ecosystem, each.name) === key);
  for (const affected of own) {
    const because = affectedBecause(affected, candidate);
    if (because === undefined) continue;
    return { because, symbols: affected.symbols };
  }
  return undefined;
}

function affectedBecause(
  affected: OsvAffected,
  { ecosystem, version }: EvaluatedPackage,
): string | undefined {
  const { versions, ranges, npmRange } = affected;
  if (versions.length === 0 && ranges.length === 0 && npmRange === undefined) return undefined;
  if (version === undefined || version === '') return 'its version is not known';
  if (isListed(versions, ecosystem, version)) return `${version} is listed`;
  if (npmRange !== undefined && isInText(version, npmRange)) return npmRange;
  const range = ranges.find(
    (each) =>
      each.type !== 'GIT' &&
      isInRange(each, ecosystem, version) &&
      (affected.lastKnownRange === undefined ||
        hasEnd(each) ||
        isBelowLastKnown(affected.lastKnownRange, ecosystem, version)),
  );
  return range === undefined ? undefined : rangeText(range, affected.lastKnownRange);
}

/** Python writes one version in several ways: `1.0-alpha` and `1.0a0`; npm's have builds: `1.0.0+linux`. */
function isListed(versions: readonly string[], ecosystem: PackageEcosystem, version: string): boolean {
  if (versions.includes(version)) return true;
  // A hash of a commit or a tag is no version: it equals nothing but itself.
  if (ecosystem === 'npm')
    return (
      parseNpmVersion(version) !== undefined &&
      versions.some((each) => compareNpmVersions(each, version) === 0)
    );
  const published = publicVersion(version);
  return (
    isPep440(published) &&
    versions.some(
      (each) => isPep440(each) && [version, published].some((text) => comparePypiVersions(each, text) === 0),
    )
  );
}

/** `1.0` of `1.0+cu118`: a build of one's own is made of the published version. https://peps.python.org/pep-0440/#local-version-identifiers */
function publicVersion(version: string): string {
  return version.split('+', 1)[0] ?? version;
}

function isInText(version: string, text: string): boolean {
  const range = parseNpmRange(text);
  return range !== undefined && isInNpmRange(version, range, { includePrerelease: true });
}

function hasEnd({ events }: OsvRange): boolean {
  return events.some(({ kind }) => kind === 'fixed' || kind === 'last_affected');
}

/** `< 2.1.3` or `<= 2.1.2`; a bound of another form bounds nothing. */
function isBelowLastKnown(text: string, ecosystem: PackageEcosystem, version: string): boolean {
  const bound = /^\s*(<=?)\s*(\S{1,200})\s*$/.exec(text);
  if (bound === null) return true;
  const order = compareVersions(ecosystem, version, bound[2] ?? '');
  return order < 0 || (order === 0 && bound[1] === '<=');
}

function isInRange({ events }: OsvRange, ecosystem: PackageEcosystem, version: string): boolean {
  if (!isBelowLimits(events, ecosystem, version)) return false;
  let isAffected = false;
  for (const { kind, version: at } of sorted(events, ecosystem)) {
    if (isAffected) {
      if (kind === 'fixed') isAffected = compareVersions(ecosystem, version, at) < 0;
      else if (kind === 'last_affected') isAffected = isUpTo(at, ecosystem, version);
    } else if (kind === 'introduced') {
      isAffected = at === '0' || compareVersions(ecosystem, version, at) >= 0;
    }
  }
  return isAffected;
}

/** Below any one limit, where there are some; `*` is none: https://ossf.github.io/osv-schema/#evaluation */
function isBelowLimits(events: readonly OsvEvent[], ecosystem: PackageEcosystem, version: string): boolean {
  const limits = events.filter(({ kind }) => kind === 'limit');
  return (
    limits.length === 0 ||
    limits.some(({ version: at }) => at === '*' || compareVersions(ecosystem, version, at) < 0)
  );
}

/** The last affected version covers its local builds, unless it names one itself. */
function isUpTo(last: string, ecosystem: PackageEcosystem, version: string): boolean {
  const compared = ecosystem === 'PyPI' && !last.includes('+') ? publicVersion(version) : version;
  return compareVersions(ecosystem, compared, last) <= 0;
}

/** By version, `introduced: 0` first; at one version, an end comes before a new beginning. */
function sorted(events: readonly OsvEvent[], ecosystem: PackageEcosystem): readonly OsvEvent[] {
  return [...events].sort((a, b) => {
    const isStart = Number(isBeginning(b)) - Number(isBeginning(a));
    return isStart !== 0
      ? isStart
      : compareVersions(ecosystem, a.version, b.version) || RANK[a.kind] - RANK[b.kind];
  });
}

const RANK: Readonly<Record<OsvEvent['kind'], number>> = {
  fixed: 0,
  limit: 0,
  introduced: 1,
  last_affected: 2,
};

function isBeginning({ kind, version }: OsvEvent): boolean {
  return kind === 'introduced' && version === '0';
}

function rangeText({ events }: OsvRange, lastKnown: string | undefined): string {
  const words: Readonly<Record<OsvEvent['kind'], string>> = {
    introduced: '>=',
    fixed: '<',
    limit: '<',
    last_affected: '<=',
  };
  const parts = events
    .filter((event) => !isBeginning(event) && event.version !== '*')
    .map(({ kind, version }) => `${words[kind]} ${version}`);
  const isOpen = !events.some(({ kind }) => kind !== 'introduced');
  return (
    [...parts, ...(isOpen && lastKnown !== undefined ? [lastKnown.trim()] : [])].join(', ') || 'all versions'
  );
}

/** Versions that end a range of versions, as the advisory tells them. */
export function fixesOf({ ranges, lastKnownRange = '', npmRange = '' }: OsvAffected): readonly string[] {
  const fixes = ranges
    .filter(({ type }) => type !== 'GIT')
    .flatMap(({ events }) => events.filter(({ kind }) => kind === 'fixed').map(({ version }) => version));
  return [...fixes, ...upperBounds(lastKnownRange), ...upperBounds(npmRange)];
}

/** `2.1.3` of `>=2.0.0 < 2.1.3`. */
function upperBounds(range: string): readonly string[] {
  return [...range.slice(0, 2000).matchAll(/<[ \t]{0,9}v?(\d[^\s=<>|,]{0,200})/g)].map(
    ([, bound = '']) => bound,
  );
}
