import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AdvisoryIndex,
  indexAdvisories,
} from '@watertight/audit/dependencies/advisories/advisory-index.ts';
import { type OsvAdvisory, readOsvAdvisory } from '@watertight/audit/dependencies/advisories/osv-advisory.ts';
import { packageNameKey } from '@watertight/audit/dependencies/advisories/package-name-key.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageEcosystem, PackageList } from '@watertight/audit/model/package-record.ts';
import type { CommandRun } from '../../command-run.ts';
import { cliError } from '../../errors.ts';

/** Advisories to judge by, and where they are from. */
export interface AdvisorySource {
  readonly index: AdvisoryIndex;
  /** `--advisories DIR`, the local store, or what is shipped. */
  readonly kind: 'folder' | 'store' | 'snapshot';
  readonly incomplete: readonly Incomplete[];
  /** Closes a store. */
  close(): void;
}

/** Bad files that are told one by one. */
const MOST_TOLD = 20;

/**
 * The advisories of a scan: those that `--advisories` names, else the local store of `watertight intel update`, else the
 * snapshot that comes with this version.
 * @throws WatertightError WT-E-CLI-10 when the folder does not exist
 */
export async function openAdvisories(
  run: CommandRun,
  { folder, lists }: { readonly folder?: string | undefined; readonly lists: readonly PackageList[] },
): Promise<AdvisorySource> {
  if (folder !== undefined) {
    const path = resolve(run.cwd, folder);
    if (!statSync(path, { throwIfNoEntry: false }))
      throw cliError('WT-E-CLI-10', { path: folder, folder: run.cwd });
    return folderSource(path, namesIn(lists));
  }
  const { data } = run.settings;
  const store = join(data, 'advisories.sqlite');
  if (data !== ':memory:' && existsSync(store)) {
    const { openAdvisoryStore } = await import('@watertight/monitor/intel/advisory-store.ts');
    const opened = openAdvisoryStore(store, { readOnly: true });
    return { kind: 'store', index: opened.index(), incomplete: [], close: () => opened.close() };
  }
  return snapshotSource(lists);
}

/**
 * Speaks of an ecosystem of which it has records: a folder of npm's says nothing about Python. Only those about packages of the lists are
 * kept: a whole database has hundreds of thousands.
 */
async function folderSource(path: string, names: ReadonlySet<string>): Promise<AdvisorySource> {
  const { readAdvisoryFiles } = await import('@watertight/monitor/intel/read-advisory-files.ts');
  const advisories: OsvAdvisory[] = [];
  const incomplete: Incomplete[] = [];
  let bad = 0;
  let records = 0;
  let asOf = '';
  const covered = new Set<PackageEcosystem>();
  for await (const item of readAdvisoryFiles(path)) {
    if ('because' in item) {
      bad += 1;
      if (bad <= MOST_TOLD) incomplete.push({ what: `advisories ${item.what}`, because: item.because });
      continue;
    }
    const advisory = readOsvAdvisory(item.value);
    if (advisory === undefined) continue;
    records += 1;
    if (advisory.modified !== undefined && advisory.modified > asOf) asOf = advisory.modified;
    const [only, ...others] = new Set(advisory.affected.map(({ ecosystem }) => ecosystem));
    // Malware is published to several at once: advisories of one speak of a few packages of the other.
    if (only !== undefined && others.length === 0) covered.add(only);
    const isWanted = advisory.affected.some((each) => names.has(packageNameKey(each.ecosystem, each.name)));
    if (isWanted) advisories.push(advisory);
  }
  if (records === 0 && bad === 0)
    incomplete.push({ what: 'advisories', because: 'the place holds none about npm or PyPI' });
  if (bad > MOST_TOLD)
    incomplete.push({ what: 'advisories', because: `${bad - MOST_TOLD} more could not be read` });
  const index = indexAdvisories(advisories, asOf === '' ? undefined : asOf);
  return {
    kind: 'folder',
    index: {
      ...index,
      covers: (ecosystem, name) => covered.has(ecosystem) || index.of(ecosystem, name).length > 0,
    },
    incomplete,
    close: () => undefined,
  };
}

async function snapshotSource(lists: readonly PackageList[]): Promise<AdvisorySource> {
  const path = fileURLToPath(
    import.meta.resolve('@watertight/audit/dependencies/advisories/snapshot/advisories.jsonl'),
  );
  const { readAdvisoryFiles } = await import('@watertight/monitor/intel/read-advisory-files.ts');
  const { SNAPSHOT_DATES } = await import(
    '@watertight/audit/dependencies/advisories/snapshot/snapshot-dates.generated.ts'
  );
  const advisories: OsvAdvisory[] = [];
  for await (const item of readAdvisoryFiles(path)) {
    const advisory = 'because' in item ? undefined : readOsvAdvisory(item.value);
    if (advisory !== undefined) advisories.push(advisory);
  }
  const ecosystems = new Set(lists.flatMap(({ packages }) => packages.map(({ ecosystem }) => ecosystem)));
  // The oldest of what is judged by.
  const asOf = [...ecosystems].map((each) => SNAPSHOT_DATES[each]).sort()[0];
  const index = indexAdvisories(advisories, asOf);
  return {
    kind: 'snapshot',
    // Of other packages it says nothing, which is not the same as nothing being wrong with them.
    index: { ...index, covers: (ecosystem, name) => index.of(ecosystem, name).length > 0 },
    incomplete: [],
    close: () => undefined,
  };
}

function namesIn(lists: readonly PackageList[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap(({ packages }) => packages.map(({ ecosystem, name }) => packageNameKey(ecosystem, name))),
  );
}
