import type { SourcePlace } from './source-place.ts';

/** Package managers' worlds, by their OSV names: https://ossf.github.io/osv-schema/#defined-ecosystems */
export type PackageEcosystem = 'npm' | 'PyPI';

/** How sure a reader is that the package is there, and in that version. */
export type PackageConfidence = 'exact' | 'likely';

/** Where a package is taken from. */
export type PackageOrigin = 'registry' | 'git' | 'tarball' | 'file' | 'workspace' | 'unknown';

/** One package as a lockfile, an installed tree, an archive, a bundle or an SBOM names it. */
export interface PackageRecord {
  readonly ecosystem: PackageEcosystem;
  /** The real name, never the alias; PyPI names normalised by PEP 503. */
  readonly name: string;
  /** As the source writes it; absent when nothing tells it. */
  readonly version?: string;
  /** What the source demands where it fixes no version: `>=2,<3`. */
  readonly requirement?: string;
  /** `dev`, `optional`, `peer`, or the group's own name; empty: needed at run time. */
  readonly groups: readonly string[];
  readonly relationship: 'direct' | 'transitive' | 'unknown';
  readonly confidence: PackageConfidence;
  readonly at: SourcePlace;
  readonly origin: PackageOrigin;
  /** Name that the program imports it by, where it is another one: `string-width-cjs`. */
  readonly alias?: string;
  /** 40 hex digits (or fewer, as written) of a git source. */
  readonly commit?: string;
  /** Address of the archive or repository as written. */
  readonly resolved?: string;
  /** Hashes as written: `sha512-…` (Subresource Integrity) or `sha256:…`. */
  readonly integrity?: readonly string[];
  /** Records of the same list that it needs, by `packageKey`. */
  readonly dependencies?: readonly string[];
  /** What it demands of them, by name as written: `{"qs": "~6.13.0"}`. Absent where the list does not tell. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Folder in the tree, where the source tells: `node_modules/a/node_modules/b`. */
  readonly path?: string;
  readonly hasInstallScript?: boolean;
  /** Addresses or names of its archives, where the list tells them beside the source: wheels of a uv.lock. */
  readonly archives?: readonly string[];
  /** True where the format has no hash for such an entry: part of another archive, or for another platform. */
  readonly isHashExempt?: boolean;
  /** What showed the package where no list does: `source map`, `version literal 4.17.21`. */
  readonly shownBy?: string;
}

/** Key of a record within its list: name and version, as edges name them. */
export function packageKey({ name, version }: Pick<PackageRecord, 'name' | 'version'>): string {
  return version === undefined ? name : `${name}@${version}`;
}

/** One line of a manifest (package.json, pyproject.toml, Pipfile): what people asked for. */
export interface DeclaredPackage {
  readonly ecosystem: PackageEcosystem;
  readonly name: string;
  readonly requirement: string;
  /** As `PackageRecord.groups`. */
  readonly group?: string;
  readonly at: SourcePlace;
}

/** What one source of packages holds. */
export interface PackageList {
  /** Lockfile, folder, archive or bundle, relative to the scanned folder. */
  readonly file: string;
  readonly format: PackageFormat;
  readonly packages: readonly PackageRecord[];
  /** What the manifest beside it demands, where there is one. */
  readonly declared?: readonly DeclaredPackage[];
  /** Entries that could not be read. */
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
}

/** Lists that a package manager installs from. */
export const LOCK_FORMATS = [
  'package-lock',
  'yarn-classic',
  'yarn-berry',
  'pnpm-lock',
  'bun-lock',
  'requirements',
  'pipfile-lock',
  'poetry-lock',
  'pdm-lock',
  'uv-lock',
  'pylock',
] as const;

/** Sources that packages are read from. */
export type PackageFormat =
  | (typeof LOCK_FORMATS)[number]
  | 'node-modules'
  | 'site-packages'
  | 'archive'
  | 'bundle'
  | 'cyclonedx'
  | 'spdx';
