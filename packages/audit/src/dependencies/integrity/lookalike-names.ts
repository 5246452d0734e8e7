import type { PackageEcosystem } from '../../model/package-record.ts';
import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';
import { KNOWN_NEIGHBOURS, POPULAR_NAMES } from './popular-names.ts';

/** Shorter names have too many honest neighbours. */
const SHORTEST = 5;
/** From this length on two changes count, too. */
const LONG = 11;

/** Entries whose name is nearly that of a much-used package: what people get who mistype it. */
export function lookalikeNames({ list }: LockContext): readonly EntryProblem[] {
  return list.packages.flatMap((record) => {
    if (record.origin !== 'registry') return [];
    const popular = lookalikeOf(record.name, record.ecosystem);
    return popular === undefined
      ? []
      : [
          entryProblem(record, 'lookalike-package-name', {
            what: `the name is nearly that of the much-used ${popular}`,
            value: record.name,
          }),
        ];
  });
}

/** The popular package that a name is easily taken for; undefined for popular names and for those known to be honest. */
function lookalikeOf(name: string, ecosystem: PackageEcosystem): string | undefined {
  const { names, bySkeleton, byLength, byOwnName } = tableOf(ecosystem);
  if (names.has(name) || KNOWN_NEIGHBOURS[ecosystem].has(name) || name.length > 100) return undefined;
  const same = bySkeleton.get(skeleton(name));
  if (same !== undefined && same !== name) return same;
  const scoped = scopeConfusion(name, { names, byOwnName });
  if (scoped !== undefined) return scoped;
  // Within a scope only its owner publishes.
  if (name.startsWith('@') || name.length < SHORTEST) return undefined;
  const letters = lettersOf(name);
  for (let length = name.length - 2; length <= name.length + 2; length += 1) {
    const near = byLength.get(length)?.find((popular) => isNear({ name, letters }, popular));
    if (near !== undefined) return near.name;
  }
  return undefined;
}

/** A name, with the letters it has: two names cannot be nearer than their letters are. */
interface LetteredName {
  readonly name: string;
  /** One bit a letter, modulo 32. */
  readonly letters: number;
}

function lettersOf(name: string): number {
  let letters = 0;
  for (let index = 0; index < name.length; index += 1) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** Bits that are set: https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function isNear({ name, letters }: LetteredName, popular: LetteredName): boolean {
  const { length } = popular.name;
  const most = length >= LONG ? 2 : 1;
  // Each change puts one letter in the place of another at most. Cheap, and nearly always enough.
  if (Math.abs(length - name.length) > most || bitsOf(letters ^ popular.letters) > 2 * most) return false;
  return distance(name, popular.name, most) <= most && !isNumbered(name, popular.name);
}

interface NameTable {
  readonly names: ReadonlySet<string>;
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** Those outside of scopes that are long enough to be taken for another. */
  readonly byLength: ReadonlyMap<number, readonly LetteredName[]>;
  /** Those with a scope, by what follows it. */
  readonly byOwnName: ReadonlyMap<string, readonly string[]>;
}

function tableFor(ecosystem: PackageEcosystem): NameTable {
  const names = POPULAR_NAMES[ecosystem];
  const plain = names.filter((name) => name.length >= SHORTEST && !name.startsWith('@'));
  const scoped = names.filter((name) => name.startsWith('@'));
  return {
    names: new Set(names),
    bySkeleton: new Map(
      names.filter((name) => name.length >= SHORTEST).map((name) => [skeleton(name), name]),
    ),
    byLength: Map.groupBy(
      plain.map((name): LetteredName => ({ name, letters: lettersOf(name) })),
      ({ name }) => name.length,
    ),
    byOwnName: Map.groupBy(scoped, (name) => name.slice(name.indexOf('/') + 1)),
  };
}

const TABLES: Readonly<Record<PackageEcosystem, NameTable>> = {
  npm: tableFor('npm'),
  PyPI: tableFor('PyPI'),
};

function tableOf(ecosystem: PackageEcosystem): NameTable {
  return TABLES[ecosystem];
}

/** What is left of a name when separators are gone and letters that look alike are one. */
function skeleton(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?!^)[-_.]/g, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replace(/[1i|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's');
}

/** `@scope-name` or `scope-name` for `@scope/name`, where that has a scope that is popular. */
function scopeConfusion(
  name: string,
  { names, byOwnName }: Pick<NameTable, 'names' | 'byOwnName'>,
): string | undefined {
  const flat = name.replace(/^@/, '');
  if (flat.includes('/')) {
    const [scope = '', own = ''] = flat.split('/');
    for (const popular of byOwnName.get(own) ?? []) {
      const known = popular.slice(1, popular.indexOf('/'));
      if (known !== scope && known.length >= SHORTEST && distance(scope, known, 1) <= 1) return popular;
    }
    return undefined;
  }
  const cut = flat.indexOf('-');
  const scoped = cut < 0 ? '' : `@${flat.slice(0, cut)}/${flat.slice(cut + 1)}`;
  return names.has(scoped) ? scoped : undefined;
}

/** `lodash4` beside `lodash`: numbers at the end are versions of honest names as often as not, `d3-array2` and so on. */
function isNumbered(name: string, popular: string): boolean {
  return (
    name.replace(/[-_.]?v?\d+$/, '') === popular.replace(/[-_.]?v?\d+$/, '') && /\d$/.test(name + popular)
  );
}

/**
 * Damerau and Levenshtein's distance (insert, delete, replace, swap neighbours); more than `most` counts as `most + 1`.
 * https://doi.org/10.1145/363958.363994
 */
export function distance(a: string, b: string, most: number): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(isSwap ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
