import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  isTrue,
  itemsOf,
  textField,
  textOf,
  textsOf,
} from '../document/document-node.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type PythonEntry, type PythonNeed, rootsOfDeclared, tiePython } from './python-graph.ts';
import { readPythonManifest } from './python-manifest.ts';
import { pythonName } from './python-name.ts';
import { isCommit } from './python-source.ts';
import { entryRecord, hashesIn, readTomlLock, type TomlEntry } from './toml-lock.ts';

/**
 * Reads a poetry.lock of any version: groups are `category` in the first, nowhere in those of Poetry 1.5 to 1.8 (the
 * manifest tells), `groups` in those of Poetry 2. https://python-poetry.org/docs/basic-usage/#installing-dependencies
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no TOML
 */
export function readPoetryLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { document, entries, incomplete } = readTomlLock(file, text, 'package');
  const manifest = readPythonManifest(file, 'pyproject.toml', options);
  const metadata = fieldOf(document, 'metadata');
  const all = entries.map((entry): PythonEntry => {
    const groups = groupsIn(entry.node);
    const integrity = hashesOf(entry, metadata);
    return {
      record: {
        ...entryRecord(entry, { file, groups, integrity }, sourceIn(entry.node)),
        ...requirementsIn(entry.node),
      },
      needs: needsIn(entry.node),
    };
  });
  const groupsAreKnown = entries.some(
    ({ node }) => textField(node, 'category') !== undefined || fieldOf(node, 'groups') !== undefined,
  );
  const tied = tiePython(all, rootsOfDeclared(manifest.declared), { groupsAreKnown });
  return {
    file,
    format: 'poetry-lock',
    // Whether it is an extra is told by the lockfile alone.
    packages: groupsAreKnown ? tied : tied.map((record, index) => withOptional(record, all[index]?.record)),
    ...(manifest.declared === undefined ? {} : { declared: manifest.declared }),
    incomplete: [...incomplete, ...manifest.incomplete],
  };
}

function withOptional(record: PackageRecord, own: PackageRecord | undefined): PackageRecord {
  if (own?.groups.includes('optional') !== true) return record;
  return { ...record, groups: [...new Set([...record.groups, 'optional'])].sort() };
}

function groupsIn(node: DocumentNode): readonly string[] {
  const category = textField(node, 'category');
  const groups = textsOf(fieldOf(node, 'groups'));
  const named = groups.includes('main') ? [] : groups;
  return [
    ...(category === undefined || category === 'main' ? [] : [category]),
    ...named,
    ...(isTrue(node, 'optional') ? ['optional'] : []),
  ];
}

function requirementsIn(node: DocumentNode): Pick<PackageRecord, 'requirements'> {
  const ranges = [...entriesOf(fieldOf(node, 'dependencies'))].flatMap(([name, value]) => {
    const range = textOf(value) ?? textField(value, 'version');
    return range === undefined ? [] : [[pythonName(name), range] as const];
  });
  return ranges.length === 0 ? {} : { requirements: Object.fromEntries(ranges) };
}

/** `[package.dependencies]`: text, table, or a list of tables for several markers. */
function needsIn(node: DocumentNode): readonly PythonNeed[] {
  return [...entriesOf(fieldOf(node, 'dependencies'))].map(([name, value]) => {
    const tables = value.kind === 'list' ? itemsOf(value) : [value];
    return { name: pythonName(name), isOptional: tables.every((each) => isTrue(each, 'optional')) };
  });
}

/** Beside the package; before Poetry 1.5 in `[metadata.files]`, before 1.0 in `[metadata.hashes]`. */
function hashesOf({ name, node }: TomlEntry, metadata: DocumentNode | undefined): readonly string[] {
  const own = hashesIn(fieldOf(node, 'files'));
  if (own.length > 0) return own;
  const written = textField(node, 'name') ?? name;
  for (const key of [written, name]) {
    const files = hashesIn(fieldOf(fieldOf(metadata, 'files'), key));
    if (files.length > 0) return files;
    const bare = textsOf(fieldOf(fieldOf(metadata, 'hashes'), key));
    if (bare.length > 0) return bare.map((hash) => `sha256:${hash}`);
  }
  return [];
}

function sourceIn(node: DocumentNode): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const source = fieldOf(node, 'source');
  const type = textField(source, 'type');
  const url = textField(source, 'url');
  const resolved = url === undefined ? {} : { resolved: url };
  if (type === 'git') {
    const commit = textField(source, 'resolved_reference') ?? textField(source, 'reference');
    return { origin: 'git', ...resolved, ...(commit !== undefined && isCommit(commit) ? { commit } : {}) };
  }
  if (type === 'directory' || type === 'file') return { origin: 'file', ...resolved };
  return { origin: type === 'url' ? 'tarball' : 'registry', ...resolved };
}
