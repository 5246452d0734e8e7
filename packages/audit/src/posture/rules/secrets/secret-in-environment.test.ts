import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { secretInEnvironment } from './secret-in-environment.ts';

const given = (environment: Readonly<Record<string, Value<string>>>) =>
  inventoryWith([aFunction({ environment })]);
const version = aSubject({
  kind: 'version',
  function: referenceTo('orders'),
  version: '7',
  environment: { DB_PASSWORD: 'Winter7moon' },
});

postureCases(secretInEnvironment, [
  { name: 'a password', given: given({ DB_PASSWORD: 'Winter7moon' }), expect: 'fail' },
  {
    name: 'a key by its form, under any name',
    given: given({ PARTNER: ['AKI', 'A2E4QZ6LJ3WNB5TX7'].join('') }),
    expect: 'fail',
  },
  {
    name: 'a password inside a document',
    given: given({ SETTINGS: '{"password":"Winter7moon"}' }),
    expect: 'fail',
  },
  {
    name: 'a password in an address',
    given: given({ DATABASE_URL: 'postgres://app:Winter7moon@db.example.com/orders' }),
    expect: 'fail',
  },
  {
    name: 'a password in an address whose host is not known',
    given: given({ DATABASE_URL: unresolved('Sub', { text: 'postgres://app:Winter7moon@<?Host>/orders' }) }),
    expect: 'fail',
  },
  { name: 'an old version', given: inventoryWith([version]), expect: 'fail' },
  {
    name: 'names of secrets',
    given: given({
      DB_SECRET_ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders',
      TABLE: 'orders',
    }),
    expect: 'pass',
  },
  {
    name: 'a secret of the template, by reference',
    given: given({ DB_SECRET: '<DbSecret>' }),
    expect: 'pass',
  },
  {
    name: 'a dynamic reference',
    given: given({ DB_PASSWORD: '{{resolve:ssm:/orders/db}}' }),
    expect: 'pass',
  },
  { name: 'a placeholder', given: given({ DB_PASSWORD: 'changeme' }), expect: 'pass' },
  {
    name: 'a parameter of the template',
    given: given({ DB_PASSWORD: unresolved('Ref DbPassword') }),
    expect: 'unknown',
  },
  {
    name: 'an environment that is not known',
    given: inventoryWith([aFunction({ hasUnknownEnvironment: true })]),
    expect: 'unknown',
  },
  { name: 'no environment', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
