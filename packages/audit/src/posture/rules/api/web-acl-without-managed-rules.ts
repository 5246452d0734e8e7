import {
  AWS_GROUP_PREFIX,
  INJECTION_GROUPS,
  KNOWN_BAD_INPUTS_GROUP,
} from '../../../model/data/managed-rule-groups.ts';
import { isUnresolved, known } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notKnown } from '../../judge-setting.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-API-27. Groups of other vendors may do the same: with one of them the answer is `unknown`. */
export const webAclWithoutManagedRules = definePostureRule({
  id: 'web-acl-without-managed-rules',
  code: 'WT-API-27',
  title: 'Web ACL does not look for known attacks',
  severity: 'medium',
  class: 'security',
  risks: ['R1'],
  sameAs: ['Checkov CKV2_AWS_77', 'Checkov CKV_AWS_192'],
  subjects: ['web-acl'],
  needs: ['web-acls'],
  why: 'Requests that carry Log4j lookups, SQL injection and other well-known attacks pass the web ACL and reach the functions behind it.',
  fix: 'Add `ManagedRuleGroupStatement` rules to the `AWS::WAFv2::WebACL` for `AWSManagedRulesKnownBadInputsRuleSet` and for `AWSManagedRulesCommonRuleSet` or `AWSManagedRulesSQLiRuleSet`, with `OverrideAction: None`.',
  references: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html',
  ],
  check(webAcl) {
    const groups = webAcl.managedRuleGroups.map(known);
    const missing = [
      ...(groups.includes(KNOWN_BAD_INPUTS_GROUP) ? [] : [KNOWN_BAD_INPUTS_GROUP]),
      ...(INJECTION_GROUPS.some((group) => groups.includes(group)) ? [] : INJECTION_GROUPS.slice(0, 2)),
    ];
    if (missing.length === 0) return PASS;
    const open = webAcl.managedRuleGroups.find(isUnresolved);
    if (open !== undefined) return notKnown(open);
    const other = groups.find((group) => group?.startsWith(AWS_GROUP_PREFIX) === false);
    if (other !== undefined) return unknown(`what the rule group ${other} looks for is not known`);
    return fail(
      ...missing.map((group) => evidenceAt(webAcl, `no rule group ${group}`, { path: 'managedRuleGroups' })),
    );
  },
});
