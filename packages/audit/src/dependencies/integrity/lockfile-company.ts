import type { PackageFormat, PackageList } from '../../model/package-record.ts';
import type { LockProblem } from '../../model/subjects/project-parts.ts';

/** Package managers whose lockfiles say the same. Requirements and pylock.toml are also written by the others. */
const MANAGERS: Readonly<Partial<Record<PackageFormat, readonly [string, string]>>> = {
  'package-lock': ['npm', 'npm'],
  'yarn-classic': ['npm', 'Yarn'],
  'yarn-berry': ['npm', 'Yarn'],
  'pnpm-lock': ['npm', 'pnpm'],
  'bun-lock': ['npm', 'Bun'],
  'pipfile-lock': ['PyPI', 'Pipenv'],
  'poetry-lock': ['PyPI', 'Poetry'],
  'pdm-lock': ['PyPI', 'PDM'],
  'uv-lock': ['PyPI', 'uv'],
};

/** Lockfiles beside one of another package manager, by file. */
export function lockfileCompany(lists: readonly PackageList[]): ReadonlyMap<string, readonly LockProblem[]> {
  const folders = Map.groupBy(
    lists.filter(({ format }) => MANAGERS[format] !== undefined),
    ({ file, format }) => `${file.slice(0, file.lastIndexOf('/') + 1)}\n${MANAGERS[format]?.[0] ?? ''}`,
  );
  const found = [...folders.values()].flatMap((same): (readonly [string, readonly LockProblem[]])[] => {
    const managers = [...new Set(same.map(({ format }) => MANAGERS[format]?.[1] ?? ''))];
    const [first] = same;
    if (managers.length < 2 || first === undefined) return [];
    const problem: LockProblem = {
      check: 'lockfiles-of-two-managers',
      what: `the folder has lockfiles of ${managers.join(' and ')}`,
      value: same.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).join(', '),
      at: { file: first.file },
    };
    return [[first.file, [problem]]];
  });
  return new Map(found);
}
