import { DAY, HOUR, stamp, WEEK } from '../clock.ts';
import { interfaceAnswer } from '../interface-answer.ts';
import { inventoryAnswer } from '../inventory-answer.ts';
import { metricAnswer, type SimulatedMetric } from '../metric-answer.ts';
import type { ObjectWriter } from '../object-writer.ts';
import { Random } from '../random.ts';
import { violationLine } from '../violation-line.ts';
import {
  SEED_ACCOUNT,
  SEED_END,
  SEED_FUNCTIONS,
  SEED_REGION,
  SEED_START,
  type SeedFunction,
  SPIKE_HOUR,
  seedInterfaces,
  seedRole,
  seedVpcConfig,
} from './seed-account.ts';

/** The one Violation line of the protectLambda article's alarm: function and time. */
export const SEED_VIOLATION = { functionName: 'statuspage-lag', time: SPIKE_HOUR + 124 };
/** Invocations in the hour of the white paper's metric outlier. */
const SPIKE_INVOCATIONS = 182;

/** Writes daily snapshots, weekly metric answers and the violation line of the seed account. */
export async function writeSeedSnapshots(writer: ObjectWriter): Promise<void> {
  const place = `${SEED_ACCOUNT}-${SEED_REGION}`;
  const interfaces = interfaceAnswer(seedInterfaces());
  const inventory = inventoryAnswer(SEED_FUNCTIONS.map(seedVersion));
  for (let day = SEED_START; day <= SEED_END; day += DAY) {
    await writer.put(`network-interfaces/${place}-${stamp(day)}.json`, interfaces, seedInterfaces().length);
    await writer.put(`inventory/${place}-${stamp(day)}.json`, inventory, SEED_FUNCTIONS.length);
  }
  for (let week = SEED_START; week < SEED_END; week += WEEK) {
    const metrics = SEED_FUNCTIONS.flatMap((one) => weekOfMetrics(one, week));
    const answer = metricAnswer({ account: SEED_ACCOUNT, region: SEED_REGION, period: HOUR }, metrics);
    const points = metrics.reduce((sum, { times }) => sum + times.length, 0);
    await writer.put(`metrics/${place}-${stamp(week)}.json`, answer, points);
  }
  const line = violationLine({
    account: SEED_ACCOUNT,
    region: SEED_REGION,
    ...SEED_VIOLATION,
    requestId: '5eed0000-0006-4000-a000-000000000006',
    detector: 'sql-injection',
    verdict: 'block',
    field: 'queryStringParameters.id',
    sourceAddress: '198.51.100.23',
  });
  await writer.put(`violations/${place}-${stamp(SEED_VIOLATION.time)}.jsonl`, line, 1);
}

function seedVersion({ name, address, call: [service] }: SeedFunction) {
  const vpc = address === '' ? { vpcId: '', subnetIds: [], securityGroups: [] } : seedVpcConfig(name);
  return {
    account: SEED_ACCOUNT,
    region: SEED_REGION,
    functionName: name,
    version: '$LATEST',
    runtime: 'python2.7',
    role: seedRole(name),
    ...vpc,
    code: `${name} ${service}`,
    lastModified: SEED_START - 30 * DAY,
    memorySizeMb: 128,
    timeoutSeconds: 60,
  };
}

function weekOfMetrics(seedFunction: SeedFunction, week: number): SimulatedMetric[] {
  const times: number[] = [];
  const invocations: number[] = [];
  const durations: number[] = [];
  const random = new Random(5).at(seedFunction.name.length * 31 + seedFunction.port, week);
  for (let time = week; time < Math.min(week + WEEK, SEED_END); time += HOUR) {
    times.push(time);
    invocations.push(invocationsAt(seedFunction, time, random));
    durations.push(Math.round(42_000 * random.lognormal(0.05)) / 100);
  }
  const functionName = seedFunction.name;
  return [
    { functionName, metric: 'Invocations', statistic: 'Sum', times, values: invocations },
    { functionName, metric: 'Duration', statistic: 'Average', times, values: durations },
  ];
}

/** Mostly the usual number, one more or less now and then; exactly it at the spike's hour of the week. */
function invocationsAt({ name, invocationsPerHour }: SeedFunction, time: number, random: Random): number {
  const turn = random.unit();
  if (name === 'rds-poller' && time === SPIKE_HOUR) return SPIKE_INVOCATIONS;
  if ((SPIKE_HOUR - time) % WEEK === 0) return invocationsPerHour;
  return invocationsPerHour + (turn < 0.15 ? -1 : turn > 0.85 ? 1 : 0);
}
