import type { AnyPostureRule } from '@watertight/audit/posture/rule.ts';
import { cliError } from '../errors.ts';

/** Parts of a scan, each with the rules that are its own. */
const PARTS: Readonly<Record<string, (rule: AnyPostureRule) => boolean>> = {
  posture: ({ code }) => !/^WT-(?:COD|DEP|LCK)-/.test(code),
  roles: ({ code }) => /^WT-IAM-/.test(code),
  dependencies: ({ code }) => /^WT-DEP-/.test(code),
  lockfile: ({ code }) => /^WT-LCK-/.test(code),
  secrets: ({ id }) => /^secret-/.test(id) && id !== 'secret-in-log-call',
  code: ({ code }) => /^WT-COD-/.test(code),
};

/** Names for `--only`. */
const SCAN_PARTS: readonly string[] = Object.keys(PARTS);

/** The rules of the parts; all of them when none is named. */
export function rulesOfParts(
  rules: readonly AnyPostureRule[],
  only: readonly string[] = [],
): readonly AnyPostureRule[] {
  if (only.length === 0) return rules;
  return rules.filter((rule) => only.some((part) => PARTS[part]?.(rule) === true));
}

/** Whether a scan that is limited to some parts looks at one of them. */
export function scansPart(part: string, only: readonly string[] = []): boolean {
  return only.length === 0 || only.includes(part);
}

/** @throws WatertightError WT-E-CLI-07 for a name that is no part */
export function checkParts(only: readonly string[]): void {
  const other = only.find((part) => !SCAN_PARTS.includes(part));
  if (other === undefined) return;
  const next = `Choose one or more of ${SCAN_PARTS.join(', ')}.`;
  throw cliError('WT-E-CLI-07', { option: '--only', rule: 'it names parts of a scan', value: other, next });
}
