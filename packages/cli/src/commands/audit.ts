import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { compareWithSnapshot } from '../project/compare-snapshots.ts';
import { compareWithTemplates } from '../project/compare-templates.ts';
import { checkKeep } from '../project/kept/keep-scan.ts';
import { type AccountOptions, lookAtAccount } from '../project/look-at-account.ts';

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
  if (options.compare !== undefined)
    return compareWithSnapshot(run, { looked, before: options.compare, options });
  if (options.compareTemplate !== undefined)
    return compareWithTemplates(run, { looked, templates: options.compareTemplate });
  return answerFindings(run, looked, options);
}
