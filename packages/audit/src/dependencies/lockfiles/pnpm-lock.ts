import type { DeclaredPackage, PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  isTrue,
  kindText,
  textField,
  textOf,
} from '../document/document-node.ts';
import { parseYaml } from '../document/parse-yaml.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { type GraphNode, type Need, type RootNeed, tieGraph } from './package-graph.ts';
import { MANIFEST_SECTIONS, readManifests } from './package-json.ts';
import { sourceOf } from './package-source.ts';
import { pnpmKey, withoutPeers } from './pnpm-key.ts';
import { withImportNames } from './with-import-names.ts';

/**
 * Reads a pnpm-lock.yaml of lockfileVersion 5 to 9, every document of it.
 * https://github.com/pnpm/spec/tree/master/lockfile
 * @throws WatertightError WT-E-LOCKFILE-01 when it is no YAML, or a document is no map
 */
export function readPnpmLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const manifests = readManifests(file, options);
  const incomplete: Unread[] = [...manifests.incomplete];
  const documents = parseYaml(text, file);
  if (documents.length === 0) asMap(undefined, file);
  const parts = documents.map((document) => readDocument(asMap(document, file), file, incomplete));
  const declared =
    manifests.root === undefined
      ? parts.flatMap((part) => part.declared)
      : [manifests.root, ...manifests.workspaces].flatMap((each) => each.declared);
  return {
    file,
    format: 'pnpm-lock',
    packages: parts.flatMap((part) => part.packages),
    declared,
    incomplete,
  };
}

interface Part {
  readonly packages: readonly PackageRecord[];
  readonly declared: readonly DeclaredPackage[];
}

interface Entry {
  readonly key: string;
  readonly record: PackageRecord;
  /** Where its edges are written: the entry itself, or from version 9 on its snapshots. */
  readonly sources: readonly DocumentNode[];
}

function readDocument(document: DocumentNode, file: string, incomplete: Unread[]): Part {
  const version = Number.parseFloat(textField(document, 'lockfileVersion') ?? '5') || 5;
  const snapshots = Map.groupBy(entriesOf(fieldOf(document, 'snapshots')), ([key]) =>
    withoutPeers(key, version),
  );
  const entries: Entry[] = [];
  for (const [key, node] of entriesOf(fieldOf(document, 'packages'))) {
    const record = node.kind === 'map' ? recordOf(key, node, { file, version }) : undefined;
    if (record === undefined) {
      const because =
        node.kind === 'map' ? 'no name of a package is in it' : `an object is needed, ${kindText(node)} seen`;
      incomplete.push({ what: placeText(file, node.line), because: `${key}: ${because}` });
      continue;
    }
    const own = snapshots.get(withoutPeers(key, version))?.map(([, each]) => each);
    entries.push({ key, record, sources: own ?? [node] });
  }
  const groupsAreKnown = [...entriesOf(fieldOf(document, 'packages')).values()].some(
    (node) => fieldOf(node, 'dev') !== undefined,
  );
  return {
    packages: tieEntries(entries, document, { version, groupsAreKnown }),
    declared: declaredIn(document, file),
  };
}

function recordOf(
  key: string,
  node: DocumentNode,
  { file, version: lockfileVersion }: { readonly file: string; readonly version: number },
): PackageRecord | undefined {
  const told = pnpmKey(key, lockfileVersion);
  const name = textField(node, 'name') ?? told.name;
  if (name === undefined || name === '') return undefined;
  const isVersion = told.version !== undefined && /^v?\d/.test(told.version);
  const version = textField(node, 'version') ?? (isVersion ? told.version : undefined);
  const source = pnpmSource(node, isVersion ? undefined : (told.version ?? key));
  const integrity = textField(fieldOf(node, 'resolution'), 'integrity');
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined ? {} : { version }),
    groups: [...(isTrue(node, 'dev') ? ['dev'] : []), ...(isTrue(node, 'optional') ? ['optional'] : [])],
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    ...source,
    ...(integrity === undefined ? {} : { integrity: integrity.split(/\s+/) }),
    ...(isTrue(node, 'requiresBuild') ? { hasInstallScript: true } : {}),
  };
}

/** @param address what the key has instead of a version */
function pnpmSource(
  node: DocumentNode,
  address: string | undefined,
): Pick<PackageRecord, 'origin' | 'commit' | 'resolved'> {
  const resolution = fieldOf(node, 'resolution');
  const commit = textField(resolution, 'commit');
  const repository = textField(resolution, 'repo');
  if (commit !== undefined)
    return { origin: 'git', commit, ...(repository === undefined ? {} : { resolved: repository }) };
  const directory = textField(resolution, 'directory');
  if (directory !== undefined) return { origin: 'file', resolved: `file:${directory}` };
  const archive = textField(resolution, 'tarball');
  if (archive !== undefined || address !== undefined) {
    const text = archive ?? address ?? '';
    const source = sourceOf(text);
    // A version in the key means a registry, wherever its archives lie.
    const origin = address === undefined && source.origin === 'tarball' ? 'registry' : source.origin;
    return { ...source, origin, resolved: text };
  }
  return { origin: 'registry' };
}

function tieEntries(
  entries: readonly Entry[],
  document: DocumentNode,
  { version, groupsAreKnown }: { readonly version: number; readonly groupsAreKnown: boolean },
): readonly PackageRecord[] {
  const names = entries.map(() => new Set<string>());
  const byKey = new Map(entries.map(({ key }, index) => [key, index]));
  const byBareKey = new Map(entries.map(({ key }, index) => [withoutPeers(key, version), index]));
  const find = (name: string, value: string): number | undefined => {
    const separator = version < 6 ? '/' : '@';
    const slash = version < 9 ? '/' : '';
    for (const key of [`${slash}${name}${separator}${value}`, value]) {
      const node = byKey.get(key) ?? byBareKey.get(withoutPeers(key, version));
      if (node !== undefined) return node;
    }
    return undefined;
  };
  const needs = (node: DocumentNode, section: string): readonly Need[] =>
    [...entriesOf(fieldOf(node, section))].flatMap(([name, value]) => {
      // Version 6 and later write { specifier, version } for what manifests ask.
      const found = find(name, textField(value, 'version') ?? textOf(value) ?? '');
      if (found === undefined) return [];
      names[found]?.add(name);
      return [{ node: found, isOptional: section === 'optionalDependencies' }];
    });
  const nodes = entries.map(
    ({ record, sources }): GraphNode => ({
      record,
      needs: sources.flatMap((node) => [
        ...needs(node, 'dependencies'),
        ...needs(node, 'optionalDependencies'),
      ]),
    }),
  );
  const roots = importersOf(document).flatMap(([, importer]) =>
    [
      ...MANIFEST_SECTIONS,
      ['configDependencies', 'dev'] as const,
      ['packageManagerDependencies', 'dev'] as const,
    ].flatMap(([section, group]) =>
      needs(importer, section).map((need): RootNeed => ({ ...need, group: group === 'dev' ? 'dev' : '' })),
    ),
  );
  return tieGraph(nodes, roots, { groupsAreKnown }).flatMap((record, index) =>
    withImportNames(record, names[index] ?? new Set()),
  );
}

/** The project and its workspaces; a single project has its sections at the top. */
function importersOf(document: DocumentNode): readonly (readonly [string, DocumentNode])[] {
  const importers = [...entriesOf(fieldOf(document, 'importers'))];
  return importers.length > 0 ? importers : [['.', document]];
}

/** What people asked for, by the lockfile's own copy. */
function declaredIn(document: DocumentNode, file: string): readonly DeclaredPackage[] {
  return importersOf(document).flatMap(([, importer]) => {
    const specifiers = fieldOf(importer, 'specifiers');
    return MANIFEST_SECTIONS.flatMap(([section, group]) =>
      [...entriesOf(fieldOf(importer, section))].flatMap(([name, value]): DeclaredPackage[] => {
        const requirement = textField(value, 'specifier') ?? textField(specifiers, name);
        if (requirement === undefined) return [];
        const at = { file, line: value.line };
        return [{ ecosystem: 'npm', name, requirement, ...(group === undefined ? {} : { group }), at }];
      }),
    );
  });
}
