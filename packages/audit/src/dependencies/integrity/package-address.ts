/** An address in its parts. */
export interface PackageAddress {
  /** Without `git+`: `https`, `ssh`. */
  readonly scheme: string;
  readonly host: string;
  /** Decoded, with `/` in front; without query and fragment. */
  readonly path: string;
  readonly isGit: boolean;
}

const LONGEST = 4096;

/** Takes an address apart; undefined for paths, versions, and short names of git hosts. */
export function packageAddress(text: string): PackageAddress | undefined {
  const given = text.slice(0, LONGEST).trim();
  const scp = /^(?:git\+)?(?:ssh:\/\/)?[\w.-]+@([\w.-]+):(?!\d+\/)([^?#]*)/.exec(given);
  if (scp?.[1] !== undefined)
    return { scheme: 'ssh', host: scp[1].toLowerCase(), path: `/${scp[2] ?? ''}`, isGit: true };
  const isGit = /^(?:git\+|git:)|\.git(?:[#?@]|$)/i.test(given);
  const bare = given.replace(/^(?:git|hg|svn|bzr)\+/i, '');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(bare)) return undefined;
  try {
    const { protocol, host, pathname } = new URL(bare);
    if (host === '' && protocol !== 'file:') return undefined;
    return { scheme: protocol.slice(0, -1), host: host.toLowerCase(), path: decoded(pathname), isGit };
  } catch {
    return undefined;
  }
}

/** The host that an allowed registry names: `https://registry.example/npm/` or `registry.example`. */
export function hostOf(registry: string): string {
  return packageAddress(registry)?.host ?? registry.replace(/^\/+|\/.*$/g, '').toLowerCase();
}

/** An address as people may see it: without names and passwords in it. */
export function shownAddress(text: string): string {
  return text.slice(0, 200).replace(/\/\/[^/@]*@/, '//');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
