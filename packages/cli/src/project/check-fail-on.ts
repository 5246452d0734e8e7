import { isSeverity } from '@watertight/audit/model/severity.ts';
import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { matchesGlob } from '@watertight/audit/report/glob.ts';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { suggestion } from '../nearest-word.ts';

/**
 * Refuses a `--fail-on` that names nothing: a gate with a slip of the keyboard would let everything through. Ids of
 * detections are known too, since one setting may serve `scan` and `detect`.
 * @throws WatertightError WT-E-CLI-07
 */
export async function checkFailOn(run: CommandRun, rules: readonly AnyPostureRule[]): Promise<void> {
  const names = rules.flatMap(({ id, code }) => [id, code]);
  const open = (run.settings.failOn ?? []).filter(
    (token) => !isSeverity(token) && !names.some((name) => matchesGlob(token, name)),
  );
  if (open.length === 0) return;
  const detections = (await run.monitor.listRules()).map(({ id }) => id);
  const wrong = open.find((token) => !detections.some((id) => matchesGlob(token, id)));
  if (wrong === undefined) return;
  throw cliError('WT-E-CLI-07', {
    option: '--fail-on',
    rule: 'it names severities or rules',
    value: wrong,
    next: nearRules(wrong, names),
  });
}

/** A near rule, or where they all are: 150 names on one line help nobody. */
export function nearRules(token: string, names: readonly string[]): string {
  const near = suggestion(token, names);
  return near.startsWith('did you mean')
    ? `${near.charAt(0).toUpperCase()}${near.slice(1)} \`watertight rules list\` shows them all.`
    : 'Run `watertight rules list` to see them all.';
}
