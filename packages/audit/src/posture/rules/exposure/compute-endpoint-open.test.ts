import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { computeEndpointOpen } from './compute-endpoint-open.ts';

function webFunction(authType: Value<string>) {
  return inventoryWith([aSubject({ kind: 'web-function', authType })]);
}

function image(...osCapabilities: readonly Value<string>[]) {
  return inventoryWith([aSubject({ kind: 'microvm-image', osCapabilities })]);
}

postureCases(computeEndpointOpen, [
  { name: 'sign-in left to the application', given: webFunction('ApplicationManaged'), expect: 'fail' },
  { name: 'sign-in by IAM', given: webFunction('IamAuth'), expect: 'pass' },
  { name: 'auth type of a parameter', given: webFunction(unresolved('Ref Auth')), expect: 'unknown' },
  {
    name: 'auth type not told',
    given: inventoryWith([aSubject({ kind: 'web-function' })]),
    expect: 'unknown',
  },
  { name: 'every capability', given: image('ALL'), expect: 'fail' },
  { name: 'no capability', given: image(), expect: 'pass' },
  { name: 'capability of a parameter', given: image(unresolved('Ref Cap')), expect: 'unknown' },
]);
