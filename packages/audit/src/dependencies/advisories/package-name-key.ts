import type { PackageEcosystem } from '../../model/package-record.ts';

/**
 * The form in which two names of one package are the same text. PyPI: https://peps.python.org/pep-0503/#normalized-names.
 * npm's names are compared as they are: old ones differ by case.
 */
export function packageNameKey(ecosystem: PackageEcosystem, name: string): string {
  const text = ecosystem === 'PyPI' ? name.toLowerCase().replace(/[-_.]{1,200}/g, '-') : name;
  return `${ecosystem}:${text}`;
}
