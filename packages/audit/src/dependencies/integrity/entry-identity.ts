import type { PackageFormat, PackageRecord } from '../../model/package-record.ts';
import { archiveIdentity } from '../python/python-name.ts';
import { comparePypiVersions, isPep440 } from '../versions/pypi-version.ts';
import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';
import { packageAddress, shownAddress } from './package-address.ts';

/** Entries whose archive is that of another package or of another version than they say. */
export function entryIdentity(context: LockContext): readonly EntryProblem[] {
  return context.list.packages.flatMap((record) =>
    record.ecosystem === 'PyPI' ? pythonIdentity(record) : npmIdentity(record, context),
  );
}

function npmIdentity(record: PackageRecord, context: LockContext): readonly EntryProblem[] {
  const alias = unaskedAlias(record, context);
  if (alias !== undefined) return [alias];
  const { resolved, origin } = record;
  const address =
    resolved === undefined || origin === 'git' || origin === 'file' ? undefined : packageAddress(resolved);
  if (resolved === undefined || address === undefined) return [];
  const told = identityAt(address.path, record.name);
  if (told === undefined) return unshaped(record, resolved, context);
  if (told.name !== undefined && told.name.toLowerCase() !== record.name.toLowerCase())
    return [
      entryProblem(record, 'lock-entry-other-package', {
        what: `the entry is ${record.name}, its archive that of ${told.name}`,
        value: shownAddress(resolved),
      }),
    ];
  if (told.version === undefined || record.version === undefined) return [];
  return withoutBuild(told.version) === withoutBuild(record.version)
    ? []
    : [
        entryProblem(record, 'lock-entry-other-version', {
          what: `the entry is version ${record.version}, its archive ${told.version}`,
          value: shownAddress(resolved),
        }),
      ];
}

/**
 * Name and version in the address of a registry's archive: `/NAME/-/BASE-VERSION.tgz`, and `/download/NAME/VERSION/HASH`.
 * What an address does not tell is absent.
 */
function identityAt(
  path: string,
  name: string,
): { readonly name?: string; readonly version?: string } | undefined {
  const download = /\/download\/((?:@[^/]+\/)?[^/]+)\/([^/]+)\/[^/]+$/.exec(path);
  if (download?.[1] !== undefined && download[2] !== undefined)
    return { name: download[1], version: download[2] };
  const cut = path.lastIndexOf('/-/');
  // The address of a registry without archives is no archive's.
  if (cut < 0 && !/\.(?:tgz|tar\.gz|tar)$/i.test(path)) return {};
  if (cut < 0) return undefined;
  const parts = path.slice(0, cut).split('/');
  const last = parts.at(-1) ?? '';
  const scope = parts.at(-2) ?? '';
  const told = scope.startsWith('@') ? `${scope}/${last}` : last;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:tgz|tar\.gz|tar)$/i, '');
  if (told.toLowerCase() !== name.toLowerCase()) return { name: told };
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (file.toLowerCase().startsWith(`${base.toLowerCase()}-`))
    return { name: told, version: file.slice(base.length + 1) };
  const version = /-v?(\d+\.\d+\.\d.*)$/.exec(file);
  // Some registries name archives by the version alone.
  return version === null ? { name: told } : { name: file.slice(0, version.index) };
}

/** An archive of which nobody asked by its address, at a place where registries have none. */
function unshaped(record: PackageRecord, resolved: string, { list }: LockContext): readonly EntryProblem[] {
  const isRegistry = list.format !== 'pnpm-lock' || record.version !== undefined;
  const isAsked =
    list.declared === undefined ||
    list.declared.some(
      ({ name, requirement }) =>
        name === (record.alias ?? record.name) && packageAddress(requirement) !== undefined,
    );
  // What other packages ask for by address is seen in lists that keep requests only.
  if (!isRegistry || isAsked || record.relationship !== 'direct') return [];
  return [
    entryProblem(record, 'lock-entry-other-package', {
      what: 'the manifest asks the registry for it, the entry has an archive from elsewhere',
      value: shownAddress(resolved),
    }),
  ];
}

/** Formats in which whoever asks for an alias does so as `"npm:NAME@RANGE"`. */
const KEEPS_REQUESTS: ReadonlySet<PackageFormat> = new Set(['package-lock', 'yarn-berry', 'bun-lock']);

/** `node_modules/lodash` that holds another package, though neither the manifest nor any entry asks for the alias. */
function unaskedAlias(
  record: PackageRecord,
  { list, text, readBeside }: LockContext,
): EntryProblem | undefined {
  const { alias, name } = record;
  if (alias === undefined || !KEEPS_REQUESTS.has(list.format)) return undefined;
  const asks = `"npm:${name}`;
  const own = `"version": "npm:${name}@`;
  const isAsked = [text, readBeside?.('package.json') ?? ''].some((each) =>
    [...positions(each, asks)].some(
      (at) =>
        /["@]/.test(each[at + asks.length] ?? '') &&
        !each.startsWith(own, at - (own.length - asks.length - 1)),
    ),
  );
  if (isAsked || record.origin !== 'registry') return undefined;
  return entryProblem(record, 'lock-entry-other-package', {
    what: `${alias} is filled with ${name}, and nothing asks for that`,
    ...(record.resolved === undefined ? {} : { value: shownAddress(record.resolved) }),
  });
}

function* positions(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) yield at;
}

function pythonIdentity(record: PackageRecord): readonly EntryProblem[] {
  const places = [
    ...(record.archives ?? []),
    ...(record.origin === 'tarball' && record.resolved !== undefined ? [record.resolved] : []),
  ];
  for (const place of places) {
    const told = archiveIdentity(decoded(place));
    if (told === undefined) continue;
    if (told.name !== record.name)
      return [
        entryProblem(record, 'lock-entry-other-package', {
          what: `the entry is ${record.name}, its archive that of ${told.name}`,
          value: shownAddress(place),
        }),
      ];
    const { version } = record;
    const isOther =
      version !== undefined &&
      isPep440(version) &&
      isPep440(told.version) &&
      comparePypiVersions(version, told.version) !== 0;
    if (isOther)
      return [
        entryProblem(record, 'lock-entry-other-version', {
          what: `the entry is version ${version}, its archive ${told.version}`,
          value: shownAddress(place),
        }),
      ];
  }
  return [];
}

function withoutBuild(version: string): string {
  return version.replace(/^v/, '').replace(/\+.*$/s, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
