import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { userPoolWithoutMfa } from './user-pool-without-mfa.ts';

function pool(mfa: Value<string>) {
  return inventoryWith([aSubject({ kind: 'user-pool', mfa, triggers: {}, customAttributes: [] })]);
}

postureCases(userPoolWithoutMfa, [
  { name: 'off', given: pool('OFF'), expect: 'fail' },
  {
    name: 'by default',
    given: inventoryWith([aSubject({ kind: 'user-pool', triggers: {}, customAttributes: [] })]),
    expect: 'fail',
  },
  { name: 'on', given: pool('ON'), expect: 'pass' },
  { name: 'optional', given: pool('OPTIONAL'), expect: 'pass' },
  { name: 'parameter', given: pool(unresolved('Ref Mfa')), expect: 'unknown' },
]);
