import type { PackageRecord } from '../../model/package-record.ts';
import {
  type DocumentNode,
  entriesOf,
  fieldOf,
  isTrue,
  textField,
  textOf,
} from '../document/document-node.ts';
import { type PackageSource, sourceOf } from './package-source.ts';

/** A package that an entry asks for, by the name it is imported by. */
export interface NamedNeed {
  readonly name: string;
  readonly isOptional: boolean;
}

/** One entry of a package-lock.json by its folder: a package, a link, or a folder of the project. */
export interface NpmEntry {
  /** `node_modules/a/node_modules/b`, `packages/web`; empty for the project itself. */
  readonly path: string;
  /** Absent for the project and its workspaces. */
  readonly record?: PackageRecord;
  /** Folder that a link leads to. */
  readonly target?: string;
  readonly needs: readonly NamedNeed[];
}

/** The groups that npm's flags tell. https://github.com/npm/cli/blob/latest/docs/lib/content/configuring-npm/package-lock-json.md#packages */
export function npmGroups(node: DocumentNode): readonly string[] {
  const isBoth = isTrue(node, 'devOptional');
  return [
    ...(isBoth || isTrue(node, 'dev') ? ['dev'] : []),
    ...(isBoth || isTrue(node, 'optional') ? ['optional'] : []),
    ...(isTrue(node, 'peer') ? ['peer'] : []),
  ];
}

/** What an entry needs by its own sections; peers that are optional do not have to be there. */
export function sectionNeeds(node: DocumentNode): readonly NamedNeed[] {
  const optionalPeers = fieldOf(node, 'peerDependenciesMeta');
  const optional = fieldOf(node, 'optionalDependencies');
  const names = (section: string) => [...entriesOf(fieldOf(node, section)).keys()];
  return [
    ...names('dependencies')
      .filter((name) => fieldOf(optional, name) === undefined)
      .map((name) => ({ name, isOptional: false })),
    ...names('optionalDependencies').map((name) => ({ name, isOptional: true })),
    ...names('peerDependencies').map((name) => ({
      name,
      isOptional: isTrue(fieldOf(optionalPeers, name), 'optional'),
    })),
  ];
}

/** The ranges that an entry demands, by name, of the sections that packages are installed for. */
export function requirementsIn(
  node: DocumentNode | undefined,
  sections: readonly string[] = ['peerDependencies', 'optionalDependencies', 'dependencies'],
): Pick<PackageRecord, 'requirements'> {
  const ranges = sections.flatMap((section) =>
    [...entriesOf(fieldOf(node, section))].flatMap(([name, value]) => {
      const range = textOf(value);
      return range === undefined ? [] : [[name, range] as const];
    }),
  );
  return ranges.length === 0 ? {} : { requirements: Object.fromEntries(ranges) };
}

/** Address, hashes and origin of an entry. */
export function npmSource(
  node: DocumentNode,
  address: string | undefined,
): Pick<PackageRecord, 'origin' | 'resolved' | 'integrity' | 'commit'> {
  const source: PackageSource = address === undefined ? { origin: 'registry' } : sourceOf(address);
  const integrity = textField(node, 'integrity')
    ?.split(/\s+/)
    .filter((hash) => hash !== '');
  return {
    origin: source.origin,
    ...(source.commit === undefined ? {} : { commit: source.commit }),
    ...(address === undefined ? {} : { resolved: address }),
    ...(integrity === undefined || integrity.length === 0 ? {} : { integrity }),
  };
}

/** The version in the name of an archive, `left-pad-1.3.0.tgz`, where the address ends so. */
export function versionInArchive(name: string, address: string): string | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const file = address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  if (!file.startsWith(`${base}-`)) return undefined;
  return /^v?(\d+\.\d+\.\d+[\w.+-]*)\.(?:tgz|tar\.gz)$/.exec(file.slice(base.length + 1))?.[1];
}

/** `npm:real@1.2.3` in two; undefined for what is no alias. */
export function npmAlias(text: string): { readonly name: string; readonly version: string } | undefined {
  const cut = text.lastIndexOf('@');
  if (!text.startsWith('npm:')) return undefined;
  return cut <= 'npm:'.length
    ? { name: text.slice(4), version: '' }
    : { name: text.slice(4, cut), version: text.slice(cut + 1) };
}
