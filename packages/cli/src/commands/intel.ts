import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { PackageRecord } from '@watertight/audit/model/package-record.ts';
import type { AdvisoryOrigin, AdvisoryStore } from '@watertight/monitor/intel/advisory-store.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import { readPackages } from '../project/packages/read-packages.ts';
import { intelTables } from '../tables/intel-tables.ts';

/** What `intel update` takes beside the options of every command. */
export interface IntelOptions {
  /** Folders, files or addresses of advisories in OSV's form; OSV's own dumps where none is named. */
  readonly file?: readonly string[];
  readonly ecosystem?: readonly string[];
  /** Projects whose packages OSV's API is asked about, instead of taking whole dumps. */
  readonly project?: readonly string[];
  /** Address of an API in OSV's form. */
  readonly osvApi?: string;
  /** Files of FIRST's EPSS and of CISA's catalogue. */
  readonly epss?: string;
  readonly kev?: string;
}

/** OSV's public dumps: https://google.github.io/osv.dev/data/ */
const DUMPS = 'https://osv-vulnerabilities.storage.googleapis.com';
/** https://google.github.io/osv.dev/api/ */
const API = 'https://api.osv.dev';
const ECOSYSTEMS: readonly string[] = ['npm', 'PyPI'];
const OLD_DAYS = 30;

/** `watertight intel update`: advisories for this machine, from files or from OSV's public dumps. */
export async function runIntelUpdate(run: CommandRun, options: IntelOptions): Promise<number> {
  checkNames(options);
  const { project = [] } = options;
  if (project.length > 0 && run.settings.offline)
    throw cliError('WT-E-CLI-09', { path: options.osvApi ?? API });
  const isOnlyLists =
    options.file === undefined &&
    (options.epss !== undefined || options.kev !== undefined || project.length > 0);
  const dumps = (options.ecosystem ?? ECOSYSTEMS).map((each) => `${DUMPS}/${each}/all.zip`);
  const places = options.file ?? (isOnlyLists ? [] : dumps);
  const address = places.find(isAddress);
  if (address !== undefined && run.settings.offline) throw cliError('WT-E-CLI-09', { path: address });
  for (const file of [...places.filter((each) => !isAddress(each)), options.epss, options.kev])
    if (file !== undefined && !existsSync(resolve(run.cwd, file)))
      throw cliError('WT-E-CLI-10', { path: file, folder: run.cwd });
  const { openAdvisoryStore } = await import('@watertight/monitor/intel/advisory-store.ts');
  const store = openAdvisoryStore(storePath(run));
  try {
    const incomplete: Incomplete[] = [];
    for (const place of places) incomplete.push(...(await updateFrom(run, store, place)));
    incomplete.push(...(await updateLists(run, store, options)));
    if (project.length > 0) incomplete.push(...(await updateProjects(run, store, options)));
    return tell(run, store, incomplete);
  } finally {
    store.close();
  }
}

/** @throws WatertightError WT-E-CLI-07 for an ecosystem that is none, and for an address that is none */
function checkNames(options: IntelOptions): void {
  const other = (options.ecosystem ?? []).find((each) => !ECOSYSTEMS.includes(each));
  if (other !== undefined)
    throw cliError('WT-E-CLI-07', {
      option: '--ecosystem',
      rule: 'it names ecosystems',
      value: other,
      next: `Choose one or more of ${ECOSYSTEMS.join(', ')}.`,
    });
  const { osvApi } = options;
  if (osvApi !== undefined && !(isAddress(osvApi) && URL.canParse(osvApi)))
    throw cliError('WT-E-CLI-07', {
      option: '--osv-api',
      rule: 'it is an http or https address',
      value: osvApi,
      next: 'Leave it out to ask https://api.osv.dev.',
    });
}

/** `watertight intel list`: what the local store of advisories holds, and how old it is. */
export async function runIntelList(run: CommandRun): Promise<number> {
  const path = storePath(run);
  if (!existsSync(path)) {
    answer(run, {
      document: {
        schema: 'watertight/intel/1',
        sources: [],
        counts: { advisories: 0, packages: 0, exploits: 0 },
      },
      lines: [],
      tables: intelTables([]),
      empty:
        'No advisories on this machine: run `watertight intel update`. Until then the shipped ones are used.',
    });
    return finish(run, { found: [], incomplete: true });
  }
  const { openAdvisoryStore } = await import('@watertight/monitor/intel/advisory-store.ts');
  const store = openAdvisoryStore(path, { readOnly: true });
  try {
    return tell(run, store, []);
  } finally {
    store.close();
  }
}

function storePath(run: CommandRun): string {
  const { data } = run.settings;
  return data === ':memory:' ? data : join(data, 'advisories.sqlite');
}

function isAddress(place: string): boolean {
  return /^https?:\/\//.test(place);
}

/** One dump into the store; what could not be read or fetched. */
async function updateFrom(
  run: CommandRun,
  store: AdvisoryStore,
  place: string,
): Promise<readonly Incomplete[]> {
  const { download, updateAdvisories } = await import('@watertight/monitor/intel/update-advisories.ts');
  const fetched = new Date(run.now()).toISOString();
  run.progress.update(`advisories of ${place}`);
  if (!isAddress(place)) {
    const path = resolve(run.cwd, place);
    const { incomplete } = await updateAdvisories(store, path, { name: nameOf(path), fetched });
    return incomplete;
  }
  const folder = mkdtempSync(join(tmpdir(), 'advisories-'));
  try {
    const before = store.origins().find(({ name }) => name === place);
    const path = join(folder, /\.jsonl?$/i.exec(new URL(place).pathname) ? 'dump.jsonl' : 'dump.zip');
    const got = await download(place, path, { etag: before?.etag, changed: before?.changed });
    if (!got.isNew) {
      say(run, `${place}: nothing new since ${before?.fetched ?? 'the last update'}`);
      return [];
    }
    const { etag, changed } = got;
    return (await updateAdvisories(store, path, { name: place, fetched, etag, changed })).incomplete;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return [{ what: place, because: `${error instanceof Error ? error.message : String(error)}${cause}` }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What OSV's API says of the packages of projects that come from a registry: other names are nobody's business. */
async function updateProjects(
  run: CommandRun,
  store: AdvisoryStore,
  { project = [], osvApi = API }: IntelOptions,
): Promise<readonly Incomplete[]> {
  const { askOsv } = await import('@watertight/monitor/intel/ask-osv.ts');
  const incomplete: Incomplete[] = [];
  const packages = new Map<string, PackageRecord>();
  for (const place of project) {
    const read = await readPackages(run, resolve(run.cwd, place));
    incomplete.push(...read.incomplete);
    for (const record of read.lists.flatMap((list) => list.packages))
      if (record.origin === 'registry' || record.origin === 'unknown')
        packages.set(`${record.ecosystem} ${record.name}`, record);
  }
  if (packages.size === 0) return [...incomplete, { what: project.join(' '), because: 'it has no packages' }];
  say(run, `Asking ${osvApi} about ${packages.size} packages, by their names`);
  const asked = await askOsv(store, [...packages.values()], {
    address: osvApi,
    fetched: new Date(run.now()).toISOString(),
    signal: run.signal,
    onProgress: (text) => run.progress.update(text),
  });
  return [...incomplete, ...asked.incomplete];
}

function nameOf(path: string): string {
  return `${statSync(path).isDirectory() ? 'folder' : 'file'} ${basename(path)}`;
}

async function updateLists(
  run: CommandRun,
  store: AdvisoryStore,
  { epss, kev }: IntelOptions,
): Promise<readonly Incomplete[]> {
  const { updateExploitProbabilities, updateKnownExploited } = await import(
    '@watertight/monitor/intel/update-advisories.ts'
  );
  const fetched = new Date(run.now()).toISOString();
  const found: Incomplete[] = [];
  if (epss !== undefined)
    found.push(...(await updateExploitProbabilities(store, resolve(run.cwd, epss), fetched)).incomplete);
  if (kev !== undefined)
    found.push(...(await updateKnownExploited(store, resolve(run.cwd, kev), fetched)).incomplete);
  return found;
}

function tell(run: CommandRun, store: AdvisoryStore, incomplete: readonly Incomplete[]): number {
  const sources = store.origins();
  answer(run, {
    document: { schema: 'watertight/intel/1', sources, counts: store.counts(), incomplete },
    lines: sources,
    tables: intelTables(sources),
    empty: 'The store holds no advisories.',
  });
  for (const line of [...ageLines(sources, run.now()), ...incompleteLines(incomplete)]) say(run, line);
  return finish(run, { found: [], incomplete: incomplete.length > 0 || sources.length === 0 });
}

function ageLines(sources: readonly AdvisoryOrigin[], now: number): readonly string[] {
  return sources.flatMap(({ name, fetched }) => {
    const days = Math.floor((now - Date.parse(fetched)) / 86_400_000);
    return days > OLD_DAYS ? [`${name} is ${days} days old: run \`watertight intel update\``] : [];
  });
}
