import { isSeverity, SEVERITIES } from '@watertight/audit/model/severity.ts';
import { matchesGlob } from '@watertight/audit/report/glob.ts';
import type { CommandRun } from './command-run.ts';
import { cliError } from './errors.ts';
import { nearestWord } from './nearest-word.ts';

/** Rules that have no file of their own: what they report was judged elsewhere. */
const REPORTED = ['guard-violation', 'guardduty-finding', 'threat-list-match'];

/**
 * Refuses a `--fail-on` that no rule answers to: it would never fail, and nobody would notice. The rules are loaded only
 * where one is named. @throws WatertightError WT-E-CLI-07
 */
export async function checkFailOn(run: Pick<CommandRun, 'settings' | 'monitor'>): Promise<void> {
  const named = (run.settings.failOn ?? []).filter((token) => !isSeverity(token));
  if (named.length === 0) return;
  const { POSTURE_RULES } = await import('@watertight/audit/posture/posture-rules.generated.ts');
  const posture = POSTURE_RULES.flatMap(({ id, code }) => [id, code]);
  const watching = (await run.monitor.listRules()).map(({ id }) => id);
  const known = [...posture, ...watching, ...REPORTED];
  for (const token of named) {
    if (known.some((id) => matchesGlob(token, id))) continue;
    const near = nearestWord(token, [...SEVERITIES, ...known]);
    throw cliError('WT-E-CLI-07', {
      option: '--fail-on',
      rule: 'it must be a severity or the id of a rule, with * for any characters',
      value: JSON.stringify(token),
      next: near === undefined ? 'List the ids with `watertight rules list`.' : `Did you mean ${near}?`,
    });
  }
}
