import type { PackageOrigin } from '../../model/package-record.ts';

/** Where an address leads to. */
export interface PackageSource {
  readonly origin: PackageOrigin;
  /** Hex digits as written; absent for branches, tags and ranges. */
  readonly commit?: string;
}

const IS_COMMIT = /^[0-9a-f]{7,64}$/i;
const IS_GIT =
  /^(?:git\+|git:|git@|ssh:|github:|gitlab:|bitbucket:|gist:|https?:\/\/[^#?]+\.git(?:[#?@]|$)|https?:\/\/[^#?]+#commit[:=])/i;
/** `owner/name`, `owner/name#commit`: what npm takes for GitHub. */
const IS_SHORT_GIT = /^[\w-][\w.-]*\/[\w.-]+(?:#.*)?$/;
const IS_FILE = /^(?:file:|link:|portal:|\.{1,2}(?:\/|$)|\/|~\/|[A-Za-z]:\\)/;
/** Archives that code hosts make of one commit. */
const HOST_ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/codeload\.github\.com\/[^/]+\/[^/]+\/(?:legacy\.)?(?:tar\.gz|zip)\/([^?#]+)/,
  /^https?:\/\/api\.github\.com\/repos\/[^/]+\/[^/]+\/(?:tarball|zipball)\/([^?#]+)/,
  /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/archive\/([^?#]+?)(?:\.tar\.gz|\.tgz|\.zip)/,
  /^https?:\/\/bitbucket\.org\/[^/]+\/[^/]+\/get\/([^?#]+?)(?:\.tar\.gz|\.tgz|\.zip)/,
  /^https?:\/\/gitlab\.com\/.{1,300}\/(?:repository\/)?archive\.(?:tar\.gz|zip)\?(?:ref|sha)=([^&#]+)/,
  /^https?:\/\/gitlab\.com\/.{1,300}\/-\/archive\/([^/?#]+)\//,
];
const LONGEST_ADDRESS = 4096;

/**
 * The kind of an address or of a request (`^1.2.3`, `github:owner/name#main`), and the commit in it.
 * https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-json.md#dependencies
 */
export function sourceOf(address: string): PackageSource {
  const text = address.slice(0, LONGEST_ADDRESS).trim();
  if (text.startsWith('workspace:')) return { origin: 'workspace' };
  if (IS_FILE.test(text)) return { origin: 'file' };
  for (const archive of HOST_ARCHIVES) {
    const ref = archive.exec(text)?.[1];
    if (ref !== undefined) return withCommit('git', ref);
  }
  if (IS_GIT.test(text) || IS_SHORT_GIT.test(text)) return withCommit('git', refOf(text));
  if (/^https?:/i.test(text)) return { origin: isRegistryArchive(text) ? 'registry' : 'tarball' };
  return { origin: text === '' ? 'unknown' : 'registry' };
}

/** What follows `#`: `#abc`, `#commit=abc`, `#commit:abc`, `#head=main&commit=abc`. */
function refOf(text: string): string {
  const cut = text.indexOf('#');
  if (cut < 0) return '';
  const parts = text.slice(cut + 1).split('&');
  const named = parts.find((part) => /^commit[:=]/.test(part));
  return named === undefined ? (parts[0] ?? '') : named.slice('commit='.length);
}

function withCommit(origin: PackageOrigin, ref: string): PackageSource {
  return IS_COMMIT.test(ref) ? { origin, commit: ref } : { origin };
}

/** Registries serve archives below `/NAME/-/`; GitHub's below `/download/`. */
function isRegistryArchive(address: string): boolean {
  return /\/-\/|^https?:\/\/[^/]+\/download\//.test(address);
}
