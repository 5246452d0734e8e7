import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { streamUnencrypted } from './stream-unencrypted.ts';

postureCases(streamUnencrypted, [
  {
    name: 'the default',
    given: inventoryWith([aSubject({ kind: 'stream', service: 'kinesis' })]),
    expect: 'fail',
  },
  {
    name: 'NONE, as the API answers',
    given: inventoryWith([aSubject({ kind: 'stream', service: 'kinesis', encryption: 'NONE' })]),
    expect: 'fail',
  },
  {
    name: 'KMS',
    given: inventoryWith([aSubject({ kind: 'stream', service: 'kinesis', encryption: 'KMS' })]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([aSubject({ kind: 'stream', service: 'kinesis', encryption: unresolved('Ref T') })]),
    expect: 'unknown',
  },
  {
    name: 'a delivery stream',
    given: inventoryWith([aSubject({ kind: 'stream', service: 'firehose' })]),
    expect: 'not-applicable',
  },
]);
