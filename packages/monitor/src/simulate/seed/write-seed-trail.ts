import { DAY, epoch, HOUR, MINUTE, weekday } from '../clock.ts';
import type { ObjectWriter } from '../object-writer.ts';
import { Random } from '../random.ts';
import { TrailLog } from '../trail-log.ts';
import type { TrailCall, TrailIdentity } from '../trail-record.ts';
import { SEED_ACCOUNT, SEED_END, SEED_FUNCTIONS, SEED_REGION, SEED_START, seedRole } from './seed-account.ts';

/** The user who works once a month (the tools article), and the hour of the Saturday spike. */
export const MONTHLY_USER = 'monthly-reporter';
export const MONTHLY_SPIKE = epoch('2017-03-25T02:00:00Z');
const MONTHLY_CALLS: readonly (readonly [string, string])[] = [
  ['ec2', 'DescribeInstances'],
  ['rds', 'DescribeDBInstances'],
  ['s3', 'ListBuckets'],
  ['cloudwatch', 'GetMetricStatistics'],
  ['lambda', 'ListFunctions20150331'],
];

/** The white paper's two DeleteNetworkInterface events; its clock times are read as UTC. */
export const NETWORK_EVENTS: readonly { readonly time: number; readonly session: string }[] = [
  { time: epoch('2017-03-26T12:44:10Z'), session: 'awslambda_346_20170326162935979' },
  { time: epoch('2017-03-28T08:23:41Z'), session: 'awslambda_963_20170328112232282' },
];

/** Writes one CloudTrail object for every day that has events. */
export async function writeSeedTrail(writer: ObjectWriter): Promise<void> {
  const trail = new TrailLog(writer, 2017);
  for (let day = epoch('2016-09-01T00:00:00Z'); day < SEED_END; day += DAY) {
    const calls = [...roleCalls(day), ...monthlyUserCalls(day), ...networkCalls(day)];
    for (const call of calls.sort((a, b) => a.time - b.time)) trail.add(call);
    await trail.flush(day + DAY + 5 * MINUTE);
  }
}

/** What the functions' execution roles call every hour. */
function roleCalls(day: number): TrailCall[] {
  if (day < SEED_START) return [];
  return SEED_FUNCTIONS.flatMap(({ name, call: [service, event] }, index) =>
    service === ''
      ? []
      : Array.from({ length: 24 }, (_, hour) => ({
          ...common({ kind: 'role', account: SEED_ACCOUNT, name: seedRole(name), session: name }),
          time: day + hour * HOUR + 5 * MINUTE + index * 61,
          service,
          name: event,
          sourceAddress: '54.91.191.63',
          userAgent: 'Boto3/1.4.4 Python/2.7.12 exec-env/AWS_Lambda_python2.7 Botocore/1.5.19',
        })),
  );
}

/** The first working day of each month at ten o'clock, and one Saturday at two in the morning. */
function monthlyUserCalls(day: number): TrailCall[] {
  const user = common({ kind: 'user', account: SEED_ACCOUNT, name: MONTHLY_USER });
  const spike = MONTHLY_SPIKE - (MONTHLY_SPIKE % DAY) === day;
  if (!spike && !isFirstWorkingDay(day)) return [];
  const random = new Random(7).at(7, day);
  return Array.from({ length: spike ? 140 : 15 }, (_, index) => {
    const [service, name] = MONTHLY_CALLS[index % MONTHLY_CALLS.length] ?? ['s3', 'ListBuckets'];
    return {
      ...user,
      time: spike ? MONTHLY_SPIKE + index * 24 : day + 10 * HOUR + index * 3 * MINUTE + random.integer(0, 90),
      service,
      name,
      sourceAddress: spike ? '198.51.100.77' : '203.0.113.10',
      userAgent: 'aws-cli/1.11.63 Python/2.7.12 Linux/4.4.0 botocore/1.5.26',
    };
  });
}

function networkCalls(day: number): TrailCall[] {
  return NETWORK_EVENTS.filter(({ time }) => time >= day && time < day + DAY).map(({ time, session }) => ({
    ...common({ kind: 'role', account: SEED_ACCOUNT, name: seedRole('rds-poller'), session }),
    time,
    service: 'ec2',
    name: 'DeleteNetworkInterface',
    sourceAddress: '54.91.191.63',
    userAgent: 'aws-internal/3',
    request: { networkInterfaceId: `eni-0a5eed0000009${session.slice(10, 13)}` },
    response: { _return: true },
  }));
}

function common(identity: TrailIdentity): Pick<TrailCall, 'account' | 'region' | 'identity'> {
  return { account: SEED_ACCOUNT, region: SEED_REGION, identity };
}

function isFirstWorkingDay(day: number): boolean {
  const date = new Date(day * 1000).getUTCDate();
  const name = weekday(day);
  return (date === 1 && name >= 1 && name <= 5) || ((date === 2 || date === 3) && name === 1);
}
