import { advisoriesFor } from '@watertight/audit/dependencies/advisories/advisories-for.ts';
import { indexAdvisories } from '@watertight/audit/dependencies/advisories/advisory-index.ts';
import { evaluateAdvisory } from '@watertight/audit/dependencies/advisories/evaluate-advisory.ts';
import {
  type OsvAdvisory,
  type OsvAffected,
  readOsvAdvisory,
} from '@watertight/audit/dependencies/advisories/osv-advisory.ts';
import { readAdvisoryFiles } from '@watertight/monitor/intel/read-advisory-files.ts';
import { markdownTable } from './markdown-table.ts';

interface Tally {
  asked: number;
  right: number;
  wrong: string[];
}

/**
 * Asks outside advisories about the versions that they speak of themselves: where a range begins and ends, what is listed, and
 * whether ranges and lists, which are written independently, agree.
 * @param folder of advisories in OSV's form
 */
export async function evaluateSupplyChain(folder: string): Promise<string> {
  const advisories: OsvAdvisory[] = [];
  let bad = 0;
  let other = 0;
  for await (const item of readAdvisoryFiles(folder)) {
    if ('because' in item) bad += 1;
    else {
      const advisory = readOsvAdvisory(item.value);
      if (advisory === undefined) other += 1;
      else advisories.push(advisory);
    }
  }
  const open = advisories.filter(({ isWithdrawn }) => !isWithdrawn);
  const rows: readonly (readonly [string, Tally])[] = [
    ['the version that begins a range is affected', tally(open, beginnings)],
    ['the version that ends a range is not affected by that range', tally(open, endings)],
    ['the last affected version is affected', tally(open, lasts)],
    ['a listed version is affected', tally(open, listed)],
    ["a listed version is affected by the record's ranges alone", tally(open, listedByRanges)],
    [
      'a withdrawn advisory holds for nothing',
      tally(
        advisories.filter((each) => each.isWithdrawn),
        withdrawn,
      ),
    ],
    ['the advised version has no advisory left', advised(open)],
  ];
  const wrong = rows.flatMap(([what, { wrong: list }]) =>
    list.slice(0, 5).map((each) => `- ${what}: ${each}`),
  );
  return [
    `${advisories.length} advisories read, ${other} speak of no package of npm or PyPI, ${bad} files are bad.`,
    markdownTable(
      ['statement', 'asked', 'holds'],
      rows.map(([what, { asked, right }]) => [
        what,
        String(asked),
        asked === 0 ? '-' : `${((100 * right) / asked).toFixed(2)} %`,
      ]),
    ),
    ...(wrong.length === 0 ? [] : [`Does not hold, the first of each:\n\n${wrong.join('\n')}`]),
  ].join('\n\n');
}

interface Question {
  readonly advisory: OsvAdvisory;
  readonly version: string;
  readonly isAffected: boolean;
}

function tally(
  advisories: readonly OsvAdvisory[],
  ask: (advisory: OsvAdvisory, affected: OsvAffected) => readonly Question[],
): Tally {
  const found: Tally = { asked: 0, right: 0, wrong: [] };
  for (const each of advisories) {
    for (const affected of each.affected) {
      for (const { advisory, version, isAffected } of ask(each, affected)) {
        const { ecosystem, name } = affected;
        const holds = (evaluateAdvisory(advisory, { ecosystem, name, version }) !== undefined) === isAffected;
        found.asked += 1;
        if (holds) found.right += 1;
        else found.wrong.push(`${advisory.id} ${name} ${version}`);
      }
    }
  }
  return found;
}

/** The advisory with one part of what it says only. */
function only(advisory: OsvAdvisory, affected: OsvAffected): OsvAdvisory {
  return { ...advisory, affected: [affected] };
}

function eventsOf(kind: string) {
  return (
    advisory: OsvAdvisory,
    affected: OsvAffected,
  ): readonly { version: string; advisory: OsvAdvisory }[] =>
    affected.ranges
      .filter(({ type }) => type !== 'GIT')
      .flatMap((range) =>
        range.events
          .filter((event) => event.kind === kind && event.version !== '0')
          .map(({ version }) => ({
            version,
            advisory: only(advisory, { ...affected, ranges: [range], versions: [] }),
          })),
      );
}

function beginnings(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  return eventsOf('introduced')(advisory, affected).map((each) => ({ ...each, isAffected: true }));
}

function endings(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  const begins = new Set(
    affected.ranges.flatMap(({ events }) =>
      events.flatMap(({ kind, version }) => (kind === 'introduced' ? [version] : [])),
    ),
  );
  return eventsOf('fixed')(advisory, affected)
    .filter(({ version }) => !begins.has(version))
    .map((each) => ({ ...each, isAffected: false }));
}

function lasts(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  return eventsOf('last_affected')(advisory, affected).map((each) => ({ ...each, isAffected: true }));
}

function listed(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  return affected.versions.map((version) => ({
    advisory: only(advisory, affected),
    version,
    isAffected: true,
  }));
}

function listedByRanges(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  if (!affected.ranges.some(({ type }) => type !== 'GIT')) return [];
  const ranges = only(advisory, { ...affected, versions: [] });
  return affected.versions.map((version) => ({ advisory: ranges, version, isAffected: true }));
}

function withdrawn(advisory: OsvAdvisory, affected: OsvAffected): readonly Question[] {
  return affected.versions.slice(0, 1).map((version) => ({ advisory, version, isAffected: false }));
}

/** Asks for each range's first version what to upgrade to, and that version for its advisories. */
function advised(advisories: readonly OsvAdvisory[]): Tally {
  const index = indexAdvisories(advisories);
  const found: Tally = { asked: 0, right: 0, wrong: [] };
  for (const { affected } of advisories) {
    for (const { ecosystem, name, versions, ranges } of affected) {
      const version = versions[0] ?? ranges[0]?.events.find(({ kind }) => kind === 'introduced')?.version;
      if (version === undefined) continue;
      const fixedIn = advisoriesFor(index, { ecosystem, name, version })[0]?.fixedIn;
      if (fixedIn === undefined) continue;
      found.asked += 1;
      if (advisoriesFor(index, { ecosystem, name, version: fixedIn }).length === 0) found.right += 1;
      else found.wrong.push(`${name} ${version} → ${fixedIn}`);
    }
  }
  return found;
}
