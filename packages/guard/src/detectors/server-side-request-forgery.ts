import { type Form, marksFor } from '../decode/form.ts';
import { type HostKind, hostKind, isOddNotation } from './caller/host-kind.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, quotesOthers, shapesOf, surer } from './shapes/best-shape.ts';
import { isAmongWords, isInSentence, runEnd, runStart, SPOKEN_OF } from './shapes/prose-around.ts';

/**
 * Addresses that only the function itself can reach: instance and container metadata, its own Runtime API, the network
 * it stands in; in every notation that URL parsers accept (WHATWG URL Standard, 3.5 Host parsing). Public addresses,
 * which webhooks and profile pictures are full of, are no attack.
 */
export const serverSideRequestForgery: Detector = {
  kind: 'server-side-request-forgery',
  needs: marksFor('./:'),
  mayMatch: (text) => MAY.test(text),
  detect: (form) => spokenOf(form, surer(bestShape(SHAPES, form), privateUrl(form))),
};

/** An address that a sentence holds is none that is called. */
function spokenOf({ text }: Form, match: Match | undefined): Match | undefined {
  if (match === undefined || match.score <= SPOKEN_OF) return match;
  const start = runStart(text, match.start);
  const end = runEnd(text, match.end);
  const isSpoken = isInSentence(text, start, end) || isAmongWords(text, start, end);
  return isSpoken ? { ...match, score: SPOKEN_OF } : match;
}

const MAY =
  /burpcollab|oast|interact\.sh|dnslog|ceye\.io|bxss\.me|:[/\\\d\w[]|localhost|loopback|169\.254|\.internal|metadata|localdomain|lvh\.me|localtest|\.svc/i;

// biome-ignore format: one shape to a line
const SHAPES = shapesOf([
  { rule: 'metadata-address', any: '.:', pattern: /\b169\.254\.(?:169\.25[34]|170\.2|170\.23)\b|\bfd00:ec2::(?:254|23)\b|\b100\.100\.100\.200\b|\b192\.0\.0\.192\b|\bmetadata\.(?:google\.internal|packet\.net|platformequinix\.com|azure\.internal|oraclecloud\.com|tencentyun\.com)\b|\b168\.63\.129\.16\b/i, score: 0.9, quoted: 0.2 },
  { rule: 'metadata-path', any: '/', pattern: /\/(?:latest\/(?:meta-data|user-data|dynamic\/instance-identity|api\/token)(?![\w.-])|computeMetadata\/v\d|metadata\/(?:instance|identity|v1)|opc\/v\d\/instance|openstack\/latest|security-credentials\/)/i, score: 0.85, quoted: 0.2 },
  { rule: 'runtime-interface', any: ':-', pattern: /\/2018-06-01\/runtime\/|\/2020-(?:01-01|08-15)\/(?:extension|logs)|(?:127\.0\.0\.1|localhost|\[::1\]):9001\b/i, score: 0.95, quoted: 0.2 },
  { rule: 'confusing-authority', needs: '@', pattern: /:\/\/[^\s/@]{1,80}(?:\\|%5c|#|%23|%2523|%09|%00)@/i, score: 0.7 },
  { rule: 'out-of-band-name', any: '.', pattern: /\b(?:burpcollaborator\.net|oastify\.com|oast\.(?:pro|live|site|online|fun|me)|interact\.sh|dnslog\.cn|ceye\.io|bxss\.me|requestrepo\.com)\b/i, score: 0.6 },
  { rule: 'other-scheme', any: ':', pattern: /^\s{0,4}(?:(?:tftp|view-source:(?:https?|file)|smb|rmi|jndi|dns):\/{1,2}[\w[$(/]|(?:ldaps?|sftp|mongodb|redis|memcached?):\/{1,2}(?:\d{1,3}\.|\[|localhost|\d{4}))[^\s]{0,300}$/i, score: 0.6 },
  { rule: 'raw-protocol', any: ':', pattern: /(?:^|[\s"'=(<>])(?:gopher|dict|netdoc|jar:\w{3,5}):\/{0,3}\w/i, score: 0.95, quoted: 0.2 },
  { rule: 'file-of-a-person', any: ':', pattern: /^\s{0,4}file:\/{1,4}(?:localhost\/)?(?:[a-z]:\/)?(?:Users|home|Volumes|storage\/emulated|sdcard|media|var\/mobile|data\/user)\/[\w%+@.-]{1,60}\/(?!\.|\S{0,200}(?:\/\.|%2f|%5c|\.\.))/i, score: 0.5 },
  { rule: 'file-scheme', any: ':', pattern: /^\s{0,4}(?:url:)?file:\/{0,4}(?!\/{0,4}(?:localhost\/)?(?:[a-z]:\/)?(?:Users|home|Volumes|storage\/emulated|sdcard|media|var\/mobile|data\/user)\/[\w%+@.-]{1,60}\/(?!\.|\S{0,200}(?:\/\.|%2f|%5c|\.\.)))[\w./~]/i, score: 0.85 },
]);

/** URLs, and hosts that stand alone before a path or port: with a scheme, without, with too few or too many slashes. */
const URL_LIKE =
  /(?:\b(?:https?|ftps?|wss?|sftp|url|ldaps?):|^)[\\/]{0,4}((?:[^\s/?#"'<>\\@]{0,100}@)?(?:\[[^\]\s]{2,60}\]|[^\s/?#"'<>\\:@,;()]{1,120}))(:\d{1,5})?/gi;
const MOST_URLS = 40;

/** How sure an address makes us: in a value that is a URL and nothing else, and inside a longer text. */
const SCORES: Readonly<Record<HostKind, readonly [number, number]>> = {
  metadata: [0.95, 0.9],
  loopback: [0.65, 0.3],
  'link-local': [0.85, 0.6],
  private: [0.5, 0],
  'internal-name': [0.65, 0.3],
  'name-of-address': [0.7, 0.5],
};
const ODD_NOTATION = 0.85;
/** One number, hexadecimal or octal parts (not those filled up to three digits): nobody writes a host of the own network so. */
const DISGUISED = /^\d{8,10}$|^0\d{9,12}$|(?:^|\.)0x[\da-f]|(?:^|\.)0\d{3,12}(?:\.|$)/i;
const DISGUISED_ADDRESS = 0.92;
/** Headers that tell where a page was, not where to go. */
const PAGE_HEADER = /^headers\.(?:referer|origin|host|x-forwarded-host)$/i;

function privateUrl(form: Form): Match | undefined {
  const { text, field } = form;
  if (field.role === 'user-agent' || (field.role === 'header' && PAGE_HEADER.test(field.path)))
    return undefined;
  let best: Match | undefined;
  let seen = 0;
  for (const found of text.matchAll(URL_LIKE)) {
    seen += 1;
    if (seen > MOST_URLS) break;
    best = surer(best, judge(form, found));
  }
  return best;
}

function judge(form: Form, found: RegExpMatchArray): Match | undefined {
  const [whole, authority = ''] = found;
  const start = found.index ?? 0;
  const span = { start, end: start + whole.length };
  const hasScheme = SCHEME.test(whole);
  if (!hasScheme && !isBareHost(form, span.end)) return undefined;
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const kind = hasScheme || NAME.test(host) ? hostKind(host) : undefined;
  if (kind === undefined) return hasScheme ? userMatch(authority, span) : undefined;
  const isOdd = isOddNotation(host) && hasScheme;
  if (isQuoted(form, isOdd || kind === 'metadata') || (kind === 'private' && !hasScheme)) return undefined;
  const isWhole = start <= 2 && !/\s/.test(form.text.trim());
  const score = isOdd ? oddScore(host, isWhole) : SCORES[kind][isWhole ? 0 : 1];
  return score === 0 ? undefined : { rule: isOdd ? 'odd-address' : `${kind}-address`, ...span, score };
}

function oddScore(host: string, isWhole: boolean): number {
  return isWhole && DISGUISED.test(host) ? DISGUISED_ADDRESS : ODD_NOTATION;
}

/** Documents, and logs of programs that run on this machine and say where. */
function isQuoted(form: Form, isTelling: boolean): boolean {
  return quotesOthers(form) || (form.field.role === 'log-line' && !isTelling && !PROBE.test(form.text));
}

/** `localhost/`: a host without a scheme counts only when a path follows. */
function isBareHost({ text, field }: Form, end: number): boolean {
  const isPath = field.role === 'path' || field.role === 'object-key';
  return !isPath && text.length < LONGEST_BARE && text[end] === '/' && !NETWORK.test(text);
}

const LONGEST_BARE = 200;
const SCHEME = /^[a-z]{2,6}:/i;
/** Blocks of addresses, as rules of networks have them. */
const NETWORK = /^[\d.]{7,15}\/\d/;
/** Numbers alone are times, codes and hardware addresses. */
const NAME = /^(?:\d{1,3}\.){3}\d{1,3}$|[g-z]/i;
const PROBE = /=https?:|input:/i;

/** `http://known.example@other`: a user that looks like a host, so that a reader or a check takes it for one. */
const HOST_AS_USER = /^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?::\d{1,5})?@/;

function userMatch(authority: string, span: Pick<Match, 'start' | 'end'>): Match | undefined {
  return HOST_AS_USER.test(authority) ? { rule: 'host-as-user', ...span, score: 0.6 } : undefined;
}
