import type { DeclaredPackage } from '../../model/package-record.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  textField,
  textOf,
  textsOf,
} from '../document/document-node.ts';
import { parseJson } from '../document/parse-json.ts';
import { placeText, type ReadingOptions, type Unread } from '../reading-options.ts';
import { namesLike } from './workspace-pattern.ts';

/** A package.json: https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-json.md */
export interface PackageJson {
  readonly file: string;
  readonly name?: string;
  /** As people wrote them: names are those the program imports by. */
  readonly declared: readonly DeclaredPackage[];
  /** Patterns of workspace folders. */
  readonly workspaces: readonly string[];
  readonly node: DocumentNode;
}

/** The sections of a manifest and the group of each. */
export const MANIFEST_SECTIONS: readonly (readonly [string, string | undefined])[] = [
  ['dependencies', undefined],
  ['optionalDependencies', 'optional'],
  ['devDependencies', 'dev'],
  ['peerDependencies', 'peer'],
];

/** Reads a package.json. @throws WatertightError WT-E-LOCKFILE-01 when it is no JSON object */
function readPackageJson(file: string, text: string): PackageJson {
  const node = parseJson(text, file);
  const name = textField(node, 'name');
  return {
    file,
    ...(name === undefined ? {} : { name }),
    declared: declaredIn(node, file),
    workspaces: workspacePatterns(fieldOf(node, 'workspaces')),
    node,
  };
}

/** What the sections of a manifest, or of a lockfile's copy of it, ask for. */
export function declaredIn(node: DocumentNode | undefined, file: string): readonly DeclaredPackage[] {
  return MANIFEST_SECTIONS.flatMap(([section, group]) =>
    [...entriesOf(fieldOf(node, section))].flatMap(([name, value]): DeclaredPackage[] => {
      const requirement = textOf(value);
      if (requirement === undefined) return [];
      return [
        {
          ecosystem: 'npm',
          name,
          requirement,
          ...(group === undefined ? {} : { group }),
          at: { file, line: value.line },
        },
      ];
    }),
  );
}

/** `["packages/*"]` or `{ "packages": ["packages/*"] }`. */
function workspacePatterns(node: DocumentNode | undefined): readonly string[] {
  return node?.kind === 'map' ? textsOf(fieldOf(node, 'packages')) : textsOf(node);
}

/** The manifests of a project: the one beside the lockfile and those of its workspaces. */
export interface Manifests {
  readonly root?: PackageJson;
  readonly workspaces: readonly PackageJson[];
  readonly incomplete: readonly Unread[];
}

/** Most workspaces that are looked at. */
const MOST_WORKSPACES = 2000;

/** Reads the package.json beside a lockfile and those of its workspaces. A broken one is told, and the others are read. */
export function readManifests(lockfile: string, { readBeside, foldersBeside }: ReadingOptions): Manifests {
  const incomplete: Unread[] = [];
  const read = (path: string): PackageJson | undefined => {
    const text = readBeside?.(path);
    if (text === undefined) return undefined;
    const file = besides(lockfile, path);
    try {
      return readPackageJson(file, text);
    } catch (error) {
      if (!(error instanceof WatertightError)) throw error;
      incomplete.push({ what: placeText(file, error.at?.line), because: error.message });
      return undefined;
    }
  };
  const root = read('package.json');
  const folders = workspaceFolders(root?.workspaces ?? [], foldersBeside);
  const workspaces = folders.flatMap((folder) => read(`${folder}/package.json`) ?? []);
  return { ...(root === undefined ? {} : { root }), workspaces, incomplete };
}

/** A path beside a file, from the folder that the file is named from. */
export function besides(file: string, path: string): string {
  const cut = file.lastIndexOf('/');
  return cut < 0 ? path : `${file.slice(0, cut + 1)}${path}`;
}

/** The folders that patterns name: `packages/*`, `apps/web`; `**` stands for one level. Exclusions begin with `!`. */
function workspaceFolders(
  patterns: readonly string[],
  foldersBeside: ReadingOptions['foldersBeside'],
): readonly string[] {
  const found = new Set<string>();
  for (const pattern of patterns.slice(0, MOST_WORKSPACES)) {
    const isExclusion = pattern.startsWith('!');
    const parts = pattern
      .replace(/^!/, '')
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    if (parts.includes('..')) continue;
    for (const folder of expand(parts, foldersBeside)) {
      if (isExclusion) found.delete(folder);
      else if (found.size < MOST_WORKSPACES) found.add(folder);
    }
  }
  return [...found];
}

function expand(parts: readonly string[], foldersBeside: ReadingOptions['foldersBeside']): readonly string[] {
  let folders: readonly string[] = [''];
  for (const part of parts.slice(0, 8)) {
    folders = folders
      .flatMap((folder) => {
        if (!part.includes('*')) return [folder === '' ? part : `${folder}/${part}`];
        const matches = namesLike(part);
        const names = foldersBeside?.(folder === '' ? '.' : folder) ?? [];
        return names
          .filter((name) => name !== 'node_modules' && matches(name))
          .map((name) => (folder === '' ? name : `${folder}/${name}`));
      })
      .slice(0, MOST_WORKSPACES);
  }
  return folders;
}
