/** What shows a package in a bundle, the best evidence first. */
export const BUNDLE_EVIDENCE = [
  'esbuild metafile',
  'webpack stats',
  'source map',
  'path comment',
  'embedded package.json',
  'licence banner',
  'fingerprint',
] as const;

export type BundleEvidence = (typeof BUNDLE_EVIDENCE)[number];

/** A package that one piece of evidence shows. */
export interface Sighting {
  readonly name: string;
  readonly by: BundleEvidence;
  /** More of what shows it, in words. */
  readonly detail?: string;
  /** Line of the bundle, from 1. */
  readonly line: number;
  /** Folder that it was installed in, where the evidence tells: tells two versions of one package apart. */
  readonly root?: string;
  readonly version?: string;
  /** Where the version is from, in words. */
  readonly versionBy?: string;
  /** True where the version is the package's own word, not a guess from its code. */
  readonly isVersionSure?: boolean;
}

/** What one kind of evidence tells. */
export interface Evidence {
  readonly sightings: readonly Sighting[];
  /** Characters of the bundle whose origin it tells. */
  readonly explained: number;
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
}

/** True for the names that npm takes; `..`, `.cache`, `__proto__` and what has a blank are none. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/i.test(name);
}

/** True for three numbers with an optional prerelease or build: what npm takes as a version. */
export function isVersion(text: string): boolean {
  return text.length <= 100 && /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][\w.+-]{1,80})?$/.test(text);
}
