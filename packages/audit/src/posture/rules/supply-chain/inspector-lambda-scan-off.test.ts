import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { Account } from '../../../model/subjects/account.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { inspectorLambdaScanOff } from './inspector-lambda-scan-off.ts';

function given(parts: Partial<Account> = {}) {
  return inventoryWith([aFunction(), aSubject({ kind: 'account', ...parts })]);
}

postureCases(inspectorLambdaScanOff, [
  { name: 'off', given: given({ inspectorLambdaScan: false, inspectorCodeScan: false }), expect: 'fail' },
  {
    name: 'dependencies only',
    given: given({ inspectorLambdaScan: true, inspectorCodeScan: false }),
    expect: 'fail',
  },
  { name: 'both', given: given({ inspectorLambdaScan: true, inspectorCodeScan: true }), expect: 'pass' },
  { name: 'not known', given: given(), expect: 'unknown' },
  {
    name: 'a Region without functions',
    given: given({ region: 'eu-north-1', inspectorLambdaScan: false }),
    expect: 'not-applicable',
  },
]);
