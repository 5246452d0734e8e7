import { FACETS, type Gap } from '@watertight/audit/model/facet.ts';
import type { Incomplete, InventoryParts } from '@watertight/audit/model/inventory.ts';
import type {
  Account,
  FunctionChange,
  FunctionInvocations,
  PrincipalUsage,
} from '@watertight/audit/model/subjects/account.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { AccountReader, AccountSource, AccountTarget } from './account-reader.ts';
import { type CallRecord, createScope, place, reportFailures } from './collect-scope.ts';
import type { Collected, Collector } from './collector.ts';
import { COLLECTORS } from './collectors.generated.ts';
import { linkOrigins } from './link-origins.ts';
import { mapBounded } from './map-bounded.ts';

/** How far a collection is, over all accounts and regions. */
export interface CollectProgress {
  readonly account: string;
  /** '' for what an account has once. */
  readonly region: string;
  /** Id of the collector that has just ended. */
  readonly collector: string;
  readonly done: number;
  readonly total: number;
}

export interface CollectOptions {
  readonly source: AccountSource;
  /** ISO-8601 UTC; a snapshot's own time goes before it. */
  readonly now: string;
  /** All of them by default. */
  readonly collectors?: readonly Collector[];
  /** Collectors at work at a time; 8 by default. */
  readonly parallel?: number;
  readonly onProgress?: (progress: CollectProgress) => void;
}

interface Findings {
  readonly subjects: Subject[];
  readonly gaps: Gap[];
  readonly incomplete: Incomplete[];
  readonly changes: FunctionChange[];
  readonly usage: PrincipalUsage[];
  readonly invocations: FunctionInvocations[];
}

/** One collector in one region of one account. */
interface Job {
  readonly collector: Collector;
  readonly reader: AccountReader;
}

/**
 * Reads accounts into the parts of an inventory. A call that fails becomes a gap, a collector that fails hides its facets
 * only; neither ends the collection.
 */
export async function collectInventory(options: CollectOptions): Promise<InventoryParts> {
  const { source, collectors = COLLECTORS, onProgress } = options;
  const now = source.capturedAt ?? options.now;
  const all = emptyFindings();
  all.incomplete.push(...source.incomplete);
  let done = 0;
  const groups = source.targets.flatMap((target) => jobGroups(target, source, collectors));
  const total = groups.reduce((sum, jobs) => sum + jobs.length, 0);
  for await (const { job, found } of mapBounded(groups.flat(), options.parallel ?? 8, async (job) => ({
    job,
    found: await runCollector(job, now),
  }))) {
    addFindings(all, found);
    done += 1;
    const { account, region } = job.reader;
    onProgress?.({ account, region, collector: job.collector.id, done, total });
    if (groups.some((jobs) => jobs.at(-1) === job)) await source.release?.(account, region);
  }
  addUnprovided(all, source.targets, collectors);
  return {
    source: 'account',
    ...all,
    subjects: linkOrigins(mergeAccounts(all.subjects)),
    gaps: unique(all.gaps),
    incomplete: unique(all.incomplete),
    capturedAt: now,
  };
}

/** The jobs of a target, a region a group; what is global comes first. */
function jobGroups(
  { account, regions }: AccountTarget,
  source: AccountSource,
  collectors: readonly Collector[],
): readonly (readonly Job[])[] {
  const isFirst = source.targets[0]?.account === account;
  const inRegion = (region: string, wanted: readonly Collector[]): readonly Job[] => {
    const reader = source.readerFor(account, region);
    return wanted.map((collector) => ({ collector, reader }));
  };
  const isGlobal = ({ scope }: Collector) => scope === 'account' || (scope === 'organization' && isFirst);
  const global = collectors.filter(isGlobal);
  const regional = collectors.filter(({ scope }) => scope === 'region');
  return [inRegion('', global), ...regions.map((region) => inRegion(region, regional))].filter(
    (jobs) => jobs.length > 0,
  );
}

async function runCollector({ collector, reader }: Job, now: string): Promise<Findings> {
  const found = emptyFindings();
  const record: CallRecord = { failures: [], answered: new Set() };
  try {
    const scope = createScope(reader, record, now);
    for await (const item of collector.collect(scope)) addCollected(found, item);
  } catch (error) {
    const because = `${collector.id} failed: ${error instanceof Error ? error.message : String(error)}`;
    found.incomplete.push({
      what: `${collector.id} in account ${reader.account} ${reader.region}`.trim(),
      because,
    });
    found.gaps.push(...collector.provides.map((facet) => ({ facet, ...place(reader), because })));
  }
  const failures = reportFailures(record, reader);
  found.gaps.push(...failures.gaps);
  found.incomplete.push(...failures.incomplete);
  return found;
}

function emptyFindings(): Findings {
  return { subjects: [], gaps: [], incomplete: [], changes: [], usage: [], invocations: [] };
}

function addCollected(found: Findings, item: Collected): void {
  if (item.kind === 'change') found.changes.push(item.change);
  else if (item.kind === 'usage') found.usage.push(item.usage);
  else if (item.kind === 'invocation-count') found.invocations.push(item.invocations);
  else found.subjects.push(item);
}

function addFindings(to: Findings, from: Findings): void {
  // No spread into push: a region may have more subjects than a call may have arguments.
  for (const each of from.subjects) to.subjects.push(each);
  for (const each of from.gaps) to.gaps.push(each);
  for (const each of from.incomplete) to.incomplete.push(each);
  for (const each of from.changes) to.changes.push(each);
  for (const each of from.usage) to.usage.push(each);
  for (const each of from.invocations) to.invocations.push(each);
}

/** Facets that no collector of this run provides are gaps of every account: not looked at is not absent. */
function addUnprovided(
  found: Findings,
  targets: readonly AccountTarget[],
  collectors: readonly Collector[],
): void {
  const provided = new Set(collectors.flatMap(({ provides }) => provides));
  for (const facet of FACETS) {
    if (provided.has(facet)) continue;
    for (const { account } of targets) found.gaps.push({ facet, account, because: 'not collected' });
  }
}

/**
 * Collectors that make the same call fail alike: said once. Calls of different functions overlap, so the order in which
 * failures arrive means nothing: sorted, two collections of the same account are equal.
 */
function unique<T extends object>(items: readonly T[]): readonly T[] {
  const byText = new Map(items.map((item) => [Object.values(item).join('\n'), item]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/** Several collectors know something of an account: one subject a region, with what holds for the whole account. */
function mergeAccounts(subjects: readonly Subject[]): readonly Subject[] {
  const accounts = new Map<string, Account>();
  const shared = new Map<string, Account>();
  const others: Subject[] = [];
  for (const subject of subjects) {
    if (subject.kind !== 'account') others.push(subject);
    else if (subject.region === '')
      shared.set(subject.account, { ...shared.get(subject.account), ...subject });
    else accounts.set(subject.id, { ...accounts.get(subject.id), ...subject });
  }
  const merged = [...accounts.values()].map((each) => ({ ...shared.get(each.account), ...each }));
  return [...others, ...merged];
}
