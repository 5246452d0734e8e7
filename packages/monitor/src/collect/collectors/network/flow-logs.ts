import { present } from '@watertight/audit/model/present.ts';
import { unresolved } from '@watertight/audit/model/unresolved.ts';
import { type Ec2Type, ec2Base, ec2Reference } from '../../answers/ec2-items.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';

/** Flow logs of VPCs, subnets and interfaces. */
export const flowLogs = defineCollector({
  id: 'flow-logs',
  provides: ['flow-logs'],
  scope: 'region',
  calls: ['ec2:DescribeFlowLogs'],
  async *collect(scope) {
    for await (const fields of scope.list('ec2:DescribeFlowLogs', {}, { facet: 'flow-logs' }))
      yield {
        kind: 'flow-log',
        ...ec2Base(scope, fields, { type: 'vpc-flow-log', id: 'FlowLogId' }),
        on: watched(scope, fields.text('ResourceId') ?? ''),
        ...present({ format: fields.text('LogFormat'), trafficType: fields.text('TrafficType') }),
      };
  },
});

const TYPES: Readonly<Record<string, Ec2Type>> = {
  vpc: 'vpc',
  subnet: 'subnet',
  eni: 'network-interface',
};

function watched(scope: CollectScope, id: string) {
  const type = TYPES[id.split('-', 1)[0] ?? ''];
  const reference = type === undefined ? undefined : ec2Reference(scope, type, id);
  return reference ?? unresolved(id);
}
