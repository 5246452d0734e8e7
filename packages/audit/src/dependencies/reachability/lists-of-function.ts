import type { PackageEcosystem, PackageFormat, PackageList } from '../../model/package-record.ts';
import type { FunctionCode } from './function-code.ts';

const PYTHON = new Set<PackageFormat>([
  'requirements',
  'pipfile-lock',
  'poetry-lock',
  'pdm-lock',
  'uv-lock',
  'pylock',
  'site-packages',
]);
const NODE = new Set<PackageFormat>([
  'package-lock',
  'yarn-classic',
  'yarn-berry',
  'pnpm-lock',
  'bun-lock',
  'node-modules',
]);

/**
 * The lists that tell what a function carries: those of the nearest folder from its code upward that has any for its
 * language; without one, those inside its code. Its layers bring their own.
 */
export function listsOfFunction(
  { folder, layers, ecosystem }: FunctionCode,
  lists: readonly PackageList[],
): readonly PackageList[] {
  const own = lists.filter((list) => speaksOf(list, ecosystem));
  const above = own.filter((list) => isWithin(folder, listFolder(list)));
  const nearest = Math.max(...above.map((list) => depth(listFolder(list))));
  const carried =
    above.length > 0
      ? above.filter((list) => depth(listFolder(list)) === nearest)
      : own.filter((list) => isWithin(listFolder(list), folder));
  const layered = own.filter((list) => layers.some((layer) => isWithin(listFolder(list), layer)));
  return [...new Set([...carried, ...layered])];
}

/** The folder that a list speaks of, from the scanned folder; of an archive the archive itself. */
export function listFolder({ file, format }: PackageList): string {
  if (format === 'archive' || format === 'bundle') return file;
  if (format === 'site-packages') {
    const environment = /^(.*?)[^/]+\/[Ll]ib(?:64)?\/(?:[^/]+\/)?site-packages$/.exec(file)?.[1];
    return environment === undefined ? file : environment.replace(/\/$/, '');
  }
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

function speaksOf({ format, packages }: PackageList, ecosystem: PackageEcosystem): boolean {
  if (NODE.has(format)) return ecosystem === 'npm';
  if (PYTHON.has(format)) return ecosystem === 'PyPI';
  return packages.some((each) => each.ecosystem === ecosystem);
}

/** True for the folder itself and what is below it; `..` is above everything. */
export function isWithin(path: string, folder: string): boolean {
  if (folder === '' || /^(?:\.\.\/)*\.\.$/.test(folder)) return !path.startsWith('..') || folder !== '';
  return path === folder || path.startsWith(`${folder}/`);
}

function depth(folder: string): number {
  if (folder === '') return 0;
  const steps = folder.split('/');
  return steps[0] === '..' ? -steps.length : steps.length;
}
