import type { Handler } from '../../handler.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { functionRow, planFunctions } from './function-page.ts';

export const listFunctions: Handler<'GET /functions'> = async ({ workspace, asOf }, { query }) => {
  const request = planFunctions(query, asOf);
  const sources = ['inventory', 'metrics', 'function-logs', 'violations'];
  return { status: 200, body: await storedPage(workspace, { ...request, sources, toRow: functionRow }) };
};
