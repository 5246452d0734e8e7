import type { PackageEcosystem, PackageRecord } from '../../model/package-record.ts';

const TYPES: Readonly<Record<PackageEcosystem, string>> = { npm: 'npm', PyPI: 'pypi' };

/** The package URL of a record: `pkg:npm/%40scope/name@1.0.0`. https://github.com/package-url/purl-spec */
export function packageUrl({
  ecosystem,
  name,
  version,
}: Pick<PackageRecord, 'ecosystem' | 'name' | 'version'>): string {
  const path = name.split('/').map(encoded).join('/');
  return `pkg:${TYPES[ecosystem]}/${path}${version === undefined ? '' : `@${encoded(version)}`}`;
}

/** Reads a package URL of npm or PyPI; undefined for other types and for what is none. */
export function parsePackageUrl(
  text: string,
): Pick<PackageRecord, 'ecosystem' | 'name' | 'version'> | undefined {
  const bare = text.replace(/[?#].*$/s, '');
  const match = /^pkg:\/{0,2}([a-z]+)\/(.+)$/i.exec(bare);
  const type = match?.[1]?.toLowerCase();
  const path = match?.[2];
  if (path === undefined || (type !== 'npm' && type !== 'pypi')) return undefined;
  const cut = path.lastIndexOf('@');
  const isVersion = cut > 0 && !path.slice(cut).includes('/');
  const name = (isVersion ? path.slice(0, cut) : path).split('/').map(decoded).join('/');
  const version = isVersion ? decoded(path.slice(cut + 1)) : '';
  if (name === '') return undefined;
  return {
    ecosystem: type === 'npm' ? 'npm' : 'PyPI',
    name: type === 'npm' ? name : name.toLowerCase().replace(/[-_.]+/g, '-'),
    ...(version === '' ? {} : { version }),
  };
}

/** The colon may stay, by the specification. Lone surrogates have no encoding. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%3A/g, ':')
    .replace(/[!'()*]/g, hex);
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
