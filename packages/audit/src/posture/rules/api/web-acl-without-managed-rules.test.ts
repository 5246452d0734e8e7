import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { webAclWithoutManagedRules } from './web-acl-without-managed-rules.ts';

function given(...managedRuleGroups: readonly Value<string>[]) {
  return inventoryWith([aSubject({ kind: 'web-acl', managedRuleGroups, hasRateRule: true, protects: [] })]);
}

postureCases(webAclWithoutManagedRules, [
  { name: 'a rate rule only', given: given(), expect: 'fail' },
  { name: 'bot control only', given: given('AWSManagedRulesBotControlRuleSet'), expect: 'fail' },
  { name: 'no Log4j', given: given('AWSManagedRulesCommonRuleSet'), expect: 'fail' },
  {
    name: 'known bad inputs and the core rules',
    given: given('AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'),
    expect: 'pass',
  },
  {
    name: 'known bad inputs and SQL injection',
    given: given('AWSManagedRulesSQLiRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet'),
    expect: 'pass',
  },
  { name: 'a group of another vendor', given: given('OWASP_Complete_RuleGroup'), expect: 'unknown' },
  { name: 'a group that is not known', given: given(unresolved('Ref Group')), expect: 'unknown' },
]);
