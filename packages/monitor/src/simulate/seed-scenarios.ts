import { DAY, HOUR, isoSeconds, MINUTE } from './clock.ts';
import { ObjectWriter } from './object-writer.ts';
import { OUTLIER_DAY, SEED_ACCOUNT, SEED_REGION, SESSION_DAY, SPIKE_HOUR } from './seed/seed-account.ts';
import { SESSION_ROWS, writeSeedFlows } from './seed/write-seed-flows.ts';
import { SEED_VIOLATION, writeSeedSnapshots } from './seed/write-seed-snapshots.ts';
import { MONTHLY_SPIKE, MONTHLY_USER, NETWORK_EVENTS, writeSeedTrail } from './seed/write-seed-trail.ts';
import { RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT } from './seed-scenario-values.ts';

/** What one seed scenario must produce; the numbers are those printed in the seed documents. */
export interface ExpectedResult {
  /** S1 to S7. */
  readonly scenario: string;
  /** Kind of observation, or `flow-table` and `alarm` for the two scenarios that are not observations. */
  readonly kind: string;
  readonly entity: {
    readonly kind: string;
    readonly name: string;
    readonly account: string;
    readonly region: string;
  };
  /** ISO-8601 UTC. */
  readonly start: string;
  readonly end: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What was written. */
export interface SeedScenarioTotals {
  readonly account: string;
  readonly flowRecords: number;
  readonly expected: readonly ExpectedResult[];
}

/**
 * Writes the fixed scenarios of the seed documents: one account in early 2017 whose only deviations are S1 to S7.
 * The same bytes whatever the simulation's own seed. Also writes `truth/expected.jsonl`.
 */
export async function writeSeedScenarios(out: string | ObjectWriter): Promise<SeedScenarioTotals> {
  const writer = typeof out === 'string' ? new ObjectWriter(out) : out;
  const flowRecords = await writeSeedFlows(writer);
  await writeSeedTrail(writer);
  await writeSeedSnapshots(writer);
  const expected = expectedResults();
  const lines = expected.map((one) => `${JSON.stringify(one)}\n`).join('');
  await writer.put('truth/expected.jsonl', lines, expected.length);
  if (typeof out === 'string') await writer.finish();
  return { account: SEED_ACCOUNT, flowRecords, expected };
}

/** The rows of the seed documents' screenshots. */
export function expectedResults(): ExpectedResult[] {
  return [...outliers(), connectionSet(), metricOutlier(), ...networkEvents(), ...flowTable(), ...rest()];
}

function expect(
  [scenario, kind]: readonly [string, string],
  name: string,
  place: { start: number; seconds: number; entityKind?: string; values: Readonly<Record<string, unknown>> },
): ExpectedResult {
  const entity = { kind: place.entityKind ?? 'function', name, account: SEED_ACCOUNT, region: SEED_REGION };
  const end = isoSeconds(place.start + place.seconds);
  return { scenario, kind, entity, start: isoSeconds(place.start), end, values: place.values };
}

function outliers(): ExpectedResult[] {
  return ['Bytes Out', 'Internal Bytes Out'].map((metric) =>
    expect(['S1', 'historical-outlier'], 'RDSQueryLogger', {
      start: OUTLIER_DAY,
      seconds: DAY,
      values: {
        metric,
        expected: 12_097_460.313,
        seen: RDS_QUERY_LOGGER_OUTLIER_BYTES_OUT,
        probability: 0.0037,
        sampleSize: 42,
      },
    }),
  );
}

function connectionSet(): ExpectedResult {
  return expect(['S2', 'static-connection-set-deviation'], 'RDSQueryLogger', {
    start: OUTLIER_DAY,
    seconds: DAY,
    values: {
      scope: 'internal',
      normal: ['10.0.10.193', '10.0.12.134'],
      new: ['10.0.255.29'],
      lost: [],
      historyDays: 35,
    },
  });
}

function metricOutlier(): ExpectedResult {
  return expect(['S3', 'lambda-metric-outlier'], 'rds-poller', {
    start: SPIKE_HOUR,
    seconds: HOUR,
    values: { metric: 'Invocations', expected: 21, seen: 182 },
  });
}

function networkEvents(): ExpectedResult[] {
  return NETWORK_EVENTS.map(({ time, session }) =>
    expect(['S4', 'cloudtrail-event'], 'Network', {
      start: time,
      seconds: 0,
      entityKind: 'network',
      values: { user: session, sourceAddress: '54.91.191.63', event: 'DeleteNetworkInterface' },
    }),
  );
}

function flowTable(): ExpectedResult[] {
  return SESSION_ROWS.map(([minute, bytesTo, packetsTo, bytesFrom, packetsFrom]) =>
    expect(['S5', 'flow-table'], 'rds-poller', {
      start: SESSION_DAY + minute * MINUTE,
      seconds: 10 * MINUTE,
      values: {
        ip: '10.0.11.233',
        connectedIp: '10.0.10.193',
        port: 34_548,
        connectedPort: 3_306,
        protocol: 'TCP',
        bytesTo,
        bytesFrom,
        packetsTo,
        packetsFrom,
      },
    }),
  );
}

function rest(): ExpectedResult[] {
  const { functionName, time } = SEED_VIOLATION;
  const window = time - (time % (5 * MINUTE));
  return [
    expect(['S6', 'guard-violation'], functionName, {
      start: window,
      seconds: 5 * MINUTE,
      values: { count: 1 },
    }),
    expect(['S7', 'unusual-user-activity'], `arn:aws:iam::${SEED_ACCOUNT}:user/${MONTHLY_USER}`, {
      start: MONTHLY_SPIKE,
      seconds: HOUR,
      entityKind: 'identity',
      values: { calls: 140 },
    }),
  ];
}
