import { z } from 'zod';
import { listQuery } from '../listing/list-request.ts';
import { pageOf, timelineSchema } from '../listing/page.ts';
import { routes } from '../route.ts';

/** One violation that the guard reported. */
export const eventSchema = z.object({
  id: z.string(),
  /** Epoch seconds. */
  time: z.number(),
  account: z.string(),
  region: z.string(),
  function: z.string(),
  /** Kind of event source: `api-gateway-rest`; '' when the line does not say. */
  trigger: z.string(),
  attackType: z.string(),
  rule: z.string(),
  /** Blocked or Alerted. */
  action: z.string(),
  sourceIp: z.string(),
  requestId: z.string(),
  field: z.string(),
  /** What matched, secrets masked. */
  sample: z.string(),
});

export const EVENT_ROUTES = routes({
  'GET /events': {
    id: 'listEvents',
    summary: 'Violations that the guard reported, newest first',
    role: 'viewer',
    query: listQuery,
    response: pageOf(eventSchema),
  },
  'GET /events/timeline': {
    id: 'showEventTimeline',
    summary: 'Violations over time by action',
    role: 'viewer',
    query: listQuery,
    response: timelineSchema,
  },
  'GET /events/:id': {
    id: 'showEvent',
    summary: 'One violation with its log line and the others of the same request',
    role: 'viewer',
    response: z.object({
      event: eventSchema,
      /** The guard's log line as it was ingested, secrets masked. */
      line: z.string(),
      /** Forms that were undone before it matched: `url`, `base64`. */
      decoded: z.array(z.string()),
      neighbours: z.array(eventSchema),
    }),
  },
});
