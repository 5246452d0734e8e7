import { compareParsed, type NpmVersion, parseNpmVersion } from './npm-version.ts';

/** Longer ranges are no ranges that people write. */
const MOST_CHARACTERS = 2000;

type Comparison = '<' | '<=' | '>' | '>=' | '=';

interface Comparator {
  readonly comparison: Comparison;
  readonly version: NpmVersion;
  /** Written without all of its parts: where prereleases count, those of the least version it allows do too. */
  readonly isOpen?: true;
}

/** Alternatives, each a list of comparators that must all hold. */
export type NpmRange = readonly (readonly Comparator[])[];

/** `1.2.x` as far as it is fixed. */
interface Partial {
  readonly parts: readonly bigint[];
  readonly prerelease: readonly string[];
}

/**
 * Reads a range of npm: comparators, `||`, hyphen, `~`, `^` and x-ranges.
 * https://github.com/npm/node-semver#ranges
 * @returns undefined for what is no range: a tag, an address, a protocol (`workspace:*`)
 */
export function parseNpmRange(text: string): NpmRange | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const alternatives = text.split('||').map((each) => alternativeOf(each.trim()));
  if (!alternatives.every((each) => each !== undefined)) return undefined;
  // As npm does: beside "any release", what the others say of prereleases is lost.
  return alternatives.some((each) => each.every(isAnyRelease)) ? [[]] : alternatives;
}

/**
 * True when the version lies in the range. A prerelease counts only where a comparator names a prerelease of the same
 * parts, as in npm; with `includePrerelease` it counts by its order alone, and `2`, `>=2` and `2.x` begin at `2.0.0-0`.
 */
export function isInNpmRange(
  version: string,
  range: NpmRange,
  { includePrerelease = false }: { readonly includePrerelease?: boolean } = {},
): boolean {
  const parsed = parseNpmVersion(version);
  if (parsed === undefined) return false;
  return range.some(
    (comparators) =>
      comparators.every((each) => holds(includePrerelease ? withPrereleases(each) : each, parsed)) &&
      (includePrerelease ||
        parsed.prerelease.length === 0 ||
        comparators.some((each) => each.version.prerelease.length > 0 && hasSameParts(each.version, parsed))),
  );
}

function isAnyRelease({ comparison, version }: Comparator): boolean {
  return comparison === '>=' && version.prerelease.length === 0 && version.parts.every((part) => part === 0n);
}

function withPrereleases(comparator: Comparator): Comparator {
  return comparator.isOpen ? { ...comparator, version: lowest(comparator.version) } : comparator;
}

function hasSameParts(a: NpmVersion, b: NpmVersion): boolean {
  return compareParsed({ ...a, prerelease: [] }, { ...b, prerelease: [] }) === 0;
}

function holds({ comparison, version }: Comparator, candidate: NpmVersion): boolean {
  const order = compareParsed(candidate, version);
  if (comparison === '=') return order === 0;
  if (order === 0) return comparison.endsWith('=');
  return comparison.startsWith('<') ? order < 0 : order > 0;
}

function alternativeOf(text: string): readonly Comparator[] | undefined {
  const hyphen = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  if (hyphen !== null) return hyphenComparators(hyphen[1] ?? '', hyphen[2] ?? '');
  const words = text
    .replace(/([<>]=?|=|[~^])\s+/g, '$1')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const read = words.map(comparatorsOf);
  return read.every((each) => each !== undefined) ? read.flat() : undefined;
}

function hyphenComparators(from: string, to: string): readonly Comparator[] | undefined {
  const low = partialOf(from);
  const high = partialOf(to);
  if (low === undefined || high === undefined) return undefined;
  const upper: readonly Comparator[] =
    high.parts.length >= 3 || high.parts.length === 0
      ? comparatorsAt('<=', high)
      : [{ comparison: '<', version: lowest(raised(high.parts, high.parts.length - 1)) }];
  const lower = comparatorsAt('>=', low).map((each) => ({ ...each, ...openOf(low.prerelease.length === 0) }));
  return [...lower, ...upper];
}

function comparatorsOf(word: string): readonly Comparator[] | undefined {
  const operator = /^(?:[<>]=?|=|~>?|\^)/.exec(word)?.[0] ?? '';
  const operand = word.slice(operator.length);
  const partial = operand === '' ? undefined : partialOf(operand);
  if (partial === undefined) return undefined;
  if (operator === '^') return caretComparators(partial);
  if (operator.startsWith('~')) {
    return partial.parts.length === 0 ? [] : between(partial, Math.min(1, partial.parts.length - 1));
  }
  if (operator === '' || operator === '=') {
    return partial.parts.length >= 3
      ? [{ comparison: '=', version: partial }]
      : partial.parts.length === 0
        ? []
        : between(partial, partial.parts.length - 1);
  }
  return orderComparators(operator, partial);
}

function caretComparators(partial: Partial): readonly Comparator[] {
  if (partial.parts.length === 0) return [];
  const index = caretIndex(partial.parts);
  const [lower, ...upper] = between(partial, index);
  if (lower === undefined) return upper;
  // npm takes the prereleases of `^0.2.3` in, where prereleases count, and leaves those of `^1.2.3` and `^0.0.3` out.
  return [
    { ...lower, ...openOf(partial.prerelease.length === 0 && (index === 1 || lower.isOpen === true)) },
    ...upper,
  ];
}

/** `>1.2` is above all of 1.2; `<=1.2` reaches to its end. */
function orderComparators(operator: string, partial: Partial): readonly Comparator[] {
  const isWhole = partial.parts.length >= 3;
  if (!isWhole && partial.parts.length > 0 && operator === '>') {
    return [{ comparison: '>=', version: raised(partial.parts, partial.parts.length - 1), isOpen: true }];
  }
  if (!isWhole && partial.parts.length > 0 && operator === '<=') {
    return [{ comparison: '<', version: lowest(raised(partial.parts, partial.parts.length - 1)) }];
  }
  if (partial.parts.length === 0) return operator.endsWith('=') ? [] : NOTHING;
  const comparison = operator as Comparison;
  const version = operator === '<' && !isWhole ? lowest(partial) : partial;
  return [{ comparison, version, ...openOf(operator === '>=' && !isWhole) }];
}

/** `<0.0.0-0`: no version is below it. */
const NOTHING: readonly Comparator[] = [
  { comparison: '<', version: lowest({ parts: [0n], prerelease: [] }) },
];

function comparatorsAt(comparison: Comparison, partial: Partial): readonly Comparator[] {
  return partial.parts.length === 0 ? [] : [{ comparison, version: partial }];
}

function between(partial: Partial, index: number): readonly Comparator[] {
  return [
    { comparison: '>=', version: partial, ...openOf(partial.parts.length < 3) },
    { comparison: '<', version: lowest(raised(partial.parts, index)) },
  ];
}

function openOf(isOpen: boolean): { readonly isOpen?: true } {
  return isOpen ? { isOpen } : {};
}

/** The leftmost part that is not zero may not change. */
function caretIndex(parts: readonly bigint[]): number {
  const first = parts.slice(0, 3).findIndex((part) => part !== 0n);
  return first === -1 ? Math.min(parts.length, 3) - 1 : first;
}

function raised(parts: readonly bigint[], index: number): NpmVersion {
  return { parts: [...parts.slice(0, index), (parts[index] ?? 0n) + 1n], prerelease: [] };
}

/** The version before all prereleases of the same parts. */
function lowest(version: NpmVersion): NpmVersion {
  return { ...version, prerelease: ['0'] };
}

/** The fixed part of a version with `x`, `X` or `*`; everything after a wildcard is one too. */
function partialOf(text: string): Partial | undefined {
  if (/^[xX*]$|^$/.test(text)) return { parts: [], prerelease: [] };
  const [core = ''] = text.replace(/^[v=]{1,2}/i, '').split(/[-+]/, 1);
  const fixed = /^\d+(?:\.\d+)*/.exec(core)?.[0];
  if (/^[xX*](?:\.(?:[xX*]|\d+))*$/.test(core)) return { parts: [], prerelease: [] };
  if (fixed === undefined) return undefined;
  const wild = core.slice(fixed.length);
  if (/^\.[xX*](?:\.(?:[xX*]|\d+))*$/.test(wild))
    return { parts: fixed.split('.').map(BigInt), prerelease: [] };
  return parseNpmVersion(text);
}
