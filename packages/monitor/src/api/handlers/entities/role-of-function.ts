import { functionsWithRoleSql } from '../../../store/queries/connection-queries.ts';
import type { Workspace } from '../../../workspace.ts';
import { notFound } from '../../api-problem.ts';
import { textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';

/** Where a function is. */
export interface FunctionPlace {
  readonly account: string;
  readonly region: string;
  readonly name: string;
}

const ROLE = `SELECT arg_max(role, seen_at) AS role, count(*) AS n FROM function_configuration
WHERE account_id = $1 AND region = $2 AND function_name = $3`;

/** The execution role of a function, and the other functions that have it. @throws ApiProblem 404 for an unknown function */
export async function roleOfFunction(
  workspace: Workspace,
  of: FunctionPlace,
): Promise<{ readonly role: string; readonly sharedRole: string[] }> {
  const [found] = await workspace.telemetry.recall(ROLE, [of.account, of.region, of.name]);
  if (found === undefined || Number(found['n']) === 0)
    throw notFound('function', `${of.account}/${of.region}/${of.name}`);
  const role = String(found['role'] ?? '');
  const sharing = (await functionsWithRole(workspace, role)).filter(
    (each) => each.name !== of.name || each.account !== of.account || each.region !== of.region,
  );
  return { role, sharedRole: sharing.map(({ name }) => name) };
}

/** Functions that run as a role, by the snapshots. */
export async function functionsWithRole(workspace: Workspace, role: string): Promise<FunctionPlace[]> {
  if (role === '') return [];
  const rows = await workspace.telemetry.recall(functionsWithRoleSql(), [role]);
  return rows.map(plainRow).map((row) => ({
    account: textOf(row, 'account_id'),
    region: textOf(row, 'region'),
    name: textOf(row, 'function_name'),
  }));
}
