import { type PackageJoin, projectPackages } from '@watertight/audit/dependencies/project-packages.ts';
import { createInventory, type Incomplete, type Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { ProjectPackage } from '@watertight/audit/model/subjects/project-parts.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { PackageSummary } from '@watertight/audit/report/findings-report.ts';
import { type CommandRun, say } from '../../command-run.ts';
import { plural } from '../../output/number-text.ts';
import { openAdvisories } from './advisory-source.ts';

/** Packages as an inventory of their own, whatever deploys them, and by which advisories they are judged. */
export interface JudgedPackages {
  readonly found: { readonly inventory: Inventory; readonly summary: PackageSummary };
  /** Advisories that could not be read. */
  readonly incomplete: readonly Incomplete[];
}

interface JudgeOptions extends Omit<PackageJoin, 'advisories'> {
  /** `--advisories`. */
  readonly folder: string | undefined;
  readonly capturedAt: string;
  /** Lockfiles that are not there, and should be. */
  readonly absent?: readonly Subject[];
}

/**
 * Joins packages with the advisories at hand, and tells by which they are judged.
 * @throws WatertightError WT-E-CLI-10 when the folder of advisories does not exist
 */
export async function judgePackages(
  run: CommandRun,
  lists: readonly PackageList[],
  { folder, capturedAt, absent = [], ...join }: JudgeOptions,
): Promise<JudgedPackages> {
  const source = await openAdvisories(run, { folder, lists });
  try {
    const subjects: Subject[] = [...projectPackages(lists, { ...join, advisories: source.index }), ...absent];
    const { asOf, count } = source.index;
    const packages = subjects.filter((each) => each.kind === 'package');
    const summary: PackageSummary = {
      lists: lists.length,
      packages: packages.length,
      advisories: { source: source.kind, count, ...(asOf === undefined ? {} : { asOf }) },
    };
    const undecided = packages.filter(({ unjudged }) => unjudged !== undefined);
    for (const line of [...sourceLines(summary, run.now()), ...undecidedLines(summary, undecided)])
      say(run, line);
    const inventory = createInventory({ source: 'project', subjects, capturedAt });
    return { found: { inventory, summary }, incomplete: source.incomplete };
  } finally {
    source.close();
  }
}

/** Older advisories miss what is being exploited now. */
const OLD_DAYS = 30;

function sourceLines({ advisories, packages }: PackageSummary, now: number): readonly string[] {
  const { source, asOf, count } = advisories;
  // Nothing was asked of them.
  if (packages === 0) return [];
  const date = asOf?.slice(0, 10);
  const days = asOf === undefined ? 0 : Math.floor((now - Date.parse(asOf)) / 86_400_000);
  const age = days > OLD_DAYS ? `, ${days} days old` : '';
  if (source === 'folder') return [];
  if (source === 'store')
    return [
      `Advisories: local store of ${date ?? 'an unknown date'}${age}${age === '' ? '' : '; run `watertight intel update`'}`,
    ];
  return [
    `Advisories: ${count} shipped ones about much-used packages, of ${date ?? 'an unknown date'}${age}; for all packages run \`watertight intel update\``,
  ];
}

/** Advisories of one ecosystem say nothing of the other, which is not the same as nothing being wrong. */
function undecidedLines(
  { advisories }: PackageSummary,
  undecided: readonly ProjectPackage[],
): readonly string[] {
  if (advisories.source === 'snapshot' || undecided.length === 0) return [];
  const ecosystems = [...new Set(undecided.map(({ record }) => record.ecosystem))].sort();
  const [which, next] =
    advisories.source === 'store'
      ? ['the local store does', 'run `watertight intel update`']
      : ['the advisories of --advisories do', `put advisories of ${ecosystems.join(' and ')} there`];
  return [
    `Not decided: ${plural(undecided.length, 'package')} of ${ecosystems.join(' and ')} that ${which} not speak of; ${next}`,
  ];
}
