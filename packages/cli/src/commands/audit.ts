import { type CommandRun, say } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { compareWithSnapshot } from '../project/compare-snapshots.ts';
import { compareWithTemplates } from '../project/compare-templates.ts';
import { checkKeep } from '../project/kept/keep-scan.ts';
import { type AccountOptions, lookAtAccount } from '../project/look-at-account.ts';
import type { Looked } from '../project/scan-project.ts';

/** What `audit` takes beside the options of every command. */
export interface AuditOptions extends FindingOptions, AccountOptions {
  /** An earlier snapshot. */
  readonly compare?: string;
  /** Templates that the account was deployed from. */
  readonly compareTemplate?: readonly string[];
}

/** `watertight audit`: CONTRACT watertight/findings/1 over live accounts or a snapshot of them. */
export async function runAudit(run: CommandRun, options: AuditOptions): Promise<number> {
  checkKeep(run, options);
  const looked = await lookAtAccount(run, options);
  tellPackages(run, looked, options);
  if (options.compare !== undefined)
    return compareWithSnapshot(run, { looked: withoutPackages(looked), before: options.compare, options });
  if (options.compareTemplate !== undefined)
    return compareWithTemplates(run, { looked, templates: options.compareTemplate });
  return answerFindings(run, looked, options);
}

/** No finding about packages is not to be taken for packages without one. */
function tellPackages(run: CommandRun, { inventories, packages }: Looked, options: AuditOptions): void {
  const hasFunctions = inventories.some((each) => each.ofKind('function').length > 0);
  if (packages !== undefined || !hasFunctions) return;
  say(
    run,
    options.snapshot === undefined
      ? 'Packages of deployed code were not read: `watertight audit --code` downloads and judges it'
      : 'Packages of deployed code were not read: a snapshot holds no code, `watertight audit --code` reads that of the account',
  );
}

/** A snapshot holds none: every finding about them would be new. */
function withoutPackages(looked: Looked): Looked {
  return {
    ...looked,
    inventories: looked.inventories.filter((each) => each.ofKind('package').length === 0),
  };
}
