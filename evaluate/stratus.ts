import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callFromRecord } from '../packages/monitor/src/detections/sigma/call-from-record.ts';
import { NO_FACTS } from '../packages/monitor/src/detections/sigma/event-facts.ts';
import { runEventRules } from '../packages/monitor/src/detections/sigma/run-event-rules.ts';
import type { ApiCall } from '../packages/monitor/src/records/api-call.ts';

/** Measures the event rules on recorded attack techniques: `node evaluate/stratus.ts FILE`, one technique a line. */
const NAMES =
  /^(StopLogging|DeleteTrail|PutEventSelectors|DeleteFlowLogs|CreateAccessKey|UpdateLoginProfile|CreateLoginProfile|UpdateAssumeRolePolicy|AuthorizeSecurityGroupIngress|ModifySnapshotAttribute|UpdateFunctionCode|AddPermission|GetSecretValue|StartSession|SendCommand)$/;

interface Technique {
  readonly name: string;
  readonly calls: readonly ApiCall[];
}

function readTechniques(file: string, folder: string): Technique[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const { technique, events }: { technique: string; events: unknown[] } = JSON.parse(line);
    const path = join(folder, `${index}.jsonl`);
    writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const records: unknown[] = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    const calls = records.flatMap((record) => callFromRecord(record) ?? []);
    return {
      name: technique,
      calls: calls.sort((a, b) => a.time - b.time || a.eventId.localeCompare(b.eventId)),
    };
  });
}

function alertingRules(calls: readonly ApiCall[]): string[] {
  return [
    ...new Set(
      runEventRules(calls, NO_FACTS)
        .filter((each) => each.alerting)
        .map((each) => each.rule),
    ),
  ].sort();
}

function report(techniques: readonly Technique[]): void {
  const detected = techniques.map((technique) => ({ ...technique, rules: alertingRules(technique.calls) }));
  for (const { name, rules } of detected)
    console.log(`${rules.length > 0 ? 'yes' : 'NO '}  ${name}  ${rules.join(', ')}`);
  const count = (test: (calls: readonly ApiCall[]) => boolean) =>
    techniques.filter(({ calls }) => test(calls)).length;
  const total = techniques.length;
  const all = techniques
    .flatMap(({ calls }) => calls)
    .sort((a, b) => a.time - b.time || a.eventId.localeCompare(b.eventId));
  const fired = new Set(
    runEventRules(all, NO_FACTS)
      .filter((each) => each.alerting)
      .map((each) => each.rule),
  );
  console.log(
    `event rules, each technique alone, no history: ${count((calls) => alertingRules(calls).length > 0)}/${total}`,
  );
  console.log(`baseline, any write: ${count((calls) => calls.some((call) => !call.readOnly))}/${total}`);
  console.log(
    `baseline, a list of event names: ${count((calls) => calls.some((call) => NAMES.test(call.eventName)))}/${total}`,
  );
  const missed = detected.filter(({ rules }) => rules.length > 0 && !rules.some((rule) => fired.has(rule)));
  console.log(
    `all together: ${all.length} events, ${fired.size} rules alert, techniques lost: ${missed.length}`,
  );
  const alerts = runEventRules(all, NO_FACTS).filter((each) => each.alerting).length;
  console.log(`alerting observations per 1,000 attack events: ${((1_000 * alerts) / all.length).toFixed(1)}`);
}

const file = process.argv[2];
if (file === undefined) {
  console.error('Cannot measure: name the file with the techniques, one a line');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
  try {
    report(readTechniques(file, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
