import type { WorkspacePort } from '../../monitor-port.ts';

/** A function of the simulated organisation, as its inventory has it. */
export interface DemoFunction {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly runtime: string;
  /** ARN of the execution role. */
  readonly role: string;
  readonly memory: number;
  readonly timeout: number;
}

/** The function that is attacked, and the one that is taken over, in the simulated story. */
export const ENTRANCE = 'order-api';
export const TAKEN = 'invoice-export';

/** Functions that the telemetry tells of, as they were last seen; so scans and telemetry speak of the same ones. */
export async function demoFunctions(workspace: WorkspacePort): Promise<readonly DemoFunction[]> {
  const rows = await workspace.telemetry.query(
    `SELECT account_id, region, function_name, arg_max(runtime, seen_at) AS runtime, arg_max(role, seen_at) AS role,
       arg_max(memory_size_mb, seen_at) AS memory, arg_max(timeout_seconds, seen_at) AS timeout
     FROM function_configuration WHERE version = '$LATEST' GROUP BY ALL ORDER BY 1, 2, 3`,
  );
  return rows.map((row) => ({
    name: String(row['function_name']),
    account: String(row['account_id']),
    region: String(row['region']),
    runtime: String(row['runtime']),
    role: String(row['role']),
    memory: Number(row['memory']),
    timeout: Number(row['timeout']),
  }));
}
