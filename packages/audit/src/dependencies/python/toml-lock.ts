import type { PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import { type DocumentNode, fieldOf, itemsOf, type MapNode, textField } from '../document/document-node.ts';
import { parseToml } from '../document/parse-toml.ts';
import { placeText, type Unread } from '../reading-options.ts';
import { isPythonName, pythonName } from './python-name.ts';

/** A lockfile in TOML and its entries of packages. */
export interface TomlLock {
  readonly document: MapNode;
  readonly entries: readonly TomlEntry[];
  readonly incomplete: Unread[];
}

export interface TomlEntry {
  /** Normalised. */
  readonly name: string;
  readonly version?: string;
  readonly node: DocumentNode;
}

/**
 * Reads the `[[package]]` entries of a lockfile; those without a name are told.
 * @param key `package`, or `packages` in pylock.toml
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no TOML, or the key holds no list
 */
export function readTomlLock(file: string, text: string, key: string): TomlLock {
  const document = asMap(parseToml(text, file), file);
  const incomplete: Unread[] = [];
  const entries = itemsOf(fieldOf(document, key)).flatMap((node): TomlEntry[] => {
    const name = textField(node, 'name');
    const version = textField(node, 'version');
    if (name === undefined || !isPythonName(name)) {
      incomplete.push({ what: placeText(file, node.line), because: 'an entry has no name of a package' });
      return [];
    }
    return [{ name: pythonName(name), node, ...(version === undefined ? {} : { version }) }];
  });
  return { document, entries, incomplete };
}

/** What an entry tells in every format. */
export function entryRecord(
  { name, version, node }: TomlEntry,
  {
    file,
    groups,
    integrity,
    archives = [],
  }: {
    readonly file: string;
    readonly groups: readonly string[];
    readonly integrity: readonly string[];
    readonly archives?: readonly string[];
  },
  source: Pick<PackageRecord, 'origin' | 'commit' | 'resolved'>,
): PackageRecord {
  return {
    ecosystem: 'PyPI',
    name,
    ...(version === undefined ? {} : { version }),
    groups,
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    ...source,
    ...(integrity.length === 0 ? {} : { integrity }),
    ...(archives.length === 0 ? {} : { archives }),
  };
}

/** The address or the name of each archive in a list. */
export function archivesIn(files: readonly (DocumentNode | undefined)[]): readonly string[] {
  return files.flatMap(
    (each) => textField(each, 'url') ?? textField(each, 'file') ?? textField(each, 'name') ?? [],
  );
}

/** The `hash` of each file in a list. */
export function hashesIn(files: DocumentNode | undefined): readonly string[] {
  return itemsOf(files).flatMap((each) => textField(each, 'hash') ?? []);
}
