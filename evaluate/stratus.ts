import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect } from '@watertight/monitor/detect.ts';
import { ingest } from '@watertight/monitor/ingest.ts';
import { type ApiCallFilter, listApiCalls } from '@watertight/monitor/list-api-calls.ts';
import type { ApiCall } from '@watertight/monitor/records/api-call.ts';
import { openWorkspace } from '@watertight/monitor/workspace.ts';
import { markdownTable } from './markdown-table.ts';

/** A plain baseline: calls whose name alone is on the usual watchlists. */
const WATCHED_NAMES =
  /^(StopLogging|DeleteTrail|PutEventSelectors|DeleteFlowLogs|CreateAccessKey|UpdateLoginProfile|CreateLoginProfile|UpdateAssumeRolePolicy|AuthorizeSecurityGroupIngress|ModifySnapshotAttribute|UpdateFunctionCode|AddPermission|GetSecretValue|StartSession|SendCommand)$/;

interface Technique {
  readonly technique: string;
  readonly events: readonly unknown[];
}

interface Judged {
  readonly name: string;
  readonly events: number;
  readonly rules: readonly string[];
  readonly alerts: number;
  readonly calls: readonly ApiCall[];
}

const EVERY_CALL: ApiCallFilter = { limit: Number.POSITIVE_INFINITY };

/**
 * Measures the product on recorded attack techniques, one a line of `file`: each alone in an empty store, without any
 * history, through the CloudTrail reader, the store and detection. Returns Markdown.
 */
export async function evaluateStratus(file: string): Promise<string> {
  const techniques = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Technique => JSON.parse(line));
  const judged: Judged[] = [];
  for (const technique of techniques) judged.push(await judge(technique.technique, technique.events));
  const all = await judge(
    'all together',
    techniques.flatMap(({ events }) => events),
  );
  const rows = judged.map(({ name, events, rules, alerts }) => [
    name,
    String(events),
    rules.length > 0 ? 'yes' : 'no',
    String(alerts),
    rules.join(', '),
  ]);
  const found = (test: (one: Judged) => boolean) => `${judged.filter(test).length} of ${judged.length}`;
  return [
    markdownTable(['Technique', 'Events', 'Alert', 'Alerts', 'Rules of the alerts'], rows),
    '',
    markdownTable(
      ['Detector', 'Techniques found'],
      [
        ['Watertight', found(({ alerts }) => alerts > 0)],
        ['any call that writes', found(({ calls }) => calls.some((call) => !call.readOnly))],
        [
          'names on a watchlist',
          found(({ calls }) => calls.some((call) => WATCHED_NAMES.test(call.eventName))),
        ],
      ],
    ),
    '',
    `All ${all.events} events in one store: ${all.alerts} alerts, ${((1000 * all.alerts) / all.events).toFixed(0)} per 1,000 attack events.`,
  ].join('\n');
}

async function judge(name: string, events: readonly unknown[]): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
  const workspace = await openWorkspace({ data: ':memory:' });
  try {
    const path = join(folder, 'events.jsonl');
    writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    await ingest(workspace, { source: 'cloudtrail', paths: [path] });
    const { alerts, observations } = await detect(workspace, { now: new Date().toISOString() });
    const rules = observations.filter((each) => each.alerting).map((each) => each.rule);
    return {
      name,
      events: events.length,
      rules: [...new Set(rules)].sort(),
      alerts: alerts.length,
      calls: await listApiCalls(workspace, EVERY_CALL),
    };
  } finally {
    await workspace.close();
    rmSync(folder, { recursive: true });
  }
}
