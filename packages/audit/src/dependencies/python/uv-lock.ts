import type { DeclaredPackage, PackageList, PackageRecord } from '../../model/package-record.ts';
import { type DocumentNode, entriesOf, fieldOf, itemsOf, textField } from '../document/document-node.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { type PythonEntry, type PythonNeed, type PythonRoot, tiePython } from './python-graph.ts';
import { readPythonManifest } from './python-manifest.ts';
import { pythonName } from './python-name.ts';
import { isCommit } from './python-source.ts';
import { archivesIn, entryRecord, hashesIn, readTomlLock, type TomlEntry } from './toml-lock.ts';

/**
 * Reads a uv.lock. The project and the members of its workspace are entries themselves (`virtual`, `editable`): they are no
 * packages, and tell what is direct and in which group. https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no TOML
 */
export function readUvLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { entries, incomplete } = readTomlLock(file, text, 'package');
  const manifest = readPythonManifest(file, 'pyproject.toml', options);
  const projects = entries.filter(isProject);
  const all = entries
    .filter((entry) => !isProject(entry))
    .map((entry): PythonEntry => {
      const { node } = entry;
      const sdist = textField(fieldOf(node, 'sdist'), 'hash');
      const integrity = [...(sdist === undefined ? [] : [sdist]), ...hashesIn(fieldOf(node, 'wheels'))];
      const extras = [...entriesOf(fieldOf(node, 'optional-dependencies')).values()].flatMap(needsIn);
      return {
        record: entryRecord(
          entry,
          {
            file,
            groups: [],
            integrity,
            archives: archivesIn([fieldOf(node, 'sdist'), ...itemsOf(fieldOf(node, 'wheels'))]),
          },
          sourceIn(node),
        ),
        // Extras that nobody asks for have no entries, so whatever there is counts.
        needs: [...needsIn(fieldOf(node, 'dependencies')), ...extras],
      };
    });
  const declared = manifest.declared ?? projects.flatMap(({ node }) => declaredIn(node, file));
  return {
    file,
    format: 'uv-lock',
    packages: tiePython(all, projects.length === 0 ? undefined : projects.flatMap(rootsIn), {
      groupsAreKnown: false,
    }),
    ...(declared.length === 0 ? {} : { declared }),
    incomplete: [...incomplete, ...manifest.incomplete],
  };
}

function isProject({ node }: TomlEntry): boolean {
  const source = fieldOf(node, 'source');
  return textField(source, 'virtual') !== undefined || textField(source, 'editable') !== undefined;
}

function needsIn(list: DocumentNode | undefined): readonly PythonNeed[] {
  return itemsOf(list).flatMap((item): PythonNeed[] => {
    const name = textField(item, 'name');
    return name === undefined ? [] : [{ name: pythonName(name), version: textField(item, 'version') }];
  });
}

function rootsIn({ node }: TomlEntry): readonly PythonRoot[] {
  const byGroup = (key: string) =>
    [...entriesOf(fieldOf(node, key))].flatMap(([group, list]) =>
      needsIn(list).map((need) => ({ ...need, group })),
    );
  return [
    ...needsIn(fieldOf(node, 'dependencies')),
    ...byGroup('optional-dependencies'),
    ...byGroup('dev-dependencies'),
  ];
}

/** The lockfile's own copy of what the project asks for. */
function declaredIn(node: DocumentNode, file: string): readonly DeclaredPackage[] {
  const metadata = fieldOf(node, 'metadata');
  const requires = (list: DocumentNode | undefined, group?: string) =>
    itemsOf(list).flatMap((item): DeclaredPackage[] => {
      const name = textField(item, 'name');
      if (name === undefined) return [];
      const at = { file, line: item.line };
      const requirement = textField(item, 'specifier') ?? '';
      return [
        {
          ecosystem: 'PyPI',
          name: pythonName(name),
          requirement,
          ...(group === undefined ? {} : { group }),
          at,
        },
      ];
    });
  return [
    ...requires(fieldOf(metadata, 'requires-dist')),
    ...[...entriesOf(fieldOf(metadata, 'requires-dev'))].flatMap(([group, list]) => requires(list, group)),
  ];
}

function sourceIn(node: DocumentNode): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const source = fieldOf(node, 'source');
  const git = textField(source, 'git');
  if (git !== undefined) {
    const commit = git.slice(git.indexOf('#') + 1);
    return { origin: 'git', resolved: git, ...(git.includes('#') && isCommit(commit) ? { commit } : {}) };
  }
  const url = textField(source, 'url');
  if (url !== undefined) return { origin: 'tarball', resolved: url };
  const path = textField(source, 'path') ?? textField(source, 'directory');
  if (path !== undefined) return { origin: 'file', resolved: path };
  const registry = textField(source, 'registry');
  return { origin: 'registry', ...(registry === undefined ? {} : { resolved: registry }) };
}
