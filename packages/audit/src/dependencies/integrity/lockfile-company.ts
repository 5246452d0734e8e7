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

/** Packages that a disagreement names. */
const MOST_NAMED = 5;

/** Lockfiles beside one of another package manager, or beside one that fixes other versions, by file. */
export function lockfileCompany(lists: readonly PackageList[]): ReadonlyMap<string, readonly LockProblem[]> {
  const found = new Map(otherManagers(lists));
  for (const [file, problem] of disagreements(lists)) found.set(file, [...(found.get(file) ?? []), problem]);
  return found;
}

/** Lists of one folder that say what one tree holds; requirements of other names may be of another one. */
function disagreements(lists: readonly PackageList[]): readonly (readonly [string, LockProblem])[] {
  const whole = lists.filter(
    ({ format, file }) =>
      MANAGERS[format] !== undefined || format === 'pylock' || /(?:^|\/)requirements\.txt$/.test(file),
  );
  const folders = Map.groupBy(
    whole,
    ({ file, packages }) => `${folderOf(file)}\n${packages[0]?.ecosystem ?? ''}`,
  );
  return [...folders.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const problem = first === undefined ? undefined : disagreement(first, other);
      return problem === undefined ? [] : [[other.file, problem] as const];
    }),
  );
}

/** Names that both fix, and to no version in common. */
function disagreement(a: PackageList, b: PackageList): LockProblem | undefined {
  const before = versionsOf(a);
  const odd = [...versionsOf(b)].flatMap(([name, versions]) => {
    const known = before.get(name);
    return known === undefined || !known.isDisjointFrom(versions)
      ? []
      : [`${name} ${[...known].join(', ')} and ${[...versions].join(', ')}`];
  });
  if (odd.length === 0) return undefined;
  return {
    check: 'lockfile-out-of-step',
    what: `${baseOf(a.file)} and ${baseOf(b.file)} fix other versions of ${odd.length} packages`,
    value: odd.sort().slice(0, MOST_NAMED).join('; ').slice(0, 300),
    at: { file: b.file },
  };
}

function versionsOf({ packages }: PackageList): ReadonlyMap<string, Set<string>> {
  const versions = new Map<string, Set<string>>();
  for (const { name, version } of packages) {
    if (version === undefined) continue;
    const known = versions.get(name);
    if (known === undefined) versions.set(name, new Set([version]));
    else known.add(version);
  }
  return versions;
}

function otherManagers(
  lists: readonly PackageList[],
): readonly (readonly [string, readonly LockProblem[]])[] {
  const folders = Map.groupBy(
    lists.filter(({ format }) => MANAGERS[format] !== undefined),
    ({ file, format }) => `${folderOf(file)}\n${MANAGERS[format]?.[0] ?? ''}`,
  );
  return [...folders.values()].flatMap((same): (readonly [string, readonly LockProblem[]])[] => {
    const managers = [...new Set(same.map(({ format }) => MANAGERS[format]?.[1] ?? ''))];
    const [first] = same;
    if (managers.length < 2 || first === undefined) return [];
    const problem: LockProblem = {
      check: 'lockfiles-of-two-managers',
      what: `the folder has lockfiles of ${managers.join(' and ')}`,
      value: same.map(({ file }) => baseOf(file)).join(', '),
      at: { file: first.file },
    };
    return [[first.file, [problem]]];
  });
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
