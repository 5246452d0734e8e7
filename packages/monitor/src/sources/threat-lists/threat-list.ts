import { AddressPrefixes, parsePrefix } from './address-prefixes.ts';
import { neverMatchAddress, neverMatchDomain, neverMatchPrefix } from './never-match.ts';
import { type ThreatEntry, threatEntries } from './threat-list-entries.ts';

/** Where a match comes from, so that people can judge it. */
export interface ThreatMatch {
  readonly list: string;
  /** Epoch seconds of the list, undefined when unknown: an old list says little. */
  readonly updatedAt: number | undefined;
  /** Entry as the list has it, e.g. `203.0.113.0/24`. */
  readonly entry: string;
}

/** A list of addresses, prefixes and domains, ready for lookups. */
export interface ThreatList {
  readonly name: string;
  readonly updatedAt: number | undefined;
  /** Entries in use. */
  readonly size: number;
  /** Lines that were not taken, the first 100 of them. */
  readonly bad: readonly ThreatEntryRefused[];
  readonly badCount: number;
  matchAddress(address: string): ThreatMatch | undefined;
  /** Matches the domain itself and every name below it. */
  matchDomain(domain: string): ThreatMatch | undefined;
}

export interface ThreatEntryRefused {
  readonly line: number;
  readonly because: string;
  readonly sample: string;
}

const MAX_TEXT = 256 * 1024 * 1024;
const MAX_BAD = 100;
/** Broader prefixes are mistakes: they would flag half of the internet. */
const BROADEST = { 4: 8, 16: 19 } as const;
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * Reads a user's threat list: text with one entry a line and comments (`#`, `;`, `//`), CSV (first column), a hosts
 * file, or a JSON array of texts or of objects. Private ranges, well-known resolvers and AWS's link-local services
 * are never taken, nor prefixes broader than /8 (IPv6: /19). A line that cannot be taken is told, never guessed.
 */
export function parseThreatList(
  text: string,
  options: { readonly name: string; readonly updatedAt?: number },
): ThreatList {
  const prefixes = new AddressPrefixes();
  const domains = new Map<string, string>();
  const bad: ThreatEntryRefused[] = [];
  let badCount = 0;
  const entries = text.length > MAX_TEXT ? [] : threatEntries(text);
  for (const entry of entries) {
    const because = takeEntry(entry, prefixes, domains);
    if (because === undefined) continue;
    if (badCount++ < MAX_BAD) bad.push({ line: entry.line, because, sample: entry.text.slice(0, 80) });
  }
  if (text.length > MAX_TEXT) {
    badCount = bad.push({
      line: 1,
      because: `larger than ${MAX_TEXT} characters: split the list`,
      sample: '',
    });
  }
  const { name, updatedAt } = options;
  const match = (entry: string | undefined) =>
    entry === undefined ? undefined : { list: name, updatedAt, entry };
  return {
    name,
    updatedAt,
    size: prefixes.size + domains.size,
    bad,
    badCount,
    matchAddress: (address) =>
      neverMatchAddress(address) === undefined ? match(prefixes.find(address)) : undefined,
    matchDomain: (domain) => match(findDomain(domains, domain)),
  };
}

/** Why the entry was not taken, undefined when it was. */
function takeEntry(
  entry: ThreatEntry,
  prefixes: AddressPrefixes,
  domains: Map<string, string>,
): string | undefined {
  const prefix = parsePrefix(withoutPort(entry.text));
  if (prefix === undefined) return takeDomain(entry, domains);
  const broadest = prefix.bytes.length === 4 ? BROADEST[4] : BROADEST[16];
  const never = neverMatchPrefix(prefix);
  if (never !== undefined) return `never matched: ${never}`;
  if (prefix.bits < broadest) return `broader than /${broadest}`;
  prefixes.add(prefix, entry.text);
  return undefined;
}

function takeDomain(entry: ThreatEntry, domains: Map<string, string>): string | undefined {
  const domain = canonicalDomain(entry.text.replace(/^\*?\./, ''));
  if (!DOMAIN.test(domain)) return 'not an address, prefix or domain';
  const never = neverMatchDomain(domain);
  if (never !== undefined) return `never matched: ${never}`;
  domains.set(domain, entry.text);
  return undefined;
}

function withoutPort(text: string): string {
  return /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(text)?.[1] ?? text;
}

function findDomain(domains: ReadonlyMap<string, string>, name: string): string | undefined {
  let rest = canonicalDomain(name.slice(0, 255));
  while (rest !== '') {
    const entry = domains.get(rest);
    if (entry !== undefined) return entry;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return undefined;
}

function canonicalDomain(name: string): string {
  const lower = name.toLowerCase();
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
