import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { type Reference, referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionInOneAvailabilityZone } from './function-in-one-availability-zone.ts';

const inSubnets = (...subnets: Reference[]) => aFunction({ vpc: { subnets, securityGroups: [] } });
const subnet = (id: string, availabilityZone: Value<string>) =>
  aSubject({ kind: 'subnet', id, availabilityZone });
const [A, B] = [referenceTo('a'), referenceTo('b')];

postureCases(functionInOneAvailabilityZone, [
  { name: 'one subnet', given: inventoryWith([inSubnets(referenceByArn('subnet-1'))]), expect: 'fail' },
  {
    name: 'one subnet, listed twice',
    given: inventoryWith([inSubnets(referenceByArn('subnet-1'), referenceByArn('subnet-1'))]),
    expect: 'fail',
  },
  {
    name: 'two subnets of one zone',
    given: inventoryWith([inSubnets(A, B), subnet('a', 'eu-west-1a'), subnet('b', 'eu-west-1a')]),
    expect: 'fail',
  },
  {
    name: 'two zones',
    given: inventoryWith([inSubnets(A, B), subnet('a', 'eu-west-1a'), subnet('b', 'eu-west-1b')]),
    expect: 'pass',
  },
  {
    name: 'two of the zones that the Region will have',
    given: inventoryWith([
      inSubnets(A, B),
      subnet('a', unresolved('Select 0 GetAZs')),
      subnet('b', unresolved('Select 1 GetAZs')),
    ]),
    expect: 'pass',
  },
  {
    name: 'subnets of another template',
    given: inventoryWith([inSubnets(referenceByArn('subnet-1'), referenceByArn('subnet-2'))]),
    expect: 'unknown',
  },
  {
    name: 'a list parameter',
    given: inventoryWith([inSubnets(unresolved('Ref SubnetIds'))]),
    expect: 'unknown',
  },
  { name: 'no VPC', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
