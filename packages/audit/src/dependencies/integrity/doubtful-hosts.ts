/** Services that lend an address to any machine, or record what they are asked: no registry lives there. */
const LENT: readonly string[] = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'localtunnel.me',
  'localhost.run',
  'lhr.life',
  'serveo.net',
  'pagekite.me',
  'bore.pub',
  'zrok.io',
  'telebit.io',
  'tunnelmole.net',
  'devtunnels.ms',
  'webhook.site',
  'requestbin.net',
  'pipedream.net',
  'interact.sh',
  'oast.pro',
  'oast.live',
  'oast.site',
  'oast.online',
  'oast.fun',
  'oast.me',
  'burpcollaborator.net',
  'beeceptor.com',
  'duckdns.org',
  'onion',
];

/**
 * Why no registry is to be expected at a host, in words; undefined for every other host.
 * @param host with its port, as in an address
 */
export function isDoubtfulHost(host: string): string | undefined {
  const name = host.replace(/:\d+$/, '');
  if (name === 'localhost' || name.endsWith('.localhost') || /^(?:127\.|\[::1\]$|0\.0\.0\.0$)/.test(name))
    return 'the machine that wrote the list';
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || name.startsWith('[')) return 'a bare IP address';
  return LENT.some((each) => name === each || name.endsWith(`.${each}`))
    ? 'a tunnel, or a service that lends addresses to anyone'
    : undefined;
}
