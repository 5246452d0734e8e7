// Managed rule groups of AWS WAF by what they stop, as of 2026-11-01; groups that other vendors sell are not listed.
// https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html

/** Requests known to be attacks, Log4j's lookups (CVE-2021-44228) among them. */
export const KNOWN_BAD_INPUTS_GROUP = 'AWSManagedRulesKnownBadInputsRuleSet';

/** Groups that look for injection into the code behind: SQL, scripts, commands, paths. */
export const INJECTION_GROUPS: readonly string[] = [
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesSQLiRuleSet',
  'AWSManagedRulesLinuxRuleSet',
  'AWSManagedRulesUnixRuleSet',
  'AWSManagedRulesPHPRuleSet',
  'AWSManagedRulesWindowsRuleSet',
  'AWSManagedRulesWordPressRuleSet',
];

/** What the name of every managed rule group of AWS itself begins with. */
export const AWS_GROUP_PREFIX = 'AWSManagedRules';
