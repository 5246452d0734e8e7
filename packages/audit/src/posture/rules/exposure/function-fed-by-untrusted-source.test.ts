import { aGrant, ORDERS } from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionFedByUntrustedSource } from './function-fed-by-untrusted-source.ts';

function fedBy(...subjects: readonly Subject[]) {
  return inventoryWith([aFunction(), ...subjects]);
}

postureCases(functionFedByUntrustedSource, [
  { name: 'mail', given: fedBy(aSubject({ kind: 'receipt-rule', functions: [ORDERS] })), expect: 'fail' },
  { name: 'devices', given: fedBy(aSubject({ kind: 'iot-rule', functions: [ORDERS] })), expect: 'fail' },
  { name: 'a bot', given: fedBy(aGrant('lexv2')), expect: 'fail' },
  { name: 'a skill', given: fedBy(aGrant('alexa-appkit')), expect: 'fail' },
  { name: 'a queue', given: fedBy(anEventSourceMapping()), expect: 'pass' },
  { name: 'nothing', given: fedBy(), expect: 'not-applicable' },
]);
