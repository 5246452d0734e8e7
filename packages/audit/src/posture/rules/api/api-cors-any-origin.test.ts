import { expect, test } from 'vitest';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runRules } from '../../run-rules.ts';
import { anApi } from './api.cases.ts';
import { apiCorsAnyOrigin } from './api-cors-any-origin.ts';

postureCases(apiCorsAnyOrigin, [
  { name: 'any origin', given: inventoryWith([anApi({ cors: { allowOrigins: ['*'] } })]), expect: 'fail' },
  {
    name: 'any origin in the quotes of SAM, beside another one',
    given: inventoryWith([anApi({ cors: { allowOrigins: ['https://www.example.com', "'*'"] } })]),
    expect: 'fail',
  },
  {
    name: 'any page over HTTPS',
    given: inventoryWith([anApi({ cors: { allowOrigins: ['https://*'] } })]),
    expect: 'fail',
  },
  {
    name: 'pages of its own',
    given: inventoryWith([anApi({ cors: { allowOrigins: ['https://www.example.com'] } })]),
    expect: 'pass',
  },
  {
    name: 'an origin that is not known',
    given: inventoryWith([anApi({ cors: { allowOrigins: [unresolved('Ref Origin')] } })]),
    expect: 'unknown',
  },
  { name: 'no CORS', given: inventoryWith([anApi()]), expect: 'not-applicable' },
]);

test('credentials make it serious', () => {
  const inventory = inventoryWith([anApi({ cors: { allowOrigins: ['*'], allowCredentials: true } })]);
  expect(runRules([apiCorsAnyOrigin], inventory)[0]?.outcome).toMatchObject({ severity: 'high' });
});
