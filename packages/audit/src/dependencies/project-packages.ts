import { type PackageList, type PackageRecord, packageKey } from '../model/package-record.ts';
import type {
  Lockfile,
  LockProblem,
  PackageAdvisory,
  PackageUse,
  ProjectPackage,
} from '../model/subjects/project-parts.ts';
import type { SubjectBase } from '../model/subjects/subject-base.ts';
import { advisoriesFor } from './advisories/advisories-for.ts';
import type { AdvisoryIndex } from './advisories/advisory-index.ts';
import { withLikelyVersion } from './advisories/least-allowed-version.ts';
import { upgradeAdvice } from './advisories/upgrade-advice.ts';
import { entryKey, type LockProblems } from './integrity/lock-context.ts';
import { mergedPackages } from './merged-packages.ts';
import type { FunctionCode } from './reachability/function-code.ts';
import { listsOfFunction } from './reachability/lists-of-function.ts';
import { type PackageReach, packageReach } from './reachability/package-reach.ts';
import { packageTree, waysDown } from './reachability/package-tree.ts';
import { toldOnce } from './told-once.ts';

/** What packages are joined with. */
export interface PackageJoin {
  readonly advisories: AdvisoryIndex;
  readonly functions: readonly FunctionCode[];
  /** What is wrong with a list and its entries. */
  readonly problemsOf?: (list: PackageList) => LockProblems;
  /** What the list is the code of, where it was deployed: the function or layer. */
  readonly ownerOf?: (list: PackageList) => Pick<SubjectBase, 'account' | 'region' | 'arn'> | undefined;
}

/** Every package of the lists as a subject: its advisories, who carries it and how far they come to it. */
export function projectPackages(
  lists: readonly PackageList[],
  join: PackageJoin,
): readonly (ProjectPackage | Lockfile)[] {
  const judge = memoJudge(join.advisories);
  const carriers = new Map<PackageList, FunctionCode[]>();
  for (const fn of join.functions) {
    for (const list of listsOfFunction(fn, lists)) carriers.set(list, [...(carriers.get(list) ?? []), fn]);
  }
  const lockfiles = new Map<PackageList, Lockfile>();
  const read = lists.map((list) => {
    const tree = packageTree(list);
    const reaches = (carriers.get(list) ?? []).map((fn) => packageReach(fn, tree));
    const direct = list.packages.filter(({ relationship }) => relationship === 'direct');
    const ways = waysDown(tree, direct);
    const problems = join.problemsOf?.(list);
    const owner = ownerFields(join.ownerOf?.(list));
    const subjectOf = (record: PackageRecord) => ({ ...packageSubject(list, record, problems), ...owner });
    const subjects = mergedPackages(list.packages).map((record) => {
      const advisories = judge(record);
      if (advisories.length === 0) return withoutAdvisories(subjectOf(record), join.advisories);
      const same = tree.byKey.get(packageKey(record)) ?? [];
      const way = same.map((each) => ways.get(each)).find((each) => each !== undefined);
      return withAdvisories(subjectOf(record), {
        list,
        advisories,
        way,
        uses: usesOf(same, reaches, advisories),
      });
    });
    lockfiles.set(list, { ...lockfileSubject(list, problems?.file ?? []), ...owner });
    return { list, packages: unique(subjects) };
  });
  return toldOnce(read).flatMap(({ list, packages }) => [lockfiles.get(list) ?? [], ...packages].flat());
}

function ownerFields(
  owner: Pick<SubjectBase, 'account' | 'region' | 'arn'> | undefined,
): Partial<Pick<SubjectBase, 'account' | 'region' | 'arn'>> {
  if (owner === undefined) return {};
  const { account, region, arn } = owner;
  return { account, region, ...(arn === undefined ? {} : { arn }) };
}

/** Each package version is judged once, however many lists have it. */
function memoJudge(index: AdvisoryIndex): (record: PackageRecord) => readonly PackageAdvisory[] {
  const known = new Map<string, readonly PackageAdvisory[]>();
  return (record) => {
    // A package of the project itself, or from elsewhere than the registry, is another one than that of the advisories.
    if (record.origin === 'workspace' || record.origin === 'file') return [];
    const likely = withLikelyVersion(record);
    const key = `${likely.ecosystem} ${packageKey(likely)}`;
    const found = known.get(key) ?? advisoriesFor(index, likely);
    known.set(key, found);
    return found;
  };
}

function packageSubject(
  { file }: PackageList,
  record: PackageRecord,
  problems: LockProblems | undefined,
): ProjectPackage {
  return {
    kind: 'package',
    id: `${file}#${entryKey(record)}`,
    name: record.name,
    account: '',
    region: '',
    at: record.at,
    record,
    source: file,
    advisories: [],
    uses: [],
    problems: problems?.entries.get(entryKey(record)) ?? [],
  };
}

function withoutAdvisories(subject: ProjectPackage, { covers }: AdvisoryIndex): ProjectPackage {
  const { ecosystem, name } = subject.record;
  return covers?.(ecosystem, name) === false
    ? { ...subject, unjudged: 'the advisories at hand do not speak of it' }
    : subject;
}

interface Judged {
  readonly list: PackageList;
  readonly advisories: readonly PackageAdvisory[];
  readonly way: readonly string[] | undefined;
  readonly uses: readonly PackageUse[];
}

function withAdvisories(subject: ProjectPackage, { list, advisories, way, uses }: Judged): ProjectPackage {
  const fixedIn = advisories.find((each) => each.fixedIn !== undefined)?.fixedIn;
  return {
    ...subject,
    advisories,
    uses,
    ...(way === undefined ? {} : { through: way }),
    upgrade: upgradeAdvice(list, subject.record, { fixedIn, through: way ?? [] }),
  };
}

/** One row a function, by the most that any installed copy is used. */
function usesOf(
  records: readonly PackageRecord[],
  reaches: readonly PackageReach[],
  advisories: readonly PackageAdvisory[],
): readonly PackageUse[] {
  return reaches.flatMap((reach) => {
    const uses = records.flatMap((record) => reach.useOf(record, advisories) ?? []);
    const best = uses.find(({ tier }) => tier !== 'included') ?? uses[0];
    return best === undefined ? [] : [best];
  });
}

function lockfileSubject({ file, format }: PackageList, problems: readonly LockProblem[]): Lockfile {
  return { kind: 'lockfile', id: file, name: file, account: '', region: '', at: { file }, format, problems };
}

/** Records that differ by place or requirement only are one subject: the first. */
function unique(subjects: readonly ProjectPackage[]): readonly ProjectPackage[] {
  return [...new Map([...subjects].reverse().map((each) => [each.id, each])).values()].reverse();
}
