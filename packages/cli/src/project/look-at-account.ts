import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInventory } from '@watertight/audit/model/inventory.ts';
import type { AccountSource } from '@watertight/monitor/collect/account-reader.ts';
import type { CollectProgress } from '@watertight/monitor/collect/collect-inventory.ts';
import { type CommandRun, say } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { addHistory } from './add-history.ts';
import { deployedPackages } from './packages/deployed-packages.ts';
import type { Looked } from './scan-project.ts';

/** Options that say which account is looked at. */
export interface AccountOptions {
  readonly snapshot?: string;
  readonly save?: string;
  readonly roleArn?: readonly string[];
  readonly externalId?: string;
  /** Name of the role to take in every account of the organisation. */
  readonly org?: string;
  /** Search the code of functions and layers for secrets, and read its packages. */
  readonly code?: boolean;
  /** Judges packages by these advisories. */
  readonly advisories?: string;
  /** Sample the logs of functions for secrets. */
  readonly logs?: boolean;
  /** False leaves the telemetry store out. */
  readonly store?: boolean;
}

/** The inventory of the accounts that the options name, or of a snapshot of them. */
export async function lookAtAccount(run: CommandRun, options: AccountOptions): Promise<Looked> {
  const [{ collectInventory }, { withSightings }] = await Promise.all([
    import('@watertight/monitor/collect/collect-inventory.ts'),
    import('@watertight/monitor/collect/with-sightings.ts'),
  ]);
  const opened =
    options.snapshot === undefined ? await openLive(run, options) : await openRecorded(run, options.snapshot);
  const source = options.save === undefined ? opened : await recorded(run, opened, options.save);
  sayWho(run, source);
  const now = new Date(run.now()).toISOString();
  const collected = await collectInventory({
    source,
    now,
    onProgress: (progress) => run.progress.update(progressText(progress)),
  });
  const packages =
    options.code === true && opened.capturedAt === undefined ? deployedPackages(run) : undefined;
  // Read from the account itself: neither code nor log events are recorded.
  const seen = await withSightings(collected, {
    source: opened,
    withCode: options.code === true,
    withLogs: options.logs === true,
    now,
    onProgress: (text) => run.progress.update(text),
    ...(packages === undefined ? {} : { onArchive: (archive) => packages.read(archive) }),
  });
  const parts = options.store === false ? seen : await addHistory(run, seen, placesOf(source));
  const inventory = createInventory(parts);
  const { advisories } = options;
  const judged = await packages?.judge(inventory, { advisories });
  return {
    target: {
      kind: 'account',
      accounts: source.targets.map(({ account }) => account),
      regions: [...new Set(source.targets.flatMap(({ regions }) => regions))].filter(
        (region) => region !== '',
      ),
      capturedAt: parts.capturedAt,
    },
    inventories: judged === undefined ? [inventory] : [inventory, judged.found.inventory],
    incomplete: [...(parts.incomplete ?? []), ...(judged?.incomplete ?? [])],
    ...(judged === undefined ? {} : { packages: judged.found.summary }),
  };
}

function placesOf({ targets }: AccountSource) {
  return targets.flatMap(({ account, regions }) =>
    regions.filter((region) => region !== '').map((region) => ({ account, region })),
  );
}

async function openRecorded(run: CommandRun, snapshot: string): Promise<AccountSource> {
  const path = resolve(run.cwd, snapshot);
  if (!existsSync(path)) throw cliError('WT-E-CLI-10', { path: snapshot, folder: run.cwd });
  const { openSnapshot } = await import('@watertight/monitor/collect/snapshot/open-snapshot.ts');
  return openSnapshot(path);
}

async function openLive(
  run: CommandRun,
  { roleArn, externalId, org }: AccountOptions,
): Promise<AccountSource> {
  if (run.settings.offline) throw cliError('WT-E-CLI-09', { path: 'the account' });
  const { openLiveAccounts } = await import('@watertight/monitor/collect/live/open-live-accounts.ts');
  run.progress.update('audit: who am I?');
  const { profile, region } = run.settings;
  const role = roleArn?.[0];
  return openLiveAccounts({
    regions: region,
    ...(profile === undefined ? {} : { profile }),
    ...(role === undefined ? {} : { roleArn: role }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(org === undefined ? {} : { organization: { roleName: org } }),
  });
}

async function recorded(run: CommandRun, source: AccountSource, folder: string): Promise<AccountSource> {
  const { recordSource } = await import('@watertight/monitor/collect/snapshot/recording-reader.ts');
  return recordSource(source, {
    folder: resolve(run.cwd, folder),
    capturedAt: new Date(run.now()).toISOString(),
  });
}

/** The account and principal come first, so that nobody audits the wrong one unawares. */
function sayWho(run: CommandRun, { identity }: AccountSource): void {
  if (identity === undefined) return;
  const profile = run.settings.profile === undefined ? '' : ` (profile ${run.settings.profile})`;
  say(run, `Account ${identity.account} as ${identity.arn}${profile}, read-only`);
}

function progressText({ account, region, collector, done, total }: CollectProgress): string {
  return `audit ${account} ${region === '' ? 'global' : region}  ${collector} ${done}/${total}`;
}
