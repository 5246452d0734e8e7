import type { HourActivity } from '../activity.ts';
import { HOUR } from '../clock.ts';
import { Random, streamOf } from '../random.ts';
import type { TrailCall } from '../trail-record.ts';
import type { SimulatedFunction, World } from '../world/world.ts';

/** Public address of a NAT gateway, or of Lambda itself for functions outside a VPC. */
export function publicAddressOf(one: SimulatedFunction, world: World): string {
  const vpc = world.groups[one.group]?.vpc;
  return vpc === undefined ? `203.0.113.${230 + (one.index % 8)}` : `203.0.113.${240 + vpc.index}`;
}

/** What every call of an execution role has in common. */
export function roleCall(one: SimulatedFunction, world: World): Omit<TrailCall, 'time' | 'service' | 'name'> {
  const runtime = one.runtime.startsWith('python')
    ? 'Boto3/1.40.1 md/Botocore#1.40.1'
    : 'aws-sdk-js/3.917.0 ua/2.1';
  return {
    account: one.account,
    region: one.region,
    identity: { kind: 'role', account: one.account, name: one.role, session: one.name },
    sourceAddress: publicAddressOf(one, world),
    userAgent: `${runtime} exec-env/AWS_Lambda_${one.runtime}`,
  };
}

/** The calls of execution roles hour by hour, consistent with what the functions do. */
export class RoleCalls {
  private readonly world: World;
  private readonly random: Random;

  constructor(world: World) {
    this.world = world;
    this.random = new Random(world.seed ^ streamOf('role calls'));
  }

  at(one: SimulatedFunction, activity: HourActivity): TrailCall[] {
    if (activity.invocations === 0) return [];
    const random = this.random.at(one.index, activity.hour);
    const common = roleCall(one, this.world);
    const calls: TrailCall[] = [];
    for (const [service, name] of one.calls) {
      const count = Math.min(activity.invocations, random.poisson(this.world.size === 'S' ? 0.9 : 0.6), 4);
      for (let turn = 0; turn < count; turn += 1) {
        const offset = activity.offsets[0] ?? 0;
        calls.push({
          ...common,
          time: activity.hour + Math.floor(offset + random.unit() * (HOUR - 1 - offset)),
          service,
          name,
          request: requestOf(one, service),
          ...(service === 'kms' ? { readOnly: true } : {}),
        });
      }
    }
    return calls;
  }
}

function requestOf({ name, account, region }: SimulatedFunction, service: string): unknown {
  switch (service) {
    case 'secretsmanager':
      return { secretId: `arn:aws:secretsmanager:${region}:${account}:secret:${name}/database` };
    case 'ssm':
      return { names: [`/${name}/settings`], withDecryption: true };
    case 'logs':
      return { logGroupName: `/aws/lambda/${name}` };
    case 'dynamodb':
      return { tableName: `${name}-table` };
    case 'sqs':
      return { queueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}` };
    default:
      return null;
  }
}
