import { isoTime } from '@watertight/audit/model/iso-time.ts';
import type { Observation } from './detections/observation.ts';
import { observeGuardViolations } from './detections/records/observe-guard-violations.ts';
import { observeGuardDutyFindings } from './detections/records/observe-guardduty-findings.ts';
import { observeThreatMatches } from './detections/records/observe-threat-matches.ts';
import type { ThreatLookup } from './detections/records/threat-lookup.ts';
import { buildEventFacts } from './detections/sigma/event-facts.ts';
import { runEventRules } from './detections/sigma/run-event-rules.ts';
import type { DueWindow } from './due-windows.ts';
import type { ConnectionProfile } from './features/connection-profile.ts';
import { DAY } from './features/series.ts';
import { apiCallFromRow } from './list-api-calls.ts';
import type { ApiCall } from './records/api-call.ts';
import type { FunctionConfiguration } from './records/function-configuration.ts';
import type { GuardViolation } from './records/guard-violation.ts';
import type { GuardDutyFinding } from './records/guardduty-finding.ts';
import type { TelemetryStore } from './store/telemetry-store.ts';

type Row = Readonly<Record<string, unknown>>;

/** History that event rules know a principal by. */
const EVENT_HISTORY = 90 * DAY;

/** Sessions and correlated runs of events that began so long before a day are seen whole, and keep their ids. */
const SESSION_LEAD = 6 * 3_600;

/** What else is judged beside the records of the store. */
export interface ThreatContext {
  readonly lists: readonly ThreatLookup[];
  readonly profiles: readonly ConnectionProfile[];
}

/**
 * Runs everything that judges single records of the window: event rules, guard violations, GuardDuty findings, threat
 * lists. Event rules go day by day, each with what was known before it, so that the cut of the window is no matter.
 */
export async function judgeEvents(
  telemetry: TelemetryStore,
  window: DueWindow,
  threats: ThreatContext = { lists: [], profiles: [] },
): Promise<Observation[]> {
  const found = new Map<string, Observation>();
  const configurations = await readConfigurations(telemetry);
  for (const block of await blocksOfCalls(telemetry, window)) {
    const history = await readHistory(telemetry, block);
    const calls = await readCalls(telemetry, { from: block.from - SESSION_LEAD, to: block.to });
    for (let day = block.from; day < block.to; day += DAY) {
      const near = calls.filter(({ time }) => time >= day - SESSION_LEAD && time < day + DAY);
      if (near.length === 0) continue;
      const facts = buildEventFacts(callsBefore(history, day), configurations, day);
      const start = isoTime(day);
      const own = near.filter((call) => call.time >= day);
      for (const each of [
        ...runEventRules(near, facts).filter((observation) => observation.window.end >= start),
        ...observeThreatMatches(threats.lists, { calls: own }),
      ])
        found.set(each.id, each);
    }
  }
  return [
    ...found.values(),
    ...observeThreatMatches(threats.lists, { profiles: threats.profiles }).filter(
      ({ window: { start } }) => start >= isoTime(window.from) && start < isoTime(window.to),
    ),
    ...observeGuardViolations(await readViolations(telemetry, window)),
    ...observeGuardDutyFindings(await readFindings(telemetry, window)),
  ];
}

/** The layers that a call names, in place of its record: all that history is asked for. */
const LAYERS = `CASE WHEN record LIKE '%:layer:%' THEN array_to_string(list_sort(list_distinct(
         regexp_extract_all(record, 'arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:'))), ' ') ELSE '' END`;

/** Days that share two queries: as many as hold this many calls, and at most a week. */
const BLOCK_CALLS = 10_000;
const BLOCK_DAYS = 7;

/** The days of the window with calls on them or just before, cut into blocks. */
async function blocksOfCalls(telemetry: TelemetryStore, window: DueWindow): Promise<DueWindow[]> {
  const rows = await telemetry.query(
    `SELECT day, sum(n_calls) AS n_calls FROM (
       SELECT hour - hour % ${DAY} AS day, count(*) AS n_calls FROM api_call WHERE hour >= $1 AND hour < $3 GROUP BY 1
       UNION ALL
       SELECT hour - hour % ${DAY} + ${DAY}, 0 FROM api_call
       WHERE hour >= $2 AND hour < $3 AND hour % ${DAY} >= ${DAY - SESSION_LEAD}) AS d
     WHERE day >= $1 AND day < $3 GROUP BY 1 ORDER BY 1`,
    [window.from, window.from - SESSION_LEAD, window.to],
  );
  const blocks: (DueWindow & { readonly calls: number })[] = [];
  for (const row of rows) {
    const [day, calls] = [Number(row['day']), Number(row['n_calls'])];
    const to = Math.min(day + DAY, window.to);
    const last = blocks.at(-1);
    if (last !== undefined && to <= last.from + BLOCK_DAYS * DAY && last.calls + calls <= BLOCK_CALLS)
      blocks[blocks.length - 1] = { from: last.from, to, calls: last.calls + calls };
    else blocks.push({ from: day, to, calls });
  }
  return blocks;
}

/** A kind of call, by the day of its first one; `always` where it is within the history of every day of the block. */
interface KnownCall {
  readonly call: ApiCall;
  readonly day: number | 'always';
}

/** What the days of a block know: kinds of calls, and by the day where the days do not know the same. */
async function readHistory(telemetry: TelemetryStore, { from, to }: DueWindow): Promise<KnownCall[]> {
  const history = await telemetry.query(
    `SELECT account_id, principal, event_source, event_name, source_address, read_only, error_code,
       from_console, ${LAYERS} AS record, CASE WHEN ts >= $2 AND ts < $3 THEN -1 ELSE ts - ts % ${DAY} END AS call_day,
       min(ts) AS ts
     FROM api_call WHERE ts >= $1 AND ts < $4 AND error_code = ''
     GROUP BY account_id, principal, event_source, event_name, source_address, read_only, error_code, from_console,
       ${LAYERS}, call_day`,
    [from - EVENT_HISTORY, to - DAY - EVENT_HISTORY, from, to - DAY],
  );
  return history.map((row) => {
    const day = Number(row['call_day']);
    return { call: apiCallFromRow(row), day: day === -1 ? 'always' : day };
  });
}

function* callsBefore(history: readonly KnownCall[], time: number): Iterable<ApiCall> {
  for (const { call, day } of history)
    if (day === 'always' || (day < time && day >= time - EVENT_HISTORY)) yield call;
}

async function readCalls(telemetry: TelemetryStore, { from, to }: DueWindow) {
  const rows = await telemetry.query(
    `SELECT * FROM (
       SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy
       FROM api_call WHERE ts >= $1 AND ts < $2
     ) AS c WHERE copy = 1 ORDER BY ts, event_id`,
    [from, to],
  );
  return rows.map(apiCallFromRow);
}

/** What functions are known, as event rules need them. */
export async function readConfigurations(telemetry: TelemetryStore): Promise<FunctionConfiguration[]> {
  const rows = await telemetry.query(
    `SELECT account_id, region, function_name, role, max(seen_at) AS seen_at FROM function_configuration
     GROUP BY account_id, region, function_name, role ORDER BY account_id, region, function_name, role`,
  );
  return rows.map((row) => ({
    account: text(row, 'account_id'),
    region: text(row, 'region'),
    functionName: text(row, 'function_name'),
    version: '$LATEST',
    runtime: '',
    role: text(row, 'role'),
    vpcId: '',
    subnetIds: [],
    securityGroups: [],
    codeSha256: '',
    lastModified: 0,
    memorySizeMb: 0,
    timeoutSeconds: 0,
    seenAt: Number(row['seen_at']),
  }));
}

async function readViolations(telemetry: TelemetryStore, { from, to }: DueWindow): Promise<GuardViolation[]> {
  const rows = await telemetry.query(
    `SELECT DISTINCT account_id, region, function_name, request_id, ts, detector, verdict, field, source_address, line
     FROM guard_violation WHERE ts >= $1 AND ts < $2 ORDER BY ts, request_id, line`,
    [from, to],
  );
  return rows.map((row) => ({
    account: text(row, 'account_id'),
    region: text(row, 'region'),
    functionName: text(row, 'function_name'),
    requestId: text(row, 'request_id'),
    time: Number(row['ts']),
    detector: text(row, 'detector'),
    verdict: text(row, 'verdict'),
    field: text(row, 'field'),
    sourceAddress: text(row, 'source_address'),
    line: text(row, 'line'),
  }));
}

async function readFindings(telemetry: TelemetryStore, { from, to }: DueWindow): Promise<GuardDutyFinding[]> {
  const rows = await telemetry.query(
    `SELECT * FROM (
       SELECT *, row_number() OVER (PARTITION BY finding_id ORDER BY last_ts DESC, object_id) AS place FROM guardduty_finding
     ) AS f WHERE place = 1 AND last_ts >= $1 AND last_ts < $2 ORDER BY first_ts, finding_id`,
    [from, to],
  );
  return rows.map((row) => ({
    account: text(row, 'account_id'),
    region: text(row, 'region'),
    findingId: text(row, 'finding_id'),
    type: text(row, 'type'),
    title: text(row, 'title'),
    severity: Number(row['severity']),
    firstSeen: Number(row['first_ts']),
    lastSeen: Number(row['last_ts']),
    functionName: text(row, 'function_name'),
    principal: text(row, 'principal'),
    remoteAddress: text(row, 'remote_address'),
  }));
}

function text(row: Row, name: string): string {
  return String(row[name] ?? '');
}
