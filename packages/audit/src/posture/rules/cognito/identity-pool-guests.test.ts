import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { identityPoolGuests } from './identity-pool-guests.ts';

function pool(allowsGuests: Value<boolean>) {
  return inventoryWith([aSubject({ kind: 'identity-pool', allowsGuests })]);
}

postureCases(identityPoolGuests, [
  { name: 'guests', given: pool(true), expect: 'fail' },
  { name: 'no guests', given: pool(false), expect: 'pass' },
  { name: 'parameter', given: pool(unresolved('Ref Guests')), expect: 'unknown' },
]);
