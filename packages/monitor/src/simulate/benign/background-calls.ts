import { DAY, HOUR, isWeekend, localOffset } from '../clock.ts';
import type { PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import type { TrailCall, TrailIdentity } from '../trail-record.ts';
import { ACCOUNTS, type World } from '../world/world.ts';

/** People of the organisation: name, and whether they sign in with MFA through an assumed role. */
export const CONSOLE_USERS = [
  { name: 'm.ortega', federated: false },
  { name: 'a.lindqvist', federated: false },
  { name: 's.okafor', federated: true },
  { name: 'j.tanaka', federated: true },
  { name: 'r.dubois', federated: true },
] as const;

/** The office's address. */
export const OFFICE_ADDRESS = '203.0.113.17';

const CONSOLE_CALLS: readonly (readonly [string, string])[] = [
  ['lambda', 'ListFunctions20150331'],
  ['lambda', 'GetFunction20150331v2'],
  ['lambda', 'GetFunctionConfiguration20150331v2'],
  ['logs', 'DescribeLogGroups'],
  ['logs', 'GetLogEvents'],
  ['cloudwatch', 'DescribeAlarms'],
  ['ec2', 'DescribeInstances'],
  ['ec2', 'DescribeSecurityGroups'],
  ['iam', 'ListRoles'],
  ['rds', 'DescribeDBInstances'],
];

const TERRAFORM_READS: readonly (readonly [string, string])[] = [
  ['lambda', 'GetFunction20150331v2'],
  ['lambda', 'GetPolicy20150331v2'],
  ['lambda', 'ListVersionsByFunction20150331'],
  ['iam', 'GetRole'],
  ['iam', 'ListAttachedRolePolicies'],
  ['iam', 'GetPolicyVersion'],
  ['ec2', 'DescribeSecurityGroups'],
  ['ec2', 'DescribeSubnets'],
  ['ec2', 'DescribeVpcs'],
  ['s3', 'GetBucketPolicy'],
  ['sqs', 'GetQueueAttributes'],
  ['kms', 'DescribeKey'],
  ['logs', 'DescribeLogGroups'],
];

const TERRAFORM_WRITES: readonly (readonly [string, string])[] = [
  ['lambda', 'UpdateFunctionConfiguration20150331v2'],
  ['lambda', 'TagResource20170331v2'],
  ['logs', 'PutRetentionPolicy'],
  ['iam', 'TagRole'],
  ['sqs', 'SetQueueAttributes'],
  ['ec2', 'CreateTags'],
];

/** Plans what people, infrastructure as code and AWS services call: routine, but plenty. */
export function planBackgroundCalls(world: World, planned: PlannedEvents): void {
  const random = new Random(world.seed ^ streamOf('background'));
  const accounts = ACCOUNTS.filter((account) => world.functions.some((one) => one.account === account));
  for (let day = world.start; day < world.end; day += DAY) {
    for (const call of serviceCalls(world, day, random)) planned.addCall(call);
    if (!isWeekend(day)) for (const call of consoleDay(accounts, day, random)) planned.addCall(call);
    for (const [index, account] of accounts.entries()) {
      const isTerraformDay = Math.floor(day / DAY) % 7 === index + 1;
      if (isTerraformDay) terraformSession({ account, day, world }, planned, random);
    }
  }
}

/** One plan-and-apply: thousands of events within an hour, nearly all of them reads. */
function terraformSession(
  { account, day, world }: { account: string; day: number; world: World },
  planned: PlannedEvents,
  random: Random,
): void {
  const start = day + random.integer(13, 18) * HOUR;
  const names = world.functions.filter((one) => one.account === account).map(({ name }) => name);
  const identity: TrailIdentity = {
    kind: 'role',
    account,
    name: 'terraform',
    session: `run-${random.hex(6)}`,
  };
  const count = world.size === 'S' ? 400 : random.integer(1500, 3500);
  for (let turn = 0; turn < count; turn += 1) {
    const [service, name] = random.pick(turn > count * 0.97 ? TERRAFORM_WRITES : TERRAFORM_READS);
    planned.addCall({
      time: start + Math.floor((turn / count) * 3000),
      account,
      region: 'us-east-1',
      identity,
      service,
      name,
      sourceAddress: '203.0.113.41',
      userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.2 terraform-provider-aws/6.20.0',
      request: service === 'lambda' ? { functionName: random.pick(names) } : {},
    });
  }
  planned.benign.push({
    id: `benign-terraform-${account}-${start}`,
    cause: 'terraform',
    entity: { kind: 'identity', name: `arn:aws:iam::${account}:role/terraform`, account, region: '' },
    t0: start,
    t1: start + HOUR,
  });
}

/** Sign-ins and looking around in working hours; a federated sign-in says MFAUsed "No" although MFA was used. */
function consoleDay(accounts: readonly string[], day: number, random: Random): TrailCall[] {
  return CONSOLE_USERS.flatMap(({ name, federated }) => {
    if (!random.chance(0.6)) return [];
    const account = name === 'm.ortega' ? (accounts[0] ?? ACCOUNTS[0]) : random.pick(accounts);
    const start =
      day + random.integer(9, 15) * HOUR - localOffset('us-east-1', day) + random.integer(0, 3000);
    const identity = consoleIdentity(name, account, federated);
    const common = { account, region: 'us-east-1', identity, sourceAddress: OFFICE_ADDRESS };
    const signIn: TrailCall = {
      ...common,
      time: start,
      service: 'signin',
      name: 'ConsoleLogin',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      eventType: 'AwsConsoleSignIn',
      response: { ConsoleLogin: 'Success' },
      request: null,
      additional: { MFAUsed: federated ? 'No' : 'Yes', MobileVersion: 'No' },
    };
    const looks = Array.from({ length: random.integer(6, 30) }, (): TrailCall => {
      const [service, event] = random.pick(CONSOLE_CALLS);
      const time = start + random.integer(30, 3 * HOUR);
      return {
        ...common,
        time,
        service,
        name: event,
        userAgent: 'AWS Internal',
        readOnly: true,
        request: {},
      };
    });
    return [signIn, ...looks];
  });
}

/** How a person appears in CloudTrail. */
export function consoleIdentity(name: string, account: string, federated: boolean): TrailIdentity {
  return federated
    ? {
        kind: 'role',
        account,
        name: 'AWSReservedSSO_Developer_0example',
        session: `${name}@example.com`,
        fromConsole: true,
      }
    : { kind: 'user', account, name, fromConsole: true, mfa: true };
}

/** Lambda assumes each role, and Auto Scaling and CloudWatch look around. */
function serviceCalls(world: World, day: number, random: Random): TrailCall[] {
  return world.functions.flatMap((one) =>
    Array.from(
      { length: 3 },
      (): TrailCall => ({
        time: day + random.integer(0, DAY - 1),
        account: one.account,
        region: one.region,
        identity: { kind: 'service', account: one.account, name: 'lambda.amazonaws.com' },
        service: 'sts',
        name: 'AssumeRole',
        sourceAddress: 'lambda.amazonaws.com',
        userAgent: 'lambda.amazonaws.com',
        eventType: 'AwsServiceEvent',
        readOnly: true,
        request: { roleArn: `arn:aws:iam::${one.account}:role/${one.role}`, roleSessionName: one.name },
      }),
    ),
  );
}
