import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import type { FlowLog } from '../../../model/subjects/network.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionNetworkWithoutFlowLog } from './function-network-without-flow-log.ts';

const VPC = referenceTo('vpc');
const SUBNETS = ['subnet-a', 'subnet-b'].map((id) => aSubject({ kind: 'subnet', id, vpc: VPC }));
const IN_VPC = aFunction({
  vpc: { subnets: [referenceTo('subnet-a'), referenceTo('subnet-b')], securityGroups: [] },
});

function aFlowLog(parts: Partial<FlowLog> = {}) {
  return aSubject({ kind: 'flow-log', id: 'log', on: VPC, ...parts });
}

const FIELDS =
  'interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action tcp-flags'.split(' ');

function formatOf(fields: readonly string[]) {
  return fields.map((field) => `\${${field}}`).join(' ');
}

postureCases(functionNetworkWithoutFlowLog, [
  { name: 'no flow log', given: inventoryWith([IN_VPC, ...SUBNETS]), expect: 'fail' },
  {
    name: 'one of two subnets',
    given: inventoryWith([IN_VPC, ...SUBNETS, aFlowLog({ on: referenceTo('subnet-a') })]),
    expect: 'fail',
  },
  {
    name: 'refused connections only',
    given: inventoryWith([IN_VPC, ...SUBNETS, aFlowLog({ trafficType: 'REJECT' })]),
    expect: 'fail',
  },
  {
    name: 'a format without sizes',
    given: inventoryWith([
      IN_VPC,
      ...SUBNETS,
      aFlowLog({ format: formatOf(FIELDS.filter((field) => field !== 'bytes')) }),
    ]),
    expect: 'fail',
  },
  {
    name: 'the VPC in the default format',
    given: inventoryWith([IN_VPC, ...SUBNETS, aFlowLog({ trafficType: 'ALL', format: '' })]),
    expect: 'pass',
  },
  {
    name: 'a format with everything',
    given: inventoryWith([IN_VPC, ...SUBNETS, aFlowLog({ format: formatOf(FIELDS) })]),
    expect: 'pass',
  },
  {
    name: 'a weak one beside a good one',
    given: inventoryWith([IN_VPC, ...SUBNETS, aFlowLog({ trafficType: 'REJECT' }), aFlowLog({ id: 'good' })]),
    expect: 'pass',
  },
  {
    name: 'subnets of another template',
    given: inventoryWith(
      [aFunction({ vpc: { subnets: [referenceByArn('subnet-0a1b2c3d')], securityGroups: [] } })],
      { source: 'sam' },
    ),
    expect: 'unknown',
  },
  {
    name: 'subnets of a VPC of another template',
    given: inventoryWith([IN_VPC, ...SUBNETS], { source: 'terraform' }),
    expect: 'unknown',
  },
  {
    name: 'a VPC of the template without a flow log',
    given: inventoryWith([IN_VPC, ...SUBNETS, aSubject({ kind: 'vpc', id: 'vpc' })], { source: 'terraform' }),
    expect: 'fail',
  },
  { name: 'no VPC', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
