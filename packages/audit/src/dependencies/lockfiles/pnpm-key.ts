/** Name and version, or source, that a key of pnpm's `packages` tells. */
export interface PnpmKey {
  readonly name?: string;
  /** A version, or an address: `https://codeload.github.com/…`, `file:…`. */
  readonly version?: string;
}

/**
 * Takes a key of `packages` or `snapshots` apart: `/name/1.0.0_peer@2.0.0` (lockfileVersion 5), `/name@1.0.0(peer@2.0.0)`
 * (6), `name@1.0.0(peer@2.0.0)` (9), with a registry's host in front where it is another one.
 * https://github.com/pnpm/spec/tree/master/lockfile
 */
export function pnpmKey(key: string, lockfileVersion: number): PnpmKey {
  const bare = withoutPeers(key, lockfileVersion);
  if (lockfileVersion >= 9) return atSign(bare);
  const path = bare.startsWith('/') ? bare.slice(1) : withoutHost(bare);
  if (path === undefined) return {};
  return lockfileVersion >= 6 ? atSign(path) : slashed(path);
}

/** The key without the versions of peers and the hash of a patch. */
export function withoutPeers(key: string, lockfileVersion: number): string {
  const open = key.indexOf('(');
  const bare = open < 0 ? key : key.slice(0, open);
  if (lockfileVersion >= 6) return bare;
  const cut = bare.indexOf('_', nameEnd(bare));
  return cut < 0 ? bare : bare.slice(0, cut);
}

/** Where the name in `/@scope/name/1.0.0` ends. */
function nameEnd(key: string): number {
  const from = key.startsWith('/') ? 1 : key.indexOf('/') + 1;
  const afterScope = key[from] === '@' ? key.indexOf('/', from) + 1 : from;
  const end = key.indexOf('/', afterScope);
  return end < 0 ? key.length : end;
}

/** `registry.example/name/1.0.0`; addresses of git hosts and archives have no name in them. */
function withoutHost(key: string): string | undefined {
  if (/^(?:file:|link:|git|https?:|@?(?:codeload\.)?(?:github|gitlab|bitbucket)\.)/.test(key))
    return undefined;
  const cut = key.indexOf('/');
  return cut > 0 && /^[\w-]+(?:\.[\w-]+)+(?:[:+]\d+)?$/.test(key.slice(0, cut))
    ? key.slice(cut + 1)
    : undefined;
}

function atSign(path: string): PnpmKey {
  const cut = path.indexOf('@', 1);
  return cut < 0 ? {} : { name: path.slice(0, cut), version: path.slice(cut + 1) };
}

/** `name/1.0.0`; the first lockfiles of version 5 have peers behind another slash. */
function slashed(path: string): PnpmKey {
  const [first = '', second, third] = path.split('/', 3);
  const [name, version] = first.startsWith('@') ? [`${first}/${second}`, third] : [first, second];
  return version === undefined || version === '' ? {} : { name, version };
}
