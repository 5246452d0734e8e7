import type { HistoryRequest } from '@watertight/monitor/history/stored-history.ts';
import { z } from 'zod';
import { cliError } from '../errors.ts';
import type { MonitorPort, WorkspacePort } from '../monitor-port.ts';
import { apiCallRow } from './api-call-row.ts';
import type { ServerPlace } from './server-file.ts';

/** What a command of this machine may ask a server that holds its store: reads only. */
export const READS = [
  'listObservations',
  'getObservation',
  'listAlerts',
  'getAlert',
  'listSuppressions',
  'listFlows',
  'listApiCalls',
  'getApiCall',
  'readHistory',
  'explain',
] as const;

export type ReadName = (typeof READS)[number];

const requestSchema = z.strictObject({ name: z.enum(READS), args: z.array(z.unknown()).max(2) });

/** The part of the server that reads need. */
export interface ReadSource {
  readonly monitor: MonitorPort;
  readonly workspace: WorkspacePort;
}

/** Answers one read of another process; what is wrong is told in the answer. */
export async function answerRead(
  source: ReadSource,
  body: unknown,
): Promise<{ value: unknown } | { problem: { code: string; message: string; hint: string } }> {
  const request = requestSchema.safeParse(body);
  if (!request.success)
    return { problem: { code: 'bad-request', message: 'the read is not known', hint: '' } };
  try {
    return { value: (await readOf(source, request.data.name, request.data.args)) ?? null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    const hint = error instanceof Error && 'hint' in error ? String(error.hint) : '';
    return { problem: { code, message, hint } };
  }
}

/** Arguments came as JSON from the same version of the same program, by the owner of the store. */
function readOf(
  { monitor, workspace }: ReadSource,
  name: ReadName,
  args: readonly unknown[],
): Promise<unknown> {
  const [first] = args;
  const id = String(first);
  const filter = typeof first === 'object' && first !== null ? first : {};
  const { state } = workspace;
  switch (name) {
    case 'listObservations':
      return state.listObservations(filter);
    case 'getObservation':
      return state.getObservation(id);
    case 'listAlerts':
      return state.listAlerts(filter);
    case 'getAlert':
      return state.getAlert(id);
    case 'listSuppressions':
      return state.listSuppressions();
    case 'listFlows':
      return monitor.listFlows(workspace, filter);
    case 'listApiCalls':
      return monitor.listApiCalls(workspace, filter);
    case 'getApiCall':
      return apiCallRow(workspace, id);
    case 'readHistory':
      return monitor.readHistory(workspace, first as HistoryRequest);
    case 'explain':
      return monitor.explain(workspace, id);
  }
}

/** Asks the server that holds the store. @throws WatertightError WT-E-SERVE-05 when it does not answer */
export async function readThrough(
  place: ServerPlace,
  name: ReadName,
  args: readonly unknown[],
): Promise<unknown> {
  const failed = (reason: string, cause?: unknown) =>
    cliError('WT-E-SERVE-05', { reason, url: place.url }, { cause });
  const response = await fetch(new URL('/api/v1/read', place.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${place.token}` },
    body: JSON.stringify({ name, args }),
  }).catch((cause: unknown) => {
    throw failed('it does not answer', cause);
  });
  if (!response.ok) throw failed(`it answered ${response.status}`);
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw failed('its answer cannot be read');
  if ('problem' in answer) {
    const { problem } = z.object({ problem: z.object({ message: z.string() }) }).parse(answer);
    throw failed(problem.message);
  }
  const value = 'value' in answer ? answer.value : undefined;
  return value === null ? undefined : value;
}
