import type { PackageOrigin, PackageRecord } from '../../model/package-record.ts';
import { npmAlias } from './npm-entry.ts';
import { sourceOf } from './package-source.ts';
import { yarnPattern } from './yarn-pattern.ts';
import type { YarnBlock } from './yarn-text.ts';

/** The version that Yarn writes for what lies in the project itself. */
const LOCAL_VERSION = '0.0.0-use.local';

/** True for the project's own packages: `web@workspace:packages/web`. */
export function isBerryWorkspace({ fields, patterns }: YarnBlock): boolean {
  const resolution = fields.get('resolution') ?? '';
  return (
    yarnPattern(resolution).range.startsWith('workspace:') || patterns[0]?.includes('@workspace:') === true
  );
}

/**
 * One block of Yarn 2 and later. The name and the source are those of `resolution`, which sees through aliases.
 * https://yarnpkg.com/protocols
 */
export function berryRecord({ patterns, line, fields }: YarnBlock, file: string): PackageRecord | undefined {
  const [first = ''] = patterns;
  const resolution = fields.get('resolution') ?? first;
  const { name, range } = yarnPattern(resolution);
  const written = fields.get('version');
  if (name === '' || (written === undefined && fields.get('resolution') === undefined)) return undefined;
  const version = written === LOCAL_VERSION ? undefined : written;
  const { origin, commit, resolved } = berrySource(range);
  const checksum = fields.get('checksum');
  const imported = yarnPattern(first).name;
  const isAlias = imported !== name && npmAlias(yarnPattern(first).range) !== undefined;
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined || version === '' ? {} : { version }),
    groups: [],
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line },
    origin,
    ...(commit === undefined ? {} : { commit }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(checksum === undefined || checksum === '' ? {} : { integrity: [checksum] }),
    ...(isAlias ? { alias: imported } : {}),
    // Archives for other platforms are not fetched, so nothing is known of them.
    ...(fields.has('conditions') ? { isHashExempt: true } : {}),
  };
}

interface BerrySource {
  readonly origin: PackageOrigin;
  readonly commit?: string;
  readonly resolved?: string;
}

/** `npm:1.0.0`, `npm:1.0.0::__archiveUrl=…`, `patch:a@npm%3A1.0.0#…`, `https://….git#commit=…`, `portal:../a::locator=…` */
function berrySource(range: string): BerrySource {
  if (range.startsWith('npm:')) {
    const address = /::__archiveUrl=([^&]+)/.exec(range)?.[1];
    return { origin: 'registry', ...(address === undefined ? {} : { resolved: decoded(address) }) };
  }
  // What is patched comes from where the request inside says.
  if (range.startsWith('patch:'))
    return berrySource(decoded(yarnPattern(range.slice(6)).range).replace(/#.*$/s, ''));
  const address = range.replace(/::.*$/s, '');
  const { origin, commit } = sourceOf(address);
  return {
    origin: origin === 'unknown' ? 'registry' : origin,
    ...(commit === undefined ? {} : { commit }),
    ...(address === '' ? {} : { resolved: address }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
