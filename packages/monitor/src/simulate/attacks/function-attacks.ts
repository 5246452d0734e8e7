import { roleCall } from '../benign/role-calls.ts';
import { DAY, HOUR, MINUTE } from '../clock.ts';
import type { TrailCall } from '../trail-record.ts';
import { FOREIGN_ACCOUNT } from '../world/world.ts';
import { type AttackInstance, type AttackRecipe, attackerAddress, developerCall } from './attack-recipe.ts';

const METRIC = 'lambda-metric-outlier';
const API = 'unusual-api-call';
const EVENT = 'cloudtrail-event';

/** Attacks on a function's invocations, code, permissions and execution role. */
export const FUNCTION_ATTACKS: readonly AttackRecipe[] = [
  recipe('invocation-spike', ['2x', '4x', '8.7x', '50x'], {
    needs: 'busy',
    count: 3,
    expected: () => [METRIC],
    plan: ({ planned, one, time, intensity }) => {
      const from = Math.floor(time / HOUR) * HOUR;
      planned.addEffect(one.index, { from, to: from + 2 * HOUR, invocations: Number.parseFloat(intensity) });
      return { end: from + 2 * HOUR };
    },
  }),
  recipe('wallet-drain', ['1.1 per day'], {
    needs: 'busy',
    days: () => 7,
    atMidnight: true,
    expected: () => [METRIC],
    plan: ({ planned, one, time }) => {
      planned.addEffect(one.index, { from: time, to: time + 7 * DAY, invocationsPerDay: 1.1 });
      return { end: time + 7 * DAY };
    },
  }),
  recipe('duration-to-timeout', ['4 hours'], {
    needs: 'busy',
    expected: () => [METRIC],
    plan: ({ planned, one, time }) => {
      planned.addEffect(one.index, { from: time, to: time + 4 * HOUR, duration: 60, timeoutShare: 0.7 });
      return { end: time + 4 * HOUR };
    },
  }),
  recipe('role-calls-new-api', ['sensitive', 'harmless'], {
    expected: (intensity) => (intensity === 'sensitive' ? [API, EVENT] : []),
    plan: (instance) => planRoleCalls(instance, instance.intensity === 'sensitive' ? SENSITIVE : HARMLESS),
  }),
  recipe('access-denied-enumeration', ['10 calls', '50 calls'], {
    expected: () => [API, EVENT],
    plan: planEnumeration,
  }),
  recipe('role-credentials-elsewhere', ['aws-cli'], {
    expected: () => [EVENT, API],
    plan: planStolenCredentials,
  }),
  recipe('update-function-code', ['developer', 'deploy role'], {
    expected: (intensity) => (intensity === 'developer' ? [EVENT] : []),
    plan: planUpdateCode,
  }),
  change('add-permission-anyone', 'AddPermission20150331v2', ({ one }) => ({
    functionName: one.name,
    statementId: 'backup-access',
    action: 'lambda:InvokeFunction',
    principal: '*',
  })),
  change('function-url-public', 'CreateFunctionUrlConfig', ({ one }) => ({
    functionName: one.name,
    authType: 'NONE',
    cors: { allowOrigins: ['*'] },
  })),
  change('external-layer', 'UpdateFunctionConfiguration20150331v2', ({ one }) => ({
    functionName: one.name,
    layers: [`arn:aws:lambda:${one.region}:${FOREIGN_ACCOUNT}:layer:telemetry-helper:3`],
  })),
  change('foreign-event-source', 'CreateEventSourceMapping20150331', ({ one }) => ({
    functionName: one.name,
    eventSourceArn: `arn:aws:sqs:${one.region}:${FOREIGN_ACCOUNT}:work-items`,
    enabled: true,
    batchSize: 10,
  })),
  recipe('request-attack', ['1 violation', '20 violations'], {
    expected: () => ['guard-violation'],
    plan: planViolations,
  }),
];

type RecipeRest = Pick<AttackRecipe, 'expected' | 'plan'> &
  Partial<Pick<AttackRecipe, 'needs' | 'count' | 'days' | 'atMidnight'>>;

function recipe(kind: string, intensities: readonly string[], rest: RecipeRest): AttackRecipe {
  return { kind, intensities, needs: 'any', count: 2, days: () => 1, ...rest };
}

/** One configuration change by a developer's key from an unusual address. */
function change(kind: string, name: string, request: (instance: AttackInstance) => unknown): AttackRecipe {
  return recipe(kind, ['developer'], {
    expected: () => [EVENT],
    plan: (instance) => {
      const { planned, time } = instance;
      planned.addCall(developerCall(instance, { time, service: 'lambda', name, request: request(instance) }));
      return { end: time + MINUTE };
    },
  });
}

const SENSITIVE: readonly (readonly [string, string])[] = [
  ['sts', 'GetCallerIdentity'],
  ['secretsmanager', 'ListSecrets'],
  ['secretsmanager', 'BatchGetSecretValue'],
  ['iam', 'ListUsers'],
  ['iam', 'CreateAccessKey'],
];
const HARMLESS: readonly (readonly [string, string])[] = [['ec2', 'DescribeAvailabilityZones']];

function planRoleCalls(instance: AttackInstance, calls: readonly (readonly [string, string])[]) {
  const { world, planned, one, time } = instance;
  for (const [index, [service, name]] of calls.entries()) {
    planned.addCall({ ...roleCall(one, world), time: time + index * 20, service, name, request: {} });
  }
  return { end: time + calls.length * 20 };
}

const PROBED_SERVICES = ['iam', 's3', 'ec2', 'rds', 'dynamodb', 'kms', 'ssm', 'sns', 'ecr', 'organizations'];
const PROBED_NAMES = ['ListUsers', 'ListBuckets', 'DescribeInstances', 'ListKeys', 'GetAccountSummary'];

function planEnumeration(instance: AttackInstance) {
  const { world, planned, one, time, intensity } = instance;
  const count = Number.parseInt(intensity, 10);
  for (let turn = 0; turn < count; turn += 1) {
    planned.addCall({
      ...roleCall(one, world),
      time: time + turn * 3,
      service: PROBED_SERVICES[turn % 10] ?? 'iam',
      name: PROBED_NAMES[Math.floor(turn / 10) % 5] ?? 'ListUsers',
      errorCode: 'AccessDenied',
    });
  }
  return { end: time + count * 3 };
}

function planStolenCredentials(instance: AttackInstance) {
  const { world, planned, random, one, time } = instance;
  const sourceAddress = attackerAddress(random);
  const userAgent = 'aws-cli/2.31.4 md/awscrt#0.27 ua/2.1 os/linux';
  const usual: TrailCall[] = [['sts', 'GetCallerIdentity'] as const, ...one.calls].map(
    ([service, name], index) => ({
      ...roleCall(one, world),
      sourceAddress,
      userAgent,
      time: time + index * 30,
      service,
      name,
      request: {},
    }),
  );
  for (const call of usual) planned.addCall(call);
  return { end: time + usual.length * 30 };
}

function planUpdateCode(instance: AttackInstance) {
  const { planned, one, time, intensity } = instance;
  const request = { functionName: one.name, publish: false, dryRun: false };
  const call = developerCall(instance, {
    time,
    service: 'lambda',
    name: 'UpdateFunctionCode20150331v2',
    request,
  });
  const byCi: Partial<TrailCall> = {
    identity: { kind: 'role', account: one.account, name: 'ci-deploy', session: 'build-7781' },
    sourceAddress: '203.0.113.40',
  };
  planned.addCall(intensity === 'developer' ? call : { ...call, ...byCi });
  return { end: time + MINUTE };
}

function planViolations({ planned, random, one, time, intensity }: AttackInstance) {
  const count = Number.parseInt(intensity, 10);
  const sourceAddress = attackerAddress(random);
  for (let turn = 0; turn < count; turn += 1) {
    planned.violations.push({
      account: one.account,
      region: one.region,
      functionName: one.name,
      requestId: random.uuid(),
      time: Math.floor(time) + turn * 11,
      detector: random.pick(['sql-injection', 'shell-injection', 'path-traversal']),
      verdict: random.pick(['alert', 'block']),
      field: random.pick(['body.customer', 'queryStringParameters.q', 'headers.x-callback']),
      sourceAddress,
    });
  }
  return { end: time + count * 11 };
}
