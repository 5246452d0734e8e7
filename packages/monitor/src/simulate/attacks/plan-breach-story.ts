import { roleCall } from '../benign/role-calls.ts';
import { DAY, HOUR, MINUTE } from '../clock.ts';
import type { AttackTruth, PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import type { TrailCall } from '../trail-record.ts';
import { STORY_ENTRANCE, STORY_FUNCTION } from '../world/build-world.ts';
import { FOREIGN_ACCOUNT, type SimulatedFunction, type World } from '../world/world.ts';
import { type AttackInstance, exchange, resolve } from './attack-recipe.ts';
import { FUNCTION_ATTACKS } from './function-attacks.ts';
import { NETWORK_ATTACKS } from './network-attacks.ts';

const INTRUDER = '198.51.100.24';
const COMMAND_SERVER = '203.0.113.199';
const SET_DEVIATION = 'static-connection-set-deviation';
const COMMAND_DOMAIN = 'cdn-metrics-sync.example';
/** The developer whose access key is used. */
const DEVELOPER = 'm.ortega';

/** A step of the story: what happened, for how long, and what should be seen. */
interface Step {
  readonly kind: string;
  readonly from: number;
  readonly seconds: number;
  readonly expected: readonly string[];
  readonly one: SimulatedFunction;
}

/**
 * The breach of size S, on the fourth day of the test week. Requests probe a public function; a developer's key signs in
 * from an unknown address and replaces another function's code; the function's role reads secrets and looks around; the
 * function talks to a new database and to an untrusted server every minute; then data leaves and invocations spike.
 */
export function planBreachStory(world: World, planned: PlannedEvents): void {
  const one = world.functions.find(({ name }) => name === STORY_FUNCTION);
  const entrance = world.functions.find(({ name }) => name === STORY_ENTRANCE);
  if (one === undefined || entrance === undefined) return;
  const day = world.testStart + 3 * DAY;
  const random = new Random(world.seed ^ streamOf('story'));
  const instance: AttackInstance = { world, planned, random, one, time: day, intensity: 'story' };
  probe({ ...instance, one: entrance, time: day + 12 * HOUR + 31 * MINUTE });
  takeOver(instance, day + 13 * HOUR + 4 * MINUTE);
  lookAround(instance, day + 13 * HOUR + 46 * MINUTE);
  contact(instance, day + 14 * HOUR + 5 * MINUTE);
  takeData(instance, day + DAY);
  const first = day + 13 * HOUR + 4 * MINUTE;
  const steps: Step[] = [
    {
      kind: 'request-attack',
      from: first - 34 * MINUTE,
      seconds: 5 * MINUTE,
      one: entrance,
      expected: ['guard-violation'],
    },
    { kind: 'update-function-code', from: first, seconds: 20 * MINUTE, one, expected: ['cloudtrail-event'] },
    {
      kind: 'role-calls-new-api',
      from: first + 42 * MINUTE,
      seconds: 5 * MINUTE,
      one,
      expected: ['unusual-api-call'],
    },
    {
      kind: 'new-internal-destination',
      from: day + 14 * HOUR,
      seconds: 30 * HOUR,
      one,
      expected: [SET_DEVIATION],
    },
    { kind: 'beacon', from: day + 14 * HOUR, seconds: 35 * HOUR, one, expected: ['beacon', SET_DEVIATION] },
    { kind: 'exfiltration-volume', from: day + DAY, seconds: DAY, one, expected: ['historical-outlier'] },
    {
      kind: 'invocation-spike',
      from: day + 26 * HOUR,
      seconds: 2 * HOUR,
      one,
      expected: ['lambda-metric-outlier'],
    },
  ];
  for (const truth of steps.map(truthOf)) planned.attacks.push(truth);
  planned.findings.push({
    functionIndex: one.index,
    time: day + 16 * HOUR,
    type: 'Backdoor:Lambda/C&CActivity.B',
    title: `The Lambda function ${one.name} communicates with an address of a command and control server.`,
    severity: 8,
    remoteAddress: COMMAND_SERVER,
  });
  planSideAttacks(instance);
}

function truthOf({ kind, from, seconds, expected, one }: Step): AttackTruth {
  return {
    id: `attack-story-${kind}`,
    kind,
    intensity: 'story',
    entity: { kind: 'function', name: one.name, account: one.account, region: one.region },
    t0: from,
    t1: from + seconds,
    expected,
    tolerance: DAY,
  };
}

/** Twelve injection attempts on the public function; the last one is only reported, not blocked. */
function probe({ planned, random, one, time }: AttackInstance): void {
  for (let turn = 0; turn < 12; turn += 1) {
    planned.violations.push({
      account: one.account,
      region: one.region,
      functionName: one.name,
      requestId: random.uuid(),
      time: time + turn * 14,
      detector: turn < 7 ? 'sql-injection' : 'shell-injection',
      verdict: turn === 11 ? 'alert' : 'block',
      field: turn < 7 ? 'queryStringParameters.order' : 'body.callbackUrl',
      sourceAddress: INTRUDER,
    });
  }
}

/** Console sign-in without MFA, a look at the functions, new code and an external layer. */
function takeOver({ planned, one }: AttackInstance, time: number): void {
  const call = (
    offset: number,
    part: Pick<TrailCall, 'service' | 'name'> & Partial<TrailCall>,
  ): TrailCall => ({
    time: time + offset,
    account: one.account,
    region: one.region,
    identity: { kind: 'user', account: one.account, name: DEVELOPER, fromConsole: true, mfa: false },
    sourceAddress: INTRUDER,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0',
    ...part,
  });
  const { name: functionName } = one;
  const layers = [`arn:aws:lambda:${one.region}:${FOREIGN_ACCOUNT}:layer:telemetry-helper:3`];
  const calls = [
    call(0, {
      service: 'signin',
      name: 'ConsoleLogin',
      eventType: 'AwsConsoleSignIn',
      response: { ConsoleLogin: 'Success' },
      additional: { MFAUsed: 'No', LoginTo: 'https://console.aws.amazon.com/' },
    }),
    call(40, { service: 'lambda', name: 'ListFunctions20150331' }),
    call(95, { service: 'lambda', name: 'GetFunction20150331v2', request: { functionName } }),
    call(160, { service: 'iam', name: 'ListAttachedRolePolicies', request: { roleName: one.role } }),
    call(420, {
      service: 'lambda',
      name: 'UpdateFunctionCode20150331v2',
      request: { functionName, publish: false },
    }),
    call(505, {
      service: 'lambda',
      name: 'UpdateFunctionConfiguration20150331v2',
      request: { functionName, layers },
    }),
  ];
  for (const one of calls) planned.addCall(one);
}

/** The execution role reads secrets and tries IAM. */
function lookAround({ world, planned, one }: AttackInstance, time: number): void {
  const tries = [
    ['sts', 'GetCallerIdentity', ''],
    ['secretsmanager', 'ListSecrets', ''],
    ['secretsmanager', 'BatchGetSecretValue', ''],
    ['iam', 'ListUsers', 'AccessDenied'],
    ['iam', 'ListRoles', 'AccessDenied'],
    ['iam', 'CreateAccessKey', 'AccessDenied'],
    ['rds', 'DescribeDBClusters', ''],
  ] as const;
  for (const [index, [service, name, errorCode]] of tries.entries()) {
    const failed = errorCode === '' ? {} : { errorCode };
    planned.addCall({
      ...roleCall(one, world),
      time: time + index * 23,
      service,
      name,
      request: {},
      ...failed,
    });
  }
}

/** A new database inside, and a server outside that is contacted once a minute. */
function contact(instance: AttackInstance, time: number): void {
  const { world, planned, random, one } = instance;
  const prefix = world.groups[one.group]?.vpc.prefix ?? '10.20';
  for (let turn = 0; turn < 60; turn += 1) {
    const bytes = { bytesIn: 60_000, packetsIn: 60, seconds: 25 };
    planned.addFlow(
      exchange(instance, time + 600 + turn * 30 * MINUTE, { peer: `${prefix}.40.77`, port: 5432, ...bytes }),
    );
  }
  for (let at = time; at < time + 34 * HOUR; at += MINUTE) {
    const shifted = at + (random.unit() - 0.5) * 12;
    if (Math.floor(at / HOUR) !== Math.floor((at - MINUTE) / HOUR)) {
      resolve(instance, Math.floor(at), { name: COMMAND_DOMAIN, address: COMMAND_SERVER });
    }
    planned.addFlow(
      exchange(instance, shifted, { peer: COMMAND_SERVER, bytesOut: random.integer(410, 450) }),
    );
  }
}

/** Next day: 18 large uploads to the server, and many invocations to get the data out. */
function takeData(instance: AttackInstance, day: number): void {
  const { planned, one } = instance;
  for (let turn = 0; turn < 18; turn += 1) {
    const bytesOut = 24_000_000 + turn * 1_350_000;
    const upload = {
      bytesOut,
      packetsOut: Math.ceil(bytesOut / 1400),
      bytesIn: 180_000,
      packetsIn: 3_400,
      seconds: 240,
    };
    planned.addFlow(
      exchange(instance, day + 2 * HOUR + turn * 6 * MINUTE, { peer: COMMAND_SERVER, ...upload }),
    );
  }
  planned.addEffect(one.index, { from: day + 2 * HOUR, to: day + 4 * HOUR, invocations: 40 });
}

/** Three smaller attacks on other functions. */
function planSideAttacks(story: AttackInstance): void {
  const { world, planned } = story;
  const side = [
    { kind: 'scan', intensity: '20 hosts', nth: 0, day: 1 },
    { kind: 'function-url-public', intensity: 'developer', nth: 1, day: 2 },
    { kind: 'access-denied-enumeration', intensity: '10 calls', nth: 2, day: 5 },
  ];
  const victims = world.functions.filter((one) => one.group >= 0 && one.index > 1 && one.perDay >= 20);
  for (const { kind, intensity, nth, day } of side) {
    const recipe = [...NETWORK_ATTACKS, ...FUNCTION_ATTACKS].find((one) => one.kind === kind);
    const one = victims[nth % Math.max(1, victims.length)];
    if (recipe === undefined || one === undefined) continue;
    const time = world.testStart + day * DAY + 10 * HOUR + nth * 47 * MINUTE;
    const { end } = recipe.plan({ ...story, one, time, intensity });
    planned.attacks.push({
      ...truthOf({
        kind,
        from: time,
        seconds: Math.ceil(end - time),
        expected: recipe.expected(intensity),
        one,
      }),
      id: `attack-side-${kind}`,
      intensity,
    });
  }
}
