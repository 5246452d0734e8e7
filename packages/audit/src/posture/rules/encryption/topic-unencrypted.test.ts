import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { topicUnencrypted } from './topic-unencrypted.ts';

postureCases(topicUnencrypted, [
  { name: 'no key', given: inventoryWith([aSubject({ kind: 'topic' })]), expect: 'fail' },
  {
    name: 'a key',
    given: inventoryWith([aSubject({ kind: 'topic', kmsKey: referenceByArn('alias/orders') })]),
    expect: 'pass',
  },
  {
    name: 'a key that is not known',
    given: inventoryWith([aSubject({ kind: 'topic', kmsKey: unresolved('If HasKey') })]),
    expect: 'unknown',
  },
]);
