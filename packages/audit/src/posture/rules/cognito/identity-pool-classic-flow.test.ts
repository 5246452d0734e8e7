import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { identityPoolClassicFlow } from './identity-pool-classic-flow.ts';

function pool(allowsClassicFlow: Value<boolean>) {
  return inventoryWith([aSubject({ kind: 'identity-pool', allowsClassicFlow })]);
}

postureCases(identityPoolClassicFlow, [
  { name: 'allowed', given: pool(true), expect: 'fail' },
  { name: 'not allowed', given: pool(false), expect: 'pass' },
  { name: 'by default', given: inventoryWith([aSubject({ kind: 'identity-pool' })]), expect: 'pass' },
  { name: 'parameter', given: pool(unresolved('Ref Classic')), expect: 'unknown' },
]);
