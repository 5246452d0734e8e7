import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  itemsOf,
  textField,
  textsOf,
} from '../document/document-node.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type PythonEntry, type PythonNeed, rootsOfDeclared, tiePython } from './python-graph.ts';
import { readPythonManifest } from './python-manifest.ts';
import { parseRequirement } from './python-requirement.ts';
import { isCommit } from './python-source.ts';
import { archivesIn, entryRecord, hashesIn, readTomlLock, type TomlEntry } from './toml-lock.ts';

/**
 * Reads a pdm.lock. A package is listed again for each set of its extras; that is one package.
 * https://pdm-project.org/en/latest/usage/lockfile/
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no TOML
 */
export function readPdmLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { document, entries, incomplete } = readTomlLock(file, text, 'package');
  const manifest = readPythonManifest(file, 'pyproject.toml', options);
  const files = fieldOf(fieldOf(document, 'metadata'), 'files');
  const groupsAreKnown = entries.some(({ node }) => fieldOf(node, 'groups') !== undefined);
  const all = [...Map.groupBy(entries, identityOf).values()].flatMap((same): PythonEntry[] => {
    const [first] = same;
    if (first === undefined) return [];
    const integrity = [...new Set(same.flatMap((entry) => hashesOf(entry, files)))];
    const groups = groupsIn(same);
    return [
      {
        record: entryRecord(
          first,
          { file, groups, integrity, archives: archivesIn(itemsOf(fieldOf(first.node, 'files'))) },
          sourceIn(first.node),
        ),
        needs: same.flatMap(({ name, node }) => needsIn(node, name)),
      },
    ];
  });
  return {
    file,
    format: 'pdm-lock',
    packages: tiePython(all, rootsOfDeclared(manifest.declared), { groupsAreKnown }),
    ...(manifest.declared === undefined ? {} : { declared: manifest.declared }),
    incomplete: [...incomplete, ...manifest.incomplete],
  };
}

function identityOf({ name, version, node }: TomlEntry): string {
  return JSON.stringify([name, version ?? null, textField(node, 'revision') ?? null]);
}

function groupsIn(same: readonly TomlEntry[]): readonly string[] {
  const groups = same.flatMap(({ node }) => textsOf(fieldOf(node, 'groups')));
  return groups.includes('default') ? [] : [...new Set(groups)].sort();
}

function needsIn(node: DocumentNode, own: string): readonly PythonNeed[] {
  return textsOf(fieldOf(node, 'dependencies')).flatMap((text): PythonNeed[] => {
    const requirement = parseRequirement(text);
    // An entry of extras needs its own plain entry.
    return requirement === undefined || requirement.name === own ? [] : [{ name: requirement.name }];
  });
}

/** Beside the package; before PDM 2.8 in `[metadata.files]` by `name version`. */
function hashesOf({ node }: TomlEntry, files: DocumentNode | undefined): readonly string[] {
  const own = hashesIn(fieldOf(node, 'files'));
  if (own.length > 0 || entriesOf(files).size === 0) return own;
  return hashesIn(fieldOf(files, `${textField(node, 'name') ?? ''} ${textField(node, 'version') ?? ''}`));
}

function sourceIn(node: DocumentNode): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const repository = ['git', 'hg', 'svn', 'bzr'].flatMap((key) => textField(node, key) ?? [])[0];
  if (repository !== undefined) {
    const commit = textField(node, 'revision');
    return {
      origin: 'git',
      resolved: repository,
      ...(commit !== undefined && isCommit(commit) ? { commit } : {}),
    };
  }
  const path = textField(node, 'path');
  if (path !== undefined) return { origin: 'file', resolved: path };
  const url = textField(node, 'url');
  if (url === undefined) return { origin: 'registry' };
  return { origin: url.startsWith('file:') ? 'file' : 'tarball', resolved: url };
}
