import type { PackageRecord } from '../../model/package-record.ts';

/** Where a Python package is taken from, by its address: `git+https://…@COMMIT#egg=name`, an archive, a path. */
export function pythonSource(address: string): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const resolved = address.slice(0, 4096);
  const vcs = /^(?:git|hg|svn|bzr)\+|^git(?::|@)|\.git(?:[#?@]|$)/.test(resolved);
  if (vcs) {
    const bare = resolved.replace(/#.*$/s, '');
    // The reference stands behind the last @ of the path; an earlier one parts user and host.
    const path = bare.replace(/^[a-z+]+:\/\/[^/]*/i, '');
    const commit = path.slice(path.lastIndexOf('@') + 1);
    return { origin: 'git', resolved, ...(path.includes('@') && isCommit(commit) ? { commit } : {}) };
  }
  return { origin: /^https?:/i.test(resolved) ? 'tarball' : 'file', resolved };
}

/** True for hex digits as version control names commits by. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(text);
}

/** The name that an address gives its package: `#egg=name`. */
export function eggName(address: string): string | undefined {
  return /[#&]egg=([A-Za-z0-9][\w.-]*)/.exec(address)?.[1];
}
