/** What tells where a request comes from. */
export interface RequestSource {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The browser's own word for it. */
  readonly fetchSite: string | undefined;
}

/**
 * Why a request is refused before anything else, or undefined. Names other than ours in Host are DNS rebinding; a change
 * must come from a page of ours.
 * @param origins what this server is called: `http://127.0.0.1:7878`
 */
export function sourceProblem(source: RequestSource, origins: readonly string[]): string | undefined {
  const hosts = origins.map((origin) => new URL(origin).host);
  if (source.host === undefined || !hosts.includes(source.host.toLowerCase()))
    return 'the Host header is not this server';
  if (source.origin !== undefined && !origins.includes(source.origin)) return 'the Origin is another site';
  const isChange = source.method !== 'GET' && source.method !== 'HEAD';
  const isData = source.path.startsWith('/api/');
  const isForeign = source.fetchSite === 'cross-site' || source.fetchSite === 'same-site';
  if (isForeign && (isChange || isData)) return 'the request comes from another site';
  return undefined;
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** What a browser may call a server on this host and port. */
export function originsOf(host: string, port: number): readonly string[] {
  const names = isLoopback(host) ? ['127.0.0.1', 'localhost', '[::1]'] : [];
  const own = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  // As browsers write an origin: without the port that the scheme stands for.
  return [...new Set([own, ...names])].map((name) => new URL(`http://${name}:${port}`).origin);
}
