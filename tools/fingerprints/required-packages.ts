import type { Variant } from './read-features.ts';

/** Features that show that a required package is there, at most. */
const MOST_WITNESSES = 8;
const LEAST_WITNESSES = 2;

/** A package with which another one comes, and places of features of the modules that require it. */
export interface RequiredPackage {
  readonly name: string;
  /** `=` where several versions require it, `!` where one was read, `~` (without witnesses) where some version does. */
  readonly sign: '=' | '!' | '~';
  readonly witnesses: readonly number[];
}

/**
 * What comes with a package, by the features that were chosen for it.
 * @param needed what manifests of the package say that it needs: imported by modules, it may be shaken off
 */
export function requiredPackages(
  group: readonly Variant[],
  hashes: readonly number[],
  needed: readonly string[],
): readonly RequiredPackage[] {
  const isOne = new Set(group.map(({ version }) => version)).size === 1;
  const witnesses = new Map<string, number[]>();
  for (const [index, hash] of hashes.entries()) {
    const having = group.filter(({ features }) => features.has(hash));
    // What one version has, the next may have without what it required.
    if (!isOne && new Set(having.map(({ version }) => version)).size === 1) continue;
    // Each version, and in it each module with this feature, must require it.
    const all = having.flatMap(({ modules }): readonly ReadonlySet<string>[] => {
      const own = modules.filter(({ features }) => features.has(hash));
      return own.length === 0 ? [new Set()] : own.map(({ requires }) => requires);
    });
    const [first = new Set<string>(), ...others] = all;
    for (const name of others.reduce((left, right) => new Set(left).intersection(right), first))
      witnesses.set(name, [...(witnesses.get(name) ?? []), index]);
  }
  const required = group.flatMap(({ modules }) => modules.flatMap(({ requires }) => [...requires]));
  const names = new Set([...required, ...needed]);
  return [...names].sort().map((name): RequiredPackage => {
    const all = witnesses.get(name) ?? [];
    if (all.length >= LEAST_WITNESSES) return { name, sign: isOne ? '!' : '=', witnesses: spread(all) };
    return { name, sign: '~', witnesses: [] };
  });
}

function spread(all: readonly number[]): readonly number[] {
  const taken = Math.min(MOST_WITNESSES, all.length);
  return Array.from({ length: taken }, (_, at) => all[Math.floor((at * all.length) / taken)] ?? 0);
}
