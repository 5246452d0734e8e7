import { buildEventFacts } from '../../../detections/sigma/event-facts.ts';
import { explainRule } from '../../../detections/sigma/explain-rule.ts';
import { enricher, runEventRules } from '../../../detections/sigma/run-event-rules.ts';
import { SIGMA_RULES } from '../../../detections/sigma/sigma-rules.generated.ts';
import { readConfigurations } from '../../../judge-events.ts';
import { apiCallFromRow } from '../../../list-api-calls.ts';
import type { ApiCall } from '../../../records/api-call.ts';
import { isJsonObject } from '../../../sources/json/json-fields.ts';
import { parseCloudTrailEvent } from '../../../sources/trail/cloudtrail-event.ts';
import { callsBeforeSql } from '../../../store/queries/console-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import { badRequest, notFound } from '../../api-problem.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { NO_TOOLS } from '../../tools.ts';

type Answer = ResponseOf<'POST /rules/test'>;

export const testRules: Handler<'POST /rules/test'> = async (
  { workspace, tools = NO_TOOLS },
  { body: { kind, event, rule } },
) => {
  if (event === undefined) throw badRequest('Cannot test: an event is needed, none given');
  if (isDeeper(event, MOST_DEPTH))
    throw badRequest(
      `Cannot test: an event may nest ${MOST_DEPTH} deep, this one is deeper`,
      'No event source of AWS nests so deep.',
    );
  const body: Answer =
    kind === 'lambda-event'
      ? { kind, inspection: await tools.inspectEvent(event) }
      : await testRecord(workspace, event, rule);
  return { status: 200, body };
};

/** Lists and objects within each other. */
const MOST_DEPTH = 200;

/** Level by level, so that depth costs no stack. */
function isDeeper(event: unknown, most: number): boolean {
  let level: unknown[] = [event];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** One record by the rules that come with the product, with what the store knows of the principal from before. */
async function testRecord(workspace: Workspace, event: unknown, rule: string | undefined): Promise<Answer> {
  const call = callOf(event);
  const source = rule === undefined ? undefined : SIGMA_RULES.find(({ id }) => id === rule);
  if (rule !== undefined && source === undefined) throw notFound('event rule', rule);
  const history = await workspace.telemetry.query(callsBeforeSql(), [call.time, call.principal]);
  const facts = buildEventFacts(
    history.map(apiCallFromRow),
    await readConfigurations(workspace.telemetry),
    call.time,
  );
  return {
    kind: 'cloudtrail-record',
    matches: runEventRules([call], facts).map((each) => ({
      rule: each.rule,
      title: each.title,
      severity: each.severity,
      why: each.why,
      isAlerting: each.alerting,
    })),
    explained:
      source === undefined
        ? []
        : explainRule(source.text, enricher([call], facts)(call)).map(({ selections, ...rest }) => ({
            ...rest,
            selections: selections.map((each) => ({ ...each, parts: [...each.parts] })),
          })),
  };
}

/** A record by itself, or the only one of a log file or of EventBridge's envelope. */
function callOf(event: unknown): ApiCall {
  const record = recordIn(event);
  if (record === undefined) throw badRequest('Cannot test: a CloudTrail record is an object', HINT);
  const around = { eventId: '', account: '', region: '' };
  const call = parseCloudTrailEvent(record, JSON.stringify(record), around);
  if ('because' in call) throw badRequest(`Cannot test the record: ${call.because}`, HINT);
  return call;
}

const HINT = 'Give one element of `Records`, as CloudTrail writes it.';

function recordIn(event: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isJsonObject(event)) return undefined;
  const inner: unknown = Array.isArray(event['Records']) ? event['Records'][0] : (event['detail'] ?? event);
  return isJsonObject(inner) ? inner : undefined;
}
