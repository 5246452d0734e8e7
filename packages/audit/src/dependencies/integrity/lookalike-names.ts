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
  const { names, bySkeleton, byLength } = tableOf(ecosystem);
  if (names.has(name) || KNOWN_NEIGHBOURS[ecosystem].has(name) || name.length > 100) return undefined;
  const same = bySkeleton.get(skeleton(name));
  if (same !== undefined && same !== name) return same;
  const scoped = scopeConfusion(name, names);
  if (scoped !== undefined) return scoped;
  // Within a scope only its owner publishes.
  if (name.startsWith('@') || name.length < SHORTEST) return undefined;
  const near = [-2, -1, 0, 1, 2].flatMap((more) => byLength.get(name.length + more) ?? []);
  return near.find((popular) => isNear(name, popular));
}

function isNear(name: string, popular: string): boolean {
  if (popular.length < SHORTEST || popular.startsWith('@') || isNumbered(name, popular)) return false;
  const most = popular.length >= LONG ? 2 : 1;
  return Math.abs(popular.length - name.length) <= most && distance(name, popular, most) <= most;
}

interface NameTable {
  readonly names: ReadonlySet<string>;
  readonly bySkeleton: ReadonlyMap<string, string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

function tableFor(ecosystem: PackageEcosystem): NameTable {
  const names = POPULAR_NAMES[ecosystem];
  return {
    names: new Set(names),
    bySkeleton: new Map(
      names.filter((name) => name.length >= SHORTEST).map((name) => [skeleton(name), name]),
    ),
    byLength: Map.groupBy(names, (name) => name.length),
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
function scopeConfusion(name: string, names: ReadonlySet<string>): string | undefined {
  const flat = name.replace(/^@/, '');
  if (flat.includes('/')) {
    const [scope = '', own = ''] = flat.split('/');
    for (const popular of names) {
      if (!popular.startsWith('@') || !popular.endsWith(`/${own}`)) continue;
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
