import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutStack } from './function-without-stack.ts';

const stack = (physicalId: string) =>
  aSubject({
    kind: 'stack',
    resources: [{ type: 'AWS::Lambda::Function', physicalId, logicalId: 'Orders' }],
  });

postureCases(functionWithoutStack, [
  { name: 'no stack', given: inventoryWith([aFunction()]), expect: 'fail' },
  {
    name: 'a stack with another function',
    given: inventoryWith([aFunction(), stack('bills')]),
    expect: 'fail',
  },
  { name: 'a stack that names it', given: inventoryWith([aFunction(), stack('orders')]), expect: 'pass' },
  {
    name: 'a stack that names its ARN',
    given: inventoryWith([aFunction(), stack(aFunction().id)]),
    expect: 'pass',
  },
  {
    name: 'the tag of a stack',
    given: inventoryWith([aFunction({ tags: { 'aws:cloudformation:stack-name': 'orders' } })]),
    expect: 'pass',
  },
  {
    name: 'the tag of another tool',
    given: inventoryWith([aFunction({ tags: { ManagedBy: 'terraform' } })]),
    expect: 'pass',
  },
  { name: 'a template', given: inventoryWith([aFunction()], { source: 'sam' }), expect: 'not-applicable' },
  {
    name: 'stacks were not collected',
    given: inventoryWith([aFunction()], { gaps: [{ facet: 'stacks', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
