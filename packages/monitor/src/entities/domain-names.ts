/** One answer of the resolver: who asked, what for, which addresses came back, from when to when. */
export interface DomainAnswer {
  readonly vpcId: string;
  /** Address of the interface that asked. */
  readonly sourceAddress: string;
  readonly queryName: string;
  readonly answers: readonly string[];
  /** Epoch seconds of the first and the last such answer. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Which domain an address stood for. */
export interface DomainNames {
  /** Folded domain, '' when no answer explains the address at that time. */
  domainOf(peer: string, time: number, asker: { readonly vpcId: string; readonly address: string }): string;
}

interface Resolution {
  readonly domain: string;
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** Connections outlive the answer they came from: pools and caches keep an address for hours. */
const KEPT_SECONDS = 86_400;
/** Flow records are stamped when the aggregation window began, which can lie before the query. */
const EARLY_SECONDS = 3_600;

/**
 * Indexes resolver logs by asker and by VPC. What the interface itself asked wins over what others in its VPC asked,
 * because addresses of content networks serve many domains.
 */
export function buildDomainNames(answers: readonly DomainAnswer[]): DomainNames {
  const byAsker = new Map<string, Resolution[]>();
  const byVpc = new Map<string, Resolution[]>();
  for (const answer of answers) {
    const domain = foldDomain(answer.queryName);
    if (domain === '') continue;
    const { firstSeen, lastSeen } = answer;
    for (const address of answer.answers) {
      index(byAsker, `${answer.vpcId}|${answer.sourceAddress}|${address}`, { domain, firstSeen, lastSeen });
      index(byVpc, `${answer.vpcId}|${address}`, { domain, firstSeen, lastSeen });
    }
  }
  return {
    domainOf(peer, time, asker) {
      return (
        closest(byAsker.get(`${asker.vpcId}|${asker.address}|${peer}`), time) ||
        closest(byVpc.get(`${asker.vpcId}|${peer}`), time)
      );
    },
  };
}

/** Two-label suffixes under which anyone can register; a small part of the public suffix list. */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'go', 'mil', 'ne', 'net', 'or', 'org']);

/** Suffixes whose next label belongs to one customer: two customers there are two peers. */
const SHARED_HOSTS = [
  'amazonaws.com',
  'azurewebsites.net',
  'blob.core.windows.net',
  'cloudfront.net',
  'github.io',
  'herokuapp.com',
  'netlify.app',
  'ngrok.io',
  'ngrok-free.app',
  'on.aws',
  'pages.dev',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'workers.dev',
];

/** AWS hosts that are a customer's own and must not be folded into the service. */
const CUSTOMER_HOST = /\.(?:elb|execute-api|compute|lambda-url|rds|cache|es|apprunner)[.-]/;

/**
 * The domain a name is counted under: normally the last two labels (three under `co.uk` and the like); the host of one
 * customer on shared hosting; `s3.amazonaws.com` and the like for AWS's own services in any region.
 */
export function foldDomain(name: string): string {
  const host = name.toLowerCase().replace(/\.$/, '');
  if (host.length === 0 || host.length > 253 || !/^[a-z0-9._-]+$/.test(host)) return '';
  const labels = host.split('.');
  if (host.endsWith('.amazonaws.com') && !CUSTOMER_HOST.test(`.${host}`)) {
    const service =
      /(?:^|\.)([a-z0-9-]+?)(?:[.-][a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d)?\.amazonaws\.com$/.exec(host);
    return service?.[1] === undefined ? host : `${service[1]}.amazonaws.com`;
  }
  const shared = SHARED_HOSTS.find((suffix) => host.endsWith(`.${suffix}`));
  if (shared !== undefined) {
    // Function URLs and load balancers carry the region between the customer's label and the suffix.
    if (shared === 'amazonaws.com' || shared === 'on.aws') return host;
    return labels.slice(-(shared.split('.').length + 1)).join('.');
  }
  const [second = '', top = ''] = labels.slice(-2);
  const isCountry = top.length === 2 && SECOND_LEVEL.has(second);
  return labels.slice(isCountry ? -3 : -2).join('.');
}

/** The domain whose answers were nearest before `time`; equal ones by name, so that input order never matters. */
function closest(resolutions: readonly Resolution[] | undefined, time: number): string {
  let best: Resolution | undefined;
  for (const resolution of resolutions ?? []) {
    if (time < resolution.firstSeen - EARLY_SECONDS || time > resolution.lastSeen + KEPT_SECONDS) continue;
    if (best === undefined || isNearer(resolution, best, time)) best = resolution;
  }
  return best?.domain ?? '';
}

function isNearer(candidate: Resolution, best: Resolution, time: number): boolean {
  const gap = distance(candidate, time) - distance(best, time);
  return gap === 0 ? candidate.domain < best.domain : gap < 0;
}

function distance(resolution: Resolution, time: number): number {
  return Math.max(0, resolution.firstSeen - time, time - resolution.lastSeen);
}

function index(map: Map<string, Resolution[]>, key: string, value: Resolution): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
