import type { Row, WorkspacePort } from '../monitor-port.ts';

/** Every stored column of one CloudTrail event; undefined when the store has none of that id. */
export async function apiCallRow(
  { telemetry }: Pick<WorkspacePort, 'telemetry'>,
  eventId: string,
): Promise<Row | undefined> {
  const rows = await telemetry.query('SELECT * FROM api_call WHERE event_id = ? ORDER BY object_id LIMIT 1', [
    eventId,
  ]);
  return rows[0];
}
