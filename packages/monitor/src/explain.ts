import type { Alert } from './alerts/alert.ts';
import type { Observation } from './detections/observation.ts';
import { monitorError } from './errors.ts';
import { showAlert } from './list-alerts.ts';
import { listApiCalls } from './list-api-calls.ts';
import type { Workspace } from './workspace.ts';

type EvidenceRow = Readonly<Record<string, string | number | boolean>>;

/** An observation or alert derived again from the stored evidence; the same store gives the same bytes. */
export interface Explanation {
  readonly schema: 'watertight/explanation/1';
  readonly subject: Observation | Alert;
  /** The observation itself, or those of the alert, oldest first. */
  readonly observations: readonly Observation[];
  /** Evidence rows of all observations; `observation` names the one each belongs to. */
  readonly rows: readonly EvidenceRow[];
  /** The computation in words and numbers, one line per observation. */
  readonly formula: string;
  readonly sentences: readonly string[];
}

/**
 * Explains `id` as it stands at `now` (ISO-8601 UTC): rows are read again from the telemetry store where they are still kept.
 * @throws WatertightError WT-E-EXPLAIN-01 when nothing has that id.
 */
export async function explain(
  workspace: Workspace,
  id: string,
  { now }: { readonly now: string },
): Promise<Explanation> {
  const observation = await workspace.state.getObservation(id);
  if (observation !== undefined) return explainAll(workspace, observation, [observation]);
  const alert = await showAlert(workspace, id, now);
  if (alert === undefined) throw monitorError('WT-E-EXPLAIN-01', { id });
  const found = await Promise.all(alert.observations.map((each) => workspace.state.getObservation(each)));
  return explainAll(
    workspace,
    alert,
    found.filter((each) => each !== undefined),
  );
}

async function explainAll(
  workspace: Workspace,
  subject: Observation | Alert,
  observations: readonly Observation[],
): Promise<Explanation> {
  const rows: EvidenceRow[] = [];
  for (const observation of observations) {
    for (const row of await evidenceRows(workspace, observation)) {
      rows.push({ observation: observation.id, ...row });
    }
  }
  return {
    schema: 'watertight/explanation/1',
    subject,
    observations,
    rows,
    formula: observations.flatMap((each) => (each.formula === undefined ? [] : [each.formula])).join('\n'),
    sentences: sentencesOf(subject, observations),
  };
}

async function evidenceRows(workspace: Workspace, observation: Observation): Promise<EvidenceRow[]> {
  const rows: EvidenceRow[] = [...(observation.evidence.rows ?? [])];
  const eventIds = observation.evidence.eventIds ?? [];
  if (eventIds.length > 0) {
    const calls = await listApiCalls(workspace, { eventIds, limit: eventIds.length, order: 'oldest' });
    for (const call of calls) {
      rows.push({
        time: new Date(call.time * 1000).toISOString(),
        eventId: call.eventId,
        event: call.eventName,
        principal: call.principal,
        source: call.sourceAddress,
        resource: call.resource,
        error: call.errorCode,
      });
    }
  }
  return rows;
}

function sentencesOf(subject: Observation | Alert, observations: readonly Observation[]): string[] {
  const own = 'observations' in subject ? [subject.why] : [];
  return [...own, ...observations.map((each) => `${each.window.start} ${each.title}: ${each.why}`)];
}
