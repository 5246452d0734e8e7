import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi } from './api.cases.ts';
import { apiWithoutCompression } from './api-without-compression.ts';

postureCases(apiWithoutCompression, [
  { name: 'off', given: inventoryWith([anApi()]), expect: 'fail' },
  { name: 'on for every size', given: inventoryWith([anApi({ minimumCompressionSize: 0 })]), expect: 'pass' },
  {
    name: 'a size that is not known',
    given: inventoryWith([anApi({ minimumCompressionSize: unresolved('Ref Size') })]),
    expect: 'unknown',
  },
  { name: 'an HTTP API', given: inventoryWith([anApi({ protocol: 'http' })]), expect: 'not-applicable' },
]);
