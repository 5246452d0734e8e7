import { aSubject } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { clientCertificateExpires } from './client-certificate-expires.ts';

function given(expires?: string) {
  return inventoryWith([aSubject({ kind: 'client-certificate', ...(expires ? { expires } : {}) })]);
}

postureCases(clientCertificateExpires, [
  { name: 'three weeks left', given: given('2026-11-22T00:00:00Z'), expect: 'fail' },
  { name: 'over', given: given('2026-10-01T00:00:00Z'), expect: 'fail' },
  { name: 'half a year left', given: given('2027-05-01T00:00:00Z'), expect: 'pass' },
  { name: 'no date, as in templates', given: given(), expect: 'unknown' },
  { name: 'a date that is none', given: given('soon'), expect: 'unknown' },
]);
