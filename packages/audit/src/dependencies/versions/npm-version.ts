/** A version as npm orders it, with any number of parts: registries and advisories hold `1`, `1.2` and `1.2.3.4` too. */
export interface NpmVersion {
  readonly parts: readonly bigint[];
  /** Identifiers of the prerelease; empty: a release. */
  readonly prerelease: readonly string[];
}

/** Longer texts are no versions. */
const MOST_CHARACTERS = 256;

/**
 * Reads a version, tolerantly: a leading `v` or `=`, missing or further parts, and a prerelease without its hyphen
 * (`1.0.0rc1`) are understood. Build metadata is dropped, as it does not order: https://semver.org/#spec-item-10
 * @returns undefined for a text that does not begin with a number
 */
export function parseNpmVersion(text: string): NpmVersion | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const [version = ''] = text
    .trim()
    .replace(/^[=v\s]{1,4}/i, '')
    .split('+', 1);
  const core = /^\d+(?:\.\d+)*/.exec(version)?.[0];
  if (core === undefined) return undefined;
  const rest = version.slice(core.length).replace(/^[-.]/, '');
  return { parts: core.split('.').map(BigInt), prerelease: rest === '' ? [] : rest.split('.') };
}

/**
 * Orders two versions by Semantic Versioning 2.0.0, §11: negative when `a` comes before `b`. Texts that are no versions come before
 * all versions, by their characters.
 */
export function compareNpmVersions(a: string, b: string): number {
  const left = parseNpmVersion(a);
  const right = parseNpmVersion(b);
  if (left === undefined || right === undefined) {
    if (left !== undefined) return 1;
    return right === undefined ? Number(a > b) - Number(a < b) : -1;
  }
  return compareParsed(left, right);
}

/** As `compareNpmVersions`, for versions that were read before. */
export function compareParsed(a: NpmVersion, b: NpmVersion): number {
  return compareParts(a.parts, b.parts) || comparePrereleases(a.prerelease, b.prerelease);
}

function compareParts(a: readonly bigint[], b: readonly bigint[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const left = a[index] ?? 0n;
    const right = b[index] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareIdentifiers(left, right);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

/** Numbers by value and before words; words by their characters. */
function compareIdentifiers(a: string, b: string): number {
  const isNumber = /^\d+$/.test(a);
  if (isNumber !== /^\d+$/.test(b)) return isNumber ? -1 : 1;
  const [left, right] = isNumber ? [BigInt(a), BigInt(b)] : [a, b];
  return Number(left > right) - Number(left < right);
}
