import { aFunctionUrl } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionUrlCorsAnyOrigin } from './function-url-cors-any-origin.ts';

function withOrigins(...allowOrigins: readonly Value<string>[]) {
  return inventoryWith([aFunctionUrl({ cors: { allowOrigins } })]);
}

postureCases(functionUrlCorsAnyOrigin, [
  { name: 'any origin', given: withOrigins('*'), expect: 'fail' },
  { name: 'any origin beside one', given: withOrigins('https://example.com', 'https://*'), expect: 'fail' },
  {
    name: 'any origin with credentials',
    given: inventoryWith([aFunctionUrl({ cors: { allowOrigins: ['*'], allowCredentials: true } })]),
    expect: 'fail',
  },
  { name: 'one origin', given: withOrigins('https://example.com'), expect: 'pass' },
  { name: 'sub-domains of one site', given: withOrigins('https://*.example.com'), expect: 'pass' },
  { name: 'no origin', given: withOrigins(), expect: 'pass' },
  { name: 'origin of a parameter', given: withOrigins(unresolved('Ref Site')), expect: 'unknown' },
  { name: 'no CORS', given: inventoryWith([aFunctionUrl()]), expect: 'not-applicable' },
]);
