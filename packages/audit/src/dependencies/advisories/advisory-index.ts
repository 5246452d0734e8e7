import type { PackageEcosystem } from '../../model/package-record.ts';
import type { OsvAdvisory } from './osv-advisory.ts';
import { packageNameKey } from './package-name-key.ts';

/** Advisories by the package they speak of. */
export interface AdvisoryIndex {
  /** Date of the newest data, ISO-8601, where the source tells. */
  readonly asOf?: string;
  readonly count: number;
  /** Those that name the package; each is still to be evaluated. */
  of(ecosystem: PackageEcosystem, name: string): readonly OsvAdvisory[];
  /** False for a package that the data would say nothing of, whatever is wrong with it; absent: it speaks of all. */
  readonly covers?: (ecosystem: PackageEcosystem, name: string) => boolean;
}

/** Indexes advisories. One that stands there twice is kept once: the later modified. */
export function indexAdvisories(advisories: Iterable<OsvAdvisory>, asOf?: string): AdvisoryIndex {
  const byId = new Map<string, OsvAdvisory>();
  for (const advisory of advisories) {
    const before = byId.get(advisory.id);
    if (before === undefined || (advisory.modified ?? '') >= (before.modified ?? ''))
      byId.set(advisory.id, advisory);
  }
  const byName = new Map<string, OsvAdvisory[]>();
  for (const advisory of byId.values()) {
    const names = new Set(advisory.affected.map(({ ecosystem, name }) => packageNameKey(ecosystem, name)));
    for (const name of names) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [advisory]);
      else list.push(advisory);
    }
  }
  return {
    ...(asOf === undefined ? {} : { asOf }),
    count: byId.size,
    of: (ecosystem, name) => byName.get(packageNameKey(ecosystem, name)) ?? [],
  };
}
