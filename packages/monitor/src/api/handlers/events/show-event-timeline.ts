import type { Handler } from '../../handler.ts';
import { storedTimeline } from '../../listing/stored-page.ts';
import { planEvents } from './event-page.ts';

export const showEventTimeline: Handler<'GET /events/timeline'> = async ({ workspace, asOf }, { query }) => {
  const request = planEvents(query, asOf);
  const body = await storedTimeline(workspace, { ...request, part: 'action', parts: ['Blocked', 'Alerted'] });
  return { status: 200, body };
};
