import { flowLogsOf, functionSubnets } from '../../../access/observability/function-network.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { FlowLog, Subnet } from '../../../model/subjects/network.ts';
import { isUnresolved, known, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { type Evidence, fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Without one of these a connection cannot be told by function, peer, size and time. The default format has all. */
const NEEDED_FIELDS = [
  'interface-id',
  'srcaddr',
  'dstaddr',
  'srcport',
  'dstport',
  'protocol',
  'packets',
  'bytes',
  'start',
  'end',
  'action',
];

/** WT-LOG-15. Flow logs of the subnet or of its VPC; a function outside of a VPC has no network that one could log. */
export const functionNetworkWithoutFlowLog = definePostureRule({
  id: 'function-network-without-flow-log',
  code: 'WT-LOG-15',
  title: 'Connections of a function are not recorded',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: ['Prowler vpc_flow_logs_enabled', 'Security Hub EC2.6', 'cfn_nag W60'],
  subjects: ['function'],
  needs: ['flow-logs', 'network'],
  why: 'A function that was taken over sends data out or looks around in the VPC. Flow logs are where that shows; without them, or without their addresses and sizes, nobody can see or investigate it.',
  fix: 'Declare an `AWS::EC2::FlowLog` for the VPC with `TrafficType: ALL`; leave `LogFormat` out, or keep at least interface-id, both addresses and ports, protocol, packets, bytes, start, end and action in it.',
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html',
  ],
  check(fn, { inventory }) {
    if (fn.vpc === undefined || fn.vpc.subnets.length === 0)
      return notApplicable('the function is in no VPC');
    const { subnets, isComplete } = functionSubnets(inventory, fn);
    const answers = subnets.map((subnet) => judgeSubnet(inventory, subnet));
    const evidence = answers.flatMap((each) => (each === 'recorded' || each === 'elsewhere' ? [] : [each]));
    if (evidence.length > 0) return fail(evidenceAt(fn, 'runs in', { path: 'vpc' }), ...evidence);
    if (!isComplete) return unknown('a subnet of the function lies outside');
    return answers.includes('elsewhere') ? unknown('the VPC of the function lies outside') : PASS;
  },
});

/** Whether the traffic of a subnet is recorded well enough; `elsewhere` when its VPC is not of the template. */
function judgeSubnet(inventory: Inventory, subnet: Subnet): 'recorded' | 'elsewhere' | Evidence {
  const weak = flowLogsOf(inventory, subnet).map((each) => weakness(each));
  if (weak.includes(undefined)) return 'recorded';
  const [first] = weak;
  const isVpcKnown = inventory.source === 'account' || inventory.resolveAs('vpc', subnet.vpc) !== undefined;
  if (first === undefined && !isVpcKnown) return 'elsewhere';
  return evidenceAt(subnet, `${valueText(subnet.name)}: ${first ?? 'no flow log'}`);
}

function weakness(flowLog: FlowLog): string | undefined {
  const traffic = known(flowLog.trafficType) ?? 'ALL';
  if (traffic.toUpperCase() !== 'ALL') return `the flow log records ${traffic} only`;
  const { format } = flowLog;
  if (format === undefined || isUnresolved(format) || format.trim() === '') return undefined;
  const fields = new Set(format.match(/[a-z][a-z0-9-]*/g));
  const missing = NEEDED_FIELDS.filter((field) => !fields.has(field));
  return missing.length === 0 ? undefined : `the flow log lacks ${missing.join(', ')}`;
}
