import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { Account } from '../../../model/subjects/account.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { guarddutyLambdaProtectionOff } from './guardduty-lambda-protection-off.ts';

function given(parts: Partial<Account> = {}) {
  return inventoryWith([aFunction(), aSubject({ kind: 'account', ...parts })]);
}

postureCases(guarddutyLambdaProtectionOff, [
  { name: 'off', given: given({ guardDutyLambdaProtection: false }), expect: 'fail' },
  { name: 'on', given: given({ guardDutyLambdaProtection: true }), expect: 'pass' },
  { name: 'not known', given: given(), expect: 'unknown' },
  {
    name: 'a Region without functions',
    given: given({ region: 'eu-north-1', guardDutyLambdaProtection: false }),
    expect: 'not-applicable',
  },
]);
