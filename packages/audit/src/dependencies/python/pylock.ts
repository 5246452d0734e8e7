import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  itemsOf,
  textField,
  textOf,
  textsOf,
} from '../document/document-node.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type PythonEntry, type PythonNeed, rootsOfDeclared, tiePython } from './python-graph.ts';
import { readPythonManifest } from './python-manifest.ts';
import { archiveIdentity, pythonName } from './python-name.ts';
import { isCommit } from './python-source.ts';
import { archivesIn, entryRecord, readTomlLock } from './toml-lock.ts';

/**
 * Reads a pylock.toml. https://packaging.python.org/en/latest/specifications/pylock-toml/
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no TOML
 */
export function readPylock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { document, entries, incomplete } = readTomlLock(file, text, 'packages');
  const manifest = readPythonManifest(file, 'pyproject.toml', options);
  const defaults = new Set(textsOf(fieldOf(document, 'default-groups')));
  const all = entries
    .filter(({ node }) => !isProject(node))
    .map((entry): PythonEntry => {
      const { node } = entry;
      const groups = groupsIn(textField(node, 'marker') ?? '', defaults);
      const version = entry.version ?? versionInFiles(node);
      return {
        record: entryRecord(
          { ...entry, ...(version === undefined ? {} : { version }) },
          { file, groups, integrity: hashesOf(node), archives: archivesIn(filesOf(node)) },
          sourceIn(node),
        ),
        needs: needsIn(node),
      };
    });
  return {
    file,
    format: 'pylock',
    packages: tiePython(all, rootsOfDeclared(manifest.declared), { groupsAreKnown: true }),
    ...(manifest.declared === undefined ? {} : { declared: manifest.declared }),
    incomplete: [...incomplete, ...manifest.incomplete],
  };
}

function isProject(node: DocumentNode): boolean {
  const path = textField(fieldOf(node, 'directory'), 'path');
  return path !== undefined && /^\.?\/?$/.test(path);
}

/** The groups and extras that a marker names: `'dev' in dependency_groups`. Groups that are installed anyway are none. */
function groupsIn(marker: string, defaults: ReadonlySet<string>): readonly string[] {
  const named = [...marker.matchAll(/["']([\w.-]+)["']\s+in\s+(?:extras|dependency_groups)\b/g)].map(
    ([, name]) => name ?? '',
  );
  return named.some((name) => defaults.has(name)) ? [] : [...new Set(named)].sort();
}

function needsIn(node: DocumentNode): readonly PythonNeed[] {
  return itemsOf(fieldOf(node, 'dependencies')).flatMap((item): PythonNeed[] => {
    const name = textField(item, 'name');
    return name === undefined ? [] : [{ name: pythonName(name), version: textField(item, 'version') }];
  });
}

function filesOf(node: DocumentNode): readonly DocumentNode[] {
  return [fieldOf(node, 'archive'), fieldOf(node, 'sdist'), ...itemsOf(fieldOf(node, 'wheels'))].filter(
    (each) => each !== undefined,
  );
}

/** `hashes = { sha256 = "…" }` as `sha256:…`. */
function hashesOf(node: DocumentNode): readonly string[] {
  return filesOf(node).flatMap((each) =>
    [...entriesOf(fieldOf(each, 'hashes'))].flatMap(([algorithm, hash]) => {
      const text = textOf(hash);
      return text === undefined ? [] : [`${algorithm}:${text}`];
    }),
  );
}

/** The version may be left out; the names of the files have it. */
function versionInFiles(node: DocumentNode): string | undefined {
  for (const each of filesOf(node)) {
    const address = textField(each, 'name') ?? textField(each, 'url') ?? textField(each, 'path') ?? '';
    const version = archiveIdentity(address)?.version;
    if (version !== undefined) return version;
  }
  return undefined;
}

function sourceIn(node: DocumentNode): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const vcs = fieldOf(node, 'vcs');
  const address = (source: DocumentNode | undefined) => textField(source, 'url') ?? textField(source, 'path');
  if (vcs !== undefined) {
    const commit = textField(vcs, 'commit-id');
    const resolved = address(vcs);
    return {
      origin: 'git',
      ...(resolved === undefined ? {} : { resolved }),
      // A branch or a tag is none.
      ...(commit !== undefined && isCommit(commit) ? { commit } : {}),
    };
  }
  const directory = textField(fieldOf(node, 'directory'), 'path');
  if (directory !== undefined) return { origin: 'file', resolved: directory };
  const archive = address(fieldOf(node, 'archive'));
  if (archive !== undefined)
    return { origin: /^https?:/.test(archive) ? 'tarball' : 'file', resolved: archive };
  const index = textField(node, 'index');
  return { origin: 'registry', ...(index === undefined ? {} : { resolved: index }) };
}
