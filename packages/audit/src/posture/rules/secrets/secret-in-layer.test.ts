import { aSubject } from '../../../model/a-subject.cases.ts';
import type { SecretSighting } from '../../../model/subjects/account.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { secretInLayer } from './secret-in-layer.ts';

const subject = aSubject({ kind: 'layer' });
const sighting: SecretSighting = {
  subjectId: subject.id,
  where: 'layer-content',
  place: 'settings.json',
  line: 7,
  what: 'password',
  masked: '****',
};

postureCases(secretInLayer, [
  { name: 'one was seen', given: inventoryWith([subject], { secretSightings: [sighting] }), expect: 'fail' },
  { name: 'none was seen', given: inventoryWith([subject]), expect: 'pass' },
  {
    name: 'one was seen elsewhere',
    given: inventoryWith([subject], { secretSightings: [{ ...sighting, subjectId: 'other' }] }),
    expect: 'pass',
  },
  {
    name: 'nobody looked',
    given: inventoryWith([subject], { gaps: [{ facet: 'function-code', because: 'not collected' }] }),
    expect: 'unknown',
  },
]);
