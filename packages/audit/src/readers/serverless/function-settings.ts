import { joinedText } from '../cloudformation/text-parts.ts';
import { child, type Tree, textOf, valueTree } from '../tree/tree.ts';
import { mergeTrees } from './merge-trees.ts';
import type { ServerlessFunction, ServerlessService } from './service.ts';
import { joined, refTo, type TreeRecord, type TreeSource } from './tree-source.ts';

/** Settings that a function has of its own or of the provider. */

export function merged(service: ServerlessService, fn: ServerlessFunction, key: string): Tree | undefined {
  return mergeTrees(child(service.provider, key), child(fn.tree, key));
}

/** Function, provider, and the older places of the service. */
export function keyOf(service: ServerlessService, fn: ServerlessFunction): Tree | undefined {
  const own = child(fn.tree, 'kmsKeyArn') ?? child(fn.tree, 'awsKmsKeyArn');
  return (
    own ??
    child(service.provider, 'kmsKeyArn') ??
    service.at('service', 'awsKmsKeyArn') ??
    service.at('awsKmsKeyArn')
  );
}

/** The function's settings over the provider's, each list on its own; `vpc: {}` with empty lists is none. */
export function vpcOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const vpc = child(fn.tree, 'vpc');
  if (vpc?.kind === 'scalar') return undefined;
  const subnets = child(vpc, 'subnetIds') ?? child(service.provider, 'vpc', 'subnetIds');
  const groups = child(vpc, 'securityGroupIds') ?? child(service.provider, 'vpc', 'securityGroupIds');
  if (subnets === undefined && groups === undefined) return undefined;
  return { SubnetIds: subnets, SecurityGroupIds: groups };
}

/** True when the function runs in a VPC: its role then gets AWS's managed policy for that. */
export function isInVpc(service: ServerlessService, fn: ServerlessFunction): boolean {
  return vpcOf(service, fn) !== undefined;
}

/** `true` is `Active`; the provider's setting is under `tracing.lambda`. */
export function tracingOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const tracing = child(fn.tree, 'tracing') ?? child(service.provider, 'tracing', 'lambda');
  const text = textOf(tracing);
  if (tracing === undefined || text === 'false') return undefined;
  return { Mode: text === 'true' ? valueTree('Active', tracing.at) : tracing };
}

/** True when X-Ray is asked for: the role then may write traces. */
export function isTraced(service: ServerlessService, fn: ServerlessFunction): boolean {
  return tracingOf(service, fn) !== undefined;
}

/** `logs` of the function, else `logs.lambda` of the provider. */
export function loggingOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const logs = (key: string) => child(fn.tree, 'logs', key) ?? child(service.provider, 'logs', 'lambda', key);
  const config = {
    LogFormat: logs('logFormat'),
    ApplicationLogLevel: logs('applicationLogLevel'),
    SystemLogLevel: logs('systemLogLevel'),
    LogGroup: logs('logGroup'),
  };
  return Object.values(config).every((each) => each === undefined) ? undefined : config;
}

/** The ARN pattern of the function's log group, for its role. */
export function logGroupArn(service: ServerlessService, fn: ServerlessFunction): TreeRecord {
  const own = child(fn.tree, 'logs', 'logGroup') ?? child(service.provider, 'logs', 'lambda', 'logGroup');
  const name = own ?? valueTree(joinedText(['/aws/lambda/', fn.physicalName], `log group of ${fn.key}`));
  return joined(
    'arn:',
    refTo('AWS::Partition'),
    ':logs:',
    refTo('AWS::Region'),
    ':',
    refTo('AWS::AccountId'),
    ':log-group:',
    name,
    ':*',
  );
}
