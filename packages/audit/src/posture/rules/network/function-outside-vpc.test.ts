import { aFunction } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionOutsideVpc } from './function-outside-vpc.ts';

postureCases(functionOutsideVpc, [
  { name: 'no VPC', given: inventoryWith([aFunction()]), expect: 'fail' },
  {
    name: 'the empty VPC configuration that the API gives',
    given: inventoryWith([aFunction({ vpc: { subnets: [], securityGroups: [] } })]),
    expect: 'fail',
  },
  {
    name: 'in a VPC',
    given: inventoryWith([aFunction({ vpc: { subnets: [referenceByArn('subnet-1')], securityGroups: [] } })]),
    expect: 'pass',
  },
  { name: 'at the edge', given: inventoryWith([aFunction({ isEdge: true })]), expect: 'not-applicable' },
]);
