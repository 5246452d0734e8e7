import { aFunction } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { environmentWithoutCustomerKey } from './environment-without-customer-key.ts';

const environment = { TABLE: 'orders' };
const kmsKey = referenceByArn('arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab');

postureCases(environmentWithoutCustomerKey, [
  { name: 'variables and no key', given: inventoryWith([aFunction({ environment })]), expect: 'fail' },
  { name: 'variables and a key', given: inventoryWith([aFunction({ environment, kmsKey })]), expect: 'pass' },
  {
    name: 'a key from a parameter',
    given: inventoryWith([aFunction({ environment, kmsKey: unresolved('Ref Key') })]),
    expect: 'pass',
  },
  {
    name: 'an environment that is not known',
    given: inventoryWith([aFunction({ hasUnknownEnvironment: true })]),
    expect: 'unknown',
  },
  { name: 'no variables', given: inventoryWith([aFunction({ environment: {} })]), expect: 'not-applicable' },
]);
