import { isAtLeast, isSeverity } from '@watertight/audit/model/severity.ts';
import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { matchesGlob } from '@watertight/audit/report/glob.ts';
import { cliError } from '../errors.ts';
import { suggestion } from '../nearest-word.ts';

/**
 * The rules of `--check` and `--skip-check`: ids, codes, globs over them, or severities (that one and above).
 * Opt-in rules run only when `--check` names them.
 */
export function chooseRules(
  rules: readonly AnyPostureRule[],
  { check, skipCheck = [] }: { readonly check?: readonly string[]; readonly skipCheck?: readonly string[] },
): readonly AnyPostureRule[] {
  for (const [option, tokens] of [
    ['--check', check ?? []],
    ['--skip-check', skipCheck],
  ] as const) {
    for (const token of tokens) checkToken(token, { option, rules });
  }
  const named = (rule: AnyPostureRule, tokens: readonly string[]) =>
    tokens.some((token) => matches(token, rule));
  return rules.filter((rule) => {
    const asked = check === undefined ? rule.isOptIn !== true : named(rule, check);
    return asked && !named(rule, skipCheck);
  });
}

function matches(token: string, rule: AnyPostureRule): boolean {
  if (isSeverity(token)) return rule.isOptIn !== true && isAtLeast(rule.severity, token);
  return matchesGlob(token, rule.id) || matchesGlob(token, rule.code);
}

function checkToken(
  token: string,
  { option, rules }: { readonly option: string; readonly rules: readonly AnyPostureRule[] },
): void {
  if (isSeverity(token) || rules.some((rule) => matches(token, rule))) return;
  const names = rules.flatMap((rule) => [rule.id, rule.code]);
  const next = nearRules(token, names);
  throw cliError('WT-E-CLI-07', { option, rule: 'it names rules or a severity', value: token, next });
}

/** A near rule, or where they all are: 150 names on one line help nobody. */
function nearRules(token: string, names: readonly string[]): string {
  const near = suggestion(token, names);
  return near.startsWith('did you mean')
    ? `${near.charAt(0).toUpperCase()}${near.slice(1)} \`watertight rules list\` shows them all.`
    : 'Run `watertight rules list` to see them all.';
}
