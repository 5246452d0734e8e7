import type { PackageEcosystem } from '../../model/package-record.ts';
import { compareNpmVersions } from './npm-version.ts';
import { comparePypiVersions } from './pypi-version.ts';

/** Orders two versions as their ecosystem does: negative when `a` comes before `b`. */
export function compareVersions(ecosystem: PackageEcosystem, a: string, b: string): number {
  return ecosystem === 'npm' ? compareNpmVersions(a, b) : comparePypiVersions(a, b);
}
