import type { Handler } from '../../handler.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { eventRow, planEvents } from './event-page.ts';

export const listEvents: Handler<'GET /events'> = async ({ workspace, asOf }, { query }) => {
  const request = planEvents(query, asOf);
  const body = await storedPage(workspace, { ...request, sources: ['violations'], toRow: eventRow });
  return { status: 200, body };
};
