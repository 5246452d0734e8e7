import { rawFeatures, type Variant } from './read-features.ts';

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

/** What comes with a package, by the features that were chosen for it. */
export function requiredPackages(
  group: readonly Variant[],
  hashes: readonly number[],
): readonly RequiredPackage[] {
  const read = group.map(({ modules, ...variant }) => ({
    ...variant,
    modules: modules.map(({ text, requires }) => ({
      features: rawFeatures(text),
      requires: new Set(requires),
    })),
  }));
  const isOne = new Set(group.map(({ version }) => version)).size === 1;
  const witnesses = new Map<string, number[]>();
  const single = new Map<string, number[]>();
  for (const [index, hash] of hashes.entries()) {
    const having = read.filter(({ features }) => features.has(hash));
    const target = new Set(having.map(({ version }) => version)).size === 1 ? single : witnesses;
    // Each version, and in it each module with this feature, must require it.
    const all = having.flatMap(({ modules }): readonly ReadonlySet<string>[] => {
      const own = modules.filter(({ features }) => features.has(hash));
      return own.length === 0 ? [new Set()] : own.map(({ requires }) => requires);
    });
    const [first = new Set<string>(), ...others] = all;
    for (const name of others.reduce((left, right) => new Set(left).intersection(right), first))
      target.set(name, [...(target.get(name) ?? []), index]);
  }
  const names = new Set(read.flatMap(({ modules }) => modules.flatMap(({ requires }) => [...requires])));
  return [...names].sort().map((name): RequiredPackage => {
    const [several, one] = [witnesses.get(name) ?? [], single.get(name) ?? []];
    if (several.length >= LEAST_WITNESSES && !isOne)
      return { name, sign: '=', witnesses: spread([...several, ...one].sort((a, b) => a - b)) };
    if (one.length >= LEAST_WITNESSES) return { name, sign: '!', witnesses: spread(one) };
    return { name, sign: '~', witnesses: [] };
  });
}

function spread(all: readonly number[]): readonly number[] {
  const taken = Math.min(MOST_WITNESSES, all.length);
  return Array.from({ length: taken }, (_, at) => all[Math.floor((at * all.length) / taken)] ?? 0);
}
