import { fingerprintTable } from './fingerprints/fingerprint-table.ts';
import type { InstalledPath } from './installed-path.ts';
import type { BundleEvidence, Sighting } from './sighting.ts';
import { versionInCode, versionOfManifest } from './version-in-code.ts';

/** One module that lies in a package. */
export interface PackageModule {
  readonly path: InstalledPath;
  readonly line: number;
  /** Its code, where the evidence has it. */
  readonly code?: string;
}

type ReadBeside = (path: string) => string | undefined;

/** Folders above the bundle that packages may be installed in. */
const ABOVE = ['', '../', '../../', '../../../'];

/** The packages of modules, each with the best word about its version. */
export function sightingsOf(
  modules: readonly PackageModule[],
  by: BundleEvidence,
  readBeside?: ReadBeside,
): readonly Sighting[] {
  const packages = Map.groupBy(modules, ({ path }) => path.root);
  return [...packages.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { name, root } = first.path;
    const line = group.reduce((least, each) => Math.min(least, each.line), first.line);
    return [{ name, root, line, by, ...versionOf(group, first.path, readBeside) }];
  });
}

function versionOf(
  modules: readonly PackageModule[],
  { name, root, version }: InstalledPath,
  readBeside: ReadBeside | undefined,
): Pick<Sighting, 'version' | 'versionBy' | 'isVersionSure'> {
  if (version !== undefined) return { version, versionBy: `path ${root}`, isVersionSure: true };
  const manifest = modules.find(({ path }) => path.inside === 'package.json')?.code;
  const own = manifest === undefined ? undefined : versionOfManifest(manifest);
  if (own !== undefined)
    return { version: own, versionBy: 'package.json in the bundle', isVersionSure: true };
  const told = versionInCode(
    modules.flatMap(({ code }) => code ?? []),
    name,
  );
  // Some packages are released without a change of the version in their code.
  const isTrusted = fingerprintTable().byName.get(name)?.tellsWrongVersion !== true;
  if (isTrusted && told !== undefined)
    return { version: told.version, versionBy: told.by, isVersionSure: false };
  const beside = versionBeside(root, readBeside);
  return beside === undefined
    ? {}
    : { version: beside, versionBy: 'package.json of the folder beside', isVersionSure: false };
}

/** What is installed beside a bundle now may be newer than what went into it. */
function versionBeside(root: string, readBeside: ReadBeside | undefined): string | undefined {
  if (readBeside === undefined || root.split('/').includes('..')) return undefined;
  for (const folder of ABOVE) {
    const text = readBeside(`${folder}${root}/package.json`);
    const version = text === undefined ? undefined : versionOfManifest(text);
    if (version !== undefined) return version;
  }
  return undefined;
}
