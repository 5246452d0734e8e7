import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import { judgeEvents } from './judge-events.ts';
import { openTelemetryStore, type TelemetryStore } from './store/telemetry-store.ts';

const DAY = 86_400;
const MIDNIGHT = Date.UTC(2026, 2, 2) / 1000;

let folder = '';
let telemetry: TelemetryStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'judge-events-'));
  telemetry = await openTelemetryStore(':memory:');
});
afterEach(async () => {
  await telemetry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sessions on ever other instances, one every two minutes. */
function sessions(from: number, count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    eventVersion: '1.11',
    eventID: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    eventTime: new Date((from + i * 120) * 1000).toISOString(),
    eventSource: 'ssm.amazonaws.com',
    eventName: 'StartSession',
    awsRegion: 'eu-west-1',
    sourceIPAddress: '192.0.2.10',
    userAgent: 'aws-cli/2',
    recipientAccountId: '123456789012',
    readOnly: false,
    userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/dana', userName: 'dana' },
    requestParameters: { target: `i-${i}` },
  }));
}

test('a run of events over midnight is one observation, however the days are cut', async () => {
  const trail = join(folder, 'trail.json');
  // Three hours before midnight until one hour after it.
  writeFileSync(trail, JSON.stringify({ Records: sessions(MIDNIGHT - 3 * 3_600, 120) }));
  await ingest({ telemetry }, { source: 'cloudtrail', paths: [trail] });
  const runs = async (from: number, to: number) =>
    (await judgeEvents(telemetry, { from, to })).filter(
      ({ rule }) => rule === 'eef9ad86-e5ea-5471-84da-d7a850bb9f08' || rule === 'sessions-on-many-instances',
    );
  const whole = await runs(MIDNIGHT - DAY, MIDNIGHT + DAY);
  expect(whole).toHaveLength(1);
  const [second, ...none] = await runs(MIDNIGHT, MIDNIGHT + DAY);
  expect(none).toEqual([]);
  expect(second).toEqual(whole[0]);
});
