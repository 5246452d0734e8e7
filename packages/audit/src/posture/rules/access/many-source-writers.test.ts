import { aFunctionOf, aRoleThatMay, may } from '../../../access/answers/an-account.cases.ts';
import { anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { manySourceWriters } from './many-source-writers.ts';

const ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const FED = [
  aFunctionOf('orders'),
  ...aRoleThatMay('orders', []),
  aSubject({ kind: 'queue', id: ARN, arn: ARN, name: 'orders' }),
  anEventSourceMapping({ source: referenceTo(ARN) }),
];

function writers(count: number, resource = '*'): readonly Subject[] {
  return Array.from({ length: count }, (_, index) =>
    aRoleThatMay(`writer-${index}`, [may('sqs:SendMessage', resource)]),
  ).flat();
}

postureCases(manySourceWriters, [
  { name: 'eight roles', given: inventoryWith([...FED, ...writers(8)]), expect: 'fail' },
  { name: 'two roles', given: inventoryWith([...FED, ...writers(2)]), expect: 'pass' },
  {
    name: 'eight roles for another queue',
    given: inventoryWith([...FED, ...writers(8, `${ARN}-2`)]),
    expect: 'pass',
  },
  {
    name: 'eight roles that deploy',
    given: inventoryWith([...FED, ...writers(8)]),
    settings: { deployPrincipals: ['arn:aws:iam::123456789012:role/writer-*'] },
    expect: 'pass',
  },
  {
    name: 'no such source',
    given: inventoryWith([aFunctionOf('orders'), ...writers(8)]),
    expect: 'not-applicable',
  },
  {
    name: 'other principals are not known',
    given: inventoryWith(FED, { gaps: [{ facet: 'principals', because: 'a template does not say' }] }),
    expect: 'unknown',
  },
]);
