import type { PackageFormat, PackageRecord } from '../../model/package-record.ts';
import { isDoubtfulHost } from './doubtful-hosts.ts';
import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';
import { hostOf, packageAddress, shownAddress } from './package-address.ts';

/** Where a list agrees on a host, so many entries at least must do so for it to stand beside a configured one. */
const LEAST_AGREED = 3;
/** Entries at one host, as a share of all, up to which it is the odd one out. */
const ODD_SHARE = 0.01;
const ODD_COUNT = 2;

/** Entries that come from another host than the registry's, from one that serves no registry, or by a way that is not encrypted. */
export function entryHosts(context: LockContext): readonly EntryProblem[] {
  const { list } = context;
  const expected = expectedHosts(context);
  return list.packages.flatMap((record) => {
    const places = addressesOf(record);
    const open = unencrypted(record, places, context);
    const odd = doubtful(record, places, context) ?? foreign(record, expected) ?? [];
    // Where no other entry has an address, that of a registry is told by how it is reached, not by being there.
    const isTold = open.length > 0 && expected.isSilent && odd[0]?.problem.severity === 'medium';
    return [...open, ...(isTold ? [] : odd)];
  });
}

function addressesOf({ resolved, archives = [] }: PackageRecord): readonly string[] {
  return [...(resolved === undefined ? [] : [resolved]), ...archives];
}

function unencrypted(
  record: PackageRecord,
  places: readonly string[],
  { registries }: LockContext,
): readonly EntryProblem[] {
  const open = places.find((each) => {
    const scheme = packageAddress(each)?.scheme;
    return scheme === 'http' || scheme === 'git' || scheme === 'ftp' || scheme === 'svn';
  });
  const address = open === undefined ? undefined : packageAddress(open);
  if (open === undefined || address === undefined) return [];
  // A registry on this machine is told as such where nobody configured it.
  if (isDoubtfulHost(address.host) !== undefined && !registries.hosts.has(address.host)) return [];
  return [
    entryProblem(record, 'lock-entry-unencrypted', {
      what: `it is fetched over ${address.isGit ? `git and ${address.scheme}` : address.scheme}, anyone on the way can answer`,
      value: shownAddress(open),
    }),
  ];
}

function doubtful(
  record: PackageRecord,
  places: readonly string[],
  { registries, allowedRegistries, list }: LockContext,
): readonly EntryProblem[] | undefined {
  const allowed = new Set([...registries.hosts, ...allowedRegistries.map(hostOf)]);
  for (const place of places) {
    const host = packageAddress(place)?.host ?? '';
    const because = host === '' || allowed.has(host) ? undefined : isDoubtfulHost(host);
    if (because !== undefined)
      return [
        entryProblem(record, 'lock-entry-doubtful-source', {
          what: `it comes from ${because}`,
          value: shownAddress(place),
        }),
      ];
  }
  const path = record.origin === 'file' ? record.resolved : undefined;
  const isArchive = path !== undefined && /^(?:file:)?(?:\/|~)|\.(?:tgz|tar\.gz|whl|zip)$/.test(path);
  const isAsked = list.declared?.some(({ name }) => name === (record.alias ?? record.name)) ?? true;
  if (path === undefined || !isArchive || isAsked) return undefined;
  return [
    entryProblem(record, 'lock-entry-doubtful-source', {
      what: 'it comes from a file that no manifest asks for',
      value: path.slice(0, 200),
    }),
  ];
}

/** The hosts that entries may come from, by what tells so. */
interface ExpectedHosts {
  readonly ofRecord: (record: PackageRecord) => ReadonlySet<string>;
  readonly because: string;
  /** True where only the list itself tells. */
  readonly isInferred: boolean;
  /** True where entries without an address, and so the manager's own registry, are what the list agrees on. */
  readonly isSilent: boolean;
  /** Addresses of the records: a Python list has those of the index, and those of the archives. */
  readonly placesOf: (record: PackageRecord) => readonly string[];
}

function foreign(
  record: PackageRecord,
  { ofRecord, because, placesOf, isInferred, isSilent }: ExpectedHosts,
): readonly EntryProblem[] | undefined {
  const expected = ofRecord(record);
  const odd = placesOf(record).find((each) => {
    const host = packageAddress(each)?.host;
    return host !== undefined && host !== '' && !expected.has(host);
  });
  if (odd === undefined || (expected.size === 0 && !isSilent)) return undefined;
  return [
    entryProblem(record, 'lock-entry-foreign-host', {
      what: `the host is another one than ${because}${expected.size === 0 ? '' : `: ${[...expected].slice(0, 3).join(', ')}`}`,
      value: shownAddress(odd),
      // Where nothing is configured, old lists mix what two well-known registries have.
      ...(isInferred && /^registry\./.test(packageAddress(odd)?.host ?? '') ? { severity: 'medium' } : {}),
    }),
  ];
}

function expectedHosts(context: LockContext): ExpectedHosts {
  const { list, registries, allowedRegistries } = context;
  const isPython = list.packages.some(({ ecosystem }) => ecosystem === 'PyPI');
  const asked = new Set(
    list.declared
      ?.filter(({ requirement }) => packageAddress(requirement) !== undefined)
      .map(({ name }) => name),
  );
  const placesOf = (record: PackageRecord): readonly string[] => {
    if (record.origin === 'git' || record.origin === 'file' || record.origin === 'workspace') return [];
    // An archive that the manifest itself names comes from where people want it to.
    if (record.origin === 'tarball' && asked.has(record.alias ?? record.name)) return [];
    return addressesOf(record);
  };
  const named = new Set([...registries.hosts, ...allowedRegistries.map(hostOf)]);
  const isSilent = agreesOnSilence(context);
  const hosts = list.packages.flatMap((each) => [...hostsAt(placesOf(each))]);
  const agreed = agreedHosts(hosts);
  // Archives of Python lie on another host than the index that configurations name.
  const least = isSilent || (named.size > 0 && !isPython) ? LEAST_AGREED : 1;
  const isStrict = allowedRegistries.length > 0;
  const all = new Set(named);
  if (!isStrict) for (const [host, count] of agreed) if (count >= least) all.add(host);
  const because = isStrict
    ? 'the allowed ones'
    : named.size > 0
      ? 'the configured ones'
      : isSilent
        ? 'the registry, which the other entries come from without an address'
        : 'that of the other entries';
  return {
    because,
    isInferred: named.size === 0,
    isSilent,
    placesOf,
    ofRecord: ({ name }) => {
      const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '';
      const own = registries.scopes.get(scope);
      return own === undefined ? all : new Set([hostOf(own), ...allowedRegistries.map(hostOf)]);
    },
  };
}

/** Formats that leave the address out where it is that of the registry. */
const SILENT: ReadonlySet<PackageFormat> = new Set([
  'yarn-berry',
  'pnpm-lock',
  'bun-lock',
  'poetry-lock',
  'pdm-lock',
]);

function agreesOnSilence({ list }: LockContext): boolean {
  if (!SILENT.has(list.format)) return false;
  const open = list.packages.filter(({ origin }) => origin === 'registry' || origin === 'tarball');
  const silent = open.filter((each) => hostsAt(addressesOf(each)).size === 0);
  return silent.length >= LEAST_AGREED && silent.length > open.length / 2;
}

function hostsAt(places: readonly string[]): ReadonlySet<string> {
  return new Set(places.flatMap((each) => packageAddress(each)?.host ?? []).filter((host) => host !== ''));
}

/** Hosts that so many entries have that none of them is the odd one out. */
function agreedHosts(hosts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const least = Math.min(most, Math.max(ODD_COUNT + 1, hosts.length * ODD_SHARE));
  const kept = [...counts].filter(([, count]) => count >= least);
  const namesItself = kept.filter(([host]) => /(?:^|[.-])(?:registry|npm|pypi|packages?)\b/.test(host));
  // Where no host has the most, one that calls itself a registry counts.
  const isTie = kept.length > 1 && kept.every(([, count]) => count === most) && most <= ODD_COUNT;
  return new Map(isTie && namesItself.length > 0 ? namesItself : kept);
}
