import type { PackageFormat, PackageList } from '../../model/package-record.ts';
import type { InstalledTree } from './installed-tree.ts';
import { nodePackages } from './node-modules.ts';
import { pythonPackages } from './site-packages.ts';

/** The packages of both worlds that a tree holds. Lockfiles in it are those of the packages, and say nothing. */
export async function readInstalled(
  file: string,
  format: Extract<PackageFormat, 'node-modules' | 'site-packages' | 'archive'>,
  tree: InstalledTree,
): Promise<PackageList> {
  const node = await nodePackages(tree);
  const python = await pythonPackages(tree);
  return {
    file,
    format,
    packages: [...node.packages, ...python.packages],
    incomplete: [...node.incomplete, ...python.incomplete],
  };
}
