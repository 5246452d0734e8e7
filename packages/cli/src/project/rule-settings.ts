import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '@watertight/audit/posture/rule.ts';
import type { Settings } from '../settings.ts';

/** The settings of the posture rules, where the user gave some. */
export function ruleSettings({ rules }: Settings): RuleSettings {
  return { ...DEFAULT_RULE_SETTINGS, ...rules };
}
