import type { PackageRecord } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { asMap } from '../document/document-error.ts';
import { entriesOf, fieldOf, type MapNode, textField } from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { type NamedNeed, requirementsIn, sectionNeeds } from '../lockfiles/npm-entry.ts';
import { resolveNpmPath } from '../lockfiles/npm-path.ts';
import { type GraphNode, type RootNeed, tieGraph } from '../lockfiles/package-graph.ts';
import { MANIFEST_SECTIONS } from '../lockfiles/package-json.ts';
import { sourceOf } from '../lockfiles/package-source.ts';
import type { Unread } from '../reading-options.ts';
import type { InstalledTree } from './installed-tree.ts';

interface Installed {
  /** `node_modules/a`. */
  readonly folder: string;
  readonly record: PackageRecord;
  readonly needs: readonly NamedNeed[];
}

/**
 * The packages in the node_modules folders of a tree: nested ones, scoped ones, those that packages bring along, and
 * pnpm's in `.pnpm`. What lies deeper in a package, its tests for example, is a part of it and no package.
 */
export async function nodePackages(
  tree: InstalledTree,
): Promise<{ readonly packages: readonly PackageRecord[]; readonly incomplete: readonly Unread[] }> {
  const incomplete: Unread[] = [];
  const paths = new Set(tree.paths);
  const installed: Installed[] = [];
  for (const path of tree.paths) {
    if (!isPackageManifest(path)) continue;
    const read = await readManifest(tree, path);
    if ('because' in read) incomplete.push({ what: tree.place(path), because: read.because });
    else if (!isNamed(read))
      incomplete.push({ what: tree.place(path), because: 'it has neither a name nor a version' });
    else
      installed.push(
        installedPackage(tree, path, {
          manifest: read,
          hasGyp: paths.has(path.replace(/package\.json$/, 'binding.gyp')),
        }),
      );
  }
  const roots = await rootManifests(tree, paths, incomplete);
  return { packages: tieInstalled(installed, roots, tree.links ?? new Map()), incomplete };
}

/** True for `node_modules/a/package.json` below nothing but packages. */
function isPackageManifest(path: string): boolean {
  if (!path.endsWith('/package.json')) return false;
  const parts = path.split('/');
  let at = parts.indexOf('node_modules');
  if (at < 0) return false;
  while (parts[at] === 'node_modules') {
    at += 1;
    const name = parts[at] ?? '';
    // `.pnpm/a@1.0.0/node_modules`
    if (name === '.pnpm') at += 2;
    else if (name.startsWith('.')) return false;
    else at += name.startsWith('@') ? 2 : 1;
  }
  return at === parts.length - 1 && parts[at] === 'package.json';
}

async function readManifest(
  tree: InstalledTree,
  path: string,
): Promise<MapNode | { readonly because: string }> {
  const file = await tree.read(path);
  if ('refused' in file) return { because: file.refused };
  try {
    return asMap(parseJson(file.text, tree.place(path)), tree.place(path));
  } catch (error) {
    if (error instanceof WatertightError) return { because: error.message };
    throw error;
  }
}

function isNamed(manifest: MapNode): boolean {
  return textField(manifest, 'name') !== undefined || textField(manifest, 'version') !== undefined;
}

const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'] as const;

function installedPackage(
  tree: InstalledTree,
  path: string,
  { manifest, hasGyp }: { readonly manifest: MapNode; readonly hasGyp: boolean },
): Installed {
  const folder = path.slice(0, -'/package.json'.length);
  const folderName = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const name = textField(manifest, 'name') ?? folderName;
  const version = textField(manifest, 'version');
  const scripts = fieldOf(manifest, 'scripts');
  const hasScript = INSTALL_SCRIPTS.some((each) => textField(scripts, each) !== undefined);
  // Older npm and Yarn write where they took it from; npm publishes the commit it was made of, which is no source.
  const resolved = textField(manifest, '_resolved');
  const source =
    resolved === undefined ? { origin: 'unknown' as const } : { ...sourceOf(resolved), resolved };
  const integrity = textField(manifest, '_integrity');
  return {
    folder,
    // The document itself is let go: trees hold tens of thousands of them.
    needs: sectionNeeds(manifest),
    record: {
      ecosystem: 'npm',
      name,
      ...(version === undefined ? {} : { version }),
      groups: [],
      relationship: 'unknown',
      confidence: 'exact',
      at: { file: tree.place(path), line: (fieldOf(manifest, 'version') ?? manifest).line },
      ...source,
      ...(integrity === undefined ? {} : { integrity: [integrity] }),
      ...(name === folderName ? {} : { alias: folderName }),
      path: folder,
      ...requirementsIn(manifest),
      // npm builds what has a binding.gyp, by a script that nobody wrote.
      ...(hasScript || hasGyp ? { hasInstallScript: true } : {}),
    },
  };
}

/** The manifests beside the outermost node_modules folders: who is direct. */
async function rootManifests(
  tree: InstalledTree,
  paths: ReadonlySet<string>,
  incomplete: Unread[],
): Promise<ReadonlyMap<string, MapNode>> {
  const folders = new Set(
    tree.paths.flatMap((path) => {
      const at = path.startsWith('node_modules/') ? 0 : path.indexOf('/node_modules/') + 1;
      return at === 0 && !path.startsWith('node_modules/') ? [] : [path.slice(0, at)];
    }),
  );
  const found = new Map<string, MapNode>();
  for (const folder of folders) {
    const path = `${folder}package.json`;
    if (!paths.has(path)) continue;
    const read = await readManifest(tree, path);
    if ('entries' in read) found.set(folder.replace(/\/$/, ''), read);
    else incomplete.push({ what: tree.place(path), because: read.because });
  }
  return found;
}

function tieInstalled(
  installed: readonly Installed[],
  roots: ReadonlyMap<string, MapNode>,
  links: ReadonlyMap<string, string>,
): readonly PackageRecord[] {
  const byFolder = new Map(installed.map(({ folder }, index) => [folder, index]));
  const byName = Map.groupBy(
    installed.map(({ folder }, index) => ({ folder, index })),
    ({ folder }) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  const find = (from: string, name: string): number | undefined => {
    const found = resolveNpmPath(from, name, (path) => byFolder.get(links.get(path) ?? path));
    if (found !== undefined) return found;
    // pnpm's links may be missing from an archive: the only package of a name is the one.
    const same = byName.get(name) ?? [];
    return same.length === 1 && same[0]?.folder.includes('node_modules/.pnpm/') === true
      ? same[0].index
      : undefined;
  };
  const nodes = installed.map(
    ({ folder, record, needs }): GraphNode => ({
      record,
      needs: needs.flatMap(({ name, isOptional }) => {
        const node = find(folder, name);
        return node === undefined ? [] : [{ node, isOptional }];
      }),
    }),
  );
  const asked = [...roots].flatMap(([folder, manifest]) =>
    MANIFEST_SECTIONS.flatMap(([section, group]) =>
      [...entriesOf(fieldOf(manifest, section)).keys()].flatMap((name): RootNeed[] => {
        const node = find(folder, name);
        return node === undefined
          ? []
          : [{ node, isOptional: group === 'optional', group: group === 'dev' ? 'dev' : '' }];
      }),
    ),
  );
  return tieGraph(nodes, roots.size === 0 ? undefined : asked, { groupsAreKnown: false });
}
