import { DAY, epoch } from '../clock.ts';
import type { FlowFormatName } from '../flow-format.ts';
import { Random, streamOf } from '../random.ts';
import { databaseAt, drawDestinations } from './destinations.ts';
import { CLASS_COUNTS, type ClassBehaviour, drawBehaviour, drawName } from './function-classes.ts';
import {
  ACCOUNTS,
  FUNCTION_CLASSES,
  type FunctionClass,
  type InterfaceGroup,
  type SimulatedDestination,
  type SimulatedFunction,
  type SimulatedVpc,
  type SimulationSize,
  type World,
} from './world.ts';

/** First day, days of baseline and days of attacks. Both spans hold a month's end and a daylight-saving shift. */
const SPANS: Readonly<Record<SimulationSize, { start: string; baseline: number; test: number }>> = {
  S: { start: '2026-02-09T00:00:00Z', baseline: 21, test: 7 },
  M: { start: '2026-02-09T00:00:00Z', baseline: 42, test: 14 },
  L: { start: '2026-02-09T00:00:00Z', baseline: 42, test: 14 },
};

const VPC_PLANS: readonly {
  account: number;
  region: string;
  prefix: string;
  format: FlowFormatName;
  interval: number;
}[] = [
  { account: 0, region: 'us-east-1', prefix: '10.20', format: 'v2', interval: 600 },
  { account: 0, region: 'eu-west-1', prefix: '10.21', format: 'v5', interval: 60 },
  { account: 1, region: 'us-east-1', prefix: '10.30', format: 'v10', interval: 600 },
  { account: 2, region: 'us-east-1', prefix: '10.40', format: 'custom', interval: 60 },
];

/** Names of the functions of the breach story in size S: the one that is taken over, and the one that is attacked. */
export const STORY_FUNCTION = 'invoice-export';
export const STORY_ENTRANCE = 'order-api';

/** Draws accounts, VPCs, interface groups and functions; everything follows from the seed. */
export function buildWorld(seed: number, size: SimulationSize): World {
  const random = new Random(seed ^ streamOf('world'));
  const span = SPANS[size];
  const start = epoch(span.start);
  const times = {
    start,
    testStart: start + span.baseline * DAY,
    end: start + (span.baseline + span.test) * DAY,
  };
  const vpcs = VPC_PLANS.slice(0, size === 'S' ? 2 : 4).map((plan, index) => buildVpc(plan, index, random));
  const functions: SimulatedFunction[] = [];
  const classes = drawClasses(size);
  const inVpc = classes.filter((one) => one !== 'outside-vpc').length;
  const groups = drawGroups(vpcs, random, inVpc);
  const groupOf = new Map(groups.flatMap((group) => group.functions.map((index) => [index, group] as const)));
  for (const [index, kind] of classes.entries()) {
    functions.push(
      buildFunction({ index, kind, group: groupOf.get(index), size, ...times }, functions, random),
    );
  }
  return { seed, size, ...times, vpcs, groups, functions };
}

/** Classes in an order that puts functions outside a VPC last and mixes the others over the groups. */
function drawClasses(size: SimulationSize): FunctionClass[] {
  const rest = new Map<FunctionClass, number>(FUNCTION_CLASSES.map((one) => [one, CLASS_COUNTS[size][one]]));
  const classes: FunctionClass[] = [];
  const outside = rest.get('outside-vpc') ?? 0;
  rest.delete('outside-vpc');
  while ([...rest.values()].some((count) => count > 0)) {
    for (const [kind, count] of rest) {
      if (count <= 0) continue;
      classes.push(kind);
      rest.set(kind, count - 1);
    }
  }
  return [...classes, ...Array.from({ length: outside }, () => 'outside-vpc' as const)];
}

function buildVpc(plan: (typeof VPC_PLANS)[number], index: number, random: Random): SimulatedVpc {
  const { account, region, prefix, format, interval } = plan;
  const subnets = ['a', 'b', 'c'].map((letter, turn) => ({
    subnetId: `subnet-0${random.hex(16)}`,
    zone: `${region}${letter}`,
    zoneId: `${region === 'us-east-1' ? 'use1' : 'euw1'}-az${turn + 1}`,
    prefix: `${prefix}.${turn + 1}`,
  }));
  return {
    index,
    account: ACCOUNTS[account] ?? ACCOUNTS[0],
    region,
    vpcId: `vpc-0${random.hex(16)}`,
    prefix,
    format,
    interval,
    flowLogId: `fl-0${random.hex(16)}`,
    subnets,
  };
}

/** Groups of one function (40 %), of 2-5 (40 %) and of 6-20 (20 %); the first two groups hold one each. */
function drawGroups(vpcs: readonly SimulatedVpc[], random: Random, count: number): InterfaceGroup[] {
  const groups: InterfaceGroup[] = [];
  for (let next = 0; next < count; ) {
    const turn = random.unit();
    const drawn =
      groups.length < 2 || turn < 0.4 ? 1 : turn < 0.8 ? random.integer(2, 5) : random.integer(6, 20);
    const size = Math.min(drawn, count - next, count < 12 ? 3 : 20);
    const vpc = groups.length < 2 ? vpcs[0] : random.pick(vpcs);
    if (vpc === undefined) break;
    groups.push({
      index: groups.length,
      vpc,
      subnets: vpc.subnets.slice(0, random.chance(0.25) && groups.length > 1 ? 3 : 2),
      securityGroup: `sg-0${random.hex(16)}`,
      functions: Array.from({ length: size }, (_, offset) => next + offset),
    });
    next += size;
  }
  return groups;
}

interface FunctionPlan {
  readonly index: number;
  readonly kind: FunctionClass;
  readonly group: InterfaceGroup | undefined;
  readonly size: SimulationSize;
  readonly start: number;
}

function buildFunction(
  plan: FunctionPlan,
  earlier: readonly SimulatedFunction[],
  random: Random,
): SimulatedFunction {
  const { index, kind, group, size, start } = plan;
  const behaviour = drawBehaviour(kind, random, size === 'S' ? 0.01 : 1);
  const story = size === 'S' ? [STORY_FUNCTION, STORY_ENTRANCE][index] : undefined;
  const name = story ?? drawName(kind, random, new Set(earlier.map((one) => one.name)));
  const every = story === STORY_FUNCTION ? 600 : size === 'S' && kind === 'poller' ? 1800 : behaviour.every;
  const perDay = every > 0 ? DAY / every : behaviour.perDay;
  const sharedRole = (group?.functions.length ?? 0) > 5 && random.chance(0.3);
  return {
    ...behaviour,
    index,
    name,
    account: group?.vpc.account ?? random.pick(ACCOUNTS),
    region: group?.vpc.region ?? 'us-east-1',
    class: kind,
    runtime: random.pick(['nodejs22.x', 'nodejs22.x', 'python3.13', 'python3.12']),
    role: sharedRole ? `shared-role-${group?.index ?? 0}` : `${name}-role`,
    memorySizeMb: random.pick([128, 256, 512, 1024]),
    group: group?.index ?? -1,
    every,
    perDay,
    ...drawHabits(every, random),
    sleepsAt: kind === 'dormant' ? start + random.integer(8, 14) * DAY : Number.POSITIVE_INFINITY,
    logged: perDay <= 1500,
    logFormat: random.chance(0.5) ? 'text' : 'json',
    calls: drawCalls(random),
    destinations: destinationsOf(plan, story === STORY_FUNCTION ? undefined : behaviour, random),
    versions: [{ since: 0, version: random.integer(3, 60), durationFactor: 1 }],
  };
}

/** Draws destinations; the story's function (no behaviour given) has two databases and S3, and never another. */
function destinationsOf(
  { group }: FunctionPlan,
  behaviour: ClassBehaviour | undefined,
  random: Random,
): SimulatedDestination[] {
  if (group === undefined) return [];
  if (behaviour !== undefined) return drawDestinations(group.vpc, behaviour, random);
  const usual = { churn: 0, since: 0, bytesOut: 2_100, bytesIn: 9_400 };
  const storage = { kind: 'aws', name: 'S3', port: 443, address: '', pooled: false } as const;
  return [databaseAt(group.vpc, 10), databaseAt(group.vpc, 12), storage].map((one) => ({ ...one, ...usual }));
}

/** Weekend factor (60 % of the functions that are not scheduled), growth (15 %), spread of volume. */
function drawHabits(
  every: number,
  random: Random,
): Pick<SimulatedFunction, 'weekendFactor' | 'trend' | 'dailySigma' | 'bytesSigma'> {
  return {
    weekendFactor: every === 0 && random.chance(0.6) ? random.between(0.1, 0.4) : 1,
    trend: random.chance(0.15) ? random.between(-0.01, 0.02) : 0,
    dailySigma: random.between(0.08, 0.45),
    bytesSigma: random.between(0.3, 1.1),
  };
}

const READ_CALLS: readonly (readonly [string, string])[] = [
  ['secretsmanager', 'GetSecretValue'],
  ['ssm', 'GetParameters'],
  ['kms', 'Decrypt'],
  ['sqs', 'GetQueueAttributes'],
  ['rds', 'DescribeDBInstances'],
  ['dynamodb', 'DescribeTable'],
  ['s3', 'ListBuckets'],
  ['elasticache', 'DescribeCacheClusters'],
];

function drawCalls(random: Random): (readonly [string, string])[] {
  return [['logs', 'CreateLogStream'] as const, ...random.sample(READ_CALLS, random.integer(1, 3))];
}
