import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn, referenceTo } from '../../../model/reference.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { capacityProviderShared } from './capacity-provider-shared.ts';

const PROVIDER = aSubject({ kind: 'capacity-provider', id: 'provider' });
const HERE = referenceTo('provider');
const THERE = referenceByArn('arn:aws:lambda:eu-west-1:123456789012:capacity-provider:shared');
const on = (name: string, capacityProvider: Reference, role = name) =>
  aFunction({
    id: name,
    name,
    capacityProvider,
    role: referenceByArn(`arn:aws:iam::123456789012:role/${role}`),
  });

postureCases(capacityProviderShared, [
  {
    name: 'two roles',
    given: inventoryWith([on('orders', HERE), on('mail', HERE), PROVIDER]),
    expect: 'fail',
  },
  {
    name: 'two roles on a provider elsewhere',
    given: inventoryWith([on('orders', THERE), on('mail', THERE)]),
    expect: 'fail',
  },
  {
    name: 'one role',
    given: inventoryWith([on('orders', HERE, 'x'), on('mail', HERE, 'x'), PROVIDER]),
    expect: 'pass',
  },
  { name: 'alone', given: inventoryWith([on('orders', HERE), aFunction(), PROVIDER]), expect: 'pass' },
  {
    name: 'alone in its template, on a provider elsewhere',
    given: inventoryWith([on('orders', THERE)], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  { name: 'no provider', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
