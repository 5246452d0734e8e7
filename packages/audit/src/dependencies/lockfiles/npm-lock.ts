import type { DeclaredPackage, PackageList, PackageRecord } from '../../model/package-record.ts';
import { asMap } from '../document/document-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  isTrue,
  kindText,
  textField,
  textsOf,
} from '../document/document-node.ts';
import { type MemberEntry, parseJson } from '../document/parse-json.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { type NpmEntry, npmGroups, npmSource, requirementsIn, sectionNeeds } from './npm-entry.ts';
import { entriesOfVersion1 } from './npm-lock-v1.ts';
import { resolveNpmPath } from './npm-path.ts';
import { type GraphNode, type RootNeed, tieGraph } from './package-graph.ts';
import { declaredIn, type Manifests, readManifests } from './package-json.ts';
import { isWorkspaceFolder } from './workspace-pattern.ts';

/**
 * Reads package-lock.json and npm-shrinkwrap.json of lockfileVersion 1, 2 and 3.
 * https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md
 * @throws WatertightError WT-E-LOCKFILE-01 when the document is no JSON object
 */
export function readNpmLock(file: string, text: string, options: ReadingOptions = {}): PackageList {
  const { document, taken } = readDocument(file, text);
  const manifests = readManifests(file, options);
  const incomplete: Unread[] = [...manifests.incomplete];
  const packages = fieldOf(document, 'packages');
  const entries =
    packages?.kind === 'map'
      ? entriesOfPackages(packages, { file, incomplete, taken })
      : entriesOfVersion1(fieldOf(document, 'dependencies'), file, incomplete);
  const declared = declaredBy(manifests, fieldOf(packages, ''), file);
  return {
    file,
    format: 'package-lock',
    packages: tieEntries(entries, declared),
    ...(declared === undefined ? {} : { declared }),
    incomplete,
  };
}

/** The manifest beside the lockfile; where it is not given, the copy of it that newer lockfiles hold. */
function declaredBy(
  { root, workspaces }: Manifests,
  copy: DocumentNode | undefined,
  file: string,
): readonly DeclaredPackage[] | undefined {
  if (root !== undefined) return [root, ...workspaces].flatMap(({ declared }) => declared);
  return copy === undefined ? undefined : declaredIn(copy, file);
}

/** What an entry of `packages` is: a package, a folder, or a reason why it is neither. */
type ReadEntry = NpmEntry | Unread;

interface LockDocument {
  readonly document: DocumentNode;
  /** The entries of `packages` in their order; undefined for those that the document still has. */
  readonly taken: ReadonlyMap<string, ReadEntry | undefined>;
}

/** Installed packages, nearly all of the file, are read while it is parsed: their nodes are never all there at once. */
function readDocument(file: string, text: string): LockDocument {
  const taken = new Map<string, ReadEntry | undefined>();
  let packages: ReadonlyMap<string, DocumentNode> | undefined;
  const take = ({ within, key, node, siblings }: MemberEntry): boolean => {
    // The copy for older versions of npm.
    if (within === 'dependencies') return packages !== undefined;
    if (within !== 'packages') return false;
    if (siblings !== packages) taken.clear();
    packages = siblings;
    const isRead = key.includes('node_modules/');
    taken.delete(key);
    taken.set(key, isRead ? entryOf(key, node, { file, patterns: [] }) : undefined);
    return isRead;
  };
  const document = asMap(parseJson(text, file, { take }), file);
  // A key that comes twice: what was taken, or left out, may not be what counts.
  return packages === undefined || entriesOf(fieldOf(document, 'packages')) === packages
    ? { document, taken }
    : { document: asMap(parseJson(text, file), file), taken: new Map() };
}

/** The entries of `packages` (lockfileVersion 2 and 3), by folder. */
function entriesOfPackages(
  packages: DocumentNode,
  {
    file,
    incomplete,
    taken,
  }: { readonly file: string; readonly incomplete: Unread[] } & Pick<LockDocument, 'taken'>,
): readonly NpmEntry[] {
  const workspaces = fieldOf(fieldOf(packages, ''), 'workspaces');
  const patterns =
    workspaces?.kind === 'map' ? textsOf(fieldOf(workspaces, 'packages')) : textsOf(workspaces);
  const left = entriesOf(packages);
  const paths = taken.size > 0 ? taken.keys() : left.keys();
  const entries: NpmEntry[] = [];
  for (const path of paths) {
    const node = left.get(path);
    const read = node === undefined ? taken.get(path) : entryOf(path, node, { file, patterns });
    if (read === undefined) continue;
    if ('because' in read) incomplete.push(read);
    else entries.push(read);
  }
  return entries;
}

function entryOf(
  path: string,
  node: DocumentNode,
  { file, patterns }: { readonly file: string; readonly patterns: readonly string[] },
): ReadEntry {
  const unread = (because: string): Unread => ({
    what: placeText(file, node.line),
    because: `${path}${because}`,
  });
  if (node.kind !== 'map') return unread(`: an object is needed, ${kindText(node)} seen`);
  if (path === '') return { path, needs: rootNeeds(node) };
  const target = textField(node, 'resolved');
  if (isTrue(node, 'link') && target !== undefined) return { path, target, needs: [] };
  if (!path.includes('node_modules/') && isWorkspaceFolder(path, patterns))
    return { path, needs: rootNeeds(node) };
  const record = recordOf(path, node, file);
  return record === undefined
    ? unread(' has neither a version nor a source')
    : { path, record, needs: sectionNeeds(node) };
}

function rootNeeds(node: DocumentNode): NpmEntry['needs'] {
  const development = [...entriesOf(fieldOf(node, 'devDependencies')).keys()];
  return [...sectionNeeds(node), ...development.map((name) => ({ name, isOptional: false }))];
}

function recordOf(path: string, node: DocumentNode, file: string): PackageRecord | undefined {
  const isInstalled = /(?:^|\/)node_modules\//.test(path);
  const folderName = isInstalled
    ? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    : path.slice(path.lastIndexOf('/') + 1);
  const name = textField(node, 'name') ?? folderName;
  const version = textField(node, 'version');
  const address = textField(node, 'resolved');
  if (name === '' || (isInstalled && version === undefined && address === undefined)) return undefined;
  return {
    ecosystem: 'npm',
    name,
    ...(version === undefined ? {} : { version }),
    groups: npmGroups(node),
    relationship: 'unknown',
    confidence: 'exact',
    at: { file, line: node.line },
    ...npmSource(node, isInstalled ? address : `file:${path}`),
    ...(isInstalled && name !== folderName ? { alias: folderName } : {}),
    path,
    ...requirementsIn(node),
    ...(isTrue(node, 'hasInstallScript') ? { hasInstallScript: true } : {}),
    ...(isTrue(node, 'inBundle') ? { isHashExempt: true } : {}),
  };
}

/** Records with edges. Who is direct is told by the entries of the project and of its workspaces, or by the manifest. */
function tieEntries(
  entries: readonly NpmEntry[],
  declared: readonly DeclaredPackage[] | undefined,
): readonly PackageRecord[] {
  const kept = entries.flatMap((entry) =>
    entry.record === undefined ? [] : [{ ...entry, record: entry.record }],
  );
  const indexes = new Map(kept.map(({ path }, index) => [path, index]));
  const targets = new Map(
    entries.flatMap(({ path, target }) => (target === undefined ? [] : [[path, target]])),
  );
  const find = (path: string, name: string): number | undefined =>
    resolveNpmPath(path, name, (each) => indexes.get(targets.get(each) ?? each));
  const needsOf = ({ path, needs }: NpmEntry) =>
    needs.flatMap(({ name, isOptional }) => {
      const node = find(path, name);
      return node === undefined ? [] : [{ node, isOptional }];
    });
  const nodes = kept.map((entry): GraphNode => ({ record: entry.record, needs: needsOf(entry) }));
  const projects = entries.filter(({ record, target }) => record === undefined && target === undefined);
  // The lockfile's own copy of the manifests knows the folder of each; version 1 has none.
  const asked =
    projects.length > 0
      ? projects.flatMap(needsOf)
      : declared?.flatMap(({ name }) => {
          const node = find('', name);
          return node === undefined ? [] : [{ node, isOptional: false }];
        });
  const roots = asked?.map((need): RootNeed => ({ ...need, group: '' }));
  return tieGraph(nodes, roots, { groupsAreKnown: true });
}
