import type { PackageList } from '../../model/package-record.ts';

/** The packages of a list in short: `name@version [groups] relationship :line`. */
export function shortPackages(list: PackageList): readonly string[] {
  return list.packages.map(
    ({ name, version, groups, relationship, at, commit }) =>
      `${name}@${version ?? commit ?? '?'} [${groups.join(' ')}] ${relationship} :${at.line ?? '?'}`,
  );
}

/** Reads files of one folder by their path from it. */
export function beside(files: Readonly<Record<string, unknown>>): (path: string) => string | undefined {
  return (path) => {
    const content = files[path];
    return content === undefined || typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  };
}

/** A commit for git sources. */
export const COMMIT = '0123456789abcdef0123456789abcdef01234567';
