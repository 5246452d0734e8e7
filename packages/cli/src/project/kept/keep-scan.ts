import type { SavedScan } from '@watertight/monitor/store/kept-scan.ts';
import { type CommandRun, say } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { plural } from '../../output/number-text.ts';
import { readServerFile } from '../../serve/server-file.ts';
import { tellServer } from '../../serve/tell-server.ts';
import { type Scanned, savedScans } from './saved-scans.ts';

/** Options that keep the result of a scan. */
export interface KeepOptions {
  /** Keeps it in the store, for the console. */
  readonly keep?: boolean;
  /** What the project is called there. */
  readonly keepAs?: string;
  readonly only?: readonly string[];
  readonly check?: readonly string[];
  readonly compare?: string;
  readonly compareTemplate?: readonly string[];
}

/**
 * A scan that is kept takes the place of the one before: one that asked only some rules would make the others' findings
 * seem mended.
 * @throws WatertightError WT-E-CLI-07 where rules were chosen, or the store is in memory
 */
export function checkKeep(run: CommandRun, options: KeepOptions): void {
  if (!isKept(options)) return;
  const { keepAs, only = [], check = [], compare, compareTemplate } = options;
  const refuse = (rule: string, value: string, next: string) =>
    cliError('WT-E-CLI-07', { option: '--keep', rule, value, next });
  if (only.length > 0 || check.length > 0) {
    const value = only.length > 0 ? `--only ${only.join(',')}` : `--check ${check.join(',')}`;
    throw refuse('a scan that is kept asks every rule', value, 'Leave the choice of rules out, or --keep.');
  }
  if (compare !== undefined || compareTemplate !== undefined)
    throw refuse('a comparison is not kept', '--compare', 'Run it without the comparison.');
  if (run.settings.data === ':memory:')
    throw refuse('it needs a store on disk', ':memory:', 'Name a folder with --data.');
  if (keepAs?.trim() === '')
    throw refuse('the name is not empty', "''", 'Name the project, or leave --keep-as out.');
}

/** Whether the result is to be kept. */
export function isKept({ keep, keepAs }: KeepOptions): boolean {
  return keep === true || keepAs !== undefined;
}

/** Keeps the result, and tells the browsers of a server that runs on the same store. */
export async function keepScan(run: CommandRun, scanned: Scanned): Promise<readonly SavedScan[]> {
  const { data } = run.settings;
  run.progress.update('keep the scan');
  const scans = await savedScans(scanned);
  await run.monitor.keepScans(data, scans);
  const place = readServerFile(data);
  if (place !== undefined) await tellServer(place, 'scan');
  const targets = scans.map(({ target }) => target).join(', ');
  say(run, `Kept ${plural(scans.length, 'scan')} in ${data}: ${targets}. \`watertight serve\` shows it.`);
  return scans;
}
